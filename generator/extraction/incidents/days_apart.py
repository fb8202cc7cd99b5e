"""Whether a sentence tells of another day than the incident at hand, and so of another incident."""

from __future__ import annotations

from generator.extraction.incidents.continuity import list_days
from generator.extraction.incidents.draft import Draft, is_new, list_settings
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene


def is_apart(current: Draft, scene: Scene) -> bool:
    """Whether a sentence sets an incident on a day of its own in a district of its own."""
    return (
        bool(list_days(scene))
        and bool(list_settings(scene))
        and bool(current.districts)
        and not list_settings(scene) & current.districts
    )


def is_days_before(current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence tells new figures of a day at least two days before that of the incident at hand."""
    days = [day for counted in current.figures for day in list_days(counted.scene)]
    mine = list_days(scene)
    known = not is_new(current, own) and (scene.telling.returns or bool(scene.telling.again))
    if not days or not mine or known:
        return False
    return all(
        one.latest and other.earliest and (other.earliest - one.latest).days > 1 for one in mine for other in days
    )


def follows_recall(scene: Scene, own: list[Counted]) -> bool:
    """Whether all that a sentence counts stands behind ``comes a day after``: it befell people before."""
    cues = [cue for cue in scene.cues if cue.row in ("days_after", "comes_after")]
    return bool(cues) and all(c.reading.mention.first > cues[0].last for c in own)
