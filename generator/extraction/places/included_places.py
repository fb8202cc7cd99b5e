"""Places of some of those whom a sentence counts in many deeds: ``attacks left 40 dead, including 23 in NAME``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

SHARE = "share"
"""The role of a place where only some of those died whom a sentence counts together."""
_REACH = 8
_AT = ("in", "at", "near")


def set_included(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those that hold for some of the people of many deeds in the province as shares."""
    wide = any(one.home and not one.district and one.role == "where" for one in mentions)
    if not (wide or has_any(tokens, ("province",))) or not has_any(tokens, place_cues("inclusions")):
        return mentions
    if not has_any(tokens, place_cues("many_deeds")):
        return mentions
    some = {one.district for one in mentions if one.role == "where" and one.district and _is_of_some(tokens, one)}
    some -= {one.district for one in mentions if one.role == "where" and not _is_behind(tokens, one)}
    return [replace(one, role=SHARE) if one.role == "where" and one.district in some else one for one in mentions]


def _is_behind(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether a place stands behind the word that includes some: another before it holds for all."""
    return has_any(tokens[: place.first], place_cues("inclusions"))


def _is_of_some(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether a number of people stands between ``including`` and a place."""
    start = skip_types(tokens, place.first)
    words = in_small_letters(tokens)[max(0, start - _REACH) : start]
    if words[-1:] == [] or words[-1] not in _AT:
        return False
    at = max((at for at, word in enumerate(words) if word in place_cues("inclusions")), default=len(words))
    counted = any(word.isdigit() or word in load_small_numbers() for word in words[at:])
    return counted and "," not in words[at:]
