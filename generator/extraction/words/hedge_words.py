"""Words that say whether what a clause tells has happened, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.word_sets import list_words


@cache
def hedge_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("hedge_words", row)
