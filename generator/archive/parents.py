"""Finds of which incident each incident is a part: the one that most of its reports name.

An incident at home is no part of one elsewhere, nor the other way round: the people of a wave in another province are
not in this province's totals, and its own must be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.archive.build import find_most_common
from generator.archive.decisions import Decision
from generator.archive.totals import HOME


def choose_parents(
    named: Mapping[str, Iterable[str]],
    provinces: Mapping[str, Iterable[str | None]],
    decisions: Mapping[str, Decision],
) -> dict[str, str]:
    """Return the parent of each incident that is a part.

    ``named`` holds, by incident, the parents that its reports name; ``provinces`` the provinces that they give. A
    wave that people withdrew or split holds nothing any more: its parts stand by themselves.
    """
    gone = {id_ for id_, decision in decisions.items() if decision.state != "active"}
    parents: dict[str, str] = {}
    for id_, names in named.items():
        held = (name for name in names if name != id_ and name not in gone and _may_hold(name, id_, provinces))
        votes = Counter(held)
        if votes:
            parents[id_] = min(votes, key=lambda parent: (-votes[parent], parent))
    return {id_: parent for id_, parent in parents.items() if not _in_circle(id_, parents)}


def _may_hold(parent: str, part: str, provinces: Mapping[str, Iterable[str | None]]) -> bool:
    """Whether both lie on one side of the province's border; a part whose province no report tells goes with all."""
    inner, outer = (find_most_common(provinces.get(id_, ())) for id_ in (part, parent))
    return inner is None or (inner == HOME) == (outer in (HOME, None))


def _in_circle(id_: str, parents: Mapping[str, str]) -> bool:
    """Whether an incident is, over its parents, a part of itself."""
    seen = {id_}
    while (parent := parents.get(id_)) is not None:
        if parent in seen:
            return True
        seen.add(parent)
        id_ = parent
    return False
