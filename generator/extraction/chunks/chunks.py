"""The chunk, of which ``cutting`` makes a row of a sentence: noun phrases, outcome verbs, function words, the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

from generator.extraction.chunks.mention import Mention
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import Term

_DATELINE = 8
_OF_DATELINE = ("name", "word", "comma", "open", "close")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk: tokens ``first`` to ``last``.

    ``kind``: phrase, outcome, subset, name, a function word's class, comma, stop, dash, open, close, or word.
    """

    kind: str
    first: int
    last: int
    mention: Mention | None = None
    verbs: tuple[Term, ...] = ()


class ChunkRow(tuple[Chunk, ...]):  # noqa: SLOT001 - a tuple of any length can have no slots
    """The chunks of a sentence, which keep where its noun phrases and outcome verbs are: a dozen rules go through them.

    ``opening``: the chunk with which it begins behind its dateline.
    """

    phrases: list[int]
    outcomes: list[int]
    opening: int

    def __new__(cls, chunks: Iterable[Chunk]) -> Self:
        """Keep the chunks."""
        row = tuple.__new__(cls, chunks)
        row.phrases = [at for at, chunk in enumerate(row) if chunk.mention is not None]
        row.outcomes = [at for at, chunk in enumerate(row) if chunk.kind == "outcome"]
        row.opening = _find_opening(row)
        return row


def list_phrases(chunks: Sequence[Chunk]) -> Sequence[int]:
    """Return which chunks are noun phrases."""
    if isinstance(chunks, ChunkRow):
        return chunks.phrases
    return [at for at, chunk in enumerate(chunks) if chunk.mention is not None]


def list_outcomes(chunks: Sequence[Chunk]) -> Sequence[int]:
    """Return which chunks are outcome verbs."""
    if isinstance(chunks, ChunkRow):
        return chunks.outcomes
    return [at for at, chunk in enumerate(chunks) if chunk.kind == "outcome"]


def find_opening_chunk(chunks: Sequence[Chunk]) -> int:
    """Return the chunk with which a sentence begins behind its dateline: ``QUETTA, Jun 3 (APP): Of the 12 …``."""
    return chunks.opening if isinstance(chunks, ChunkRow) else _find_opening(chunks)


def _find_opening(chunks: Sequence[Chunk]) -> int:
    ends = (at for at, chunk in enumerate(chunks[:_DATELINE]) if chunk.kind in ("stop", "dash"))
    end = next(ends, None)
    bare = end is not None and all(chunk.kind in _OF_DATELINE for chunk in chunks[:end])
    return end + 1 if end is not None and bare else 0


def skip(chunks: Sequence[Chunk], position: int, kinds: tuple[str, ...]) -> int:
    """Return the first chunk from a position on that is of none of some kinds."""
    while position < len(chunks) and chunks[position].kind in kinds:
        position += 1
    return position
