"""Dates with their uncertainty: a small subset of EDTF (ISO 8601-2:2019), levels 0 and 1.

Accepted: ``2025-02-01``, ``2025-02``, ``2025``; ``?`` (uncertain) and ``~`` (approximate) at the end for the
whole date or after the year for the year alone (``2025?-02-01``); intervals ``A/B``, ``../B``, ``A/..``.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from generator.vocabulary.frozen import dataclass

# How exact a date is, as in UCDP GED: a day, up to six days, a week, a month, a year or more or open-ended.
DAY, FEW_DAYS, WEEK, MONTH, YEAR = 1, 2, 3, 4, 5
_POINT = re.compile(r"(\d{4})([?~]?)(?:-(\d{2})(?:-(\d{2}))?)?([?~]?)\Z")


class EdtfError(ValueError):
    """The text is no date of the subset; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Point:
    """One calendar date of day, month or year precision. ``year_mark`` and ``mark`` are ``''``, ``?`` or ``~``."""

    year: int
    month: int | None = None
    day: int | None = None
    year_mark: str = ""
    mark: str = ""

    def __str__(self) -> str:
        """Write the canonical EDTF text."""
        text = f"{self.year:04d}{self.year_mark}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text + self.mark

    @property
    def earliest(self) -> dt.date:
        """The first day that the point can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day that the point can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def uncertain(self) -> bool:
        """Whether any part carries a ``?``."""
        return "?" in (self.year_mark, self.mark)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A point (``end`` is the same as ``start``) or an interval; ``None`` at one end means open (``..``)."""

    start: Point | None
    end: Point | None

    def __str__(self) -> str:
        """Write the canonical EDTF text."""
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"

    @property
    def earliest(self) -> dt.date | None:
        """The first day it can mean; ``None`` for an open start."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> dt.date | None:
        """The last day it can mean; ``None`` for an open end."""
        return self.end.latest if self.end else None

    @property
    def uncertain(self) -> bool:
        """Whether any part carries a ``?``."""
        return any(point.uncertain for point in (self.start, self.end) if point)

    @property
    def precision(self) -> int:
        """How exact it is: a day, a few days, a week, a month, a year."""
        if self.earliest is None or self.latest is None:
            return YEAR
        days = (self.latest - self.earliest).days + 1
        for limit, precision in ((1, DAY), (6, FEW_DAYS), (7, WEEK), (31, MONTH)):
            if days <= limit:
                return precision
        return YEAR


def from_day(day: dt.date, *, year_uncertain: bool = False) -> EdtfDate:
    """Turn a calendar day into a date of day precision."""
    return from_days(day, day, year_uncertain=year_uncertain)


def from_days(first: dt.date, last: dt.date, *, year_uncertain: bool = False) -> EdtfDate:
    """Turn two days into an interval, or into a point when they are the same."""
    mark = "?" if year_uncertain else ""
    start, end = (Point(day.year, day.month, day.day, year_mark=mark) for day in (first, last))
    return EdtfDate(start, end)


@lru_cache(maxsize=65536)
def parse(text: str) -> EdtfDate:
    """Read a date of the subset.

    Raises:
        EdtfError: if the text is no such date, or names a day that the calendar does not have.

    """
    if "/" not in text:
        point = _parse_point(text)
        return EdtfDate(point, point)
    left, _, right = text.partition("/")
    start, end = (None if side == ".." else _parse_point(side) for side in (left, right))
    if start is None and end is None:
        raise EdtfError(f"{text!r} has no date on either side")
    if start and end and start.earliest > end.latest:
        raise EdtfError(f"{text!r} ends before it starts")
    return EdtfDate(start, end)


def _parse_point(text: str) -> Point:
    match = _POINT.match(text)
    if not match or not text.isascii():
        raise EdtfError(f"{text!r} is not a date such as 2025-02-01, 2025-02, 2025 or 2025-01-31/2025-02-01")
    year, year_mark, month, day, mark = match.groups()
    if month is None and year_mark and mark:
        raise EdtfError(f"{text!r} marks the year twice")
    if month is None and year_mark:
        year_mark, mark = "", year_mark
    point = Point(int(year), int(month) if month else None, int(day) if day else None, year_mark, mark)
    try:
        _ = point.earliest, point.latest
    except (ValueError, calendar.IllegalMonthError) as error:
        raise EdtfError(f"{text!r} is not in the calendar") from error
    return point
