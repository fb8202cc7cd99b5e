"""Whether a sentence tells of another day than the incident at hand, and so of another incident."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import CASUALTIES
from generator.extraction.incidents.background_cues import judge_cues
from generator.extraction.incidents.draft import Draft, is_new, list_settings
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.incidents.other_days import list_days, list_said_days
from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.edtf import EdtfDate
from generator.vocabulary.word_rows import in_small_letters

_AFTER = ("days_after", "comes_after")
_COMING = (("came", "as"), ("comes", "as"), ("came", "while"), ("comes", "while"))


def is_apart(current: Draft, scene: Scene) -> bool:
    """Whether a sentence sets an incident on a day of its own in a district of its own, and goes back to none."""
    again = scene.telling.again & list_kinds(current.scenes)
    if again and scene.telling.returns and not scene.telling.kinds:
        return False  # ``The operation followed the interrogation of a suspect held in Quetta on Tuesday``
    return (
        bool(list_days(scene))
        and bool(list_settings(scene))
        and bool(current.districts)
        and not list_settings(scene) & current.districts
    )


def is_days_before(current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence tells new figures of a day at least two days before that of the incident at hand.

    So does one that tells for what people were held, whose days are no more than one apart.
    """
    if _tells_cause(current, scene, own):
        return True
    days = [day for counted in current.figures for day in list_days(counted.scene)]
    mine = list_days(scene)
    known = not is_new(current, own) and (scene.telling.returns or bool(scene.telling.again))
    if not days or not mine or known:
        return False
    return all(
        one.latest and other.earliest and (other.earliest - one.latest).days > 1 for one in mine for other in days
    )


def _tells_cause(current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence tells for what people were held whom alone the text counts: a deed of a day before, in full.

    ``Nine were arrested on Monday over the attack. … Gunmen attacked a bank in Hub on Sunday, killing two guards``.
    """
    held = bool(current.figures) and all(item.figure.outcome == "arrested" for item in current.figures)
    harmed = any(item.figure.outcome in CASUALTIES for item in own)
    if not (held and harmed) or "arrest" in scene.telling.kinds:
        return False
    days = [day for counted in current.figures for day in list_days(counted.scene) or list_said_days(counted.scene)]
    pairs = [(one.latest, other.earliest) for one in list_days(scene) for other in days]
    return bool(pairs) and all(one and other and one < other for one, other in pairs)


def follows_recall(scene: Scene, own: list[Counted]) -> bool:
    """Whether all that a sentence counts stands behind ``comes a day after``: it befell people before."""
    cues = [cue.last for cue in scene.cues if cue.row in _AFTER]
    at = cues[0] if cues else _find_coming(scene)
    return bool(at) and all(c.reading.mention.first > at for c in own)


def _find_coming(scene: Scene) -> int:
    """Return where a sentence goes on with what happened elsewhere meanwhile: ``The blast came as forces in Zehri``."""
    words = in_small_letters(scene.sentence.tokens)
    at = next((at for at, pair in enumerate(pairwise(words)) if pair in _COMING), 0)
    dated = [date.first for date in scene.dates if date.kind == "event"]
    return at if scene.telling.returns and at and dated and dated[-1] > at else 0


def judge_beside_find(scene: Scene, found: Sequence[int], dated: Background | None) -> Background | None:
    """Judge what is told beside people who were found or freed now: ``Two bodies were found, a day after six died``.

    ``found``: where those are told who were found or freed; ``dated``: what the sentence's days make background.
    """
    if dated is not None and dated.aside and dated.last is not None:
        placed = any(map(dated.holds, (place.first for place in scene.places)))
        if placed and not any(map(dated.holds, found)):
            return dated
    if not any(map(scene.has_cue, _AFTER)):
        return None
    before = judge_cues(scene, lead=True)
    return before if before and before.first and not any(map(before.holds, found)) else None


def take_first(scene: Scene, dated: Background) -> Background:
    """Return what ``came days after`` makes background where it stands before a clause with a time of its own.

    ``The blast came days after four were shot in the province, where bombs have killed 40 in the past two years``.
    """
    before = judge_cues(scene, lead=True) if dated.first and any(map(scene.has_cue, _AFTER)) else None
    return before if before is not None and before.first < dated.first else dated


def find_first_day(scene: Scene, day: EdtfDate | None, own: EdtfDate | None, there: frozenset[str]) -> EdtfDate | None:
    """Return the first day of the article's own incidents: an earlier one is set in a district of its own."""
    if own is None or day is None or not (own.earliest and day.earliest) or scene.districts <= there:
        return own or day
    return day if day.earliest < own.earliest else own
