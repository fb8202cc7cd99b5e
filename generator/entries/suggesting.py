"""Says which ids a field may hold, the nearest first, and which one a person most likely meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from generator.entries.problem import find_nearest
from generator.vocabulary.lookup import find_meanings
from generator.vocabulary.tables import Row, load_table

_ALL = 25
_NEAR = 5
_COLUMNS = {"groups": "group", "outcomes": "outcome", "event_types": "type"}
"""Under which key the words of other tables name a row of these: the noun ``police`` its group."""


def list_ids(vocabulary: str, ids: Iterable[str], text: str) -> str:
    """Say what a value must be: one of all ids, or of the nearest ones where there are many."""
    valid = sorted(ids)
    near = difflib.get_close_matches(text.casefold(), valid, n=_NEAR, cutoff=0.5)
    ranked = [*near, *(each for each in valid if each not in near)]
    if len(valid) <= _ALL:
        return f"must be {'one of ' if len(valid) > 1 else ''}{', '.join(ranked)}"
    hint = f", such as {', '.join(near)}" if near else ""
    return f"must be an id of {name_table(vocabulary)}{hint}"


def name_table(vocabulary: str) -> str:
    """Return where a vocabulary stands in the project."""
    return f"generator/vocabulary/data/{vocabulary}.yaml"


def find_same(vocabulary: str, text: str) -> str | None:
    """Find the one row that a text is another spelling of: its id in other letters, its label or an alias of it."""
    folded = _fold(text)
    same = {row.id for row in load_table(vocabulary).values() if folded in map(_fold, _spellings(row))}
    return same.pop() if len(same) == 1 else None


def _spellings(row: Row) -> Iterable[str]:
    return row.id, row.label(), row.label("ur"), *row.texts("aliases"), *row.texts("aliases_ur")


def _fold(text: str) -> str:
    return " ".join(re.split(r"[\s_-]+", text.casefold().strip()))


def find_meant(vocabulary: str, ids: Iterable[str], text: str) -> str | None:
    """Find the id that a person most likely meant: by a word that the vocabulary knows, else by its spelling."""
    valid = set(ids)
    meant = set()
    for meaning in find_meanings(text):
        own = meaning.row.id if meaning.table == vocabulary else meaning.row.text(_COLUMNS.get(vocabulary, ""))
        meant |= {own} & valid
    return meant.pop() if len(meant) == 1 else find_nearest(text, valid)
