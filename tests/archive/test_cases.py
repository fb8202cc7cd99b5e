"""Drop-in cases: ``cases/NAME.yaml`` holds entries and what the archive must make of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.archive.archive import Archive, build_archive
from generator.archive.build import find_reports
from generator.archive.decisions import Decision
from generator.archive.incident import FigureRange, Incident
from generator.archive.linking import Linker
from generator.archive.totals import find_totals
from generator.entries.decoding import decode_entry
from generator.entries.entry import Entry

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def load_case(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.load(path.read_text(encoding="utf8"), Loader=yaml.CBaseLoader)
    return case


def read_entries(case: dict[str, Any]) -> list[Entry]:
    entries = []
    for slug, tree in case["entries"].items():
        entry, misfits = decode_entry({"schema": "1", "title": slug, "source": {"publisher": slug}, **tree})
        assert not misfits, misfits
        entries.append(replace(entry, slug=slug))
    return entries


def link_all(entries: list[Entry]) -> list[Entry]:
    linker = Linker()
    linked = []
    for entry in entries:
        found = {report.event.id: linker.link(report).incident for report in find_reports(entry)}
        events = tuple(replace(event, incident=found[event.id]) for event in entry.events)
        linked.append(replace(entry, events=events))
    return linked


def write_range(item: FigureRange) -> str:
    counted = item.group or item.what
    return f"{item.outcome} {counted} {item.low}/{item.best}/{item.high}"


def describe_responsibility(incident: Incident) -> list[str]:
    return [" ".join((item.stance, *item.by)) for item in incident.responsibility]


def describe(archive: Archive) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for incident in archive.incidents.values():
        found[incident.id] = {
            "reports": [report.key for report in incident.reports],
            **({"part_of": incident.part_of} if incident.part_of else {}),
            **{
                kind: sorted(write_range(item) for item in ranges)
                for kind in ("figures", "subsets", "things", "claims")
                if (ranges := getattr(incident, kind))
            },
            **({"responsibility": who} if (who := describe_responsibility(incident)) else {}),
            **({"state": incident.state} if incident.state != "active" else {}),
        }
    return found


def describe_totals(archive: Archive, dimension: str) -> dict[str, Any]:
    totals = find_totals(archive.incidents)[dimension]
    return {
        value: {f"{outcome} {group}": f"{one.low}/{one.count}/{one.high}" for (group, outcome), one in cells.items()}
        for value, cells in totals.items()
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_archive_makes_of_a_case_what_the_case_says(path: Path) -> None:
    case = load_case(path)
    decisions = {id_: Decision(id_, **values) for id_, values in case.get("decisions", {}).items()}
    archive = build_archive(link_all(read_entries(case)), decisions)
    assert describe(archive) == case["incidents"]
    titles = {incident.id: incident.title for incident in archive.incidents.values()}
    assert {id_: titles[id_] for id_ in case.get("titles", {})} == case.get("titles", {})
    for dimension, expected in case.get("totals", {}).items():
        assert describe_totals(archive, dimension) == expected
