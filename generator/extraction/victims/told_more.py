"""Words between a subject and its verb that only tell more of it: "the driver of a bus taking pilgrims to Hub was"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.words import Words

_WITHIN = {"word", "name", "determiner", "preposition", "to", "of", "outcome", "phrase"}
_OF_ONE = ("was", "has")


def over_told_more(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> int | None:
    """Return where to go on from several people in a clause in -ing: ``The driver of a van serving troops was``.

    They stand before a verb of one, so they are not its subject; without such a clause nothing is returned.
    """
    mention = chunks[position].mention
    if mention is None or not mention.plural or words.tokens[chunks[verb].first].lower not in _OF_ONE:
        return None
    start = position - 1
    while start > 0 and chunks[start].kind in _WITHIN:
        if _tells_more(words, chunks, start):
            return start - 1
        start -= 1
    return None


def only_tells_more(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether an outcome tells more of those before or behind it: ``a bus taking pilgrims to``, ``for missing men``."""
    if not position or chunks[position].kind != "outcome":
        return False
    adjective = any(term.form_key == "adjective" for term in chunks[position].verbs)
    return (adjective and chunks[position - 1].kind in ("preposition", "of")) or _tells_more(words, chunks, position)


def _tells_more(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a verb in -ing stands right behind people, a thing or a name."""
    verb, before = chunks[position], chunks[position - 1]
    told = before.mention is not None or before.kind == "name"
    return told and verb.kind in ("word", "outcome") and words.tokens[verb.first].lower.endswith("ing")
