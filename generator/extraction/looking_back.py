"""Articles that look back: features and reports with counts of years, and reactions that tell an incident in full."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.draft import Draft, Line, tells_new
from generator.extraction.plan import Plan
from generator.extraction.reading import PERSON_OUTCOMES
from generator.extraction.relevance import Relevance
from generator.extraction.scenes import Scene

_AFTERMATH = frozenset(("condemnation", "obituary", "protest", "demand"))
_TALLIES = 2
_DAY = 2


def looks_back(lines: Sequence[Line]) -> bool:
    """Whether an article that counts nobody of its own begins with tallies and earlier incidents, two at least.

    It is a report or a feature: what it says of deeds has been for long. Three are needed where it names a day.
    """
    counted = [scene.sentence.index for scene, items, why in lines if why and any(item.figure.group for item in items)]
    own = [scene for scene, _, why in lines if why is None and scene.districts and tells_new(scene)]
    least = _TALLIES + any(map(_names_day, own))
    return len(counted) >= least and counted[0] < min((scene.sentence.index for scene in own), default=counted[-1])


def retells_in_full(plan: Plan, relevance: Relevance) -> bool:
    """Whether an article about grief or anger over an incident tells it with its own day, place and toll."""
    return relevance.subjects <= _AFTERMATH and any(map(_is_full, plan.drafts))


def _is_full(draft: Draft) -> bool:
    counted = {
        item.index
        for item in draft.figures
        if item.figure.outcome in PERSON_OUTCOMES and item.figure.count != 0 and not item.figure.vague
    }
    return any(scene.sentence.index in counted and scene.districts and _names_day(scene) for scene in draft.scenes)


def _names_day(scene: Scene) -> bool:
    return not scene.telling.spoken and any(date.kind == "event" and date.precision <= _DAY for date in scene.dates)
