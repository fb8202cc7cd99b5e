"""Names between commas that only tell who was counted: ``Two fighters, Captain Gul and Wash Dil, were killed``."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_VERBAL = ("be", "have", "get", "modal", "adverb")
_NAMED = ("rank", "name")
_PAIR = 2


def leave_apposed(chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings without those who are named, with their ranks, behind the people counted as whom they are."""
    counted = [one for one in readings if one.mention.quantity is not None and (one.mention.quantity.value or 0) > 1]
    return [one for one in readings if not any(_names_some_of(chunks, one, other) for other in counted)]


def leave_told_apart(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings without those in marks who are the officials counted: ``Two officials, a clerk and a cook,``.

    They are as many, and the list is closed by a mark of its own. Those who are named right behind people of whom they
    are some go without a mark: ``Two soldiers Naik Gul and Sepoy Noor were killed``.
    """
    named = [one for whole in readings if _ends_in_name(words, chunks, whole) for one in _list_named(whole, readings)]
    readings = [one for one in readings if one not in named]
    if not has_any(words.tokens, people_words("told_apart")):
        return list(readings)
    gone = [part for whole in readings if _are_staff(words, whole) for part in _list_parts(chunks, whole, readings)]
    return [one for one in readings if one not in gone]


def _ends_in_name(words: Words, chunks: Sequence[Chunk], whole: Reading) -> bool:
    """Whether the first of several people is named right behind them: ``four other soldiers Naik Gul Khan``."""
    mention = whole.mention
    if (mention.number or 0) < _PAIR:
        return False
    if not words.tokens[mention.last].text.istitle():
        behind = chunks[whole.chunk + 1] if whole.chunk + 1 < len(chunks) else None
        return behind is not None and behind.kind == "name" and words.tokens[behind.first].text.istitle()
    nouns = (words.nouns[at] for at in range(mention.first, mention.last) if at in words.nouns)
    return any(one.form_key == "plural" and words.tokens[one.last].text.islower() for one in nouns)


def _list_named(whole: Reading, readings: Sequence[Reading]) -> list[Reading]:
    """Return those listed behind people as whom the first is named, as many as are left of their number."""
    behind = [one for one in readings if one.chunk > whole.chunk]
    key = (whole.verb, whole.outcome, None)
    same = list(itertools.takewhile(lambda one: (one.verb, one.outcome, one.inside) == key, behind))
    told = list(itertools.takewhile(lambda one: one.mention.titled and one.mention.quantity is None, same))
    return told[: (whole.mention.number or 0) - 1]


def _are_staff(words: Words, whole: Reading) -> bool:
    head, number = whole.mention.head, whole.mention.quantity
    several = number is not None and (number.count or 0) > 1 and whole.inside is None
    return several and head is not None and words.tokens[head.last].lower in people_words("told_apart")


def _list_parts(chunks: Sequence[Chunk], whole: Reading, readings: Sequence[Reading]) -> list[Reading]:
    """Return those listed behind a mark where they are as many as the people before it."""
    key, first = (whole.verb, whole.outcome, None), _skip_owner(chunks, whole.chunk + 1)
    parts = [one for one in readings if (one.verb, one.outcome, one.inside) == key and one.chunk > whole.chunk]
    if len(parts) < _PAIR or chunks[first].kind != "comma" or parts[0].chunk != first + 1:
        return []
    end = _skip_owner(chunks, parts[-1].chunk + 1)
    joined = any(chunk.kind == "and" for chunk in chunks[parts[-2].chunk : parts[-1].chunk])
    closed = end < len(chunks) and chunks[end].kind in ("comma", "dash")
    counts = [one.mention.quantity.count or 0 if one.mention.quantity is not None else 1 for one in parts]
    plain = all(one.mention.kind in ("person", "rank", "relation") for one in parts)
    return parts if joined and closed and plain and sum(counts) == whole.mention.number else []


def _names_some_of(chunks: Sequence[Chunk], named: Reading, counted: Reading) -> bool:
    """Whether a comma stands right behind those counted and another before their verb, and only names between them."""
    if named.mention.kind not in _NAMED or named.mention.quantity is not None or named.mention.form_plural:
        return False
    if (named.verb, named.outcome) != (counted.verb, counted.outcome) or named.chunk <= counted.chunk:
        return False
    end = named.verb - 1
    while end > named.chunk and chunks[end].kind in _VERBAL:
        end -= 1
    opening = _skip_owner(chunks, counted.chunk + 1)
    between = chunks[opening + 1 : end]
    alone = all(one.mention is None or one.mention.quantity is None for one in between)
    joined = any(one.kind == "and" for one in between)
    return alone and joined and chunks[opening].kind == chunks[end].kind == "comma" and end - opening > _PAIR


def _skip_owner(chunks: Sequence[Chunk], at: int) -> int:
    """Return the chunk behind whose people they are: ``Two fighters of the alliance, ...``."""
    while at < len(chunks) - 1 and chunks[at].kind in ("of", "determiner", "name", "word"):
        at += 1
    return at
