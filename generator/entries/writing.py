"""Writes entries in canonical form: fields in the order of the schema, block style, one line a value.

A canonical file is read and written back byte for byte; ``updating`` changes files that a person wrote otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from generator.entries.entry import Entry
from generator.entries.frontmatter import FENCE
from generator.entries.scalars import write_plain_or_quoted
from generator.entries.schema import COMPACT, FieldSpec, fields_of

_TYPED = frozenset({"integer", "boolean", "date", "day"})
_SHORT = COMPACT | {"id"}


def write_entry(entry: Entry) -> str:
    """Write the whole file: front matter and body."""
    lines = [FENCE, *write_record(entry, "Entry"), FENCE]
    body = entry.body.strip()
    if body:
        lines.append(body)
    return "\n".join(lines) + "\n"


def write_record(record: Any, name: str) -> Iterator[str]:
    """Write the fields of a record, one block after the other, without indentation."""
    for spec in written_fields(record, name):
        yield from write_field(spec, getattr(record, spec.name))


def written_fields(record: Any, name: str) -> Iterator[FieldSpec]:
    """Yield the fields that the file shows: those that say something, and those that are always there."""
    for spec in fields_of(name):
        if spec.always or getattr(record, spec.name) != spec.default:
            yield spec


def write_field(spec: FieldSpec, value: Any) -> Iterator[str]:
    """Write one key with its value: a line, or a block below the key."""
    yield from _writer_of(spec.kind)(spec, value)


def write_items(spec: FieldSpec, value: Any) -> Iterator[list[str]]:
    """Write the items of a list in block style, each as its lines with the dash."""
    for item in value:
        lines = list(write_record(item, spec.of)) or ["{}"] if spec.kind == "records" else [_scalar(spec.kind, item)]
        yield ["- " + lines[0], *("  " + line for line in lines[1:])]


@cache
def _writer_of(kind: str) -> Callable[[FieldSpec, Any], Iterator[str]]:
    writers = {"record": _write_inner_record, "records": _write_block_list, "texts": _write_texts}
    return writers.get(kind) or (_write_compact_list if kind in COMPACT else _write_line)


def _write_line(spec: FieldSpec, value: Any) -> Iterator[str]:
    yield f"{spec.name}: {_scalar(spec.kind, value)}"


def _write_compact_list(spec: FieldSpec, value: Any) -> Iterator[str]:
    yield f"{spec.name}: {_compact_list(value)}"


def _write_texts(spec: FieldSpec, value: Any) -> Iterator[str]:
    yield from _write_line(spec, value[0]) if len(value) == 1 else _write_block_list(spec, value)


def _write_block_list(spec: FieldSpec, value: Any) -> Iterator[str]:
    if not value:
        yield f"{spec.name}: []"
        return
    yield f"{spec.name}:"
    for lines in write_items(spec, value):
        yield from lines


def _write_inner_record(spec: FieldSpec, value: Any) -> Iterator[str]:
    """Write a record on one line if it holds ids and empty lists alone, else as a block."""
    specs = list(written_fields(value, spec.of))
    if all(inner.kind in _SHORT or getattr(value, inner.name) == () for inner in specs):
        pairs = ", ".join(f"{inner.name}: {_short(getattr(value, inner.name))}" for inner in specs)
        yield f"{spec.name}: {{{pairs}}}"
        return
    yield f"{spec.name}:"
    for line in write_record(value, spec.of):
        yield "  " + line


def _short(value: Any) -> str:
    return _compact_list(value) if isinstance(value, tuple) else write_plain_or_quoted(value, flow=True)


def _compact_list(value: tuple[str, ...]) -> str:
    return "[" + ", ".join(write_plain_or_quoted(item, flow=True) for item in value) + "]"


def _scalar(kind: str, value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return write_plain_or_quoted(str(value), typed=kind in _TYPED)
