"""Phrases that only tell who those before them are: ``Major Gul Khan, 33, a resident of Hub,``, ``all from Hub``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_RESIDENT = "resident"
_BEHIND_KIN = 4
OF_PLACE = {"name", "word", "determiner", "of", "preposition"}
_ALL = {"all", "both"}
_NAMED = ("name", "and", "comma", "dash")
_TOLD_OF = {"person", "relation", "rank", "collective"}


def tells_descent(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a relative between a name and ``of`` only says who somebody is: ``Gul, son of Noor, who was shot``."""
    mention = chunks[position].mention
    alone = mention is not None and mention.kind == "relation" and mention.quantity is None and not mention.definite
    kinds = [chunk.kind for chunk in chunks[max(0, position - 2) : position + 2]]
    return alone and mention is not None and not mention.form_plural and kinds == ["name", "comma", "phrase", "of"]


def only_describes(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a phrase only tells who those before it are: behind a comma, or as what they work."""
    before = chunks[position - 1]
    if before.kind == "subordinator":  # ``a mother and daughter working as vaccinators were killed``
        described = people_words("at_work") | people_words("described")
        return before.first > 0 and words.tokens[before.first - 1].lower in described
    if before.kind == "comma" and (describes(chunks, position) or tells_descent(chunks, position)):
        return True
    if over_home(chunks, position) != position:
        return True
    marked = before.kind in ("comma", "dash")
    if marked and words.tokens[before.last + 1].lower in _ALL and _is_closed(chunks, position):
        return True  # ``two of the five, both local residents, came home``
    return before.kind in ("dash", "comma", "open") and _are_all(chunks, position)


def over_home(chunks: Sequence[Chunk], position: int) -> int:
    """Go from where somebody lives to whose son he is: ``Gul Khan, son of Noor and a resident of Hub, was killed``."""
    mention, son = chunks[position].mention, position - _BEHIND_KIN
    joined = mention is not None and not mention.form_plural and chunks[position - 1].kind == "and"
    return son if joined and son > 0 and tells_descent(chunks, son) else position


def _is_closed(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a comma stands behind a noun for people of whom others are told before, and what they are of."""
    mention = chunks[position].mention
    behind = next((chunk.kind for chunk in chunks[position + 1 :] if chunk.kind not in OF_PLACE), "")
    plain = mention is not None and mention.kind in _TOLD_OF and behind in ("comma", "dash")
    named = position - 2
    while named > 0 and chunks[named].kind in _NAMED:
        named -= 1  # ``Two men, Gul Khan and Noor Khan, both residents of Hub,``
    return plain and named >= 0 and chunks[named].mention is not None


def describes(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a single noun tells of the one before it: ``Major Gul Khan, 33, (a) resident of Hub,``."""
    mention, behind = chunks[position].mention, chunks[position + 1 : position + 2]
    home = mention is not None and mention.head is not None and mention.head.row == _RESIDENT
    counted = mention is not None and mention.quantity is not None and not (home and mention.quantity.article)
    if mention is None or counted or mention.definite or mention.form_plural or not behind or behind[0].kind != "of":
        return False
    first = max((at for at in range(position) if chunks[at].kind in ("speech", "that")), default=0)  # who says it
    near = chunks[max(first, position - 4) : position] if mention.kind in ("person", "relation") else ()
    return any(chunk.kind == "subset" or (chunk.mention and chunk.mention.kind != "thing") for chunk in near)


def _are_all(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether ``all`` alone tells of those before it: ``seven men, all from Hub, were killed``."""
    mention, behind = chunks[position].mention, chunks[position + 1 : position + 2]
    alone = mention is not None and mention.kind == "bare" and mention.quantity is not None
    told = bool(behind) and behind[0].kind in ("preposition", "of", "name", "word")
    return alone and mention is not None and mention.quantity is not None and mention.quantity.vague == "all" and told


def find_some(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return some of those told before, who are described between commas: ``one of whom, a child, later died``."""
    at = verb - 2
    while at > 1 and chunks[at].kind in {*OF_PLACE, "phrase"}:
        at -= 1
    return at - 1 if at > 0 and chunks[at].kind == "comma" and counts_some(words, chunks[at - 1]) else None


def counts_some(words: Words, chunk: Chunk) -> bool:
    """Whether some of those before a comma are told of: ``five of whom``."""
    return chunk.mention is not None and chunk.mention.kind == "part" and words.tokens[chunk.last].lower == "whom"
