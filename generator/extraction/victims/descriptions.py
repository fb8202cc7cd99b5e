"""Who people were, told beside them: "two men who were contractors", "all labourers", "the miners, six in number,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk, skip
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any, in_small_letters

_ALL = {"all", "both"}
_WHOLE = 3
_LISTED = ("and", "comma", "be", "have", "outcome", "adverb")
_PEOPLE = ("person", "rank", "collective")
_APPOSED = (*_PEOPLE, "relation")
_BEFORE_OBJECT = ("outcome", "preposition", "verb", "word", "and", "determiner", "to", "of")
_AIMS = ("preposition", "verb", "of")
_OF = {"of", "out", "among"}
_NAMED = {"identified", "described"}
_DURING, _THEY_WERE = ("while", "when", "as"), ("they", "he", "were", "was")
_OBJECT = 5


def find_described_group(words: Words, chunks: Sequence[Chunk], position: int) -> str:
    """Return the group that a description behind people gives them; unspecified without one."""
    cursor = skip(chunks, position + 1, ("name", "adverb"))
    cursor = _over_names(words, chunks, _skip_origin(chunks, cursor))
    mention = (
        _find_relative(chunks, cursor) or _find_apposed(words, chunks, cursor) or _find_known(words, chunks, cursor)
    )
    if mention is not None:
        return find_group(words, mention)
    return MILITANTS if _lay_bomb(words, chunks[position].last) else UNSPECIFIED


def _over_names(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over those who are told by name to what all of them were: ``, Gul Khan and Noor Khan, both teachers,``."""
    at = position
    while at < len(chunks) - 1 and chunks[at].kind in ("comma", "dash", "name", "and"):
        if chunks[at].kind == "comma" and words.tokens[chunks[at + 1].first].lower in _ALL:
            return at
        at += 1
    return position


def _lay_bomb(words: Words, last: int) -> bool:
    """Whether people fell as they were laying a bomb: ``Two were shot dead while they were planting a mine``."""
    tokens = words.tokens
    if not has_any(tokens, people_words("laying_bombs")):
        return False
    small = in_small_letters(tokens)
    at = next(at for at, word in enumerate(small) if word in people_words("laying_bombs"))
    start = at
    while start > last + 1 and small[start - 1] in _THEY_WERE:
        start -= 1
    during = small[start - 1] in _DURING and not people_words("laid_bombs").isdisjoint(small[at + 1 : at + _OBJECT])
    return start > last + 1 and (during or (at - start > 1 and small[start - 1] in people_words("laid_bombs")))


def find_group_ahead(words: Words, chunks: Sequence[Chunk], position: int) -> str:
    """Return the group of those of whom a number counts some or all: ``Of the six miners, three were freed``.

    So do ``The miners, six in number, were freed``, ``They fired at the miners: six died`` and ``The miners were
    hit when a bomb went off and one died``.
    """
    mention = chunks[position - 2].mention if position > 1 and chunks[position - 1].kind == "comma" else None
    some = position > _WHOLE and chunks[position - _WHOLE].kind == "of"
    if mention is not None and (some or _is_in_number(words, chunks, position)):
        return find_group(words, mention)
    if (whole := _find_opening_whole(words, chunks, position)) is not None:
        return find_group(words, whole)
    stop = position - 1
    while stop > 0 and (chunks[stop].kind in _LISTED or _is_bare(chunks[stop])):
        stop -= 1
    told = list(_list_objects(chunks, stop)) if stop > 0 and chunks[stop].kind == "stop" else []
    told += list_hit(words, chunks, position)
    groups = {find_group(words, one) for one in told}
    return groups.pop() if len(groups) == 1 else UNSPECIFIED


def _find_opening_whole(words: Words, chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Return of whom a clause says what became of some: ``Of the 12 rebels in the house, eight died, four fled``."""
    first = find_opening_chunk(chunks)
    if words.tokens[chunks[first].first].lower not in _OF or all(c.kind != "comma" for c in chunks[first:position]):
        return None
    opens = chunks[first + 1 : first + 4 + 2 * (chunks[first + 1].kind == "of")]
    whole = next((chunk.mention for chunk in opens if chunk.mention is not None), None)
    counted = whole is not None and whole.kind in _PEOPLE and whole.quantity is not None and whole.form_plural
    return whole if counted else None


def find_group_of_target(words: Words, chunks: Sequence[Chunk], verb: int) -> str:
    """Return the group of the people whom an attack before a verb met: ``fired at a camp of miners, killing``."""
    start = verb
    while start > 0 and chunks[start].kind in ("outcome", "and", "comma", "adverb", "phrase") and start + _WHOLE > verb:
        if chunks[start].kind == "phrase" and not _is_bare(chunks[start]):
            break
        start -= 1
    groups = {find_group(words, told) for told in _list_objects(chunks, start + 1)}
    groups |= {group for group in _list_owners(words, chunks, start + 1) if group}
    groups |= {find_group(words, hit) for hit in list_hit(words, chunks, start + 1)}
    aside = chunks[start].kind in ("dash", "close")  # it tells of others than those who were attacked
    return groups.pop() if len(groups) == 1 and not aside else UNSPECIFIED


def _list_owners(words: Words, chunks: Sequence[Chunk], stop: int) -> Iterator[str | None]:
    """Yield the groups of the forces whose posts or vehicles were hit: ``hit an FC vehicle``, ``on a police van``."""
    for at in range(stop - 1, 0, -1):
        if chunks[at].kind in ("stop", "outcome", "speech"):
            return
        mention, before = chunks[at].mention, words.tokens[chunks[at].first - 1].lower
        aimed = chunks[at - 1].kind == "verb" or before in people_words("aims")
        if aimed and mention is not None and mention.kind == "thing":
            yield find_group_between(words, mention.first, mention.last + 1)


def list_hit(words: Words, chunks: Sequence[Chunk], stop: int) -> Iterator[Mention]:
    """Yield those of whom the clause before a stop tells that they were hit: ``Three girls were hit by a mine``."""
    for at in range(stop - 2, -1, -1):
        mention, last = chunks[at].mention, chunks[at + 1].last
        if chunks[at].kind in ("stop", "outcome", "speech", "relative"):
            return
        if mention is not None and mention.kind in _PEOPLE and mention.form_plural and chunks[at + 1].kind == "be":
            yield from (mention,) if has_any(words.tokens[last + 1 : last + 2], people_words("hitting")) else ()


def _is_in_number(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    behind = [token.lower for token in words.tokens[chunks[position].last + 1 : chunks[position].last + 3]]
    return behind == ["in", "number"]


def _is_bare(chunk: Chunk) -> bool:
    return chunk.mention is not None and chunk.mention.kind == "bare"


def _list_objects(chunks: Sequence[Chunk], stop: int) -> Iterator[Mention]:
    """Yield the people to whom something was done in the clause before a stop: no subject, nobody who speaks."""
    for at in range(stop - 1, 0, -1):
        mention = chunks[at].mention
        if chunks[at].kind in ("stop", "outcome", "speech"):
            return
        if mention is None or mention.kind not in _APPOSED or not mention.form_plural:
            continue
        behind = at + 1 if chunks[at - 1].kind in _AIMS else _skip_origin(chunks, at + 1)
        if chunks[behind].kind == "verb":
            return  # subjects: ``when gunmen and bombers attacked the office; 21 others``
        named = chunks[at - 1].kind == "name" and at > 1  # ``on Pakistani security forces``
        if chunks[at - 1 - named].kind in _BEFORE_OBJECT:
            yield mention


def _skip_origin(chunks: Sequence[Chunk], position: int) -> int:
    """Go over ``from Swat``, ``in the bus``, ``from within Iran``."""
    if position >= len(chunks) or chunks[position].kind != "preposition":
        return position
    return skip(chunks, position + 1, ("preposition", "determiner", "name", "word", "phrase"))


def _find_relative(chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Read ``who were contractors``."""
    position = skip(chunks, position, ("comma",))
    if position + 2 >= len(chunks) or chunks[position].kind != "relative" or chunks[position + 1].kind != "be":
        return None
    cursor = skip(chunks, position + 2, ("adverb", "word"))
    return _person_at(chunks, cursor)


def _find_apposed(words: Words, chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Read ``, all labourers,`` and ``, both of them policemen,``; ``mostly labourers`` tells of some alone.

    Behind a number that has no noun, a noun in commas is enough: ``the other two, policemen, died``.
    """
    if position + 1 >= len(chunks) or chunks[position].kind not in ("comma", "dash", "open"):
        return None
    first = chunks[position + 1]
    if words.tokens[first.first].lower not in _ALL:
        closed = position + 2 < len(chunks) and chunks[position + 2].kind == chunks[position].kind == "comma"
        plural = closed and first.mention is not None and first.mention.form_plural
        return _person_at(chunks, position + 1) if plural and position and _is_bare(chunks[position - 1]) else None
    part = first.mention is not None and first.mention.kind == "part"
    return _person_at(chunks, position + 2 if part or first.mention is None else position + 1)


def _find_known(words: Words, chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Read ``identified as labourers``."""
    position = skip(chunks, position, ("comma",))
    if position + 2 >= len(chunks) or words.tokens[chunks[position].first].lower not in _NAMED:
        return None
    return _person_at(chunks, position + 2) if words.tokens[chunks[position + 1].first].lower == "as" else None


def _person_at(chunks: Sequence[Chunk], position: int) -> Mention | None:
    """Return people of whom no other number is given."""
    mention = chunks[position].mention if position < len(chunks) else None
    if mention is None or mention.kind not in _APPOSED or mention.head is None:
        return None
    quantity = mention.quantity
    return mention if quantity is None or quantity.value is None or quantity.anaphoric or quantity.article else None
