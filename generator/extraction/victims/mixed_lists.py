"""Lists before a passive of people by name alone and of people who are described: ``Gul Khan and a student were``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.between_members import is_unnamed
from generator.extraction.victims.names import ENDS, is_name
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_PEOPLE = ("person", "rank", "relation")
_WHERE = ("of", "name", "word", "determiner", "preposition", "phrase")
_OPENINGS = ("stop", "that", "speech", "dash")
_LONGEST, _FEWEST = 12, 2


def find_mixed_subject(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the people of a list before a passive of several in which some are described and some only named.

    ``Gul Khan, a resident of Hub, and Noor Ahmed were taken`` tells of two; ``two brothers, Gul and Noor,`` is no such
    list.
    """
    verbs = {words.tokens[chunk.first].lower for chunk in chunks[group.first : group.chunk]}
    several = not verbs.isdisjoint(people_words("verbs_of_several"))
    if group.construction != "passive" or group.outcome not in PERSON_OUTCOMES or not several:
        return []
    found, start = _list_members(words, chunks, group.first - 1)
    names = [at for at in found if chunks[at].kind == "name"]
    told = any(chunks[at + 1].kind == "comma" and chunks[at + 2].mention is not None for at in names)
    if len(found) < _FEWEST or not names or not (told or len(names) < len(found)) or not _opens(words, chunks, start):
        return []
    whole = chunks[start - 2].mention if start > 1 and chunks[start - 1].kind == "comma" else None
    if whole is not None and whole.kind != "thing":
        return [Victim(start - 2)] if whole.quantity is not None and whole.quantity.count == len(found) else []
    if start > 1 and chunks[start - 2].kind == "name" and _is_town(chunks, found[-1]):
        found.pop()  # ``In Absar, Turbat, Gul Khan and his brother``
    return [] if _name_others(chunks, found) else [Victim(at) for at in reversed(found)]


def _is_town(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a name behind that of a place is one word alone, and so a place as well."""
    return chunks[at].kind == "name" and chunks[at].first == chunks[at].last


def _name_others(chunks: Sequence[Chunk], found: list[int]) -> bool:
    """Whether a name is that of one who is told of before it: ``A clerk, Gul Khan, and a driver``."""
    names = (at for at in found if chunks[at].kind == "name" and at > 1 and chunks[at - 1].kind == "comma")
    return any(is_unnamed(chunks[at - 2].mention) for at in names)


def _list_members(words: Words, chunks: Sequence[Chunk], end: int) -> tuple[list[int], int]:
    """Return the members of a list that ends at a chunk, the last first, and where it begins."""
    found: list[int] = []
    start = end + 1
    while (member := _find_member(words, chunks, end)) is not None:
        one, start = member
        found.append(one)
        end = start - 1
        joined = end > 0 and chunks[end].kind == "and"
        end -= joined
        comma = end > 0 and chunks[end].kind == "comma"
        if not (joined or (comma and len(found) > 1)):
            break
        if comma and not _closes_aside(chunks, end):
            end -= 1
    return found, start


def _closes_aside(chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether what a comma ends is told of somebody named before another comma."""
    return _find_told(chunks, comma) is not None


def _find_member(words: Words, chunks: Sequence[Chunk], end: int) -> tuple[int, int] | None:
    """Return who is told of up to a chunk, and where that begins: ``Gul Khan, a resident of Hub,``, ``a student``."""
    if end < 0:
        return None
    if chunks[end].kind == "comma":
        told = _find_told(chunks, end)
        return told if told is not None and is_name(words, chunks, told[1], ENDS) else None
    if chunks[end].mention is not None:
        return (end, end) if _is_one(chunks[end].mention) and not _is_told_again(chunks, end) else None
    return (end, end) if is_name(words, chunks, end, ENDS) and not _is_place(chunks, end) else None


def _find_told(chunks: Sequence[Chunk], comma: int) -> tuple[int, int] | None:
    """Return the noun or name of somebody of whom is told between commas who he is, and where his name stands."""
    for at in range(comma - 2, max(0, comma - _LONGEST), -1):
        if chunks[at].kind == "comma":
            one = chunks[at + 1].mention
            only = _is_one(one) or (one is not None and one.kind == "relation" and one.quantity is None)
            where = all(chunk.kind in _WHERE for chunk in chunks[at + 2 : comma])
            if not only or not where or chunks[at - 1].kind != "name" or one is None:
                return None
            return (at + 1 if one.kind != "relation" else at - 1), at - 1
    return None


def _is_one(mention: Mention | None) -> bool:
    """Whether a noun tells of one person: ``a student``, ``teacher Gul Khan``, ``his cousin Noor``."""
    if mention is None or mention.kind not in _PEOPLE or mention.form_plural or mention.others:
        return False
    alone = mention.quantity is None and (mention.titled or (mention.kind == "relation" and mention.definite))
    return alone or (mention.quantity is not None and mention.quantity.article)


def _is_told_again(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun stands behind a name and a comma, and may tell who that is."""
    return at > 1 and chunks[at - 1].kind == "comma" and chunks[at - 2].kind == "name"


def _is_place(chunks: Sequence[Chunk], at: int) -> bool:
    return at > 0 and chunks[at - 1].kind in ("preposition", "of", "phrase", "word")


def _opens(words: Words, chunks: Sequence[Chunk], start: int) -> bool:
    """Whether a clause opens at a chunk, also behind when or where it was: ``On Monday,``, ``In Hub,``."""
    if start == 0 or chunks[start - 1].kind in _OPENINGS or chunks[start - 1].last in words.masked:
        return True
    at = start - 2
    if start < _FEWEST or chunks[start - 1].kind != "comma":
        return False
    while at > 0 and chunks[at].kind == "name" and chunks[at - 1].kind == "comma":
        at -= 2  # ``In Absar, Turbat,``
    told = chunks[at].mention
    if told is not None and told.kind != "thing":
        return told.quantity is not None and told.quantity.plural
    within = at > 0 and chunks[at - 1].kind == "preposition"
    return within or chunks[at].last in words.masked or chunks[at].kind in ("speech", "adverb")
