"""Whom ``them`` behind a verb means: "fired at three labourers, killing them", "stopped a clerk and his son"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, SECURITY_FORCES
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.coordination import expand_right, has_own_verb
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.subject_asides import before_subset
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_ALONE = ("person", "bare", "relation", "rank")
_MEMBERS = ("person", "rank", "relation", "bare")
_JOINS, _VERBS = ("and", "comma"), ("be", "have", "verb")
_BEFORE_OBJECTS = ("verb", "word", "outcome", "stop", "subordinator", "that", "and", "comma")


def find_several(words: Words, chunks: Sequence[Chunk], first: int) -> list[Victim] | None:
    """Return the nearest people before a verb who are several, by one noun or in a list, and do not attack.

    ``None`` where nobody is told of there, so that those of the sentence before may be meant.
    """
    nearest = True
    for position in range(first - 1, -1, -1):
        mention = chunks[position].mention
        if chunks[position].kind == "stop":
            return None
        if mention is None or mention.kind not in _MEMBERS:
            continue
        do_it, nearest = nearest and _attacks(words, mention) and _opens_clause(chunks, position), False
        if chunks[(head := _find_head(chunks, position)) - 1].kind == "subset":
            return _list_whole(words, chunks, before_subset(chunks, head - 1))
        if head < position:
            return _list_members(words, chunks, head, position)
        if mention.kind in _ALONE and mention.quantity is not None:
            if do_it:
                continue  # ``were on their way when six gunmen stopped their car and took them away``
            harmed = not _attacks(words, mention) or are_fought(words, chunks, position)
            return [Victim(position)] if mention.quantity.plural and harmed else None
    return None


def _list_whole(words: Words, chunks: Sequence[Chunk], whole: int) -> list[Victim] | None:
    """Return people with those of them who are told apart: ``at six people, including two boys, killing them``."""
    mention = chunks[whole].mention
    counted = mention is not None and mention.kind in _MEMBERS and mention.quantity is not None
    return expand_right(words, chunks, whole) if counted and not may_attack(words, chunks[whole]) else None


def _opens_clause(chunks: Sequence[Chunk], position: int) -> bool:
    return position > 0 and chunks[position - 1].kind in ("subordinator", "that")


def are_fought(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether militants are whom forces at the head of the sentence act against: ``Troops cornered six rebels and``."""
    start = find_opening_chunk(chunks)
    object_ = chunks[position - 1].kind in ("verb", "word") or (
        words.tokens[chunks[position - 1].last].lower in people_words("before_targets")
    )
    doers = (chunk.mention for chunk in chunks[start : position - 1] if chunk.mention is not None)
    people = [find_group(words, one) for one in doers if one.kind != "thing"]
    return object_ and set(people) == {SECURITY_FORCES}


def find_joined(words: Words, chunks: Sequence[Chunk], last: int) -> list[Victim]:
    """Return those who are joined in a list up to somebody, if none of them attacks; else him alone."""
    joined = range(_find_head(chunks, last), last + 1, 2)
    mentions = (chunks[one].mention for one in joined)
    if any(one is None or _attacks(words, one) for one in mentions):
        return [Victim(last)]
    return [Victim(one) for one in joined]


def ends_subjects(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether somebody is the last of a list of people that has a verb: ``a clerk and his son were``."""
    mention, verb = chunks[position].mention, chunks[position + 1].kind if position + 1 < len(chunks) else ""
    people = mention is not None and mention.kind in _MEMBERS and verb in _VERBS
    return people and _find_head(chunks, position) < position


def _find_head(chunks: Sequence[Chunk], position: int) -> int:
    """Return the first of the people joined up to a chunk: ``a driver`` of ``a driver, his son and two guards``."""
    head = position
    while head > 1 and chunks[head - 1].kind in _JOINS and (head < position or chunks[head - 1].kind == "and"):
        before = chunks[head - 2].mention
        if before is None or before.kind not in _MEMBERS:
            break
        head -= 2
    return head


def _list_members(words: Words, chunks: Sequence[Chunk], head: int, last: int) -> list[Victim] | None:
    """Return those of a list that a verb tells of or that it is about, if none of them attacks.

    ``fired at a driver and two guards``, and not ``near the house of a judge and his brother``. So are those who did
    something before it: ``A clerk and his son were going home when gunmen abducted them``.
    """
    before = words.tokens[chunks[head - 1].last].lower if head else ""
    told = not head or chunks[head - 1].kind in _BEFORE_OBJECTS or before in people_words("before_targets")
    listed = expand_right(words, chunks, head) if told else []
    if told and len(listed) == 1 and has_own_verb(words, chunks, last):
        listed = find_joined(words, chunks, last)
    mentions = [chunks[one.chunk].mention for one in listed]
    whole = len(listed) > 1 and listed[-1].chunk == last and all(one.inside is None for one in listed)
    if not whole or any(one is None or _attacks(words, one) for one in mentions):
        return None
    return listed


def _attacks(words: Words, mention: Mention) -> bool:
    return find_group(words, mention) == MILITANTS


def may_attack(words: Words, chunk: Chunk) -> bool:
    """Whether somebody may be the one who harms another: ``A gunman fired at a trader and he was killed``."""
    return chunk.mention is not None and find_group(words, chunk.mention) == MILITANTS
