"""How two numbers speak for one incident: in the order from most to least."""

from __future__ import annotations

import pytest

from generator.archive.comparing_numbers import Bounds, compare_numbers

FROM_MOST_TO_LEAST: list[tuple[Bounds, Bounds, int, str]] = [
    ((21, 21), (21, 21), 0, "21 in both"),
    ((14, None), (14, 14), 0, "14 in both"),
    ((13, None), (14, 14), 0, "in ranges that overlap"),
    ((7, 7), (7, 7), 0, "7 in both"),
    ((3, 3), (3, 3), 0, "3 in both"),
    ((38, 38), (42, 42), 0, "38 and 42"),
    ((37, 37), (53, 53), 1, "rises from 37 to 53"),
    ((17, None), (21, 21), 0, "in ranges that overlap"),
    ((5, 5), (8, 8), 1, "rises from 5 to 8"),
    ((37, 37), (53, 53), 0, "37 and 53"),
    ((1, 1), (1, 1), 0, "1 in both"),
    ((4, None), (12, 12), 1, "rises from 4 to 12"),
    ((15, 15), (40, 40), 0, "15 and 40"),
    ((5, 5), (8, 8), -1, "5 and 8"),
    ((2, 2), (14, 14), 1, "2 and 14"),
]


@pytest.mark.parametrize(("ours", "theirs", "later", "words"), FROM_MOST_TO_LEAST)
def test_two_numbers_are_told_and_the_order_of_the_reports_makes_no_difference(
    ours: Bounds, theirs: Bounds, later: int, words: str
) -> None:
    weight, told = compare_numbers(ours, theirs, later)
    turned, _ = compare_numbers(theirs, ours, -later)
    assert (told, turned) == (words, weight)


def test_the_better_two_numbers_agree_the_more_they_speak_for_one_incident() -> None:
    weights = [compare_numbers(ours, theirs, later)[0] for ours, theirs, later, _ in FROM_MOST_TO_LEAST]
    assert weights == sorted(weights, reverse=True)
