"""Callers who speak in an armed group's name: "a man who gave his name as Gul phoned newspapers and said that"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import calls_himself, responsibility_words
from generator.vocabulary.word_rows import has_any


def calls_in_its_name(tokens: Sequence[Token]) -> bool:
    """Whether somebody calls in a group's name: ``a man calling himself Gul told reporters that the NAME``."""
    words = [token.lower for token in tokens]
    caller = "caller" in words or calls_himself(tokens) or ("name", "as") in pairwise(words)
    phones = has_any(tokens, responsibility_words("told_to")) and any(
        one == "to" and two in responsibility_words("saying") for one, two in pairwise(words)
    )
    return phones or (caller and has_any(tokens, responsibility_words("saying")))
