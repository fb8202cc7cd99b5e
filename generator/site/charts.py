"""Charts drawn at build time: models that hold every coordinate, so that templates only write them down.

A bar is the count by the named rule; the thin line over it reaches from low to high. Every chart has a title, a
description and the same numbers as a table.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.vocabulary.frozen import dataclass

LINE_HEIGHT = 26
LABEL_WIDTH = 150
NUMBER_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Datum:
    """What one bar shows: a label, the count with its low and high, and where it links to (``None``: nowhere)."""

    label: str
    low: int
    count: int
    high: int
    href: str | None = None
    group: str = ""

    @property
    def words(self) -> str:
        """The count with its band, as a reader says it: ``14 (14-20)``."""
        return str(self.count) if self.low == self.high else f"{self.count} ({self.low}\u2013{self.high})"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its band, placed. ``size`` runs along the axis of values, ``breadth`` across it."""

    datum: Datum
    x: float
    y: float
    width: float
    height: float
    band_start: float
    band_end: float
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis at ``at``, and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole chart; ``upright`` bars stand on a time axis, others lie beside their labels."""

    id: str
    title: str
    description: str
    width: int
    height: int
    upright: bool
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(bar.datum.high for bar in self.bars)


def draw_columns(id_: str, title: str, description: str, data: Sequence[Datum], *, width: int) -> Chart:
    """Draw upright bars, one a period; empty periods keep their place."""
    height, foot, head, side = 200, 28, 12, 36
    top, ticks = find_scale(max((datum.high for datum in data), default=0))
    step = min((width - side) / max(len(data), 1), 72.0)
    every = math.ceil((max((len(datum.label) for datum in data), default=0) * 6.4 + 5) / step)
    room = height - foot - head

    def rise(value: int) -> float:
        return round(height - foot - room * value / top, 1)

    bars = tuple(
        Bar(
            datum=datum,
            x=round(side + position * step + step * 0.12, 1),
            y=rise(datum.count),
            width=round(step * 0.76, 1),
            height=round(height - foot - rise(datum.count), 1),
            band_start=rise(datum.low),
            band_end=rise(datum.high),
            labelled=(len(data) - 1 - position) % every == 0,
        )
        for position, datum in enumerate(data)
    )
    marks = tuple(Tick(rise(value), str(value)) for value in ticks)
    return Chart(id_, title, description, width, height, upright=True, bars=bars, ticks=marks)


def draw_rows(id_: str, title: str, description: str, data: Sequence[Datum], *, width: int = 640) -> Chart:
    """Draw lying bars, one a label, in the order given."""
    top, ticks = find_scale(max((datum.high for datum in data), default=0))
    room = width - LABEL_WIDTH - NUMBER_WIDTH

    def run(value: int) -> float:
        return round(LABEL_WIDTH + room * value / top, 1)

    bars = tuple(
        Bar(
            datum=datum,
            x=LABEL_WIDTH,
            y=position * LINE_HEIGHT + 5.0,
            width=round(run(datum.count) - LABEL_WIDTH, 1),
            height=LINE_HEIGHT - 10.0,
            band_start=run(datum.low),
            band_end=run(datum.high),
        )
        for position, datum in enumerate(data)
    )
    height = len(data) * LINE_HEIGHT + 24
    marks = tuple(Tick(run(value), str(value)) for value in ticks)
    return Chart(id_, title, description, width, height, upright=False, bars=bars, ticks=marks)


def find_scale(most: int) -> tuple[int, tuple[int, ...]]:
    """Return the top of a scale that holds ``most``, and its ticks in steps of 1, 2 or 5 times a power of ten."""
    if most <= 0:
        return 1, (0, 1)
    rough = most / 4
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    top = math.ceil(most / step) * step
    return top, tuple(range(0, top + 1, step))


def find_shade(value: int, most: int, shades: int = 5) -> int:
    """Return the shade of a map for a value: 0 for none, else 1 to ``shades`` on a logarithmic scale up to ``most``."""
    if value <= 0 or most <= 0:
        return 0
    return min(shades, 1 + math.floor(shades * math.log1p(value) / math.log1p(most + 1)))
