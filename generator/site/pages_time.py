"""Lists by time: home, years, months, and the shelf of what has no date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.site.dates import Period, month_name, write_period
from generator.site.digest import digest_all, digest_value
from generator.site.drawing import KILLED, sum_killed
from generator.site.linked_data import tell_home
from generator.site.maker import Maker, Plan
from generator.site.models import Link
from generator.site.models_lists import ListPage, RegisterItem, RegisterMonth
from generator.site.rows import IncidentRow
from generator.site.shelf import Shelf
from generator.site.sums import gather_waves, sum_rows
from generator.site.tallies import draw_line
from generator.site.time_charts import all_years, count_months, draw_months, draw_year, draw_years

NEWEST = 20
"""Incidents on the home page."""


def plan_time(maker: Maker) -> Iterator[Plan]:
    """Plan all lists by time."""
    yield _plan_home(maker)
    yield from (_plan_year(maker, year) for year in all_years(maker))
    yield from (_plan_month(maker, period) for period in sorted(maker.shelf.months))
    rows = maker.shelf.undated
    yield Plan("undated/index.html", lambda: digest_all(row.digest for row in rows), lambda: _make_undated(maker))


def _plan_home(maker: Maker) -> Plan:
    return Plan("index.html", lambda: _key_home(maker.shelf), lambda: _make_home(maker))


def _key_home(shelf: Shelf) -> bytes:
    return digest_all([digest_all(row.digest for row in shelf.listed), digest_value(len(shelf.lights))])


def _make_home(maker: Maker) -> bytes:
    shelf, say = maker.shelf, maker.language
    title = maker.settings.name
    feeds = (Link(say.say("New incidents"), "feeds/all.atom.xml"),)
    page = ListPage(
        frame=maker.frame,
        head=maker.head("", title, maker.settings.tagline, tell_home(maker.settings), feeds=feeds),
        kind="home",
        heading=title,
        intro=maker.settings.tagline,
        count=_write_count(maker, shelf.listed),
        totals=maker.totals(shelf.listed),
        days=maker.days(shelf.listed[:NEWEST]),
        charts=draw_years(maker, shelf.years, ""),
        strip=draw_months(maker),
        related=(Link(say.say("Undated"), "undated/", len(shelf.undated)),),
        note=_tell_span(maker),
        key=draw_line(7, 9, 12),
    )
    return maker.render("home.html", page)


def _tell_span(maker: Maker) -> str:
    """Say how many entries the archive rests on, and from which years."""
    say, years = maker.language, maker.shelf.years
    entries = say.count(len(maker.shelf.lights), "{n} entry", "{n} entries")
    if not years:
        return entries
    return say.say("{entries}, {first} to {last}", entries=entries, first=min(years), last=max(years))


def _write_count(maker: Maker, rows: list[IncidentRow]) -> str:
    return maker.language.count(len(rows), "{n} incident", "{n} incidents")


def _plan_year(maker: Maker, year: int) -> Plan:
    rows = maker.shelf.years.get(year, [])
    neighbours = digest_value([bool(maker.shelf.years), *_edges(maker)])
    return Plan(
        f"{year:04d}/index.html",
        lambda: digest_all([neighbours, *(row.digest for row in rows)]),
        lambda: _make_year(maker, year, rows),
    )


def _edges(maker: Maker) -> tuple[int, int]:
    years = maker.shelf.years
    return (min(years), max(years)) if years else (0, 0)


def _make_year(maker: Maker, year: int, rows: list[IncidentRow]) -> bytes:
    first, last = _edges(maker)
    months = count_months(maker, year, rows)
    counted = gather_waves(
        {month: maker.shelf.months.get(Period(year, month), []) for month in range(1, 13)}, maker.shelf.rows
    )
    page = ListPage(
        frame=maker.frame,
        head=maker.head(f"{year:04d}/", str(year), _describe(maker, str(year), rows)),
        kind="year",
        heading=str(year),
        intro="",
        count=_write_count(maker, rows),
        totals=maker.totals(rows),
        days=maker.days([row for row in rows if not _has_month(row)]),
        charts=draw_year(maker, counted, months),
        register=_make_register(maker, year, counted),
        previous=Link(str(year - 1), f"{year - 1:04d}/") if year > first else None,
        next=Link(str(year + 1), f"{year + 1:04d}/") if year < last else None,
    )
    return maker.render("year.html", page)


def _make_register(maker: Maker, year: int, counted: Mapping[int, list[IncidentRow]]) -> tuple[RegisterMonth, ...]:
    """List the months of a year, the last one first; months without an incident that follow each other share a line."""
    months: list[RegisterMonth] = []
    empty: list[int] = []
    for month in range(12, -1, -1):
        if month and not maker.shelf.months.get(Period(year, month)):
            empty.append(month)
            continue
        if empty:
            months.append(_list_empty(maker, empty[-1], empty[0]))
            empty = []
        if month:
            months.append(_list_month(maker, Period(year, month), counted[month]))
    return tuple(months)


def _list_empty(maker: Maker, first: int, last: int) -> RegisterMonth:
    say = maker.language
    names = month_name(first, say), month_name(last, say)
    return RegisterMonth(
        Link(names[0] if first == last else say.say("{first} to {last}", first=names[0], last=names[1]), "", 0), "", ()
    )


def _list_month(maker: Maker, period: Period, counted: list[IncidentRow]) -> RegisterMonth:
    """List a month in a line for each incident.

    ``counted`` are the rows whose people are those of this month among the months of its year.
    """
    rows, say = maker.shelf.months.get(period, []), maker.language
    killed = sum_killed(sum_rows(counted, maker.shelf.rows))
    name = month_name(period.month, say)
    return RegisterMonth(
        Link(name, period.address if rows else "", len(rows), _write_count(maker, rows)),
        say.say("{n} killed", n=say.number(killed.count)) if killed.count else "",
        tuple(_list_incident(maker, row) for row in rows),
    )


def _list_incident(maker: Maker, row: IncidentRow) -> RegisterItem:
    item = maker.item(row)
    dead = tuple(band for band in item.bands if band.outcome == KILLED)
    return RegisterItem(item.day[8:].lstrip("0"), item.day, item.title, item.lang, item.address, dead or item.bands)


def _describe(maker: Maker, when: str, rows: list[IncidentRow]) -> str:
    return maker.language.say("Security incidents in {when}: {count}", when=when, count=_write_count(maker, rows))


def _has_month(row: IncidentRow) -> bool:
    from generator.site.dates import find_period

    period = find_period(row.date)
    return period is not None and period.month > 0


def _plan_month(maker: Maker, period: Period) -> Plan:
    months = sorted(maker.shelf.months)
    position = months.index(period)
    before = months[position - 1] if position else None
    after = months[position + 1] if position + 1 < len(months) else None
    rows = maker.shelf.months[period]
    near = digest_value((tuple(before) if before else None, tuple(after) if after else None))
    return Plan(
        f"{period.address}index.html",
        lambda: digest_all([near, *(row.digest for row in rows)]),
        lambda: _make_month(maker, period, (before, after)),
    )


def _make_month(maker: Maker, period: Period, near: tuple[Period | None, Period | None]) -> bytes:
    rows = maker.shelf.months[period]
    name = write_period(period, maker.language)
    before, after = (Link(write_period(each, maker.language), each.address) if each else None for each in near)
    page = ListPage(
        frame=maker.frame,
        head=maker.head(
            period.address, name, _describe(maker, name, rows),
            crumbs=(Link(str(period.year), f"{period.year:04d}/"),),
        ),
        kind="month",
        heading=name,
        intro="",
        count=_write_count(maker, rows),
        totals=maker.totals(rows),
        days=maker.days(rows),
        previous=before,
        next=after,
    )  # fmt: skip
    return maker.render("month.html", page)


def _make_undated(maker: Maker) -> bytes:
    say, rows = maker.language, maker.shelf.undated
    intro = say.say("Incidents whose articles do not let one say when they happened.")
    page = ListPage(
        frame=maker.frame,
        head=maker.head("undated/", say.say("Undated incidents"), intro),
        kind="undated",
        heading=say.say("Undated incidents"),
        intro=intro,
        count=_write_count(maker, rows),
        totals=maker.totals(rows),
        days=maker.days(rows),
    )
    return maker.render("undated.html", page)
