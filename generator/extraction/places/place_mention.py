"""A place as a sentence names it."""

from __future__ import annotations

from generator.vocabulary.frozen import dataclass

DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that a sentence names; ``name`` is ``None`` where only its district is meant.

    ``province`` is a country's name for places abroad; ``home`` says whether it is the timeline's province.
    """

    name: str | None
    district: str | None
    province: str
    kind: str
    first: int
    last: int
    role: str
    evidence: str
    home: bool
