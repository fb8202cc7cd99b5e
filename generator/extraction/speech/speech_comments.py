"""Who only comments on what happened: parties, rights groups and ministers that react, demand or promise.

What they say is theirs; what the article tells next is not told by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import reacts
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.words import list_harm
from generator.vocabulary.phrases import has_any


def only_comments(tokens: Sequence[Token], said_by: str) -> bool:
    """Whether a speaker tells of nobody who was hit: ``The party's president said the government had failed``."""
    if said_by not in _list_commenting():
        return False
    if reacts(tokens):
        return True
    partisan = said_by in speech_words("commenting") or has_any(tokens, speech_words("announcing"))
    return partisan and not has_any(tokens, list_harm())


@cache
def _list_commenting() -> frozenset[str]:
    return speech_words("commenting") | speech_words("promising")
