"""Places that the text puts into another district than the gazetteer, or into one to which they belonged of old."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.beside import set_beside
from generator.extraction.places.described_places import skip_types
from generator.extraction.places.gazetteer import load_parents
from generator.extraction.places.named_places import Named
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before, word_behind

_WITHIN, _LISTED, _OPENING = 6, 3, 2
_AT = frozenset(("in", "at", "near"))
_OWNED = ("'s",)
_SPLIT = ([","], [",", "a", "in"], [",", "a", "of"])
_TOWNS = ("district", "tehsil", "city", "town")
_SPOTS, _WIDER = frozenset(("village", "quarter", "area")), frozenset(("tehsil", "town", "valley"))
_JOINS = frozenset(("of", "in", "'s", "-"))
_SIDES = frozenset(("north", "south", "east", "west"))


def drop_homonyms(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Drop a place that the text puts into another district than the gazetteer: ``the Dasht area of Mastung``."""
    kept: list[PlaceMention] = []
    mentions = set_beside(tokens, mentions)
    for position, mention in enumerate(mentions):
        following = mentions[position + 1] if position + 1 < len(mentions) else None
        away = following and following.home and not mention.home  # a namesake outside: ``Torghar area of Kohlu``
        clash = following and (mention.name or away) and _contains(tokens, mention, following)
        if clash and following and following.district != mention.district and not _was_split(mention, following):
            continue
        if following and _is_put_in(tokens, mention, following, mentions[position + 2 : position + 3]):
            continue
        if following and _names_area(tokens, mention, following):
            continue
        if kept and _is_old_district(tokens, kept[-1], mention):
            continue
        if kept and _is_old_owner(tokens, kept[-1], mention):
            kept.pop()
        if (following and _names_street(tokens, mention, following)) or (
            kept and _is_street_of(tokens, kept[-1], mention)
        ):
            continue
        if _ends_name(tokens, mention) and _is_district_behind(tokens, mention, mentions[position + 1 :]):
            continue
        kept.append(mention)
    return kept


def drop_longer_names(
    sentences: Sequence[Sentence], named: Sequence[Sequence[Named]], read: Sequence[tuple[PlaceMention, ...]]
) -> list[tuple[PlaceMention, ...]]:
    """Return the places without those whose word ends a longer name that another sentence puts into another district.

    ``Patt Feeder Naal, in Dera Bugti district, … Troops had surrounded Patt Feeder Naal``.
    """
    longer: set[tuple[str, str]] = set()
    for sentence, found, places in zip(sentences, named, read, strict=True):
        if not found:
            continue
        kept = {place.first for place in places}
        gone = (one.first for one in found if one.first == one.last >= _OPENING and one.first not in kept)
        longer.update(_write_pair(sentence.tokens, at) for at in gone if sentence.tokens[at - 1].text[0].isupper())
    if not longer:
        return list(read)
    return [
        tuple(one for one in places if not one.first or _write_pair(sentence.tokens, one.first) not in longer)
        for sentence, places in zip(sentences, read, strict=True)
    ]


def _write_pair(tokens: Sequence[Token], at: int) -> tuple[str, str]:
    return tokens[at - 1].lower, tokens[at].lower


def _is_put_in(
    tokens: Sequence[Token], inner: PlaceMention, outer: PlaceMention, further: Sequence[PlaceMention]
) -> bool:
    """Whether a text puts a town into another district by a comma: ``in Anjira, Khuzdar.``, and no list goes on."""
    apart = bool(inner.name and inner.home and outer.home) and inner.district != outer.district
    apart = apart and not _was_split(inner, outer)
    wider = outer.kind == "district" or (outer.kind in _WIDER and inner.kind in _SPOTS)  # ``at Tobo, Gichk``
    if not apart or not wider or inner.kind == "city" or outer.role != "where" or inner.role != "where":
        return False
    between = in_small_letters(tokens)[inner.last + 1 : outer.first]
    if between[-1:] == ["district"] and _is_typed(between):
        return True  # ``in the NAME area of Anjira district Khuzdar``
    comma = between in ([","], [",", "district"]) or (between[1:] == [",", "district"] and _is_typed(between[:1]))
    before = word_before(tokens, inner.first)
    after = word_behind(tokens, outer.last, ".")
    listed = after == "and" or any(one.district and one.first <= outer.last + _LISTED for one in further)
    return comma and before in _AT and not listed


def _names_area(tokens: Sequence[Token], inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a district's name is part of that of an area of another: ``in the Old Kalat area of Kharan district``."""
    apart = inner.kind == outer.kind == "district" and inner.district != outer.district
    if not apart or load_parents().get(str(inner.district)) == outer.district or outer.first - inner.last > _WITHIN:
        return False
    between = tokens[inner.last + 1 : outer.first]
    behind = next((at for at, token in enumerate(between) if token.text.islower()), 0)
    if [token.lower for token in between[behind + 1 :]] != ["of"] or not _is_typed([between[behind].lower]):
        return False
    before = tokens[inner.first - 1 : inner.first]
    return behind > 0 or any(one.text.istitle() and not _is_typed([one.lower]) for one in before)


def _is_typed(words: Sequence[str]) -> bool:
    return all(word in place_cues("types") for word in words)


def _names_street(tokens: Sequence[Token], inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a place only gives its name to a street of another: ``Kalat Road in Quetta``, ``NAME Stop, Quetta``."""
    between = in_small_letters(tokens)[inner.last + 1 : outer.first]
    apart = bool(inner.district and outer.district) and inner.district != outer.district
    link = next((at for at, word in enumerate(between) if word in ("in", ",", "near", "of")), 0)
    behind = tokens[inner.last + 1 + link : outer.first + 1]  # ``Kalat Road in the Gul Killi area of Quetta``
    described = skip_types(behind, len(behind) - 1) <= 1
    return apart and described and " ".join(between[:link]) in place_cues("streets")


def _is_street_of(tokens: Sequence[Token], town: PlaceMention, street: PlaceMention) -> bool:
    """Whether a place only gives its name to a street of the town that owns it: ``Turbat's Gwadar Chowk``."""
    apart = bool(town.district and street.district) and town.district != street.district
    if not apart or street.first - town.last != len(_OWNED) + 1 or tokens[street.first - 1].lower not in _OWNED:
        return False
    behind = in_small_letters(tokens[street.last + 1 : street.last + 3])
    return " ".join(behind) in place_cues("streets") or behind[0] in place_cues("streets")


def _ends_name(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether a place's word ends a longer name of something else: ``in Patt Feeder Naal``."""
    if not place.name or place.first < _OPENING or place.first != place.last:
        return False
    before = tokens[place.first - 1]
    if not (before.text[0].isupper() and before.text.isalpha()):
        return False
    return not any(before.lower in place_cues(row) for row in ("types", "prepositions", "descriptions"))


def _is_district_behind(tokens: Sequence[Token], place: PlaceMention, further: Sequence[PlaceMention]) -> bool:
    """Whether the next places lie in another district, which the text calls one: ``…, in Dera Bugti district``."""
    other = next((one for one in further if one.kind == "district" and one.home), None)
    if other is None or other.district == place.district or other.role != "where":
        return False
    after = word_behind(tokens, other.last)
    return after == "district" and all(one.district != place.district for one in further)


def _is_old_district(tokens: Sequence[Token], inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a district is named as the one to which another belonged of old: ``Surab in District Kalat``.

    Behind a comma only one from which it was split, once: ``in Hub, Lasbela district``.
    """
    if outer.kind != "district" or not (outer.home and inner.home) or inner.district == outer.district:
        return False
    between = [token.lower for token in tokens[inner.last + 1 : outer.first]]
    after = [token.lower for token in tokens[outer.last + 1 : outer.last + 3]]
    typed = between[-1:] == ["district"] or after[:1] == ["district"]
    links = [word for word in between if word not in place_cues("types") and word not in ("the", "'s")]
    split = _was_split(inner, outer) and links in _SPLIT
    before = [token.lower for token in tokens[max(0, inner.first - 2) : inner.first] if token.lower != "the"]
    alone = before[-1:] != [] and before[-1] in place_cues("prepositions")
    in_province = after[:1] == [","] and after[1:] == [str(outer.province).lower()]
    of_old = inner.kind == "district" and inner.role == "where" and typed and links in (["of"], ["in"])
    town = _was_split(inner, outer) and inner.role == "where" and links in (["of"], ["in"])  # ``Hub town of Lasbela``
    return of_old or town or (split and alone and (typed or in_province))


def _is_old_owner(tokens: Sequence[Token], outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether a place is called that of the district to which its own belonged of old: ``Lasbela's Hub town``."""
    split = load_parents().get(str(inner.district)) == outer.district and outer.kind == "district"
    between = [token.text for token in tokens[outer.last + 1 : inner.first]] if split else []
    return (
        "'s" in between[:_OPENING]
        and len(between) <= _WITHIN
        and all(word[0] == "'" or word.islower() for word in between)
    )


def _was_split(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a town lies in a district that was a part of another of old; of an area the text may know better."""
    return inner.kind in _TOWNS and load_parents().get(str(inner.district)) == outer.district


def _contains(tokens: Sequence[Token], inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether the text puts one place into another: ``X area of Y district``, ``X, Y``, ``X Bazaar in Y``."""
    words = tokens[inner.last + 1 : outer.first]
    if outer.kind not in ("district", "tehsil", "city", "town"):
        return False
    if outer.start <= inner.first and not has_any(words, ("near",)):
        return True  # ``Jail Road in the Gul Killi area of Y``
    if len(words) >= _WITHIN:
        return False
    longer = next((at for at, token in enumerate(words[:_LISTED]) if not token.text.istitle()), 0)
    between = [token.lower for token in words[longer:]]
    if "of" not in between and "in" not in between:
        return False
    allowed = (place_cues("types") | place_cues("descriptions") | place_cues("office_buildings") | _JOINS) - _SIDES
    return all(word in allowed for word in between)
