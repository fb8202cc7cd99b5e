"""Loaded words as data: all sides are there, and no neutral word is itself loaded."""

from __future__ import annotations

import pytest

from generator.vocabulary.tables import load_table
from tests.vocabulary.phrase_search import find_rows, find_shared_phrases, is_urdu

LOADED = load_table("loaded")
WORDS = ["forms", "exceptions"]


def test_every_side_has_its_words() -> None:
    owners = [row.text("whose") for row in LOADED.values()]
    assert set(owners) == {"state", "armed_groups", "media", "any"}
    assert min(owners.count("state"), owners.count("armed_groups")) >= 8


def test_kind_is_known() -> None:
    assert {row.text("kind") for row in LOADED.values()} == {"people", "act", "judgement"}


def test_no_word_stands_in_two_rows() -> None:
    assert find_shared_phrases(LOADED, ["forms"]) == {}
    assert find_shared_phrases(LOADED, ["forms_ur"]) == {}


def test_words_and_neutral_words_are_in_both_languages() -> None:
    for row in LOADED.values():
        assert row.texts("forms"), row.id
        assert row.texts("forms_ur"), row.id
        assert all(is_urdu(form) for form in row.texts("forms_ur")), row.id
        assert is_urdu(row.values["neutral"]["ur"]), row.id


def test_no_neutral_word_is_itself_loaded() -> None:
    urdu = {form for row in LOADED.values() for form in row.texts("forms_ur")}
    for row in LOADED.values():
        assert find_rows(LOADED, WORDS, row.values["neutral"]["en"]) == set(), row.id
        assert row.values["neutral"]["ur"] not in urdu, row.id


SHOWN = [
    "groups", "outcomes", "event_types", "background_reasons", "stances", "date_bases", "said_by", "things",
    "organisations", "districts", "places",
]  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_labels_that_the_site_shows_are_not_loaded(name: str) -> None:
    for row in load_table(name).values():
        assert find_rows(LOADED, WORDS, row.label()) == set(), row.id


def test_example_has_its_own_word_and_no_other() -> None:
    for row in LOADED.values():
        for example in row.texts("examples"):
            assert find_rows(LOADED, WORDS, example) == {row.id}, (row.id, example)


def test_exceptions_are_names_that_hold_one_of_the_words() -> None:
    for row in LOADED.values():
        for name in row.texts("exceptions"):
            assert row.id in find_rows(LOADED, ["forms"], name), (row.id, name)
            assert find_rows(LOADED, WORDS, f"The {name} said so.") == set(), (row.id, name)
