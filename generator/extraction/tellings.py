"""What a sentence tells of deeds: which kinds happen anew in it, and which it takes up as known.

A noun with an article of its own ("a blast") or a verb ("gunmen attacked a post") tells; "the blast", "both attacks"
goes back; what is planned, denied or condemned is only spoken of. ``weight`` is that of the words for types of event.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.time_words import load_small_numbers
from generator.extraction.tokens import Token
from generator.extraction.type_cues import TypeCue, find_type_cues, type_of_row, weight_of_row
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table

_BEFORE = 3
_NEAR = 2
_SURE = 2
_SET_OFF = ("bombing", "armed_attack", "suicide_bombing", "security_operation")
_FOUND = ("bombing", "suicide_bombing", "rocket_or_shelling", "grenade_attack", "other", "armed_attack")
_ARTICLES = frozenset(("a", "an", "another"))
_STOPS = frozenset(",;:.()")
_PAST = "ed"


class Telling(NamedTuple):
    """The kinds of deeds that a sentence tells anew, those that it takes up, and how strongly it tells."""

    kinds: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    weight: int = 0
    strength: int = 0
    adds: bool = False
    returns: bool = False
    several: bool = False


NOTHING = Telling()


def read_telling(tokens: Sequence[Token]) -> Telling:
    """Return what the tokens of a sentence tell."""
    cues = find_type_cues(tokens)
    if not cues:
        return Telling(adds=_has(tokens, "adding"), returns=_has(tokens, "returning"))
    spoken = _has(tokens, "condemning") or _has(tokens, "lasting")
    finds = _has(tokens, "recovering")
    told: dict[str, int] = {}
    again: set[str] = set()
    for cue in cues:
        manner = _find_manner(tokens, cue)
        if manner == "known":
            again.add(type_of_row(cue.row))
        elif manner == "told" and not spoken and not (finds and _is_thing(tokens, cue)):
            told[cue.row] = weight_of_row(cue.row) + (_SURE if _is_sure(tokens, cue) else 0)
    return Telling(
        frozenset(type_of_row(row) for row in told),
        frozenset(again),
        sum(told.values()),
        max((weight_of_row(cue.row) for cue in cues), default=0),
        adds=_has(tokens, "adding"),
        returns=_has(tokens, "returning"),
        several=any(_is_counted(tokens, cue) for cue in cues),
    )


def _find_manner(tokens: Sequence[Token], cue: TypeCue) -> str:
    """Return how a deed is named: ``told``, ``known`` or ``unreal``."""
    if cue.first and tokens[cue.first - 1].lower == "to":
        return "unreal"
    for position in range(cue.first - 1, max(-1, cue.first - 1 - _BEFORE), -1):
        word = tokens[position].lower
        if word in _STOPS:
            break
        if word in _words("unreal"):
            return "unreal"
        if word in _words("known") and not _is_plain_verb(tokens, cue):
            return "known"
    return "told"


def _is_counted(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether several deeds are told at once: ``two roadside bombs``, ``four attacks``."""
    if not tokens[cue.last].lower.endswith("s") or type_of_row(cue.row) not in _SET_OFF:
        return False
    before = [token.lower for token in tokens[max(0, cue.first - _NEAR) : cue.first]]
    return any(load_small_numbers().get(word, 0) > 1 for word in before)


def _is_sure(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether a deed is told by a verb in the past or has an article of its own: ``attacked``, ``an attack``."""
    return _is_plain_verb(tokens, cue) or any(
        token.lower in _ARTICLES for token in tokens[max(0, cue.first - _NEAR) : cue.first]
    )


def _is_plain_verb(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether the words begin with a verb in the past: ``attacked``, ``targeted``."""
    word = tokens[cue.first].lower
    if not word.endswith(_PAST) or not tokens[cue.first].text.islower() or word in _words("adjectives"):
        return False
    return cue.first > 0 and tokens[cue.first - 1].lower not in ("the", "a")


def _is_thing(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether the words can name things that were found, and no deed."""
    return type_of_row(cue.row) in _FOUND and not _is_plain_verb(tokens, cue)


def _has(tokens: Sequence[Token], row: str) -> bool:
    return bool(_index(row).find(tokens))


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(load_table("telling_words")[row].texts("forms"))


@cache
def _index(row: str) -> PhraseIndex:
    index = PhraseIndex()
    for form in load_table("telling_words")[row].texts("forms"):
        index.add("telling_words", row, "forms", form)
    return index
