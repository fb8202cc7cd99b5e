from __future__ import annotations

import pytest

from generator.sources.language import UNKNOWN, find_language, is_read
from generator.vocabulary.tables import load_table

ROWS = list(load_table("languages").values())
ENGLISH = "Three people were killed and five others injured in a blast in the town on Monday, the police said."
ROMAN = "Quetta mein dhamake se teen afrad jaan bahaq ho gaye aur paanch zakhmi hain, police ke mutabiq yeh hamla tha."


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_examples_are_in_their_own_language(row: object) -> None:
    for example in row.texts("examples"):  # type: ignore[attr-defined] # a Row
        assert find_language(example) == row.id  # type: ignore[attr-defined] # a Row


def test_english_alone_is_read() -> None:
    assert [row.id for row in ROWS if is_read(row.id)] == ["en"]
    assert not is_read(UNKNOWN)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police kill 3 militants in Kalat", "en"),
        ("Quetta: 4 dead", "en"),
        (ENGLISH + " “ہم نے حملہ کیا”, a caller said in Urdu.", "en"),
        (ENGLISH + " The group's motto, “Tod oder Freiheit”, was found on the wall.", "en"),
        ("کوئٹہ میں دھماکہ، تین افراد جاں بحق ہو گئے۔ " * 5 + "Police said.", "ur"),
        (ROMAN, "ur-Latn"),
        (ROMAN + " The police.", "ur-Latn"),
        ("12345 67 / 89", UNKNOWN),
        ("", UNKNOWN),
        ("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore " * 4, UNKNOWN),
    ],
)
def test_the_language_of_most_of_a_text_counts(text: str, language: str) -> None:
    assert find_language(text) == language


def test_function_words_are_sorted_and_lower_case() -> None:
    for row in ROWS:
        words = list(row.texts("words"))
        assert len(set(words)) == len(words)
        assert words == [word.casefold() for word in words]
