"""Which place a name means, where places in several districts, or a district and a town, bear it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.extraction.places.gazetteer import Place, load_parents
from generator.extraction.places.named_places import Named
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before, word_behind

_LINKS = frozenset((",", "and", "or", "&"))
_CLOSE, _BEHIND = 3, 5
_INSIDE = frozenset((",", "of", "in", "("))
_TYPES = ("area", "tehsil", "village", "town")


def choose(tokens: Sequence[Token], found: Named, named: Sequence[Named], near: Collection[str]) -> Place | None:
    """Return the place that a name means among those of its sentence, ``None`` if it cannot be told."""
    if len(found.options) == 1 and not found.options[0].ambiguous:
        return _put_behind(found, named)
    district = _find_district(found)
    if district and _is_called(tokens, found):
        return district
    known = district is not None and district.district in near
    here = {name for place in list_sure(_list_close(found, named) if known else named) for name in list_names(place)}
    for districts in (here, near):
        beside = [place for place in found.options if _is_beside(place, districts)]
        if len(beside) == 1 and (beside[0].home or districts is here or not _is_district_here(found)):
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


def _put_behind(found: Named, named: Sequence[Named]) -> Place:
    """Return a place in that of its districts which alone is named before it: ``In Surab, gunmen fired in NAME``."""
    place = found.options[0]
    if not (place.home and place.also_in):
        return place
    before = {name for one in list_sure([one for one in named if one.last < found.first]) for name in list_names(one)}
    return _move(place, before) if len(before) == 1 and _is_beside(place, before) else place


def _is_district_here(found: Named) -> bool:
    """Whether a name is that of a district of the province, which a land named elsewhere in the text does not change.

    ``killed nine in Pishin. … Last week, gunmen killed eight in Iran's Sistan province``.
    """
    return any(place.home and place.kind == "district" and not place.ambiguous for place in found.options)


def carry_put(
    sentences: Sequence[Sentence], named: Sequence[Sequence[Named]], read: Sequence[tuple[PlaceMention, ...]]
) -> list[tuple[PlaceMention, ...]]:
    """Return the places with those there that another sentence puts into one of their districts.

    ``an operation in the Kolwah area of district Awaran. … Three men were taken away from Kolwah``.
    """
    pairs = zip(sentences, named, strict=True)
    put = {pair for sentence, found in pairs for pair in _list_put(sentence.tokens, found)}
    told = dict(put)
    if not put or len(told) < len(put):
        return list(read)
    return [tuple(_carry(one, places, told) for one in places) for places in read]


def _carry(one: PlaceMention, places: Sequence[PlaceMention], told: Mapping[str, str]) -> PlaceMention:
    district = told.get(one.name) if one.name and one.home else None
    named = any(other.district == one.district for other in places if other is not one)
    return one if district is None or named else replace(one, district=district)


def _list_put(tokens: Sequence[Token], named: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """Yield the places that lie in several districts behind which one of these stands, with that."""
    for found, other in pairwise(named):
        place, between = found.options[0], in_small_letters(tokens)[found.last + 1 : other.first]
        linked = len(between) < _BEHIND and (_INSIDE | place_cues("types")).issuperset(between)
        if len(found.options) == 1 and place.home and place.also_in and linked:
            names = (name for one in list_sure([other]) for name in list_names(one))
            yield from ((place.name, name) for name in names if name in place.also_in)


def _list_close(found: Named, named: Sequence[Named]) -> list[Named]:
    """Return the names that stand right beside one: ``in the Nasirabad area of Turbat``."""
    return [one for one in named if max(one.first - found.last, found.first - one.last) <= _CLOSE]


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
    """Whether the words make a name that of a place: ``in the Dasht area``, ``the remote town of Dasht``."""
    after = word_behind(tokens, found.last)
    before = word_before(tokens, found.first)
    if before == "of" and found.first > 1 and tokens[found.first - 2].lower in _TYPES:
        return True
    return after in _TYPES and before in place_cues("prepositions") | {"the"}


def list_called(
    sentences: Sequence[Sentence], named: Sequence[Sequence[Named]], here: PlaceMention | None
) -> Iterator[str]:
    """Yield districts that share their names with towns, where the article calls them so or its dateline is there."""
    for sentence, mentions in zip(sentences, named, strict=True):
        for found in mentions:
            district = _find_district(found)
            if district and (_is_called(sentence.tokens, found) or (here and here.district == district.district)):
                yield str(district.district)


def _find_district(found: Named) -> Place | None:
    """Return the district that a name may be beside towns of that name elsewhere."""
    return next((place for place in found.options if place.kind == "district" and len(found.options) > 1), None)


def _is_called(tokens: Sequence[Token], found: Named) -> bool:
    """Whether the words say that a name is a district's: ``Nasirabad district``, ``Nasirabad and Turbat districts``."""
    beside = (*tokens[found.last + 1 : found.last + 2], *tokens[max(found.first - 1, 0) : found.first])
    if "district" in {token.lower for token in beside}:
        return True
    if not has_any(tokens, ("districts",)):
        return False
    start, end = found.first, found.last + 1
    while start and _goes_on(tokens[start - 1]):
        start -= 1
    while end < len(tokens) and _goes_on(tokens[end]):
        end += 1
    return "districts" in in_small_letters(tokens)[max(start - 2, 0) : start] + in_small_letters(tokens)[end : end + 1]


def _goes_on(token: Token) -> bool:
    """Whether a list of names goes on with a token."""
    return token.text[0].isupper() or token.lower in _LINKS


def list_sure(named: Sequence[Named]) -> list[Place]:
    """Return the places of names that can mean nothing else."""
    return [found.options[0] for found in named if len(found.options) == 1 and not found.options[0].ambiguous]


def list_names(place: Place) -> list[str]:
    """Return the names under which a place settles what others near it mean: its district, or province and country."""
    if place.home:
        return [place.district] if place.district else []
    return [place.province, *place.also_in]
