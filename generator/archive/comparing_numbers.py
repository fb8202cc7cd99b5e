"""Compares two numbers of two reports: equal, in one range, risen from one to the other, or at odds."""

from __future__ import annotations

from generator.archive.traits import Traits

Bounds = tuple[int, int | None]
"""Lowest and highest number; an open upper end is ``None``."""
Weight = tuple[float, str]
"""How much speaks for one incident, and why."""

_OPEN = 4 / 3
_NEXT = 0.85
_CLOSE = 0.75
"""From this share of the larger one on, two numbers may be one that was counted twice."""
_LARGE = 10
"""From here on numbers are so rare that two which are close are hardly of two incidents."""
_RISES = 0.4
"""From this share on, a later and larger number may be the same toll risen."""
_RISES_OPEN = 0.25
"""The same, where the earlier number was said to be a lower end."""
_EQUAL = ((1, 0.25), (3, 1.5), (9, 2.5))
_EQUAL_RARE = 3.5


def find_later(left: Traits, right: Traits) -> int:
    """Return -1 if the left report is the later one, 1 if the right one is, 0 if nothing tells."""
    if left.published is None or right.published is None or left.published == right.published:
        return 0
    return -1 if left.published > right.published else 1


def compare_numbers(ours: Bounds, theirs: Bounds, later: int) -> Weight:
    """Compare two numbers; ``later`` is -1 if the first is of the later report, 1 if the second is, else 0."""
    (low, high), (other_low, other_high) = ours, theirs
    least, most = sorted((low, other_low))
    share = least / max(most, 1)
    if low == other_low and (high == other_high or None in {high, other_high}):
        return _weigh_equal(low), f"{low} in both"
    if low <= _top(other_low, other_high, low) and other_low <= _top(low, high, other_low):
        return _weigh_overlap(least, share), "in ranges that overlap"
    if later and (other_low - low) * later > 0:
        first_high = high if later > 0 else other_high
        if share >= _RISES:
            return (1.25 if least >= _LARGE else 0.75), f"rises from {least} to {most}"
        if share >= _RISES_OPEN and first_high is None:
            return 0.25, f"rises from {least} to {most}"
    return _weigh_odds(least, share), f"{low} and {other_low}"


def _weigh_overlap(least: int, share: float) -> float:
    """Weigh two numbers that may be one: nearly as much as equal ones where they are next to each other."""
    return max(1.0, _weigh_equal(least) - 1.0) if share >= _NEXT else 1.0


def _weigh_odds(least: int, share: float) -> float:
    """Weigh two numbers that no rise explains: large ones differ from report to report on the first day."""
    if share >= _CLOSE:
        return 1.5 if least >= _LARGE else 0.25
    if share >= _RISES:
        return 0.5 if least >= _LARGE else -1.0
    return -0.5 if least >= _LARGE and share >= _RISES_OPEN else -2.5


def _top(low: int, high: int | None, other: int) -> int:
    """Return how far a range reaches; ``at least 5`` reaches to a third more, as such figures do."""
    return high if high is not None else max(low, other if other <= low * _OPEN else low)


def _weigh_equal(number: int) -> float:
    return next((weight for limit, weight in _EQUAL if number <= limit), _EQUAL_RARE)
