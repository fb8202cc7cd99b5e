"""Places that are told for those who serve or speak there: officers, the press, hospitals."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.described_places import skip_types
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_CALL_REACH, _SENT_REACH = 9, 6
_HIT_REACH, _ACT_REACH, _DEPARTMENT, _OFFICE_REACH = 10, 5, 4, 6
_BRACKET, _NAME_REACH, _TAKEN_BY = 3, 8, 3
_OFFICES = frozenset(("office", "offices"))
_OF_OFFICES = _OFFICES | {"of", "the", "a", "an"}
_OF_BODY, _SAID_REACH = ("of", "from", "at", "for"), 4


def is_press_club(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a club of the press is named, which is where people call or speak: not ``outside the press club``."""
    words = in_small_letters(tokens)[first : last + 1]
    if "club" not in words or "press" not in words:
        return False
    return not any(token.lower in place_cues("beside") for token in tokens[max(0, first - 3) : first])


def is_called(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody called an office or the press there: ``called an agency's office in Quetta``."""
    if first < 2 or tokens[first - 1].lower not in ("in", "at") or tokens[first - 2].lower not in place_cues("press"):
        return False
    before = tokens[max(0, first - _CALL_REACH) : first]
    sent = has_any(before, place_cues("sent_out")) and has_any(before[-_SENT_REACH:], ("to", "by", "with"))
    return sent or has_any(before, place_cues("calls"))


def _is_of_officer(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an officer is named by where he serves: ``DPO Kalat``, ``the Deputy Commissioner (DC) Kalat``."""
    at = first - 1
    if at > 1 and tokens[at].text == ")" and tokens[at - 2].text == "(":
        at -= 1
    if _is_of_department(tokens, first) or _is_seat_of_speaker(tokens, first, last) or _is_branch(tokens, at, last):
        return True
    if at < 0 or tokens[at].lower not in place_cues("officers") or not tokens[at].text[0].isupper():
        return False
    return last + 1 >= len(tokens) or tokens[last + 1].lower not in place_cues("office_buildings")


def _is_branch(tokens: Sequence[Token], before: int, last: int) -> bool:
    """Whether the branch of a body named in short speaks: ``BYC Kharan said``, ``(BYC) Kharan condemned the raid``."""
    name = tokens[before].text if before >= 0 else ""
    short = name.isupper() and len(name) > 1 and not tokens[last].text.isupper()
    return short and has_any(tokens[last + 1 : last + 2], place_cues("branch_verbs"))


def _is_seat_of_speaker(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether commas set apart where an officer serves who speaks: ``The deputy commissioner, Kalat, said``."""
    if first < 2 or last + 2 >= len(tokens) or tokens[first - 1].text != ",":
        return False
    if tokens[first - 2].lower not in place_cues("offices") or has_any(tokens[:first], place_cues("hits")):
        return False
    at = last + 1 + (tokens[last + 1].text == ",")
    while at < min(len(tokens), last + _NAME_REACH) and tokens[at].text[0].isupper():
        at += 1
    return at < len(tokens) and tokens[at].lower in speech_words("plain_verbs")


def _is_of_department(tokens: Sequence[Token], first: int) -> bool:
    """Whether an officer is named by his department and where he serves: ``Superintendent Railways Quetta``."""
    at = first - 1
    while at > 0 and first - at <= _DEPARTMENT and tokens[at].lower in place_cues("departments"):
        at -= 1
    officer = tokens[at].lower in place_cues("department_officers") and tokens[at].text[0].isupper()
    return at < first - 1 and officer and tokens[first - 1].text[0].isupper()


def serves_there(tokens: Sequence[Token], first: int) -> bool:
    """Whether an officer is named by where he serves, with "of": ``the assistant commissioner (AC) of Kalat``."""
    at = first - 1
    while at > 1 and tokens[at].lower in place_cues("seat_words"):
        at -= 1
    if at < 1 or tokens[at].lower != "of":
        return False
    short = at > _BRACKET and tokens[at - 1].text == ")" and tokens[at - _BRACKET].text == "("
    return tokens[at - 1 - short * _BRACKET].lower in place_cues("serving_officers")


def is_home_of(tokens: Sequence[Token], last: int) -> bool:
    """Whether somebody is told by his home: ``Kalat trader Gul Khan``, ``a Hub teacher``."""
    return last + 1 < len(tokens) and tokens[last + 1].lower in place_cues("people_of_places")


def is_office(tokens: Sequence[Token], last: int) -> bool:
    """Whether an office or officer of the place is meant, who speaks or acts: ``Quetta city police``."""
    at, types, words = last + 1, place_cues("types"), place_cues("office_words")
    while at < len(tokens) and (tokens[at].lower in types or tokens[at].lower in words or tokens[at].lower == "'s"):
        at += 1
    of_department = at > last + 1 and has_any(tokens[at : at + 1], place_cues("department_officers"))
    if at >= len(tokens) or not (of_department or tokens[at].lower in place_cues("offices")):
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].lower not in place_cues("office_buildings")


def find_speaker_role(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the role of a place in which an officer serves, or somebody speaks: a hospital, the press; else where."""
    if _is_of_officer(tokens, first, last):
        return "office"
    start = skip_types(tokens, first)
    if not _is_speaker(tokens, start, last):
        return "where"
    who = tokens[start - 2].lower
    if who in place_cues("hospitals"):
        return "travel"
    return "office" if who in place_cues("offices") else "passing"


def _is_speaker(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name only tells where somebody speaks: ``officials in Quetta said``, ``told reporters in Quetta``."""
    if first < 2 or tokens[first - 1].lower not in ("in", "of", "at", "from", "here"):
        return False
    if tokens[first - 2].lower in speech_words("plain_verbs"):
        return [token.lower for token in tokens[last + 1 : last + 2]] == [
            "that"
        ]  # ``a spokesman said in Karachi that``
    speaks = tokens[first - 2].lower in place_cues("speakers") or _speaks_for_office(tokens, first - 2)
    speaks = speaks or _speaks_for_body(tokens, first, last)
    if not speaks or is_type(tokens, last + 1) or _is_where(tokens, last) or _is_near(tokens, first - 2):
        return False
    if _acts(tokens, last) or _takes_away(tokens, first):
        return False  # ``police in Hub arrested three men``
    before = tokens[max(0, first - _HIT_REACH) : first - 2]
    told = max((at + 1 for at, token in enumerate(before) if token.text == '"'), default=0)
    return not has_any(before[told:], place_cues("hits")) or _says(tokens, first, last)


def _is_near(tokens: Sequence[Token], at: int) -> bool:
    """Whether something happens beside a hospital or an office that ends at a token: ``near the NAME Hospital in``.

    ``Outside the office of the Inspector General of Police in Quetta``.
    """
    house = tokens[at].lower in place_cues("hospitals")
    words = place_cues("hospital_words") if house else _OF_OFFICES | place_cues("office_buildings")
    end = at
    while at and (tokens[at].capitalised or tokens[at].lower in words):
        at -= 1
    if not (house or has_any(tokens[at:end], place_cues("office_buildings") | _OFFICES)):
        return False
    at -= tokens[at].lower in ("a", "the")
    return at >= 0 and tokens[at].lower in place_cues("beside")


def _says(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb of saying follows a place, or its officer's name: ``the DPO of Mand, Gul Khan, told``."""
    at = last + 1
    while tokens[first - 1].lower == "of" and at < min(len(tokens), last + _NAME_REACH) and _is_named(tokens[at]):
        at += 1
    return any(token.lower in ("said", "told") for token in tokens[at : at + 2])


def _is_named(token: Token) -> bool:
    return token.text[0].isupper() or token.text == ","


def _speaks_for_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office ends at a token whose officials speak: ``officials of the home department in``."""
    if tokens[at].lower not in place_cues("speaking_offices"):
        return False
    words = [token.lower for token in tokens[max(0, at - _OFFICE_REACH) : at]]
    of = max((number for number, word in enumerate(words) if word in ("of", "at", "from")), default=0)
    return of > 0 and words[of - 1] in place_cues("speakers")


def _speaks_for_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the official of a named body speaks there: ``an official of the Railway Control in Quetta said``."""
    start = first - 2
    while start > 1 and first - start < _OFFICE_REACH and tokens[start].text[0].isupper():
        start -= 1
    named, start = start < first - 2, start - (tokens[start].lower == "the")
    of = start > 0 and tokens[start].lower in _OF_BODY and tokens[start - 1].lower in place_cues("speakers")
    verb = has_any(tokens[max(0, start - _SAID_REACH) : start], speech_words("plain_verbs"))
    return named and of and (verb or _says(tokens, first, last))


def _is_where(tokens: Sequence[Token], last: int) -> bool:
    """Whether a clause says that it happened there: ``officials in Kalat, where the attack took place``."""
    return any(token.lower == "where" for token in tokens[last + 1 : last + 4])


def _acts(tokens: Sequence[Token], last: int) -> bool:
    """Whether those named by their place did something there: ``police in Hub on Monday arrested``."""
    return any(token.lower in place_cues("acts") for token in tokens[last + 1 : last + _ACT_REACH])


def _takes_away(tokens: Sequence[Token], first: int) -> bool:
    """Whether those before ``from`` take people away there: ``picked up by department officials from Mand``."""
    words = in_small_letters(tokens)[max(0, first - _HIT_REACH) : first]
    by = max((at for at, word in enumerate(words) if word == "by"), default=0)
    return words[-1] == "from" and not place_cues("removal").isdisjoint(words[max(0, by - _TAKEN_BY) : by])


def is_type(tokens: Sequence[Token], position: int) -> bool:
    """Whether a token is a noun of a kind of place."""
    return position < len(tokens) and tokens[position].lower in place_cues("types")
