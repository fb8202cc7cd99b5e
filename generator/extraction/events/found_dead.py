"""Bodies found of people of whose killing an article has told: ``killing 13. … The 13 bodies were found in``."""

from __future__ import annotations

from generator.extraction.events.told_twice import count_dead
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.figures import Counted

_BODY = "body_found"


def were_found(first: Draft, later: Draft) -> bool:
    """Whether a later draft only tells where the bodies lay of those whom the first one counts as killed.

    Just as many lie there, and they are ``the bodies``.
    """
    begins = later.scenes[0]
    if first.overview or first.elsewhere != later.elsewhere:
        return False
    if begins.telling.adds > 1 or begins.has_cue("another_incident"):
        return False
    found = [item for item in later.figures if _lies_dead(item)]
    same = bool(found) and len(found) == len(later.figures) and count_dead(later) == count_dead(first)
    killed = bool(list_kinds([item.scene for item in first.figures]) - {_BODY})
    return same and killed and _are_known(found)


def _lies_dead(item: Counted) -> bool:
    """Whether a figure counts the dead of a sentence that tells of bodies found, and of nothing else."""
    return item.figure.outcome == "killed" and item.scene.telling.kinds | item.scene.telling.again == {_BODY}


def _are_known(found: list[Counted]) -> bool:
    return any(item.reading.mention.definite for item in found)
