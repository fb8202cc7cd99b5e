"""Places where people only gather over a deed of another district: ``marched in Hub for two killed in Kalat``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_GATHERED_REACH, _LINK_REACH, _MOURNED_REACH = 9, 3, 5


def leave_gatherings(tokens: Sequence[Token], mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the places without those of gatherings over a deed that is told behind them in another district."""
    if len(mentions) < 2 or not has_any(tokens, place_cues("gathered") | place_cues("burials")):
        return tuple(mentions)
    here = [one for one in mentions if one.here and one.district]
    apart = [one for one in here if _gathers(tokens, one) and _is_of_other(tokens, one, here)]
    return tuple(replace(one, role="travel") if one in apart else one for one in mentions)


def _gathers(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether people only come together in a place, and nothing befalls any before it: ``a vigil in NAME for``."""
    words = in_small_letters(tokens)
    before = words[max(0, place.first - _GATHERED_REACH) : place.first]
    mourned = has_any(tokens[place.last + 1 : place.last + 1 + _MOURNED_REACH], place_cues("burials"))
    if (place_cues("gathered").isdisjoint(before) and not mourned) or has_any(tokens[: place.first], _list_blows()):
        return False
    behind = words[place.last + 1 : place.last + 1 + _LINK_REACH]
    return not place_cues("gathered_for").isdisjoint(behind)


def _list_blows() -> frozenset[str]:
    return place_cues("befalls") | place_cues("hits") | place_cues("amid")


def _is_of_other(tokens: Sequence[Token], place: PlaceMention, here: Sequence[PlaceMention]) -> bool:
    """Whether a deed behind a place is set in another district."""
    words = in_small_letters(tokens)
    deed = next((at for at in range(place.last + 1, len(words)) if words[at] in place_cues("befalls")), len(words))
    behind = [one for one in here if one.first > deed]
    return bool(behind) and all(one.district != place.district for one in behind)
