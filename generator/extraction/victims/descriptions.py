"""Who people were, told behind them: "two men who were contractors", "seven people, all labourers"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.groups import UNSPECIFIED, find_group
from generator.extraction.words.words import Words

_ALL = {"all", "both"}
_NAMED = {"identified", "described"}


def find_described_group(words: Words, chunks: Sequence[Chunk], position: int) -> str:
    """Return the group that a description behind people gives them; unspecified without one."""
    cursor = _skip(chunks, position + 1, ("name", "adverb"))
    cursor = _skip_origin(chunks, cursor)
    mention = (
        _find_relative(chunks, cursor) or _find_apposed(words, chunks, cursor) or _find_known(words, chunks, cursor)
    )
    return find_group(words, mention) if mention is not None else UNSPECIFIED


def _skip(chunks: Sequence[Chunk], position: int, kinds: tuple[str, ...]) -> int:
    while position < len(chunks) and chunks[position].kind in kinds:
        position += 1
    return position


def _skip_origin(chunks: Sequence[Chunk], position: int) -> int:
    """Go over ``from Swat``, ``in the bus``."""
    if position >= len(chunks) or chunks[position].kind != "preposition":
        return position
    return _skip(chunks, position + 1, ("determiner", "name", "word", "phrase"))


def _find_relative(chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Read ``who were contractors``."""
    position = _skip(chunks, position, ("comma",))
    if position + 2 >= len(chunks) or chunks[position].kind != "relative" or chunks[position + 1].kind != "be":
        return None
    cursor = _skip(chunks, position + 2, ("adverb", "word"))
    return _person_at(chunks, cursor)


def _find_apposed(words: Words, chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Read ``, all labourers,`` and ``, both of them policemen,``; ``mostly labourers`` tells of some alone."""
    if position + 1 >= len(chunks) or chunks[position].kind not in ("comma", "dash", "open"):
        return None
    first = chunks[position + 1]
    if words.tokens[first.first].lower not in _ALL:
        return None
    part = first.mention is not None and first.mention.kind == "part"
    return _person_at(chunks, position + 2 if part or first.mention is None else position + 1)


def _find_known(words: Words, chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Read ``identified as labourers``."""
    position = _skip(chunks, position, ("comma",))
    if position + 2 >= len(chunks) or words.tokens[chunks[position].first].lower not in _NAMED:
        return None
    return _person_at(chunks, position + 2) if words.tokens[chunks[position + 1].first].lower == "as" else None


def _person_at(chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Return people of whom no other number is given."""
    mention = chunks[position].mention if position < len(chunks) else None
    if mention is None or mention.kind != "person" or mention.head is None:
        return None
    quantity = mention.quantity
    return mention if quantity is None or quantity.value is None or quantity.anaphoric or quantity.article else None
