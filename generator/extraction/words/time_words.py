"""Words of time, from the data file: months, weekdays, units, relative phrases and parts of the day."""

from __future__ import annotations

from functools import cache

from generator.vocabulary.frozen import dataclass
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_sets import list_words

_TABLE = "date_words"


@dataclass(frozen=True, slots=True)
class Relative:
    """A phrase that counts from a day: ``unit`` day, week, month or year; ``anchor`` published or event."""

    unit: str
    first: int
    last: int
    anchor: str


@cache
def time_words(row: str) -> frozenset[str]:
    """Return the words of a row that is a plain list."""
    return list_words(_TABLE, row)


@cache
def load_months() -> dict[str, int]:
    """Return the number of each name of a month."""
    return _numbered("months")


@cache
def load_weekdays() -> dict[str, int]:
    """Return the number of each name of a weekday, Monday 0."""
    return {name: number - 1 for name, number in _numbered("weekdays").items()}


@cache
def load_short_weekdays() -> dict[str, int]:
    """Return the number of each short name of a weekday, Monday 0."""
    return {name: number - 1 for name, number in _numbered("short_weekdays").items()}


@cache
def load_small_numbers() -> dict[str, int]:
    """Return the values of numbers as they stand in spans of time."""
    return _numbered("small_numbers")


@cache
def load_ordinals() -> dict[str, int]:
    """Return the places in an order, days of a month and people among them, by their names: ``third`` is 3."""
    return _numbered("ordinals")


@cache
def load_units() -> dict[str, int]:
    """Return the days in each unit of time; 0 for hours."""
    forms: dict[str, str] = load_table(_TABLE)["units"].values["forms"]
    return {name: int(days) for name, days in forms.items()}


@cache
def load_relatives() -> dict[str, Relative]:
    """Return what each relative phrase means, by row."""
    return {
        row.id: Relative(
            str(row.text("unit")), int(row.text("from") or 0), int(row.text("to") or 0), str(row.text("anchor"))
        )
        for row in _rows("relative")
    }


@cache
def index_relatives() -> PhraseIndex:
    """Return the index that finds relative phrases, and names that only look like dates."""
    return _index("relative", "ignored")


@cache
def list_relative_openers() -> frozenset[str]:
    """Return the first words of relative phrases."""
    rows = (*_rows("relative"), *_rows("ignored"))
    return frozenset(form.replace("'", " ").split()[0].lower() for row in rows for form in row.texts("forms"))


@cache
def load_parts() -> dict[str, str]:
    """Return what is written down for each part of the day, by row."""
    return {row.id: str(row.text("label")) for row in _rows("part")}


@cache
def index_parts() -> PhraseIndex:
    """Return the index that finds parts of the day."""
    return _index("part")


@cache
def index_soon_after() -> PhraseIndex:
    """Return the index of phrases that set something shortly after what was told before it."""
    return _index("soon")


def _rows(kind: str) -> list[Row]:
    return [row for row in load_table(_TABLE).values() if row.text("kind") == kind]


def _index(*kinds: str) -> PhraseIndex:
    return PhraseIndex(case="name").add_rows(_TABLE, [row for kind in kinds for row in _rows(kind)])


def _numbered(row: str) -> dict[str, int]:
    lists: list[list[str]] = load_table(_TABLE)[row].values["forms"]
    return {name: number for number, names in enumerate(lists, 1) for name in names}
