"""Adds incidents up by a named rule, over time, place, type, group and outcome; nobody twice.

Only active incidents of Balochistan without a parent are added: a parent's figure already holds its parts. What an
incident over several districts has beyond its parts belongs to no single district and is kept as ``several``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.archive.counting import RULES
from generator.archive.incident import FigureRange, Incident
from generator.vocabulary.edtf import parse
from generator.vocabulary.frozen import dataclass

HOME = "Balochistan"
SEVERAL, NOT_KNOWN = "several", "unknown"
"""Under which the people of no single district are added up."""
UNDATED = "undated"
Cell = tuple[str, str]
"""Group and outcome."""


@dataclass(frozen=True, slots=True)
class Sum:
    """People of one group and outcome: the count by the rule, the band around it, over how many incidents."""

    low: int = 0
    count: int = 0
    high: int = 0
    incidents: int = 0

    def plus(self, other: Sum) -> Sum:
        """Return the sum of two sums of different people."""
        return Sum(
            self.low + other.low,
            self.count + other.count,
            self.high + other.high,
            self.incidents + other.incidents,
        )


Totals = dict[str, dict[str, dict[Cell, Sum]]]


def counts_in_totals(incident: Incident) -> bool:
    """Whether an incident is added to totals itself: active, in Balochistan, and no part of another."""
    return incident.state == "active" and not incident.part_of and incident.province in (HOME, None)


def find_totals(incidents: Mapping[str, Incident], rule: str = "best") -> Totals:
    """Return totals by dimension (``all``, ``year``, ``month``, ``district``, ``type``) and value.

    Raises:
        ValueError: if the rule is none of ``counting.RULES``.

    """
    totals: Totals = defaultdict(lambda: defaultdict(dict))
    position = RULES.index(rule)
    for incident in incidents.values():
        if not counts_in_totals(incident):
            continue
        for cell, one in _find_cells(incident, position):
            for dimension, value in find_dimensions(incident):
                _put(totals[dimension][value], cell, one)
        for owner, cell, one in spread_people(incident, incidents, position):
            _put(totals["district"][name_district(owner)], cell, one)
    return {dimension: dict(values) for dimension, values in totals.items()}


def _find_cells(incident: Incident, position: int) -> Iterator[tuple[Cell, Sum]]:
    for figure in incident.figures:
        one = read_sum(figure, position)
        if one is not None and figure.group and figure.outcome:
            yield (figure.group, figure.outcome), one


def read_sum(figure: FigureRange, position: int = 0) -> Sum | None:
    """Return what a rule counts of one figure, with its band; ``None`` where it counts nothing."""
    bounds = read_bounds(figure, position)
    return Sum(*bounds, 1) if bounds else None


def read_bounds(figure: FigureRange, position: int = 0) -> tuple[int, int, int] | None:
    """Return low, what a rule counts of one figure, and high; ``None`` where it counts nothing."""
    count = figure.counts[position] if figure.counts else figure.best
    if count is None:
        return None
    low, high = figure.low, figure.high
    return count if low is None or low > count else low, count, count if high is None or high < count else high


def find_dimensions(incident: Incident) -> Iterator[tuple[str, str]]:
    """Yield the dimensions and values under which an incident's people are added, districts apart."""
    yield "all", "all"
    yield "type", incident.type
    year, month = find_period(incident.date)
    yield "year", year
    yield "month", month


def find_period(date: str | None) -> tuple[str, str]:
    """Return the year and the month in which an incident began; what is not known is ``undated``."""
    parsed = parse(date) if date else None
    point = (parsed.start or parsed.end) if parsed else None
    if point is None:
        return UNDATED, UNDATED
    return f"{point.year:04d}", f"{point.year:04d}-{point.month:02d}" if point.month else UNDATED


def spread_people(
    incident: Incident, incidents: Mapping[str, Incident], position: int = 0
) -> Iterator[tuple[Incident, Cell, Sum]]:
    """Yield whose people they are: those of its parts are the parts', and the rest the incident's own."""
    parts = [incidents[part] for part in incident.parts if part in incidents]
    whole = dict(_find_cells(incident, position))
    taken: dict[Cell, Sum] = defaultdict(Sum)
    for part in parts:
        for owner, cell, one in spread_people(part, incidents, position):
            sources = [cell] if cell in whole else [other for other in whole if other[1] == cell[1]]
            if sources:
                yield owner, cell, _take(one, sources, whole, taken)
    for cell, one in whole.items():
        rest = _subtract(one, taken.get(cell, Sum()))
        if rest.high or not taken.get(cell):
            yield incident, cell, rest


def _take(one: Sum, sources: Iterable[Cell], whole: Mapping[Cell, Sum], taken: dict[Cell, Sum]) -> Sum:
    """Take a part's people out of the wave's: of its own group, or of those under whose names the wave counts them."""
    need, given = one, Sum(incidents=one.incidents)
    for cell in sources:
        piece = _cap(need, whole[cell], taken[cell])
        taken[cell] = taken[cell].plus(piece)
        given = Sum(given.low + piece.low, given.count + piece.count, given.high + piece.high, one.incidents)
        need = _subtract(need, piece)
    return given


def _cap(one: Sum, whole: Sum, taken: Sum) -> Sum:
    """Return no more of a part's people than the wave still has: some may be counted there under another group."""
    count = max(0, min(one.count, whole.count - taken.count))
    return Sum(min(one.low, count), count, max(count, min(one.high, whole.high - taken.high)), one.incidents)


def name_district(incident: Incident) -> str:
    """Return an incident's only district, ``SEVERAL``, or ``NOT_KNOWN``."""
    if not incident.districts:
        return NOT_KNOWN
    return incident.districts[0] if len(incident.districts) == 1 else SEVERAL


def _subtract(whole: Sum, taken: Sum) -> Sum:
    low, count = max(0, whole.low - taken.low), max(0, whole.count - taken.count)
    return Sum(min(low, count), count, max(count, whole.high - taken.high), whole.incidents)


def _put(cells: dict[Cell, Sum], cell: Cell, one: Sum) -> None:
    known = cells.get(cell)
    cells[cell] = one if known is None else known.plus(one)


def add_up(cells: Iterable[Sum]) -> Sum:
    """Return the sum of sums of different people."""
    total = Sum()
    for one in cells:
        total = total.plus(one)
    return total
