"""Entries and facts as plain values for JSON: the same fields as in the front matter, numbers as numbers."""

from __future__ import annotations

from typing import Any

from generator.entries.writing import written_fields


def make_plain(record: Any, name: str | None = None) -> dict[str, Any]:
    """Turn a record into a mapping in canonical order, without fields that say nothing.

    Every figure has ``min`` and ``max``; either may be ``None``, which means that the article gives no such bound.
    """
    name = name or type(record).__name__
    values: dict[str, Any] = {}
    for spec in written_fields(record, name):
        value = getattr(record, spec.name)
        if spec.kind == "record":
            value = make_plain(value, spec.of)
        elif spec.kind == "records":
            value = [make_plain(item, spec.of) for item in value]
        elif isinstance(value, tuple):
            value = list(value)
        values[spec.name] = value
    if name == "Figure":
        values["min"], values["max"] = record.lowest, record.highest
    return values
