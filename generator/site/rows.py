"""What lists, totals, charts and feeds need of an incident."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from itertools import starmap
from operator import attrgetter
from typing import Any

from generator.archive.incident import FigureRange, Incident
from generator.archive.totals import HOME
from generator.site.digest import digest_bytes, digest_value
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RowFigure:
    """A figure in short; ``counts`` is what each counting rule counts, ``approximate`` that the best one is "about"."""

    group: str | None
    what: str | None
    outcome: str | None
    low: int | None
    best: int | None
    high: int | None
    counts: tuple[int | None, ...]
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident in short. It has all the names that ``archive.totals`` asks of an incident.

    ``published`` is the last publication date among its reports (EDTF); ``digest`` tells it from its older self and
    covers its parts.
    """

    id: str
    title: str
    date: str | None
    time_of_day: str | None
    type: str
    province: str | None
    districts: tuple[str, ...]
    place: str | None
    organisations: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    slugs: tuple[str, ...]
    figures: tuple[RowFigure, ...]
    claimed: bool
    part_of: str | None
    parts: tuple[str, ...]
    state: str
    moved_to: tuple[str, ...]
    published: str
    summary: str
    checked: bool
    digest: bytes

    @property
    def listed(self) -> bool:
        """Whether lists show it: it stands, rests on a report and is in the province that the archive covers."""
        return self.state == "active" and bool(self.slugs) and self.province in (HOME, None)


def make_row(incident: Incident, parts: Iterable[bytes]) -> IncidentRow:
    """Shorten an incident; ``parts`` are the digests of its parts' rows."""
    values: tuple[Any, ...] = (
        incident.id,
        incident.title,
        incident.date,
        incident.time_of_day,
        incident.type,
        incident.province,
        incident.districts,
        incident.place,
        tuple(dict.fromkeys(name for item in incident.responsibility for name in item.by)),
        incident.outlets,
        incident.origins,
        tuple(dict.fromkeys(report.slug for report in incident.reports)),
        tuple(_shorten(figure) for figure in incident.figures),
        bool(incident.claims),
        incident.part_of,
        incident.parts,
        incident.state,
        incident.moved_to,
        max((report.date or "" for report in incident.reports), default=""),
        incident.summary,
        incident.checked,
    )
    digest = digest_bytes(digest_value(values), *parts)
    return restore_row((*values, digest))


def _shorten(figure: FigureRange) -> tuple[Any, ...]:
    bounds = (figure.low, figure.best, figure.high)
    return (figure.group, figure.what, figure.outcome, *bounds, figure.counts, figure.approximate)


_FIGURES = IncidentRow.__slots__.index("figures")
_read_row, _read_figure = attrgetter(*IncidentRow.__slots__), attrgetter(*RowFigure.__slots__)
_restored: dict[bytes, IncidentRow] = {}
"""Rows by their digests: a preview meets most of them again."""


def restore_row(values: tuple[Any, ...]) -> IncidentRow:
    """Turn the plain tuple of ``flatten_row`` back into a row."""
    known = _restored.get(values[-1])
    if known is None:
        row = list(values)
        row[_FIGURES] = tuple(starmap(RowFigure, row[_FIGURES]))
        known = _restored[values[-1]] = IncidentRow(*row)
    return known


def flatten_row(row: IncidentRow) -> tuple[Any, ...]:
    """Turn a row into plain tuples, as the state file takes them."""
    values: list[Any] = list(_read_row(row))
    values[_FIGURES] = tuple(map(_read_figure, row.figures))
    return tuple(values)


def pack_rows(rows: Iterable[IncidentRow]) -> bytes:
    """Turn rows into bytes for another process."""
    return marshal.dumps([flatten_row(row) for row in rows])


def unpack_rows(packed: bytes) -> list[tuple[Any, ...]]:
    """Turn the bytes of ``pack_rows`` back into plain tuples."""
    flat: list[tuple[Any, ...]] = marshal.loads(packed)  # noqa: S302 - from a process of our own
    return flat
