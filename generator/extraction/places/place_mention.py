"""A place as a sentence names it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from generator.vocabulary.frozen import dataclass

DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that a sentence names; ``name`` is ``None`` where only its district is meant.

    ``province`` is a country's name for places abroad; ``home`` says whether it is the timeline's province.
    ``start`` is the first of the words that describe it: ``a village in the hills of NAME``.
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
    start: int

    @property
    def here(self) -> bool:
        """Whether something is set there, and it lies in the province."""
        return self.role == "where" and self.home


class PlaceRow(tuple[PlaceMention, ...]):  # noqa: SLOT001 - a tuple of any length can have no slots
    """The places of a sentence, which keep the districts in which they set something: a dozen rules ask for these."""

    districts: frozenset[str]

    def __new__(cls, places: Iterable[PlaceMention]) -> Self:
        """Keep the places."""
        row = tuple.__new__(cls, places)
        where = [place for place in row if place.here]
        row.districts = frozenset([place.district for place in where if place.district])
        return row
