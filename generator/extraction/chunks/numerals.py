"""What the vocabulary says of each word of number, read once: it is asked a dozen times of each number in a text."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.frozen import dataclass
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term


@dataclass(frozen=True, slots=True)
class Numeral:
    """A word of number or quantity: its ``value``, if it has one, and what the row of ``numbers`` says of it."""

    value: int | None
    exact: bool
    article: bool
    definite: bool
    fraction: bool
    more: bool
    multiplier: bool
    ordinal: bool
    tens: bool
    things: bool
    vague: bool


def numeral_of(term: Term) -> Numeral:
    """Return what a word of number is."""
    return _load_numerals()[term.row]


@cache
def _load_numerals() -> dict[str, Numeral]:
    return {
        row.id: Numeral(
            value=int(value) if (value := row.text("value")) is not None else None,
            exact=row.text("exact") != "false",
            article=row.flag("article"),
            definite=row.flag("definite"),
            fraction=row.flag("fraction"),
            more=row.flag("more"),
            multiplier=row.flag("multiplier"),
            ordinal=row.flag("ordinal"),
            tens=row.flag("tens"),
            things=row.flag("things"),
            vague=row.flag("vague"),
        )
        for row in load_table("numbers").values()
    }
