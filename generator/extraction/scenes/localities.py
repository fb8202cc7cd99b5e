"""Areas that a sentence names, whether the gazetteer knows them or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import index_rows, list_words

_BEFORE, _BEHIND = 8, 10
_OPENING = 4
_TABLE, _SAME = "place_cues", ("same_place", "same_spot")


def names_area(scene: Scene) -> bool:
    """Whether a sentence names an area: ``in the Malant area``, ``near Spiny Road``, ``in the same area``."""
    tokens, types = scene.told.tokens, list_words(_TABLE, "types")
    if names_same_place(scene):
        return True
    return has_any(tokens, types) and any(
        token.lower in types and tokens[at - 1].text[0].isupper() and tokens[at - 1].lower not in types
        for at, token in enumerate(tokens)
        if at > 1
    )


def names_same_place(scene: Scene) -> bool:
    """Whether a sentence goes on in an area told before: ``in the same area``."""
    return any(term.row == "same_place" for term in index_rows(_TABLE, _SAME).find(scene.sentence.tokens))


def shares_place(scene: Scene, before: Iterable[Scene]) -> bool:
    """Whether a sentence names a place smaller than a city that sentences before name."""
    return any(not _list_names(scene).isdisjoint(_list_names(other)) for other in before)


def _list_names(scene: Scene) -> set[str]:
    here = (place for place in scene.places if place.role == "where" and place.kind != "city")
    return {place.name for place in here if place.name}


def goes_on_there(scene: Scene) -> bool:
    """Whether a sentence goes on at the place told before: ``in the city``, and not ``in the city of Mashkay``."""
    return any(
        not _names_another(scene.sentence.tokens, term)
        for term in index_rows(_TABLE, _SAME).find(scene.sentence.tokens)
    )


def goes_on_in_town(scene: Scene) -> bool:
    """Whether a sentence goes on in the town or district told before, wherever in it: ``elsewhere in the city``."""
    tokens, wide = scene.sentence.tokens, list_words(_TABLE, "wide_places")
    terms = index_rows(_TABLE, _SAME).find(tokens)
    return bool(terms) and all(tokens[term.last].lower in wide for term in terms)


def _names_another(tokens: Sequence[Token], term: Term) -> bool:
    behind = tokens[term.last + 1 : term.last + 3]
    named = len(behind) > 1 and behind[0].lower == "of" and behind[1].text[0].isupper()
    return named and not any(token.lower == "same" for token in tokens[term.first : term.last + 1])


def opens_with_place(scene: Scene) -> bool:
    """Whether a sentence begins with where it is set: ``In Kech, meanwhile, a soldier was shot dead``."""
    opens = scene.sentence.tokens[0].lower in ("in", "near", "at")
    return opens and any(place.role == "where" and place.start <= _OPENING for place in scene.places)


def is_spread_out(item: Counted) -> bool:
    """Whether people are counted all over the province: ``attacks across the province killed over 200 people``."""
    tokens = item.scene.sentence.tokens
    first, last = item.reading.mention.first, item.reading.mention.last
    start = max(0, first - _BEFORE)
    wide = (start + term.first for term in index_rows(_TABLE, ("spread",)).find(tokens[start : last + _BEHIND + 2]))
    districts = [place.first for place in item.scene.places if place.district]
    return any(not any(at < district < at + _BEHIND for district in districts) for at in wide)
