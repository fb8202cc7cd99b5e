"""All of those counted before as hit or met: "fired at two soldiers and both died", "shot three men, killing all"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES, MILITANTS, SECURITY_FORCES
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace

_ALL, _TWO, _EVERY = "all", 2, ("all", "both")


def count_all(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Return readings in which ``both`` and ``all of them`` count the people of whom the sentence tells before."""
    counted = list(readings)
    for reading in [one for one in readings if are_all_told(one) or _takes_up_noun(words, one)]:
        base = _find_base(words, chunks, reading)
        if base is None or any(one.chunk == base and one.certain for one in counted):
            continue
        mention = chunks[base].mention
        counted = [one for one in counted if one.chunk not in (base, reading.chunk)]
        if mention is not None:
            group = find_group(words, mention)
            counted.append(replace(reading, mention=mention, chunk=base, group=group, part=False))
            counted.sort(key=lambda one: one.chunk)
    return counted


def are_all_told(reading: Reading) -> bool:
    """Whether a reading is one of all of those told before, by no noun: ``all of them``, ``both``, ``all three``."""
    quantity = reading.mention.quantity
    if (
        reading.outcome not in CASUALTIES
        or reading.mention.head is not None
        or quantity is None
        or reading.inside is not None
    ):
        return False
    every = quantity.vague == _ALL or (is_every(reading.mention) and quantity.plural)
    return reading.sure and every and reading.mention.kind in ("part", "bare")


def is_every(mention: Mention) -> bool:
    """Whether a number is that of all: ``all five``, ``both``."""
    quantity = mention.quantity
    many = quantity is not None and (quantity.last > quantity.first or quantity.anaphoric)
    return many and quantity is not None and bool(quantity.count)


def _takes_up_noun(words: Words, reading: Reading) -> bool:
    """Whether all those of a noun told before came to harm: ``both soldiers were killed``, ``all of the guards``."""
    mention = reading.mention
    told = mention.head is not None and reading.outcome in CASUALTIES and reading.real and reading.inside is None
    every = told and mention.form_plural and words.tokens[mention.first].lower in _EVERY
    return every and (mention.quantity is None or mention.quantity.count in (None, _TWO))


def counts_several(mention: Mention | None) -> bool:
    """Whether several people are counted by a noun: ``three policemen``."""
    quantity = mention.quantity if mention is not None and mention.kind in ("person", "rank", "relation") else None
    return quantity is not None and quantity.plural and bool(quantity.count) and not quantity.anaphoric


def _are_alike(words: Words, one: Mention, other: Mention) -> bool:
    """Whether people are called by the same noun, or by two for men of the forces: ``two policemen … both guards``."""
    same = one.head is not None and other.head is not None and one.head.row == other.head.row
    return same or find_group(words, one) == find_group(words, other) == SECURITY_FORCES


def _find_base(words: Words, chunks: Sequence[Chunk], reading: Reading) -> int | None:
    """Return the nearest people before a number who are as many: no attackers, and nobody who speaks."""
    number = reading.mention.quantity.count if reading.mention.quantity else None
    head = reading.mention.head
    for at in range(reading.chunk - 1, 0, -1):
        mention = chunks[at].mention
        if (chunks[at].kind == "stop" and head is None) or chunks[at + 1].kind == "speech":
            return None
        if mention is None or not counts_several(mention) or mention.quantity is None:
            continue
        if head is not None and not _are_alike(words, mention, reading.mention):
            continue  # ``fired at two guards … all of the passengers were hurt``
        fits = number is None or mention.quantity.count == number
        return at if fits and find_group(words, mention) != MILITANTS else None
    return None
