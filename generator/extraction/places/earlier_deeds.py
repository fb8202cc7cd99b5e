"""Places of a deed that came before the one told: ``a second blast in Hub, hours after an earlier one in Kalat``.

So are those of a deed for which people are killed or held now: ``the planner of the Kalat blast was shot in Hub``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.held_people import find_held_for
from generator.extraction.words.known_lapses import find_known_beside, find_lapse_end
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.taken_goods import is_of_taken_goods
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import time_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

BEFORE = "before"
"""The role of a place in which something happened before the deed that the sentence tells."""
_AT, _CLOSES = ("in", "at", "near"), (",", ".", ")", ";", '"')
_NAMED, _LINKED, _TAKEN = 3, 4, 5
_OWNED = 2
_BEING, _RELATIVES = frozenset(("was", "were", "been")), frozenset(("who", "that"))
_WHO_HAD, _ENDS_PAST = ("who", "had"), frozenset(("was", "were", "is", "are", "when", ";"))


def set_earlier(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those of a deed before, where the deed that is told lies in another district."""
    lapse = find_lapse_end(tokens)  # ``An hour after the raid in Buleda, gunmen attacked a post at Tump``
    if lapse and any(one.role == "where" and one.first > lapse for one in mentions):
        mentions = [replace(one, role=BEFORE) if one.role == "where" and one.last < lapse else one for one in mentions]
    known = find_known_beside(tokens)  # ``In addition to the Buleda attack, the group said``
    mentions = [replace(one, role=BEFORE) if one.role == "where" and one.last < known else one for one in mentions]
    taken = has_any(tokens, time_words("goods_taken"))
    mentions = [replace(one, role=BEFORE) if taken and _is_of_goods(tokens, one) else one for one in mentions]
    earlier, held = has_any(tokens, place_cues("earlier_ones")), has_any(tokens, place_cues("held_people"))
    past = _find_past(tokens)
    if not (earlier or held or past):
        return mentions
    here = [one for one in mentions if one.here and one.district]
    before = [one for one in here if earlier and _is_of_earlier(tokens, one)]
    before += [one for one in here if held and one not in before and _is_held_against(tokens, one, here)]
    before += [one for one in here if past and one not in before and _is_in_past(tokens, past, one)]
    told = {one.district for one in here if one not in before} - {one.district for one in before}
    told |= {one.province for one in mentions if one.role == "where" and not one.home and one.province}
    return [replace(one, role=BEFORE) if told and one in before else one for one in mentions]


def _is_of_goods(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether goods that are found now were taken at a place: ``cash looted from a bank in NAME was recovered``."""
    return place.role == "where" and is_of_taken_goods(tokens, place.first)


def _find_past(tokens: Sequence[Token]) -> int:
    """Return where it begins what people had done who are held or killed now: ``arrested two men who had attacked``."""
    words = in_small_letters(tokens)
    at = next((at for at in range(1, len(words) - 2) if (words[at], words[at + 1]) == _WHO_HAD), 0)
    done = at and not place_cues("held_past").isdisjoint(words[at + 2 : at + 2 + _NAMED])
    return at if done and has_any(tokens[:at], telling_words("harm") | place_cues("holding")) else 0


def _is_in_past(tokens: Sequence[Token], past: int, place: PlaceMention) -> bool:
    """Whether a place stands in the clause that tells what people had done before."""
    return place.first > past and not has_any(tokens[past : place.first], _ENDS_PAST)


def set_taken_before(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with that from which people were taken who are found dead, or freed, in another one.

    ``A trader kidnapped from Hub last month was found dead in Nal``, ``found the body of one kidnapped in Hub near``,
    ``A trader who was kidnapped from Hub last month was rescued in Nal``. Of some days ago both are where it happened.
    """
    dead = has_any(tokens, people_words("finding")) and has_any(tokens, people_words("found_as"))
    freed = not dead and has_any(tokens, place_cues("freeing")) and has_any(tokens, place_cues("long_ago"))
    if not (dead or freed):
        return mentions
    verbs = people_words("finding") if dead else place_cues("freeing")
    found = max(at for at, token in enumerate(tokens) if token.lower in verbs)
    here = [one for one in mentions if one.here]
    body = freed or has_any(tokens[found:], people_words("body_nouns"))
    last = next((one.last for one in here if body and one.first > found and _is_of_taking(tokens, one)), found)
    there = {one.name or one.district for one in mentions if one.role == "where" and one.first > last}
    taken = [one for one in here if one.last <= last and (one.name or one.district) not in there]
    taken = [one for one in taken if _is_of_taking(tokens, one) and (dead or _tells_of_them(tokens, one))]
    taken += [two for one, two in pairwise(here) if one in taken and two.first == one.last + _OWNED]
    return [replace(one, role=BEFORE) if there and one in taken else one for one in mentions]


def _is_of_taking(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether people are told to have been taken at a place: ``kidnapped from NAME``, ``picked up in NAME``."""
    start = skip_types(tokens, place.first)
    near = tokens[max(0, start - 1 - _TAKEN) : max(0, start - 1)]
    return start > 0 and tokens[start - 1].lower in (*_AT, "from") and has_any(near, place_cues("taken_away"))


def _tells_of_them(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether words on people say that they were taken: ``who was kidnapped from``, not ``Two were kidnapped from``."""
    start = skip_types(tokens, place.first)
    words = in_small_letters(tokens)[max(0, start - 1 - _TAKEN) : start - 1]
    at = max((at for at, word in enumerate(words) if word in place_cues("taken_away")), default=0)
    return at == len(words) - 1 and at > 0 and (_BEING.isdisjoint(words[:at]) or not _RELATIVES.isdisjoint(words[:at]))


def _is_of_earlier(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether nothing is told of a place but that another deed was there before: ``an hour after one in NAME,``."""
    start = skip_types(tokens, place.first)
    behind = place.last + 1
    while behind < len(tokens) and tokens[behind].lower in place_cues("types"):
        behind += 1
    if (
        start < _NAMED
        or tokens[start - 1].lower not in _AT
        or (behind < len(tokens) and tokens[behind].text not in _CLOSES)
    ):
        return False
    words = in_small_letters(tokens)[max(0, start - 1 - _NAMED - _LINKED) : start - 1]
    if words[-1] not in place_cues("earlier_named"):
        return False
    at = max((at for at, word in enumerate(words) if word in place_cues("earlier_ones")), default=0)
    linked = any(word in place_cues("earlier_links") for word in words[:at])
    return at >= len(words) - _NAMED and linked


def _is_held_against(tokens: Sequence[Token], place: PlaceMention, here: Sequence[PlaceMention]) -> bool:
    """Whether people are told by what they did there: ``planner of the NAME blast``, ``suspects in the raid in``."""
    start = skip_types(tokens, place.first)
    who = find_held_for(tokens, start)
    if not who or any(who < one.first < place.first for one in here):
        return False
    words = in_small_letters(tokens)
    between = words[who + 1 : start]
    if between and between[-1] in _AT:
        return not place_cues("held_deeds").isdisjoint(between)
    behind = words[place.last + 1 : place.last + 1 + _NAMED]
    end = next((at for at, word in enumerate(behind) if word in (*_AT, *_CLOSES)), len(behind))
    return not place_cues("held_deeds").isdisjoint(behind[:end])
