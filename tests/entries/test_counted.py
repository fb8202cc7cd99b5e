from __future__ import annotations

import pytest

from generator.entries.rules.counted import find_numbers


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("killed 18 soldiers", 18),
        ("Some 1,200 troops", 1200),
        ("twenty five terrorists", 25),
        ("thirty-five rebels", 35),
        ("two hundred people", 200),
        ("dozen men", 12),
        ("eleven labourers and two guards", 2),
    ],
)
def test_a_number_is_found_in_digits_and_in_words(words: str, number: int) -> None:
    assert number in find_numbers((words,))


@pytest.mark.parametrize(("words", "number"), [("deaths of 18 security personnel", 81), ("four policemen", 5)])
def test_another_number_is_not(words: str, number: int) -> None:
    assert number not in find_numbers((words,))
