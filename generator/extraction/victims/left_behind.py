"""People between a verb of leaving and what became of them: "left two men, Gul Khan and his son, dead"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.victims.arguments import Victim, mention_of
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.named_victims import read_names
from generator.extraction.victims.pronouns import SINGULAR, find_single
from generator.extraction.victims.them import find_several
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_REACH = 24
_ENDS = {"stop", "speech", "that", "subordinator", "outcome", "be", "have", "pronoun"}
_MARKS = {"comma", "dash", "close"}
_NAMES = {"name", "and", "comma", "dash", "open", "close", "word"}
_TOLD = {"name", "comma", "of", "word", "determiner", "preposition", "phrase", "dash", "open", "close", "adverb", "to"}


def find_left_behind(words: Words, chunks: Sequence[Chunk], verb: int) -> list[Victim]:
    """Return the people whom a clause leaves as an adjective tells: ``leaving five labourers from Punjab dead``."""
    start = _find_leaving(words, chunks, verb)
    if start is None:
        return []
    people = expand_right(words, chunks, start) or read_names(words, chunks, start, {"outcome", "and", "name"} | _MARKS)
    last = max((one.chunk for one in people), default=verb)
    count = mention_of(chunks, last).quantity if last < verb else None
    named = count is not None and count.count == sum(chunk.kind == "name" for chunk in chunks[last + 1 : verb])
    last += last + 1 < verb and chunks[last + 1].kind == "subset"  # ``left six men, a cook among them, dead``
    return people if last < verb and _only_describes(chunks[last + 1 : verb], named=named) else []


def _find_leaving(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the chunk behind the verb of leaving to which an adjective belongs; a relative clause may lie between."""
    at, aside = verb - 1, False
    while at >= max(0, verb - _REACH):
        if words.tokens[chunks[at].last].lower in people_words("leaving") and not chunks[at].verbs:
            return at + 1
        if chunks[at].kind in _ENDS and not (aside or _closes_relative(chunks, at, verb)):
            return None
        aside = chunks[at].kind != "relative" and (aside or chunks[at].kind in _ENDS)
        at -= 1
    return None


def _closes_relative(chunks: Sequence[Chunk], at: int, verb: int) -> bool:
    """Whether a verb belongs to a clause between commas that tells who somebody is: ``, who worked in Hub, dead``."""
    before = [chunk.kind for chunk in chunks[max(0, at - _REACH) : at]]
    return chunks[verb - 1].kind == "comma" and "relative" in before and "outcome" not in before


def _only_describes(between: Sequence[Chunk], *, named: bool) -> bool:
    """Whether what stands between people and their state only tells who they are, or gives their names."""
    kinds = [chunk.kind for chunk in between]
    if "and" in kinds:
        return kinds[0] in _MARKS | {"open", "name"} and (named or kinds[-1] in _MARKS) and set(kinds) <= _NAMES
    return "relative" in kinds or set(kinds) <= _TOLD


def find_left(words: Words, chunks: Sequence[Chunk], first: int) -> list[Victim]:
    """Return him who was left dead, alone or before his own: ``leaving him and three of his guards dead``.

    So it does those of ``leaving them injured``.
    """
    at = first - 1 - (first > 0 and chunks[first - 1].kind == "and")
    word = words.tokens[chunks[at].first].lower if at > 0 else ""
    if word not in (*SINGULAR, "them") or words.tokens[chunks[at - 1].last].lower not in people_words("leaving"):
        return []
    if word == "them":
        return find_several(words, chunks, at - 1) or []
    left = find_single(words, chunks, at - 1)
    return [] if left is None else [Victim(left)]
