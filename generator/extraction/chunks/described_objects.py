"""People behind a verb of harm before whom only what they are like stands: ``killed sleeping labourers``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import SECURITY_FORCES
from generator.extraction.words.words import Words, row_of

_OTHERS, _DESCRIBED = ("person", "rank", "relation", "collective"), 2
_REACH, _CLAUSE_BREAKS = 10, ("stop", "that", "speech", "outcome")


def skip_described(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Return what stands behind a verb: people, where only what they are like is before: ``killed sleeping labourers``.

    Only those who attack or serve do so to others: of ``Two men killed`` what follows tells nothing.
    """
    behind = at = position + 1
    while at + 1 < len(chunks) and at < behind + _DESCRIBED and _describes(words, chunks[at]):
        at += 1
    people = chunks[at].mention if at > behind else None
    if people is None or not people.form_plural or people.kind not in _OTHERS:
        return behind
    doer = _find_doer(chunks, position)
    row = row_of(doer.head) if doer is not None and doer.head is not None else None
    return at if row and (row.flag("attacker") or row.text("group") == SECURITY_FORCES) else behind


def _find_doer(chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Return the people nearest before a verb in its clause: ``Gunmen on motorcycles shot sleeping labourers``."""
    for chunk in reversed(chunks[max(0, position - _REACH) : position]):
        if chunk.mention is not None and chunk.mention.kind != "thing":
            return chunk.mention
        if chunk.kind in _CLAUSE_BREAKS:
            return None
    return None


def _describes(words: Words, chunk: Chunk) -> bool:
    """Whether a chunk is one word in small letters, of which little is known: an adjective before people."""
    word = words.tokens[chunk.first].text
    return chunk.kind in ("word", "adverb") and word.isalpha() and word.islower()
