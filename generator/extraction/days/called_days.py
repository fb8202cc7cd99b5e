"""Days for which people are called together, or on which they gather: ``called for a strike on Monday``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import load_weekdays, time_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_REACH, _CALL_REACH = 9, 14
_GATHERED_REACH, _TOPIC_REACH, _TOPIC_NOUN = 14, 12, 3


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


def is_of_gathering(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether people gathered on a day over a deed told behind it: ``held a rally on Monday against the abduction of``.

    The gathering may follow its day: ``on Monday staged a sit-in against``. Not where a deed stands before what it is
    about: ``Two were shot at a rally on Monday against``.
    """
    words = in_small_letters(tokens)
    near = words[max(0, first - _GATHERED_REACH) : last + 1 + _TOPIC_REACH]
    set_then = "on" in words[max(0, first - 1) : first + 1] or has_any(tokens[first : last + 1], load_weekdays())
    if not set_then or time_words("gathered").isdisjoint(near):
        return False
    ends = range(last + 1, min(len(words) - 1, last + 1 + _TOPIC_REACH))
    topic = next((at for at in ends if _is_topic(words, at)), 0)
    gathered = not time_words("gathered").isdisjoint(words[max(0, first - _GATHERED_REACH) : topic])
    return gathered and time_words("no_gatherings").isdisjoint(words[:topic])


def _is_topic(words: Sequence[str], at: int) -> bool:
    """Whether words lead to what people gather over: ``against``, ``to demand``; not ``over 200 people``."""
    if words[at] in ("to", "for", "in"):
        near = words[at + 1 : at + 1 + _TOPIC_NOUN]
        return not time_words("gathered_for").isdisjoint(near)
    return words[at] in time_words("gathered_over") and not words[at + 1].isdigit()
