"""How long after a known deed a sentence begins with its own: ``Less than an hour after the shooting, a trader …``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows

_REACH, _NAMED, _CLAUSE = 7, 4, 8
_BACK = frozenset(("after", "before", "following"))
_KNOWN = frozenset(("the", "this", "that", "these", "those"))


def find_known_lapse(tokens: Sequence[Token]) -> int:
    """Return the last token of the name of the deed after which, by its first words, a sentence tells another; else 0.

    What stands before ``after`` only says how long after; the deed is one told before: ``the attack``.
    """
    words = in_small_letters(tokens)[:_REACH]
    at = next((at for at, word in enumerate(words) if word in _BACK), 0)
    if not at or not telling_words("soon").issuperset(words[:at]) or words[at + 1 : at + 2] == []:
        return 0
    if words[at + 1] not in _KNOWN:
        return 0
    names = list_deeds() | telling_words("deeds")
    names = names | telling_words("killings")
    end = min(len(tokens), at + 2 + _NAMED)
    return next((near for near in range(at + 2, end) if tokens[near].lower in names), 0)


def comes_before(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with what came before a known deed: ``Hours before the blast, two guards died``."""
    return find_known_lapse(tokens) > 0 and "before" in in_small_letters(tokens)[:_REACH]


def find_lapse_end(tokens: Sequence[Token]) -> int:
    """Return the comma behind such words and the place: ``An hour after the raid in Buleda,``; else 0."""
    known = find_known_lapse(tokens)
    behind = range(known + 1, min(len(tokens), known + 1 + _CLAUSE)) if known else ()
    return next((at for at in behind if tokens[at].text == ","), 0)


def find_known_beside(tokens: Sequence[Token]) -> int:
    """Return the comma behind a known deed beside which a sentence tells others: ``In addition to the Hub attack,``.

    0 where it begins otherwise: ``In addition to the two dead,``.
    """
    opened = index_rows("telling_words", ("besides",)).match(tokens, 0)
    start = opened[0].last + 1 if opened else len(tokens)
    end = next((at for at in range(start, min(len(tokens), start + _CLAUSE)) if tokens[at].text == ","), 0)
    if not end or tokens[start].lower not in _KNOWN:
        return 0
    names = list_deeds() | telling_words("deeds")
    counted = any(token.text.isdigit() or token.lower in load_small_numbers() for token in tokens[start:end])
    return end if has_any(tokens[start:end], names) and not counted else 0


def goes_on_at_once(tokens: Sequence[Token]) -> bool:
    """Whether the news follows on such words without a comma: ``Hours after the attack a constable was shot``."""
    end = find_known_lapse(tokens)
    if not end or end + 1 >= len(tokens):
        return False
    return tokens[end + 1].text.isalpha() and tokens[end + 1].lower not in telling_words("on_a_deed")
