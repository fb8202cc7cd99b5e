"""Reads entries and builds incidents, in one process: each only once, and only when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.archive.build import build_incident, find_reports
from generator.archive.decisions import Decision
from generator.archive.incident import Incident, Report
from generator.entries.entry import Entry
from generator.entries.reading import find_wrong_byte, read_entry
from generator.site.digest import digest_bytes
from generator.site.fragments import OF_ENTRIES, OF_INCIDENTS, cut_entry, cut_incident, make_object
from generator.site.grouping import Groups
from generator.site.light import LightEntry, make_light, pack_lights
from generator.site.packing import pack_entry, unpack_entry
from generator.site.problem import BuildError, ContentError
from generator.site.rows import IncidentRow, make_row
from generator.site.spool import Span, Spans, Spool
from generator.site.store import Store

_BUFFER = 1 << 16


@dataclass(slots=True)
class ReadResult:
    """Light entries, packed in the order of the paths, places of their pieces of data files, and what is wrong."""

    lights: bytes = b""
    pieces: list[Spans] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Workshop:
    """Knows where entries are; keeps those that it has read and the incidents that it has built."""

    content: Path
    store: Store
    spool: Spool
    lights: dict[str, LightEntry] = field(default_factory=dict)
    groups: Groups = field(default_factory=Groups)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    rows: dict[str, IncidentRow] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    incidents: dict[str, Incident] = field(default_factory=dict)
    objects: dict[str, Span] = field(default_factory=dict)

    def read(self, paths: Iterable[str]) -> ReadResult:
        """Read entries; paths are relative to ``content/entries``."""
        result, lights = ReadResult(), []
        for path in paths:
            raw = read_source(f"{self.content}/entries/{path}")
            shown = f"{self.content.name}/entries/{path}"
            try:
                entry = read_entry(raw.decode("utf8"), shown)
            except UnicodeDecodeError as error:
                result.problems.append(str(find_wrong_byte(shown, error)))
                continue
            if isinstance(entry, list):
                result.problems.extend(map(str, entry))
                continue
            light = make_light(path, digest_bytes(raw), entry, self.store.add(pack_entry(entry)))
            lights.append(light)
            result.pieces.append(self.spool.add(OF_ENTRIES, cut_entry(entry)))
            self.entries[entry.slug] = entry
        self.lights.update((light.slug, light) for light in lights)
        result.lights = pack_lights(lights)
        self.spool.flush()
        self.store.flush()
        return result

    def entry(self, slug: str) -> Entry:
        """Return an entry: from memory, from the cache, else from its source."""
        entry = self.entries.get(slug)
        if entry is None:
            entry = self.entries[slug] = self._load_entry(self.lights[slug])
        return entry

    def _load_entry(self, light: LightEntry) -> Entry:
        packed = self.store.read(light.store, light.offset, light.length)
        if packed is not None:
            return unpack_entry(packed)
        path = self.content / "entries" / light.path
        raw = read_source(path)
        if digest_bytes(raw) != light.digest:
            raise BuildError(f"{path}: changed while it was being read; build again")
        entry = read_entry(raw.decode("utf8"), f"{self.content.name}/entries/{light.path}")
        if isinstance(entry, list):
            raise ContentError(*map(str, entry))
        return entry

    def incident(self, id_: str) -> Incident:
        """Return an incident, built from its reports and its parts."""
        built = self.incidents.get(id_)
        if built is None:
            parts = [self.incident(part) for part in self.groups.parts.get(id_, ())]
            parent, decision = self.groups.parents.get(id_), self.decisions.get(id_)
            built = self.incidents[id_] = build_incident(id_, self._find_reports(id_), parts, decision, parent)
        return built

    def _find_reports(self, id_: str) -> list[Report]:
        found: list[Report] = []
        for slug, event in self.groups.reports.get(id_, ()):
            found.extend(report for report in find_reports(self.entry(slug)) if report.event.id == event)
        return found

    def build(self, ids: Iterable[str]) -> list[tuple[IncidentRow, Spans]]:
        """Build incidents (parts before their wave); return their rows and where their pieces of data files are."""
        built = [(self.row(id_), self._cut(id_)) for id_ in ids]
        self.spool.flush()
        return built

    def _cut(self, id_: str) -> Spans:
        spans = self.spool.add(OF_INCIDENTS, cut_incident(self.incident(id_)))
        self.objects[id_] = spans[0]
        return spans

    def object_of(self, id_: str) -> bytes:
        """Return an incident as it stands in ``data/incidents.json``."""
        span = self.objects.get(id_)
        return self.spool.read(OF_INCIDENTS[0].address, span) if span else make_object(self.incident(id_))

    def row(self, id_: str) -> IncidentRow:
        """Return an incident in short."""
        row = self.rows.get(id_)
        if row is None:
            incident = self.incident(id_)
            row = self.rows[id_] = make_row(incident, [self.row(part).digest for part in incident.parts])
        return row


def read_source(path: str | Path) -> bytes:
    """Read a source file.

    Raises:
        BuildError: if it vanished since the folder was listed, or cannot be read.

    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            content = os.read(handle, _BUFFER)
            while more := os.read(handle, _BUFFER):
                content += more
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise BuildError(f"{path}: vanished while the build was reading; build again") from None
    except OSError as error:
        raise BuildError(f"{path}: {error.strerror}") from error
    return content


def find_inputs(groups: Groups, lights: Mapping[str, LightEntry], decided: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return for each incident the digest of all that it is built from: reports, decision, parent and parts."""
    inputs: dict[str, bytes] = {}

    def find(id_: str) -> bytes:
        known = inputs.get(id_)
        if known is None:
            reports = groups.reports.get(id_, ())
            pieces = [lights[slug].digest + f"{slug}#{event}".encode() for slug, event in reports]
            pieces += [decided.get(id_, b"-"), groups.parents.get(id_, "-").encode()]
            pieces += [part.encode() + find(part) for part in groups.parts.get(id_, ())]
            known = inputs[id_] = digest_bytes(b"\0".join(pieces))
        return known

    for id_ in groups.reports:
        find(id_)
    return inputs
