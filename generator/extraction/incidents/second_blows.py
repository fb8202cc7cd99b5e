"""A second bomb where the first went off: "A second blast hit those who had rushed to the scene" is of one attack."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.continuity import is_other_day, is_other_locality, list_kinds
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.blows import tells_blow, tells_second_blow, tells_single_blow
from generator.extraction.scenes.scenes import Scene


def strikes_again(drafts: Sequence[Draft], current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a bomb goes off at the scene of the incident at hand, once people have come there."""
    first = not drafts[0].overview or (current is drafts[0] and tells_single_blow(current.scenes[-1]))
    if not first or not here <= current.districts or scene.elsewhere:
        return False
    blow = tells_second_blow(scene) and tells_blow(list_kinds(current.scenes))
    return blow and not (is_other_locality(scene, current.scenes) or is_other_day(scene, current.scenes))
