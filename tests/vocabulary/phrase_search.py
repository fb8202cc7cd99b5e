"""Finds the rows of a vocabulary table that a sentence names, with the product's own matcher."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import Row, Table, load_table
from generator.vocabulary.word_rows import split_words


class PlainWord(NamedTuple):
    text: str
    lower: str


def find_rows(table: Table, keys: list[str], sentence: str, case: str = "any") -> set[str]:
    words = [PlainWord(match.group(), match.group().lower()) for match in split_words(sentence)]
    return {
        term.row for term in index_phrases(table.name, tuple(keys), case).find(words) if term.form_key != "exceptions"
    }


@cache
def index_phrases(name: str, keys: tuple[str, ...], case: str) -> PhraseIndex:
    return PhraseIndex(case).add_table(load_table(name), keys)


def find_shared_phrases(table: Table, keys: list[str], case: str = "any") -> dict[str, set[str]]:
    """Phrases that stand in more than one row, after what the matcher ignores (hyphens and, mostly, case)."""
    rows = defaultdict(set)
    for row in table.values():
        for phrase in read_phrases(row, keys):
            spaced = re.sub(r"[\s-]+", " ", phrase)
            rows[spaced if case == "exact" or spaced.isupper() else spaced.casefold()].add(row.id)
    return {phrase: ids for phrase, ids in rows.items() if len(ids) > 1}


def read_phrases(row: Row, keys: list[str]) -> list[str]:
    found: list[str] = []
    for key in keys:
        outer, _, inner = key.partition(".")
        value = row.values.get(outer, ())
        value = value.get(inner, ()) if inner and isinstance(value, dict) else value
        found.extend([value] if isinstance(value, str) else value)
    return found


def is_urdu(text: str) -> bool:
    return bool(re.search(r"[\u0600-\u06ff]", text)) and not re.search(r"[A-Za-z]", text)


def find_untidy_texts(value: object) -> list[str]:
    """Texts that are empty, padded, or hold doubled spaces or invisible marks."""
    if isinstance(value, str):
        padded = value != value.strip() or not value or "  " in value
        return [value] if padded or re.search(r"[\u00ad\u200b\u200e\u200f\ufeff\t]", value) else []
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    return [text for part in parts for text in find_untidy_texts(part)]
