"""The schema as values: what ``declared()`` says of every field, ready for readers, writers and generators."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.entries.entry import RECORDS
from generator.vocabulary.tables import DATA, load_table

COMPACT = frozenset({"ids", "names", "references", "incidents"})
"""Kinds that are written on one line: ``[a, b]``."""

ALWAYS_WRITTEN = frozenset({
    ("Entry", "schema"), ("Entry", "title"), ("Entry", "lang"), ("Entry", "source"), ("Entry", "events"),
    ("Entry", "unknowns"), ("Entry", "review"), ("Event", "id"), ("Event", "type"), ("Event", "responsibility"),
    ("Responsibility", "stance"), ("Responsibility", "by"), ("Review", "state"), ("Review", "flags"),
})  # fmt: skip
"""Fields that a canonical file shows even when they say only what absence would say: a reader looks for them."""

REQUIRED = frozenset({
    ("Entry", "title"), ("Entry", "source"), ("Entry", "events"), ("Event", "type"),
    ("Flag", "code"), ("Correction", "date"), ("Correction", "field"), ("Correction", "reason"),
})  # fmt: skip
"""Fields that a file must have: a default would be an invented fact."""

FILE_FIELDS = frozenset({"body", "slug"})
"""Fields of ``Entry`` that come from the file itself and not from its front matter."""

_ALSO = {"said_by": ("organisations",)}
"""Vocabularies that extend another: an armed group speaks under its own id."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record: its name, kind, vocabulary, meaning, example and what its absence means."""

    record: str
    name: str
    kind: str
    of: str
    meaning: str
    example: str
    default: Any

    @property
    def always(self) -> bool:
        """Whether a canonical file always shows it."""
        return (self.record, self.name) in ALWAYS_WRITTEN

    @property
    def required(self) -> bool:
        """Whether a file without it is incomplete."""
        return (self.record, self.name) in REQUIRED


@cache
def fields_of(record: str) -> tuple[FieldSpec, ...]:
    """Return the fields of a record of the schema, in canonical order."""
    return tuple(
        FieldSpec(record, field.name, default=field.default, **field.metadata)
        for field in dataclasses.fields(RECORDS[record])
        if field.name not in FILE_FIELDS
    )


@cache
def known_ids(vocabulary: str) -> frozenset[str] | None:
    """Return the ids that a field of this vocabulary may hold; ``None`` where the vocabulary has no data file."""
    if not (DATA / f"{vocabulary}.yaml").is_file():
        return None
    names = (vocabulary, *_ALSO.get(vocabulary, ()))
    tables = [load_table(name) for name in names if (DATA / f"{name}.yaml").is_file()]
    return frozenset(row.id for table in tables for row in table.values() if row.text("counted") != "false")
