"""The sets of words that modules look up by row: each says what it is, shows it, repeats nothing and is in use."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import generator
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_rows import split_words
from tests.vocabulary.phrase_search import find_untidy_texts

TABLES = [
    "accident_words", "attack_words", "date_words", "furniture_words", "hedge_words", "people_words", "place_cues",
    "publication_words", "responsibility_words", "sentence_words", "site_words", "speech_grammar", "telling_words",
    "toll_words",
]  # fmt: skip
BY_KIND = {"numbered", "units", "relative", "part", "soon", "ignored"}
"""Kinds of rows of ``date_words`` that are read together, whatever their ids."""
OF_IDS = {("speech_grammar", row) for row in ("helpers", "authorities", "no_finders", "several")}
OF_IDS |= {("publication_words", "near")}
"""Rows that hold ids of speakers or codes of countries in place of words."""


@pytest.fixture(params=TABLES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def list_sets(name: str) -> list[Row]:
    return [row for row in load_table(name).values() if row.text("kind") not in BY_KIND]


def test_every_row_says_what_it_is_and_whence(name: str) -> None:
    for row in load_table(name).values():
        assert set(row.values) >= {"definition", "source", "examples", "forms"}, row.id
        assert find_untidy_texts(dict(row.values)) == [], row.id


def test_no_word_stands_twice_in_a_row(name: str) -> None:
    twice = {
        row.id: word for row in list_sets(name) for word, times in Counter(row.texts("forms")).items() if times > 1
    }
    assert twice == {}


def test_an_example_shows_a_word_of_its_row(name: str) -> None:
    rows = [row for row in list_sets(name) if (name, row.id) not in OF_IDS]
    assert [row.id for row in rows if not any(shows(row, example) for example in row.texts("examples"))] == []


def test_every_row_is_looked_up(name: str) -> None:
    assert [row.id for row in list_sets(name) if not is_named(row.id)] == []


def count_forms(row: Row) -> Counter[str]:
    return Counter(row.texts("forms"))


def shows(row: Row, example: str) -> bool:
    """Whether an example holds a word of a row, in whatever case."""
    words = f" {split(example)} "
    return any(f" {split(form)} " in words for form in row.texts("forms"))


def split(text: str) -> str:
    return " ".join(match.group().lower() for match in split_words(text))


def is_named(row: str) -> bool:
    """Whether the code names a row, or the beginning or end of its id: ``target_``."""
    parts = list_constants()
    prefixes = (row[: at + 1] for at, letter in enumerate(row) if letter == "_")
    suffixes = (row[at:] for at, letter in enumerate(row) if letter == "_")
    return row in parts or not parts.isdisjoint((*prefixes, *suffixes))


@cache
def list_constants() -> frozenset[str]:
    """Return all texts that stand as constants in the code of the package."""
    files = Path(generator.__file__).parent.rglob("*.py")
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
