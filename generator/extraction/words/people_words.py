"""Words around the people who are counted, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.word_sets import list_words


@cache
def people_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("people_words", row)
