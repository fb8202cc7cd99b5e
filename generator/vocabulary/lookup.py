"""Looks a word up in all tables: what it is taken for, and what is near where nothing is found."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.vocabulary.tables import DATA, Row, load_table
from generator.vocabulary.word_rows import split_words

_PROSE = frozenset({"definition", "source", "examples", "note", "coordinate_source", "lat", "lon", "why"})
_REFERRING = frozenset({
    "also_in", "also_outcome", "attacker", "class", "class_from", "country", "district", "division", "event_class",
    "family", "group", "headquarters", "home", "kind", "loaded", "may_be", "neutral", "origin", "outcome", "parent",
    "part_of", "province", "relation", "role", "said_by", "shape", "shape_id", "state", "sub", "types", "type", "whose",
})  # fmt: skip
"""Keys under which a row names another thing: Quetta is the division of Pishin, and no name of it."""
_NAMES = frozenset({"id", "label", "aliases", "aliases_ur", "domains"})
_ARTICLES = ("a ", "an ", "the ")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row that has a word: the table, the row, and under which key the word stands in it."""

    table: str
    row: Row
    key: str

    @property
    def names(self) -> bool:
        """Whether the word is a name or form of the row itself, and not of something that it belongs to."""
        return self.key not in _REFERRING


def find_meanings(word: str) -> list[Meaning]:
    """Find all rows that have a word or phrase as id, label or form, whatever its case; one key a row is enough.

    What the word names comes first, and of that the things of the world before lists of cues.
    """
    folded = _fold(word)
    found: dict[tuple[str, str], Meaning] = {}
    for table, row, key, form in _find_forms():
        if _fold(form) == folded:
            meaning = Meaning(table, row, key)
            if (table, row.id) not in found or (meaning.names and not found[table, row.id].names):
                found[table, row.id] = meaning
    start = next((article for article in _ARTICLES if folded.startswith(article)), None)
    if not found and start:
        return find_meanings(folded.removeprefix(start))
    return sorted(found.values(), key=_rank)


def find_words() -> frozenset[str]:
    """Find all words, in small letters, of which the names and forms of all rows are made."""
    return frozenset(match.group().lower() for _, _, _, form in _find_forms() for match in split_words(form))


def _rank(meaning: Meaning) -> tuple[bool, bool, bool]:
    return not meaning.names, not isinstance(meaning.row.values.get("label"), dict), meaning.key not in _NAMES


def find_nearest_forms(word: str, number: int = 5) -> list[str]:
    """Find the forms that a person most likely meant."""
    forms = {_fold(form): form for _, _, _, form in _find_forms()}
    folded = _fold(word)
    close = difflib.get_close_matches(folded, forms, n=number, cutoff=0.7)
    holding = [form for form in sorted(forms, key=len) if f" {folded} " in f" {form} "]
    return [forms[near] for near in dict.fromkeys((*close, *holding))][:number]


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
