"""Numbers that go back to people counted before: "Four guards were on duty. One was killed and three were hurt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extraction.chunks import Chunk
from generator.extraction.groups import UNSPECIFIED, find_group
from generator.extraction.reading import PERSON_OUTCOMES, Reading
from generator.extraction.words import Words


def share_part(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give others beside a part the group of the part: ``Two of them died while two others were injured``."""
    group: str | None = None
    shared: list[Reading] = []
    for reading in readings:
        shared.append(replace(reading, group=group) if group and _is_open(reading, others=True) else reading)
        alone = reading.mention.kind == "part" and reading.inside is None
        group = reading.group if alone and reading.group != UNSPECIFIED else group
    return tuple(shared)


def share_headcount(words: Words, chunks: Sequence[Chunk], readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Give numbers that add up to people counted in the sentence before, of whom it told no fate, their group."""
    alone = [reading for reading in readings if _is_open(reading, others=False)]
    counts = [reading.mention.quantity.count for reading in alone if reading.mention.quantity]
    if not counts or None in counts or len(alone) != len([one for one in readings if one.inside is None]):
        return readings
    group = next(_find_groups(words, chunks, sum(count or 0 for count in counts)), None)
    return readings if group is None else tuple(replace(reading, group=group) for reading in readings)


def _find_groups(words: Words, chunks: Sequence[Chunk], number: int) -> Iterator[str]:
    for chunk in chunks:
        mention = chunk.mention
        counted = mention is not None and mention.kind == "person" and mention.quantity is not None
        if counted and mention is not None and mention.quantity and mention.quantity.count == number > 1:
            group = find_group(words, mention)
            if group not in (UNSPECIFIED, "militants"):
                yield group


def _is_open(reading: Reading, *, others: bool) -> bool:
    bare = reading.mention.head is None and reading.mention.kind == "bare" and reading.inside is None
    return (
        bare
        and reading.group == UNSPECIFIED
        and reading.outcome in PERSON_OUTCOMES
        and reading.mention.others == others
    )
