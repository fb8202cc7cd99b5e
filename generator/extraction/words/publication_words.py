"""Words around the date, the outlet and the agencies of an article, from the data file."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.tables import load_table


@cache
def publication_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return frozenset(load_table("publication_words")[row].texts("forms"))
