"""Sums of rows: the people of many incidents added up at once.

All numbers that a row counts stand side by side in one long whole number, 64 bits for each, so that adding two of
these adds every number of one to its fellow of the other. A list of a thousand incidents is added up in a thousand
additions, and the long number is taken apart once.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import cast

from generator.archive.counting import RULES
from generator.archive.incident import FigureRange
from generator.archive.totals import Cell, Sum, read_sum
from generator.site.rows import IncidentRow

Numbers = tuple[int, ...]
_LANE = 64


class Adder:
    """Adds up ``size`` numbers of each group and outcome; ``read`` tells those of a row, none of them negative.

    What a row counts is remembered by its digest. A row that lists do not show counts nothing.
    """

    def __init__(self, size: int, read: Callable[[IncidentRow], Iterable[tuple[Cell, Numbers]]]) -> None:
        self.size = size
        self.read = read
        self._places: dict[Cell, int] = {}
        self._packed: dict[bytes, int] = {}

    def add(self, rows: Iterable[IncidentRow]) -> dict[Cell, Numbers]:
        """Return the sums of every group and outcome that there is in any of the rows."""
        total, packed = 0, self._packed
        for row in rows:
            one = packed.get(row.digest)
            total += self._pack(row) if one is None else one
        return self._unpack(total)

    def _pack(self, row: IncidentRow) -> int:
        packed = 0
        for cell, numbers in self.read(row) if row.listed else ():
            first = self._places.setdefault(cell, len(self._places)) * self.size
            for place, number in enumerate(numbers, first):
                packed += number << place * _LANE
        self._packed[row.digest] = packed
        return packed

    def _unpack(self, total: int) -> dict[Cell, Numbers]:
        if not total:
            return {}
        size, lanes = self.size, len(self._places) * self.size
        numbers = struct.unpack(f"<{lanes}Q", total.to_bytes(lanes * _LANE // 8, "little"))
        cells = ((cell, numbers[place * size : place * size + size]) for cell, place in self._places.items())
        return {cell: own for cell, own in cells if any(own)}


def _read_best(row: IncidentRow) -> Iterable[tuple[Cell, Numbers]]:
    """Yield low, count and high of each figure by the rule ``best``, and that it is one."""
    for figure in row.figures:
        one = read_sum(cast("FigureRange", figure))
        if one is not None and figure.group and figure.outcome:
            yield (figure.group, figure.outcome), (one.low, one.count, one.high, one.incidents)


def _read_rules(row: IncidentRow) -> Iterable[tuple[Cell, Numbers]]:
    """Yield for each figure what each rule counts, and for each rule that it counts something."""
    for figure in row.figures:
        if figure.group and figure.outcome:
            counts = figure.counts or (figure.best,) * len(RULES)
            known = (int(count is not None) for count in counts)
            yield (figure.group, figure.outcome), (*(count or 0 for count in counts), *known)


_BEST = Adder(4, _read_best)
_BY_RULES = Adder(2 * len(RULES), _read_rules)


def sum_rows(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> dict[Cell, Sum]:
    """Add up the people of rows by the rule ``best``; a part counts only where none of its waves is among the rows.

    ``shelved`` holds all rows by id: a wave between a part and the wave around both need not be among the rows.
    """
    return {cell: Sum(*numbers) for cell, numbers in _BEST.add(find_counted(rows, shelved)).items()}


def sum_by_rules(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> dict[Cell, list[int | None]]:
    """Add up the people of rows, as ``sum_rows`` does, by each of ``RULES``; ``None`` where it counts nothing."""
    return {
        cell: [count if known else None for count, known in zip(numbers, numbers[len(RULES) :], strict=False)]
        for cell, numbers in _BY_RULES.add(find_counted(rows, shelved)).items()
    }


def find_counted(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> Sequence[IncidentRow]:
    """Return the rows whose people are added up: a part only where none of its waves is among the rows."""
    if all(row.part_of is None for row in rows):
        return rows
    there = {row.id for row in rows}
    return [row for row in rows if row.part_of is None or there.isdisjoint(_find_waves(row, shelved))]


def _find_waves(row: IncidentRow, shelved: Mapping[str, IncidentRow]) -> Iterable[str]:
    """Yield the ids of the waves that a row is in, from the inside."""
    wave = row.part_of
    while wave is not None:
        yield wave
        wave = shelved[wave].part_of if wave in shelved else None


def gather_waves(
    periods: Mapping[int, list[IncidentRow]], shelved: Mapping[str, IncidentRow]
) -> dict[int, list[IncidentRow]]:
    """Put each part into the period of its wave, so that sums of periods side by side count nobody twice."""
    periods_by_id = {row.id: period for period, rows in periods.items() for row in rows}
    gathered: dict[int, list[IncidentRow]] = {period: [] for period in periods}
    for period, rows in periods.items():
        for row in rows:
            top = period
            for wave in _find_waves(row, shelved) if row.part_of is not None else ():
                top = periods_by_id.get(wave, top)
            gathered[top].append(row)
    return gathered


@cache
def rank_cell(cell: Cell) -> tuple[int, int, Cell]:
    """Return a key that sorts groups and outcomes as the vocabulary does."""
    from generator.site.phrases import find_table

    groups, outcomes = list(find_table("groups")), list(find_table("outcomes"))
    group = groups.index(cell[0]) if cell[0] in groups else len(groups)
    outcome = outcomes.index(cell[1]) if cell[1] in outcomes else len(outcomes)
    return outcome, group, cell
