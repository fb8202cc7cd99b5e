"""Figures as strokes, one for each person: what is sure in full, what only some accounts count paler.

Strokes stand in fives, so that they can be counted. They are dashes of one line, which keeps a list of figures light.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from markupsafe import Markup

FIVE, STROKE, GAP = 5, 3, 2
"""Strokes in a bundle; room for a stroke; more room after a bundle. The style sheet makes the dashes to fit."""
MOST = 60
"""Strokes in a list; a longer row is cut there, with an arrow. A figure without an upper end has one too."""
ROW, ROWS = 50, 6
"""Strokes in a row, and rows, of one figure on an incident's page."""
ARROW = 8
"""Room for the arrow behind the strokes."""
_LINE = 14
"""From one row to the next."""


def measure(number: int) -> int:
    """Return the length of so many strokes."""
    return number * STROKE + number // FIVE * GAP


@lru_cache(maxsize=4096)
def draw_line(low: int | None, best: int | None, high: int | None) -> Markup:
    """Draw a figure as one row of strokes, for lists; nothing where no number is known."""
    most = _find_most(low, best, high)
    if not most:
        return Markup("")
    paths = "".join(_draw_steps(low, best, high, lambda number: f"M0 5h{measure(min(number, MOST))}"))
    width = measure(min(most, MOST))
    if most > MOST or high is None:
        paths, width = paths + _draw_arrow(width, 5), width + ARROW
    return Markup(f'<svg class="tally" width="{width}" height="10" aria-hidden="true">{paths}</svg>')  # noqa: S704 - ours


def choose_unit(most: int) -> int:
    """Return how many people a stroke stands for where the largest number is ``most``: 1, 10, 100 …."""
    unit = 1
    while most > unit * ROW * ROWS:
        unit *= 10
    return unit


@lru_cache(maxsize=4096)
def draw_rows(low: int | None, best: int | None, high: int | None, unit: int) -> Markup:
    """Draw a figure in rows of strokes, each for ``unit`` people; nothing where no number is known."""
    most = _find_most(low, best, high)
    if not most:
        return Markup("")
    paths = "".join(_draw_steps(low, best, high, lambda number: _write_rows(-(-number // unit))))
    last = -(-most // unit) - 1
    row = last // ROW * _LINE
    if high is None:
        paths += _draw_arrow(measure(last % ROW + 1), row + 5)
    box = f"0 0 {measure(ROW) + ARROW} {row + 10}"
    return Markup(f'<svg class="tally rows" viewBox="{box}" aria-hidden="true">{paths}</svg>')  # noqa: S704 - ours


def _draw_arrow(x: int, y: int) -> str:
    """Draw the mark for more than the strokes show, behind the last of them."""
    return f'<path class="cut" d="M{x + 1} {y - 4}l4 4-4 4"/>'


def _write_rows(number: int) -> str:
    """Write a line for each row; dashes begin anew with each."""
    whole, rest = divmod(number, ROW)
    lengths = [ROW] * whole + ([rest] if rest else [])
    return "".join(f"M0 {5 + position * _LINE}h{measure(length)}" for position, length in enumerate(lengths))


def _find_most(low: int | None, best: int | None, high: int | None) -> int:
    return max(low or 0, best or 0, high or 0)


def _draw_steps(low: int | None, best: int | None, high: int | None, write: Callable[[int], str]) -> Iterator[str]:
    """Draw over each other, the longest first: up to high, up to best, up to low; equal lengths once."""
    sure, counted, most = low or 0, max(low or 0, best or 0), _find_most(low, best, high)
    if most > counted:
        yield f'<path class="may" d="{write(most)}"/>'
    if counted > sure:
        yield f'<path class="best" d="{write(counted)}"/>'
    if sure:
        yield f'<path d="{write(sure)}"/>'
