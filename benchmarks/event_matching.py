"""Compares events that were read with events of gold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.figure_matching import Json, has_number, list_allowed, match_figures

FIGURE, DISTRICT, TYPE, DATE, PROVINCE = 3.0, 2.0, 0.6, 0.6, 0.2
_ENOUGH = 0.5


def align_events(gold: Sequence[Json], got: Sequence[Json]) -> dict[int, int]:
    """Pair events by what they share, the most alike first: positions in gold to positions in what was read.

    A single event left over on both sides is paired too, so that it is scored and not only missed.
    """
    scores = sorted(
        ((_rate_pair(a, b), -i, -j) for i, a in enumerate(gold) for j, b in enumerate(got)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for score, i, j in scores:
        if score > _ENOUGH and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    left = [i for i, event in enumerate(gold) if i not in pairs and not event.get("optional")]
    free = [j for j in range(len(got)) if j not in pairs.values()]
    if len(left) == 1 and len(free) == 1:
        pairs[left[0]] = free[0]
    return pairs


def _rate_pair(gold: Json, got: Json) -> float:
    wanted = [row for row in gold.get("figures") or [] if has_number(row)]
    found = [row for row in got.get("figures") or [] if has_number(row)]
    places = {name for option in _list_district_options(gold) for name in option}
    places |= set(gold.get("districts_optional") or [])
    score = FIGURE * len(match_figures(wanted, found)) + DISTRICT * len(places & set(got.get("districts") or []))
    if score or not (wanted or found):
        score += TYPE * (got.get("type") in list_allowed(gold, "type"))
        score += DATE * (got.get("date") is not None and got.get("date") in list_allowed(gold, "date"))
        score += PROVINCE * (got.get("province") == gold.get("province"))
    return score


def _list_district_options(gold: Json) -> list[list[str]]:
    return [gold.get("districts") or [], *gold.get("districts_alt", [])]


def count_districts(gold: Json, got: Json | None) -> tuple[int, int, int]:
    """Return how many districts are right, wrong and missing, by the reading of gold that fits best."""
    mine = set((got or {}).get("districts") or [])
    loose = set(gold.get("districts_optional") or [])
    rows = []
    for option in _list_district_options(gold):
        need = set(option)
        rows.append((len(mine & need), len(mine - need - loose), len(need - mine)))
    return max(rows, key=lambda row: row[0] - row[1] - row[2])


def is_same_responsibility(gold: Json, got: Json) -> bool:
    """Whether stance and organisations are those of gold."""
    stance, names = _plain_responsibility(got.get("responsibility"))
    for option in list_allowed(gold, "responsibility"):
        wanted, by = _plain_responsibility(option)
        if stance == wanted and (names == by or "*" in by):
            return True
    return False


def _plain_responsibility(row: Any) -> tuple[str, frozenset[str]]:
    value = row or {}
    return value.get("stance") or "unknown", frozenset(_fold_names(value.get("by") or []))


def _fold_names(names: Iterable[str]) -> Iterable[str]:
    return (name.casefold() for name in names)
