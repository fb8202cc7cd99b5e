"""Whose side people were on: "On the FC side two men were martyred", "a rebel base was hit, nine members died"."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import in_small_letters

_REACH, _NAMED = 9, 3
_OWNERS = ("its", "their", "'s")
_ON = (["on", "the"], ["from", "the"])
_MEMBER, _SIDE = "member", "side"
_STARTS = (";", ".", ":", "while")


def find_group_of_side(words: Words, mention: Mention) -> str:
    """Return the group of those whom a clause counts on a side, or as members of whom it told before."""
    small = in_small_letters(words.tokens)
    if mention.head is not None and mention.head.row == _MEMBER:
        return _find_owner(words, mention, small) or UNSPECIFIED
    if _is_left_by_own(words, mention, small):
        return MILITANTS
    return (_find_side(words, small, mention.first) if _SIDE in small else None) or UNSPECIFIED


def _is_left_by_own(words: Words, mention: Mention, small: list[str]) -> bool:
    """Whether an armed group leaves its own dead behind: ``The men fled, leaving the bodies of two of their men``."""
    first = max(0, mention.first - _REACH)
    at = next((at for at in range(first, mention.first) if small[at] in people_words("leaving")), -1)
    if at < 0 or people_words("bodies").isdisjoint(small[at : mention.first]):
        return False
    own = any(word in _OWNERS for word in small[mention.first : mention.last + 1])
    return own and find_group_between(words, 0, at, last=False) == MILITANTS


def _find_owner(words: Words, mention: Mention, small: list[str]) -> str | None:
    """Return the group whose members they are, if that is an armed one; a family has members too."""
    if not any(word in _OWNERS for word in small[mention.first : mention.last]):
        return None
    bodies = [term for term in words.nouns.values() if row_of(term).text("kind") == "collective"]
    if any(term.first >= mention.first and small[term.last] not in speech_words("armed_nouns") for term in bodies):
        return None
    last = max((term.first for term in bodies if term.first < mention.first), default=0)
    return MILITANTS if find_group_between(words, last, mention.first) == MILITANTS else None


def _find_side(words: Words, small: list[str], first: int) -> str | None:
    """Return the group on whose side something is told: ``on the FC side two men``, ``on the side of the forces``."""
    start = next((at for at in range(first - 1, -1, -1) if small[at] in _STARTS), -1) + 1
    opening = small[start : min(first, start + _REACH)]
    if opening[:2] not in _ON or _SIDE not in opening:
        return None
    end = start + opening.index(_SIDE)
    if small[end + 1 : end + 2] == ["of"]:
        return find_group_between(words, end + 1, min(first, end + 2 + _NAMED))
    return find_group_between(words, start, end)
