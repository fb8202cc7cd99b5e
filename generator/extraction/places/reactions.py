"""Places of what surrounds a deed: where it was meant to be, where people meet, mourn and protest over it, or speak."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before

_DEED_REACH = 8
_INTENT_REACH, _MEETING_REACH, _SPEECH_REACH, _HOME_REACH, _MONEY_REACH = 9, 8, 6, 4, 3
_ENDS = frozenset((",", ";", ".", "and", "but", "who", "when", "while", "as", "after", "said", "where", "was", "were"))
_ENDS |= {"from"}
_NOTICED = frozenset(("from", "in", "at", "across", "of", "to"))


def is_meant(tokens: Sequence[Token], first: int) -> bool:
    """Whether a deed was only meant or is held against somebody: ``planning attacks in``, ``involved in a raid in``.

    It is told in the clause before the place, and ``in``, ``on`` or a verb of attacking stands right before that.
    """
    for at in range(first - 1, max(-1, first - 1 - _INTENT_REACH), -1):
        word = tokens[at].lower
        if word in _ENDS:
            return False
        if word in place_cues("intents"):
            return at < first - 1
    return False


def is_visited(tokens: Sequence[Token], first: int) -> bool:
    """Whether officials come to a place or meet there: ``will visit Quetta``, ``chaired a meeting in Quetta``."""
    before = word_before(tokens, first)
    if before in place_cues("arriving"):
        return True
    if before not in ("in", "at") or first < 2:
        return False
    noun = tokens[first - 2].lower
    held = noun in place_cues("meetings")
    attended = held and has_any(tokens[max(0, first - _MEETING_REACH) : first - 2], place_cues("attending"))
    struck = place_cues("befalls") | telling_words("weapons")  # ``Two rockets landed in``
    return (attended or noun in place_cues("arrived")) and not has_any(tokens, struck)


def is_invested_in(tokens: Sequence[Token], first: int) -> bool:
    """Whether money goes there: ``investment in the Gwadar port and other projects``."""
    before = in_small_letters(tokens)[max(0, first - _MONEY_REACH) : first]
    before = [word for word in before if word != "the"]
    return before[-1:] in (["in"], ["into"]) and before[-2:-1] != [] and before[-2] in place_cues("investing")


def is_heard_from(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody speaks from there: ``told an agency by phone from Turbat``, ``speaking from Quetta``."""
    if not first or tokens[first - 1].lower != "from":
        return False
    words = [token.lower for token in tokens[max(0, first - 1 - _SPEECH_REACH) : first - 1]]
    near = has_any(tokens[max(0, first - 1 - _SPEECH_REACH) : first - 1], place_cues("telephoned"))
    return near and place_cues("removal").isdisjoint(words) and place_cues("befalls").isdisjoint(words)


def is_noticed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a deed is only seen there, or told of: ``flames visible from``, ``an FC spokesman said in``.

    Nobody speaks in an area: ``Police said in the Saranan area of Pishin, two men were shot dead``.
    """
    words = in_small_letters(tokens)[max(0, first - 3) : first]
    behind = in_small_letters(tokens)[last + 1 : last + 2]
    area = behind == ["area"] or has_any(tokens[first:last], ("area",))  # ``in the area of NAME``
    words = words[: len(words) - (area and words[-1:] == ["the"])]
    noticed = len(words) > 1 and words[-1] in _NOTICED and words[-2] in place_cues("noticing")
    return noticed and not (area and words[-2] == "said")


def is_home(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody is brought or goes home there: ``sent to his native village in``, ``to their family in``."""
    if first < _HOME_REACH or tokens[first - 1].lower not in ("in", "at"):
        return False
    if tokens[first - 2].lower not in place_cues("own_homes"):
        return False
    words = [token.lower for token in tokens[first - 1 - _HOME_REACH : first - 2]]
    owned = next((at for at, word in enumerate(words) if word in people_words("owners")), 0)
    if words[owned - 2 : owned] == ["returned", "to"] and not has_any(tokens[:first], people_words("body_nouns")):
        return False  # ``Three missing men returned to their homes in Kech``
    return owned > 0 and words[owned - 1] == "to"


def set_reactions(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with those in which people react to a deed elsewhere: ``a rally in Hub over a raid in``."""
    here = [one for one in mentions if one.here and one.district]
    before = tokens[: here[0].first] if len(here) > 1 else ()
    if not has_any(before, place_cues("reactions")) or has_any(before, place_cues("hits")):
        return mentions
    deed = _find_deed(tokens, here[0].last)
    apart = {one.district for one in here if one.first < deed} - {one.district for one in here if one.first > deed}
    if not deed or here[-1].first < deed:
        return mentions
    return [
        replace(one, role="travel") if one.role == "where" and one.first < deed and one.district in apart else one
        for one in mentions
    ]


def _find_deed(tokens: Sequence[Token], start: int) -> int:
    """Return the noun of a deed to which a reaction leads, 0 where there is none: ``over the killing of``."""
    deeds = place_cues("befalls") | place_cues("asked_back")
    for at in range(start + 1, len(tokens) - 1):
        moved = tokens[at].lower == "at" and tokens[at - 1].lower in place_cues("feelings")  # ``voice anguish at``
        if moved or tokens[at].lower in place_cues("over"):
            behind = range(at + 1, min(len(tokens), at + 1 + _DEED_REACH))
            deed = next((deed for deed in behind if tokens[deed].lower in deeds), 0)
            between = in_small_letters(tokens)[at + 1 : deed]
            return deed if place_cues("prepositions").isdisjoint(between) else 0
    return 0
