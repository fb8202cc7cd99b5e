"""Drop-in tables: each file in ``cases`` lists sentences and the figures that must be read from them, all of them."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from generator.extraction.chunks.cutting import find_chunks
from generator.extraction.facts import Figure
from generator.extraction.printing import show_number
from generator.extraction.scenes.figures import find_figures
from generator.extraction.scenes.scene_reading import read_scenes
from generator.extraction.text.sentences import find_sentences
from generator.extraction.words.words import read_words

CASES = sorted(Path(__file__).parent.joinpath("cases").glob("*.yaml"))


@cache
def load_cases() -> list[tuple[str, str, list[str]]]:
    rows: list[tuple[str, str, list[str]]] = []
    for path in CASES:
        table = yaml.load(path.read_text(encoding="utf8"), yaml.CSafeLoader)
        rows.extend((path.stem, row["text"], [str(figure) for figure in row["figures"]]) for row in table)
    return rows


@cache
def read(text: str) -> tuple[Figure, ...]:
    scenes = read_scenes(find_sentences(text), None)
    return tuple(counted.figure for scene in scenes for counted in find_figures(text, scene))


def show(figure: Figure) -> str:
    number = figure.vague or show_number(figure)
    marks = "".join(f" {mark}" for mark in (figure.certainty, figure.status) if mark)
    return f"{figure.outcome} {figure.group or figure.what} {number}{marks}"


@pytest.mark.parametrize(("table", "text", "expected"), load_cases())
def test_a_sentence_gives_exactly_its_figures(table: str, text: str, expected: list[str]) -> None:
    assert sorted(map(show, read(text))) == sorted(expected), table


@pytest.mark.parametrize("table", [path.stem for path in CASES])
def test_evidence_stands_in_the_sentence(table: str) -> None:
    for text in (text for name, text, _ in load_cases() if name == table):
        folded = " ".join(text.split())
        words = [piece for figure in read(text) for piece in figure.evidence]
        assert all(piece in folded and len(piece.split()) <= 40 for piece in words), text


@pytest.mark.parametrize("table", [path.stem for path in CASES])
def test_chunks_follow_one_another_without_overlap(table: str) -> None:
    for text in (text for name, text, _ in load_cases() if name == table):
        for sentence in find_sentences(text):
            chunks = find_chunks(read_words(sentence.tokens))
            assert all(one.last < two.first for one, two in pairwise(chunks)), text
