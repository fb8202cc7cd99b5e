"""Releases that begin with what an operation follows: ``Following the engagement of July 3, in which six died, …``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS
from generator.extraction.incidents.clause_parts import split_at
from generator.extraction.incidents.draft import Draft, list_settings
from generator.extraction.places.place_mention import PlaceRow
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import FEW_DAYS, EdtfDate
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import index_rows

FOLLOWED = "followed_engagement"
"""The cue of a clause that tells what the operation of the article follows, in which militants were killed."""
_OPENS = frozenset('":-\u2013\u2014')
_KILLED = "killed"


def split_engagement(scene: Scene) -> tuple[Scene, ...]:
    """Return the engagement that an operation follows and the operation itself; nothing where a sentence has none."""
    cut = _find_end_of_engagement(scene)
    if not cut:
        return ()
    first, second = split_at(scene, cut)
    return (_mark_followed(first), _keep_place(second, first))


def _find_end_of_engagement(scene: Scene) -> int:
    """Return where the main clause begins behind an engagement of an earlier day in which militants were killed.

    0 where the main clause tells no operation of another day: ``After a clash in which four died, forces searched``.
    """
    tokens = scene.sentence.tokens
    going_on = index_rows("telling_words", ("continuing",)).find(tokens)
    start = next((at for at in range(len(tokens) - 1) if _begins(scene, at)), None) if going_on else None
    if start is None:
        return 0
    for at in (at for at in range(start, len(tokens)) if tokens[at].text == ","):
        one, two = split_at(scene, at, at + 1)
        operation = has_any(two.told.tokens, telling_words("operations"))
        if _tells_engagement(one) and (operation or _tells_engagement(two)):
            return at + 1 if _is_later(_find_day(two), _find_day(one)) else 0
    return 0


def _mark_followed(part: Scene) -> Scene:
    """Return a clause as one that tells what the operation of the article follows: an incident of its own."""
    rows = ("another_incident", FOLLOWED)
    cues = [cue for cue in part.cues if cue.row != "recalled"]
    marks = (Term("scene_cues", row, "forms", 0, 0) for row in rows)
    return replace(part, cues=(*marks, *cues), cue_rows=frozenset((*rows, *(cue.row for cue in cues))))


def _keep_place(part: Scene, before: Scene) -> Scene:
    """Return the main clause with the place of the engagement, where it names none but goes on around it."""
    around = has_any(part.told.tokens, telling_words("around"))
    if list_settings(part) or not around:
        return part
    return replace(part, places=PlaceRow((*(one for one in before.places if one.role == "where"), *part.places)))


def is_followed(drafts: Sequence[Draft], scene: Scene) -> bool:
    """Whether a sentence has told before what the operation of the article follows, and now comes to its own."""
    told = drafts[-1].scenes[0].has_cue(FOLLOWED) and len(drafts) > 1
    return told and scene is drafts[-1].scenes[0]


def opens_operation(drafts: Sequence[Draft], scene: Scene) -> bool:
    """Whether the main clause begins the operation itself, behind the engagement with which the text opens."""
    only = len(drafts) == 1 and len(drafts[0].scenes) == 1 and drafts[0].scenes[0].has_cue(FOLLOWED)
    return only and scene.sentence.index == drafts[0].scenes[0].sentence.index


def _begins(scene: Scene, at: int) -> bool:
    """Whether words that go on with something open a sentence, or what is quoted in it: ``said, "Following …``."""
    tokens = scene.sentence.tokens
    before = tokens[at - 1] if at else None
    opens = before is None or before.text in _OPENS or before.lower == "that"
    return opens and bool(index_rows("telling_words", ("continuing",)).match(tokens, at))


def _tells_engagement(one: Scene) -> bool:
    killed = [reading for reading in one.readings if reading.sure]
    return bool(killed) and all((reading.group, reading.outcome) == (MILITANTS, _KILLED) for reading in killed)


def _find_day(part: Scene) -> EdtfDate | None:
    days = (date.date for date in part.dates if date.kind == "event" and date.precision <= FEW_DAYS)
    return next((day for day in days if day), None)


def _is_later(day: EdtfDate | None, other: EdtfDate | None) -> bool:
    one, two = (found.earliest if found else None for found in (day, other))
    return one is not None and two is not None and one > two
