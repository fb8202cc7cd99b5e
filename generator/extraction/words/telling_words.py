"""Words around the name of a deed, by row of the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.text.tokens import Token
from generator.vocabulary.word_sets import index_rows, list_words


@cache
def telling_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("telling_words", row)


@cache
def list_deeds() -> frozenset[str]:
    """Return the words that name one deed: ``a raid``, ``the blast``."""
    return telling_words("singular_deeds") | telling_words("explosions")


def tells_explosion(tokens: Sequence[Token]) -> bool:
    """Whether something explodes: ``a blast``, ``the bomb went off``."""
    return bool(index_rows("telling_words", ("exploding",)).find(tokens))
