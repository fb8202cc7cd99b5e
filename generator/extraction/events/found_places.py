"""Where an event happened as other sentences tell: where bodies were found, or by a title that counts the same."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import PERSON_OUTCOMES, TAKINGS
from generator.extraction.incidents.draft import Draft
from generator.extraction.places.event_place import EventPlace, find_event_place
from generator.extraction.scenes.figure_comparison import number_of
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
        place = find_event_place([one for one in scene.places if one.here])
        if len(place.districts) == 1:
            return place
    return None


def _tells_find(scene: Scene) -> bool:
    """Whether a sentence tells that bodies were found, and nobody taken away."""
    return _FIND in scene.telling.kinds or (speaks_of_find(scene) and TAKINGS.isdisjoint(scene.telling.kinds))


def find_where_titled(draft: Draft, scenes: Sequence[Scene]) -> EventPlace:
    """Return the one district of a title that counts the same people as an event: ``Quetta blast toll rises to 31``."""
    title = scenes[0]
    if len(title.districts) != 1 or draft.elsewhere or draft.overview:
        return EventPlace()
    told = {(one.figure.outcome, number_of(one.figure)) for one in draft.figures}
    counted = [one for one in title.readings if one.mention.quantity and one.outcome in PERSON_OUTCOMES]
    again = any((one.outcome, one.mention.quantity.value) in told for one in counted if one.mention.quantity)
    return find_event_place(title.places) if again else EventPlace()
