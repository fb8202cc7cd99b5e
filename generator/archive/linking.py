"""Decides which reports are about one incident: blocks on day and district, complete linkage, never chained.

A report joins an incident when it is compatible with every report that the incident has and one of them alone is
enough for a link. Where two incidents fit equally well nothing is decided: a person has to.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.archive.comparing import Comparison, compare, find_window
from generator.archive.ids import make_incident_id
from generator.archive.incident import Report

_LONGEST_BLOCK = 40
_ANYWHERE = "*"
_NOWHERE = "?"
_CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """Where a report belongs. ``undecided`` names incidents that fit as well; then ``incident`` is a new one."""

    report: Report
    incident: str
    reason: str
    new: bool
    undecided: tuple[str, ...] = ()


@dataclass(slots=True)
class Linker:
    """Links reports one after the other. ``ids`` are all ids ever published: none is given twice."""

    ids: set[str] = field(default_factory=set)
    members: dict[str, list[Report]] = field(default_factory=dict)
    blocks: dict[tuple[str, dt.date], set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, report: Report, incident: str) -> None:
        """Take a report whose incident is decided."""
        self.ids.add(incident)
        self.members.setdefault(incident, []).append(report)
        for block in _find_blocks(report):
            self.blocks[block].add(incident)

    def link(self, report: Report) -> Link:
        """Decide where a report belongs and take it there."""
        link = self._decide(report)
        self.add(report, link.incident)
        return link

    def _decide(self, report: Report) -> Link:
        told = [incident for incident in report.event.same_as if incident in self.ids]
        if told:
            return Link(report, told[0], "a person decided so", new=False)
        ranked = sorted(self._find_fits(report), key=lambda fit: (-fit[0], fit[1]))
        if not ranked:
            return self._make_new(report)
        score, incident, comparison = ranked[0]
        rivals = tuple(other for rival, other, _ in ranked[1:] if score - rival < _CLOSE)
        if rivals:
            return self._make_new(report, (incident, *rivals))
        return Link(report, incident, "; ".join(comparison.reasons), new=False)

    def _make_new(self, report: Report, undecided: tuple[str, ...] = ()) -> Link:
        reason = "" if not undecided else "fits as well: " + ", ".join(undecided)
        return Link(report, make_incident_id(report.event, self.ids), reason, new=True, undecided=undecided)

    def _find_fits(self, report: Report) -> Iterator[tuple[float, str, Comparison]]:
        for incident in sorted(self._find_candidates(report)):
            fit = _compare_all(report, self.members[incident])
            if fit and fit.score is not None:
                yield fit.score, incident, fit

    def _find_candidates(self, report: Report) -> set[str]:
        found: set[str] = set()
        for where, day in _find_blocks(report, reach=1):
            found |= self.blocks.get((where, day), set())
        return found - set(report.event.not_same_as)


def _compare_all(report: Report, members: Sequence[Report]) -> Comparison | None:
    """Return the strongest comparison if the report is compatible with all members and linked to one of them."""
    comparisons = [compare(report, member) for member in members]
    if not all(item.compatible for item in comparisons):
        return None
    best = max(comparisons, key=lambda item: item.score or 0)
    return best if best.links else None


def _find_blocks(report: Report, reach: int = 0) -> Iterator[tuple[str, dt.date]]:
    """Yield the district and day pairs under which a report is kept, or (with ``reach`` days more) looked up."""
    window = find_window(report)
    if window is None:
        return
    first, last = window[0] - dt.timedelta(days=reach), window[1] + dt.timedelta(days=reach)
    days = min((last - first).days + 1, _LONGEST_BLOCK)
    for where in _find_wheres(report, looked_up=reach > 0):
        for offset in range(days):
            yield where, first + dt.timedelta(days=offset)


def _find_wheres(report: Report, *, looked_up: bool) -> Iterable[str]:
    """Name the districts of a report's blocks; one without a district meets all of its days, and all meet it."""
    names = report.event.districts
    if looked_up:
        return (*names, _NOWHERE) if names else (_ANYWHERE,)
    return (*(names or (_NOWHERE,)), _ANYWHERE)
