"""Readings without an outcome verb of their own: nouns of outcome, tolls, parts, and victims given by name alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.arguments import mention_of
from generator.extraction.chunks import Chunk
from generator.extraction.groups import UNSPECIFIED, find_group
from generator.extraction.inclusions import find_inclusions
from generator.extraction.noun_phrases import Mention
from generator.extraction.reading import PERSON_OUTCOMES, Reading
from generator.extraction.tolls import Toll
from generator.extraction.verb_groups import VerbGroup
from generator.extraction.words import Words, row_of

_FOUND = {"found", "recovered", "discovered", "dumped", "retrieved", "find", "recover", "finds", "recovers", "received"}


def add_name(chunks: Sequence[Chunk], found: dict[int, Reading], group: VerbGroup) -> None:
    """Read a single victim who is given by name alone: ``Nabi Bux, 35, was shot dead``. The name is kept nowhere."""
    position = group.first - 1
    while position >= 0 and chunks[position].kind in ("comma", "word", "open", "close") and group.first - position < 6:
        position -= 1
    single = any(chunk.kind == "be" for chunk in chunks[group.first : group.chunk])
    if position < 0 or chunks[position].kind != "name" or group.construction != "passive" or not single:
        return
    opens = position == 0 or chunks[position - 1].kind in (
        "comma",
        "that",
        "stop",
        "speech",
        "subordinator",
        "name",
        "and",
    )
    if opens and group.outcome in PERSON_OUTCOMES:
        mention = Mention(chunks[position].first, chunks[position].last, "name")
        found[position] = Reading(
            mention, position, group.outcome, UNSPECIFIED, "name", group.chunk,
            certain=group.certain, reported=group.reported, real=group.real,
        )  # fmt: skip


def add_nouns_of_outcome(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read nouns that hold their outcome: ``nine deaths``, ``two bodies were found``, ``the injured passengers``."""
    for position, chunk in enumerate(chunks):
        mention = chunk.mention
        if position in found or mention is None or mention.quantity is None or mention.head is None:
            continue
        outcome = row_of(mention.head).text("outcome")
        if mention.kind == "toll" and outcome and not mention.quantity.article:
            if row_of(mention.head).flag("ambiguous") or mention.head.first > mention.quantity.last + 1:
                continue
            found[position] = Reading(mention, position, outcome, UNSPECIFIED, "noun", position)
        elif mention.kind == "body" and outcome and _is_found(words) and not _is_of_these(mention, found):
            found[position] = Reading(mention, position, outcome, UNSPECIFIED, "body", position)


def _is_of_these(mention: Mention, found: dict[int, Reading]) -> bool:
    """Whether a body is one of the dead of the same sentence: ``two were killed, but only one body was found``."""
    number = mention.quantity.value if mention.quantity else None
    return number is not None and any(
        reading.outcome == "killed" and reading.mention.quantity and (reading.mention.quantity.value or 0) > number
        for reading in found.values()
    )


def _is_found(words: Words) -> bool:
    return any(token.lower in _FOUND for token in words.tokens)


def add_inclusions(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read parts of people counted elsewhere: ``the dead include two clerks``."""
    outcomes = {chunk: reading.outcome for chunk, reading in found.items()}
    for inclusion in find_inclusions(words, chunks, outcomes):
        mention = mention_of(chunks, inclusion.chunk)
        if mention.kind == "thing" or (mention.quantity is None and mention.form_plural):
            continue
        found[inclusion.chunk] = Reading(
            mention, inclusion.chunk, inclusion.outcome, find_group(words, mention), "among", inclusion.chunk,
            inside=inclusion.inside, part=True,
        )  # fmt: skip
        if mention.kind == "part":
            found[inclusion.chunk] = replace(found[inclusion.chunk], inside=-1)


def add_tolls(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], tolls: Sequence[Toll]) -> None:
    """Read tolls and sums; the group of a sum is that of the people named in its words."""
    for toll in tolls:
        mention = mention_of(chunks, toll.chunk)
        found[toll.chunk] = Reading(
            mention, toll.chunk, toll.outcome, find_group(words, mention, _group_of_sum(words, chunks, toll)), "toll",
            toll.chunk, total=toll.total, update=toll.update, superseded=toll.old,
        )  # fmt: skip


def _group_of_sum(words: Words, chunks: Sequence[Chunk], toll: Toll) -> str | None:
    """Return the group that is named between ``the total number of`` and the number."""
    for position in range(toll.chunk - 1, max(-1, toll.chunk - 6), -1):
        mention = chunks[position].mention
        if mention is not None and mention.head is not None and mention.kind == "person":
            return find_group(words, mention)
    return None
