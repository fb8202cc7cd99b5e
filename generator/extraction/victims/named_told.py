"""People told by name who are those counted in the sentence before: "Two bakers were shot at. Gul died, Noor too"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.victims.all_of_them import counts_several
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace


def share_named(
    readings: tuple[Reading, ...], words: Words, chunks: Sequence[Chunk], before: Sequence[Reading]
) -> tuple[Reading, ...]:
    """Give people told by name alone the group of the only people counted before, if they are as many and of no fate.

    ``words``, ``chunks`` and ``before`` are those of the sentence before.
    """
    named = [one for one in readings if one.mention.kind == "name" and one.outcome in PERSON_OUTCOMES]
    if (
        len(named) != len(readings)
        or not named
        or any(one.certain and one.outcome in PERSON_OUTCOMES for one in before)
    ):
        return readings
    told = [chunk.mention for chunk in chunks if chunk.mention is not None and counts_several(chunk.mention)]
    number = sum(len(one.members) or 1 for one in named)
    if len(told) != 1 or told[0].quantity is None or told[0].quantity.count != number:
        return readings
    group = find_group(words, told[0])
    if group in (UNSPECIFIED, MILITANTS):
        return readings
    return tuple(replace(one, group=group) if one.group == UNSPECIFIED else one for one in readings)
