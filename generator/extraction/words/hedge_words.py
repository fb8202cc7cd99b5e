"""Words that say whether what a clause tells has happened, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.tables import load_table


@cache
def hedge_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return frozenset(load_table("hedge_words")[row].texts("forms"))
