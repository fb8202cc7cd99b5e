"""Names between commas that only tell who was counted: ``Two fighters, Captain Gul and Wash Dil, were killed``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.victims.reading import Reading

_VERBAL = ("be", "have", "get", "modal", "adverb")
_NAMED = ("rank", "name")
_PAIR = 2


def leave_apposed(chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings without those who are named, with their ranks, behind the people counted as whom they are."""
    counted = [one for one in readings if one.mention.quantity is not None and (one.mention.quantity.value or 0) > 1]
    return [one for one in readings if not any(_names_some_of(chunks, one, other) for other in counted)]


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
