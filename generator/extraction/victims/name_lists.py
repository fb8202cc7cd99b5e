"""Lists of names: "Gul Khan, 35, Noor Ahmed of Kalat and Constable Karim Bakhsh". They count; nobody's name is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.chunks.mention import Mention, is_titled
from generator.extraction.victims.appositions import names_again
from generator.extraction.victims.arguments import mention_of
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of

_JOINS, _ENDS = ("comma", "and"), ("comma", "stop", "subordinator")
_ORIGINS = {"of", "from", "alias"}
_TITLES = ("person", "rank", "relation")
_MOST = 40
_ANYBODY = frozenset(("woman", "child"))
_FAR = 60
_PRAISED = {"to", "of", "preposition", "verb", "pronoun"}
_OPENERS = {"stop", "that", "comma", "subordinator", "speech", "word", "and"}


class _List(NamedTuple):
    """People whom a list names, by their chunks, and the chunk behind it; ``joined``: a comma or ``and`` ends it."""

    people: tuple[int, ...]
    end: int
    joined: bool


def read_name_list(words: Words, chunks: Sequence[Chunk], start: int) -> tuple[Mention, ...] | None:
    """Return the people whom a list names from a chunk on; ``None`` where it holds something else."""
    found = _read_list(words, chunks, start)
    if not found.people or not (found.joined or found.end >= len(chunks) or _may_end(words, chunks, found.end)):
        return None
    return tuple(mention_of(chunks, at) for at in found.people)


def list_named(words: Words, chunks: Sequence[Chunk], start: int) -> tuple[int, ...]:
    """Return the chunks of the people whom a list names that begins with a rank and a name; nothing without one."""
    found = _read_list(words, chunks, start) if start < len(chunks) and is_titled(chunks[start].mention) else None
    return () if found is None or found.joined else found.people


def list_titled(words: Words, chunks: Sequence[Chunk], subject: int) -> tuple[int, ...]:
    """Return the chunks of a list of people with rank and name that ends with a subject; nothing without one.

    ``Naik Zafar (34, Kohat), Sepoy Ali (24, Swat) and Sepoy Noor (22, Khyber) embraced martyrdom``.
    """
    if not is_titled(chunks[subject].mention):
        return ()
    listed: tuple[int, ...] = ()
    openers = _OPENERS | _PRAISED if _has_relative(chunks, subject) else _OPENERS
    for start in range(subject - 1, max(-1, subject - _FAR), -1):
        if chunks[start].kind == "subset":
            return ()  # ``five soldiers, including Captain Ali (28) and two sepoys, were killed``
        if chunks[start].kind in ("stop", "that", "speech", "subordinator", "outcome", "by", "be"):
            break
        before = words.tokens[chunks[start - 1].last].lower if start else ""
        opens = not start or chunks[start - 1].kind in openers or before in people_words("leaving")
        if is_titled(chunks[start].mention) and opens:
            found = _read_list(words, chunks, start)
            closed = not found.joined or chunks[found.end - 1].kind == "comma"  # ``and Sepoy Noor, embraced``
            ends = subject in found.people and found.people[-1] == subject and closed
            listed = found.people if ends else listed
    return listed


def _has_relative(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a clause tells of all whom a list names: ``paid tribute to Naik Ali, Sepoy Gul and Sepoy Noor, who``."""
    behind = [chunk.kind for chunk in chunks[position + 1 : position + 3]]
    return behind[:1] == ["relative"] or behind == ["comma", "relative"]


def _read_list(words: Words, chunks: Sequence[Chunk], start: int) -> _List:
    people: list[int] = []
    cursor, joined = start, True
    while joined and cursor < len(chunks) and len(people) < _MOST:
        person = _read_person(words, chunks, cursor)
        if person is None:
            break
        counts, behind = person
        people.extend([cursor] if counts else [])
        cursor = _skip_description(words, chunks, behind)
        joined = not counts or (cursor < len(chunks) and chunks[cursor].kind in _JOINS)
        while counts and cursor < len(chunks) and chunks[cursor].kind in _JOINS:
            cursor += 1
    return _List(tuple(people), cursor, joined)


def _read_person(words: Words, chunks: Sequence[Chunk], cursor: int) -> tuple[bool, int] | None:
    """Return where a person with a name or rank ends; a word that says who all those named are counts nobody."""
    chunk = chunks[cursor]
    if chunk.kind == "name" and not words.tokens[chunk.first].text.isupper():
        return True, cursor + 1
    mention = chunk.mention
    if mention is None or mention.head is None or mention.kind not in _TITLES:
        return None
    behind = chunks[cursor + 1].kind if cursor + 1 < len(chunks) else ""
    last = behind == "comma" and cursor > 0 and chunks[cursor - 1].kind == "and"
    if last and (names_again(chunks, cursor, cursor + 2) or _names_last(chunks, cursor)):
        return False, cursor + 2  # ``and his guard, Constable Noor``
    if mention.form_plural and mention.quantity is None and not mention.definite:
        return (False, cursor + 1) if behind == "name" else None
    if (mention.quantity is not None and mention.quantity.count) or (mention.definite and not mention.form_plural):
        return True, cursor + 1  # ``and two children``, ``his son``
    aside = behind == "name" and words.tokens[chunks[cursor + 1].first].text != "("
    return (True, cursor + 1 + aside) if mention.titled or aside else None


def _names_last(chunks: Sequence[Chunk], cursor: int) -> bool:
    """Whether a list ends with the trade of somebody and then his name: ``Gul, Noor and a clerk, Karim``."""
    mention = chunks[cursor].mention
    article = mention is not None and mention.quantity is not None and mention.quantity.article
    ends = cursor + 3 >= len(chunks) or chunks[cursor + 3].kind != "and"
    return article and _is_trade(mention) and [one.kind for one in chunks[cursor + 2 : cursor + 3]] == ["name"] and ends


def _skip_description(words: Words, chunks: Sequence[Chunk], cursor: int) -> int:
    """Go over what tells who somebody is: ``, 35,``, ``(24)``, ``s/o Noor Khan``, ``, a clerk of Hub``."""
    while cursor < len(chunks):
        following = _skip_one(words, chunks, cursor)
        if following == cursor:
            break
        cursor = following
    return cursor


def _skip_one(words: Words, chunks: Sequence[Chunk], cursor: int) -> int:
    word = words.tokens[chunks[cursor].first].text
    if chunks[cursor].kind == "comma":
        return _skip_apposition(words, chunks, cursor)
    if word in _ORIGINS:
        return skip(chunks, cursor + 1, ("name", "word", "phrase", "determiner"))
    return cursor + (word == "(")


def _skip_apposition(words: Words, chunks: Sequence[Chunk], cursor: int) -> int:
    """Go over ``, 35`` and ``, a resident of Hub``."""
    if cursor + 2 >= len(chunks):
        return cursor
    behind, mention = words.tokens[chunks[cursor + 1].first], chunks[cursor + 1].mention
    if behind.text.isdigit() or behind.lower == "aged":
        return skip(chunks, cursor + 1, ("word", "phrase"))
    last = chunks[cursor - 2].kind == "and" and words.tokens[chunks[cursor + 2].first].text == "."
    article = mention is not None and mention.quantity is not None and mention.quantity.article
    if last and article and chunks[cursor - 1].kind == "name":
        return cursor + 2  # ``Gul, Noor and Zahid, a passer-by.``
    if article and chunks[cursor - 1].kind == "name" and chunks[cursor + 2].kind == "comma" and _is_trade(mention):
        return cursor + 2  # ``Gul, a vendor, Noor and Zahid``
    single = mention is not None and not mention.form_plural
    if single and chunks[cursor + 2].kind == "of":
        return skip(chunks, cursor + 3, ("name", "word", "determiner"))
    return cursor


def _is_trade(mention: Mention | None) -> bool:
    """Whether somebody is told by a trade, and no woman, child or passer-by, who may be another one."""
    head = mention.head if mention is not None and mention.kind == "person" else None
    return head is not None and row_of(head).text("sub") not in _ANYBODY and not row_of(head).flag("anybody")


def _may_end(words: Words, chunks: Sequence[Chunk], cursor: int) -> bool:
    """Whether a list of names is over at a chunk: a full stop, a comma, or ``while`` before another clause."""
    return words.tokens[chunks[cursor].first].text in (".", ";", '"') or chunks[cursor].kind in _ENDS


def find_counted_before(chunks: Sequence[Chunk], titled: Sequence[int]) -> int | None:
    """Return the people whose names a list only gives: ``a major and two soldiers, Naik A and Sepoy B, died``."""
    first = titled[0]
    mention = chunks[first - 2].mention if first > 1 and chunks[first - 1].kind == "comma" else None
    counted = mention is not None and mention.quantity is not None and mention.quantity.count == len(titled) > 1
    return first - 2 if counted else None


def over_names(chunks: Sequence[Chunk], position: int) -> int:
    """Return the last of several names behind what they are: ``Sepoys Gul Khan and Noor and Naik Karim``; else stay."""
    mention, last = chunks[position].mention, position + 1
    if mention is None or mention.quantity is not None or not mention.form_plural:
        return position
    while [chunk.kind for chunk in chunks[last : last + 3 : 2]] == ["name", "name"] and chunks[last + 1].kind in _JOINS:
        last += 2
    return last if last > position + 1 else position


def is_uncounted(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether neither a number nor names tell how many people are."""
    mention = chunks[position].mention
    plural = mention is not None and mention.quantity is None and mention.plural
    return plural and over_names(chunks, position) == position
