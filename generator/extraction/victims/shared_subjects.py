"""Which verb has the subject of a verb behind ``but``: "fought well but fell", "attacked a post but were shot dead"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk

BARRIERS = {"stop", "that", "speech", "but"}
"""Chunks over which no subject is looked for."""
_AUXILIARIES = ("be", "have", "get", "adverb")


def find_shared_verb(chunks: Sequence[Chunk], verb: int) -> int:
    """Return the verb whose subject a verb behind ``but`` shares, else the verb itself."""
    at = verb - 1
    while at > 0 and chunks[at].kind == "adverb":
        at -= 1
    if at <= 0 or chunks[at].kind != "but" or not _goes_on_with_verb(chunks, at, verb):
        return verb
    before = _find_verb_before(chunks, at)
    return verb if before is None else before


def _goes_on_with_verb(chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether a verb behind ``but`` has no subject of its own: ``fought well but tragically embraced martyrdom``."""
    behind = next((chunk for chunk in chunks[position + 1 : verb + 2] if chunk.kind != "adverb"), None)
    if behind is not None and behind.kind == "be" and position + 1 == verb:
        return True  # ``gunmen attacked a post but were shot dead``
    return behind is not None and any(term.form_key == "intransitive" for term in behind.verbs)


def _find_verb_before(chunks: Sequence[Chunk], position: int) -> int | None:
    """Return where the finite verb of the clause before a conjunction stands."""
    for at in range(position - 1, 0, -1):
        if chunks[at].kind in ("verb", "outcome"):
            first = at
            while first > 1 and chunks[first - 1].kind in _AUXILIARIES:
                first -= 1
            return first
        if chunks[at].kind in BARRIERS:
            break
    return None
