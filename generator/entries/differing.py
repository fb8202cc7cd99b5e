"""Names each value in which two readings of one entry differ, and writes values for people to choose from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from generator.entries.aligning import pair_items
from generator.entries.entry import Entry
from generator.entries.schema import fields_of

Difference: TypeAlias = "tuple[str, Any, Any]"
"""The value's place, as corrections name it, and what either side says (``None``: nothing)."""
_TELLING = 4
"""So many fields tell a person which record is meant."""


def list_differences(ours: Entry, theirs: Entry) -> Iterator[Difference]:
    """Yield every value in which two readings differ, each by itself."""
    yield from _compare_records("Entry", ours, theirs, "")
    if ours.body != theirs.body:
        yield "body", ours.body, theirs.body


def _compare_records(name: str, ours: Any, theirs: Any, path: str) -> Iterator[Difference]:
    for spec in fields_of(name):
        mine, new = getattr(ours, spec.name), getattr(theirs, spec.name)
        at = f"{path}{spec.name}"
        if mine == new:
            continue
        if spec.kind == "records":
            yield from _compare_lists(mine, new, at)
        elif spec.kind == "record" and mine is not None and new is not None:
            yield from _compare_records(spec.of, mine, new, f"{at}.")
        else:
            yield at, mine, new


def _compare_lists(ours: Sequence[Any], theirs: Sequence[Any], path: str) -> Iterator[Difference]:
    pairs = dict(pair_items(theirs, ours))
    for position, item in enumerate(ours):
        at = f"{path}.{getattr(item, 'id', None) or position}"
        if position in pairs:
            yield from _compare_records(type(item).__name__, item, theirs[pairs[position]], f"{at}.")
        else:
            yield at, item, None
    for position, item in enumerate(theirs):
        if position not in pairs.values():
            yield f"{path}.{getattr(item, 'id', None) or position}", None, item


def describe(value: Any) -> str:
    """Write a value for a person: a record by the first of its fields that are filled."""
    if value is None or value == ():
        return "nothing"
    if dataclasses.is_dataclass(value):
        filled = [(spec.name, getattr(value, spec.name)) for spec in fields_of(type(value).__name__)]
        told = [f"{name}: {text}" for name, text in filled if isinstance(text, (str, int)) and text not in {"", False}]
        return "{" + ", ".join(told[:_TELLING]) + "}"
    if isinstance(value, tuple):
        return repr(", ".join(item if isinstance(item, str) else describe(item) for item in value))
    return repr(str(value))
