"""Compares the figures of two reports: equal ones speak for one incident, the more the rarer the number is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.archive.traits import Traits
from generator.vocabulary.tables import load_table

_Key = tuple[str, str]
_Bounds = tuple[int, int | None]
_MIXED = "unspecified"


def weigh_figures(left: Traits, right: Traits) -> tuple[float, str]:
    """Weigh the figures of two reports, people and things; without any in common nothing speaks either way."""
    ours, theirs = _by_key(left), _by_key(right)
    later = _find_later(left, right)
    scores: list[float] = []
    words: list[str] = []
    for key in sorted(ours.keys() & theirs.keys()):
        score, word = _compare_bounds(ours[key], theirs[key], later)
        scores.append(score)
        words.append(f"{key[0].replace('_', ' ')} {key[1]} {word}")
    if not scores:
        return _compare_sums(ours, theirs, later)
    best = max(scores)
    return best + sum(score for score in scores if score != best and score < 0), "; ".join(words)


def _by_key(traits: Traits) -> dict[_Key, _Bounds]:
    return {(counted, outcome): (low, high) for counted, outcome, low, high in traits.figures}


def _find_later(left: Traits, right: Traits) -> int:
    """Return -1 if the left report is the later one, 1 if the right one is, 0 if nothing tells."""
    if left.published is None or right.published is None or left.published == right.published:
        return 0
    return -1 if left.published > right.published else 1


def _compare_bounds(ours: _Bounds, theirs: _Bounds, later: int) -> tuple[float, str]:
    (low, high), (other_low, other_high) = ours, theirs
    if ours == theirs or (low == other_low and None in (high, other_high)):
        return _weigh_equal(low), f"{low} in both"
    if low <= (other_high if other_high is not None else low) and other_low <= (
        high if high is not None else other_low
    ):
        return 1.0, "in ranges that overlap"
    share = min(low, other_low) / max(low, other_low, 1)
    rises = later and (other_low - low) * later > 0
    if rises and share >= 0.4:
        return 0.25, f"rises from {min(low, other_low)} to {max(low, other_low)}"
    return (0.0 if share >= 0.6 else -1.0 if share >= 0.3 else -2.0), f"{low} and {other_low}"


def _weigh_equal(number: int) -> float:
    for limit, weight in ((0, 0.25), (1, 1.0), (3, 1.5), (9, 2.5)):
        if number <= limit:
            return weight
    return 3.5


def _compare_sums(ours: Mapping[_Key, _Bounds], theirs: Mapping[_Key, _Bounds], later: int) -> tuple[float, str]:
    """Compare people whose group one report does not tell with all groups of the other, outcome by outcome."""
    for outcome in _find_outcomes():
        sums = [sum(low for (_, what), (low, _high) in side.items() if what == outcome) for side in (ours, theirs)]
        groups = [{group for group, what in side if what == outcome} for side in (ours, theirs)]
        if all(sums) and any(_MIXED in names for names in groups):
            score, word = _compare_bounds((sums[0], sums[0]), (sums[1], sums[1]), later)
            return score, f"{outcome} {word}"
    return 0.0, ""


@cache
def _find_outcomes() -> tuple[str, ...]:
    return tuple(load_table("outcomes"))
