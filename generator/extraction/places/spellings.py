"""Names of places in spellings that the gazetteer does not have: ``Khudkocha`` for ``Khad Kocha``.

Names are written by ear, and above all their vowels differ. Two spellings are the same name where their consonants
are: a key leaves out vowels, doubled letters and breath marks. A key is used only if all places that bear it lie in
one district, and only where a name can be nothing but a place's: behind ``in`` or ``near``, or beside a type of place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from generator.extraction.places.gazetteer import Place, load_places
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import find_words

_SHORTEST = 4
_LONGEST = 3
_IN = frozenset(("in", "near", "at"))
_TOWN = re.compile(r" (town|city|cantonment)$")
_FOLDED = (("ch", "C"), ("sh", "S"), ("kh", "X"), ("ck", "k"), ("ph", "f"), ("zh", "z"))
_HEARD = str.maketrans({"q": "k", "c": "k", "w": "v", "x": "k", **dict.fromkeys("hyaeiou", "")})
_DOUBLED = re.compile(r"(.)\1+")


def find_spelled(tokens: Sequence[Token], taken: Collection[int]) -> Iterator[tuple[int, int, Place]]:
    """Yield names behind a preposition that are known in another spelling, by first and last token."""
    for at in find_words(tokens, _IN):
        first = _skip_to_name(tokens, at + 1)
        found = _match(tokens, at, first, taken) if first < len(tokens) else None
        if found is not None:
            yield first, *found


def _skip_to_name(tokens: Sequence[Token], at: int) -> int:
    """Go over ``the remote area of`` to the name."""
    while at < len(tokens) and tokens[at].text.islower() and _is_small(tokens[at].lower):
        at += 1
    return at


def _is_small(word: str) -> bool:
    return word in ("the", "of") or word in place_cues("descriptions") or word in place_cues("types")


def _match(tokens: Sequence[Token], at: int, first: int, taken: Collection[int]) -> tuple[int, Place] | None:
    end = first
    while end < min(len(tokens), first + _LONGEST) and end not in taken and _is_name(tokens[end]):
        end += 1
    for last in range(end - 1, first - 1, -1):
        key = make_key("".join(token.text for token in tokens[first : last + 1]))
        if key in _load_spelled() and may_be_place(tokens, at, first, last, sure=len(key) > _SHORTEST):
            return last, _load_spelled()[key]
    return None


def _is_name(token: Token) -> bool:
    text = token.text
    return text[0].isupper() and text[1:].islower() and token.lower not in place_cues("no_places")


def may_be_place(tokens: Sequence[Token], at: int, first: int, last: int, *, sure: bool) -> bool:
    """Whether a type of place stands by a name, or, where its key is long, nothing but the preposition."""
    behind = tokens[last + 1].text if last + 1 < len(tokens) else "."
    typed = behind in place_cues("types") or any(token.lower in place_cues("types") for token in tokens[at:first])
    alone = first == at + 1 and tokens[at].lower != "at" and (behind in ",." or behind.islower())
    return typed or (sure and alone)


def make_key(name: str) -> str:
    """Return the consonants of a name as they are heard; a vowel counts at its beginning alone."""
    letters = name.lower()
    if not letters.isalpha():
        letters = "".join(filter(str.isalpha, letters))
    opens = "a" if letters[:1] in ("a", "e", "i", "o", "u") else ""
    for written, heard in _FOLDED:
        letters = letters.replace(written, heard)
    return _DOUBLED.sub(r"\1", opens + letters.translate(_HEARD))


@cache
def _load_spelled() -> dict[str, Place]:
    """Return the place of each key that belongs to places of one district alone."""
    keys: dict[str, Place | None] = {}
    for (table, row), place in load_places().items():
        values = load_table(table)[row]
        for name in (values.label(), *values.texts("aliases"), *values.texts("aliases_ambiguous")):
            key = make_key(_TOWN.sub("", name))
            known = keys.get(key, place)
            same = known is not None and place.home and place.district and known.district == place.district
            keys[key] = known if same else None
    long = {key: place for key, place in keys.items() if len(key) >= _SHORTEST}
    return {key: place for key, place in long.items() if place is not None and not place.ambiguous}
