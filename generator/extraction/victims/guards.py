"""Whose guards people are: "a journalist's guard", "the guard of a rebel commander", "an elder's two guards"."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS
from generator.extraction.victims.named_forces import find_group_of_names
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import Term, in_small_letters

_OFFICES = ("politician", "government_official")
_PEOPLE = ("person", "rank", "relation")
_OWNS, _OF = ("'s", "'"), "of"
_COMPLEMENT, _NAME, _BEFORE = 6, 3, 4


def find_group_guarded(words: Words, mention: Mention, head: Term) -> str | None:
    """Return the group of armed men by whom they guard: rebels, or somebody who holds no office; ``None`` for others.

    Officials are guarded by the police.
    """
    owner = mention.owner or _find_owner_before(words, mention) or _find_owner_behind(words, head)
    if owner is None:
        return None
    if is_rebel(words, owner):
        return MILITANTS
    return CIVILIANS if is_private(owner) and owner.form_key == "singular" else None


def hits_business(words: Words, end: int) -> bool:
    """Whether a place of business is told to be attacked before a token: ``stormed a hotel``, ``grenade at a mill``."""
    businesses, lowers = people_words("businesses"), in_small_letters(words.tokens[:end])
    if businesses.isdisjoint(lowers):
        return False
    hit = (lowers[max(0, at - _BEFORE) : at] for at, word in enumerate(lowers) if word in businesses)
    return any(not people_words("storming").isdisjoint(before) for before in hit)


def is_rebel(words: Words, owner: Term) -> bool:
    """Whether a noun names a fighter, or a rank behind the name of an armed group: ``a NAME commander``."""
    row, before = row_of(owner), words.tokens[max(0, owner.first - _NAME) : owner.first]
    ranked = row.text("class_from") == "beside" and find_group_of_names(before) == MILITANTS
    return ranked or row.text("group") == MILITANTS


def is_private(owner: Term) -> bool:
    """Whether a noun names a civilian who holds no office, so that his guards are his own."""
    row = row_of(owner)
    return row.text("group") == CIVILIANS and row.text("kind") in _PEOPLE and row.text("sub") not in _OFFICES


def _find_owner_before(words: Words, mention: Mention) -> Term | None:
    """Return who owns people by an ending before their number: ``an elder's two guards``."""
    before = mention.first - 1
    if before < 1 or words.tokens[before].text not in _OWNS:
        return None
    return next((term for term in words.nouns.values() if term.last == before - 1), None)


def _find_owner_behind(words: Words, head: Term) -> Term | None:
    """Return the first people behind ``of``: ``a guard of the contractor``."""
    behind = head.last + 1
    if behind >= len(words.tokens) or words.tokens[behind].lower != _OF:
        return None
    near = (words.nouns.get(at) for at in range(behind + 1, min(len(words.tokens), behind + _COMPLEMENT)))
    return next((term for term in near if term is not None), None)
