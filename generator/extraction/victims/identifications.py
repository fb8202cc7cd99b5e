"""The dead and hurt given by name: "The deceased were identified as Gul Khan, Noor Ahmed and Karim Bakhsh".

Mostly they have been counted before; the names count only where nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.inclusions import find_state_at
from generator.extraction.victims.name_lists import read_name_list
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any

_BEFORE = 7
_ACTIVE = 7
_THE, _TELLS_NAMES = {"the", "those"}, ("identified", "named")


class _Told(NamedTuple):
    """Words that identify people, from token ``first`` to ``last``, and whether they tell of one or of several."""

    first: int
    last: int
    outcome: str
    plural: bool | None


def find_identified(words: Words, chunks: Sequence[Chunk], counted: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the people whom a sentence counts by their names alone, and no verb behind them has counted."""
    yield from (one for one in _find_named(words, chunks) if not _is_read(one, counted))


def _is_read(named: Reading, counted: Sequence[Reading]) -> bool:
    """Whether people of a list are counted: ``identified as Gul, a clerk, and Noor, who were shot dead``."""
    span = range(named.mention.first, (named.members or (named.mention,))[-1].last + 1)
    return any(one.chunk == named.chunk or (one.members and one.mention.first in span) for one in counted)


def _find_named(words: Words, chunks: Sequence[Chunk]) -> Iterator[Reading]:
    for told in (*_find_passive(words, chunks), *_find_active(words)):
        start = next((at for at, chunk in enumerate(chunks) if chunk.first > told.last), None)
        people = read_name_list(words, chunks, start) if start is not None else None
        if start is None or not people or (told.plural is not None and told.plural is not (len(people) > 1)):
            continue
        state = next((at for at, chunk in enumerate(chunks) if chunk.last >= told.first), start)
        yield Reading(
            people[0], start, told.outcome, _find_common_group(words, chunks, start, people), "identified", state,
            members=people, weak=True,
        )  # fmt: skip


def _find_passive(words: Words, chunks: Sequence[Chunk]) -> Iterator[_Told]:
    """Yield ``The deceased were identified as``."""
    for first, term in words.links.items():
        if term.row != "identified" or words.tokens[term.last].lower != "as":
            continue
        told = _read_state_before(words, first, term.last) or _read_state_behind(words, chunks, first, term.last)
        if told is not None:
            yield told


def _read_state_behind(words: Words, chunks: Sequence[Chunk], first: int, last: int) -> _Told | None:
    """Return what a clause behind the names tells: ``identified as Gul Khan and Noor, who were shot dead``."""
    for position in range(len(chunks) - 2):
        kinds = [chunk.kind for chunk in chunks[position : position + 3]]
        if chunks[position].first > last and kinds == ["relative", "be", "outcome"]:
            outcome = row_of(chunks[position + 2].verbs[0]).text("outcome")
            verb = words.tokens[chunks[position + 1].first].lower
            told = _Told(first, last, outcome or "", verb in people_words("verbs_of_several"))
            return told if outcome in CASUALTIES else None
    return None


def _find_active(words: Words) -> Iterator[_Told]:
    """Yield ``Police identified the dead as``."""
    if not has_any(words.tokens, _TELLS_NAMES):
        return
    lower = [token.lower for token in words.tokens]
    for first, word in enumerate(lower):
        if word not in _TELLS_NAMES or "as" not in lower[first + 2 : first + _ACTIVE]:
            continue
        last = lower.index("as", first + 2)
        outcomes = [outcome for outcome in map(find_state_at, lower[first + 1 : last]) if outcome]
        if len(outcomes) == 1 and set(lower[first + 1 : last]) & _THE and not {"of", ","} & set(lower[first:last]):
            yield _Told(first, last, outcomes[0], None)


def _read_state_before(words: Words, first: int, last: int) -> _Told | None:
    """Return what is told of the people who are identified, by the words before the verb."""
    opening = max(0, first - _BEFORE)
    lower = [token.lower for token in words.tokens[opening : first + 2]]
    at = len(lower) - 1
    verbs: set[str] = set()
    while at >= 0 and lower[at] in _list_links():
        verbs.add(lower[at])
        at -= 1
    while at >= 0 and lower[at] in people_words("identified_people"):
        at -= 1
    outcome = find_state_at(lower[at]) if at >= 0 else None
    several, one = verbs & people_words("verbs_of_several"), verbs & people_words("verbs_of_one")
    if outcome is None or "of" in lower[max(0, at - 2) : at] or not (several or one):
        return None
    return _Told(opening + at, last, outcome, bool(several))


@cache
def _list_links() -> frozenset[str]:
    """Return the words between people and the verb that identifies them."""
    return people_words("verbs_of_one") | people_words("verbs_of_several") | people_words("before_identified")


def _find_common_group(words: Words, chunks: Sequence[Chunk], start: int, people: Sequence[Mention]) -> str:
    """Return the group of all those named, if their ranks or a word before the names tell it."""
    label = chunks[start].mention
    groups = {find_group(words, person) for person in people}
    if label is not None and label.form_plural:  # ``constables Gul and Noor``, not ``constables Gul, Noor and a cook``
        groups = (groups | {find_group(words, label)}) - {UNSPECIFIED}
    return groups.pop() if len(groups) == 1 else UNSPECIFIED
