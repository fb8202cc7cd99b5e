"""All that lists are made of, in the order in which they show it: the rows of incidents by period, place and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.entries.paths import make_slug
from generator.site.dates import Period, find_order, find_period
from generator.site.light import LightEntry
from generator.site.rows import IncidentRow

Rows = list[IncidentRow]

TOPICS = ("districts", "organisations", "types", "outlets")
"""Kinds of lists besides time; also the first part of their addresses."""


@dataclass(slots=True)
class Shelf:
    """Rows newest first; ``topics`` holds for each kind of list the rows by slug and the name of each slug."""

    lights: Mapping[str, LightEntry]
    rows: Mapping[str, IncidentRow]
    listed: Rows = field(default_factory=list)
    undated: Rows = field(default_factory=list)
    years: dict[int, Rows] = field(default_factory=dict)
    months: dict[Period, Rows] = field(default_factory=dict)
    topics: dict[str, dict[str, Rows]] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    reported: dict[str, list[LightEntry]] = field(default_factory=dict)


def fill_shelf(lights: Mapping[str, LightEntry], rows: Mapping[str, IncidentRow]) -> Shelf:
    """Sort everything onto the shelf."""
    shelf = Shelf(lights, rows)
    shelf.listed = sort_rows(row for row in rows.values() if row.listed)
    for kind in TOPICS:
        shelf.topics[kind], shelf.names[kind] = {}, {}
    for row in shelf.listed:
        _place_in_time(shelf, row)
        for kind, names in zip(TOPICS, (row.districts, row.organisations, (row.type,), row.outlets), strict=True):
            for name in names:
                _place(shelf, kind, name, row)
    shelf.reported = _list_reports(shelf, lights)
    return shelf


def sort_rows(rows: Iterable[IncidentRow]) -> Rows:
    """Sort rows newest first; equal dates by id."""
    return sorted(sorted(rows, key=lambda row: row.id), key=lambda row: find_order(row.date), reverse=True)


def _place_in_time(shelf: Shelf, row: IncidentRow) -> None:
    period = find_period(row.date)
    if period is None:
        shelf.undated.append(row)
        return
    shelf.years.setdefault(period.year, []).append(row)
    if period.month:
        shelf.months.setdefault(period, []).append(row)


def _place(shelf: Shelf, kind: str, name: str, row: IncidentRow) -> None:
    slug = name_slug(kind, name)
    shelf.topics[kind].setdefault(slug, []).append(row)
    shelf.names[kind].setdefault(slug, name)


_slugs: dict[str, str] = {}


def name_slug(kind: str, name: str) -> str:
    """Return the last part of a topic's address; types keep their ids."""
    if kind == "types":
        return name
    slug = _slugs.get(name)
    if slug is None:
        slug = _slugs[name] = make_slug(name) or "unknown"
    return slug


def _list_reports(shelf: Shelf, lights: Mapping[str, LightEntry]) -> dict[str, list[LightEntry]]:
    """Return the entries of each outlet, newest first; an outlet without an incident in lists has its page too."""
    found: dict[str, list[LightEntry]] = defaultdict(list)
    for slug in sorted(lights, reverse=True):
        light = lights[slug]
        if light.publisher:
            outlet = name_slug("outlets", light.publisher)
            found[outlet].append(light)
            shelf.names["outlets"].setdefault(outlet, light.publisher)
            shelf.topics["outlets"].setdefault(outlet, [])
    return found
