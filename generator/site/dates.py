"""Dates in words, with their precision, and the period in whose list a date stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.archive import totals
from generator.site.language import Language
from generator.vocabulary.edtf import FEW_DAYS, EdtfDate, Point, parse

_PLAIN = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
"""A plain day, as most dates are; entries were checked when they were read, so it is in the calendar."""


class Period(NamedTuple):
    """A year, and a month from 1 to 12 or 0 if only the year is known."""

    year: int
    month: int

    @property
    def address(self) -> str:
        """The address of its list."""
        return f"{self.year:04d}/{self.month:02d}/" if self.month else f"{self.year:04d}/"


@lru_cache(maxsize=65536)
def find_period(text: str | None) -> Period | None:
    """Find the period in which an incident began, as totals do; ``None`` without a date."""
    if text and _PLAIN.match(text):
        return Period(int(text[:4]), int(text[5:7]))
    year, month = totals.find_period(text)
    if year == totals.UNDATED:
        return None
    return Period(int(year), 0 if month == totals.UNDATED else int(month[5:]))


@lru_cache(maxsize=65536)
def find_order(text: str | None) -> tuple[str, str]:
    """Return a key that sorts dates by when they start at the latest: a month comes after its days."""
    if not text:
        return ("", "")
    if _PLAIN.match(text):
        return (text, text)
    date = parse(text)
    last = date.latest or date.earliest
    first = date.earliest or date.latest
    return (last.isoformat() if last else "", first.isoformat() if first else "")


@lru_cache(maxsize=65536)
def write_date(text: str | None, language: Language, time_of_day: str | None = None) -> str:
    """Write an EDTF date in words: "31 January to 1 February 2025", "February 2025", "2025 (year inferred)"."""
    if not text:
        return language.say("date not known")
    date = parse(text)
    written = _write(date, language)
    if time_of_day == "night" and date.precision == FEW_DAYS:
        written = language.say("night of {days}", days=written)
    if date.uncertain:
        written = language.say(_doubt_of(date), date=written)
    return written


def _doubt_of(date: EdtfDate) -> str:
    inferred = any(point.year_mark == "?" for point in (date.start, date.end) if point)
    # i18n
    return "{date} (year inferred)" if inferred else "{date} (uncertain)"


def _write(date: EdtfDate, language: Language) -> str:
    start, end = date.start, date.end
    if start is None or end is None:
        known = start or end
        assert known is not None
        # i18n
        template = "on or before {date}" if start is None else "on or after {date}"
        return language.say(template, date=write_point(known, language))
    if start == end:
        return write_point(start, language)
    return language.say("{start} to {end}", start=_write_start(start, end, language), end=write_point(end, language))


def _write_start(start: Point, end: Point, language: Language) -> str:
    """Write the start without what it shares with the end: "31 January", "3"."""
    if start.year != end.year or start.day is None:
        return write_point(start, language)
    if start.month == end.month:
        return str(start.day)
    return language.say("{day} {month}", day=start.day, month=month_name(start.month or 1, language))


def write_point(point: Point, language: Language) -> str:
    """Write one calendar date: "1 February 2025", "February 2025", "2025"; "about" if it is approximate."""
    if point.month is None:
        text = str(point.year)
    elif point.day is None:
        text = language.say("{month} {year}", month=month_name(point.month, language), year=point.year)
    else:
        name = month_name(point.month, language)
        text = language.say("{day} {month} {year}", day=point.day, month=name, year=point.year)
    return language.say("about {date}", date=text) if "~" in (point.mark, point.year_mark) else text


def month_name(month: int, language: Language) -> str:
    """Return the name of a month."""
    return language.months[month - 1]


def write_period(period: Period, language: Language) -> str:
    """Write a period as a heading: "February 2025", "2025"."""
    return write_point(Point(period.year, period.month or None), language)


@lru_cache(maxsize=65536)
def machine_date(text: str | None) -> str:
    """Return the first day that a date can mean, for the ``datetime`` attribute; empty if there is none."""
    if not text:
        return ""
    date = parse(text)
    point = date.start or date.end
    if point is None:
        return ""
    return str(Point(point.year, point.month, point.day))
