"""The large data files, made of one piece for each entry or incident.

A file is its head, the pieces in the order of their keys, and its tail. A build that changes one entry makes that
entry's pieces anew and takes all others out of the file that is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from generator.archive.compact_json import encode_json
from generator.archive.exports import describe_feature, find_rows, write_csv_head, write_csv_rows
from generator.archive.incident import Incident
from generator.archive.records import describe_incident
from generator.archive.tables import TABLES
from generator.entries.entry import Entry
from generator.site.flattening import find_describer


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


def _entry_object(entry: Entry) -> bytes:
    plain = find_describer(Entry)(entry)
    plain["slug"] = entry.slug
    plain.pop("body", None)
    return encode_json(plain)


def make_object(incident: Incident) -> bytes:
    """Return an incident as JSON."""
    return encode_json(describe_incident(incident))


def _feature(incident: Incident) -> bytes:
    return encode_json(describe_feature(incident))


def _make_lines(name: str) -> Callable[[Any], bytes]:
    return lambda incident: write_csv_rows(name, find_rows(name, incident)).encode()


OF_ENTRIES = (FragmentFile("data/entries.json", _entry_object, b"[\n", b",\n", b"\n]\n"),)
OF_INCIDENTS = (
    FragmentFile("data/incidents.json", make_object, b"[\n", b",\n", b"\n]\n"),
    FragmentFile("data/incidents.jsonl", make_object, b"", b"\n", b"\n"),
    FragmentFile("data/incidents.geojson", _feature, b'{"type":"FeatureCollection","features":[\n', b",\n", b"\n]}\n"),
    *(FragmentFile(f"data/{name}.csv", _make_lines(name), write_csv_head(name).encode(), b"", b"") for name in TABLES),
)

# i18n
DATA_FILES = (
    ("data/incidents.json", "All incidents with figures, accounts, claims and origins; a list of objects."),
    ("data/incidents.jsonl", "The same, one incident a line."),
    ("data/incidents.geojson", "Incidents with the point of their place where the gazetteer has one."),
    ("data/incidents.csv", "One incident a row."),
    ("data/figures.csv", "One figure of an incident a row: low, best, high, and what each counting rule counts."),
    ("data/accounts.csv", "One figure of a report a row: who says it, in which words."),
    ("data/entries.json", "The front matter of all entries, with slugs."),
    ("data/facets.json", "The columns behind the filters of the timeline."),
    ("data/spellings.json", "Spellings of places and organisations that search takes for the same."),
    ("data/timeline.sqlite", "The three tables as a SQLite database; opens in Datasette."),
    ("data/datapackage.json", "Describes every file and column (Frictionless data package)."),
)
"""Address and description of each data file."""


def cut_entry(entry: Entry) -> tuple[bytes, ...]:
    """Make an entry's piece of each file of ``OF_ENTRIES``."""
    return tuple(file.make(entry) for file in OF_ENTRIES)


def cut_incident(incident: Incident) -> tuple[bytes, ...]:
    """Make an incident's piece of each file of ``OF_INCIDENTS``."""
    whole = make_object(incident)
    return tuple(whole if file.make is make_object else file.make(incident) for file in OF_INCIDENTS)
