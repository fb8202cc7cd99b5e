"""Where people come through, are brought to, are buried or planned a deed: places that are not those of the event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.gazetteer import index_places
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before

_LENGTH_REACH = 11
_TRAVEL_REACH = 5
_BURIAL_REACH = 8
_HURT = frozenset(("wounded", "injured", "hurt"))
_TOLD_HURT = _HURT | {"toll", "injuries", "wounds"}
_AMID_REACH = 3
_TENDING_REACH, _BROUGHT_REACH = 10, 10
_TREATED_REACH, _WAITING_REACH, _HOSPITAL_REACH = 4, 8, 6
_OCCASION, _OPENING = 6, 5
_SCHOOL_REACH, _AT = 8, ("of", "in", "at", ",")
_SUPPLY_REACH, _ELSEWHERE = 14, frozenset(("in", "at", "near", "was", "were", "is", "has", "had", "."))
_REACHING = tuple([word, "reaching"] for word in ("before", "without", "on", "while"))


def is_journey(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether people only go, are buried or plan there, so that nothing says that it happened there."""
    start = skip_hospital(tokens, skip_types(tokens, first))
    if (
        _is_travel(tokens, start, last)
        or _is_leg(tokens, start, last)
        or _is_burial(tokens, start)
        or _is_planned(tokens, start)
    ):
        return True
    treated = _is_treated(tokens, start) or _is_treated(tokens, first)
    aside = treated or _is_brought(tokens, start) or _waits(tokens, start)
    aside = aside or is_supplied(tokens, start) or _is_cut_off(tokens, start)
    reached = start > 0 and tokens[start - 1].lower in place_cues("reached")
    return aside or reached or _is_refuge(tokens, start) or _is_refuge(tokens, first) or _is_protest(tokens, start)


def _is_refuge(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody only flees there: ``The gunmen escaped into the mountains near Zhob``."""
    if not first or tokens[first - 1].lower not in ("in", "near", "of", "around"):
        return False
    words = in_small_letters(tokens)[max(0, first - 1 - _BURIAL_REACH) : first - 1]
    fled = max((at for at, word in enumerate(words) if word in place_cues("flights")), default=len(words))
    way = words[fled + 1 :]
    return not place_cues("refuges").isdisjoint(way[:2]) and not any(
        word in place_cues("clauses") or word in (",", "and") for word in way
    )


def is_hospital(tokens: Sequence[Token], last: int) -> bool:
    """Whether a hospital is named as the place's: ``the Quetta hospital``, ``Quetta's Civil Hospital``."""
    at = last + 1
    if at < len(tokens) and tokens[at].lower in place_cues("hospitals"):
        return True
    while at < min(len(tokens), last + _LENGTH_REACH) and tokens[at].lower in place_cues("hospital_names"):
        at += 1
    return last + 1 < at < len(tokens) and tokens[at].lower in place_cues("hospitals")


def is_tending(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a hospital named by itself is where the wounded are tended: ``Doctor Khan at the Bolan Medical Complex``.

    Not where something happens at it: ``a bomb went off at``, ``outside the Civil Hospital Quetta``.
    """
    if not any(
        token.lower in place_cues("hospitals") or token.lower == "medical" for token in tokens[first : last + 1]
    ):
        return False
    for at in range(first - 1, max(-1, first - _TENDING_REACH), -1):
        word = tokens[at].lower
        if word in place_cues("beside") or word in place_cues("befalls"):
            return False
        if word in place_cues("tending"):
            return True
    return False


def skip_hospital(tokens: Sequence[Token], first: int) -> int:
    """Return where the name of a hospital begins that ends in its town: ``to the Civil Hospital Quetta``."""
    start = first
    while start > 1 and (tokens[start - 1].lower in place_cues("hospital_words") or _is_named(tokens, start, first)):
        start -= 1
    if start == first:
        return first
    return start if has_any(tokens[start:first], place_cues("hospitals")) else first


def _is_named(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the word before a token is part of a hospital's name: ``to the Prince Fahd Hospital in``."""
    capital = tokens[at - 1].text[0].isupper() and tokens[at].text[0].isupper() and at > 1
    return capital and has_any(tokens[at:first], place_cues("hospitals"))


def _is_planned(tokens: Sequence[Token], first: int) -> bool:
    """Whether a deed was only planned there: ``planned in the city of Quetta``."""
    return first > 1 and tokens[first - 1].lower == "in" and tokens[first - 2].lower in place_cues("planned")


def _is_treated(tokens: Sequence[Token], first: int) -> bool:
    """Whether the wounded are treated there: ``provide the best treatment to them in Turbat and Karachi``.

    So they are in a hospital that lies there: ``under treatment at a hospital in Turbat``.
    """
    if not first or tokens[first - 1].lower not in ("in", "at", "of"):
        return False
    at = first - 1
    while at and first - at < _HOSPITAL_REACH and tokens[at - 1].lower not in ("in", "at"):
        at -= 1  # ``treated at the civil hospital in``
    housed = has_any(tokens[at : first - 1], place_cues("hospitals"))
    end = at - 1 if housed else first - 1
    words = in_small_letters(tokens)[max(0, end - _TREATED_REACH) : end]
    treated = next((at for at, word in enumerate(words) if word in place_cues("treated")), None)
    return treated is not None and place_cues("befalls").isdisjoint(words[treated:])


def _is_brought(tokens: Sequence[Token], first: int) -> bool:
    """Whether the wounded are brought to something with a name there: ``airlifted to PNS Darmanjah in Ormara``."""
    if first < _TREATED_REACH or tokens[first - 1].lower not in ("in", "at"):
        return False
    at = first - 2
    while at > 0 and tokens[at].text[0].isupper():
        at -= 1
    if at == first - 2 or tokens[at].lower not in ("to", "the") or "to" not in (tokens[at].lower, tokens[at - 1].lower):
        return False
    moved = {token.lower for token in tokens[max(0, at - _TRAVEL_REACH) : at]}
    hurt = {token.lower for token in tokens[max(0, at - _TENDING_REACH) : at]}
    return bool(moved & place_cues("travel")) and not hurt.isdisjoint(_HURT)


def _is_protest(tokens: Sequence[Token], first: int) -> bool:
    """Whether people only gather there over a deed: ``Protests were held in Turbat against the killing``."""
    if first < 2 or tokens[first - 1].lower not in ("in", "at") or tokens[first - 2].lower not in place_cues("held"):
        return False
    words = [token.lower for token in tokens[: first - 1]]
    at = max((at for at, word in enumerate(words[-_BURIAL_REACH:]) if word in place_cues("protests")), default=None)
    struck = place_cues("befalls") | place_cues("hits") | place_cues("amid")
    return at is not None and struck.isdisjoint(words)


def _waits(tokens: Sequence[Token], first: int) -> bool:
    """Whether a train is kept waiting there: ``The Bolan Mail was held at Dera Allah Yar``."""
    if not first or tokens[first - 1].lower not in ("in", "at", "near"):
        return False
    words = in_small_letters(tokens)[max(0, first - 1 - _WAITING_REACH) : first - 1]
    return words[-1:] != [] and words[-1] in place_cues("halted") and not place_cues("trains").isdisjoint(words)


def is_supplied(tokens: Sequence[Token], first: int, row: str = "supplies") -> bool:
    """Whether only what is hit leads there: ``a pipeline which supplies gas to a plant in Uch``."""
    if not first or tokens[first - 1].lower not in ("in", "at"):
        return False
    words = in_small_letters(tokens)[max(0, first - 1 - _TRAVEL_REACH - 2) : first - 1]
    at = words.index("to") if "to" in words else 0
    if place_cues(row).isdisjoint(words[:at]):
        return False
    behind = tokens[first - 1 - len(words) + at : first - 1]
    struck = has_any(behind, place_cues("befalls") | place_cues("hits"))
    named = any(token.text[0].isupper() for token in behind)  # ``trucks carrying goods to Hub in Mastung``
    return not struck and not named


def _is_cut_off(tokens: Sequence[Token], first: int) -> bool:
    """Whether only the supply of a place is told: ``suspending gas supply to several cities of Punjab``."""
    words = in_small_letters(tokens)[max(0, first - _SUPPLY_REACH) : first]
    at = max((at for at, word in enumerate(words) if word in place_cues("supply_nouns")), default=len(words))
    way = words[at + 1 :]
    if "to" not in way or not _ELSEWHERE.isdisjoint(way) or not place_cues("clauses").isdisjoint(way):
        return False
    return (place_cues("befalls") | place_cues("hits")).isdisjoint(way)


def is_left(tokens: Sequence[Token], first: int) -> bool:
    """Whether people only come from or go to what lies there: ``from a wedding in``, ``to the site of a raid in``."""
    if first < _AMID_REACH or tokens[first - 1].lower not in ("in", "at"):
        return False
    at = next((at for at in range(first - 2, max(0, first - _OCCASION), -1) if tokens[at].lower == "of"), first - 1) - 1
    if tokens[at].lower not in place_cues("occasions"):
        return False
    words = [token.lower for token in tokens[max(0, at - _BURIAL_REACH) : at]]
    near = words[-_AMID_REACH:]
    goes = not (place_cues("coming") | place_cues("travel")).isdisjoint(words)
    return "attend" in near or "attending" in near or (goes and bool({"from", "to", "for"}.intersection(near)))


def _is_burial(tokens: Sequence[Token], first: int) -> bool:
    """Whether the dead are buried or mourned there: ``funeral prayers were offered in Kalat``."""
    if not first or tokens[first - 1].lower not in ("in", "at", "of", "near"):
        return False
    cues = place_cues("burials") if tokens[first - 1].lower != "near" else place_cues("laid_to_rest")
    held = first > 1 and tokens[first - 2].lower in place_cues("held")
    opens = held and has_any(tokens[:_OPENING], cues) and _names_place(tokens[:first])
    start = 0 if opens else max(0, first - 1 - _BURIAL_REACH * (1 + held))
    buried = (at for at in range(start, first - 1) if tokens[at].lower in cues)
    at = next((at for at in buried if tokens[at].lower != "laid" or tokens[at + 1].lower == "to"), None)
    if at is None:
        return False
    before, between = tokens[max(0, at - _AMID_REACH) : at], tokens[at:first]
    amid = any(token.lower in place_cues("amid") for token in before) and tokens[at].lower not in place_cues(
        "laid_to_rest"
    )
    return not amid and (held or not any(token.lower in place_cues("befalls") for token in between))


def _names_place(tokens: Sequence[Token]) -> bool:
    """Whether words before a burial's place name another: ``Prayers for five who died in Kahan were held at``."""
    plain = [token for token in tokens if token.lower != "the"]
    return any(one.lower in ("in", "near") and two.capitalised for one, two in pairwise(plain))


def _is_travel(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name is the beginning or end of a journey: ``from Quetta to Chaman``, ``shifted to Quetta``."""
    before = word_before(tokens, first)
    if before not in ("to", "for", "from", "towards", "toward", "via", "through", "with", "and", "the", "between"):
        return False
    words = {token.lower for token in tokens[max(0, first - 1 - _TRAVEL_REACH) : first - 1]}
    if before in ("to", "towards", "toward"):
        near = first > 1 and tokens[first - 2].lower in place_cues("landmarks")  # ``A bomb went off close to Mastung``
        return not near and (bool(words & place_cues("travel")) or "from" in words or _are_brought(tokens, first - 1))
    if before in ("for", "via", "with"):
        return bool(words & (place_cues("linking") if before == "with" else place_cues("travel")))
    if before == "through":
        return "from" in words and bool(words & place_cues("travel"))
    if before in ("between", "and"):
        return _goes_between(tokens, first)
    taken = first > 1 and tokens[first - 2].lower in place_cues("removal")  # ``on his way home, was abducted from Hub``
    return before == "from" and (_goes_on(tokens, last) or (not taken and bool(words & place_cues("coming"))))


def _is_leg(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb of motion has a place for its object: ``died before reaching Hub``, ``left Hub for Sibi``."""
    words = in_small_letters(tokens)[max(0, first - 2) : first]
    goes_on = last + 1 < len(tokens) and tokens[last + 1].lower == "for"
    return words in _REACHING or (words[-1:] in (["left"], ["leaving"]) and goes_on)


def _are_brought(tokens: Sequence[Token], first: int) -> bool:
    """Whether dead and hurt are brought to a place, however listed: ``moved two bodies and ten injured to``."""
    words = [token.lower for token in tokens[max(0, first - _BROUGHT_REACH) : first]]
    moved = place_cues("travel") | place_cues("bringing")
    at = max((at for at, word in enumerate(words) if word in moved), default=len(words))
    return not place_cues("brought").isdisjoint(words[at:]) and not place_cues("clauses").intersection(words[at:])


def _goes_between(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody goes between two places: ``a train travelling between the cities of Lahore and Quetta``."""
    words = [token.lower for token in tokens[max(0, first - 2 * _TRAVEL_REACH) : first]]
    at = max((at for at, word in enumerate(words) if word == "between"), default=0)
    return bool((place_cues("travel") | place_cues("trains")) & set(words[max(0, at - 2) : at]))


def is_between(tokens: Sequence[Token], first: int) -> bool:
    """Whether something lies between this place and another, in neither: ``on the road between Ormara and Pasni``."""
    before = in_small_letters(tokens)[max(0, first - _TRAVEL_REACH) : first]
    return before[-1:] == ["between"] or (before[-1:] == ["and"] and "between" in before)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a journey goes on from the name: ``from Quetta to Chaman``, and not ``from Quetta, according to``."""
    words = [token.lower for token in tokens[last + 1 : last + 4]]
    return "to" in words and "according" not in words


def is_deathbed(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody wounded elsewhere dies in a place, or its hospital: ``two more of the wounded died in``."""
    start = skip_hospital(tokens, first)
    words = in_small_letters(tokens)[max(0, start - 2) : start]
    if start < first and tokens[start].lower in ("in", "at"):
        return words[-1:] != [] and words[-1] in place_cues("dying")  # ``embraced martyrdom at the hospital in``
    died = words[-1:] in (["in"], ["at"]) and words[0] in place_cues("dying")
    if tokens[first].lower in place_cues("hospitals"):
        return died  # ``died at CMH Quetta``
    return died and words[-1] == "in" and any(token.lower in _TOLD_HURT for token in tokens[: first - 2])


def is_school(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether somebody is told by where he learns or works: ``a student of the degree college of Hub``.

    So it is with a name right behind: ``a doctor of Civil Hospital Hub``; not with ``of Hub University in Sibi``.
    """
    inside = has_any(tokens[first : last + 1], place_cues("schools"))  # ``of the University of Turbat``
    own = tokens[first - 1].lower if first > 1 and tokens[first - 1].text.istitle() else ""
    behind = own in place_cues("schools") or own in place_cues("hospitals")
    at = first - 1 if inside or behind else first - 2
    if at < 1 or not (inside or behind or (tokens[at + 1].lower in _AT and tokens[at].lower in place_cues("schools"))):
        return False
    start = max(0, at - _SCHOOL_REACH)
    words = in_small_letters(tokens[start : at + inside])
    of = max((number for number, word in enumerate(words) if word in _AT), default=0)
    named = not (inside or behind) and bool(index_places().find(tokens[start + of + 1 : at]))
    return of > 0 and words[of - 1] in place_cues("learning") and not named
