"""The made-up articles: their gold keeps to the vocabulary and to the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.figure_matching import find_bounds
from generator.sources.cleaning import fold
from generator.vocabulary.edtf import parse
from generator.vocabulary.tables import load_table

HERE = Path(__file__).parent
HALVES = ("open", "blind")
GOLD = sorted(path for half in HALVES for path in (HERE / half).glob("*.json"))
ONES = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ARTICLE_KEYS = {
    "source_file", "date", "date_basis", "date_alt", "source", "events", "totals", "background", "unknowns",
    "must_not", "note",
}  # fmt: skip
EVENT_KEYS = {
    "id", "optional", "type", "type_alt", "date", "date_basis", "date_alt", "province", "province_alt", "districts",
    "districts_optional", "districts_alt", "place", "site", "part_of", "responsibility", "responsibility_alt",
    "figures", "note",
}  # fmt: skip
FIGURE_KEYS = {
    "id", "group", "what", "outcome", "count", "min", "max", "approximate", "vague", "said_by", "certainty", "status",
    "subset_of", "covers", "reason", "since", "evidence", "note", "optional", "group_alt", "what_alt", "outcome_alt",
    "said_by_alt", "status_alt", "values_alt",
}  # fmt: skip


def read_gold(path: Path) -> dict[str, Any]:
    gold = json.loads(path.read_text(encoding="utf8"))
    assert isinstance(gold, dict)
    return gold


def list_options(row: dict[str, Any], key: str) -> list[Any]:
    return [value for value in (row.get(key), *row.get(f"{key}_alt", [])) if value is not None]


def find_figures(gold: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for event in gold["events"]:
        yield from event["figures"]
    yield from gold["totals"]
    yield from gold["background"]


def spell_number(number: int) -> str:
    """Spell a number below 1000 as the articles do."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 2] + (f"-{ONES[rest]}" if rest else "")
    rest = number % 100
    return f"{ONES[number // 100]} hundred" + (f" and {spell_number(rest)}" if rest else "")


def list_writings(number: int) -> list[str]:
    """List the ways in which a number may stand in a text."""
    words = [str(number), f"{number:,}", f"{number}kg"]
    if number < 1000:
        words += [spell_number(number), spell_number(number).replace("-", " ")]
    return [*words, *({12: ["a dozen"], 0: ["nobody", "none"]}.get(number, []))]


def stands_in(text: str, number: int) -> bool:
    padded = f" {''.join(letter if letter.isalnum() or letter in ',-' else ' ' for letter in text.casefold())} "
    spaced = padded.replace(", ", " ").replace("-", " ")
    return any(f" {word} " in spaced or f" {word} " in padded for word in list_writings(number))


@pytest.fixture(params=GOLD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def path(request: pytest.FixtureRequest) -> Path:
    found = request.param
    assert isinstance(found, Path)
    return found


@pytest.mark.parametrize("half", HALVES)
def test_each_half_has_thirty_articles_of_all_kinds(half: str) -> None:
    golds = [read_gold(path) for path in GOLD if path.parent.name == half]
    several = [gold for gold in golds if len([event for event in gold["events"] if not event.get("optional")]) > 1]
    assert len(golds) >= 30
    assert len(several) >= 12
    assert sum(not gold["events"] for gold in golds) >= 4


@pytest.mark.parametrize("half", HALVES)
def test_every_article_has_gold_and_every_gold_its_article(half: str) -> None:
    texts = {path.name for path in (HERE / half).glob("*.txt")}
    assert texts == {read_gold(path)["source_file"] for path in GOLD if path.parent.name == half}
    assert texts == {f"{path.stem}.txt" for path in GOLD if path.parent.name == half}


def test_an_article_is_as_long_as_news_is(path: Path) -> None:
    words = path.with_suffix(".txt").read_text(encoding="utf8").split()
    assert 150 <= len(words) <= 450


def test_gold_has_only_known_keys(path: Path) -> None:
    gold = read_gold(path)
    assert gold.keys() <= ARTICLE_KEYS
    for event in gold["events"]:
        assert event.keys() <= EVENT_KEYS, event["id"]
    for figure in find_figures(gold):
        assert figure.keys() <= FIGURE_KEYS, figure


def test_ids_are_of_the_vocabulary(path: Path) -> None:
    gold = read_gold(path)
    assert gold["date_basis"] in {None, *load_table("date_bases")}
    speakers = {*load_table("said_by"), *load_table("organisations")}
    for event in gold["events"]:
        assert set(list_options(event, "type")) <= set(load_table("event_types"))
        for row in list_options(event, "responsibility"):
            assert row["stance"] in load_table("stances")
            assert {*row["by"], *row.get("denied_by", [])} <= {*load_table("organisations"), "*"}
    for figure in find_figures(gold):
        assert ("group" in figure) != ("what" in figure), figure
        assert set(list_options(figure, "group")) <= set(load_table("groups"))
        assert set(list_options(figure, "what")) <= set(load_table("things"))
        assert set(list_options(figure, "outcome")) <= set(load_table("outcomes"))
        assert set(list_options(figure, "said_by")) <= speakers, figure
        assert set(list_options(figure, "status")) <= set(load_table("statuses"))
        assert set(list_options(figure, "certainty")) <= set(load_table("certainties"))


def test_background_has_a_reason_and_nothing_else_has(path: Path) -> None:
    gold = read_gold(path)
    reasons = [figure.get("reason") for figure in gold["background"]]
    assert set(reasons) <= set(load_table("background_reasons"))
    assert len([figure for figure in find_figures(gold) if "reason" in figure]) == len(reasons)


def test_outlets_and_places_are_known(path: Path) -> None:
    gold = read_gold(path)
    outlets = {row.label() for row in load_table("outlets").values()}
    districts = {row.label() for row in load_table("districts").values()}
    source = gold["source"]
    assert {*list_options(source, "publisher"), *source["agencies"]} <= outlets
    for event in gold["events"]:
        named = [name for option in event.get("districts_alt", []) for name in option]
        named += [*event["districts"], *event.get("districts_optional", [])]
        home = event["province"] == "Balochistan"
        assert not home or set(named) <= districts, event["id"]


def test_dates_are_of_the_grammar(path: Path) -> None:
    gold = read_gold(path)
    dates = list_options(gold, "date")
    dates += [date for event in gold["events"] for date in list_options(event, "date")]
    dates += [figure["since"] for figure in find_figures(gold) if "since" in figure]
    for date in dates:
        assert str(parse(date)) == date


def test_parts_and_subsets_name_what_is_there(path: Path) -> None:
    gold = read_gold(path)
    events = {event["id"] for event in gold["events"]}
    assert len(events) == len(gold["events"])
    assert {event["part_of"] for event in gold["events"] if "part_of" in event} <= events
    assert {name for total in gold["totals"] for name in total.get("covers", [])} <= events
    for event in gold["events"]:
        named = {figure["id"] for figure in event["figures"] if "id" in figure}
        assert {figure["subset_of"] for figure in event["figures"] if "subset_of" in figure} <= named


def test_numbers_and_evidence_stand_in_the_article(path: Path) -> None:
    """One may go unsaid ("a policeman"); a number that is worked out has its words as evidence."""
    text = fold(path.with_suffix(".txt").read_text(encoding="utf8"))
    for figure in find_figures(read_gold(path)):
        for words in figure.get("evidence", []):
            assert fold(words) in text
        if "evidence" not in figure:
            for number in {number for number in find_bounds(figure) if number not in {None, 1}}:
                assert number is not None
                assert stands_in(text, number), figure
