"""Which kinds of deeds sentences tell, and whether two sets of them can be one deed."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.tables import load_table


def list_kinds(scenes: Collection[Scene]) -> set[str]:
    """Return the kinds of deeds that sentences tell or take up."""
    told = [scene.telling for scene in scenes]
    return set[str]().union(*[one.kinds for one in told], *[one.again for one in told])


def are_alike(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two sets of kinds of deeds can be one deed: kinds of one family, or one that can be anything."""
    families = _load_families()
    return not one or not other or any(families.get(a) == families.get(b) for a in one for b in other)


@cache
def _load_families() -> dict[str, str]:
    """Return the family of each kind of deed."""
    rows = load_table("deed_families").values()
    return {kind: row.id for row in rows for kind in row.texts("types")}
