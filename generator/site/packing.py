"""Entries as plain tuples: what the cache keeps of a source that was read, so that it need not be parsed again."""

from __future__ import annotations

import dataclasses
import marshal
from collections.abc import Hashable
from functools import cache
from typing import Any, cast

from generator.entries.entry import RECORDS, Entry
from generator.site.flattening import find_packer

_Nested = tuple[tuple[int, bool, type[Any]], ...]


def pack_entry(entry: Entry) -> bytes:
    """Turn an entry into bytes."""
    return marshal.dumps(find_packer(Entry)(entry))


def unpack_entry(packed: bytes) -> Entry:
    """Turn the bytes of ``pack_entry`` back into the entry."""
    entry: Entry = _unpack(Entry, marshal.loads(packed))  # noqa: S302 - our own cache, checked by its digest
    return entry


@cache
def _find_nested(cls: Hashable) -> _Nested:
    """Derive from the declared fields which of them hold a record (or many), and of which class."""
    return tuple(
        (position, field.metadata["kind"] == "records", RECORDS[field.metadata["of"]])
        for position, field in enumerate(dataclasses.fields(cast("Any", cls)))
        if field.metadata.get("kind") in {"record", "records"}
    )


def _unpack(cls: type[Any], values: tuple[Any, ...]) -> Any:
    nested = _find_nested(cast("Any", cls))
    if not nested:
        return cls(*values)
    changed = list(values)
    for position, many, inner in nested:
        value = values[position]
        changed[position] = tuple([_unpack(inner, item) for item in value]) if many else _unpack(inner, value)
    return cls(*changed)
