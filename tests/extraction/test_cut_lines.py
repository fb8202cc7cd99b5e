"""A line may end anywhere, as headings and broken pages do: whatever is cut off, the article is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.extraction.extract import extract_facts
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text
from tests.extraction.test_cases import load_cases

EVERY, LINES = 3, 20
"""Of so many made-up sentences one is cut behind each word; so many such lines make an article."""


def cut_lines() -> Iterator[str]:
    for _, text, _ in load_cases()[::EVERY]:
        words = text.split()
        yield from (" ".join(words[:end]) for end in range(1, len(words)))


def make_articles() -> list[str]:
    lines = list(cut_lines())
    return ["\n\n".join(lines[at : at + LINES]) for at in range(0, len(lines), LINES)]


@pytest.mark.parametrize("text", make_articles())
def test_lines_cut_off_anywhere_are_read(text: str) -> None:
    article = read_text(text.encode(), "x.txt")
    assert not isinstance(article, SourceProblem)
    facts = extract_facts(article)
    evidence = [words for event in facts.events for figure in event.figures for words in figure.evidence]
    folded = " ".join(text.split())
    assert all(" ".join(words.split()) in folded for words in evidence)
