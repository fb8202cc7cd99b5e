"""Examples from the archive for the pages that explain rules, words and fields, so that none of them is made up."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from heapq import nlargest
from itertools import islice
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from generator.archive.counting import RULES
from generator.entries.entry import Entry
from generator.entries.schema import fields_of
from generator.site.dates import write_date
from generator.site.maker import Maker
from generator.site.models import Link
from generator.site.phrases import write_band
from generator.site.rows import IncidentRow, RowFigure
from generator.site.titles import ENGLISH

_ASKED = re.compile(r"<p>\[example: (\w+)\]</p>")
_TRIED = 10
_LOOKED_AT = 40
"""How many of the newest entries are searched for an example of each field."""
_LONGEST = 90
"""Letters of a value that are shown."""
_INDEPENDENT = RULES.index("independent")


class Example(NamedTuple):
    """A value of the archive, and where it stands."""

    text: str
    link: Link


_OF_FIGURES: dict[str, Callable[[RowFigure], bool]] = {
    "range": lambda figure: None not in (figure.low, figure.high) and figure.low != figure.high,
    "at_least": lambda figure: bool(figure.low) and figure.high is None,
    "up_to": lambda figure: figure.low is None and figure.high is not None,
    "nobody": lambda figure: figure.high == 0,
    "enemy": lambda figure: bool(figure.best) and bool(figure.counts) and figure.counts[_INDEPENDENT] is None,
}
_OF_ROWS: dict[str, Callable[[IncidentRow], bool]] = {
    "origins": lambda row: len(row.origins) > 1,
    "reports": lambda row: len(row.slugs) > 1,
    "wave": lambda row: bool(row.parts),
    "claim": lambda row: row.claimed,
    "several": lambda row: len(row.districts) > 1,
    "night": lambda row: row.time_of_day == "night" and "/" in (row.date or ""),
    "month": lambda row: len(row.date or "") == len("2025-02"),
    "inferred": lambda row: "?" in (row.date or ""),
    "undated": lambda row: row.date is None,
}


def put_examples(body: str, maker: Maker) -> Markup:
    """Put an example in the place of each paragraph ``[example: NAME]``, or that the archive has none yet."""
    used: set[str] = set()
    return Markup(_ASKED.sub(lambda asked: _write_example(asked[1], maker, used), body))  # noqa: S704 - safe or escaped


def _write_example(name: str, maker: Maker, used: set[str]) -> str:
    """Write the newest example that the page does not show yet, or else the newest."""
    found = list(islice(find_examples(name, maker), _TRIED))
    own = "" if maker.lang == ENGLISH else f' lang="{maker.lang}" dir="{maker.language.direction}"'
    label = escape(maker.language.say("From the archive:"))
    if not found:
        return f'<p class="example"{own}><span>{label} {escape(maker.language.say("no case so far"))}</span></p>'
    example = next((each for each in found if each.link.address not in used), found[0])
    used.add(example.link.address)
    link = f'<a href="../{example.link.address}">{escape(example.link.text)}</a>'
    return f'<p class="example"{own}><span>{label}</span> {escape(example.text)} · {link}</p>'


def find_examples(name: str, maker: Maker) -> Iterator[Example]:
    """Yield incidents that show what a name stands for, newest first."""
    of_row, of_figure = _OF_ROWS.get(name), _OF_FIGURES.get(name)
    for row in maker.shelf.listed:
        if of_row and of_row(row):
            yield Example(write_date(row.date, maker.language, row.time_of_day), maker.incident_link(row))
        figure = next(filter(of_figure, row.figures), None) if of_figure else None
        if figure:
            yield Example(write_band(figure, maker.language).text, maker.incident_link(row))


TERMS = frozenset({"groups", "outcomes", "event_types"})
"""Vocabularies of whose rows incidents are examples."""


def find_terms(maker: Maker) -> dict[tuple[str, str], Link]:
    """Return for each group, outcome and kind of event (table and id) the newest incident that shows it."""
    found: dict[tuple[str, str], Link] = {}
    for row in maker.shelf.listed:
        keys = {("event_types", row.type), *((t, i) for f in row.figures for t, i in _terms_of(f))}
        for key in keys - found.keys():
            found[key] = maker.incident_link(row)
    return found


def _terms_of(figure: RowFigure) -> Iterator[tuple[str, str]]:
    if figure.group:
        yield "groups", figure.group
    if figure.outcome:
        yield "outcomes", figure.outcome


def find_fields(maker: Maker) -> dict[tuple[str, str], Example]:
    """Return for each field of the schema (record and name) a value that one of the newest entries gives it.

    A value that says more than the absence of the field is preferred.
    """
    found: dict[tuple[str, str], Example] = {}
    plain: dict[tuple[str, str], Example] = {}
    newest = nlargest(_LOOKED_AT, maker.shelf.lights.values(), key=lambda light: (light.date or "", light.slug))
    for slug in (light.slug for light in newest):
        entry: Entry = maker.workshop.entry(slug)
        for key, text, default in _read_values(entry):
            known = plain if default else found
            if key not in known:
                known[key] = Example(text, maker.entry_link(slug))
    return plain | found


def _read_values(record: Any) -> Iterator[tuple[tuple[str, str], str, bool]]:
    """Yield each plain value of a record and of the records in it, and whether it is what absence means."""
    name = type(record).__name__
    for spec in fields_of(name):
        value = getattr(record, spec.name)
        if value is None or value in ((), ""):
            continue
        items = value if isinstance(value, tuple) else (value,)
        if dataclasses.is_dataclass(items[0]):
            for item in items:
                yield from _read_values(item)
        else:
            yield (name, spec.name), " | ".join(map(_write_value, items)), value == spec.default


def _write_value(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]} …"
