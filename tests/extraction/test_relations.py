"""Drop-in changes of a report that must change nothing of what is read: paragraphs, lines of a page, words, layouts.

Each change is tried on a part of the open articles, another part for each, so that a further row costs little.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml

from benchmarks.figure_matching import Json
from benchmarks.gold import OPEN, extract_row
from generator.sources.article import Article
from generator.sources.text import read_text

TABLES = Path(__file__).parent / "relations"
REPORTS = [path.read_text(encoding="utf8").rstrip() for path in sorted(OPEN.glob("*.txt"))]
PARTS = 13

Change = Callable[[str], str]


def load(table: str) -> list[object]:
    rows: list[object] = yaml.load(TABLES.joinpath(f"{table}.yaml").read_text(encoding="utf8"), yaml.CSafeLoader)
    return rows


@cache
def read(text: str) -> Json:
    article = read_text(text.encode(), "x.txt")
    assert isinstance(article, Article)
    return extract_row(article)


def figures_of(facts: Json) -> list[str]:
    """Return the figures of all events, without where they stand in the text and who they are a part of."""
    rows = [figure for event in facts["events"] for figure in event["figures"]]
    return sorted(show(figure, "group", "what", "outcome", "count", "min", "max", "vague", "status") for figure in rows)


def events_of(facts: Json) -> list[str]:
    return [show(event, "type", "date", "province", "districts", "responsibility") for event in facts["events"]]


def imprint_of(facts: Json) -> list[object]:
    return [facts["source"][name] for name in ("publisher", "dateline", "agencies")]


def show(row: Json, *names: str) -> str:
    return " ".join(f"{name}={row[name]}" for name in names if row.get(name) is not None)


def part_of(change: str) -> list[str]:
    """Return the reports that a change is tried on; the part follows from its words alone."""
    return REPORTS[sum(change.encode()) % PARTS :: PARTS]


def add_paragraph(text: str, paragraph: str, place: int) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join([*paragraphs[:place], paragraph, *paragraphs[place:]])


PARAGRAPHS: dict[str, list[str]] = yaml.load(
    TABLES.joinpath("paragraphs.yaml").read_text(encoding="utf8"), yaml.CSafeLoader
)


@pytest.mark.parametrize("paragraph", [*PARAGRAPHS["anywhere"], *PARAGRAPHS["at_the_end"]])
def test_a_paragraph_without_harm_changes_no_figure(paragraph: str) -> None:
    for text in part_of(paragraph):
        figures = figures_of(read(text))
        count = len(text.split("\n\n"))
        for place in {min(3, count), count // 2 + 1, count} if paragraph in PARAGRAPHS["anywhere"] else {count}:
            assert figures_of(read(add_paragraph(text, paragraph, place))) == figures, (text[:80], place)


@pytest.mark.parametrize("line", load("furniture"))
def test_a_line_of_the_page_changes_nothing(line: str) -> None:
    for text in part_of(line):
        facts, beside = read(text), read(f"{text}\n\n{line}")
        assert (events_of(beside), figures_of(beside)) == (events_of(facts), figures_of(facts)), text[:80]
        assert (beside["date"], *imprint_of(beside)) == (facts["date"], *imprint_of(facts)), text[:80]


@pytest.mark.parametrize(("word", "other"), load("words"))
def test_another_word_for_the_same_changes_no_figure(word: str, other: str) -> None:
    for text in REPORTS:
        changed = re.sub(rf"\b{word}\b", other, text)
        if changed != text:
            assert figures_of(read(changed)) == figures_of(read(text)), text[:80]


LAYOUTS: dict[str, Change] = {
    "lines of 70 columns": lambda text: "\n\n".join(textwrap.fill(part, 70) for part in text.split("\n\n")),
    "lines of other systems": lambda text: text.replace("\n", "\r\n"),
    "empty lines": lambda text: text.replace("\n\n", "\n \n\n\n"),
    "two spaces behind a sentence": lambda text: re.sub(r"(?<=[a-z]\.) (?=[A-Z])", "  ", text),
    "typographic quotes": lambda text: text.replace("'", "’"),
    "no-break spaces": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_another_layout_changes_nothing(layout: str) -> None:
    for text in part_of(layout):
        facts, laid_out = read(text), read(LAYOUTS[layout](text))
        assert (events_of(laid_out), figures_of(laid_out)) == (events_of(facts), figures_of(facts)), text[:80]
