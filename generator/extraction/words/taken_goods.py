"""Goods told by a deed before, in which they were taken: ``a van snatched in Hub on 4 May was recovered``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import time_words
from generator.vocabulary.word_rows import find_words, has_any, in_small_letters

_BE = frozenset(("was", "were", "been", "being", "is", "are"))
_REACH, _WHO = 16, ("who", "he", "they", "persons", "people", "men")


def is_of_taken_goods(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word stands in what tells how goods came away that are found now."""
    taken = [at for at in find_words(tokens, time_words("goods_taken")) if 0 < at < first]
    if not taken or not has_any(tokens[first:], people_words("finding")):
        return False
    words = in_small_letters(tokens)
    found = next((at for at in range(first, len(words) - 1) if words[at] in _BE), 0)
    between = words[taken[-1] : found]
    plain = words[taken[-1] - 1] not in _BE and found - taken[-1] < _REACH and _BE.isdisjoint(between)
    return plain and not set(_WHO) & set(between) and has_any(tokens[found : found + 3], people_words("finding"))
