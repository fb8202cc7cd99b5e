"""Keeps one person from being counted under two group names.

One report may say "13 people died", another "11 civilians and two policemen died": the same 13. Figures of an
incident must be addable, so of the people whose group is not told only those are counted who cannot be the people
whom other reports name by group. The full figure stays visible with its accounts as an overlap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.archive.incident import FigureRange
from generator.archive.ranges import Key

UNSPECIFIED = "unspecified"
OF_WAVE = "may be the same people whom the wave or its parts name by group"  # i18n


def split_overlaps(figures: Sequence[FigureRange]) -> tuple[tuple[FigureRange, ...], tuple[FigureRange, ...]]:
    """Return figures that can be added up, and the overlapping ones beside them that must not be added."""
    addable: list[FigureRange] = []
    overlaps: list[FigureRange] = []
    for figure in figures:
        named = _named_elsewhere(figure, figures) if figure.group == UNSPECIFIED else []
        if not named:
            addable.append(figure)
            continue
        rest = _take_away(figure, named)
        # i18n
        overlaps.append(replace(figure, reason="may be the same people whom other reports name by group"))
        if rest.best or rest.low:
            addable.append(rest)
    return tuple(addable), tuple(overlaps)


def _named_elsewhere(figure: FigureRange, figures: Sequence[FigureRange]) -> list[FigureRange]:
    """Find ranges of the same outcome and a named group that some report states without stating this figure."""
    own = {account.slug for account in figure.accounts}
    return [
        other
        for other in figures
        if other.outcome == figure.outcome
        and other.group not in (None, UNSPECIFIED)
        and any(account.slug not in own for account in other.accounts)
    ]


def _take_away(figure: FigureRange, named: Sequence[FigureRange]) -> FigureRange:
    """Return what is left of a figure when all people named by group are taken to be among its people."""
    best = sum(other.best or 0 for other in named)
    most = sum(other.high or other.best or 0 for other in named)
    counts = tuple(
        None if count is None else max(0, count - sum(other.counts[rule] or 0 for other in named))
        for rule, count in enumerate(figure.counts)
    )
    return replace(
        figure,
        low=None if figure.low is None else max(0, figure.low - most),
        best=None if figure.best is None else max(0, figure.best - best),
        counts=counts,
        reason="the rest, once the people named by group in other reports are taken away",  # i18n
    )


def take_named_away(
    joined: Sequence[FigureRange], own: Mapping[Key, FigureRange], sums: Mapping[Key, FigureRange]
) -> tuple[tuple[FigureRange, ...], tuple[FigureRange, ...]]:
    """Split a wave's ranges as ``split_overlaps`` does: a part's "11 people" may be the wave's 11 civilians.

    ``own`` are the wave's own ranges, ``sums`` those of its parts. People whose group only one side names are taken
    away from the people of unspecified group that the other side gives.
    """
    addable: list[FigureRange] = []
    overlaps: list[FigureRange] = []
    for item in joined:
        key = (item.group, item.what, item.outcome)
        named = [] if item.group != UNSPECIFIED else _named_by_other(item, own if key not in own else sums, own, sums)
        rest = _take_away(item, named) if named else item
        if named:
            overlaps.append(replace(item, reason=OF_WAVE))
        if not named or rest.best or rest.low:
            addable.append(rest)
    return tuple(addable), tuple(overlaps)


def _named_by_other(
    item: FigureRange, other: Mapping[Key, FigureRange], own: Mapping[Key, FigureRange], sums: Mapping[Key, FigureRange]
) -> list[FigureRange]:
    """Find the named groups that stand on the other side alone, with the same outcome."""
    same = own if other is sums else sums
    return [
        figure
        for key, figure in other.items()
        if figure.outcome == item.outcome and figure.group not in (None, UNSPECIFIED) and key not in same
    ]
