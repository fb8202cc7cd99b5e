"""The large data files, made of one piece for each entry or incident.

A file is its head, the pieces in the order of their keys, and its tail. A build that changes one entry makes that
entry's pieces anew and takes all others out of the file that is there.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from generator.archive.incident import FigureRange, Incident
from generator.entries.entry import Entry
from generator.extraction.facts import Figure

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class FragmentFile(NamedTuple):
    """A data file: its address, what stands before, between and after its pieces, and how a piece is made."""

    address: str
    make: Callable[[Any], bytes]
    head: bytes
    between: bytes
    tail: bytes


def join_pieces(file: FragmentFile, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the contents of a file; empty pieces leave no trace."""
    yield file.head
    between = b""
    for piece in pieces:
        if piece:
            yield between
            yield piece
            between = file.between
    yield file.tail


@cache
def _names_of(cls: type[Any]) -> tuple[tuple[str, ...], attrgetter[Any]]:
    names = tuple(field.name for field in dataclasses.fields(cls))
    return names, attrgetter(*names)


def _plain(record: Any) -> dict[str, Any]:
    """Turn a record into a mapping without what is absent; figures get their bounds."""
    names, read = _names_of(type(record))
    found: dict[str, Any] = {}
    for name, item in zip(names, read(record), strict=True):
        if item is None or item is False or item == () or item == "":
            continue
        kind = type(item)
        if kind is tuple:
            found[name] = item if type(item[0]) is str else [_plain(each) for each in item]
        else:
            found[name] = item if kind is str or kind is int or kind is bool else _plain(item)
    if type(record) is Figure:
        found["min"], found["max"] = record.lowest, record.highest
    return found


def _entry_object(entry: Entry) -> bytes:
    plain = _plain(entry)
    plain["slug"] = entry.slug
    plain.pop("body", None)
    return _encode(plain).encode()


def describe_incident(incident: Incident) -> dict[str, Any]:
    """Return an incident as the data files show it."""
    return {
        "id": incident.id,
        "title": incident.title,
        "date": incident.date,
        "type": incident.type,
        "province": incident.province,
        "districts": incident.districts,
        "place": incident.place,
        "entries": list(dict.fromkeys(report.slug for report in incident.reports)),
        "part_of": incident.part_of,
        "parts": incident.parts,
        "figures": [_range_object(item) for item in (*incident.figures, *incident.things)],
        "claims": [_range_object(item) for item in incident.claims],
        "origins": incident.origins,
        "state": incident.state,
    }


def _range_object(item: FigureRange) -> dict[str, Any]:
    found: dict[str, Any] = {"group": item.group, "outcome": item.outcome}
    if item.what:
        found["what"] = item.what
    found |= {"low": item.low, "best": item.best, "high": item.high, "reason": item.reason}
    return found | {"accounts": [_plain(account) for account in item.accounts]}


def _incident_object(incident: Incident) -> bytes:
    return _encode(describe_incident(incident)).encode()


def _figure_lines(incident: Incident) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for item in incident.figures:
        writer.writerow((incident.id, incident.date, incident.type, "; ".join(incident.districts), item.group,
                         item.outcome, item.low, item.best, item.high))  # fmt: skip
    return text.getvalue().encode()


_CSV_HEAD = b"incident,date,type,districts,group,outcome,low,best,high\n"
OF_ENTRIES = (FragmentFile("data/entries.json", _entry_object, b"[\n", b",\n", b"\n]\n"),)
OF_INCIDENTS = (
    FragmentFile("data/incidents.json", _incident_object, b"[\n", b",\n", b"\n]\n"),
    FragmentFile("data/figures.csv", _figure_lines, _CSV_HEAD, b"", b""),
)

DATA_FILES = tuple((file.address, "") for file in (*OF_ENTRIES, *OF_INCIDENTS))
"""Address and description of each data file."""


def cut_entry(entry: Entry) -> tuple[bytes, ...]:
    """Make an entry's piece of each file of ``OF_ENTRIES``."""
    return tuple(file.make(entry) for file in OF_ENTRIES)


def cut_incident(incident: Incident) -> tuple[bytes, ...]:
    """Make an incident's piece of each file of ``OF_INCIDENTS``."""
    return tuple(file.make(incident) for file in OF_INCIDENTS)
