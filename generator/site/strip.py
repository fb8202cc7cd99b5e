"""The strip of months: a line of bars for each year, drawn at build time; an empty month keeps its place."""

from __future__ import annotations

from collections.abc import Mapping

from generator.site.dates import Period, write_period
from generator.site.language import Language
from generator.site.models import Link
from generator.vocabulary.frozen import dataclass

STEP = 25
"""Width of a month, in units of about a pixel: wide enough for a finger."""
WIDTH = 12 * STEP
HEIGHT = 36
FOOT = 34
"""Where bars stand."""
TALLEST = 20
ABOVE = 3
"""Between a bar and its number."""
GAP = 4
"""Beside a bar."""
DOT = FOOT - 5
"""Where the dot of an empty month stands."""


@dataclass(frozen=True, slots=True)
class StripMonth:
    """A month: its name with the year, its number in words, and its bar. No address and no height where it is empty."""

    label: str
    text: str
    address: str
    x: int
    middle: float
    y: int
    height: int

    @property
    def bar_x(self) -> int:
        """Where the bar begins."""
        return self.x + GAP

    @property
    def text_y(self) -> int:
        """Where the number stands, above the bar."""
        return self.y - ABOVE


@dataclass(frozen=True, slots=True)
class StripYear:
    """A year's line; its link counts also incidents of which only the year is known."""

    year: Link
    months: tuple[StripMonth, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """All lines, the newest year first, under the numbers of the months."""

    years: tuple[StripYear, ...] = ()
    heads: tuple[StripMonth, ...] = ()
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = FOOT
    step: int = STEP
    bar: int = STEP - 2 * GAP
    dot: int = DOT


def draw_strip(
    years: Mapping[int, int], months: Mapping[Period, int], language: Language, *, linked: bool = True
) -> Strip:
    """Draw the incidents of each month from the first year to the last; ``years`` counts those of each year.

    What has no pages by month is not ``linked``: it is for a table alone.
    """
    most = max(months.values(), default=0)
    span = range(min(years), max(years) + 1) if years else ()
    lines = tuple(
        StripYear(
            Link(str(year), f"{year:04d}/" if linked else "", years.get(year, 0), language.number(years.get(year, 0))),
            tuple(_draw_month(Period(year, month), months, most, language, linked=linked) for month in range(1, 13)),
        )
        for year in reversed(span)
    )
    heads = tuple(_place(month, "", str(month), "", 0) for month in range(1, 13))
    return Strip(lines, heads) if lines else Strip()


def _draw_month(
    period: Period, months: Mapping[Period, int], most: int, language: Language, *, linked: bool
) -> StripMonth:
    number = months.get(period, 0)
    height = max(2, round(TALLEST * number / most)) if number else 0
    address = period.address if number and linked else ""
    return _place(period.month, write_period(period, language), language.number(number), address, height)


def _place(month: int, label: str, text: str, address: str, height: int) -> StripMonth:
    x = (month - 1) * STEP
    return StripMonth(label, text, address, x, x + STEP / 2, FOOT - height, height)
