"""Names that only hold a place's name: of a person, an office, a team, a body, a destination."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.described_places import skip_types
from generator.extraction.places.gazetteer import load_name_words
from generator.extraction.places.journeys import is_hospital, is_tending
from generator.extraction.places.listed_names import is_listed
from generator.extraction.places.place_offices import is_office, is_press_club, is_type
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import time_words
from generator.vocabulary.word_rows import has_any, word_before, word_behind

_STATE_LINKS = ("in", "of", "and", "the")
_STATE_OF = ("iraq", "syria", "levant")
_SETTING = ("in", "at", "near", "of")
_SOLD = 4
_DIED_REACH = 6
_GOES_ON = frozenset(("on", "and", "late", "early", "a", "the"))
_BESIDE = frozenset(("while", "whereas", "but"))
_LONGEST = 4
_LIVES, _WHO = 3, ("who", "he", "she")


def find_name_role(tokens: Sequence[Token], first: int, last: int, *, pair: bool) -> str | None:
    """Return the role of a name that is part of another name; a hospital's is where people were brought."""
    after = word_behind(tokens, last)
    start = skip_types(tokens, first)
    tended = is_hospital(tokens, last) and not _is_struck(tokens, start)
    if tended or is_tending(tokens, first, last) or _is_where_died(tokens, start, last):
        return "travel"
    if _stays_there(tokens, start, last):
        return "travel"
    venue = after in place_cues("venues") or is_press_club(tokens, first, last)
    if is_office(tokens, last):
        return "office"
    if pair or venue or _is_bound(tokens, last) or _is_post(tokens, first):
        return "passing"
    person = _is_person(tokens, first, last) or _is_bare_surname(tokens, first, last)
    person = person or is_listed(tokens, first, last)
    return "name" if person or _is_other_name(tokens, first, last) else None


def _is_struck(tokens: Sequence[Token], first: int) -> bool:
    """Whether a deed befell the hospital itself: ``in the bombing at Quetta's Civil Hospital``."""
    at = first - 1 - (first > 1 and tokens[first - 1].lower == "the")
    struck = at > 0 and tokens[at - 1].lower in place_cues("held_deeds")
    return struck and (tokens[at].lower in ("at", "in", "on") or tokens[at].lower in place_cues("beside"))


def _is_where_died(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether one of several only died of wounds there: ``Gul died at once while Noor succumbed to wounds in Turbat``.

    Of a man alone it may be where he was shot, and so it is of ``in the Turbat blast``.
    """
    if first < _DIED_REACH or tokens[first - 1].lower != "in" or tokens[first - 2].lower not in time_words("wounds"):
        return False
    if last + 1 < len(tokens) and tokens[last + 1].text[0].isalpha() and tokens[last + 1].lower not in _GOES_ON:
        return False
    died = has_any(tokens[first - _DIED_REACH : first], time_words("passing_away"))
    return died and has_any(tokens[:first], _BESIDE)


def _is_bound(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name is a destination: ``Quetta-bound``, ``Quetta bound``, ``the Quetta train``."""
    if last + 1 >= len(tokens):
        return False
    following = tokens[last + 1].lower
    if following in place_cues("carriers"):
        return not has_any(tokens[last + 2 : last + 3], place_cues("carrier_sites"))
    if following in ("-", "\u2013", "\u2014") and last + 2 < len(tokens):
        return tokens[last + 2].lower in place_cues("bound") or following in place_cues("bound")
    return following in place_cues("bound")


def _is_post(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody serves or lives there: ``an officer serving in the city of Quetta``, ``Gul, who lives in``."""
    first = skip_types(tokens, first)
    if first < _LIVES or tokens[first - 1].lower not in ("in", "at", "of"):
        return False
    lives = tokens[first - _LIVES + 1].lower == "lives" and tokens[first - _LIVES].lower in _WHO
    return lives or tokens[first - 2].lower in place_cues("posted")


def _stays_there(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether those whom an attack did not meet were there: ``His family was in Quetta``, ``was away in Quetta``."""
    if first < _LIVES or tokens[first - 1].lower != "in":
        return False
    at = first - 2 - (tokens[first - 2].lower == "away")
    stays = at > 0 and tokens[at].lower in ("was", "were") and tokens[at - 1].lower in place_cues("absent")
    return stays and word_behind(tokens, last) in ("", ".", "at", "and", ",")


def _is_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before and before.lower in place_cues("other_names"):
        return True  # ``Gul Khan alias Hoshab``
    if after and after.text[0].isupper():
        given = tokens[first].lower in load_name_words("given_name") and not is_type(tokens, last + 1)
        short = len(after.text) > 1 and after.text.isupper() > tokens[first].text.isupper()  # ``in Chaman BLF men``
        given = given and after.lower not in place_cues("sentence_openers") and not short
        if given or after.lower in place_cues("name_followers"):
            return True
    if before is None or not before.text[0].isupper():
        return False
    if before.lower in place_cues("name_openers"):
        return True
    if _ends_full_name(tokens, first):
        return True
    surname = tokens[last].lower in load_name_words("surname")
    return surname and before.text.isalpha() and before.lower not in place_cues("office_openers")


def _ends_full_name(tokens: Sequence[Token], first: int) -> bool:
    """Whether two names or more of a person stand right before: ``DSP Ghulam Hussain Mashkay``, not ``Killi Gul Khan``.

    One of them at least is a name of nobody but people.
    """
    start = first
    while start and start > first - _LONGEST and _may_be_named(tokens[start - 1]):
        start -= 1
    run = tokens[start:first]
    placed = start > 0 and tokens[start - 1].lower in place_cues("types")
    known = any(has_any(run, place_cues(row)) for row in ("name_openers", "name_followers"))
    placed = placed or any(has_any(run, place_cues(row)) for row in ("types", "streets"))
    return len(run) > 1 and known and not placed


def _may_be_named(token: Token) -> bool:
    return token.text.istitle() and token.text.isalpha() and token.lower not in place_cues("office_openers")


def _is_bare_surname(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a surname that is also a place stands as a subject: ``Zehri said``, ``Lehri's lawyer``."""
    set_ = first > 0 and (tokens[first - 1].lower in _SETTING or tokens[first - 1].lower in place_cues("types"))
    after = word_behind(tokens, last)
    owned = first > 0 and tokens[first - 1].lower == "of" and skip_types(tokens, first) == first
    if after in place_cues("name_verbs") and not (set_ and (after != "who" or not owned)):
        return True  # ``Zehri said``, ``an elder of Kharan who``, and not ``police in Zehri said``
    if first > 1 and tokens[first - 1].lower in place_cues("turned_verbs") and after in (".", ",", ""):
        return True  # ``two were hurt, said Jamaldini``
    if first != last or tokens[last].lower not in load_name_words("surname") or is_type(tokens, last + 1):
        return False
    before = word_before(tokens, first)
    return (
        before not in place_cues("prepositions")
        and before not in place_cues("types")
        and before not in ("from", ",", "and")
    )


def _is_other_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name is part of an office's, team's or body's: ``Balochistan police``, ``Khan of Kalat``."""
    at = last + 1
    while at + 1 < len(tokens) and is_type(tokens, at) and tokens[at + 1].text == "'s":
        at += 1
    possessive = at < len(tokens) and tokens[at].text == "'s"
    at += possessive
    at += at + 1 < len(tokens) and tokens[at].lower == "provincial"  # ``Kalat provincial governor``
    at += at + 1 < len(tokens) and at == last + 1 and tokens[at].text.isdigit()  # ``the FC Kalat 86 Wing``
    kind = at + 1 < len(tokens) and tokens[at].lower == "tribal" and is_type(tokens, at + 1)
    mined = has_any(tokens[at + 1 : at + 3], place_cues("mined"))  # ``the Duki coal field``
    mined = mined or has_any(tokens[at + 1 : at + _SOLD], place_cues("trading_places"))  # ``Mastung fruit market``
    if at < len(tokens) and tokens[at].lower in place_cues("name_heads") and not (kind or mined):
        return True
    if _is_in_organisation(tokens, first) or (first > 1 and _is_al(tokens, first)):
        return True
    of_state = first >= 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in place_cues("historic")
    return of_state and tokens[first - 2].text[0].isupper()


def _is_al(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is part of an Arabic one: ``al-Iraq``."""
    return tokens[first - 1].text == "-" and tokens[first - 2].lower == "al"


def _is_in_organisation(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is part of that of the Islamic State: ``Islamic State in Iraq and Syria``."""
    if tokens[first].lower not in _STATE_OF:
        return False
    at = first - 1
    while at > 0 and (tokens[at].lower in _STATE_LINKS or tokens[at].lower in _STATE_OF):
        at -= 1
    return 0 < at < first - 1 and (tokens[at - 1].lower, tokens[at].lower) == ("islamic", "state")
