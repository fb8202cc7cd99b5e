"""Lists by district, organisation, type and outlet: the newest on the page, all of them year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from generator.archive.totals import Sum
from generator.site.dates import find_period, write_date
from generator.site.digest import digest_all, digest_value
from generator.site.district_sums import find_families, sum_district, sum_district_by_rules
from generator.site.drawing import draw_locator
from generator.site.ledger import make_ledger
from generator.site.maker import Maker, Plan
from generator.site.models import Link
from generator.site.models_lists import ListPage
from generator.site.phrases import find_row, find_table, word_for
from generator.site.rows import IncidentRow
from generator.site.rules import RuleSums, make_rule_table
from generator.site.shelf import TOPICS, name_slug
from generator.site.sums import sum_by_rules, sum_rows
from generator.site.time_charts import draw_years
from generator.site.titles import ENGLISH

_TABLES = {"districts": "districts", "organisations": "organisations", "types": "event_types", "outlets": "outlets"}
_WHOLE = ("districts", "types")
"""Kinds of which every row of the vocabulary has its page, also without an incident."""
NEWEST = 20
_REPORTS = 50


class Topic(NamedTuple):
    """One topic: which kind, the last part of its address, its name in the vocabulary, its rows newest first."""

    kind: str
    slug: str
    name: str
    rows: list[IncidentRow]

    @property
    def address(self) -> str:
        """The topic's address."""
        return f"{self.kind}/{self.slug}/"


def find_topics(maker: Maker, kind: str) -> list[Topic]:
    """Return all topics of a kind, by slug."""
    table = find_table(_TABLES[kind]).values() if kind in _WHOLE else ()
    named = [row.label() if kind == "districts" else row.id for row in table]
    names = {name_slug(kind, name): name for name in named}
    names |= maker.shelf.names[kind]
    rows = maker.shelf.topics[kind]
    return [Topic(kind, slug, names[slug], rows.get(slug, [])) for slug in sorted(names)]


def plan_topics(maker: Maker) -> Iterator[Plan]:
    """Plan all lists by topic."""
    for kind in TOPICS:
        topics = find_topics(maker, kind)
        for topic in topics:
            years = _split_years(topic.rows)
            yield _plan_topic(maker, topic, years)
            for year, rows in years.items():
                yield _plan_topic_year(maker, topic, (year, sorted(years)), rows)


def _split_years(rows: list[IncidentRow]) -> dict[int, list[IncidentRow]]:
    years: dict[int, list[IncidentRow]] = {}
    for row in rows:
        period = find_period(row.date)
        if period:
            years.setdefault(period.year, []).append(row)
    return years


def topic_name(maker: Maker, topic: Topic) -> str:
    """Return a topic's name as readers see it."""
    word = word_for(_TABLES[topic.kind], topic.name, maker.lang)
    return word[:1].upper() + word[1:]


def sum_topic(maker: Maker, topic: Topic, rows: list[IncidentRow]) -> Mapping[tuple[str, str], Sum]:
    """Add up the people of a topic's rows; those of a district are its own people alone."""
    if topic.kind == "districts":
        return sum_district(maker, topic.name, rows)
    return sum_rows(rows, maker.shelf.rows)


def _sum_by_rules(maker: Maker, topic: Topic) -> RuleSums:
    if topic.kind == "districts":
        return sum_district_by_rules(maker, topic.name, topic.rows)
    return sum_by_rules(topic.rows, maker.shelf.rows)


def _key(maker: Maker, topic: Topic, rows: list[IncidentRow]) -> bytes:
    rows = list(find_families(maker, rows).values()) if topic.kind == "districts" else rows
    return digest_all(row.digest for row in rows)


def _plan_topic(maker: Maker, topic: Topic, years: dict[int, list[IncidentRow]]) -> Plan:
    find_key, make = partial(_key_topic, maker, topic), partial(_make_topic, maker, topic, years)
    return Plan(f"{topic.address}index.html", find_key, make)


def _key_topic(maker: Maker, topic: Topic) -> bytes:
    extra = [digest_value([topic.name, *_span(maker)])]
    if topic.kind == "outlets":
        extra += [light.digest for light in maker.shelf.reported.get(topic.slug, ())]
    return digest_all([_key(maker, topic, topic.rows), *extra])


def _span(maker: Maker) -> list[int]:
    years = maker.shelf.years
    return [min(years), max(years)] if years else []


def _make_topic(maker: Maker, topic: Topic, years: dict[int, list[IncidentRow]]) -> bytes:
    say, name = maker.language, topic_name(maker, topic)
    count = say.count(len(topic.rows), "{n} incident", "{n} incidents")
    page = ListPage(
        frame=maker.frame,
        head=maker.head(
            topic.address, name, f"{name}: {count}", crumbs=_crumbs(maker, topic)[:1], feeds=_link_feed(maker, topic)
        ),
        kind=topic.kind,
        heading=name,
        intro=_define(topic),
        intro_lang="" if maker.lang == ENGLISH else ENGLISH,
        count=count,
        totals=make_ledger(sum_topic(maker, topic, topic.rows), say),
        rules=make_rule_table(_sum_by_rules(maker, topic), say),
        days=maker.days(topic.rows[:NEWEST]),
        cut=len(topic.rows) > NEWEST,
        charts=draw_years(maker, years, topic.address, partial(sum_topic, maker, topic)),
        periods=tuple(Link(str(year), f"{topic.address}{year:04d}/", len(rows)) for year, rows in years.items()),
        reports=_list_reports(maker, topic),
        locator=draw_locator((topic.name,), None) if topic.kind == "districts" else None,
        note=_tell_spread(maker, topic, topic.rows),
    )
    return maker.render("topic.html", page)


def _link_feed(maker: Maker, topic: Topic) -> tuple[Link, ...]:
    """Lead to the feed of a topic; outlets have none."""
    address = f"feeds/{topic.kind}/{topic.slug}.atom.xml"
    return () if topic.kind == "outlets" else (Link(topic_name(maker, topic), address),)


def _define(topic: Topic) -> str:
    row = find_row(_TABLES[topic.kind], topic.name)
    return (row.text("definition") or "") if row else ""


def _tell_spread(maker: Maker, topic: Topic, rows: list[IncidentRow]) -> str:
    """Say which people of a district's incidents its totals leave out; nothing where there are none."""
    number = sum(len(row.districts) > 1 for row in rows) if topic.kind == "districts" else 0
    if not number:
        return ""
    return maker.language.count(
        number,
        "{n} of these incidents is in several districts; of its people only those are counted whose district is told.",
        "{n} of these incidents are in several districts; of their people only those are counted whose district is "
        "told.",
    )


def _list_reports(maker: Maker, topic: Topic) -> tuple[Link, ...]:
    if topic.kind != "outlets":
        return ()
    reports = maker.shelf.reported.get(topic.slug, [])[:_REPORTS]
    return tuple(
        replace(maker.entry_link(light.slug), number=write_date(light.date, maker.language)) for light in reports
    )


def _crumbs(maker: Maker, topic: Topic) -> tuple[Link, ...]:
    headings = {"districts": "Districts", "organisations": "Organisations", "types": "Kinds of events"}
    kind = Link(maker.language.say(headings.get(topic.kind, "Outlets")), f"{topic.kind}/")
    return (kind, Link(topic_name(maker, topic), topic.address))


def _plan_topic_year(maker: Maker, topic: Topic, when: tuple[int, list[int]], rows: list[IncidentRow]) -> Plan:
    year, years = when
    return Plan(
        f"{topic.address}{year:04d}/index.html",
        lambda: digest_all([_key(maker, topic, rows), digest_value([topic.name, *years])]),
        lambda: _make_topic_year(maker, topic, (year, years), rows),
    )


def _make_topic_year(maker: Maker, topic: Topic, when: tuple[int, list[int]], rows: list[IncidentRow]) -> bytes:
    year, years = when
    position = years.index(year)
    links = [Link(str(each), f"{topic.address}{each:04d}/") for each in years]
    name = f"{topic_name(maker, topic)}, {year}"
    count = maker.language.count(len(rows), "{n} incident", "{n} incidents")
    page = ListPage(
        frame=maker.frame,
        head=maker.head(
            f"{topic.address}{year:04d}/",
            name,
            f"{name}: {count}",
            crumbs=_crumbs(maker, topic),
            feeds=_link_feed(maker, topic),
        ),
        kind=f"{topic.kind}-year",
        heading=name,
        intro="",
        count=count,
        totals=make_ledger(sum_topic(maker, topic, rows), maker.language),
        days=maker.days(rows),
        previous=links[position - 1] if position else None,
        next=links[position + 1] if position + 1 < len(links) else None,
        note=_tell_spread(maker, topic, rows),
    )
    return maker.render("topic.html", page)
