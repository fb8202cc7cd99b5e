"""Entries as plain tuples: what the cache keeps of a source that was read, so that it need not be parsed again."""

from __future__ import annotations

import dataclasses
import marshal
from collections.abc import Hashable
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, cast

from generator.entries.entry import RECORDS, Entry


class _Layout(NamedTuple):
    getter: attrgetter[Any]
    nested: tuple[tuple[int, bool, type[Any]], ...]


def pack_entry(entry: Entry) -> bytes:
    """Turn an entry into bytes."""
    return marshal.dumps(_pack(entry))


def unpack_entry(packed: bytes) -> Entry:
    """Turn the bytes of ``pack_entry`` back into the entry."""
    entry: Entry = _unpack(Entry, marshal.loads(packed))  # noqa: S302 - our own cache, checked by its digest
    return entry


@cache
def _layout_of(cls: Hashable) -> _Layout:
    """Derive from the declared fields which of them hold records, and of which class."""
    fields = dataclasses.fields(cast("Any", cls))
    nested = [
        (position, field.metadata["kind"] == "records", RECORDS[field.metadata["of"]])
        for position, field in enumerate(fields)
        if field.metadata.get("kind") in {"record", "records"}
    ]
    return _Layout(attrgetter(*(field.name for field in fields)), tuple(nested))


def _pack(record: Any) -> tuple[Any, ...]:
    layout = _layout_of(cast("Any", type(record)))
    values: tuple[Any, ...] = layout.getter(record)
    if not layout.nested:
        return values
    changed = list(values)
    for position, many, _cls in layout.nested:
        value = values[position]
        changed[position] = tuple([_pack(item) for item in value]) if many else _pack(value)
    return tuple(changed)


def _unpack(cls: type[Any], values: tuple[Any, ...]) -> Any:
    layout = _layout_of(cast("Any", cls))
    if not layout.nested:
        return cls(*values)
    changed = list(values)
    for position, many, inner in layout.nested:
        value = values[position]
        changed[position] = tuple([_unpack(inner, item) for item in value]) if many else _unpack(inner, value)
    return cls(*changed)
