from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.entry import Entry
from generator.entries.reading import load_entry
from generator.entries.updating import update_text
from generator.entries.writing import write_entry
from tests.entries import entry_strategies as drawn

PATH = "content/entries/2025/2025-02-01-dawn-x.md"
PERSONS = """\
---
# Looked at with care.
source:   # the outlet
    url: "https://example.org/a"
    publisher: 'Dawn'
title: >-
  Two guards
  killed   # not a comment
events:
  -   type: bombing   # maybe a mine
      # the district is sure
      districts: [ Kech ]
      figures:
      - {group: civilians, outcome: killed, count: 2}
      - group: civilians
        outcome: injured
        # several papers say five
        count: 4 # by noon
        evidence: "four were hurt"
  -
      id: b
      type: arson
      districts: [Kalat]
---
A body.

"""


def changed(text: str, **values: object) -> str:
    entry = load_entry(text, PATH)
    return update_text(text, replace(entry, **values))  # type: ignore[arg-type] # values of any field


def test_an_unchanged_entry_leaves_the_file_as_it_is() -> None:
    assert changed(PERSONS) == PERSONS


def test_only_the_lines_of_a_changed_key_are_replaced() -> None:
    entry = load_entry(PERSONS, PATH)
    figures = entry.events[0].figures
    event = replace(entry.events[0], figures=(figures[0], replace(figures[1], count=5)))
    expected = PERSONS.replace("count: 4 # by noon", "count: 5  # by noon")
    assert changed(PERSONS, events=(event, entry.events[1])) == expected


def test_a_removed_first_key_leaves_the_dash_to_the_next_one() -> None:
    entry = load_entry(PERSONS, PATH)
    events = (entry.events[0], replace(entry.events[1], id="a"))
    expected = PERSONS.replace("      id: b\n", "      id: a\n")
    assert changed(PERSONS, events=events) == expected


def test_a_new_key_stands_after_its_neighbour_in_the_schema() -> None:
    entry = load_entry(PERSONS, PATH)
    events = (replace(entry.events[0], incident="2025-02-01-kech-bomb"), entry.events[1])
    expected = PERSONS.replace(
        "  -   type: bombing   # maybe a mine\n",
        "  -   incident: 2025-02-01-kech-bomb\n      type: bombing   # maybe a mine\n",
    )
    assert changed(PERSONS, events=events) == expected


def test_a_removed_item_leaves_its_comment_and_its_neighbours() -> None:
    entry = load_entry(PERSONS, PATH)
    event = replace(entry.events[0], figures=entry.events[0].figures[:1])
    text = changed(PERSONS, events=(event, entry.events[1]))
    assert "# several papers say five" in text
    assert "# by noon" in text
    assert "{group: civilians, outcome: killed, count: 2}" in text


def test_a_new_body_leaves_the_front_matter_alone() -> None:
    assert changed(PERSONS, body="Another.") == PERSONS.replace("A body.\n\n", "Another.\n")


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_line_ends_and_the_byte_order_mark_stay(ending: str) -> None:
    text = "\ufeff" + PERSONS.replace("\n", ending)
    expected = text.replace("'Dawn'", "Geo")
    entry = load_entry(text, PATH)
    assert update_text(text, replace(entry, source=replace(entry.source, publisher="Geo"))) == expected


@given(drawn.entries(), drawn.entries())
def test_any_change_of_a_canonical_file_is_canonical(old: Entry, new: Entry) -> None:
    assert update_text(write_entry(old), new) == write_entry(new)


@given(drawn.entries(), drawn.entries(), st.randoms())
def test_any_change_of_a_persons_file_is_read_as_meant(old: Entry, new: Entry, random: Random) -> None:
    text = drawn.rewrite_like_a_person(write_entry(old), random)
    assert load_entry(text, PATH) == old
    updated = update_text(text, new)
    assert load_entry(updated, PATH) == new
    assert drawn.comments_of(text) <= drawn.comments_of(updated)
