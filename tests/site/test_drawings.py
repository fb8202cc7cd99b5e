"""Strokes, sums, the names on the map and what pages tell programs: small pure functions."""

from __future__ import annotations

import json
import re
from itertools import combinations

import pytest

from generator.archive.totals import Sum
from generator.site.language import Language
from generator.site.ledger import make_ledger
from generator.site.linked_data import shorten_name, write_told
from generator.site.map_labels import _box, place_labels
from generator.site.shapes import load_shapes
from generator.site.tallies import MOST, choose_unit, draw_line, draw_rows, measure
from generator.vocabulary.tables import load_table


def read_lengths(svg: str) -> dict[str, int]:
    """Return the length of each line of strokes by its kind."""
    found = re.findall(r'<path(?: class="(\w+)")? d="M0 5h(\d+)"', svg)
    return {kind or "sure": int(length) for kind, length in found}


@pytest.mark.parametrize(
    ("figure", "strokes"),
    [
        ((12, 12, 12), {"sure": 12}),
        ((14, 14, 20), {"may": 20, "sure": 14}),
        ((7, 9, 12), {"may": 12, "best": 9, "sure": 7}),
        ((9, 9, None), {"sure": 9}),
        ((None, None, 20), {"may": 20}),
        ((0, 0, 0), {}),
        ((None, None, None), {}),
    ],
)
def test_a_figure_has_a_stroke_for_each_person(
    figure: tuple[int | None, int | None, int | None], strokes: dict[str, int]
) -> None:
    assert read_lengths(draw_line(*figure)) == {kind: measure(number) for kind, number in strokes.items()}


def test_a_long_row_is_cut_and_says_so() -> None:
    assert read_lengths(draw_line(200, 200, 200)) == {"sure": measure(MOST)}
    assert 'class="cut"' in draw_line(200, 200, 200)
    assert 'class="cut"' not in draw_line(MOST, MOST, MOST)


def test_rows_of_strokes_hold_everybody() -> None:
    rows = re.findall(r"M0 \d+h(\d+)", draw_rows(123, 123, 123, 1))
    assert [int(length) for length in rows] == [measure(50), measure(50), measure(23)]
    assert [choose_unit(most) for most in (0, 1, 300, 301, 3001)] == [1, 1, 1, 10, 100]


def test_sums_stand_by_outcome_and_group_in_the_order_of_the_vocabulary() -> None:
    sums = {
        ("civilians", "injured"): Sum(3, 3, 3, 1),
        ("militants", "killed"): Sum(4, 5, 10, 2),
        ("security_forces", "killed"): Sum(1000, 1000, 1000, 2),
    }
    ledger = make_ledger(sums, Language("en"))
    assert [column.group for column in ledger.columns] == ["security_forces", "militants", "civilians"]
    assert [[(cell.number, cell.span) for cell in row.cells] for row in ledger.rows] == [
        [("1,000", ""), ("5", "4 to 10"), ("", "")],
        [("", ""), ("", ""), ("3", "")],
    ]
    assert [cell.high for cell in ledger.rows[0].cells] == [100, 1, 0]


def test_names_on_the_map_stand_in_their_districts_and_never_touch() -> None:
    names = {id_: load_table("districts")[id_].label() for id_ in load_shapes()}
    labels = place_labels(names)
    shown = [id_ for id_ in names if labels[id_].size]
    assert len(shown) > 25
    for one, other in combinations(shown, 2):
        boxes = [_box(labels[id_].x, labels[id_].y, names[id_], 1) for id_ in (one, other)]
        assert not boxes[0]._replace(left=boxes[0].left + 1, top=boxes[0].top + 1).touches(boxes[1]), (one, other)


def test_what_programs_are_told_cannot_end_its_element() -> None:
    told = write_told({"name": "</script><b> & Ärger"})
    assert "<" not in told
    assert json.loads(told) == {"name": "</script><b> & Ärger"}


@pytest.mark.parametrize(
    ("name", "short"),
    [("Balochistan security timeline", "Balochistan"), ("News", "News"), ("Unpronounceablylong", "Unpronounceablyl")],
)
def test_the_short_name_has_whole_words(name: str, short: str) -> None:
    assert shorten_name(name) == short
