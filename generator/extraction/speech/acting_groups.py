"""Armed groups that do what a sentence tells: ``BLF fighters attacked a camp``, ``in the BLA's suicide attack``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speech_marks import is_object
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import ARMED, find_said_by, index_speakers, is_armed_group
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_ACT_REACH = 5
_OWN_REACH = 16
_OPENING_REACH = 8
_UNIT_REACH = 3


def find_acting_group(tokens: Sequence[Token]) -> str | None:
    """Return the armed group with whose deed some words open: a statement that says it, unnamed, is its own.

    ``BLF fighters attacked a camp, a statement said``, ``…, the organisation said``.
    """
    first = next(iter(index_speakers().find(tokens)), None)
    if first is None or first.first > _OPENING_REACH or is_object(tokens, first):
        return None
    said_by = find_said_by(first)
    named = is_armed_group(said_by) and said_by != ARMED
    return said_by if named and is_acting(tokens, said_by) else None


def is_acting(tokens: Sequence[Token], said_by: str) -> bool:
    """Whether an armed group or its fighters do something: ``BLF fighters attacked a camp``."""
    for term in index_speakers().find(tokens):
        at = term.last + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("members"):
            at += 1
        if find_said_by(term) != said_by or is_object(tokens, term):
            continue
        if _owns_attack(tokens, term.last + 1):
            return True
        if at == term.last + 1 or has_any(tokens[at : at + 1], list_words("grammar_words", "be")):
            continue
        if any(token.lower in responsibility_words("acts") for token in tokens[at : at + _ACT_REACH]):
            return True
    return False


def _owns_attack(tokens: Sequence[Token], at: int) -> bool:
    """Whether a group's name opens that of its attack, or of its men: ``the BLA's suicide attack``, ``'s squad``."""
    while at < len(tokens) and (tokens[at].text in "()" or tokens[at].text.isupper()):
        at += 1
    following = [token.lower for token in tokens[at + 1 : at + 1 + _OWN_REACH]]
    owned = at < len(tokens) and tokens[at].text == "'s"
    unit = not responsibility_words("units_of_groups").isdisjoint(following[:_UNIT_REACH])
    return owned and (unit or any(word in responsibility_words("act_nouns") for word in following))
