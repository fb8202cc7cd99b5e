"""Writes the data files: CSV, JSON Lines, GeoJSON, SQLite and the data package that describes them all."""

from __future__ import annotations

import csv
import hashlib
import io
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator.archive.archive import Archive
from generator.archive.incident import Incident
from generator.archive.records import describe_incident, write_json
from generator.archive.tables import TABLES, Cell, Column, find_account_rows, find_figure_rows, find_incident_row
from generator.vocabulary.tables import load_table

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def find_rows(name: str, incident: Incident) -> Iterable[tuple[Cell, ...]]:
    """Return the rows that an incident gives to one of ``TABLES``."""
    if name == "incidents":
        return [find_incident_row(incident)]
    return find_figure_rows(incident) if name == "figures" else find_account_rows(incident)


def write_csv_rows(rows: Iterable[Sequence[Cell]]) -> str:
    """Write rows as CSV (RFC 4180): empty for ``None``, ``true`` and ``false``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows(
        ["true" if cell is True else "false" if cell is False else cell for cell in row]  # the rest is csv's own way
        for row in rows
    )
    return text.getvalue()


def write_csv_head(name: str) -> str:
    """Write the row of column names of one of ``TABLES``."""
    return write_csv_rows([[column.name for column in TABLES[name]]])


def describe_feature(incident: Incident) -> dict[str, Any] | None:
    """Return an incident as a GeoJSON feature; the geometry is null where the gazetteer has no coordinates.

    The point is the place's, at most two decimals (about a kilometre): it says in which place, not where in it.
    """
    point = find_point(incident)
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": list(point)} if point else None,
        "properties": {
            "title": incident.title,
            "date": incident.date,
            "type": incident.type,
            "districts": list(incident.districts),
            "place": incident.place,
            "part_of": incident.part_of,
            "killed_best": sum(item.best or 0 for item in incident.figures if item.outcome == "killed"),
        },
    }


def find_point(incident: Incident) -> tuple[float, float] | None:
    """Return longitude and latitude of an incident's place from the gazetteer, matched with its district."""
    if not incident.place or len(incident.districts) != 1:
        return None
    return _load_points().get((incident.place, incident.districts[0]))


@cache
def _load_points() -> dict[tuple[str, str], tuple[float, float]]:
    """Return the gazetteer's points by names of place and district."""
    districts = {row.id: row.label() for row in load_table("districts").values()}
    return {
        (row.label(), districts[row.text("district") or ""]): (float(longitude), float(latitude))
        for row in load_table("places").values()
        if (longitude := row.text("lon")) and (latitude := row.text("lat")) and row.text("district") in districts
    }


def write_sqlite(path: Path, tables: Mapping[str, Iterable[Sequence[str]]]) -> None:
    """Write a SQLite file of the CSV files' cells, typed by their columns; it opens in Datasette as it is."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")  # a new file that nobody reads yet: nothing to roll back
    database.execute("PRAGMA synchronous = OFF")
    with database:
        for name, rows in tables.items():
            columns = TABLES[name]
            declared = ", ".join(f'"{column.name}" {_SQL[column.type]}' for column in columns)
            database.execute(f'CREATE TABLE "{name}" ({declared})')
            marks = ", ".join(_MARK[column.type] for column in columns)
            database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - names are our own
            database.execute(f'CREATE INDEX "{name}_incident" ON "{name}" ("incident")')
    database.close()


_MARK = {"string": "NULLIF(?, '')", "integer": "NULLIF(?, '')", "boolean": "(? = 'true')"}
_SQL = {"string": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}


def describe_package(files: Mapping[str, bytes], title: str) -> dict[str, Any]:
    """Return a Frictionless data package of the data files, by file name; tables with their data dictionary."""
    return {
        "name": "balochistan-security-timeline",
        "title": title,
        "licenses": [LICENCE],
        "resources": [
            describe_resource(name, len(data), hashlib.sha256(data).hexdigest()) for name, data in sorted(files.items())
        ],
    }


def describe_resource(file: str, size: int, sha256: str) -> dict[str, Any]:
    """Return what the data package says of one data file, tables with their data dictionary."""
    name, _, extension = file.partition(".")
    resource: dict[str, Any] = {
        "name": file.lower().replace(".", "-"),
        "path": file,
        "format": extension,
        "mediatype": _MEDIA.get(extension, "application/octet-stream"),
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{sha256}",
    }
    if extension == "jsonl":
        resource["type"] = "file"
    if extension == "csv" and name in TABLES:
        resource |= {"type": "table", "schema": {"fields": [_describe_column(column) for column in TABLES[name]]}}
    return resource


_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
    "sqlite": "application/vnd.sqlite3",
}


def _describe_column(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": column.type, "description": column.meaning}


def read_csv_rows(path: Path) -> Iterator[list[str]]:
    """Read the rows of a CSV file that this module wrote, without its head."""
    with path.open(encoding="utf8", newline="") as file:
        rows = csv.reader(file)
        next(rows, None)
        yield from rows


def export_archive(archive: Archive, title: str) -> dict[str, bytes]:
    """Return every data file of an archive but SQLite, by name."""
    incidents = list(archive.incidents.values())
    described = [describe_incident(incident) for incident in incidents]
    files = {
        "incidents.json": write_json(described),
        "incidents.jsonl": "".join(write_json(item) + "\n" for item in described),
        "incidents.geojson": write_json(
            {"type": "FeatureCollection", "features": [describe_feature(incident) for incident in incidents]}
        ),
    }
    for name in TABLES:
        rows = (row for incident in incidents for row in find_rows(name, incident))
        files[f"{name}.csv"] = write_csv_head(name) + write_csv_rows(rows)
    encoded = {name: text.encode() for name, text in files.items()}
    return {**encoded, "datapackage.json": write_json(describe_package(encoded, title), indent=1).encode()}
