"""The columns by which the timeline's filters choose: one compact file, loaded when a reader first uses them.

Rows are the incidents in the order of the timeline; behind them, beyond ``listed``, stand parts of waves that lists do
not show but whose people are inside a wave's figures. Columns of numbers become typed arrays in the browser. A column
of lists is flat: ``n`` says how many each row has, ``of`` holds them. Days are counted from 1970-01-01.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from generator.archive.compact_json import encode_json
from generator.archive.counting import RULES
from generator.site.dates import machine_date, month_name, write_date
from generator.site.digest import digest_all
from generator.site.facet_words import write_words
from generator.site.maker import Maker, Plan
from generator.site.phrases import find_table, word_for
from generator.site.rows import IncidentRow
from generator.site.shelf import name_slug
from generator.vocabulary.edtf import parse

ADDRESS = "data/facets.json"
_EPOCH = dt.date(1970, 1, 1)
_TOPICS = {"district": "districts", "type": "event_types", "organisation": "organisations", "outlet": "outlets"}
"""Facets with lists of their own, and the vocabulary that names their values."""
_READERS: Mapping[str, Callable[[IncidentRow], Iterable[str]]] = {
    "type": lambda row: (row.type,),
    "district": lambda row: row.districts,
    "organisation": lambda row: row.organisations,
    "outlet": lambda row: row.outlets,
}
Column = list[Any]


def plan_facets(maker: Maker) -> Plan:
    """Plan ``data/facets.json``."""
    return Plan(ADDRESS, lambda: digest_all(row.digest for row in maker.shelf.listed), lambda: _make_facets(maker))


def _make_facets(maker: Maker) -> bytes:
    listed = maker.shelf.listed
    rows = [*listed, *_find_hidden_parts(maker)]
    content = {
        "listed": len(listed),
        "words": write_words(maker.language),
        "months": [month_name(month, maker.language) for month in range(1, 13)],
        "ids": [row.id for row in rows],
        "titles": [maker.title(row).text for row in rows],
        **_write_dates(rows, maker),
        **_write_topics(rows, maker),
        **_write_places(rows),
        **_write_waves(rows),
        **_write_reports(rows, maker),
        **_write_figures(rows, maker),
    }
    return encode_json(content) + b"\n"


def _find_hidden_parts(maker: Maker) -> list[IncidentRow]:
    """Find parts of listed waves that are not listed themselves."""
    rows = maker.shelf.rows
    queue, found = list(maker.shelf.listed), []
    while queue:
        parts = [rows[part] for part in queue.pop().parts if part in rows]
        queue += (hidden := [part for part in parts if not part.listed])
        found += hidden
    return sorted(found, key=lambda row: row.id)


def _write_dates(rows: Sequence[IncidentRow], maker: Maker) -> dict[str, Any]:
    """Write the days on which each incident may have begun: the first, and how many more there are.

    Dates that are not just a day stand beside in EDTF and in words.
    """
    begun = [find_beginning(row.date) for row in rows]
    odd = [place for place, row in enumerate(rows) if not _is_plain(row)]
    return {
        "first": [days and days[0] for days in begun],
        "long": [days[1] - days[0] if days else 0 for days in begun],
        "dates": {str(place): rows[place].date for place in odd if rows[place].date},
        "when": {str(place): write_date(rows[place].date, maker.language, rows[place].time_of_day) for place in odd},
    }


def _is_plain(row: IncidentRow) -> bool:
    """Whether the date is one day and nothing more is said of it."""
    return bool(row.date) and row.date == machine_date(row.date) and len(str(row.date)) == len("2025-02-01")


def find_beginning(text: str | None) -> tuple[int, int] | None:
    """Return the first and the last day on which an incident can have begun, as lists place it; ``None`` undated."""
    date = parse(text) if text else None
    point = (date.start or date.end) if date else None
    return ((point.earliest - _EPOCH).days, (point.latest - _EPOCH).days) if point else None


def _write_topics(rows: Sequence[IncidentRow], maker: Maker) -> dict[str, Any]:
    """Write each facet's keys and labels, in the order of the labels, and its column."""
    content: dict[str, Any] = {"keys": {}, "labels": {}}
    for facet, table in _TOPICS.items():
        kind = "types" if facet == "type" else table
        lists = [_READERS[facet](row) for row in rows]
        slugs = {name: name_slug(kind, name) for names in lists for name in names}
        labels = {slug: word_for(table, name, maker.lang) for name, slug in sorted(slugs.items())}
        keys = sorted(labels, key=lambda slug: (labels[slug].casefold(), slug))
        places = {slug: place for place, slug in enumerate(keys)}
        content["keys"][facet] = keys
        content["labels"][facet] = [labels[slug] for slug in keys]
        content[facet] = _flatten(list(dict.fromkeys([places[slugs[name]] for name in names])) for names in lists)
    return content


def _flatten(lists: Iterable[Sequence[int]]) -> dict[str, Column]:
    kept = list(lists)
    return {"n": [len(each) for each in kept], "of": [value for each in kept for value in each]}


def _write_places(rows: Sequence[IncidentRow]) -> dict[str, Column]:
    names = sorted({row.place for row in rows if row.place and row.place not in row.districts})
    places = {name: place for place, name in enumerate(names)}
    return {"places": names, "place": [places.get(row.place or "", -1) for row in rows]}


def _write_waves(rows: Sequence[IncidentRow]) -> dict[str, Column]:
    """Write the row of each row's wave: -1 for none, -2 for one that is not here."""
    places = {row.id: place for place, row in enumerate(rows)}
    return {"wave": [places.get(row.part_of, -2) if row.part_of else -1 for row in rows]}


def _write_reports(rows: Sequence[IncidentRow], maker: Maker) -> dict[str, Any]:
    numbers = [len(row.slugs) for row in rows]
    words = {str(number): maker.language.count(number, "{n} report", "{n} reports") for number in sorted(set(numbers))}
    return {"reports": numbers, "report_words": words}


def _write_figures(rows: Sequence[IncidentRow], maker: Maker) -> dict[str, Any]:
    """Write every figure of people: its group and outcome, its bounds, and what each counting rule counts.

    What is not known is ``null``. All counts but the first are differences to the first where both are known.
    """
    groups, outcomes = list(find_table("groups")), list(find_table("outcomes"))
    rules = find_table("counting_rules")
    cells: dict[Any, tuple[int, int]] = {
        (group, outcome): (row, column) for row, group in enumerate(groups) for column, outcome in enumerate(outcomes)
    }
    own = [[figure for figure in row.figures if (figure.group, figure.outcome) in cells] for row in rows]
    figures = [figure for each in own for figure in each]
    best = [figure.counts[0] for figure in figures]
    return {
        "groups": _write_forms("groups", ("label", "singular", "plural", "heading"), maker),
        "outcomes": _write_forms("outcomes", ("label", "past"), maker),
        "rules": [{"id": name, "label": rules[name].label(maker.lang)} for name in RULES],
        "figures": [len(each) for each in own],
        "group": [cells[figure.group, figure.outcome][0] for figure in figures],
        "outcome": [cells[figure.group, figure.outcome][1] for figure in figures],
        "low": _relate([figure.low for figure in figures], best),
        "high": _relate([figure.high for figure in figures], best),
        "about": [at for at, figure in enumerate(figures) if figure.approximate and figure.low == figure.high],
        "counts": [
            best,
            *(_relate([figure.counts[rule] for figure in figures], best) for rule in range(1, len(RULES))),
        ],
    }


def _write_forms(table: str, forms: tuple[str, ...], maker: Maker) -> dict[str, list[str]]:
    ids = list(find_table(table))
    return {"ids": ids, **{form: [word_for(table, id_, maker.lang, form) for id_ in ids] for form in forms}}


def _relate(values: Iterable[int | None], best: Sequence[int | None]) -> Column:
    """Return differences to ``best``; ``null`` where a value is not known."""
    return [None if value is None else value - (known or 0) for value, known in zip(values, best, strict=True)]
