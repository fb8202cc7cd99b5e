"""Words around the number of a toll, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.word_sets import list_words


@cache
def toll_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("toll_words", row)


@cache
def list_raising() -> frozenset[str]:
    """Return the verbs with which what was told makes a toll larger, in all their forms."""
    return toll_words("raising") | toll_words("raises")
