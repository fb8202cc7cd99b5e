"""Words around the people who are counted, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.tables import load_table


@cache
def people_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return frozenset(load_table("people_words")[row].texts("forms"))
