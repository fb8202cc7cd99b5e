"""Folds where somebody comes from: ``Gul Khan, hailing from Hub, and Noor``, ``a resident of Tump in Kech``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_BOUNDARIES = frozenset({"comma", "and", "be", "dash"})
_TELLING = ("name", "word", "of", "to", "preposition", "determiner", "phrase", "adverb")
_PEOPLE = ("person", "rank", "relation", "bare")
_REACH = 10
_RESIDENT = "resident"
_BEFORE = ("relative", "determiner", "word", "adverb", "be")


def tells_homes(words: Words) -> bool:
    """Whether a sentence has words for where people come from at all."""
    return has_any(words.tokens, people_words("homes"))


def fold_home(words: Words, chunks: list[Chunk]) -> None:
    """Make one chunk of a name and the home told behind it, or of the places in which a resident's home lies.

    The last chunk is what stands behind them.
    """
    if chunks[-1].kind not in _BOUNDARIES:
        return
    first = _find_opening(words, chunks)
    if first is None:
        return
    mention = chunks[first].mention
    if mention is not None:  # ``a resident of the Tump area of Kech``
        start = first + 2
        if chunks[first + 1].kind == "of" and len(chunks) - 1 - start > 1:
            chunks[start:-1] = [Chunk("name", chunks[start].first, chunks[-2].last)]
        return
    openers = people_words("home_openers") | people_words("homes")
    while chunks[first - 1].kind in _BEFORE and words.tokens[chunks[first - 1].first].lower in openers:
        first -= 1
    start = first - 1 - (chunks[first - 1].kind in ("comma", "dash"))
    if start >= 0 and chunks[start].kind == "name" and start < first - 1:
        chunks[start:-1] = [Chunk("name", chunks[start].first, chunks[-2].last)]
    elif start >= 0 and _are_people(chunks[start].mention):
        chunks[start + 1 : -1] = [Chunk("name", chunks[start + 1].first, chunks[-2].last)]


def _counts(mention: Mention) -> bool:
    """Whether a noun behind people tells of others: neither a place nor a body, ``belonging to a banned outfit``."""
    several = mention.quantity is not None and not mention.quantity.article
    body = mention.kind in ("thing", "collective") or (mention.definite and mention.quantity is None)
    return several or not body  # ``belonging to the Levies``


def _are_people(mention: Mention | None) -> bool:
    """Whether a noun counts people: ``three labourers belonging to Punjab and a guard``."""
    return mention is not None and mention.kind in _PEOPLE and mention.quantity is not None


def _find_opening(words: Words, chunks: Sequence[Chunk]) -> int | None:
    """Return the chunk that begins to tell of a home, if nothing but places stands behind it."""
    named = False
    for at in range(len(chunks) - 2, max(0, len(chunks) - 2 - _REACH), -1):
        chunk = chunks[at]
        mention = chunk.mention
        if mention is not None and mention.head is not None and mention.head.row == _RESIDENT:
            return at if named and not mention.form_plural else None
        if words.tokens[chunk.first].lower in people_words("homes"):
            return at if named else None
        if chunk.kind not in _TELLING or (mention is not None and _counts(mention)):
            return None
        named = named or chunk.kind == "name" or mention is not None
    return None
