"""Drop-in tables of short articles: which figures are the article's own and which are background, all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.extraction.facts import Figure
from generator.extraction.printing import show_number
from generator.sources.article import Article

CASES = sorted(Path(__file__).parent.joinpath("backgrounds").glob("*.yaml"))


def load_cases() -> list[tuple[str, list[str], list[str]]]:
    rows = [row for path in CASES for row in yaml.load(path.read_text(encoding="utf8"), yaml.CSafeLoader)]
    return [(row["text"], list(row["own"]), list(row["background"])) for row in rows]


def show(figure: Figure) -> str:
    marks = f" {figure.status}" if figure.status else ""
    return f"{figure.outcome} {figure.group or figure.what} {figure.vague or show_number(figure)}{marks}"


@pytest.mark.parametrize(("text", "own", "background"), load_cases())
def test_what_is_told_again_is_background_and_never_counted(text: str, own: list[str], background: list[str]) -> None:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    counted = [figure for event in facts.events for figure in event.figures]
    assert sorted(show(figure) for figure in counted) == sorted(own)
    assert sorted(show(figure) for figure in facts.background if figure.status != "superseded") == sorted(background)
