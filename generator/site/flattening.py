"""Writes the code that takes records apart, as ``dataclasses`` writes the code that makes them.

A build takes a hundred and sixty thousand records apart, twice: for the cache, as tuples, and for the data files, as
mappings. Code that names the fields does so in a third of the time of code that goes through them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterator
from functools import cache
from typing import Any, cast

from generator.entries.entry import RECORDS
from generator.extraction.facts import Figure

Flatten = Callable[[Any], Any]
_NESTED = frozenset({"record", "records"})


@cache
def find_packer(cls: Hashable) -> Flatten:
    """Return what turns a record of a class into a tuple of its fields' values; records in it become tuples, too."""
    names: dict[str, Any] = {}
    values = [_write_packed(field, names) for field in dataclasses.fields(cast("Any", cls))]
    return _compile(f"def flatten(record): return ({', '.join(values)},)", names)


def _write_packed(field: dataclasses.Field[Any], names: dict[str, Any]) -> str:
    """Write how a field's value is packed; put the functions that this needs into ``names``."""
    kind = field.metadata.get("kind")
    if kind not in _NESTED:
        return f"record.{field.name}"
    pack = f"pack_{field.name}"
    names[pack] = find_packer(cast("Any", RECORDS[field.metadata["of"]]))
    return (
        f"{pack}(record.{field.name})" if kind == "record" else f"tuple([{pack}(each) for each in record.{field.name}])"
    )


@cache
def find_describer(cls: Hashable) -> Flatten:
    """Return what turns a record of a class into a mapping without what is absent; figures get their bounds."""
    names: dict[str, Any] = {}
    lines = ["def flatten(record):", " found = {}"]
    for field in dataclasses.fields(cast("Any", cls)):
        lines += (f" value = record.{field.name}", *_write_described(field, names))
    if cls is Figure:
        lines.append(" found['min'], found['max'] = record.lowest, record.highest")
    return _compile("\n".join((*lines, " return found")), names)


def _write_described(field: dataclasses.Field[Any], names: dict[str, Any]) -> Iterator[str]:
    """Write how a field's ``value`` is described; put the functions that this needs into ``names``."""
    kind, told, describe = field.metadata.get("kind"), "value", f"describe_{field.name}"
    if kind in _NESTED:
        names[describe] = find_describer(cast("Any", RECORDS[field.metadata["of"]]))
        told = f"{describe}(value)" if kind == "record" else f"[{describe}(each) for each in value]"
    yield " if value is not None:" if kind in {"integer", "record"} else " if value:"
    yield f"  found[{field.name!r}] = {told}"


def _compile(code: str, names: dict[str, Any]) -> Flatten:
    exec(code, names)  # noqa: S102 - made of the names of fields alone
    flatten: Flatten = names["flatten"]
    return flatten
