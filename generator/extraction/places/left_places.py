"""Places told of people before something befell them in another district: ``a clerk from Kalat was shot in Hub``.

So are those where they live or work, where officials speak of it, and towards which somebody goes afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, word_before

_CLAUSE_REACH, _SPOKEN_REACH, _FAR = 10, 8, 4
_WHO = frozenset(("who", "which", "that", "whose"))
_AT = frozenset(("in", "at", "near", "of", "on"))
_TURNS = frozenset(("and", "while", "whereas", ";", "but"))
_STOPS = (_TURNS - {"and"}) | _WHO | {":", "when", "as", "after", "where"}
_TOWARDS = frozenset(("towards", "toward"))


def set_left(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those told of people or officials only, where another is that of the deed."""
    here = [one for one in mentions if one.here and one.district]
    if len({one.district for one in here}) < 2:
        return mentions
    left = [one for one in here if _is_left(tokens, one, here)]
    left += [
        other for one, other in pairwise(here) if one in left and other not in left and _goes_on(tokens, one, other)
    ]
    told = {one.district for one in here if one not in left} - {one.district for one in left}
    return [replace(one, role="origin") if told and one in left else one for one in mentions]


def _goes_on(tokens: Sequence[Token], one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a list goes on: ``heard as far as Kuchlak and Mastung``."""
    return [token.lower for token in tokens[one.last + 1 : other.first]] in ([","], ["and"])


def _is_left(tokens: Sequence[Token], place: PlaceMention, here: Sequence[PlaceMention]) -> bool:
    """Whether nothing is told to have happened in a place, and something in another one."""
    start = skip_types(tokens, place.first)
    others = [one for one in here if one.district != place.district and is_set(tokens, one)]
    if not start or not others:
        return False
    opener = tokens[start - 1].lower
    if opener in _TOWARDS or (_is_of_opening(tokens, place) and any(one.first > place.last for one in others)):
        return True
    if opener == "from":
        return _is_whence(tokens, start - 1)
    if has_any(tokens[max(0, start - _FAR) : start - 1], place_cues("perceiving")) and opener in (*_AT, "as"):
        return True  # ``The blast in NAME was heard in``, ``as far as``
    spoken = opener in _AT and _is_spoken_in(tokens, start)
    return spoken or (opener in _AT and any(_is_of_clause(tokens, start, place, one) for one in others))


def is_set(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether a preposition puts a deed into a place, or ``from`` behind a verb of removal."""
    start = skip_types(tokens, place.first)
    opener = word_before(tokens, start)
    return opener in place_cues("prepositions") or (opener == "from" and not _is_whence(tokens, start - 1))


def _is_whence(tokens: Sequence[Token], opener: int) -> bool:
    """Whether ``from`` stands behind a noun and no verb of removal in its clause: ``a mechanic from``."""
    if not opener or not tokens[opener - 1].text[0].isalpha():
        return False
    start = opener
    while start and opener - start < _CLAUSE_REACH and tokens[start - 1].lower not in _STOPS:
        start -= 1
    return not has_any(tokens[start:opener], place_cues("removal") | place_cues("taking"))


def _is_spoken_in(tokens: Sequence[Token], start: int) -> bool:
    """Whether an official speaks there: ``Addressing a jirga in``."""
    before = tokens[max(0, start - _SPOKEN_REACH) : start]
    return has_any(before, place_cues("speaking")) and not has_any(before, _list_deeds())


def _is_of_opening(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Whether a sentence begins with where somebody had been taken: ``Kidnapped from NAME in May, he was found in``."""
    opens = has_any(tokens[:1], place_cues("taken_away"))
    return opens and "," not in [token.text for token in tokens[: place.first]]


def _is_of_clause(tokens: Sequence[Token], start: int, place: PlaceMention, other: PlaceMention) -> bool:
    """Whether a clause on somebody holds the place, and the deed stands outside: ``who works in NAME was shot in``."""
    near = range(start - 1, max(-1, start - _CLAUSE_REACH), -1)
    who = next((at for at in near if tokens[at].lower in _WHO), None)
    if who is None or has_any(tokens[who:start], _list_deeds()):
        return False
    if other.last < who:
        stays = has_any(tokens[who:start], place_cues("posted") | place_cues("staying"))
        return stays and not has_any(tokens[other.last : who], _TURNS)
    between = tokens[place.last + 1 : other.first]
    return has_any(between, _list_deeds()) and not has_any(between, _TURNS)


def _list_deeds() -> frozenset[str]:
    return place_cues("befalls") | place_cues("hits") | place_cues("removal") | place_cues("reactions")
