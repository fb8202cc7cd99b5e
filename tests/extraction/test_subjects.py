"""Whole articles about other subjects give no event; those that report an incident in the same words do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.sources.article import Article

CASES = Path(__file__).parent / "subjects"


def load_cases(name: str) -> list[Any]:
    files = sorted(CASES.glob(f"{name}*.yaml"))
    rows = [row for path in files for row in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)]
    return [pytest.param(row["text"], id=row["about"]) for row in rows]


def count_events(text: str) -> int:
    return len(extract_facts(Article(text=text, file="x.txt", sha256="0" * 64)).events)


@pytest.mark.parametrize("text", load_cases("no_incident"))
def test_an_article_about_something_else_has_no_event(text: str) -> None:
    assert count_events(text) == 0


@pytest.mark.parametrize("text", load_cases("incident"))
def test_an_incident_among_such_words_is_kept(text: str) -> None:
    assert count_events(text) > 0
