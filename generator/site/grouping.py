"""Which reports make up which incident, and which incidents are parts of which: on light entries, for all at once.

The same answers as ``archive.archive.build_archive`` gives on whole entries; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zlib import crc32

from generator.archive.archive import follow
from generator.archive.decisions import Decision
from generator.archive.parents import choose_parents
from generator.site.light import LightEntry

Key = tuple[str, str]
"""A report: slug and event id."""


@dataclass(slots=True)
class Groups:
    """Reports by incident, parents by part, parts by parent, and events that have no incident yet."""

    reports: dict[str, list[Key]] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)
    loose: list[Key] = field(default_factory=list)

    def root_of(self, incident: str) -> str:
        """Return the incident at the top of the wave to which this one belongs; itself if it is no part."""
        while incident in self.parents:
            incident = self.parents[incident]
        return incident


def group_reports(lights: Iterable[LightEntry], decisions: Mapping[str, Decision]) -> Groups:
    """Group the events of all entries; ``lights`` come in the order of their slugs."""
    groups = Groups()
    named: dict[str, list[str]] = {}
    provinces: dict[str, list[str | None]] = {}
    for light in lights:
        siblings = {event[0]: event[1] for event in light.events}
        for id_, incident, part_of, province in light.events:
            if incident is None:
                groups.loose.append((light.slug, id_))
                continue
            target = follow(incident, decisions) if decisions else incident
            groups.reports.setdefault(target, []).append((light.slug, id_))
            provinces.setdefault(target, []).append(province)
            parent = siblings.get(part_of, part_of) if part_of else None
            if parent is not None:
                named.setdefault(target, []).append(follow(parent, decisions))
    for incident in decisions:
        groups.reports.setdefault(incident, [])
    groups.parents = choose_parents(named, provinces, decisions)
    for part, parent in sorted(groups.parents.items()):
        groups.parts.setdefault(parent, []).append(part)
        groups.reports.setdefault(parent, [])
    return groups


def find_owners(
    groups: Groups, lights: Mapping[str, LightEntry], readers: Mapping[str, int], size: int
) -> dict[str, int]:
    """Return which process of ``size`` makes what, by slug and id: what was read by it, and a wave where its first is.

    ``readers`` are those of the entries that were read now, by path. One that works alone makes everything.
    """
    if size == 1:
        return {}
    owners = {slug: readers.get(light.path, crc32(slug.encode()) % size) for slug, light in lights.items()}
    of_incidents = {}
    for id_, reports in groups.reports.items():
        first = groups.reports[groups.root_of(id_)] or reports
        of_incidents[id_] = owners[first[0][0]] if first else 0
    return owners | of_incidents
