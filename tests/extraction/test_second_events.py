"""Incidents beside the main one, in most of which nobody came to harm: their kind, day and district."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.sources.article import Article

BEFORE = (
    "QUETTA, May 14: Two policemen were killed and another was injured when gunmen attacked a check post in the "
    "{area} district on Tuesday, officials said.\n\nThe injured policeman was taken to hospital. No group has claimed "
    "responsibility for the attack.\n\n{told}\n\nThe chief minister condemned the attack and ordered an inquiry.\n"
)
AREAS = ("Buleda area of Kech", "Hingol area of Lasbela")


def load_cases() -> list[tuple[str, list[str]]]:
    """Each file of ``seconds`` is a list of paragraphs, with the kind, day and districts of the incidents in them."""
    files = sorted((Path(__file__).parent / "seconds").glob("*.yaml"))
    rows = [row for file in files for row in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)]
    return [(row["told"], row["events"]) for row in rows]


@pytest.mark.parametrize(("told", "events"), load_cases())
def test_a_paragraph_tells_its_incidents_beside_the_first(told: str, events: list[str]) -> None:
    text = BEFORE.format(area=AREAS["Kech" in str(events)], told=told)
    article = Article(text=text, file="x.txt", sha256="0" * 64, date="2013-05-15", date_basis="label")
    found = [
        f"{event.type} {event.date} {', '.join(event.districts) or '-'}" for event in extract_facts(article).events
    ]
    assert found[1:] == events
    assert found[0].startswith("armed_attack 2013-05-14")
