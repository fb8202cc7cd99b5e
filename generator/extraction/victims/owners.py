"""Whose relatives and guards begin a list: "Gul Khan, his son and a driver", "he and his two guards"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.name_asides import list_left
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_PAIR, _TOLD, _TOLD_REACH = 2, 5, 14
_PEOPLE = ("person", "rank", "relation", "unknown")


def find_owner(words: Words, chunks: Sequence[Chunk], position: int) -> Iterator[Victim]:
    """Yield whose relatives begin a list, where a name alone says it: ``Gul Khan, his son and a driver``."""
    mention = chunks[position].mention
    if mention is not None and mention.others and position > 1 and chunks[position - 1].kind == "and":
        yield from _find_other(words, chunks, position - 2)
    owned = mention is not None and is_owned(words, mention)
    along = _stand_along(chunks, position)
    aged = [chunk.kind for chunk in chunks[max(0, position - 3) : position]]
    position -= aged == ["name", "comma", "and"]  # ``Gul Khan, 32, and his cousin``
    position = _over_relative(chunks, position)
    named = position > 1 and chunks[position - 1].kind in ("comma", "and") and chunks[position - 2].kind == "name"
    counted = mention is not None and mention.kind in _PEOPLE and mention.quantity is not None
    beside = owned or counted or (mention is not None and mention.others)  # ``He and two others died``
    if beside and _opens_with_pronoun(words, chunks, position):
        yield Victim(position - 2)
    if not (owned or along or (named and _joins_full_name(words, chunks, position))) or not named:
        return
    opening = position == _PAIR or chunks[position - 3].kind in ("that", "stop", "comma", "subordinator", "speech")
    opening = opening or chunks[position - 3].last in words.masked  # ``On Friday Gul Khan and his cousin``
    if opening or words.tokens[chunks[position - 3].last].lower == "old":  # ``six-year-old Gul Khan and his sister``
        yield Victim(position - 2)
        yield from _find_listed(words, chunks, position - 2) if owned else ()


def _over_relative(chunks: Sequence[Chunk], position: int) -> int:
    """Go back over what is told of a name before ``and``: ``Gul Khan, who taught at a school, and his son``.

    So it is where a noun tells it, and words for where: ``Gul Khan, a teacher at a school in Hub, and his son``.
    """
    if position < _TOLD or [chunk.kind for chunk in chunks[position - 2 : position]] != ["comma", "and"]:
        return position
    for at in range(position - 3, max(1, position - _TOLD_REACH), -1):
        told = [chunk.kind for chunk in chunks[at - 2 : at]] == ["name", "comma"]
        if chunks[at].kind == "relative" or (told and _is_placed(chunks, at)):
            return at if told else position
        if chunks[at].kind in ("outcome", "stop", "speech", "that"):
            return position
    return position


def _is_placed(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun for one person stands before words for where he works or lives: ``a driver with the railways``."""
    mention = chunks[at].mention
    one = mention is not None and mention.quantity is not None and mention.quantity.article
    return one and chunks[at + 1].kind in ("preposition", "of")


def _find_listed(words: Words, chunks: Sequence[Chunk], name: int) -> Iterator[Victim]:
    """Yield who is named before an owner in a list that opens a sentence: ``Gul Khan, Noor and his brother``."""
    names = list_left(words, chunks, name, mark="comma")
    first = names[-1]
    before = [chunk.kind for chunk in chunks[max(0, first - 2) : first]]
    opens = not before or before[-1] in ("that", "stop", "speech") or before == ["adverb", "comma"]
    if opens and len(names) > 1 and not any(words.tokens[chunks[at].first].text.isupper() for at in names):
        yield from (Victim(at) for at in names[1:])


def _joins_full_name(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether counted people follow a name of several words and ``and``: ``Gul Khan and two friends``."""
    mention, name = chunks[position].mention, chunks[position - 2]
    counted = mention is not None and mention.kind in _PEOPLE and mention.quantity is not None
    full = name.last > name.first and not any(
        token.text.isupper() for token in words.tokens[name.first : name.last + 1]
    )
    apart = position == _PAIR or chunks[position - 3].kind != "comma"  # ``in Hub, Gul Khan and two drivers`` is unsure
    return counted and full and apart and chunks[position - 1].kind == "and"


def _stand_along(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether counted people stand behind ``along with``: ``Gul Khan, along with three cousins, was taken``."""
    mention, link = chunks[position].mention, chunks[max(0, position - 1)]
    counted = mention is not None and mention.kind in ("relation", "person") and mention.quantity is not None
    return counted and link.kind == "and" and link.last > link.first


def _find_other(words: Words, chunks: Sequence[Chunk], position: int) -> Iterator[Victim]:
    """Yield whose companions others are: ``Gul Khan and another rebel``, ``Gul Khan, 27, and two others``."""
    while position > 0 and chunks[position].kind == "comma":
        position -= 1
    opens = position == 0 or chunks[position - 1].kind in ("that", "stop", "subordinator", "speech")
    opens = opens or chunks[position - 1].last in words.masked
    if chunks[position].kind == "name" and opens and words.tokens[chunks[position].first].text != "(":
        yield Victim(position)


def _opens_with_pronoun(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether somebody told of before is listed with his own, or with others: ``He and his two guards died``."""
    if position < 2 or chunks[position - 1].kind not in ("and", "comma"):
        return False
    return words.tokens[chunks[position - 2].first].lower in ("he", "she")


def is_owned(words: Words, mention: Mention) -> bool:
    """Whether people are somebody's own: ``his son``, ``two of his guards``."""
    return has_any(words.tokens[mention.first : mention.last + 1], ("his", "her"))
