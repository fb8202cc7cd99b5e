"""Whom the readings of one sentence count together: numbers without a noun, parts, and lists of single people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.arguments import find_subject
from generator.extraction.chunks import Chunk
from generator.extraction.groups import UNSPECIFIED, find_group
from generator.extraction.noun_phrases import Mention
from generator.extraction.reading import PERSON_OUTCOMES, Reading
from generator.extraction.words import Words


def inherit_groups(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> list[Reading]:
    """Give numbers without a noun the group of those counted before them in the sentence."""
    readings: list[Reading] = []
    before: Reading | None = None
    for position in sorted(found):
        reading = found[position]
        if reading.mention.kind == "part":
            reading = replace(reading, group=_group_of_part(words, chunks, reading))
        elif reading.mention.head is None and before is not None and _takes_group(chunks, reading, before):
            reading = replace(reading, group=before.group)
        whole = found.get(reading.inside) if reading.inside is not None else None
        if whole is not None and reading.group == UNSPECIFIED:
            reading = replace(reading, group=whole.group)
        if whole is not None and whole.group == reading.group == "militants":
            continue
        beside = reading.mention.head is not None and not reading.part and whole is None
        if reading.outcome in PERSON_OUTCOMES and beside:
            before = reading
        readings.append(reading)
    return readings


def _takes_group(chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether a number alone counts people of the group before it: ``injuring two``, ``87 held and 143 freed``."""
    goes_on = reading.rule in ("active", "participial", "intransitive")
    joined = (
        reading.chunk > 0 and chunks[reading.chunk - 1].kind in ("and", "subordinator") and before.mention.form_plural
    )
    return reading.mention.others or goes_on or joined or reading.verb == before.verb


def _group_of_part(words: Words, chunks: Sequence[Chunk], reading: Reading) -> str:
    """Return the group that is named behind a part ("three of them women"), else that of the people before it.

    Who found two of them is not among them.
    """
    behind = chunks[reading.chunk + 1 : reading.chunk + 3]
    doer = find_subject(words, chunks, reading.verb) if reading.rule in ("active", "nominal") else None
    before = [chunks[at] for at in range(reading.chunk - 1, -1, -1) if at != doer]
    for chunk in (*behind, *(() if reading.inside is not None else before)):
        mention = chunk.mention
        if mention is not None and mention.head is not None and mention.kind == "person" and mention.form_plural:
            return find_group(words, mention)
    return UNSPECIFIED


def join_lists(chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Count those of one group together whom one verb has in a list: ``a tribal elder and his two sons``."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before is not None and _is_one_list(chunks, before, reading):
            members = (*(before.members or (before.mention,)), reading.mention)
            joined[-1] = replace(before, members=members)
        else:
            joined.append(reading)
    return joined


def _is_one_list(chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    last = one.members[-1] if one.members else one.mention
    if any(
        chunk.kind == "and" and chunk.last > chunk.first and last.last < chunk.first < other.mention.first
        for chunk in chunks
    ):
        return False
    same = (one.verb, one.outcome, one.group, one.inside) == (other.verb, other.outcome, other.group, other.inside)
    people = one.mention.head is not None and other.mention.head is not None and one.outcome in PERSON_OUTCOMES
    return (
        same
        and people
        and one.rule not in ("noun", "toll", "body")
        and _is_exact(one.mention)
        and _is_exact(other.mention)
    )


def _is_exact(mention: Mention) -> bool:
    if mention.quantity is None:
        return mention.head is not None and mention.head.form_key == "singular"
    return mention.quantity.count is not None and not mention.quantity.approximate
