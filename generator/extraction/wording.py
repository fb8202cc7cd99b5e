"""Neutral wording of figures, places and dates in the site's own voice, with singular and plural right."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.vocabulary.edtf import FEW_DAYS, EdtfDate, Point
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_sets import list_words

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MONTHS = tuple(calendar.month_name)  # each look into the original formats a date
_ONE = frozenset({(1, 1), (1, None), (None, 1)})
_FEW_DISTRICTS = 3
_CITY = "city"
"""Days that a night spans."""


class Count(NamedTuple):
    """A figure as it is worded: bounds that may be ``None``, a group or a thing, and an outcome.

    ``others``: the article calls them other people than those whom it counts beside them.
    """

    group: str | None
    what: str | None
    outcome: str | None
    low: int | None
    high: int | None
    approximate: bool = False
    vague: str | None = None
    others: bool = False

    @property
    def singular(self) -> bool:
        """Whether the number that is written is one: ``one``, ``at least one``, ``up to one``."""
        return (self.low, self.high) in _ONE


def join(parts: Sequence[str]) -> str:
    """Join words as a list: ``a``, ``a and b``, ``a, b and c``."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def capitalise(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def write_number(count: Count) -> str:
    """Write a number with its hedge: ``twelve`` from ten on in digits, ``at least 14``, ``8 to 10``, ``dozens of``."""
    if count.low is None and count.high is None:
        if count.vague in list_words("wording", "vague_alone"):
            return str(count.vague)
        return f"{count.vague} of" if count.vague in list_words("wording", "vague") else "an unknown number of"
    if count.high is None:
        return f"at least {_spell(count.low or 0)}"
    if count.low is None:
        return f"up to {_spell(count.high)}"
    if count.low != count.high:
        return f"{count.low} to {count.high}"
    return ("about " if count.approximate else "") + _spell(count.low)


@lru_cache(maxsize=4096)
def write_counted(count: Count, *, other: bool = False) -> str:
    """Write whom or what a figure counts, with its number: ``one civilian``, ``at least 14 people``.

    ``other`` people are told beside people of stated groups.
    """
    return f"{write_number(count)} {'other ' if other else ''}{_write_noun(count)}"


def write_outcome(count: Count) -> str:
    """Write what happened to those whom a figure counts."""
    row = load_table("outcomes")[count.outcome] if count.outcome else None
    return str(row.values["past"]["en"]) if row else ""


def write_place(place: str | None, districts: Sequence[str], province: str | None) -> str:
    """Write where, with its preposition: ``in Mangocher, Kalat``, ``on Jinnah Road, Quetta``, ``in five districts``."""
    main_city = len(districts) == 1 and place == f"{districts[0]} {_CITY}"
    if place and place not in districts and len(districts) <= 1 and not main_city:
        named = () if districts and place.startswith(f"{districts[0]} ") else districts
        return f"{_preposition(place)} {', '.join((place, *named))}"
    if len(districts) > _FEW_DISTRICTS:
        return f"in {_spell(len(districts))} districts"
    where = join(districts) or province
    return f"in {where}" if where else ""


def write_date(date: EdtfDate, time_of_day: str | None = None) -> str:
    """Write when, with its preposition: ``on 1 February 2025``, ``in the night of 31 January to 1 February 2025``."""
    start, end = date.start, date.end
    doubt = " (year inferred)" if date.uncertain else ""
    if start is None or end is None:
        edge = end or start
        return f"{'by' if start is None else 'from'} {_write_point(edge)}{doubt}" if edge else ""
    if start == end:
        return f"{'on' if start.day else 'in'} {_write_point(start)}{doubt}"
    first, last = _write_first(start, end), _write_point(end)
    if time_of_day == "night" and date.precision == FEW_DAYS:
        return f"in the night of {first} to {last}{doubt}"
    return f"between {first} and {last}{doubt}"


def write_organisation(name: str) -> str:
    """Write an organisation's name, with its article where it takes one."""
    organisations = load_table("organisations")
    label = organisations[name].label() if name in organisations else name
    return f"the {label}" if label.rsplit(maxsplit=1)[-1] in list_words("wording", "with_the") else label


def _preposition(place: str) -> str:
    last = place.rsplit(maxsplit=1)[-1]
    return (
        "on" if last in list_words("wording", "with_on") else "at" if last in list_words("wording", "with_at") else "in"
    )


def _spell(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def _write_noun(count: Count) -> str:
    if count.what:
        return _write_thing(count)
    row = load_table("groups")[count.group or "unspecified"]
    return str(row.values["singular" if count.singular else "plural"]["en"])


def _write_thing(count: Count) -> str:
    """Write what is counted, in the singular where the vocabulary has that form of its name."""
    row = load_table("things")[count.what or ""]
    one = row.label().removesuffix("s")
    return one if count.singular and one in row.values["forms"]["singular"] else row.label()


def _write_first(start: Point, end: Point) -> str:
    """Write the beginning of a span without the month and the year that its end has too."""
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return str(start.day)
    return _write_point(start, omit_year=start.year == end.year)


def _write_point(point: Point, *, omit_year: bool = False) -> str:
    parts = [str(point.day)] if point.day else []
    parts += [_MONTHS[point.month]] if point.month else []
    if not omit_year or not parts:
        parts.append(str(point.year))
    return " ".join(parts)
