"""Compares the figures of two reports: equal ones speak for one incident, the more the rarer the number is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from generator.archive.comparing_numbers import Bounds, Weight, compare_numbers, find_later
from generator.archive.traits import Traits
from generator.vocabulary.tables import load_table

_Said = Mapping[str, Sequence[Bounds]]
"""What a report says of one outcome: by group (or thing) every figure that it gives."""
_Side = Mapping[str, _Said]
_Weighed = tuple[str, float, str]
"""What is compared, how much it speaks for one incident, and why."""

_MIXED = "unspecified"
_ENEMY = "militants"
_DEATH = "killed"
_VAGUER = 0.5
_FURTHER = 0.5
"""How much of its weight a further figure that agrees adds: the figures of one incident go together."""


def weigh_figures(left: Traits, right: Traits) -> Weight:
    """Weigh the figures of two reports, people and things; without any in common nothing speaks either way.

    The best match counts in full, what agrees with it by half, and everything that contradicts.
    """
    ours, theirs, later = _by_outcome(left), _by_outcome(right), find_later(left, right)
    weighed = [
        item
        for outcome in _find_outcomes()
        if outcome in ours and outcome in theirs
        for item in _compare_outcome(outcome, ours[outcome], theirs[outcome], later)
    ]
    weighed += _compare_dead(ours, theirs, later)
    if not weighed:
        return 0.0, ""
    weights = sorted((weight for _, weight, _ in weighed), reverse=True)
    total = weights[0] + sum(weight * _FURTHER if weight > 0 else weight for weight in weights[1:])
    return total, "; ".join(f"{name} {word}" for name, _, word in weighed)


def _by_outcome(traits: Traits) -> dict[str, dict[str, list[Bounds]]]:
    found: dict[str, dict[str, list[Bounds]]] = {}
    for counted, outcome, low, high in traits.figures:
        found.setdefault(outcome, {}).setdefault(counted, []).append((low, high))
    return found


def _compare_outcome(outcome: str, ours: _Said, theirs: _Said, later: int) -> list[_Weighed]:
    """Compare what two reports say of one outcome, in the reading of their groups that agrees best.

    People of whom one report does not tell the group may be any whom the other names: those whom nothing else
    matches, or all of them together.
    """
    shared = sorted(ours.keys() & theirs.keys())
    if _MIXED not in {*ours, *theirs} or {*ours, *theirs} == {_MIXED}:
        return [_compare_group(name, outcome, ours[name], theirs[name], later) for name in shared]
    named = [name for name in shared if name != _MIXED]
    by_group = [_compare_group(name, outcome, ours[name], theirs[name], later) for name in named]
    readings = [by_group + _compare_sums(outcome, ours, theirs, later, without=named)]
    if named:
        readings.append(_compare_sums(outcome, ours, theirs, later))
    return max(readings, key=lambda reading: sum(weight for _, weight, _ in reading))


def _compare_group(name: str, outcome: str, ours: Sequence[Bounds], theirs: Sequence[Bounds], later: int) -> _Weighed:
    return (f"{name.replace('_', ' ')} {outcome}", *_compare_best(ours, theirs, later))


def _compare_sums(outcome: str, ours: _Said, theirs: _Said, later: int, without: Sequence[str] = ()) -> list[_Weighed]:
    """Compare people of whom one report does not tell the group, with all of the other report or of both."""
    mine, other = ({name: said for name, said in side.items() if name not in without} for side in (ours, theirs))
    if not mine or not other:
        return []
    weight, word = _compare_best(_find_sums(mine), _find_sums(other), later)
    # Without the group a number tells less: it may be other people's.
    return [(outcome, weight - _VAGUER, word)]


def _find_sums(said: _Said) -> list[Bounds]:
    """Return the numbers for which the groups of a report may stand: all together, or those of no group alone."""
    mixed = said.get(_MIXED, ())
    named = [max(found) for name, found in said.items() if name != _MIXED]
    return [*mixed, *(_add((one, *named)) for one in (mixed or [(0, 0)]))] if named else [*mixed]


def _add(found: Sequence[Bounds]) -> Bounds:
    highs = [high for _, high in found if high is not None]
    return sum(low for low, _ in found), sum(highs) if len(highs) == len(found) else None


def _compare_best(ours: Sequence[Bounds], theirs: Sequence[Bounds], later: int) -> tuple[float, str]:
    """Compare the figures that agree best: an article may give several for the same people."""
    return max(compare_numbers(mine, other, later) for mine, other in product(ours, theirs))


def _compare_dead(ours: _Side, theirs: _Side, later: int) -> list[_Weighed]:
    """Weigh the dead of whom one report alone tells: other people, or none at all in the other report."""
    mine, other = (
        {name for name, found in side.get(_DEATH, {}).items() if any(low for low, _ in found)}
        for side in (ours, theirs)
    )
    if mine and other:
        if mine & other or _MIXED in mine | other:
            return []
        # Of a clash one report may tell of one side's dead alone, and the other of the other's.
        return [("other people", -1.0 if _ENEMY in mine ^ other else -2.0, "killed")]
    rest = theirs if mine else ours
    if not (mine or other) or not any(_is_of_people(said) for said in rest.values()):
        return []
    return [("dead", -0.5 if later == (-1 if mine else 1) else -1.5, "in one report alone")]


def _is_of_people(said: _Said) -> bool:
    return any(name in load_table("groups") for name in said)


@cache
def _find_outcomes() -> tuple[str, ...]:
    return tuple(load_table("outcomes"))
