"""What changed between two states of an entry, as corrections: the history of an article that its outlet corrected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.entries.aligning import pair_items
from generator.entries.entry import Correction, Entry
from generator.entries.rules.corrections import show_value
from generator.entries.schema import fields_of

_SILENT = frozenset({"evidence", "date_evidence", "place_evidence", "incident", "link_reason", "id"})
"""Fields whose change is no correction of a fact."""
_LISTS = ("events", "totals", "background")


def record_changes(old: Entry, new: Entry, *, reason: str, today: dt.date) -> Entry:
    """Return the new state with a correction for each fact that differs from the old one.

    Events and figures that came or went are named by what they were: ``new`` or ``old`` is absent.
    """
    found = [("title", old.title, new.title), ("date", old.date, new.date)]
    for key in _LISTS:
        found += _compare_lists(getattr(old, key), getattr(new, key), key)
    day = today.isoformat()
    corrections = [
        Correction(day, field, show_value(before), show_value(after), reason)
        for field, before, after in found
        if show_value(before) != show_value(after)
    ]
    return replace(new, corrections=(*old.corrections, *corrections))


def _compare_lists(old: tuple[Any, ...], new: tuple[Any, ...], path: str) -> Iterator[tuple[str, Any, Any]]:
    pairs = dict(pair_items(old, new))
    for position, item in enumerate(old):
        if position in pairs:
            number = pairs[position]
            yield from _compare_records(item, new[number], f"{path}.{getattr(new[number], 'id', None) or number}")
        else:
            yield f"{path}.{getattr(item, 'id', None) or position}", _name(item), None
    for number in sorted(set(range(len(new))) - set(pairs.values())):
        yield f"{path}.{getattr(new[number], 'id', None) or number}", None, _name(new[number])


def _compare_records(old: Any, new: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    for spec in fields_of(type(old).__name__):
        before, after = getattr(old, spec.name), getattr(new, spec.name)
        if before == after or spec.name in _SILENT:
            continue
        if spec.kind == "records":
            yield from _compare_lists(before, after, f"{path}.{spec.name}")
        elif spec.kind == "record":
            yield from _compare_records(before, after, f"{path}.{spec.name}")
        else:
            yield f"{path}.{spec.name}", before, after


def _name(item: Any) -> str:
    """Say what an event or figure is in few words: the values of its first fields."""
    values = (getattr(item, spec.name) for spec in fields_of(type(item).__name__) if spec.kind in {"id", "integer"})
    return " ".join(str(value) for value in values if value is not None)
