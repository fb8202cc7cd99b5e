"""Drop-in tables of short articles: each figure with who says it, and whom each event's words make responsible."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.extraction.facts import Event, Facts, Figure
from generator.extraction.printing import show_number
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text

CASES = sorted(Path(__file__).parent.joinpath("voices").glob("*.yaml"))


def load_cases(key: str) -> list[tuple[str, list[str]]]:
    rows = [row for path in CASES for row in yaml.load(path.read_text(encoding="utf8"), yaml.CSafeLoader)]
    return [(row["text"], list(row[key])) for row in rows if key in row]


@cache
def read(text: str) -> Facts:
    article = read_text(text.encode(), "x.txt")
    assert not isinstance(article, SourceProblem)
    return extract_facts(article)


def show_figure(figure: Figure) -> str:
    status = f" {figure.status}" if figure.status else ""
    number = figure.vague or show_number(figure)
    return f"{figure.outcome} {figure.group or figure.what} {number} {figure.said_by or '-'}{status}"


def show_responsibility(event: Event) -> str:
    who = event.responsibility
    return " ".join((who.stance, *who.by, *(f"not-{name}" for name in who.denied_by)))


@pytest.mark.parametrize(("text", "figures"), load_cases("figures"))
def test_each_figure_has_its_speaker(text: str, figures: list[str]) -> None:
    assert sorted(show_figure(figure) for event in read(text).events for figure in event.figures) == sorted(figures)


@pytest.mark.parametrize(("text", "responsibility"), load_cases("responsibility"))
def test_each_event_has_its_responsibility(text: str, responsibility: list[str]) -> None:
    assert [show_responsibility(event) for event in read(text).events] == responsibility
