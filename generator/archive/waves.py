"""Joins an incident's own figures with those of its parts, so that a parent and its parts are never both added.

A parent's figure is the larger of its own and the sum of its parts. Parts that come from the same origin as the
parent's own figure, or that equal it, are taken to be inside it; others may or may not be, so they widen the band.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.archive.incident import FigureRange
from generator.archive.ranges import Key, add_ranges

OVERLAP = "the sources do not tell whether the people of the parts are among these"
OF_PARTS = "the sum of the parts"


def join_parts(own: Sequence[FigureRange], parts: Iterable[Sequence[FigureRange]]) -> tuple[FigureRange, ...]:
    """Return a parent's ranges; ``parts`` holds the ranges of each part."""
    by_part = list(parts)
    sums = add_ranges(item for part in by_part for item in part)
    owned: dict[Key, FigureRange] = {_key(item): item for item in own}
    joined = [_join(item, sums.get(key), by_part) for key, item in owned.items()]
    return (*joined, *(replace(item, reason=OF_PARTS) for key, item in sums.items() if key not in owned))


def _key(item: FigureRange) -> Key:
    return (item.group, item.what, item.outcome)


def _join(own: FigureRange, total: FigureRange | None, parts: Sequence[Sequence[FigureRange]]) -> FigureRange:
    if total is None or total.best is None or own.best == total.best:
        return own
    if own.best is None or total.best > own.best:
        return replace(own, low=_larger(own.low, total.low), best=total.best, high=_larger(own.high, total.high),
                       own=False, reason=OF_PARTS)  # fmt: skip
    outside = sum(item.high or item.best or 0 for item in _other_origins(own, parts))
    if not outside:
        return own
    return replace(own, high=None if own.high is None else own.high + outside, reason=OVERLAP)


def _other_origins(own: FigureRange, parts: Sequence[Sequence[FigureRange]]) -> list[FigureRange]:
    """Find the parts' ranges of the same people whose origins are not the parent's own."""
    return [
        item for part in parts for item in part if _key(item) == _key(own) and not set(item.origins) & set(own.origins)
    ]


def _larger(left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return left if right is None else right
    return max(left, right)
