"""Days for which people are called together or asked not to work: ``called for a strike on Monday``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import time_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_REACH, _CALL_REACH = 9, 14


def is_called_for(tokens: Sequence[Token], first: int) -> bool:
    """Whether a day is that of a strike, a rally or a meeting to which people are called: ``announced a strike on``.

    So it is where they are asked to do something then: ``urged traders to close their shops on Monday``. Not where what
    follows tells the reason: ``called a strike over the killings of Monday``.
    """
    start = max(0, first - _REACH)
    before = tokens[start:first]
    if not (has_any(before, time_words("called_for")) or has_any(before, time_words("called_to"))):
        return False
    words = in_small_letters(tokens)
    at = next((at for at in range(first - 1, start - 1, -1) if _is_called(words, at)), None)
    if at is None or not time_words("reasons").isdisjoint(words[at + 1 : first]):
        return False
    return not time_words("calls").isdisjoint(words[max(0, at - _CALL_REACH) : at])


def _is_called(words: Sequence[str], at: int) -> bool:
    """Whether a word is what people are called to: ``a strike``, ``to close``."""
    return words[at] in time_words("called_for") or _is_called_to(words, at)


def _is_called_to(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] == "to" and words[at] in time_words("called_to")
