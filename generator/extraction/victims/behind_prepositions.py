"""People behind a preposition of whom a participle right behind them tells: "tribute to two guards killed in Hub"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_PEOPLE = ("person", "rank", "relation", "bare")
_OWNER = 2
_NAMED = 3
_TOWARDS, _WHERE = ("for", "to"), ("name", "preposition", "determiner")


def reach_people(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the people behind ``for``, ``to`` or ``of`` whom a participle right behind them befalls, else nothing.

    Those behind ``of`` have others of whom it tells: ``families of six miners killed``, not ``two of the six``.
    """
    if verb < 2 or (not stands_towards(words, chunks, verb) and chunks[verb - 2].kind != "of"):
        return None
    mention = chunks[verb - 1].mention
    if mention is None or mention.kind not in _PEOPLE or mention.quantity is None:
        return None
    owner = chunks[verb - 3].mention if verb > _OWNER else None
    own = chunks[verb - 2].kind != "of" or (owner is not None and owner.quantity is None)
    return verb - 1 if own or _is_of_the_dead(words, chunks, verb - 3) else None


def are_served(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people called by a name are those for whom counted ones did something, who are the subject.

    ``Two drivers of trucks carrying goods for NATO forces were shot``.
    """
    told, start = chunks[position].mention, position - _NAMED
    if start < 1 or told is None or told.quantity is not None or chunks[position - 1].kind != "name":
        return False
    if chunks[position - 2].kind not in ("preposition", "to"):
        return False
    while start > 0 and chunks[start].kind == "word" and not words.tokens[chunks[start].last].lower.endswith("ing"):
        start -= 1
    doing = start > 0 and words.tokens[chunks[start].last].lower.endswith("ing")
    doers = chunks[start - 1].mention if doing else None
    if doers is not None and doers.quantity is None and start >= _NAMED and chunks[start - 2].kind == "of":
        doers = chunks[start - _NAMED].mention
    return doers is not None and doers.quantity is not None and doers.kind in _PEOPLE


def _is_of_the_dead(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether what is done for the dead stands before ``of``: ``hundreds attended the burial in Hub of a clerk``."""
    while at > 0 and chunks[at].kind in _WHERE:
        at -= 1
    return at >= 0 and words.tokens[chunks[at].last].lower in people_words("done_for_dead")


def stands_towards(words: Words, chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether people right before a participle stand behind ``for`` or ``to``: whoever acts is not whom it befalls."""
    people = verb > 1 and chunks[verb - 1].mention is not None
    return people and words.tokens[chunks[verb - 2].last].lower in _TOWARDS
