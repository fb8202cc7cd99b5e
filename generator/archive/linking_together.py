"""Links reports that come together: of all matches the best first, whatever the order in which they were published.

Complete linkage, never chained: two groups of reports become one incident only where every report of one is
compatible with every report of the other. Where a group fits two others alike that cannot be one incident nothing
is decided: a person has to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.grouping import Groups
from generator.archive.ids import make_incident_id
from generator.archive.incident import Report
from generator.archive.linking import Link
from generator.archive.shelf import Shelf, find_near_blocks
from generator.archive.traits import find_traits


def link_together(shelf: Shelf, reports: Sequence[Report]) -> list[Link]:
    """Decide where each report belongs and take all of them there; the links stand in the order of the reports."""
    told = {report.key: known for report in reports if (known := _find_told(report, shelf))}
    for report in reports:
        if report.key in told:
            shelf.add(find_traits(report), told[report.key])
    groups = Groups([find_traits(report) for report in reports if report.key not in told])
    for traits in list(groups.reports):
        for incident in sorted(shelf.find_incidents(find_near_blocks(traits))):
            groups.take(incident, shelf.find_members(incident))
    groups.join()
    links = _decide([report for report in reports if report.key not in told], groups, shelf)
    return [
        Link(report, told[report.key], "a person decided so", new=False) if report.key in told else next(links)
        for report in reports
    ]


def _find_told(report: Report, shelf: Shelf) -> str | None:
    """Return the incident to which a person said that a report belongs."""
    return next((incident for incident in report.event.same_as if incident in shelf), None)


def _decide(reports: Sequence[Report], groups: Groups, shelf: Shelf) -> Iterator[Link]:
    """Give every group its incident: the one that it joined, or a new one named after its first report."""
    names: dict[int, str] = {}
    first: dict[int, int] = {}
    for number, report in enumerate(reports):
        group = groups.find(number)
        first.setdefault(group, number)
        if group not in names:
            names[group] = groups.incidents.get(group) or make_incident_id(report.event, shelf)
            shelf.publish(names[group])
    for number, report in enumerate(reports):
        group = groups.find(number)
        incident, new = names[group], first[group] == number and group not in groups.incidents
        shelf.add(groups.reports[number], incident)
        torn = tuple(names.get(other) or groups.incidents[other] for other in groups.find_rivals(group)) if new else ()
        reason = "fits as well: " + ", ".join(torn) if torn else "" if new else groups.explain(number)
        yield Link(report, incident, reason, new=new, undecided=torn)
