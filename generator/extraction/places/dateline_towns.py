"""The town of a dateline, told by ``here`` or by its kind: ``QUETTA: Two men were shot dead in the city``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.places.earlier_deeds import set_taken_before
from generator.extraction.places.place_mention import DATELINE, PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before, word_behind

_HERE, _KNOWN = 16, frozenset(("the", "this", "that", "these", "those"))
_NEAR = ("in", "of", "inside", "across", "within")


def set_in_town(
    tokens: Sequence[Token], places: tuple[PlaceMention, ...], dateline: PlaceMention
) -> tuple[PlaceMention, ...]:
    """Return the places of a sentence behind its dateline, with the town of that where it is told by its kind alone.

    So it is in ``KARACHI: Two men taken from Turbat were found dead in the city``, and not where a deed is set already.
    """
    if not (places and places[0].role == DATELINE) or not has_any(tokens, place_cues("dateline_towns")):
        return places
    at = next((at for at in range(places[0].last + 2, len(tokens)) if _is_town(tokens, at)), 0)
    if not at:
        return places
    town = replace(dateline, first=at, last=at, evidence=tokens[at].text, kind=DATELINE)
    told = set_taken_before(tokens, [*places, town])
    here = any(one.role == "where" and (one.district or one.province != town.province) for one in told if one != town)
    return places if here else tuple(told)


def _is_town(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands for the town as a whole: ``in the city``, not ``the city of Sibi``, ``the city police``."""
    if tokens[at].lower not in place_cues("dateline_towns") or tokens[at - 1].lower != "the":
        return False
    behind = word_behind(tokens, at, ".")
    ends = not behind.isalpha() or behind in place_cues("behind_towns")
    return tokens[at - 2].lower in _NEAR and ends


def strikes_here(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> bool:
    """Whether a deed is told right before ``here``, and no other place: ``six died in a blast here on Monday``."""
    if any(place.here and place.district for place in places):
        return False
    words = in_small_letters(tokens)
    before = words[max(0, words.index("here") - _HERE) : words.index("here")] if "here" in words else []
    told = before[max((at + 1 for at, word in enumerate(before) if word in place_cues("clauses")), default=0) :]
    deeds = place_cues("befalls") | place_cues("hits")
    struck = any(word in deeds and article not in _KNOWN for article, word in pairwise(("", *told)))
    return struck and (place_cues("travel") | place_cues("reactions") | place_cues("meetings")).isdisjoint(told)


def find_here(tokens: Sequence[Token], dateline: PlaceMention) -> Iterator[PlaceMention]:
    """Yield the dateline's place for each ``here`` that is not where somebody spoke."""
    for position, token in enumerate(tokens):
        before = word_before(tokens, position)
        if token.lower == "here" and before not in place_cues("not_here"):
            yield replace(dateline, first=position, last=position, evidence=token.text, kind=DATELINE)
