"""Flags for places and people that an event names and no vocabulary knows."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.sources.article import Article

UNREAD = [
    (
        "A bomb killed two soldiers in Tarqandabad on Monday, officials in Balochistan said.",
        "unread_place",
        "Tarqandabad",
    ),
    ("Gunmen shot dead three labourers in the Tarqandabad area of the province.", "unread_place", "Tarqandabad"),
    ("Gunmen shot dead two constables near the village of Pirwalla in Balochistan.", "unread_place", "Pirwalla"),
    ("Gunmen opened fire in Dasht, killing two men.", "unread_place", "Dasht"),
    ("Three lamplighters were killed by a mine in Kalat.", "unread_group", "Three lamplighters"),
    ("Gunmen abducted five glaziers in Hub.", "unread_group", "five glaziers"),
]
READ = [
    "A bomb killed two soldiers in Kalat on Monday.",
    "Two soldiers were killed in Southwestern Pakistan in April.",
    "Gunmen shot dead three labourers in the Tarqandabad area of Kalat district.",
    "Three miners were killed in Operation Pirwalla in Kalat.",
    "A bomb killed two people in Peshawar.",
    "The death toll of the blast in Kalat rose to 65 overnight.",
]


def read_flags(text: str) -> list[tuple[str, str | None]]:
    facts = extract_facts(Article(text=text, file="made-up.txt", sha256=""))
    return [(flag.code, flag.words) for flag in facts.flags if flag.code in ("unread_place", "unread_group")]


@pytest.mark.parametrize(("text", "code", "words"), UNREAD)
def test_names_and_people_that_no_vocabulary_knows_are_flagged(text: str, code: str, words: str) -> None:
    assert (code, words) in read_flags(text)


@pytest.mark.parametrize("text", READ)
def test_what_is_known_is_not_flagged(text: str) -> None:
    assert read_flags(text) == []
