"""What a place's name is to the event: where it happened, where people come from or go, or part of another name.

Roles: ``where``; ``origin`` ("labourers from Punjab"); ``passing`` (the ends of a road, what is described); ``travel``
(the ends of a journey, a hospital, where the dead are buried or a deed was planned); ``office`` (where an officer
speaks or serves); ``before`` (of a deed before the one told); ``dateline``; ``name`` (a person, a team, another name);
``distance`` ("20 km west of Quetta"); ``far`` ("300 km from Quetta": no district reaches as far); ``share``
(where only some of those counted fell, :mod:`generator.extraction.places.included_places`).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.journeys import is_deathbed, is_journey, is_school, skip_hospital
from generator.extraction.places.name_roles import find_name_role
from generator.extraction.places.opening_places import is_dateline
from generator.extraction.places.place_offices import find_speaker_role, is_called
from generator.extraction.places.place_origins import is_origin
from generator.extraction.places.reactions import (
    is_heard_from,
    is_home,
    is_invested_in,
    is_meant,
    is_noticed,
    is_visited,
)
from generator.extraction.text.tokens import Token
from generator.extraction.words.given_help import find_help
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.word_rows import has_any, in_small_letters, read_once

_LENGTH_REACH = 11
_FAR = 100
_FAR_MILES = 62
_CONNECTED = 14
_TAKEN_REACH = 8
_CONNECTION = ("connection",)
_FOUND_REACH = 16


def find_role(tokens: Sequence[Token], first: int, last: int, *, pair: bool = False) -> str:
    """Return the role of the name that spans ``first`` to ``last``; ``pair``: it is one end of a road."""
    known = read_once(tokens, _open_roles)
    role = known.get((first, last, pair))
    if role is None:
        role = known[first, last, pair] = _find_role(tokens, first, last, pair=pair)
    return role


def _open_roles(_tokens: Sequence[Token]) -> dict[tuple[int, int, bool], str]:
    """Return an empty table of the roles of a sentence's names, which several readers ask for."""
    return {}


def _find_role(tokens: Sequence[Token], first: int, last: int, *, pair: bool) -> str:
    if is_dateline(tokens, first, last):
        return "dateline"
    return find_name_role(tokens, first, last, pair=pair) or _find_setting_role(tokens, first, last)


def _find_setting_role(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the role of a name by the words before it."""
    if _is_state_in_short(tokens, first, last):
        return "passing"
    if _is_distance(tokens, first):
        return "far" if _is_far(tokens, first) else "distance"
    if is_origin(tokens, skip_hospital(tokens, skip_types(tokens, first))) or _holds_origin(tokens, first):
        return "origin"
    between = first > 0 and tokens[first - 1].lower == "between"
    rest = between and [token.lower for token in tokens[last + 1 : last + 4]] == ["and", "the", "rest"]
    if (
        rest or is_home(tokens, first) or is_journey(tokens, first, last) or is_invested_in(tokens, first)
    ):  # ``trains between Quetta and the rest of the country``
        return "travel"
    return "passing" if _is_aside(tokens, first, last) else find_speaker_role(tokens, first, last)


def _holds_origin(tokens: Sequence[Token], first: int) -> bool:
    """Whether the place from which people come lies in the name: ``from Shangla in Khyber Pakhtunkhwa``."""
    at = first - 1
    if at < 2 or tokens[at].lower != "in" or not tokens[at - 1].text[0].isupper():
        return False
    while at > 1 and tokens[at - 1].text[0].isupper():
        at -= 1
    return is_origin(tokens, at)


def _is_aside(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a place is told beside what happened: it is joined with another, described, called, learned in."""
    joined = first > 0 and tokens[first - 1].lower in place_cues("joining")
    with_whom = first > 1 and tokens[first - 1].lower == "with" and tokens[first - 2].lower in place_cues("bonds")
    if _is_of_connection(tokens, first) or _was_taken_from(tokens, skip_types(tokens, first)):
        return True
    aside = with_whom or joined or _is_compound(tokens, last) or _is_described(tokens, first, last)
    start = skip_types(tokens, first)
    aside = aside or is_called(tokens, first) or is_deathbed(tokens, start)
    aside = aside or is_meant(tokens, start) or is_heard_from(tokens, start) or is_visited(tokens, start)
    aside = aside or is_noticed(tokens, start, last) or _is_of_help(tokens, start)
    return aside or is_school(tokens, first, last)


def _is_of_help(tokens: Sequence[Token], first: int) -> bool:
    """Whether forces had operations there with which somebody helped them: ``aided the army's raids in Gichk``."""
    helped = find_help(tokens)
    return helped is not None and helped < first and has_any(tokens[helped:first], place_cues("helped_deeds"))


def _is_compound(tokens: Sequence[Token], last: int) -> bool:
    """Whether a hyphen joins a name with the next word: ``Kalat-based``, and not ``in Kalat - a town``."""
    return last + 1 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 1].start == tokens[last].end


def _is_state_in_short(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a country's letters tell whose something is: ``a U.S. drone strike``, and not ``in the U.S.``."""
    letters = "".join(in_small_letters(tokens)[first : last + 1]).replace(".", "")
    if letters not in place_cues("state_letters"):
        return False
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    return not place_cues("prepositions").intersection(before)


def _is_of_connection(tokens: Sequence[Token], first: int) -> bool:
    """Whether another deed lies there, for which somebody is held: ``in connection with a robbery in Bela``."""
    if not has_any(tokens, _CONNECTION):
        return False
    words = [token.lower for token in tokens[max(0, first - _CONNECTED) : first]]
    return any(words[at : at + 3] == ["in", "connection", "with"] for at in range(len(words) - 2))


def _was_taken_from(tokens: Sequence[Token], first: int) -> bool:
    """Whether people told of now had been taken there before: ``two men who had been abducted from Sanjawi``."""
    if first < 1 or tokens[first - 1].lower != "from":
        return False
    words = [token.lower for token in tokens[max(0, first - _TAKEN_REACH) : first]]
    removed = place_cues("removal").intersection(words[:-1])
    had = words[-2:-1] != [] and words[-2] in removed and "had" in words and "who" in words
    taken = removed - people_words("finding")  # ``Bodies were recovered from Mand while others were found in Tump``
    return had or (bool(taken) and _are_found_later(tokens, first))


def _are_found_later(tokens: Sequence[Token], first: int) -> bool:
    """Whether those taken are found in another place: ``The body of a man missing from Mand was found near Tump``."""
    words = [token.lower for token in tokens[first : first + _FOUND_REACH]]
    found = next((at for at, word in enumerate(words) if word in place_cues("bodies")), 0)
    elsewhere = tokens[first + found + 1 : first + found + 3] if found else ()
    body = any(token.lower in ("body", "bodies") for token in tokens[:first])
    return body and len(elsewhere) > 1 and elsewhere[0].lower in place_cues("prepositions")


def _is_described(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the place itself is described: ``Quetta is the capital``, ``Kalat is considered a hub``."""
    following = in_small_letters(tokens)[last + 1 : last + 4]
    if first and tokens[first - 1].lower in ("near", "in", "at"):
        return False  # ``A bridge near Spezand was also blown up``
    if len(following) < 3 or following[0] not in ("is", "was", "has", "remains"):
        return False
    return following[1] in place_cues("described") and following[2] not in place_cues("struck")


def _is_distance(tokens: Sequence[Token], first: int) -> bool:
    """Whether a length or a direction counts from the name: ``170km west of Quetta``, ``south of Quetta``."""
    links, lengths, directions = place_cues("distance_links"), place_cues("lengths"), place_cues("directions")
    start = skip_types(tokens, first)
    for at in {first, start}:
        if at >= 2 and tokens[at - 1].lower in ("of", "from") and tokens[at - 2].lower in directions:
            if tokens[at - 2].lower == "away" and tokens[max(0, at - 3)].lower in place_cues("removal"):
                return False  # ``were taken away from Mand``
            return not _is_part_of(tokens, at - 2)
    for position in range(first - 1, max(-1, first - _LENGTH_REACH), -1):
        word = tokens[position].lower
        if word in lengths or (word in directions and tokens[position + 1].lower == "of"):
            return True
        if word not in links and word not in directions and not word[0].isdigit():
            return False
    return False


def _is_far(tokens: Sequence[Token], first: int) -> bool:
    """Whether a length before a name is more than any way inside a district: ``300 km from Quetta``."""
    for position in range(first - 1, max(0, first - _LENGTH_REACH), -1):
        length, number = tokens[position].lower, tokens[position - 1].text.replace(",", "")
        if length in place_cues("lengths") and number.isdigit():
            longest = _FAR_MILES if length.startswith("mile") else _FAR
            return not length.startswith("met") and length != "m" and int(number) >= longest
    return False


def _is_part_of(tokens: Sequence[Token], direction: int) -> bool:
    """Whether a direction names a part of the place itself: ``in the south of Turbat``."""
    before = [token.lower for token in tokens[max(0, direction - 2) : direction]]
    return before == ["in", "the"]
