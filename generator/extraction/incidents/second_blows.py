"""A second bomb where the first went off: "A second blast hit those who had rushed to the scene" is of one attack.

Where the lead tells a second bomb by the first one elsewhere, "The first blast" goes back to that.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.continuity import is_other_locality
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.places.earlier_deeds import BEFORE
from generator.extraction.places.place_mention import PlaceRow
from generator.extraction.scenes.blows import tells_blow, tells_second_blow, tells_single_blow
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.frozen import replace


def strikes_again(drafts: Sequence[Draft], current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a bomb goes off at the scene of the incident at hand, once people have come there."""
    first = not drafts[0].overview or (current is drafts[0] and tells_single_blow(current.scenes[-1]))
    if not first or not here <= current.districts or scene.elsewhere:
        return False
    blow = tells_second_blow(scene) and tells_blow(list_kinds(current.scenes))
    return blow and not (is_other_locality(scene, current.scenes) or is_other_day(scene, current.scenes))


def find_first_deed(drafts: Sequence[Draft], scene: Scene) -> Scene | None:
    """Return the sentence that named the place of a deed before its own, with that alone, where another tells of it.

    ``A second bomb killed two in Hub, an hour after an earlier blast in Kalat. The first blast left nine dead``.
    """
    if not _opens_with_first(scene) or len(drafts) != 1 or scene.districts:
        return None
    told = drafts[0].scenes[-1]
    places = [replace(place, role="where") for place in told.places if place.role == BEFORE]
    return replace(told, places=PlaceRow(places)) if places else None


def sets_first_deed(current: Draft, scene: Scene) -> bool:
    """Whether a sentence sets the first of the deeds beside the one at hand: ``The first blast took place in Hub``."""
    return bool(current.figures) and not current.overview and _opens_with_first(scene)


def _opens_with_first(scene: Scene) -> bool:
    return any(cue.row == "first_of_several" and not cue.first for cue in scene.cues)


def set_at_first(drafts: Sequence[Draft], draft: Draft, scene: Scene) -> None:
    """Set an incident of whose place the sentence before told where that puts it."""
    lead = find_first_deed(drafts, scene)
    if lead is not None:
        draft.districts |= lead.districts
        draft.lead, draft.another = lead, True
