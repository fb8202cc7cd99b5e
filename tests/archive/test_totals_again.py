"""Totals computed again by other code from the published table must be the totals of the archive."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.archive import Archive, build_archive
from generator.archive.counting import RULES
from generator.archive.exports import export_archive
from generator.archive.totals import find_totals
from generator.entries.entry import Entry
from generator.extraction.facts import Event, Figure, Source

GROUPS = ("security_forces", "militants", "civilians", "unspecified")
DISTRICTS = ("Kalat", "Kech", "Quetta", "Gwadar")
SPEAKERS = ("military", "police", "hospital", None)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    kind = draw(st.sampled_from(("count", "min", "max", "range")))
    low = draw(st.integers(0, 40))
    group = draw(st.sampled_from(GROUPS))
    claimed = group == "security_forces" and draw(st.booleans())
    return Figure(
        group=group,
        outcome=draw(st.sampled_from(("killed", "injured"))),
        count=low if kind == "count" else None,
        min=low if kind in ("min", "range") else None,
        max=low + 3 if kind in ("max", "range") else None,
        said_by="BLA" if claimed else draw(st.sampled_from(SPEAKERS)),
        status="claimed" if claimed else None,
        evidence=("words",),
    )


@st.composite
def archives(draw: st.DrawFn) -> Archive:
    entries = []
    for number in range(draw(st.integers(1, 6))):
        events = [
            Event(
                id=letter,
                incident=f"incident-{draw(st.integers(0, 5))}",
                type=draw(st.sampled_from(("bombing", "ambush"))),
                date=draw(st.sampled_from((None, "2031-01-05", "2031-02", "2031-12-31/2032-01-01"))),
                province=draw(st.sampled_from(("Balochistan", "Sindh", None))),
                districts=tuple(draw(st.lists(st.sampled_from(DISTRICTS), max_size=2, unique=True))),
                part_of=draw(st.sampled_from((None, None, "a", "incident-0"))),
                figures=tuple(draw(st.lists(figures(), max_size=3))),
            )
            for letter in "abc"[: draw(st.integers(1, 3))]
        ]
        entries.append(
            Entry(
                slug=f"e{number}",
                title="t",
                date="2031-01-06",
                source=Source(publisher=f"p{number % 2}"),
                events=tuple(events),
            )
        )
    return build_archive(entries)


def add_again(table: bytes, rule: str) -> dict[tuple[str, str], int]:
    """The other code: rows that are in totals, straight from the published file."""
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for row in csv.DictReader(io.StringIO(table.decode(), newline="")):
        if row["in_totals"] == "true" and row[f"counted_{rule}"] != "":
            sums[row["group"], row["outcome"]] += int(row[f"counted_{rule}"])
    return dict(sums)


@settings(max_examples=60, deadline=None)
@given(archives())
def test_every_rule_counts_the_same_in_the_archive_and_in_the_table(archive: Archive) -> None:
    table = export_archive(archive, "title")["figures.csv"]
    for rule in RULES:
        cells = find_totals(archive.incidents, rule).get("all", {}).get("all", {})
        assert {cell: one.count for cell, one in cells.items()} == add_again(table, rule)


def name_period(date: str, length: int) -> str:
    """The other code: year (4 characters) or month (7) of the first known end of a date, straight from its text."""
    known = next((side for side in date.split("/") if side not in ("", "..")), "")
    plain = known.replace("?", "").replace("~", "")
    return plain[:length] if len(plain) >= length else "undated"


@settings(max_examples=60, deadline=None)
@given(archives())
def test_years_months_and_types_are_the_same_from_the_table(archive: Archive) -> None:
    table = export_archive(archive, "title")["figures.csv"]
    sums: dict[tuple[str, str, str, str], tuple[int, int, int]] = {}
    for row in csv.DictReader(io.StringIO(table.decode(), newline="")):
        if row["in_totals"] != "true" or row["counted_best"] == "":
            continue
        count = int(row["counted_best"])
        low, high = (int(row[name]) if row[name] else count for name in ("low", "high"))
        bounds = (min(low, count), count, max(high, count))
        values = (("year", name_period(row["date"], 4)), ("month", name_period(row["date"], 7)), ("type", row["type"]))
        for dimension, value in values:
            key = (dimension, value, row["group"], row["outcome"])
            known = sums.get(key, (0, 0, 0))
            sums[key] = (known[0] + bounds[0], known[1] + bounds[1], known[2] + bounds[2])
    totals = find_totals(archive.incidents)
    found = {
        (dimension, value, *cell): (one.low, one.count, one.high)
        for dimension in ("year", "month", "type")
        for value, cells in totals.get(dimension, {}).items()
        for cell, one in cells.items()
    }
    assert found == sums


@settings(max_examples=60, deadline=None)
@given(archives())
def test_districts_and_periods_add_up_to_the_whole(archive: Archive) -> None:
    totals = find_totals(archive.incidents)
    whole = totals.get("all", {}).get("all", {})
    outcomes: dict[str, int] = defaultdict(int)
    for (_group, outcome), one in whole.items():
        outcomes[outcome] += one.count
    for cells in totals.get("district", {}).values():
        for (_group, outcome), one in cells.items():
            outcomes[outcome] -= one.count
    assert not any(outcomes.values()), "a district names a part's people as the part does, so only outcomes add up"
    for dimension in ("year", "month", "type"):
        sums: dict[tuple[str, str], int] = defaultdict(int)
        for cells in totals.get(dimension, {}).values():
            for cell, one in cells.items():
                sums[cell] += one.count
        assert {cell: one.count for cell, one in whole.items()} == dict(sums), dimension


@settings(max_examples=60, deadline=None)
@given(archives())
def test_bands_hold_their_best_figure_and_claims_are_never_counted(archive: Archive) -> None:
    for incident in archive.incidents.values():
        for item in incident.figures:
            assert item.low is None or item.best is None or item.low <= item.best, item
            assert item.high is None or item.best is None or item.best <= item.high, item
            assert not any(account.status == "claimed" for account in item.accounts)
