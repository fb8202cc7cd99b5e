"""Words around the name of a place, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.word_sets import list_words


@cache
def place_cues(row: str) -> frozenset[str]:
    """Return the words of one row of cues."""
    return list_words("place_cues", row)
