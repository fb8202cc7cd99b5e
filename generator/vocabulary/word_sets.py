"""The words of one row of a table whose rows are sets of words, as a set or as an index of phrases."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table


@cache
def list_words(table: str, row: str) -> frozenset[str]:
    """Return the words of a row."""
    return frozenset(load_table(table)[row].texts("forms"))


@cache
def index_rows(table: str, rows: tuple[str, ...]) -> PhraseIndex:
    """Return the index of the phrases of some rows, in whatever case."""
    return PhraseIndex().add_rows(table, [load_table(table)[row] for row in rows])
