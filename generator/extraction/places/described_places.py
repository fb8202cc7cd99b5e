"""Where the words begin that describe a place before its name, or say in what part of it something lies."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues

_WITHIN = ("of", "in", "near")
_ARTICLES = frozenset(("a", "an"))


def skip_types(tokens: Sequence[Token], first: int) -> int:
    """Return where a name begins with the words that describe it: ``the border town of Taftan``.

    So it does behind a place that lies in it: ``in the Gul Killi area of Hub``, ``in a village near Hub``.
    """
    while first > 1 and tokens[first - 1].lower in place_cues("descriptions"):
        first -= 1
    if first < 2 or tokens[first - 1].lower not in _WITHIN:
        return first
    before = tokens[first - 2].lower
    if before in place_cues("types"):
        start = skip_types(tokens, _skip_name(tokens, first - 2))
        return start - (start > 1 and tokens[start - 1].lower in _ARTICLES)
    seat = tokens[first - 1].lower == "of" and before in place_cues("seats")
    return skip_types(tokens, first - 2) if seat else first


def _skip_name(tokens: Sequence[Token], first: int) -> int:
    """Return where the name of a part of a place begins: ``the Gul Killi`` before ``area``."""
    while first > 1 and tokens[first - 1].capitalised and tokens[first - 1].lower not in place_cues("prepositions"):
        first -= 1
    return first
