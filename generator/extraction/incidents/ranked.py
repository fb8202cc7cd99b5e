"""Victims of a row of deeds in which a sentence puts its own: ``the latest in a string of raids that left 12 dead``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any

_BEFORE, _BEHIND = 5, 7
_BE = frozenset(("be",))
_FIRST = ("first", "only")
_ENDINGS = ("st", "nd", "rd", "th")


def judge_ranked(scene: Scene, *, lead: bool) -> Background | None:
    """Return the part of a sentence that counts the victims of a row of deeds of which its own is but one.

    Behind the lead so does one that only goes back to a row: ``linked it to the string of raids that have killed 40``.
    Who is ranked among such victims is one of those told before: ``He was the 12th teacher to be gunned down``.
    """
    tokens = scene.sentence.tokens
    if (victim := _find_ranked_victim(tokens, wide=not (scene.dates or scene.districts))) is not None:
        comma = next((at for at in range(victim, len(tokens)) if tokens[at].text == ","), None)
        return Background("earlier_incident", first=victim, last=comma, aside=True)
    rows = telling_words("rows_of_others")
    if not has_any(tokens, rows):
        return None
    ranks = responsibility_words("ranking") | telling_words("one_of_a_row")
    for at, token in enumerate(tokens):
        if token.lower not in rows:
            continue
        behind = range(at + 2, min(len(tokens), at + _BEHIND))
        relative = next((one for one in behind if tokens[one].lower in telling_words("row_relatives")), None)
        if not has_any(tokens[max(0, at - _BEFORE) : at], ranks) and (lead or not _goes_back(tokens, at, relative)):
            continue
        if relative is not None and any(one.mention.first > relative for one in scene.readings):
            return Background("earlier_incident", first=relative, aside=True)
    return None


def stands_in_row(tokens: Sequence[Token], first: int) -> bool:
    """Whether words at a token only name the row in which a deed stands: ``latest in a string of similar raids``."""
    row = max(0, first - 2)
    of_row = has_any(tokens[row : row + 1], telling_words("rows_of_others")) and tokens[first - 1].lower == "of"
    return of_row and has_any(tokens[max(0, row - _BEFORE) : row], telling_words("one_of_a_row"))


def _goes_back(tokens: Sequence[Token], at: int, relative: int | None) -> bool:
    """Whether a row of deeds is one that goes on: ``the wave of raids that has killed``, ``linked it to a series of``.

    Behind a comma it is told what the row at hand did: ``the wave of raids, which has killed``.
    """
    if relative is None or tokens[relative - 1].text == ",":
        return False
    known = tokens[at - 1].lower == "the" and has_any(tokens[relative + 1 : relative + 2], ("has", "have"))
    return known or has_any(tokens[max(0, at - _BEFORE) : at], telling_words("bonds_with_rows"))


def _find_ranked_victim(tokens: Sequence[Token], *, wide: bool) -> int | None:
    """Return where a victim is told by his number in a row: ``the 12th teacher to be gunned down there``.

    ``wide``: neither day nor district is told, so that the first too is first in a row: ``the first woman to be killed
    in the province``.
    """
    if not has_any(tokens, _BE):
        return None
    be = next((at for at in range(1, len(tokens)) if tokens[at].lower == "be" and tokens[at - 1].lower == "to"), None)
    if be is None:
        return None
    first = _FIRST if wide and has_any(tokens[be + 1 :], ("in",)) else ()
    near = range(max(1, be - _BEHIND), be)
    return next((at for at in near if _is_number(tokens[at - 1], tokens[at]) or tokens[at].lower in first), None)


def _is_number(before: Token, token: Token) -> bool:
    """Whether a token is a number of order behind ``the``: ``the second``, ``the 12th``."""
    ordinal = token.lower in telling_words("ordinals") or (token.text[0].isdigit() and token.lower.endswith(_ENDINGS))
    return before.lower == "the" and ordinal
