"""Corrections: each names a field that is there, says why, and ends in what the field says now."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.entries.entry import Correction, Entry
from generator.entries.problem import KeyPath, Misfit
from generator.entries.rules.context import Context
from generator.entries.schema import fields_of


def check_corrections(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check field and values of every correction; what a correction was about may be gone since."""
    _ = context
    last = {correction.field: number for number, correction in enumerate(entry.corrections)}
    for number, correction in enumerate(entry.corrections):
        path = ("corrections", number)
        if not _is_field(correction.field):
            message = "must be a field of the schema, such as events.a.figures.0.count"
            yield Misfit("C01", message, correction.field, at=(*path, "field"))
            continue
        if correction.old == correction.new:
            yield Misfit("C02", "must differ from old", correction.new, at=(*path, "new"))
        if last[correction.field] == number:
            yield from _check_current(entry, correction, (*path, "new"))


def _check_current(entry: Entry, correction: Correction, path: KeyPath) -> Iterator[Misfit]:
    """Warn where the last correction of a field does not say what the field says now."""
    try:
        found = find_value(entry, correction.field)
    except LookupError:
        return
    if dataclasses.is_dataclass(found):
        return
    value = show_value(found)
    if correction.new != value:
        message = f"should be what {correction.field} says now"
        yield Misfit("C03", message, correction.new, value, path, warning=True)


def _is_field(field: str) -> bool:
    """Whether the schema has such a field, whichever event or figure it is of."""
    record, parts = "Entry", field.split(".")
    while parts:
        spec = next((spec for spec in fields_of(record) if spec.name == parts[0]), None)
        if spec is None or spec.kind not in {"record", "records"}:
            return spec is not None and len(parts) == 1
        record, parts = spec.of, parts[1 if spec.kind == "record" else 2 :]
    return True


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
    if value in (None, (), ""):
        return None
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


RULES = (check_corrections, check_correction_days)
