"""Parts of a sentence that are background: somebody's past, the reason for a deed, what an incident follows."""

from __future__ import annotations

from generator.extraction.incidents.courts import are_held_for
from generator.extraction.incidents.lead_cues import is_hours_after
from generator.extraction.scenes.asides import find_aside, find_owned
from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.edtf import DAY
from generator.vocabulary.word_rows import Term, has_any

OPENS = 1
_ENDS = 3
_LONG_BEFORE = ("long_after",)
_PLACE = "whole_province"
_PERFECT = ("has", "have", "had")


def _had_befallen(scene: Scene, cue: Term) -> bool:
    """Whether somebody had been harmed hours before, nobody says where: ``hours after a guard had been shot``."""
    if any(place.district and place.first > cue.last for place in scene.places):
        return False
    before = any(one.certain and one.mention.last < cue.first for one in scene.readings)
    behind = [one for one in scene.readings if one.mention.first > cue.last]
    perfect = has_any(scene.sentence.tokens[cue.last :], ("had",))
    return before and perfect and bool(behind)


def is_of_the_past(scene: Scene, cue: Term) -> bool:
    """Whether what had been ``in the past`` is told, which is no news: ``friends in the past had been taken``."""
    past = has_any(scene.sentence.tokens[cue.last : cue.last + 1], ("past",))
    return past and has_any(scene.sentence.tokens[cue.last + 1 : cue.last + 2], _PERFECT)


def judge_part(scene: Scene, cue: Term, *, lead: bool) -> Background | None:
    """Return the background that only a part of a sentence is, for somebody's past or the reason for a deed."""
    if (owner := _find_owner(scene, cue, lead=lead)) is not None:
        return owner
    if is_hours_after(scene, cue) and _had_befallen(scene, cue):
        return Background("earlier_incident", first=cue.first, aside=True)
    if cue.row == "motive":
        return _judge_motive(scene, cue)
    if cue.row in _LONG_BEFORE and (comma := _find_main_clause(scene, cue)):
        return Background("earlier_incident", last=comma, aside=True)
    first, last = find_aside(scene, cue) if cue.row in ("earlier", "deeds") or cue.table == "times" else (0, None)
    past = cue.row == "earlier" or cue.table == "times"
    if first and last is None and past and cue.last + _ENDS >= len(scene.sentence.tokens):
        return Background("earlier_incident", first=first, dated=True, aside=True)  # ``who was taken a week ago.``
    return None if last is None else Background("earlier_incident", first=first, last=last, aside=True)


def _find_main_clause(scene: Scene, cue: Term) -> int:
    """Return the comma behind which a sentence tells its own news: ``Weeks after the floods, gunmen on Friday …``.

    0 where something befell somebody before it, or where behind it no day and nobody is told.
    """
    tokens = scene.sentence.tokens
    if any(one.certain and one.mention.last < cue.first for one in scene.readings):
        return 0
    days = [date.first for date in scene.dates if date.kind == "event" and date.date and date.precision == DAY]
    for at in (at for at in range(cue.last, len(tokens)) if tokens[at].text == ","):
        told = any(one.certain and one.mention.first > at for one in scene.readings)
        if told and any(day > at for day in days) and not any(cue.last < date.first < at for date in scene.dates):
            return at
    return 0


def _judge_motive(scene: Scene, cue: Term) -> Background | None:
    """Whether people are counted in the reason that is given for a deed, behind the deed or before it.

    ``Two were shot in revenge for a raid that killed four``, ``In revenge for a raid that killed four, men shot two``.
    """
    tokens = scene.sentence.tokens
    last = None
    if cue.first <= OPENS:
        last = next((at for at in range(cue.last, len(tokens)) if tokens[at].text == ","), 0)
    told = any(one.mention.first > cue.last and (last is None or one.mention.last < last) for one in scene.readings)
    return Background("earlier_incident", first=cue.first, last=last, aside=True) if told else None


def _find_owner(scene: Scene, cue: Term, *, lead: bool) -> Background | None:
    """Return the background that a time only begins to name: ``revenge for last week's raid``.

    ``arrested two suspects in the province's Barkhan district`` names a place.
    """
    tokens = scene.sentence.tokens
    owns = cue.last + 1 < len(tokens) and tokens[cue.last + 1].text == "'s"
    if cue.row == "earlier" and owns and cue.first > 1 and not scene.readings:
        return Background("earlier_incident", first=cue.first)
    past = owns and (cue.row == "earlier" or (cue.table == "times" and cue.row != _PLACE))
    if past and not lead and are_held_for(scene):
        return Background("earlier_incident")
    owned = find_owned(scene, cue) if past else 0
    return Background("earlier_incident", first=owned, aside=True) if owned else None
