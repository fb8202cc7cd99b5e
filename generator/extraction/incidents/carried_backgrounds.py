"""Backgrounds that go on from one sentence to the next."""

from __future__ import annotations

from generator.extraction.codes import HARM
from generator.extraction.deeds.accidents import is_accident
from generator.extraction.deeds.violence import names_attackers
from generator.extraction.incidents.retellings import (
    goes_on_counting,
    goes_on_retelling,
    is_another_retold,
    is_own_again,
    names_own_place,
    points_back,
)
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.named_days import find_day, find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent
from generator.vocabulary.word_rows import has_any

_AFTER = ("days_after", "comes_after")
_HAD = ("had",)
_NOW, _AUXILIARY = ("have", "has", "later"), 3


def find_carried(scene: Scene, carried: Carried, back: Background) -> Background | None:
    """Carry ``elsewhere`` on while no place is named; an earlier incident only within its paragraph."""
    near = scene.sentence.paragraph - carried.paragraph
    placed = names_own_place(scene, carried)
    goes_on = scene.has_cue("same_retelling") or (not near and not scene.has_cue("another_incident"))
    if back.reason == "context":
        more = not scene.telling.weight and not scene.opens_another and not _harms_elsewhere(scene)
        return back if near <= 1 and more else None
    retold = back.reason in ("earlier_incident", "running_total") and not back.first
    there = retold and near <= 1 and _goes_on_there(scene, carried)
    there = there or (near == 1 and back.reason == "running_total" and _follows_toll(scene))
    if there or (retold and near <= 1 and is_another_retold(scene, carried)):
        return Background("earlier_incident", dated=True)
    after = scene.districts and any(map(scene.has_cue, _AFTER))  # ``came hours after an assault in Khuzdar``
    if after or (placed and not (goes_on and retold)):
        return None
    if back.reason == "other_province":
        told = carried.told or points_back(scene)
        return back if near <= 1 and not scene.has_cue("another_incident") and told else None
    days = [date for date in scene.dates if date.date is not None or scene.clause is None or carried.weekday is None]
    dated = find_weekday(scene) is not None or any(find_day(scene, date) for date in days)
    close = near == 0 or (near == 1 and goes_on_retelling(scene, carried))
    another = scene.has_cue("another_incident") and (near or placed)
    if near == 1 and back.reason == "running_total" and goes_on_counting(scene):
        return back
    ended = dated or another or is_own_again(scene, carried) or (back.reason == "running_total" and near)
    ended = ended or (not carried.told and _holds_now(scene))
    return back if close and not ended else None


def _holds_now(scene: Scene) -> bool:
    """Whether people are told to be held now: ``Such raids are common there. Police have arrested two suspects``."""
    tokens, held = scene.sentence.tokens, [one for one in scene.readings if one.real]
    verbs = [scene.chunks[one.verb].first for one in held if one.outcome == "arrested"]
    now = all(has_any(tokens[max(0, verb - _AUXILIARY) : verb], _NOW) for verb in verbs)
    return bool(verbs) and len(verbs) == len(held) and now


def _follows_toll(scene: Scene) -> bool:
    """Whether it is told what followed a toll: ``Last week 40 died in the province. In subsequent raids, …``."""
    counted = scene.has_cue("same_retelling") and bool(scene.readings)
    return counted and find_weekday(scene) is None and not any(find_day(scene, date) for date in scene.dates)


def _harms_elsewhere(scene: Scene) -> bool:
    """Whether a sentence sets in a district what armed people did there: ``In Hub, gunmen killed …``."""
    harmed = bool(scene.districts) and any(one.real and one.outcome in HARM for one in scene.readings)
    return harmed and names_attackers(scene.sentence) and not is_accident(scene.sentence.tokens)


def list_old(scene: Scene, found: Background | None, carried: Carried) -> frozenset[str]:
    """Return where the earlier incident lies of which a sentence tells and nothing else."""
    if found is None or found.reason != "earlier_incident" or found.first or found.last is not None:
        return frozenset()
    return scene.districts or carried.old


def _goes_on_there(scene: Scene, carried: Carried) -> bool:
    """Whether a paragraph goes on with an earlier incident in another district: by that, or with people known there.

    ``In August, 23 died in Duki. … The gunmen stopped the vehicles near Duki town. … The assailants burned ten cars``.
    """
    old = carried.old or (
        scene.districts if carried.told and scene.telling.again else frozenset()
    )  # ``troops foiled a raid in the city``
    apart = bool(old) and bool(carried.own) and old.isdisjoint(carried.own)
    added = scene.opens_another or scene.telling.adds or is_recent(scene) or is_own_again(scene, carried)
    if not apart or added:
        return False
    if scene.districts and carried.old:
        had = has_any(scene.sentence.tokens, _HAD)
        return scene.districts <= old and bool(scene.telling.again) and (had or not scene.telling.kinds)
    first = next((chunk.mention for chunk in scene.chunks if chunk.mention is not None), None)
    return first is not None and first.definite and first.quantity is None and first.kind == "person"
