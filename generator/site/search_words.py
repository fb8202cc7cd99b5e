"""Other spellings of places, for search: found when typed, never shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.site.phrases import find_row


def find_search_words(districts: Iterable[str], places: Iterable[str | None]) -> str:
    """Return all spellings of the districts and places that the vocabulary knows, each once."""
    words = [_spellings("districts", name) for name in districts]
    words += [_spellings("places", place) for place in places if place]
    return ", ".join(dict.fromkeys(word for each in words for word in each))


@cache
def _spellings(table: str, name: str) -> tuple[str, ...]:
    row = find_row(table, name)
    if row is None:
        return ()
    labels = row.values.get("label", {})
    names = labels.values() if isinstance(labels, dict) else (labels,)
    return tuple(str(word) for word in (*names, *row.texts("aliases"), *row.texts("aliases_ur")) if word)
