"""Writes the data files: CSV, JSON Lines, GeoJSON, SQLite and the data package that describes them all."""

from __future__ import annotations

import csv
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
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


def write_csv_rows(name: str, rows: Iterable[Sequence[Cell]]) -> str:
    """Write rows of one of ``TABLES`` as CSV (RFC 4180): empty for ``None``, ``true`` and ``false``."""
    flags, commas, lines = _FLAGS[name], len(TABLES[name]) - 1, []
    for row in rows:
        cells = ["" if cell is None else str(cell) for cell in row]
        for place in flags:
            cells[place] = cells[place].lower()
        line = ",".join(cells)
        if line.count(",") != commas or '"' in line or "\n" in line or "\r" in line:
            line = ",".join([_quote(cell) for cell in cells])
        lines.append(line)
    lines.append("")
    return "\r\n".join(lines)


def _quote(cell: str) -> str:
    """Put a cell into quotes if it needs them."""
    if "," in cell or '"' in cell or "\n" in cell or "\r" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell


_FLAGS = {
    name: [place for place, column in enumerate(columns) if column.type == "boolean"]
    for name, columns in TABLES.items()
}
"""The places of the booleans in the rows of each table."""


def write_csv_head(name: str) -> str:
    """Write the row of column names of one of ``TABLES``."""
    return ",".join(column.name for column in TABLES[name]) + "\r\n"


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
            "killed_best": _add_known(item.best for item in incident.figures if item.outcome == "killed"),
        },
    }


def _add_known(numbers: Iterable[int | None]) -> int | None:
    """Add numbers up; ``None`` where none is known: that is not 0."""
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


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
    """Write a SQLite file of the CSV files' cells, typed by their columns; it opens in Datasette as it is.

    Figures and accounts point to their incident, parts to their wave; the views add up what totals add.
    """
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")  # a new file that nobody reads yet: nothing to roll back
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA page_size = 16384")
    with database:
        for name, rows in tables.items():
            columns = TABLES[name]
            database.execute(f'CREATE TABLE "{name}" ({", ".join(_declare(name))})')
            marks = ", ".join(_MARK[column.type] for column in columns)
            database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - names are our own
            for column in _INDEXED[name]:
                database.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
        for name, period in _VIEWS.items():
            keys = "1, 2, 3" if period else "1, 2"
            database.execute(_VIEW.format(name=name, period=period, keys=keys))
    database.close()


def _declare(name: str) -> Iterator[str]:
    """Yield the declarations of a table's columns and keys."""
    for column in TABLES[name]:
        key = " PRIMARY KEY" if name == "incidents" and column.name == "incident" else ""
        yield f'"{column.name}" {_SQL[column.type]}{key}'
    pointer = "part_of" if name == "incidents" else "incident"
    yield f'FOREIGN KEY ("{pointer}") REFERENCES "incidents" ("incident")'


_INDEXED = {
    "incidents": ("date", "type", "part_of"),
    "figures": ("incident", "group", "outcome"),
    "accounts": ("incident", "entry", "origin"),
}
_BEGAN = 'CASE WHEN "date" LIKE \'../%\' THEN SUBSTR("date", 4) ELSE "date" END'
_VIEWS = {"totals": "", "totals_by_year": f'SUBSTR({_BEGAN}, 1, 4) AS "year", '}
_VIEW = """CREATE VIEW "{name}" AS SELECT {period}"group", "outcome",
  SUM(MIN(COALESCE("low", "counted_best"), "counted_best")) AS "low", SUM("counted_best") AS "best",
  SUM(MAX(COALESCE("high", "counted_best"), "counted_best")) AS "high", SUM("counted_lowest") AS "lowest",
  SUM("counted_highest") AS "highest", SUM("counted_two_origins") AS "two_origins",
  SUM("counted_independent") AS "independent", SUM("counted_checked") AS "checked"
FROM "figures" WHERE "in_totals" GROUP BY {keys}"""
"""Totals by each counting rule, and the band of the best figures."""
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
        resource |= {"type": "table", "schema": describe_schema(name)}
    return resource


_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
    "sqlite": "application/vnd.sqlite3",
}


def describe_schema(name: str) -> dict[str, Any]:
    """Return the table schema of one of ``TABLES``: its columns, its key, and what points to an incident."""
    keys: dict[str, Any] = {"primaryKey": ["incident"]} if name == "incidents" else {}
    field, table = ("part_of", "") if name == "incidents" else ("incident", "incidents-csv")
    reference = {"resource": table, "fields": ["incident"]}
    return {
        "fields": [_describe_column(column) for column in TABLES[name]],
        **keys,
        "foreignKeys": [{"fields": [field], "reference": reference}],
    }


def _describe_column(column: Column) -> dict[str, Any]:
    described = {"name": column.name, "type": column.type, "description": column.meaning}
    limits: dict[str, Any] = {"enum": list(column.values)} if column.values else {}
    if column.name == "incident":
        limits["required"] = True
    return {**described, "constraints": limits} if limits else described


def read_csv_rows(path: Path) -> Iterator[list[str]]:
    """Read the rows of a CSV file that this module wrote, without its head."""
    with path.open(encoding="utf8", newline="") as file:
        next(file, None)
        for line in file:
            # Most rows have nothing in quotes. One that has may go on in the next lines.
            yield next(csv.reader(chain([line], file))) if '"' in line else line.removesuffix("\r\n").split(",")


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
        files[f"{name}.csv"] = write_csv_head(name) + write_csv_rows(name, rows)
    encoded = {name: text.encode() for name, text in files.items()}
    return {**encoded, "datapackage.json": write_json(describe_package(encoded, title), indent=1).encode()}
