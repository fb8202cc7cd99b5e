"""Areas that a sentence names, whether the gazetteer knows them or not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.vocabulary.phrases import PhraseIndex, Term, has_any, in_small_letters
from generator.vocabulary.tables import load_table

_BEFORE, _BEHIND = 8, 10
_OPENING = 4
_WIDE = {(word, "the", area) for word in ("across", "throughout") for area in ("province", "country")} | {
    (word, "balochistan") for word in ("across", "throughout")
}


def names_area(scene: Scene) -> bool:
    """Whether a sentence names an area: ``in the Malant area``, ``near Spiny Road``, ``in the same area``."""
    tokens, types = scene.sentence.tokens, _load_types()
    if names_same_place(scene):
        return True
    return has_any(tokens, types) and any(
        token.lower in types and tokens[at - 1].text[0].isupper() and tokens[at - 1].lower not in types
        for at, token in enumerate(tokens)
        if at > 1
    )


def names_same_place(scene: Scene) -> bool:
    """Whether a sentence goes on in an area told before: ``in the same area``."""
    return any(term.row == "same_place" for term in _index_same_place().find(scene.sentence.tokens))


def goes_on_there(scene: Scene) -> bool:
    """Whether a sentence goes on at the place told before: ``in the city``, and not ``in the city of Mashkay``."""
    return any(
        not _names_another(scene.sentence.tokens, term) for term in _index_same_place().find(scene.sentence.tokens)
    )


def _names_another(tokens: Sequence[Token], term: Term) -> bool:
    behind = tokens[term.last + 1 : term.last + 3]
    named = len(behind) > 1 and behind[0].lower == "of" and behind[1].text[0].isupper()
    return named and not any(token.lower == "same" for token in tokens[term.first : term.last + 1])


def opens_with_place(scene: Scene) -> bool:
    """Whether a sentence begins with where it is set: ``In Kech, meanwhile, a soldier was shot dead``."""
    opens = scene.sentence.tokens[0].lower in ("in", "near", "at")
    return opens and any(place.role == "where" and place.first <= _OPENING for place in scene.places)


def is_spread_out(item: Counted) -> bool:
    """Whether people are counted all over the province: ``attacks across the province killed over 200 people``."""
    tokens = item.scene.sentence.tokens
    first, last = item.reading.mention.first, item.reading.mention.last
    for at in range(max(0, first - _BEFORE), min(len(tokens), last + _BEHIND)):
        words = tuple(in_small_letters(tokens)[at : at + 3])
        wide = words in _WIDE or words[:2] in _WIDE
        if wide and not any(place.district and at < place.first < at + _BEHIND for place in item.scene.places):
            return True
    return False


@cache
def _load_types() -> frozenset[str]:
    return frozenset(load_table("place_cues")["types"].texts("forms"))


@cache
def _index_same_place() -> PhraseIndex:
    index = PhraseIndex()
    for row in ("same_place", "same_spot"):
        for form in load_table("place_cues")[row].texts("forms"):
            index.add("place_cues", row, "forms", form)
    return index
