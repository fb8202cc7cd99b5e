"""A figure's number stands in the words that it quotes, as digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.entries.entry import Entry
from generator.entries.problem import Misfit
from generator.entries.rules.context import Context, walk_figures
from generator.extraction.facts import Texts
from generator.vocabulary.tables import load_table

_DIGITS = re.compile(r"\d+(?:,\d{3})*")
_WORD = re.compile(r"[^\W\d_]+")


def check_number_quoted(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a figure's number is among those of its quotes; 0 and 1 need no number word ("the driver died")."""
    _ = context
    for path, figure in walk_figures(entry):
        quoted = find_numbers(figure.evidence)
        for key in ("count", "min", "max"):
            number = getattr(figure, key)
            if figure.evidence and number is not None and number > 1 and number not in quoted:
                message = "should stand in the quoted words, as digits or in words"
                yield Misfit("E08", message, str(number), at=(*path, key), warning=True)


def find_numbers(texts: Texts) -> set[int]:
    """Return every number that the texts hold in digits or words: "twenty-one" gives 20, 1 and 21."""
    found: set[int] = set()
    for text in texts:
        found |= {int(match.group().replace(",", "")) for match in _DIGITS.finditer(text)}
        found |= _find_worded([word.group().lower() for word in _WORD.finditer(text)])
    return found


def _find_worded(words: list[str]) -> set[int]:
    found: set[int] = set()
    last = 0
    for word in words:
        value = _values().get(word)
        if value is None:
            last = last if word == "and" else 0
            continue
        last = last * value if last and value >= 100 else last + value if last > value else value
        found |= {value, last}
    return found


@cache
def _values() -> dict[str, int]:
    """Return the single number words of the vocabulary with their values."""
    return {
        form.lower(): int(value)
        for row in load_table("numbers").values()
        if (value := row.text("value")) is not None and value.isdigit()
        for form in row.texts("forms")
        if " " not in form
    }


RULES = (check_number_quoted,)
