"""The day of a deed among the other days that an article names: of funerals, cases, protests, reports."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.sources.article import Article


def load_cases() -> list[tuple[str, list[str]]]:
    """Each file of ``days`` is a list of articles of Wednesday, 15 May 2013, with the days of their events."""
    files = sorted((Path(__file__).parent / "days").glob("*.yaml"))
    rows = [row for file in files for row in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)]
    return [(row["told"], row["days"]) for row in rows]


@pytest.mark.parametrize(("told", "days"), load_cases())
def test_each_event_has_its_own_day(told: str, days: list[str]) -> None:
    text = f"KHUZDAR: {told}\n\nNo group has claimed responsibility.\n"
    article = Article(text=text, file="x.txt", sha256="0" * 64, date="2013-05-15", date_basis="label")
    assert [event.date or "unknown" for event in extract_facts(article).events] == days
