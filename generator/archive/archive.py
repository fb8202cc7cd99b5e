"""The whole archive: all entries put together into incidents, parents after their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.archive.build import build_incident, find_reports
from generator.archive.decisions import Decision
from generator.archive.incident import Incident, Problem, Report
from generator.archive.parents import choose_parents
from generator.entries.entry import Entry


@dataclass(frozen=True, slots=True)
class Archive:
    """Incidents by id in order of date and id, the entries that they rest on by slug, and what is wrong."""

    incidents: Mapping[str, Incident]
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...] = ()


def build_archive(entries: Iterable[Entry], decisions: Mapping[str, Decision] | None = None) -> Archive:
    """Put entries together. Reports of a merged incident count for the one that it was merged into."""
    by_slug = {entry.slug: entry for entry in entries}
    decided = decisions or {}
    reports: dict[str, list[Report]] = {}
    problems: list[Problem] = []
    for slug in sorted(by_slug):
        for report in find_reports(by_slug[slug]):
            if report.event.incident is None:
                problems.append(Problem("A01", report.key, "has no incident yet; run: timeline link --write"))
                continue
            reports.setdefault(follow(report.event.incident, decided), []).append(report)
    parents = find_parents(reports, by_slug, decided)
    incidents = _build_all({**{id_: [] for id_ in decided}, **reports}, parents, decided)
    return Archive(
        incidents, by_slug, (*problems, *(problem for item in incidents.values() for problem in item.problems))
    )


def follow(incident: str, decisions: Mapping[str, Decision]) -> str:
    """Return the id under which an incident's reports count now."""
    decision = decisions.get(incident)
    return decision.merged_into if decision and decision.merged_into else incident


def find_parents(
    reports: Mapping[str, Sequence[Report]], entries: Mapping[str, Entry], decisions: Mapping[str, Decision]
) -> dict[str, str]:
    """Return the parent of each incident that is a part."""
    named = {
        id_: [follow(parent, decisions) for report in members if (parent := _find_parent(report, entries)) is not None]
        for id_, members in reports.items()
    }
    return choose_parents(
        named, {id_: [report.event.province for report in members] for id_, members in reports.items()}, decisions
    )


def _find_parent(report: Report, entries: Mapping[str, Entry]) -> str | None:
    """Resolve ``part_of``: a letter names an event of the same entry, anything longer an incident."""
    named = report.event.part_of
    if named is None:
        return None
    siblings = {event.id: event.incident for event in entries[report.slug].events} if report.slug in entries else {}
    return siblings.get(named, named)


def _build_all(
    reports: Mapping[str, Sequence[Report]], parents: Mapping[str, str], decisions: Mapping[str, Decision]
) -> dict[str, Incident]:
    children: dict[str, list[str]] = defaultdict(list)
    for child, parent in parents.items():
        children[parent].append(child)
    built: dict[str, Incident] = {}

    def build(id_: str) -> Incident:
        if id_ not in built:
            parts = [build(child) for child in sorted(children[id_])]
            built[id_] = build_incident(id_, reports.get(id_, ()), parts, decisions.get(id_), parents.get(id_))
        return built[id_]

    for id_ in (*reports, *parents.values()):
        build(id_)
    return {item.id: item for item in sorted(built.values(), key=lambda item: (item.date or "9999", item.id))}
