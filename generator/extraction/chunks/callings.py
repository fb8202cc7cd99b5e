"""Folds what somebody is told to be twice: ``Gul Khan, a lawyer and a poet, was``, who is one person."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import is_titled
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of

_CLOSES = frozenset({"comma", "be", "have", "stop"})
_TELLING = frozenset({"of", "preposition", "name", "determiner", "word", "phrase", "by", "dash"})
_PEOPLE, _ONE = ("person", "rank", "relation"), ("a", "an", "the")
_REACH = 14


def fold_callings(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of two callings of somebody named before; the last chunk is what stands behind them.

    A verb of several behind them tells that they are others: ``Gul Khan, a lawyer and a guard, were shot``.
    """
    if chunks[-1].kind not in _CLOSES or (joint := _find_joint(chunks)) is None:
        return
    second = chunks[joint + 1].mention
    first = _find_first(words, chunks, joint)
    if first is None or not _goes_on(words, chunks, joint + 1) or not _are_one(words, chunks, first, joint + 1):
        return
    known = [one for one in (chunks[first].mention, second) if one is not None and one.head is not None]
    told = next((one for one in known if one.head is not None and row_of(one.head).text("group")), known[0])
    chunks[first:-1] = [Chunk("phrase", chunks[first].first, chunks[-2].last, told)]


def _find_joint(chunks: Sequence[Chunk]) -> int | None:
    """Return the ``and`` before the last calling, with nothing but what it is of behind it."""
    for at in range(len(chunks) - 2, max(2, len(chunks) - _REACH), -1):
        if chunks[at].kind == "and":
            return at if at < len(chunks) - 2 else None
        if chunks[at].kind not in _TELLING:
            return None
    return None


def _find_first(words: Words, chunks: Sequence[Chunk], joint: int) -> int | None:
    """Return the first calling, right behind a name and a comma."""
    for at in range(joint - 1, max(0, joint - _REACH), -1):
        if chunks[at].kind == "comma":
            named = chunks[at - 1].kind == "name" or is_titled(chunks[at - 1].mention)
            return at + 1 if named and at + 1 < joint and _is_calling(words, chunks, at + 1) else None
        if chunks[at].kind not in _TELLING:
            return None
    return None


def _is_calling(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk tells what one person is: ``a lawyer``, ``the head of a school``."""
    mention = chunks[at].mention
    single = mention is not None and mention.head is not None and mention.kind in _PEOPLE and not mention.form_plural
    alone = mention is not None and (mention.quantity is None or mention.quantity.article) and not mention.titled
    return single and alone and words.tokens[chunks[at].first].lower in _ONE


def _goes_on(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk tells what one person is besides, also without an article: ``a poet and teacher``."""
    mention = chunks[at].mention
    bare = mention is not None and mention.head is not None and mention.last == mention.head.last
    single = mention is not None and mention.kind == "person" and not (mention.definite or mention.quantity)
    told = bare and single and mention is not None and not mention.form_plural
    return told or _is_calling(words, chunks, at)


def _are_one(words: Words, chunks: Sequence[Chunk], *callings: int) -> bool:
    """Whether what stands behind two callings leaves them to one person."""
    end = chunks[-1]
    behind = words.tokens[end.first if end.kind in ("be", "have") else end.last + 1 :][:1]
    word = behind[0].lower if behind else ""
    if word in people_words("verbs_of_one"):
        return True
    others = people_words("verbs_of_several") | people_words("all_of_them")
    return end.kind == "comma" and word not in others and _has_role(chunks, callings)


def _has_role(chunks: Sequence[Chunk], callings: Sequence[int]) -> bool:
    heads = [mention.head for at in callings if (mention := chunks[at].mention) is not None]
    return any(head is not None and row_of(head).flag("role") for head in heads)
