"""What commas set apart behind somebody's name: his years, whose son he is, where he lives."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.victims.described_again import tells_descent
from generator.extraction.words.words import Words

_NAMED = 2
_LONGEST = 16
_IN_DISTRICT = ("name", "preposition", "name")
_TOWNS = (("name",), _IN_DISTRICT, (*_IN_DISTRICT, "phrase"))
_WHERE = frozenset(("name", "preposition", "determiner", "word", "thing", "rank", "person", "and", "of"))


def find_told(words: Words, chunks: Sequence[Chunk], end: int) -> int | None:
    """Return the name behind which asides end at a chunk: his years, whose son he is, where he lives."""
    while end > 1 and chunks[end].kind == "comma":
        start = _find_comma(chunks, end)
        home = _find_home(chunks, start) if tuple(chunk.kind for chunk in chunks[start + 1 : end]) in _TOWNS else 0
        start = home or start
        if not start or not (home or _tells_who(words, chunks, start, end)):
            return None
        single = home or tells_descent(chunks, start + 1)
        if single and chunks[start - 1].kind == "name" and (start < _NAMED or chunks[start - 2].kind != "of"):
            return start - 1
        end = start
    return None


def _find_comma(chunks: Sequence[Chunk], end: int) -> int:
    """Return the last comma before a chunk, 0 where none is near."""
    return next((at for at in range(end - 1, max(0, end - _LONGEST), -1) if chunks[at].kind == "comma"), 0)


def _find_home(chunks: Sequence[Chunk], end: int) -> int:
    """Return the comma behind which words tell where somebody lives: ``, a resident of Gorkop`` before ``, Kech``."""
    start = _find_comma(chunks, end)
    mention = chunks[start + 1].mention if start and chunks[start + 2].kind == "of" else None
    told = mention is not None and (mention.kind == "person" or tells_descent(chunks, start + 1))
    return start if told and chunks[end - 1].kind == "name" else 0


def _tells_who(words: Words, chunks: Sequence[Chunk], start: int, end: int) -> bool:
    """Whether words between two commas only tell who somebody is: ``, 16,``, ``, a resident of the Pasni area,``."""
    told = [_kind_of(chunk) for chunk in chunks[start + 2 : _before_bracket(chunks, end)]]
    if words.tokens[chunks[start + 1].first].lower == "from":
        return _WHERE.issuperset(told)
    mention = chunks[start + 1].mention
    counted = mention is not None and mention.quantity is not None and not mention.quantity.article
    single = mention is not None and mention.kind in ("person", "relation") and not (counted or mention.form_plural)
    return single and told[:1] == ["of"] and _WHERE.issuperset(told[1:])


def _before_bracket(chunks: Sequence[Chunk], end: int) -> int:
    """Return where a bracket opens that closes right before a chunk, else that chunk: ``of Hub (now in Uthal),``."""
    if chunks[end - 1].kind != "close":
        return end
    return next((at for at in range(end - 2, max(0, end - _LONGEST), -1) if chunks[at].kind == "open"), end)


def _kind_of(chunk: Chunk) -> str:
    """Return the kind of a chunk, of a noun without a number that of its mention."""
    counted = chunk.mention is not None and chunk.mention.quantity is not None and not chunk.mention.quantity.article
    return chunk.kind if chunk.mention is None or counted else chunk.mention.kind


def list_left(words: Words, chunks: Sequence[Chunk], position: int, mark: str = "and") -> list[int]:
    """Return a name and those joined to it before it, the last first: ``Gul, 20, Noor, son of Ali, and Karim``."""
    names = [position]
    while names[-1] > 1 and chunks[names[-1] - 1].kind == mark:
        before = _find_name(words, chunks, names[-1] - (2 if mark == "and" else 1))
        if before is None or (before and chunks[before - 1].kind == "preposition"):
            break  # ``In Sui, Gul and Noor were taken away``
        names.append(before)
        mark = "comma"
    return names


def _find_name(words: Words, chunks: Sequence[Chunk], end: int) -> int | None:
    """Return the name that ends at a chunk, maybe a comma, with what is told of its bearer."""
    told = find_told(words, chunks, end)
    last = end - (chunks[end].kind == "comma")
    return last if told is None and chunks[last].kind == "name" else told
