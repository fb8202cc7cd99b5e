"""JSON as published is what the standard library writes, whatever writes it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.compact_json import encode_json, write_slowly

POINTS = st.decimals(-180, 180, places=2).map(float)
SCALARS = st.none() | st.booleans() | st.integers() | POINTS | st.text()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(VALUES)
def test_a_value_is_written_as_the_standard_library_writes_it(value: Any) -> None:
    assert encode_json(value) == write_slowly(value)
    assert json.loads(encode_json(value)) == value


def test_numbers_of_any_length_and_letters_of_any_language_are_written_as_they_are() -> None:
    assert encode_json({"killed": 10**30, "where": "کوئٹہ", "b": (1, None)}) == (
        '{"killed":1000000000000000000000000000000,"where":"کوئٹہ","b":[1,null]}'.encode()
    )
