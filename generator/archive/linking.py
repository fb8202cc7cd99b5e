"""Decides which reports are about one incident: blocks on day and district, complete linkage, never chained.

A report joins an incident when it is compatible with every report that the incident has and one of them alone is
enough for a link. Where two incidents fit equally well nothing is decided: a person has to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.archive.comparing import Comparison, compare
from generator.archive.ids import make_incident_id
from generator.archive.incident import Report
from generator.archive.shelf import MemoryShelf, Shelf, find_near_blocks
from generator.archive.traits import Traits, find_traits

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
    """Links reports one after the other. No id that the shelf knows is given twice."""

    shelf: Shelf = field(default_factory=MemoryShelf)

    def add(self, report: Report, incident: str) -> None:
        """Take a report whose incident is decided."""
        self.shelf.add(find_traits(report), incident)

    def link(self, report: Report) -> Link:
        """Decide where a report belongs and take it there."""
        traits = find_traits(report)
        link = self._decide(report, traits)
        self.shelf.add(traits, link.incident)
        return link

    def _decide(self, report: Report, traits: Traits) -> Link:
        told = [incident for incident in traits.same_as if incident in self.shelf]
        if told:
            return Link(report, told[0], "a person decided so", new=False)
        ranked = sorted(self._find_fits(traits), key=lambda fit: (-fit[0], fit[1]))
        if not ranked:
            return self._make_new(report)
        score, incident, comparison = ranked[0]
        rivals = tuple(other for rival, other, _ in ranked[1:] if score - rival < _CLOSE)
        if rivals:
            return self._make_new(report, (incident, *rivals))
        return Link(report, incident, "; ".join(comparison.reasons), new=False)

    def _make_new(self, report: Report, undecided: tuple[str, ...] = ()) -> Link:
        reason = "" if not undecided else "fits as well: " + ", ".join(undecided)
        return Link(report, make_incident_id(report.event, self.shelf), reason, new=True, undecided=undecided)

    def _find_fits(self, traits: Traits) -> Iterator[tuple[float, str, Comparison]]:
        near = self.shelf.find_incidents(find_near_blocks(traits)) - set(traits.not_same_as)
        for incident in sorted(near):
            fit = _compare_all(traits, incident, self.shelf.find_members(incident))
            if fit and fit.score is not None:
                yield fit.score, incident, fit


def _compare_all(traits: Traits, incident: str, members: Sequence[Traits]) -> Comparison | None:
    """Return the strongest comparison if the report is compatible with all members and linked to one of them."""
    best: Comparison | None = None
    for member in members:
        found = compare(traits, member)
        if not found.compatible or incident in member.not_same_as:
            return None
        if best is None or (found.score or 0) > (best.score or 0):
            best = found
    return best if best and best.links else None
