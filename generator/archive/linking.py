"""Decides to which incident one more report belongs: blocks on day and district, complete linkage, never chained.

A report joins an incident when it is compatible with every report that the incident has and one of them alone is
enough for a link. Where two incidents fit equally well nothing is decided: a person has to. Reports that come
together are linked by ``linking_together``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.archive.comparing import CLOSE, Comparison, compare
from generator.archive.ids import make_incident_id
from generator.archive.incident import Report
from generator.archive.shelf import MemoryShelf, Shelf, find_near_blocks
from generator.archive.traits import Traits, find_traits


@dataclass(frozen=True, slots=True)
class Link:
    """Where a report belongs. ``undecided`` names incidents that fit as well; then ``incident`` is a new one."""

    report: Report
    incident: str
    reason: str
    new: bool
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a report fits an incident, and why; ``links`` where that is enough."""

    incident: str
    score: float
    reasons: tuple[str, ...]
    links: bool


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

    def explain(self, report: Report) -> Iterator[Fit]:
        """Yield every incident that is near a report, the likeliest first, with what speaks for and against it."""
        traits = find_traits(report)
        near = [fit for fit in self._compare_near(traits) if fit.reasons]
        yield from sorted(near, key=lambda fit: (-fit.score, fit.incident))

    def _decide(self, report: Report, traits: Traits) -> Link:
        told = [incident for incident in traits.same_as if incident in self.shelf]
        if told:
            return Link(report, told[0], "a person decided so", new=False)
        fits = [fit for fit in self._compare_near(traits) if fit.links]
        ranked = sorted(fits, key=lambda fit: (-fit.score, fit.incident))
        if not ranked:
            return self._make_new(report)
        best = ranked[0]
        rivals = tuple(fit.incident for fit in ranked[1:] if best.score - fit.score < CLOSE)
        if rivals:
            return self._make_new(report, (best.incident, *rivals))
        return Link(report, best.incident, "; ".join(best.reasons), new=False)

    def _make_new(self, report: Report, undecided: tuple[str, ...] = ()) -> Link:
        reason = "" if not undecided else "fits as well: " + ", ".join(undecided)
        return Link(report, make_incident_id(report.event, self.shelf), reason, new=True, undecided=undecided)

    def _compare_near(self, traits: Traits) -> Iterator[Fit]:
        for incident in sorted(self.shelf.find_incidents(find_near_blocks(traits))):
            if incident in traits.not_same_as:
                yield Fit(incident, 0, ("a person decided against it",), links=False)
            else:
                yield _compare_all(traits, incident, self.shelf.find_members(incident))


def _compare_all(traits: Traits, incident: str, members: Sequence[Traits]) -> Fit:
    """Compare a report with an incident: it must be compatible with all other members and one alone be enough."""
    best: Comparison | None = None
    for member in members:
        if member.key == traits.key:
            continue
        found = compare(traits, member)
        if incident in member.not_same_as:
            return Fit(incident, 0, ("a person decided against it",), links=False)
        if not found.compatible:
            return Fit(incident, found.score or 0, found.reasons, links=False)
        if best is None or (found.score or 0) > (best.score or 0):
            best = found
    if best is None:
        return Fit(incident, 0, (), links=False)
    return Fit(incident, best.score or 0, best.reasons, links=best.links)
