"""Where the linker keeps reports: by incident, and by the districts and days under which they are looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from generator.archive.traits import Traits

Block = tuple[str, int]
"""District and day (ordinal)."""

ANYWHERE = "*"
NOWHERE = "?"
_LONGEST_BLOCK = 40


class Shelf(Protocol):
    """What the linker asks of a place that keeps reports; one in memory, one on disk."""

    def __contains__(self, incident: object) -> bool:
        """Whether an id was ever published."""

    def add(self, traits: Traits, incident: str) -> None:
        """Keep a report under its incident."""

    def publish(self, incident: str) -> None:
        """Remember an id that has no report: it is never given again."""

    def find_incidents(self, blocks: Iterable[Block]) -> set[str]:
        """Find the incidents that have a report under one of the blocks."""

    def find_members(self, incident: str) -> Sequence[Traits]:
        """Find the reports of an incident."""


class MemoryShelf:
    """Keeps all reports in memory."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._ids = set(ids)
        self._members: dict[str, list[Traits]] = defaultdict(list)
        self._blocks: dict[Block, set[str]] = defaultdict(set)

    def __contains__(self, incident: object) -> bool:
        return incident in self._ids

    def add(self, traits: Traits, incident: str) -> None:
        """Keep a report under its incident."""
        self._ids.add(incident)
        self._members[incident].append(traits)
        for block in find_blocks(traits):
            self._blocks[block].add(incident)

    def publish(self, incident: str) -> None:
        """Remember an id that has no report: it is never given again."""
        self._ids.add(incident)

    def find_incidents(self, blocks: Iterable[Block]) -> set[str]:
        """Find the incidents that have a report under one of the blocks."""
        found: set[str] = set()
        for block in blocks:
            found |= self._blocks.get(block, set())
        return found

    def find_members(self, incident: str) -> Sequence[Traits]:
        """Find the reports of an incident."""
        return self._members.get(incident, ())


def find_blocks(traits: Traits) -> Iterator[Block]:
    """Yield the blocks under which a report is kept."""
    yield from _cross((*(traits.districts or (NOWHERE,)), ANYWHERE), traits, reach=0)


def find_near_blocks(traits: Traits) -> Iterator[Block]:
    """Yield the blocks under which its incident may be found: a day around, and reports without a district.

    A report without a district meets all of its days, and all meet it.
    """
    wheres = (*traits.districts, NOWHERE) if traits.districts else (ANYWHERE,)
    yield from _cross(wheres, traits, reach=1)


def _cross(wheres: Iterable[str], traits: Traits, *, reach: int) -> Iterator[Block]:
    if traits.first is None or traits.last is None:
        return
    first, last = traits.first - reach, min(traits.last + reach, traits.first + _LONGEST_BLOCK)
    for where in wheres:
        for day in range(first, last + 1):
            yield where, day
