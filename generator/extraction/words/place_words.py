"""Words around the name of a place, by row of the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.tables import load_table


@cache
def place_cues(row: str) -> frozenset[str]:
    """Return the words of one row of cues."""
    return frozenset(load_table("place_cues")[row].texts("forms"))
