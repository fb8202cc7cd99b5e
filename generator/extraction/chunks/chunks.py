"""The chunk, of which ``cutting`` makes a row of a sentence: noun phrases, outcome verbs, function words, the rest."""

from __future__ import annotations

from collections.abc import Sequence

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


def find_opening_chunk(chunks: Sequence[Chunk]) -> int:
    """Return the chunk with which a sentence begins behind its dateline: ``QUETTA, Jun 3 (APP): Of the 12 …``."""
    ends = (at for at, chunk in enumerate(chunks[:_DATELINE]) if chunk.kind in ("stop", "dash"))
    end = next(ends, None)
    bare = end is not None and all(chunk.kind in _OF_DATELINE for chunk in chunks[:end])
    return end + 1 if end is not None and bare else 0


def skip(chunks: Sequence[Chunk], position: int, kinds: tuple[str, ...]) -> int:
    """Return the first chunk from a position on that is of none of some kinds."""
    while position < len(chunks) and chunks[position].kind in kinds:
        position += 1
    return position
