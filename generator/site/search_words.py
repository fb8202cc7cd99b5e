"""Other spellings of places and organisations, for search: found when typed, never shown.

Two ways lead from a spelling to an incident: its page holds all spellings of its places and organisations in a
paragraph that is not shown, and ``data/spellings.json`` tells the search which words mean the same, so that also a
slip of the fingers finds the name that was meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.archive.compact_json import encode_json
from generator.site.maker import Plan, no_key
from generator.site.phrases import find_row, find_table
from generator.vocabulary.tables import Row

SPELLINGS = "data/spellings.json"
_TABLES = ("districts", "organisations", "places")
"""Where two tables share a spelling, the first one has it."""


def find_search_words(districts: Iterable[str], places: Iterable[str | None], organisations: Iterable[str] = ()) -> str:
    """Return all spellings of the districts, places and organisations that the vocabulary knows, each once."""
    words = [_spellings("districts", name) for name in districts]
    words += [_spellings("places", place) for place in places if place]
    words += [_spellings("organisations", name) for name in organisations]
    return ", ".join(dict.fromkeys(word for each in words for word in each))


@cache
def _spellings(table: str, name: str) -> tuple[str, ...]:
    row = find_row(table, name)
    return list_spellings(row) if row else ()


def list_spellings(row: Row) -> tuple[str, ...]:
    """Return the label of a row in each language and its aliases, the English label first.

    Aliases in small letters are common words ("the army"), which mean no name to one who searches for them.
    """
    labels = row.values.get("label", {})
    names = (row.label(), *(labels.values() if isinstance(labels, dict) else (labels,)))
    aliases = (*row.texts("aliases"), *row.texts("aliases_ambiguous"), *row.texts("aliases_ur"))
    return tuple(dict.fromkeys(str(word) for word in (*names, *aliases) if word and not word.islower()))


def plan_spellings() -> Plan:
    """Plan ``data/spellings.json``: lists of spellings that mean the same, the one to search for first.

    It depends on the vocabulary alone, a change of which makes every file anew.
    """
    return Plan(SPELLINGS, no_key, _make_spellings)


def _make_spellings() -> bytes:
    rows = [row for table in _TABLES for row in find_table(table).values()]
    lists = list(dict.fromkeys(_put_first(row) for row in rows))
    return encode_json(lists) + b"\n"


def _put_first(row: Row) -> tuple[str, ...]:
    """Put the spelling to search for first: the abbreviation where a row has one, for texts seldom spell it out."""
    spellings = list_spellings(row)
    first = row.id if row.id in spellings else spellings[0]
    return tuple(dict.fromkeys((first, *spellings)))
