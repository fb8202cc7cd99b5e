"""Drop-in tables of short articles: which incidents they tell, with districts, day and figures, and no others.

``parts`` are the figures of which others hold the people: whoever is no part is counted beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.extraction.facts import Event, Figure
from generator.extraction.printing import show_number
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text

CASES = sorted(Path(__file__).parent.joinpath("incidents").glob("*.yaml"))


def load_cases() -> list[tuple[str, list[str], list[str], list[str]]]:
    rows = [row for path in CASES for row in yaml.load(path.read_text(encoding="utf8"), yaml.CSafeLoader)]
    return [(row["text"], row["events"], row.get("totals", []), row.get("parts", [])) for row in rows]


def show_figure(figure: Figure) -> str:
    marks = f" {figure.status}" if figure.status else ""
    return f"{figure.outcome} {figure.group or figure.what} {figure.vague or show_number(figure)}{marks}"


def show_event(event: Event) -> str:
    figures = ", ".join(sorted(show_figure(figure) for figure in event.figures))
    return f"{'+'.join(event.districts) or '-'} {event.date or '-'}: {figures or '-'}"


def show_parts(figures: Sequence[Figure]) -> list[str]:
    wholes = {figure.id: show_figure(figure) for figure in figures}
    parts = [figure for figure in figures if figure.subset_of]
    return sorted(f"{show_figure(part)} of {wholes[part.subset_of]}" for part in parts)


@pytest.mark.parametrize(("text", "events", "totals", "parts"), load_cases())
def test_an_article_tells_exactly_its_incidents(
    text: str, events: list[str], totals: list[str], parts: list[str]
) -> None:
    article = read_text(text.encode(), "x.txt")
    assert not isinstance(article, SourceProblem)
    facts = extract_facts(article)
    assert [show_event(event) for event in facts.events] == events
    assert [show_figure(figure) for figure in facts.totals] == totals
    told = [event.figures for event in facts.events]
    assert [part for figures in (*told, facts.totals) for part in show_parts(figures)] == parts
