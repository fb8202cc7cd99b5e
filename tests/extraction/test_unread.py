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
    ("Gunmen abducted five glassblowers in Hub.", "unread_group", "five glassblowers"),
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


KILLED = "A bomb killed two soldiers in Kalat. "
LEFT = [
    ("They told the men to get down, selected 16 of them and forcibly offloaded them.", ["16 of them"]),
    ("The army said 19 troops lost.", ["19 troops"]),
    (
        "Officials said the number of students martyred there now includes seven girls and one boy.",
        ["seven girls", "one boy"],
    ),
]
NOT_LEFT = [
    KILLED + "Two gunmen on a motorcycle opened fire and killed a clerk.",
    KILLED + "One of the officials said that the killing was unprovoked.",
    KILLED + "Some 200 people marched through the town on Tuesday.",
    KILLED + "A man who was shot dead was buried by both brothers.",
    "Three officials said that the body of the clerk killed in Kalat was found.",
    "Last year 40 people were killed in the province. Their killers are said to be among ten suspects.",
]


def read_left(text: str) -> list[str | None]:
    facts = extract_facts(Article(text=text, file="made-up.txt", sha256=""))
    return [flag.words for flag in facts.flags if flag.code == "unread_figure"]


@pytest.mark.parametrize(("text", "words"), LEFT)
def test_people_who_are_counted_beside_a_fate_that_nobody_took_are_flagged(text: str, words: list[str]) -> None:
    assert read_left(KILLED + text) == words


@pytest.mark.parametrize("text", NOT_LEFT)
def test_numbers_of_people_to_whom_nothing_is_done_are_not_flagged(text: str) -> None:
    assert read_left(text) == []


def read_conflicts(text: str) -> list[str | None]:
    facts = extract_facts(Article(text=text, file="made-up.txt", sha256=""))
    return [flag.words for flag in facts.flags if flag.code == "conflicting_figures"]


def test_a_number_that_gives_way_by_its_size_alone_is_kept_and_flagged() -> None:
    text = "Gunmen attacked posts in Panjgur, killing seven policemen. Four policemen were killed near the bazaar."
    assert read_conflicts(text) == ["Four policemen were killed"]
    (kept,) = extract_facts(Article(text=text, file="made-up.txt", sha256="")).background
    assert (kept.count, kept.status, kept.reason) == (4, "superseded", "context")
    assert kept.note


@pytest.mark.parametrize(
    "text",
    [
        "Four policemen were killed in a blast in Panjgur. The toll later rose to seven policemen killed.",
        "Gunmen killed seven policemen in Panjgur. Four of them died on the spot.",
        "A blast killed seven policemen in Panjgur. One policeman was killed at the gate.",
        "A blast killed seven policemen in Panjgur and wounded four.",
        "Seven policemen were killed in Panjgur. Two policemen were killed at once. Five policemen were killed later.",
    ],
)
def test_a_toll_that_rose_or_tells_a_part_is_no_conflict(text: str) -> None:
    assert read_conflicts(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Armed men set ablaze four trucks in Kalat, and their drivers were kidnapped.", ["their drivers"]),
        ("Gunmen burned two trucks in Kalat and abducted the drivers.", ["the drivers"]),
        ("Gunmen burned two trucks in Kalat and abducted two drivers. The drivers were kidnapped at night.", []),
        ("Gunmen burned two trucks in Kalat and abducted a driver.", []),
    ],
)
def test_people_taken_of_whom_nobody_tells_the_number_are_flagged(text: str, words: list[str]) -> None:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    assert [flag.words for flag in facts.flags if flag.code == "unread_figure"] == words


OPEN = [
    ("Gunmen fired at a trader in Hub. He was injured.", []),
    ("Gunmen fired at three policemen in Hub. One was killed and two were injured.", []),
    ("Gunmen fired at five policemen in Hub. Three were killed.", ["fired at five policemen"]),
    ("Gunmen shot at a driver in Hub. A tailor was injured.", ["shot at a driver"]),
]


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_people_shot_at_are_flagged_unless_the_next_sentence_tells_their_fate(text: str, words: list[str]) -> None:
    facts = extract_facts(Article(text=text, file="made-up.txt", sha256=""))
    assert [flag.words for flag in facts.flags if flag.code == "unread_outcome"] == words
