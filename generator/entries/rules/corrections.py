"""Corrections: each names a field that is there, says why, and ends in what the field says now."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.entries.entry import Entry
from generator.entries.problem import Misfit
from generator.entries.rules.context import Context


def check_corrections(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check field, values and dates of every correction."""
    _ = context
    last = {correction.field: number for number, correction in enumerate(entry.corrections)}
    for number, correction in enumerate(entry.corrections):
        path = ("corrections", number)
        try:
            value = show_value(find_value(entry, correction.field))
        except LookupError:
            yield Misfit(
                "C01",
                "must be a field of this entry, such as events.a.figures.0.count",
                correction.field,
                at=(*path, "field"),
            )
            continue
        if correction.old == correction.new:
            yield Misfit("C02", "must differ from old", correction.new, at=(*path, "new"))
        if last[correction.field] == number and correction.new != value:
            yield Misfit("C03", f"must be what {correction.field} says now", correction.new, value, (*path, "new"))


def check_correction_days(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that corrections stand in the order of their days."""
    _ = context
    days = [correction.date for correction in entry.corrections]
    for number, (before, day) in enumerate(pairwise(days), 1):
        if day and day < before:
            yield Misfit(
                "C04",
                f"must not be before the correction above it, of {before}",
                day,
                at=("corrections", number, "date"),
            )


def find_value(entry: Entry, field: str) -> Any:
    """Find the value that a correction names: keys and positions (from 0) joined by dots, events also by their id.

    Raises:
        LookupError: if the entry has no such field.

    """
    value: Any = entry
    for part in field.split("."):
        value = _step(value, part)
    return value


def _step(value: Any, part: str) -> Any:
    if isinstance(value, tuple):
        named = [item for item in value if getattr(item, "id", None) == part]
        return named[0] if named else value[int(part) if part.isascii() and part.isdigit() else len(value)]
    if part.startswith("_") or not hasattr(value, "__dataclass_fields__") or part not in value.__dataclass_fields__:
        raise KeyError(part)
    return getattr(value, part)


def show_value(value: Any) -> str | None:
    """Write a value as corrections do: as text, lists joined by a comma."""
    if value is None or value == ():
        return None
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


RULES = (check_corrections, check_correction_days)
