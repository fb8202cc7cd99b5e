"""Some of the things told before: "Four trucks came under fire. Three of them were burned"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import DAMAGE
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace

_THEM = ("them", "these", "which")


def is_part_of_things(words: Words, mention: Mention, outcome: str) -> bool:
    """Whether some of what was told before are things by what befell them: ``set four of them on fire``."""
    return mention.kind == "part" and outcome in DAMAGE and words.tokens[mention.last].lower in _THEM


def share_things(
    readings: tuple[Reading, ...], words: Words, chunks: Sequence[Chunk], before: Sequence[Chunk]
) -> tuple[Reading, ...]:
    """Return the readings, parts of things as things of the kind told last: in the sentence, else in the one before."""
    if not any(is_part_of_things(words, one.mention, one.outcome) for one in readings):
        return readings
    return tuple(_with_things(one, words, chunks, before) for one in readings)


def _with_things(reading: Reading, words: Words, chunks: Sequence[Chunk], before: Sequence[Chunk]) -> Reading:
    if not is_part_of_things(words, reading.mention, reading.outcome):
        return reading
    several = [*_list_several(chunks[: reading.chunk])][-1:] or [*_list_several(before)]
    heads = {one.head.row: one.head for one in several if one.head is not None}
    head = next(iter(heads.values()), None)
    if len(heads) != 1 or head is None or any(one.kind != "thing" for one in several):
        return reading
    return replace(reading, mention=replace(reading.mention, kind="thing", head=head))


def _list_several(chunks: Sequence[Chunk]) -> Iterator[Mention]:
    """Yield the people and counted things of whom there are several."""
    for chunk in chunks:
        mention = chunk.mention
        if mention is None or mention.kind == "part" or mention.head is None or not mention.plural:
            continue
        if mention.kind != "thing" or row_of(mention.head).flag("counted"):
            yield mention
