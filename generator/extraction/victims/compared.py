"""A number that is set beside that of another time: "140 were killed in 2024, against 96 in 2023".

It is of the same people and outcome, and never of the article's own news.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.time_words import load_months, time_words
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

COMPARED = "compared"
"""The rule of a reading that is of another time."""
_OUTCOMES = ("killed", "injured", "abducted", "missing", "arrested", "surrendered")
_AGAINST, _WITH, _FROM = "against", frozenset(("to", "with")), "from"
_WAS = frozenset(("was", "stood", "were"))
_NEAR, _PERIOD, _YEAR = 3, 6, 4


def add_compared(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read numbers of another time behind those of one."""
    if not found or not has_any(words.tokens, time_words("comparing")):
        return
    for position, chunk in enumerate(chunks):
        if position in found or chunk.mention is None or not chunk.mention.plain_number:
            continue
        base = _find_base(found, position)
        first, last = chunk.mention.first, chunk.mention.last
        led = _is_compared(words.tokens, first) and _names_time(words.tokens[last + 1 : last + 1 + _PERIOD])
        if base is not None and (led or _is_of_time(words.tokens, first, last)):
            found[position] = replace(
                base, mention=chunk.mention, chunk=position, rule=COMPARED, inside=None, members=(), part=False,
                total=False, update=False, later=False,
            )  # fmt: skip


def _find_base(found: dict[int, Reading], position: int) -> Reading | None:
    """Return the people counted before a number, all of them and not some."""
    before = [at for at in found if at < position and found[at].inside is None and not found[at].part]
    base = found[max(before)] if before else None
    return base if base is not None and base.outcome in _OUTCOMES and base.mention.quantity is not None else None


def _is_compared(tokens: Sequence[Token], first: int) -> bool:
    """Whether words before a number set it beside another: ``as against``, ``compared with``, ``up from``."""
    before = [token.lower for token in tokens[max(0, first - _NEAR) : first]]
    if before[-1:] == [_AGAINST]:
        return True
    led = before[-2] if len(before) > 1 else ""
    return (
        (before[-1] in _WITH and led in ("compared", "opposed"))
        or (before[-1] == _FROM and led in time_words("compared_changes"))
        if before
        else False
    )


def _names_time(behind: Sequence[Token]) -> bool:
    """Whether a time stands right behind a number: a year, a month, ``last year``, ``the same period``."""
    for token in behind:
        word = token.lower
        if word in time_words("compared_times") or word in load_months() or (word.isdigit() and len(word) == _YEAR):
            return True
        if word not in time_words("compared_links"):
            return False
    return False


def _is_of_time(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a clause gives the number of another time: ``in the same period last year the number was 12``."""
    start = next((at for at in range(first - 1, 0, -1) if tokens[at].text in (";", ",")), 0)
    clause = [token.lower for token in tokens[start:first]]
    if not start or clause[-1] not in _WAS or toll_words("sums").isdisjoint(clause):
        return False
    years = any(word in time_words("compared_times") or (word.isdigit() and len(word) == _YEAR) for word in clause)
    return years or _names_time(tokens[last + 1 : last + 1 + _PERIOD])
