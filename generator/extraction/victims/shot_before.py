"""People who ``were shot``, of whom the next sentence tells that some died: the others live, or nobody says."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import CASUALTIES
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace


def doubt_shot(
    chunks: Sequence[Chunk], readings: tuple[Reading, ...], behind: Sequence[Reading]
) -> tuple[Reading, ...]:
    """Leave open what became of people shot, where the next sentence says it: ``Five were shot. Two of them died``.

    ``behind``: the readings of that sentence. Where it tells of others, who were shot are taken for dead.
    """
    some = [one.mention.quantity.count or 0 for one in behind if _are_some(one) and one.mention.quantity is not None]
    if not some:
        return readings
    return tuple(
        replace(one, certain=False) if _were_shot(chunks, one) and _number(one) > min(some) > 0 else one
        for one in readings
    )


def _are_some(reading: Reading) -> bool:
    """Whether some of those told before died or were hurt: ``two of them``, a number alone that opens the sentence."""
    mention = reading.mention
    part = mention.kind == "part" and mention.partitive and mention.state is None and mention.whole is None
    alone = mention.kind == "bare" and reading.chunk == 0 and not mention.others
    sure = reading.real and reading.certain and reading.inside is None and reading.outcome in CASUALTIES
    more = mention.quantity is not None and mention.quantity.more
    return sure and (part or alone) and not more


def _were_shot(chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether the verb alone does not say that people died: ``were shot``."""
    verbs = chunks[reading.verb].verbs if reading.rule == "passive" else ()
    return any(row_of(term).text("certain") == "false" for term in verbs) and reading.outcome == "killed"


def _number(reading: Reading) -> int:
    quantity = reading.mention.quantity
    return quantity.count or 0 if quantity is not None else 0
