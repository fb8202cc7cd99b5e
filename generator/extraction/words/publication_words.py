"""Words around the date, the outlet and the agencies of an article, from the data file."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.word_sets import list_words


@cache
def publication_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("publication_words", row)
