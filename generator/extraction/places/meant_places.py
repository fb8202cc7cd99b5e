"""Which of the places of one name is meant, by what the article names near it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.places.gazetteer import Place, load_parents
from generator.extraction.places.named_places import Named
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import replace


def find_district(found: Named) -> Place | None:
    """Return the district that a name may be beside towns of that name elsewhere."""
    return next((place for place in found.options if place.kind == "district" and len(found.options) > 1), None)


def is_called(tokens: Sequence[Token], found: Named) -> bool:
    """Whether the words say that a name is a district's: ``Nasirabad district``."""
    return "district" in {
        token.lower
        for token in (*tokens[found.last + 1 : found.last + 2], *tokens[max(found.first - 1, 0) : found.first])
    }


def list_names(place: Place) -> list[str]:
    """Return the names under which a place settles what others near it mean: its district, or province and country."""
    if place.home:
        return [place.district] if place.district else []
    return [place.province, *place.also_in]


def choose(tokens: Sequence[Token], found: Named, here: Collection[str | None], near: Collection[str]) -> Place | None:
    """Return the place that a name means here, ``None`` if it cannot be told."""
    if len(found.options) == 1 and not found.options[0].ambiguous:
        return found.options[0]
    district = find_district(found)
    if district and is_called(tokens, found):
        return district
    for districts in (here, near):
        beside = [place for place in found.options if _is_beside(place, districts)]
        if len(beside) == 1:
            return _move(beside[0], districts)
    sure = [place for place in found.options if not place.ambiguous]
    if len(sure) == 1:
        return sure[0]
    split = load_parents()
    kin = {split.get(str(name)) for name in (*here, *near)} - {None}
    beside = [place for place in found.options if _is_beside(place, kin)]
    if len(beside) == 1:  # ``Gulistan``, in an article about Chaman, which was split from its district
        return _move(beside[0], kin)
    typed = len(found.options) == 1 and _has_type(tokens, found)
    return found.options[0] if typed else None


def _is_beside(place: Place, named: Collection[str | None]) -> bool:
    """Whether a place's district is named, or for one outside its province or country."""
    return (
        place.district in named or bool(set(place.also_in) & set(named)) or (not place.home and place.province in named)
    )


def _move(place: Place, districts: Collection[str | None]) -> Place:
    if place.district in districts or not place.home:
        return place
    return replace(place, district=next(name for name in place.also_in if name in districts))


def _has_type(tokens: Sequence[Token], found: Named) -> bool:
    after = tokens[found.last + 1].lower if found.last + 1 < len(tokens) else ""
    before = tokens[found.first - 1].lower if found.first else ""
    return after in ("area", "tehsil", "village", "town") and before in place_cues("prepositions") | {"the"}
