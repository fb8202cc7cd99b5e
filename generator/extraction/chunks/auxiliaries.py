"""What stands before an outcome verb and belongs to it: auxiliaries, ``reported``, a day between them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_WITHIN = {"adverb", "not", "be", "get"}


def read_auxiliaries(words: Words, chunks: Sequence[Chunk], position: int) -> tuple[int, list[str]]:
    """Return where the verb group begins and the classes of its auxiliaries, nearest first."""
    kinds: list[str] = []
    first = position
    while first > 0:
        if _is_said_to(words, chunks, first - 1):
            first -= 1
            continue
        if _is_stressed(words, chunks, first - 1):
            first -= 1
            continue
        if (day := _find_day_within(words, chunks, first)) is not None:
            first = day
            continue
        if chunks[first - 1].kind not in (*_WITHIN, "have", "modal", "do", "to"):
            break
        first -= 1
        kinds.append(chunks[first].kind)
    return first, kinds


def _find_day_within(words: Words, chunks: Sequence[Chunk], first: int) -> int | None:
    """Return where a day begins that stands within a passive: ``was on Monday night assassinated``."""
    start = first
    while start > 0 and chunks[start - 1].first in words.masked:
        start -= 1
    dated = start < first
    if dated and start > 0 and chunks[start - 1].kind in ("preposition", "adverb"):
        start -= 1
    return start if dated and start > 0 and chunks[start - 1].kind in ("be", "have") else None


def _is_stressed(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a passive only stresses whom it befell: ``were themselves taken away``."""
    himself = words.tokens[chunks[position].first].lower in people_words("reflexives")
    return himself and position > 0 and chunks[position - 1].kind in ("be", "have")


def _is_said_to(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a verb of saying stands within a passive: ``were reported killed``, ``are believed to have died``."""
    word = words.tokens[chunks[position].first].lower
    said = chunks[position].kind in ("speech", "word", "verb") and word in people_words("said_to_be")
    if not said or not position:
        return False
    counted = chunks[position - 1].mention
    opens = position == 1 or chunks[position - 2].kind in ("and", "stop")
    titled = opens and counted is not None and counted.quantity is not None and counted.kind != "thing"
    return chunks[position - 1].kind in ("be", "adverb") or titled  # ``18 reported killed in Quetta``
