"""Which days of a sentence are only those of what is told around its deed: a funeral, a protest, a visit, a case.

``Funeral prayers were offered on Tuesday for two guards who were shot dead on Monday``: Monday is the day of the deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from generator.extraction.codes import CASUALTIES, GONE, TAKEN
from generator.extraction.days.dates import DateMention
from generator.extraction.days.saying_days import may_be_of_condemning, names_deed
from generator.extraction.deeds.type_cues import find_type_cues
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import time_words
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import row_of
from generator.vocabulary.edtf import FEW_DAYS, MONTH
from generator.vocabulary.word_rows import has_any, in_small_letters

_DAYS, _WEEK = 2, 7
_NEAR, _OPENING, _ANSWER_REACH, _LAID_REACH = 5, 3, 3, 6
_END_REACH, _VIEW_REACH, _RISE_REACH = 9, 22, 6


def is_of_frame(scene: Scene, date: DateMention) -> bool:
    """Whether a day is not that of the deed of its sentence, which names another: no deed is told in its clause."""
    others = [one for one in scene.dates if one is not date and one.kind == "event" and one.date]
    if not others:
        return False
    if date.precision >= MONTH and any(one.precision <= FEW_DAYS for one in others):
        return True  # ``kidnapped last month, they were freed on Monday``
    if any(_is_long_before(date, one) or _is_before_finding(scene, date, one) for one in others):
        return True  # ``kidnapped on May 2, they were found dead on May 14``
    if _is_of_wounds(scene, date) or _is_of_death(scene, date, others) or _is_of_arrests(scene, date, others):
        return True
    if _stands_away(scene, date, others) or _is_of_preparing(scene, date) or _opens_saying(scene, date, others):
        return True
    return _is_of_toll(scene, date, others) or _is_without_deed(scene, date, others)


def _is_of_arrests(scene: Scene, date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether people are held on a day for a deed whose own day and toll follow: ``held for Sunday's killing``."""
    told = [one for one in scene.readings if one.sure]
    held = [scene.chunks[one.verb].last for one in told if one.outcome == "arrested"]
    harmed = [one.mention.first for one in told if one.outcome in CASUALTIES]
    if not (held and harmed) or max(*held, date.first) > min(harmed):
        return False
    behind = [one for one in others if one.first > max(*held, date.last)]
    return any(names_deed(scene.sentence.tokens, one.last) or one.first > min(harmed) for one in behind)


def _is_without_deed(scene: Scene, date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether no deed is told in the clause of a day, and one is in that of another."""
    end = _find_end(scene.sentence.tokens, date.last + 1)
    deeds = _list_deeds(scene)
    if any(at < end for at in deeds):
        return False
    return any(one.first > end and any(end <= at < one.last + _DAYS for at in deeds) for one in others)


def _stands_away(scene: Scene, date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether a day counted back from another stands right behind what befell people: ``two shot dead a day earlier``.

    Then the other is that of what is told around it, if no deed stands beside it: ``Shops were shut on Tuesday``.
    """
    deeds = [chunk for chunk in scene.chunks if chunk.kind == "outcome"]
    if any(-_DAYS <= chunk.first - date.last <= _DAYS + 1 or 0 < date.first - chunk.last <= _NEAR for chunk in deeds):
        return False
    return any(
        one.first > date.last and _is_day_before(one, date) and any(0 < one.first - chunk.last <= 1 for chunk in deeds)
        for one in others
    )


def _is_day_before(date: DateMention, other: DateMention) -> bool:
    one, two = (day.date.earliest if day.date else None for day in (date, other))
    return one is not None and two is not None and (two - one).days == 1


def _is_of_preparing(scene: Scene, date: DateMention) -> bool:
    """Whether a bomb was laid, or somebody set out, on a day: ``A bomb planted on Monday went off on Tuesday``."""
    before = scene.sentence.tokens[max(0, date.first - _LAID_REACH) : date.first]
    gone = any(one.lower == "left" and two.text[0].isupper() for one, two in pairwise(before))
    return gone or has_any(before, time_words("prepared"))


def _opens_saying(scene: Scene, date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether a sentence opens with a day of saying: ``On Monday, the CTD said that the night before three had``."""
    at = date.last + 1
    if date.first > _OPENING or at >= len(scene.sentence.tokens):
        return False
    return any(
        at < voice.first <= at + _OPENING and all(voice.verb < one.first for one in others) for voice in scene.voices
    )


def _is_of_toll(scene: Scene, date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether a toll changed on a day, and another names the deed: ``raising the toll in Monday's blast to four``.

    So it is with a deed that another answers: ``In retaliation for Sunday's attack, troops killed three on Tuesday``.
    """
    tokens = scene.sentence.tokens
    if names_deed(tokens, date.last):
        return has_any(tokens[max(0, date.first - _ANSWER_REACH) : date.first], time_words("answers"))
    if not has_any(tokens, time_words("tolls")):
        return False
    rises = _find_rise(tokens, date.last)
    return any(
        names_deed(tokens, one.last) or (rises and one.first > rises and _is_before(one, date)) for one in others
    )


def _is_before(date: DateMention, other: DateMention) -> bool:
    one, two = date.date.latest if date.date else None, other.date.earliest if other.date else None
    return one is not None and two is not None and one < two


def _find_rise(tokens: Sequence[Token], last: int) -> int:
    """Return where a participle behind a day raises a toll: ``died on Friday, taking to nine the toll of``; else 0."""
    raising = (at for at in range(last + 1, len(tokens)) if tokens[at].lower in toll_words("raising"))
    return next((at for at in raising if has_any(tokens[at : at + _RISE_REACH], time_words("tolls"))), 0)


def is_of_aftermath(scene: Scene, date: DateMention) -> bool:
    """Whether a day may be only that of what came after a deed: ``The siege ended on Tuesday``.

    So it is with the day on which its site was looked at, or on which it was condemned.
    """
    tokens = scene.sentence.tokens
    if has_any(tokens[date.last + 1 : date.last + _DAYS], time_words("endings")):
        return True  # ``Troops on Tuesday completed an operation``
    before = tokens[max(0, date.first - _END_REACH) : date.first]
    breaks = [at for at, token in enumerate(before) if not token.text[0].isalnum()]
    if has_any(before[breaks[-1] + 1 if breaks else 0 :], time_words("endings")):
        return True
    looked = tokens[max(0, date.first - _VIEW_REACH) : date.first]
    shown = has_any(looked, time_words("looking_at")) and has_any(looked, time_words("looked_at"))
    return shown or _is_beside(scene, date) or may_be_of_condemning(tokens, date.first)


def _is_beside(scene: Scene, date: DateMention) -> bool:
    """Whether a clause beside that of the victims has the day: ``… even as tribesmen held a fort on Sunday``."""
    words = in_small_letters(scene.sentence.tokens)[: date.first]
    at = next((at for at in range(1, len(words)) if words[at - 1 : at + 1] == ["even", "as"]), 0)
    return any(one.real and one.mention.first < at for one in scene.readings)


def tells_holding(scene: Scene, date: DateMention) -> bool:
    """Whether people were taken or held on a day, before or behind the words for it: ``on Friday, men held them``."""
    if tells_taking(scene, date):
        return True
    told = [chunk for chunk in scene.chunks if chunk.kind == "outcome"]
    near = [chunk for chunk in told if chunk.last < date.first][-1:] or [one for one in told if one.first > date.last][
        :1
    ]
    return any(row_of(term).text("outcome") in TAKEN for chunk in near for term in chunk.verbs)


def is_of_taking(scene: Scene, date: DateMention) -> bool:
    """Whether a time is only that at which people were taken who are found dead: ``abducted last week, was found``.

    Or who come free: ``Two tailors kidnapped on June 29 in Hub have returned home``.
    """
    told = [one for one in scene.readings if one.real]
    freed = bool(told) and all(one.outcome == "freed" and scene.chunks[one.verb].first > date.last for one in told)
    if freed and tells_taking(scene, date) and not any(one.first > date.last for one in scene.dates):
        return True
    dead = any(one.real and one.outcome == "killed" for one in scene.readings)
    wide = date.precision > FEW_DAYS or _tells_missing(scene, date)
    return dead and wide and _is_taken_and_found(scene, date, len(scene.sentence.tokens))


def _tells_missing(scene: Scene, date: DateMention) -> bool:
    """Whether people only went missing on a day, which is not the deed's: ``gone missing on Friday, was found``."""
    before = [chunk for chunk in scene.chunks if chunk.kind == "outcome" and chunk.last < date.first]
    return bool(before) and any(row_of(term).text("outcome") == "missing" for term in before[-1].verbs)


def _is_before_finding(scene: Scene, date: DateMention, other: DateMention) -> bool:
    """Whether people were taken on a day, and found dead on another: ``kidnapped on Friday, was found on Monday``."""
    return _is_taken_and_found(scene, date, other.first)


def _is_taken_and_found(scene: Scene, date: DateMention, end: int) -> bool:
    between = scene.sentence.tokens[date.last + 1 : end]
    return tells_taking(scene, date) and has_any(between, people_words("finding") | people_words("thrown_away"))


def tells_taking(scene: Scene, date: DateMention) -> bool:
    """Whether people are told to have been taken, or to have gone missing, on a day: ``was kidnapped on Friday``."""
    before = [chunk for chunk in scene.chunks if chunk.kind == "outcome" and chunk.last < date.first]
    return bool(before) and any(row_of(term).text("outcome") in GONE for term in before[-1].verbs)


def _is_of_death(scene: Scene, date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether somebody died on a day who was hurt in a deed named by its own: ``hurt in Sunday's blast, died on``."""
    tokens = scene.sentence.tokens
    named = [one.last for one in others if one.first < date.first and names_deed(tokens, one.last)]
    return bool(named) and has_any(tokens[named[-1] : date.first], time_words("passing_away"))


def _is_of_wounds(scene: Scene, date: DateMention) -> bool:
    """Whether somebody died of older wounds on a day: ``died on Tuesday of injuries sustained in Sunday's blast``."""
    behind = [token.lower for token in scene.sentence.tokens[date.last + 1 : date.last + _NEAR + _DAYS]]
    placed = behind[_DAYS:] if behind[:1] == ["in"] else behind  # ``died on Tuesday in Hub of wounds``
    return placed[:1] in (["of"], ["from"]) and not time_words("wounds").isdisjoint(placed)


def is_weekend(date: DateMention) -> bool:
    """Whether two days are those of a weekend, of which an event has one: ``over the weekend … on Saturday``."""
    return date.evidence.lower().endswith("weekend")


def is_of_release(scene: Scene, date: DateMention) -> bool:
    """Whether a day is that on which people were let go: ``taken on Thursday. … The three were freed on Friday``."""
    told = [(scene.chunks[one.verb].first, one) for one in scene.readings if one.real]
    before = [(at, one) for at, one in told if at < date.first]
    return bool(before) and max(before, key=itemgetter(0))[1].outcome == "freed"


def _is_long_before(date: DateMention, other: DateMention) -> bool:
    """Whether a day lies so long before another that a report of the other only looks back at it."""
    first = date.date.latest if date.date else None
    second = other.date.earliest if other.date else None
    return first is not None and second is not None and (second - first).days > _WEEK


def _find_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the clause of a day ends: at a word that brings in what it is about."""
    ends = time_words("frame_ends")
    return next((place for place in range(at, len(tokens)) if tokens[place].lower in ends), len(tokens))


def _list_deeds(scene: Scene) -> list[int]:
    """Return where words tell deeds or what befell people."""
    cues = [cue.first for cue in find_type_cues(scene.sentence.tokens)]
    later = {reading.verb for reading in scene.readings if reading.later}  # ``died on Tuesday of wounds``
    idle = (at for at, chunk in enumerate(scene.chunks) if chunk.verbs and _takes_no_people(scene, at))
    return cues + [
        chunk.first for at, chunk in enumerate(scene.chunks) if chunk.kind == "outcome" and at not in {*later, *idle}
    ]


def _takes_no_people(scene: Scene, at: int) -> bool:
    """Whether a verb that can tell what befell people has something else behind it: ``held a rally``."""
    behind = scene.sentence.tokens[scene.chunks[at].last + 1 : scene.chunks[at].last + 2]
    return has_any(behind, ("a", "an")) and at not in {reading.verb for reading in scene.readings}
