"""What a sentence tells of deeds: which kinds happen anew in it, and which it takes up as known.

A noun with an article of its own ("a blast") or a verb ("gunmen attacked a post") tells; "the blast", "both attacks"
goes back; what is planned, denied or condemned is only spoken of. ``weight`` is that of the words for types of event.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.deeds.cue_pairs import TypeCue
from generator.extraction.deeds.telling_marks import (
    begins_known,
    ends_with_known,
    index_marks,
    is_borne,
    is_denied,
    is_setting,
    is_spoken,
    points_back,
    skip_claimed,
    weigh_adding,
)
from generator.extraction.deeds.type_cues import find_type_cues, type_of_row, weight_of_row
from generator.extraction.text.tokens import Token
from generator.extraction.words.held_people import find_held_for
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_months, load_small_numbers, load_weekdays
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import Term, has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows, list_words

_BEFORE = 3
_NEAR = 2
_SET = 4
_DAYS = ("yesterday", "today")
_LISTED = 3
_SURE = 2
TOLD = 3
_NO_KIND, _BODY, _WHOSE = "other", "body_found", "whose"
ANY_DEED = "armed_attack"
_FOUND = ("bombing", "suicide_bombing", "rocket_or_shelling", "grenade_attack", "other", "armed_attack")
_ARTICLES = frozenset(("a", "an", "another"))
_STOPS = frozenset(",;:.()")
_ENDS = frozenset(".!?")
_DEFINITE = "the"
_WRECKED = ("infrastructure", "sabotage")
_PAST, _FINDS, _ALLEGED = "ed", "found", "alleged"
_MANY, _SCENE = 100, 4
_CLAIMED, _JOINED, _NEXT_DEED = "responsibility", ("for", "a", "an", "another"), 5


@dataclass(frozen=True, slots=True)
class Telling:
    """The kinds of deeds that a sentence tells anew, those that it takes up, and how strongly it tells.

    ``weight`` adds up the words that tell anew, ``strength`` is that of the strongest word. ``adds`` (0 to 2): words
    add the deed to another; ``returns``: words go back to one; ``several``: deeds are counted or listed;
    ``spoken``: the sentence reacts to a deed.
    """

    kinds: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    weight: int = 0
    strength: int = 0
    adds: int = 0
    returns: bool = False
    several: bool = False
    spoken: bool = False


NOTHING = Telling()
_RETURNING = Telling(returns=True)


def read_telling(tokens: Sequence[Token]) -> Telling:
    """Return what the tokens of a sentence tell."""
    cues, marks = find_type_cues(tokens), index_marks().find(tokens)
    if not cues and not marks:
        return _RETURNING if begins_known(tokens) else NOTHING
    rows = {mark.row for mark in marks if not is_setting(tokens, mark)}
    if "searching" in rows and not any(token.lower in telling_words("harm") for token in tokens):
        rows.add("lasting")
    spoken, finds = is_spoken(tokens, marks, cues), "recovering" in rows
    told: dict[str, int] = {}
    again: set[str] = set()
    begun = len(tokens)
    for cue in cues:
        manner = _find_manner(tokens, cue)
        if manner == "known" and not told:
            again.add(type_of_row(cue.row))
        elif manner == "told" and not (spoken or "lasting" in rows) and not _is_idle(tokens, cue, finds=finds):
            begun = min(begun, cue.first)
            told[cue.row] = weight_of_row(cue.row) + (_SURE if _is_sure(tokens, cue) else 0)
    back = any(mark.row == "returning" and mark.last < begun for mark in marks)
    return Telling(
        frozenset(type_of_row(row) for row in told),
        frozenset(again),
        sum(told.values()),
        max((weight_of_row(cue.row) for cue in cues), default=0),
        adds=max((weigh_adding(tokens, mark) for mark in marks if mark.row == "adding"), default=0),
        returns=back or (begins_known(tokens) and not any(_is_wreck(cue) for cue in cues[:1])),
        several=any(_is_counted(tokens, cue) for cue in cues) or _lists_deeds(tokens, cues) or _claim_two(tokens, cues),
        spoken=spoken,
    )


def _find_manner(tokens: Sequence[Token], cue: TypeCue) -> str:
    """Return how a deed is named: ``told``, ``known`` or ``unreal``."""
    if (cue.first and tokens[cue.first - 1].lower == "to") or is_denied(tokens, cue.first):
        return "unreal"
    if _is_known_deed(tokens, cue):
        return "known"
    new = False
    first = skip_claimed(tokens, cue.first)
    for position in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        word = tokens[position].lower
        if word in _STOPS or word in telling_words("ordinals") or word in telling_words("clause_openers"):
            break
        alleged = word == _ALLEGED and tokens[position + 1].lower == "that"  # ``alleged that forces took them``
        month = word in load_months() and tokens[position].text.istitle()
        if word in telling_words("unreal") and not (alleged or month):
            return "unreal"
        if word in ("a", "an"):
            new = True  # ``In the evening a bomb went off``: what stands before is of something else
        if (
            new
            or (word == _DEFINITE and tokens[position + 1].lower in telling_words("hit_by"))
            or (word == _DEFINITE and _is_first_named(tokens, cue))
            or (word in people_words("owners") and _begins_vehicle(tokens, cue))
        ):
            continue
        known = points_back(tokens, position) or (word == "'s" and _is_day(tokens, position - 1))
        if known and not _is_plain_verb(tokens, cue):
            return "known"
    return "told"


def _is_known_deed(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether the words of a deed themselves go back: ``escaped the attack``, ``the forces … during the operation``.

    So does ``whose`` before them: ``The man whose body was found was a clerk``.
    """
    inside = {token.lower for token in tokens[cue.first + 1 : cue.last]}
    escaped = _DEFINITE in inside and tokens[cue.first].lower in telling_words("escaping")
    found = type_of_row(cue.row) == _BODY and cue.first > 0 and tokens[cue.first - 1].lower == _WHOSE
    return escaped or found or ends_with_known(tokens, cue)


def _begins_vehicle(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether words tell what somebody's vehicle came to, and name no deed: ``when their van hit a mine``."""
    return cue.last > cue.first and tokens[cue.first].lower in list_words("cue_pairs", "vehicles")


def _is_wreck(cue: TypeCue) -> bool:
    """Whether words name a line and what was done to it: ``pipeline … blown up``."""
    return cue.last > cue.first and cue.row in _WRECKED


def _is_first_named(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether ``the`` goes back to no deed: ``the main track was blown up``, ``the body of a man was found``.

    There is but one such line in a place, and a man who was not told of before is found for the first time. ``The
    damaged track`` is known.
    """
    if type_of_row(cue.row) == "infrastructure_attack":
        return _is_wreck(cue) and not (tokens[cue.first].lower.endswith(_PAST) and tokens[cue.first - 1].lower == "the")
    if type_of_row(cue.row) == "roadblock":
        return cue.last > cue.first  # ``The highway was blocked by gunmen``
    of = [at for at in range(cue.first, min(cue.last + _SET, len(tokens) - 1)) if tokens[at].lower == "of"]
    new = type_of_row(cue.row) == "body_found" and of and tokens[of[0] + 1].lower
    return bool(new) and (new in _ARTICLES or new in load_small_numbers())


def _is_day(tokens: Sequence[Token], position: int) -> bool:
    """Whether a deed is called by its day: ``yesterday's explosion``, ``Monday's attack``."""
    word = tokens[position].lower if position >= 0 else ""
    return word in _DAYS or word in load_weekdays()


def find_real_rows(tokens: Sequence[Token]) -> set[str]:
    """Return the rows of words for types of event without those of deeds only planned, denied or asked for.

    Nor are weapons that were found or handed over: ``seized a cache comprising rockets and IEDs``; nor the deed by
    which a place is called, beside another: ``ambushed a party near the site of the blast``, or for which people are
    killed or held: ``killed the planner of the suicide bombing``.
    """
    cues = find_type_cues(tokens)
    found = [mark for mark in index_marks().find(tokens) if mark.row == "recovering"] if cues else []
    real = [cue for cue in cues if _find_manner(tokens, cue) != "unreal" and not _is_found(tokens, cue, found)]
    real = [cue for cue in real if not _names_scene(tokens, cue)] or real
    if has_any(tokens, place_cues("held_people")):
        real = [cue for cue in real if not _is_held_against(tokens, cue)]
    return {cue.row for cue in real if not is_borne(tokens, cue)}


def _names_scene(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether a deed only names the place where it was: ``the site of a previous bombing``."""
    before = in_small_letters(tokens)[max(0, cue.first - _SCENE) : cue.first]
    return "of" in before and not telling_words("scenes_of").isdisjoint(before[: before.index("of")][-1:])


def _is_held_against(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether a deed only tells who people are: ``the planner of the suicide bombing``."""
    return tokens[cue.last].lower in place_cues("held_deeds") and find_held_for(tokens, cue.first) > 0


def is_search(tokens: Sequence[Token]) -> bool:
    """Whether the forces are said to begin, or to go on with, what follows a deed: a search, a hunt."""
    return bool(index_rows("telling_words", ("launching",)).find(tokens))


def _is_found(tokens: Sequence[Token], cue: TypeCue, found: Sequence[Term]) -> bool:
    """Whether words name weapons that were found: behind the verb in its clause, or before its passive."""
    if type_of_row(cue.row) not in _FOUND or tokens[cue.last].lower not in telling_words("weapons"):
        return False
    for mark in found:
        behind = mark.last < cue.first
        between = tokens[mark.last + 1 : cue.first] if behind else tokens[cue.last + 1 : mark.first]
        passive = any(token.lower in telling_words("passive") for token in between)
        gapped = not behind and not between  # ``two were arrested and 19 grenades seized``
        if not any(token.lower in telling_words("find_breaks") for token in between) and (behind != passive or gapped):
            return True
    return False


def _is_counted(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether several deeds are told at once: ``two roadside bombs``, ``four attacks``."""
    if tokens[cue.last].lower not in telling_words("deeds"):
        return False
    before = [token.lower for token in tokens[max(0, cue.first - _NEAR) : cue.first]]
    if before and before[-1] in telling_words("set_within"):
        return False  # ``were detained on December 3 during raids``
    return any(load_small_numbers().get(word, 0) > 1 or (word.isdigit() and 1 < int(word) < _MANY) for word in before)


def _lists_deeds(tokens: Sequence[Token], cues: Sequence[TypeCue]) -> bool:
    """Whether deeds of several kinds are listed: ``a rocket attack, a shootout and a bombing``."""
    listed = {type_of_row(cue.row) for cue in cues if cue.first and tokens[cue.first - 1].lower in _ARTICLES}
    return len(listed) >= _LISTED


def _claim_two(tokens: Sequence[Token], cues: Sequence[TypeCue]) -> bool:
    """Whether somebody claims one deed and another: ``claimed responsibility for a blast and for an attack``."""
    words = in_small_letters(tokens)
    if _CLAIMED not in words:
        return False
    start = words.index(_CLAIMED)
    joints = [at for at in range(start, len(words) - 2) if words[at] == "and" and words[at + 1] in _JOINED]
    return any(
        any(start < cue.first < at for cue in cues) and any(at < cue.first <= at + _NEXT_DEED for cue in cues)
        for at in joints
    )


def _is_sure(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether a deed is told by a verb in the past, has an article of its own or begins a headline: ``an attack``."""
    strikes = has_any(tokens[cue.last + 1 : cue.last + 2], telling_words("counted_strike"))
    return (
        _is_plain_verb(tokens, cue)
        or _begins_headline(tokens, cue)
        or has_any(tokens[max(0, cue.first - _NEAR) : cue.first], _ARTICLES)
        or (strikes and cue.first <= _NEAR and _is_counted(tokens, cue))  # ``Two powerful blasts rocked the town``
    )


def _begins_headline(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether a deed without an article opens a line without a full stop: ``Explosions target offices in Hub``."""
    label = 2 if tokens[0].lower == "date" else 0
    return cue.first == label and tokens[-1].text not in _ENDS


def _is_plain_verb(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether the words begin with a verb in the past: ``attacked``, ``targeted``."""
    word = tokens[cue.first].lower
    if "had" in in_small_letters(tokens)[max(0, cue.first - _BEFORE) : cue.first]:
        return False
    if (
        not (word.endswith(_PAST) or word in telling_words("irregular_pasts"))
        or not tokens[cue.first].text.islower()
        or word in telling_words("adjectives")
    ):
        return False
    if word == _FINDS and tokens[min(cue.first + 1, cue.last)].lower in telling_words("known"):
        return False  # ``Levies found the bodies``
    return cue.first > 0 and tokens[cue.first - 1].lower not in ("the", "a")


def _is_idle(tokens: Sequence[Token], cue: TypeCue, *, finds: bool) -> bool:
    """Whether the words tell no deed: they are of no kind, or name things that were found."""
    found = finds and type_of_row(cue.row) in _FOUND and not _is_plain_verb(tokens, cue)
    return found or type_of_row(cue.row) == _NO_KIND
