"""Marks and letters of word processors and printed pages are read like plain ones, and quoted as they are."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.extraction.facts import Facts
from generator.sources.article import Article

TEXTS = (
    "KALAT: Security forces killed 8-10 militants in a raid near Kalat on Friday, the military said.",
    "TURBAT: A 12-year-old boy was killed and five men were injured in a fire-bomb attack in Turbat, police said.",
    "QUETTA: Twenty-five officials were shot near the Quetta-Karachi highway in Mastung on Sunday, officials said.",
    "HUB: Fifty-five BLA-linked fighters were killed in a firefight in Hub on 5-6 May 2024, the ISPR said.",
)


def read(text: str) -> Facts:
    return extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))


def outline(facts: Facts) -> list[object]:
    return [
        (
            event.type, str(event.date), event.districts, event.place,
            [(f.group, f.outcome, f.count, f.min, f.max, f.said_by) for f in event.figures],
        )
        for event in facts.events
    ]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("plain", "printed"), [("-", "\u2010"), ("-", "\u2011"), ("fi", "\ufb01"), ("ffi", "\ufb03")])
def test_printed_characters_change_no_fact_and_stay_in_the_quotes(text: str, plain: str, printed: str) -> None:
    changed = text.replace(plain, printed)
    facts = read(changed)
    assert outline(facts) == outline(read(text))
    assert outline(facts)
    quotes = [quote for event in facts.events for figure in event.figures for quote in figure.evidence]
    quotes += [quote for event in facts.events for quote in (*event.place_evidence, *event.date_evidence)]
    assert quotes
    assert all(quote in changed for quote in quotes)
