"""Drop-in tables: each file in ``claimed`` lists articles and the responsibility for each of their events."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.sources.article import Article

CASES = sorted(Path(__file__).parent.joinpath("claimed").glob("*.yaml"))


def load_cases() -> list[tuple[str, str, list[str]]]:
    tables = ((path.stem, yaml.load(path.read_text(encoding="utf8"), yaml.CSafeLoader)) for path in CASES)
    return [(name, row["text"], row["claims"]) for name, table in tables for row in table]


@pytest.mark.parametrize(("table", "text", "expected"), load_cases())
def test_each_event_has_just_the_claims_that_mean_it(table: str, text: str, expected: list[str]) -> None:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    found = [(event.districts, event.responsibility) for event in facts.events]
    shown = [" ".join((*districts, one.stance, *one.by)) for districts, one in found]
    assert shown == expected, table


@pytest.mark.parametrize(("table", "text", "expected"), load_cases())
def test_the_words_of_a_claim_stand_in_the_article(table: str, text: str, expected: list[str]) -> None:
    folded = " ".join(text.split())
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    words = [piece for event in facts.events for piece in event.responsibility.evidence]
    assert all(piece in folded for piece in words), (table, expected)
