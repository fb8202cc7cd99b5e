"""A reading: one mention in a sentence and what became of those it counts."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One mention and what became of those it counts; ``rule`` names the construction.

    ``chunk`` is the mention's chunk, ``inside`` that of the people of whom it is a part, ``verb`` that of its verb (or
    its own). ``members`` are the people of one group that a list names one by one ("an elder and his son"): they count
    together. ``part``: a part of people counted elsewhere. ``later``: they were among the injured and died.
    ``opens``: a pronoun that opens its sentence, or means those told of in the one before. ``weak``: they are mostly
    counted elsewhere, and count only where nothing else does. ``target``: the group that was attacked, for a number
    alone whose people nobody names. ``dealt``: the numbers behind it that only deal it out, which count on their own
    only where each has a place of its own.
    """

    mention: Mention
    chunk: int
    outcome: str
    group: str
    rule: str
    verb: int
    inside: int | None = None
    certain: bool = True
    reported: bool = False
    real: bool = True
    total: bool = False
    update: bool = False
    superseded: bool = False
    members: tuple[Mention, ...] = ()
    part: bool = False
    later: bool = False
    weak: bool = False
    opens: bool = False
    target: str | None = None
    dealt: tuple[Reading, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it is told as a fact: neither as unreal nor as uncertain."""
        return self.real and self.certain
