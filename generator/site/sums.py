"""Sums of rows: the people of many incidents added up at once.

All numbers that a row counts stand side by side in one long whole number, 64 bits for each, so that adding two of
these adds every number of one to its fellow of the other. A list of a thousand incidents is added up in a thousand
additions, and the long number is taken apart once.
"""

from __future__ import annotations

import operator
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import cast

from generator.archive.counting import RULES
from generator.archive.incident import FigureRange
from generator.archive.totals import Cell, Sum, read_bounds
from generator.site.rows import IncidentRow

Numbers = tuple[int, ...]
_LARGE = 1 << 40
"""Sixteen million smaller numbers can be added up in 64 bits."""


class Adder:
    """Adds up ``size`` numbers of each group and outcome; ``read`` tells those of a row, none of them negative.

    What a row counts is remembered by its digest. A row that lists do not show counts nothing.
    """

    def __init__(self, size: int, read: Callable[[IncidentRow], Iterable[tuple[Cell, Numbers]]]) -> None:
        self.size = size
        self.read = read
        self._places: dict[Cell, int] = {}
        self._packed: dict[bytes, int | None] = {}

    def add(self, rows: Sequence[IncidentRow]) -> dict[Cell, Numbers]:
        """Return the sums of every group and outcome of which there is a number above 0 in any of the rows."""
        total, packed = 0, self._packed
        for row in rows:
            digest = row.digest
            one = packed[digest] if digest in packed else self._pack(row)
            if one is None:
                return self._add_large(rows)
            total += one
        return self._unpack(total)

    def _pack(self, row: IncidentRow) -> int | None:
        """Put what a row counts side by side; ``None`` if one of its numbers is too large for that."""
        found = self._read_listed(row)
        for cell in found:
            self._places.setdefault(cell, len(self._places))
        fits = all(max(numbers) < _LARGE for numbers in found.values())
        packed = sum(self._place(cell, numbers) for cell, numbers in found.items()) if fits else None
        self._packed[row.digest] = packed
        return packed

    def _place(self, cell: Cell, numbers: Numbers) -> int:
        """Put the numbers of a group and outcome side by side, where they stand in the long number."""
        own = int.from_bytes(struct.pack(f"<{self.size}Q", *numbers), "little")
        return own << self._places[cell] * self.size * 64

    def _unpack(self, total: int) -> dict[Cell, Numbers]:
        size, lanes = self.size, len(self._places) * self.size
        numbers = struct.unpack(f"<{lanes}Q", total.to_bytes(lanes * 8, "little"))
        cells = {cell: numbers[place * size : place * size + size] for cell, place in self._places.items()}
        return {cell: own for cell, own in cells.items() if any(own)}

    def _add_large(self, rows: Iterable[IncidentRow]) -> dict[Cell, Numbers]:
        """Add up one number after the other, however large they are."""
        sums = _add_cells(each for row in rows for each in self._read_listed(row).items())
        return {cell: own for cell, own in sums.items() if any(own)}

    def _read_listed(self, row: IncidentRow) -> dict[Cell, Numbers]:
        return _add_cells(self.read(row)) if row.listed else {}


def _add_cells(cells: Iterable[tuple[Cell, Numbers]]) -> dict[Cell, Numbers]:
    """Add up the numbers of each group and outcome."""
    sums: dict[Cell, Numbers] = {}
    for cell, numbers in cells:
        known = sums.get(cell)
        sums[cell] = numbers if known is None else tuple(map(operator.add, known, numbers))
    return sums


def _read_figures(row: IncidentRow) -> Iterable[tuple[Cell, Numbers]]:
    """Yield of each figure low and high by the rule ``best``, what each rule counts, and whether it counts anything."""
    for figure in cast("tuple[FigureRange, ...]", row.figures):
        if figure.group and figure.outcome:
            counts, bounds = figure.counts or (figure.best,) * len(RULES), read_bounds(figure) or (0, 0, 0)
            numbers, known = (counts, _ALL) if None not in counts else _split_known(counts)
            yield (figure.group, figure.outcome), (bounds[0], bounds[2], *numbers, *known)


def _split_known(counts: Sequence[int | None]) -> tuple[Sequence[int], Sequence[int]]:
    """Return counts with 0 for what is not known, and for each whether it is."""
    return [count or 0 for count in counts], [int(count is not None) for count in counts]


_ALL = (1,) * len(RULES)
_FIRST = 2
"""Where the counts begin behind low and high; behind the counts stands of how many incidents they are."""
_ADDER = Adder(_FIRST + 2 * len(RULES), _read_figures)


def sum_rows(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> dict[Cell, Sum]:
    """Add up the people of rows by the rule ``best``; a part counts only where none of its waves is among the rows.

    ``shelved`` holds all rows by id: a wave between a part and the wave around both need not be among the rows.
    """
    return {
        cell: Sum(numbers[0], numbers[_FIRST], numbers[1], numbers[_FIRST + len(RULES)])
        for cell, numbers in _ADDER.add(find_counted(rows, shelved)).items()
        if numbers[_FIRST + len(RULES)]
    }


def sum_by_rules(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> dict[Cell, list[int | None]]:
    """Add up the people of rows, as ``sum_rows`` does, by each of ``RULES``; ``None`` where it counts nothing."""
    return {
        cell: [
            count if known else None
            for count, known in zip(numbers[_FIRST:], numbers[_FIRST + len(RULES) :], strict=False)
        ]
        for cell, numbers in _ADDER.add(find_counted(rows, shelved)).items()
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
