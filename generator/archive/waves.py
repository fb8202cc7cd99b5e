"""Joins an incident's own figures with those of its parts, so that a parent and its parts are never both added.

A parent's figure is the larger of its own and the sum of its parts. Parts that come from the same origin as the
parent's own figure, or that equal it, are taken to be inside it; others may or may not be, so they widen the band.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.archive.counting import RULES
from generator.archive.incident import FigureRange
from generator.archive.overlaps import take_named_away
from generator.archive.ranges import Key, add_ranges

# i18n
OVERLAP = "the sources do not tell whether the people of the parts are among these"
# i18n
OF_PARTS = "the sum of the parts"


def join_parts(
    own: Sequence[FigureRange], parts: Iterable[Sequence[FigureRange]]
) -> tuple[tuple[FigureRange, ...], tuple[FigureRange, ...]]:
    """Return a parent's ranges, and beside them those that may be the same people under another group's name.

    ``parts`` holds the ranges of each part.
    """
    by_part = list(parts)
    sums = add_ranges(item for part in by_part for item in part)
    owned: dict[Key, FigureRange] = {_key(item): item for item in own}
    joined = [_join(item, sums.get(key), by_part) for key, item in owned.items()]
    joined += [replace(item, reason=OF_PARTS) for key, item in sums.items() if key not in owned]
    return take_named_away(joined, owned, sums)


def _key(item: FigureRange) -> Key:
    return (item.group, item.what, item.outcome)


def _join(own: FigureRange, total: FigureRange | None, parts: Sequence[Sequence[FigureRange]]) -> FigureRange:
    if total is None:
        return own
    counts = tuple(_larger(one, other) for one, other in zip(own.counts, total.counts, strict=True))
    joined = replace(own, counts=counts)
    if total.best is None or own.best == total.best:
        return joined
    if own.best is None or total.best > own.best:
        low = _larger(own.low, total.low)
        high = None if total.high is None else _larger(own.high, total.high)
        return replace(joined, low=low, best=total.best, high=high, own=False, reason=OF_PARTS)
    outside = sum(item.high or item.best or 0 for item in _other_origins(own, parts))
    return _widen(joined, outside) if outside else joined


def _widen(own: FigureRange, outside: int) -> FigureRange:
    """Let the band reach up to where none of the parts' people are among the parent's."""
    if own.high is None:
        return replace(own, reason=OVERLAP)
    high = own.high + outside
    highest = tuple(high if rule == "highest" else count for rule, count in zip(RULES, own.counts, strict=True))
    return replace(own, high=high, counts=highest, reason=OVERLAP)


def _other_origins(own: FigureRange, parts: Sequence[Sequence[FigureRange]]) -> list[FigureRange]:
    """Find the parts' ranges of the same people whose origins are not the parent's own."""
    return [
        item for part in parts for item in part if _key(item) == _key(own) and not set(item.origins) & set(own.origins)
    ]


def _larger(left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return left if right is None else right
    return max(left, right)
