"""Names in a list of people that hold a place's name: ``two constables, Gul Khan and Mir Hassan, were injured``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.places.gazetteer import find_home
from generator.extraction.text.tokens import Token
from generator.vocabulary.tables import load_table

_REACH, _LONGEST = 24, 4
_SEPARATES = frozenset((",", "and", "&"))
_OPENS = frozenset((",", "-", "\u2013", "\u2014", ":"))
_ENDS = frozenset((",", ".", "-", "\u2013", "\u2014", ";", "and"))


def is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name stands, alone or among names, behind people told as several and a comma: ``two traders, NAME``.

    A name with a word before it (``in NAME``) is none of them, nor is a place with its province: ``police, NAME,
    Balochistan``.
    """
    at_home = find_home() in (tokens[first].text, *(token.text for token in tokens[last + 2 : last + 3]))
    if not first or at_home or tokens[first - 1].lower not in _SEPARATES | _OPENS:
        return False
    if last + 1 < len(tokens) and tokens[last + 1].lower not in _ENDS:
        return False
    at, length = first - 1, 0
    while at > max(0, first - _REACH):
        token = tokens[at]
        if token.text[0].isupper():
            length += 1
        elif token.text in _OPENS and tokens[at - 1].text[0].islower() and tokens[at - 1].lower != "and":
            several = at < first - 1 or _goes_on(tokens, last + 1)
            return several and tokens[at - 1].lower in _list_people()
        elif token.lower in _SEPARATES:
            length = 0
        else:
            return False
        if length > _LONGEST:
            return False
        at -= 1
    return False


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether another name follows: ``NAME and NAME``."""
    behind = tokens[at : at + 2]
    return len(behind) > 1 and behind[0].lower in _SEPARATES and behind[1].text[0].isupper()


@cache
def _list_people() -> frozenset[str]:
    """Return the last words of the nouns for several people."""
    rows = (row for row in load_table("nouns").values() if row.text("kind") == "person")
    return frozenset(form.split()[-1].lower() for row in rows for form in row.texts("plural"))
