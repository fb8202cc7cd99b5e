"""Folds into one chunk what stands between two marks: what tells more of the people before it, or who says it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.folding import fold_bracket, fold_one_of_them, fold_saying
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_ASIDE, _LEAST = 14, 3
MARKS = {"comma": "comma", "dash": "dash", "close": "open"}
_NO_ASIDE = ("outcome", "subset", "stop", "that", "speech", "open", "dash")
_FINITE = ("be", "have", "modal", "verb")


def fold_set_apart(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of what ends with the last, which is a mark, where it tells of those before or says who tells."""
    _fold_aside(words, chunks)
    if chunks[-1].kind == "close":
        fold_bracket(chunks)
    elif chunks[-1].kind in MARKS:
        fold_saying(words, chunks)
        fold_one_of_them(words, chunks)


def _fold_aside(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of what is told of all of some people: ``four soldiers, all of whom belonged to Swat, were``.

    So is how they looked: ``gunmen, their faces covered, killed``.
    """
    if not _goes_on(words, chunks[-1].last + 1) or (start := _find_mark(chunks)) is None:
        return
    inside = chunks[start + 1 : -1]
    if _tells_of_all(words, inside) or _tells_of_theirs(words, inside):
        chunks[start:] = [Chunk("adverb", chunks[start].first, chunks[-1].last)]


def _goes_on(words: Words, behind: int) -> bool:
    """Whether a verb stands at a word."""
    if behind in words.verbs or behind >= len(words.tokens):
        return behind in words.verbs
    return words.grammar[behind] in _FINITE or words.tokens[behind].lower.endswith("ed")


def _find_mark(chunks: Sequence[Chunk]) -> int | None:
    """Return the mark behind people that is of the same kind as the last; none where the aside counts somebody."""
    opening = MARKS[chunks[-1].kind]
    for at in range(len(chunks) - 2, max(0, len(chunks) - _ASIDE), -1):
        if chunks[at].kind == opening:
            before = chunks[at - 1]
            return at if before.kind == "name" or before.mention is not None else None
        if chunks[at].kind in _NO_ASIDE:
            return None
    return None


def _tells_of_all(words: Words, inside: Sequence[Chunk]) -> bool:
    """Whether an aside opens with a word for all of those before it and names no people: ``both from one village``."""
    if len(inside) < _LEAST - 1 or words.tokens[inside[0].first].lower not in people_words("all_of_those"):
        return False
    alone = inside[0].mention is not None and inside[0].mention.kind in ("part", "bare")
    return alone and not any(_is_people(chunk) for chunk in inside[1:])


def _tells_of_theirs(words: Words, inside: Sequence[Chunk]) -> bool:
    """Whether an aside tells of something of those before it, without a verb: ``their number unknown``."""
    if len(inside) < _LEAST or words.tokens[inside[0].first].lower not in people_words("owners"):
        return False
    return not any(_is_people(chunk) or chunk.kind in _FINITE for chunk in inside)


def _is_people(chunk: Chunk) -> bool:
    return chunk.mention is not None and chunk.mention.kind != "thing"
