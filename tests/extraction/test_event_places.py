"""Where an event happened, by the sentences of the whole article."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.sources.article import Article


def districts(text: str) -> list[tuple[str, ...]]:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    return [event.districts for event in facts.events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Other sentences name other districts; the one before the figures counts.
        (
            (
                "Gunmen attacked a post in Kharan on Monday. The road was closed. Two policemen were killed, "
                "officials said. Buses from Ziarat had to wait. Shops in Quetta were shut."
            ),
            [("Kharan",)],
        ),
        # Without figures the strongest words for an incident count.
        (
            (
                "A gas pipeline was blown up in Kachhi early on Saturday, police said. Men had planted a bomb there. "
                "Levies went to the spot. Shops in Quetta were open."
            ),
            [("Kachhi",)],
        ),
        # A district that is named after the figures only.
        ("Two policemen were shot dead on Monday. The attack took place in Kharan.", [("Kharan",)]),
        # The injured are taken elsewhere.
        (
            (
                "Two policemen were shot dead and three injured in Kharan on Monday. They were shifted to the Civil "
                "Hospital Quetta. Relatives waited outside a Quetta hospital."
            ),
            [("Kharan",)],
        ),
        # The lead names the districts of two incidents, each of which is told in its own paragraph.
        (
            (
                "Armed men shot dead three guards in two attacks in Kharan and Washuk on Monday, Levies said.\n\n"
                "Two guards were killed when the men attacked the camp of a firm.\n\n"
                "In another attack, a guard was shot dead near Nag in Washuk district."
            ),
            [("Kharan",), ("Washuk",)],
        ),
    ],
)
def test_the_districts_of_an_event(text: str, wanted: list[tuple[str, ...]]) -> None:
    assert districts(text) == wanted
