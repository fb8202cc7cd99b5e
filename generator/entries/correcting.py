"""Changes one published fact of an entry and says so in the entry: old value, new value, day and reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from generator.entries.decoding import decode_value
from generator.entries.entry import Correction, Entry
from generator.entries.rules.corrections import find_value, show_value
from generator.entries.schema import COMPACT, fields_of
from generator.extraction.events.summaries import write_summary
from generator.extraction.events.titles import write_title


class UnchangedError(ValueError):
    """There is nothing to correct."""


def correct_entry(entry: Entry, field: str, new: str | None, *, reason: str, today: dt.date) -> Entry:
    """Return the entry with one field changed (``None`` removes it) and a correction added.

    A title and a summary that were made of the facts are made again; those that a person wrote stay.
    ``field`` is written as in corrections: keys and positions from 0 joined by dots, events by their id.

    Raises:
        LookupError: if the entry has no such field.
        UnchangedError: if the field has that value already.
        MisfitError: if the new value does not fit the field.

    """
    old = find_value(entry, field)
    changed: Entry = _change(entry, field.split("."), new)
    value = show_value(find_value(changed, field))
    if value == show_value(old):
        raise UnchangedError(f"{field} is {value!r} already")
    correction = Correction(today.isoformat(), field, show_value(old), value, reason)
    return replace(_tell_again(entry, changed), corrections=(*entry.corrections, correction))


def _tell_again(before: Entry, after: Entry) -> Entry:
    if not before.events:
        return after
    if after.title == before.title == write_title(before.events, before.totals):
        after = replace(after, title=write_title(after.events, after.totals))
    if before.body.strip() == write_summary(before.events, before.totals).strip():
        after = replace(after, body=write_summary(after.events, after.totals).strip())
    return after


def _change(owner: Any, parts: list[str], new: str | None) -> Any:
    """Rebuild a record or list with the value at the end of a path changed."""
    head, *rest = parts
    if isinstance(owner, tuple):
        if not rest:
            raise LookupError(head)
        item = find_value_in(owner, head)
        changed = _change(item, rest, new)
        return tuple(changed if each is item else each for each in owner)
    value = _change(getattr(owner, head), rest, new) if rest else _read(type(owner).__name__, head, new)
    return replace(owner, **{head: value})


def find_value_in(items: tuple[Any, ...], part: str) -> Any:
    """Return the item of a list that a part of a path names: by its id, else by its position."""
    return next((item for item in items if getattr(item, "id", None) == part), None) or items[int(part)]


def _read(record: str, key: str, new: str | None) -> Any:
    """Read a value from the command line as the schema reads it from a file."""
    spec = next(spec for spec in fields_of(record) if spec.name == key)
    if spec.kind in {"record", "records"}:
        raise LookupError(key)
    if new is None:
        return spec.default
    tree = [part.strip() for part in new.split(",")] if spec.kind in COMPACT | {"ids"} else new
    return decode_value(spec, tree)
