"""Where those were found dead who had been taken in another place, as different sentences tell."""

from __future__ import annotations

from generator.extraction.codes import TAKINGS
from generator.extraction.incidents.draft import Draft
from generator.extraction.places.event_place import EventPlace, find_event_place
from generator.extraction.scenes.pending import speaks_of_find
from generator.extraction.scenes.scenes import Scene

_FIND = "body_found"


def find_where_found(draft: Draft) -> EventPlace | None:
    """Return where bodies were found: ``Four men were abducted from Hub. … Their bodies were found in Nal``.

    ``None`` where the text tells where they were killed.
    """
    kinds = frozenset[str]().union(*(scene.telling.kinds for scene in draft.scenes))
    if draft.overview or TAKINGS.isdisjoint(kinds) or not kinds <= TAKINGS | {_FIND}:
        return None
    found = [scene for scene in draft.scenes if _tells_find(scene)]
    if any(one.outcome == "killed" for scene in draft.scenes if scene not in found for one in scene.readings):
        return None
    for scene in found:
        place = find_event_place([one for one in scene.places if one.role == "where" and one.home])
        if len(place.districts) == 1:
            return place
    return None


def _tells_find(scene: Scene) -> bool:
    """Whether a sentence tells that bodies were found, and nobody taken away."""
    return _FIND in scene.telling.kinds or (speaks_of_find(scene) and TAKINGS.isdisjoint(scene.telling.kinds))
