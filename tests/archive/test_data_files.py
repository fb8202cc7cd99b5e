"""The data files: what the tables, the database, the map and the citations hold, and how they are described."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from generator.archive.archive import Archive
from generator.archive.citations import cite_bibtex, cite_csl
from generator.archive.counting import RULES
from generator.archive.exports import (
    describe_feature,
    describe_package,
    export_archive,
    read_csv_rows,
    write_csv_head,
    write_csv_rows,
    write_sqlite,
)
from generator.archive.incident import FigureRange, Incident
from generator.archive.tables import TABLES
from generator.archive.totals import find_totals
from tests.archive.test_totals_again import archives, name_period

INCIDENT = Incident("one", "50% of {x}~y^z \\ & #1_a $", "2031-02-01", "bombing", "Balochistan", ("Kalat",))


CELLS = strategies.text(strategies.sampled_from('ab ,"|\r\n\u2028é'), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(strategies.lists(CELLS, min_size=len(TABLES["accounts"]) * 3, max_size=len(TABLES["accounts"]) * 3))
def test_rows_of_a_table_are_read_back_as_they_were_written(tmp_path: Path, cells: list[str]) -> None:
    columns = TABLES["accounts"]
    cells = ["true" if columns[place % len(columns)].type == "boolean" else cell for place, cell in enumerate(cells)]
    rows = [cells[start : start + len(columns)] for start in range(0, len(cells), len(columns))]
    path = tmp_path / "accounts.csv"
    path.write_bytes((write_csv_head("accounts") + write_csv_rows("accounts", rows)).encode())
    assert list(read_csv_rows(path)) == rows


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(archives())
def test_the_database_holds_the_tables_whole_and_its_views_the_totals(tmp_path: Path, archive: Archive) -> None:
    files = export_archive(archive, "title")
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    path = tmp_path / "timeline.sqlite"
    write_sqlite(path, {name: read_csv_rows(tmp_path / f"{name}.csv") for name in TABLES})
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for name in TABLES:
        [(number,)] = database.execute(f"SELECT COUNT(*) FROM {name}").fetchall()
        assert number == len(list(read_csv_rows(tmp_path / f"{name}.csv")))
    totals = find_totals(archive.incidents).get("all", {}).get("all", {})
    rows = database.execute('SELECT "group", outcome, low, best, high FROM totals WHERE best IS NOT NULL').fetchall()
    assert {(group, outcome): tuple(rest) for group, outcome, *rest in rows} == {
        cell: (one.low, one.count, one.high) for cell, one in totals.items()
    }
    for rule in RULES[1:]:
        sums = find_totals(archive.incidents, rule).get("all", {}).get("all", {})
        rows = database.execute(f'SELECT "group", outcome, "{rule}" FROM totals WHERE "{rule}" IS NOT NULL').fetchall()
        assert {(group, outcome): number for group, outcome, number in rows} == {
            cell: one.count for cell, one in sums.items()
        }
    years: dict[str | None, int] = defaultdict(int)
    for row in csv.DictReader(io.StringIO(files["figures.csv"].decode(), newline="")):
        if row["in_totals"] == "true" and row["counted_best"]:
            year = name_period(row["date"], 4)
            years[None if year == "undated" else year] += int(row["counted_best"])
    found = database.execute(
        "SELECT year, SUM(best) FROM totals_by_year WHERE best IS NOT NULL GROUP BY year"
    ).fetchall()
    assert dict(found) == years
    database.close()


@settings(max_examples=25, deadline=None)
@given(archives())
def test_every_column_is_described_and_holds_only_what_it_may(archive: Archive) -> None:
    files = export_archive(archive, "title")
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        if resource.get("type") != "table":
            continue
        rows = list(csv.DictReader(io.StringIO(files[resource["path"]].decode(), newline="")))
        fields = resource["schema"]["fields"]
        assert all(list(row) == [field["name"] for field in fields] for row in rows)
        for field in fields:
            allowed = field.get("constraints", {}).get("enum")
            cells = {row[field["name"]] for row in rows} - {""}
            assert allowed is None or cells <= set(allowed), field
            assert field["description"]
            if field["type"] == "boolean":
                assert cells <= {"true", "false"}
            if field["type"] == "integer":
                assert all(cell.isdigit() for cell in cells)


def test_tables_point_to_the_incidents() -> None:
    package = describe_package({f"{name}.csv": b"" for name in TABLES}, "title")
    schemas = {resource["path"]: resource["schema"] for resource in package["resources"]}
    assert schemas["incidents.csv"]["primaryKey"] == ["incident"]
    assert [schemas[f"{name}.csv"]["foreignKeys"][0]["reference"]["resource"] for name in TABLES] == [
        "",
        "incidents-csv",
        "incidents-csv",
    ]


@pytest.mark.parametrize(("best", "killed"), [((None,), None), ((3, None), 3), ((3, 4), 7), ((0,), 0), ((), None)])
def test_the_map_says_nothing_where_no_source_gives_a_number(best: tuple[int | None, ...], killed: int | None) -> None:
    figures = tuple(FigureRange("civilians", None, "killed", number, number, number) for number in best)
    feature = describe_feature(Incident("one", "", None, "bombing", None, (), figures=figures))
    assert feature is not None
    assert feature["properties"]["killed_best"] == killed


def test_a_title_means_itself_in_bibtex() -> None:
    text = cite_bibtex(INCIDENT, "https://site.example/incidents/one/", "A & B")
    assert r"title = {{50\% of \{x\}\textasciitilde{}y\textasciicircum{}z \textbackslash{} \& \#1\_a \$}}" in text
    assert r"organization = {A \& B}" in text
    assert text.startswith("@online{one,\n")


def test_a_citation_says_when_it_happened_and_where_it_stands() -> None:
    assert cite_csl(INCIDENT, "https://site.example/incidents/one/", "Site") == {
        "id": "one",
        "type": "webpage",
        "title": INCIDENT.title,
        "container-title": "Site",
        "original-date": {"date-parts": [[2031, 2, 1]]},
        "URL": "https://site.example/incidents/one/",
    }
