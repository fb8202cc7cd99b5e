"""Looks a word up in all tables: what it is taken for, and what is near where nothing is found."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.vocabulary.tables import DATA, Row, load_table

_PROSE = frozenset({"definition", "source", "examples", "note", "coordinate_source", "lat", "lon"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row that has a word: the table, the row, and under which key the word stands in it."""

    table: str
    row: Row
    key: str


def find_meanings(word: str) -> list[Meaning]:
    """Find all rows that have a word or phrase as id, label or form, whatever its case; one key a row is enough."""
    folded = _fold(word)
    found: dict[tuple[str, str], Meaning] = {}
    for table, row, key, form in _find_forms():
        if _fold(form) == folded:
            found.setdefault((table, row.id), Meaning(table, row, key))
    return list(found.values())


def find_nearest_forms(word: str, number: int = 5) -> list[str]:
    """Find the forms that a person most likely meant."""
    forms = {_fold(form): form for _, _, _, form in _find_forms()}
    return [forms[near] for near in difflib.get_close_matches(_fold(word), forms, n=number, cutoff=0.7)]


def _find_forms() -> Iterator[tuple[str, Row, str, str]]:
    for path in sorted(DATA.glob("*.yaml")):
        for row in load_table(path.stem).values():
            for key, value in row.values.items():
                if key not in _PROSE:
                    yield from ((path.stem, row, key, form) for form in _flatten(value))


def _flatten(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _flatten(inner)
    else:
        for inner in value:
            yield from _flatten(inner)


def _fold(text: str) -> str:
    return " ".join(text.replace("-", " ").casefold().split())
