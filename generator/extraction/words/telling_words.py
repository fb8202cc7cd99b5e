"""Words around the name of a deed, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.word_sets import list_words


@cache
def telling_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("telling_words", row)


@cache
def list_deeds() -> frozenset[str]:
    """Return the words that name one deed: ``a raid``, ``the blast``."""
    return telling_words("singular_deeds") | telling_words("explosions")
