"""Finds which item of one list is which item of another, by what they say and not by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.entries.schema import fields_of

_WEIGHTS = {
    "Event": {"incident": 3, "type": 2, "date": 2, "districts": 3, "place": 3, "place_evidence": 2, "figures": 2},
    "Figure": {
        "id": 2,
        "group": 3,
        "what": 3,
        "outcome": 3,
        "evidence": 4,
        "count": 2,
        "min": 2,
        "max": 2,
        "reason": 2,
    },
}
_SAME = 0.4
"""The least share of the weight that two items must have in common to be the same one."""


def pair_items(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """Pair the positions of items in two lists of one kind; the most alike first, then the nearest; sorted by new."""
    scored = sorted(
        (-likeness(before, after), abs(i - j), j, i) for i, before in enumerate(old) for j, after in enumerate(new)
    )
    taken_old: set[int] = set()
    pairs: dict[int, int] = {}
    for score, _, j, i in scored:
        if -score >= _SAME and i not in taken_old and j not in pairs:
            pairs[j] = i
            taken_old.add(i)
    return [(pairs[j], j) for j in sorted(pairs)]


def likeness(old: Any, new: Any) -> float:
    """Return the weighted share, 0 to 1, of the fields that either item fills and that agree."""
    if old == new:
        return 1.0
    if isinstance(old, str) or isinstance(new, str):
        return 0.0
    name = type(old).__name__
    weights = _WEIGHTS.get(name, {})
    agreed = filled = 0
    for spec in fields_of(name):
        before, after = getattr(old, spec.name), getattr(new, spec.name)
        if before == after == spec.default:
            continue
        weight = weights.get(spec.name, 1)
        filled += weight
        agreed += weight if before == after else 0
    return agreed / filled if filled else 1.0
