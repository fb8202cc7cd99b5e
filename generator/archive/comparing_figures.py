"""Compares the figures of two reports: equal ones speak for one incident, the more the rarer the number is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.archive.traits import Traits
from generator.vocabulary.tables import load_table

_Key = tuple[str, str]
_Bounds = tuple[int, int | None]
_MIXED = "unspecified"
_DEATH = "killed"
_OPEN = 4 / 3
_VAGUER = 0.5
CLOSE = 0.75
"""From this share of the larger one on, two numbers may be one that was counted twice."""
LARGE = 10
"""From here on numbers are so rare that two which are close are hardly of two incidents."""
RISES = 0.4
"""From this share on, a later and larger number may be the same toll risen."""


def weigh_figures(left: Traits, right: Traits) -> tuple[float, str]:
    """Weigh the figures of two reports, people and things; without any in common nothing speaks either way.

    The best match counts, and everything that contradicts.
    """
    ours, theirs = _by_key(left), _by_key(right)
    later = _find_later(left, right)
    pairs = [pair for outcome in _find_outcomes() for pair in _pair_figures(ours, theirs, outcome)]
    if not pairs:
        return (-1.0, "other people killed") if _are_others(ours, theirs) else (0.0, "")
    weighed = [(name, *_compare_bounds(mine, other, later)) for name, mine, other in pairs]
    # Without the group a number tells less: it may be other people's.
    weighed = [(name, score - _VAGUER if " " not in name else score, word) for name, score, word in weighed]
    best = max(score for _, score, _ in weighed)
    against = sum(score for _, score, _ in weighed if score < 0 and score != best)
    return best + against, "; ".join(f"{name} {word}" for name, _, word in weighed)


def _pair_figures(
    ours: Mapping[_Key, _Bounds], theirs: Mapping[_Key, _Bounds], outcome: str
) -> Iterator[tuple[str, _Bounds, _Bounds]]:
    """Pair what two reports say of one outcome: group by group; all together where one does not tell the group."""
    mine, other = ({key[0]: bounds for key, bounds in side.items() if key[1] == outcome} for side in (ours, theirs))
    shared = sorted(mine.keys() & other.keys())
    alone = (mine.keys() | other.keys()) - set(shared)
    if alone and mine and other and _MIXED in {*mine, *other}:
        yield outcome, _add(mine.values()), _add(other.values())
        return
    for name in shared:
        yield f"{name.replace('_', ' ')} {outcome}", mine[name], other[name]


def _are_others(ours: Mapping[_Key, _Bounds], theirs: Mapping[_Key, _Bounds]) -> bool:
    """Whether both reports tell who died, and not one group is the same."""
    mine, other = ({key[0] for key, (low, _) in side.items() if key[1] == _DEATH and low} for side in (ours, theirs))
    return bool(mine and other) and not mine & other


def _add(bounds: Iterable[_Bounds]) -> _Bounds:
    lows, highs = zip(*bounds, strict=True)
    return sum(lows), None if None in highs else sum(high for high in highs if high is not None)


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
    if low <= _top(other_low, other_high, low) and other_low <= _top(low, high, other_low):
        return 1.0, "in ranges that overlap"
    share = min(low, other_low) / max(low, other_low, 1)
    if later and (other_low - low) * later > 0 and share >= RISES:
        return 0.75, f"rises from {min(low, other_low)} to {max(low, other_low)}"
    if share >= CLOSE:
        return (1.5 if min(low, other_low) >= LARGE else 0.25), f"{low} and {other_low}"
    return (-1.0 if share >= RISES else -2.5), f"{low} and {other_low}"


def _top(low: int, high: int | None, other: int) -> int:
    """Return how far a range reaches; ``at least 5`` reaches to a third more, as such figures do."""
    return high if high is not None else max(low, other if other <= low * _OPEN else low)


def _weigh_equal(number: int) -> float:
    for limit, weight in ((0, 0.25), (1, 0.5), (3, 1.5), (9, 2.5)):
        if number <= limit:
            return weight
    return 3.5


@cache
def _find_outcomes() -> tuple[str, ...]:
    return tuple(load_table("outcomes"))
