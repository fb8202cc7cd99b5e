"""People told by a verb of things, "recovered two engineers", and those freed who are told to have been taken."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.codes import CIVILIANS, MILITANTS, TAKEN
from generator.extraction.victims.arguments import Victim, find_subject, mention_of
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.hurt_who_died import count_people
from generator.extraction.victims.listed_before import expand_left
from generator.extraction.victims.pronouns import find_pronoun, find_subject_pronoun
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.things import find_thing
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import load_months, time_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_NUMBERS, _GONE = ("part", "bare", "pronoun"), ("abducted", "missing")
_OVER = ("and", "comma", "outcome", "speech", "stop", "subordinator")
_TAKINGS, _ACTIVE = ("abducted", "freed"), ("active", "participial", "infinitive", "split")
_RIDERS, _VEHICLES = 8, ("vehicles", "trains", "boats")


def find_recovered(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return people whom a verb of things frees: ``recovered two engineers``, ``the hostages were recovered``."""
    freed = replace(group, outcome="freed")
    if group.construction in ("active", "participial", "infinitive"):
        victims = expand_right(words, chunks, group.chunk + 1)
        them = [] if victims else find_pronoun(words, chunks, freed)
    elif group.construction in ("passive", "reduced"):
        subject = find_subject(words, chunks, group.first)
        victims = expand_left(words, chunks, subject) if subject is not None else []
        them = [] if victims else find_subject_pronoun(words, chunks, freed)
    else:
        return []
    if them:
        return them  # who had been taken before: ``leave_recovered``
    if group.construction == "reduced" and not all(_was_taken(chunks, one.chunk) for one in victims):
        return []  # ``Abducted trader recovered`` as a title has it
    if has_any(words.tokens[: chunks[group.chunk].first], people_words("body") | people_words("bodies")):
        return []
    return [
        victim
        for victim in victims
        if _is_freed(words, mention_of(chunks, victim.chunk)) or _had_been_taken(chunks[victim.chunk : group.first])
    ]


def leave_recovered(
    readings: tuple[Reading, ...], chunks: Sequence[Chunk], before: Sequence[Reading]
) -> tuple[Reading, ...]:
    """Leave out a number that a verb of things frees unless people were taken before: ``Forces recovered four``.

    Of things told before nobody is free: ``They stole six vehicles. Police recovered four of them``. Nor is anybody
    behind bodies: ``Bodies of nine men were recovered on Monday. Three people were recovered on Tuesday``.
    """
    dead = any(one.outcome == "killed" and one.rule == "nominal" for one in before)
    kept = [one for one in readings if not (dead and _is_anybody(one) and _is_recovered(one, chunks))]
    alone = (_is_number_recovered(one, chunks) and not are_taken(chunks, one.chunk) for one in kept)
    return tuple(one for one, free in zip(kept, alone, strict=True) if not free or _may_free(one, readings, before))


def _is_number_recovered(reading: Reading, chunks: Sequence[Chunk]) -> bool:
    """Whether a number or a pronoun alone is told to be recovered: ``four of them``, ``They were recovered``."""
    alone = reading.mention.head is None and reading.mention.kind in _NUMBERS
    return alone and _is_recovered(reading, chunks)


def _is_recovered(reading: Reading, chunks: Sequence[Chunk]) -> bool:
    """Whether a verb of things frees those of a reading."""
    verbs = chunks[reading.verb].verbs
    return reading.outcome == "freed" and any(row_of(term).text("with_persons") == "freed" for term in verbs)


def _is_anybody(reading: Reading) -> bool:
    head = reading.mention.head
    return head is not None and row_of(head).flag("anybody")


def _may_free(reading: Reading, readings: Sequence[Reading], before: Sequence[Reading]) -> bool:
    """Whether the last that is told of before a number are people taken away, and more of them than it counts."""
    told = [one for one in readings if one.chunk < reading.chunk] or before
    taken = [one for one in told if one.outcome == "abducted" and one.inside is None]
    if not taken or any(one.mention.kind == "thing" for one in told):
        return False
    if reading.mention.kind == "pronoun":
        return True
    last, number = taken[-1], reading.mention.quantity
    held = last.mention.quantity.value if last.mention.quantity and not last.members else count_people(last)
    return number is not None and 0 < (number.value or 0) <= (held or 0)


def _had_been_taken(between: Sequence[Chunk]) -> bool:
    """Whether a clause between people and their verb says that they were gone: ``two men who had been held``."""
    told = any(chunk.kind == "relative" for chunk in between)
    return told and any(row_of(term).text("outcome") in _GONE for chunk in between for term in chunk.verbs)


def are_taken(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether words right behind people say that they were gone: ``kidnapped in Hub``, ``missing since May``."""
    behind = chunks[position + 1 : position + 2]
    return any(row_of(term).text("outcome") in _GONE for chunk in behind for term in chunk.verbs)


def _is_freed(words: Words, mention: Mention) -> bool:
    """Whether they can be recovered alive: hostages, missing men, those with a trade, anybody, no suspects."""
    if mention.head is None and mention.kind in _NUMBERS:
        return mention.quantity is not None and not mention.quantity.article  # if people were taken before
    if mention.kind not in ("person", "rank", "relation", "collective") or mention.head is None:
        return False
    row = row_of(mention.head)
    gone = has_any(words.tokens[mention.first : mention.last + 1], people_words("told_missing"))
    taken = gone or row.text("outcome") == "abducted" or mention.state is not None
    held = row.text("group") != MILITANTS and has_any(words.tokens, people_words("captors"))
    return row.text("group") == CIVILIANS or row.flag("anybody") or taken or held


def _was_taken(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people are called abducted: ``abducted trader``, ``hostages``."""
    mention = mention_of(chunks, position)
    terms = [term for term in (mention.head, mention.state) if term is not None]
    first = next((at for at in range(position, -1, -1) if chunks[at].kind not in ("phrase", "name")), position)
    return any(row_of(term).text("outcome") == "abducted" for term in (*terms, *chunks[first].verbs))


def takes_vehicle(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether a verb tells that a vehicle was taken or let go, named or not: ``The Bolan Mail was hijacked``."""
    taken = group.outcome in _TAKINGS and find_thing(words, chunks, group) is not None
    return taken or row_of(group.term).flag("riders")


def find_riders(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return who was in a vehicle that was taken: ``Two buses were abducted at Mach with 35 people``.

    Also beside the vehicle itself: ``A bus carrying 30 passengers was hijacked``, ``hijacked a train with 400 people``.
    """
    first = group.chunk + 1
    if group.outcome not in _TAKINGS or (group.construction in _ACTIVE and group.outcome != _TAKINGS[0]):
        return []
    if group.construction in _ACTIVE and (first >= len(chunks) or not _is_vehicle(chunks[first])):
        return []
    before = range(group.first - 2, max(0, group.first - _RIDERS), -1) if group.construction not in _ACTIVE else ()
    for position in (*before, *range(first, min(len(chunks) - 1, first + _RIDERS))):
        mention = chunks[position + 1].mention
        if chunks[position].kind in _OVER and position > group.chunk:
            break  # ``hijacked a bus and clashed with 20 guards``
        joined = chunks[position].kind in ("preposition", "word") and words.tokens[chunks[position].first].lower in (
            "with",
            "carrying",
        )
        if joined and mention is not None and mention.kind == "person" and mention.quantity is not None:
            return [Victim(position + 1)]
    return []


def _is_vehicle(chunk: Chunk) -> bool:
    head = chunk.mention.head if chunk.mention is not None and chunk.mention.kind == "thing" else None
    return head is not None and head.row in _VEHICLES


def are_freed_again(words: Words, chunks: Sequence[Chunk], new: Reading, old: Reading) -> bool:
    """Whether a main clause frees those of whom a clause tells that they were taken: ``guards, who were held, are``.

    Or of whom it tells itself that they were so long before: ``was kidnapped in April and was freed on Saturday``.
    """
    between = chunks[old.verb : new.verb]
    if new.outcome != "freed" or old.outcome not in TAKEN or old.verb <= old.chunk or not new.certain:
        return False
    if any(chunk.kind == "relative" for chunk in between):
        return False
    told = any(chunk.kind == "relative" for chunk in chunks[old.chunk + 1 : old.verb])
    return told or (any(chunk.kind == "and" for chunk in between) and _was_before(words, chunks, old, new))


def _was_before(words: Words, chunks: Sequence[Chunk], old: Reading, new: Reading) -> bool:
    """Whether a month, or how long ago it was, stands behind the first of two verbs alone.

    Not where one only came after the other: ``was taken on 4 May and let go the next day``, ``and then released``.
    """
    times = load_months().keys() | time_words("back_from_now")
    middle, end = chunks[new.verb].first, len(words.tokens)
    small = in_small_letters(words.tokens)
    soon = "then" in small[chunks[old.verb].last : middle]
    soon = soon or any(one in time_words("next_day") and two == "day" for one, two in pairwise(small[middle:end]))
    dated = has_any(words.tokens[chunks[old.verb].last : middle], times)
    return dated and not (soon or has_any(words.tokens[middle:end], times))
