"""Words around the date, the outlet and the agencies of an article, from the data file."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_sets import list_words


@cache
def publication_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("publication_words", row)


@cache
def index_outlets() -> PhraseIndex:
    """Return the names of outlets that are theirs wherever they stand."""
    return PhraseIndex(case="name").add_table(load_table("outlets"), ("label.en", "aliases"))


@cache
def furniture_phrases(row: str) -> PhraseIndex:
    """Return the phrases of one row of words that stand on a page and in no article."""
    return PhraseIndex(case="name").add_rows("furniture_words", [load_table("furniture_words")[row]])
