"""Weapons found in the very raid that an article has told before: ``Forces also recovered 50 bombs``."""

from __future__ import annotations

from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.scenes import Scene

_FINDS = "bomb_defused"
_RAIDS = {"security_operation", "arrest", "armed_clash"}


def were_seized(first: Draft, later: Draft) -> bool:
    """Whether a later draft only tells what forces found in a raid: nobody is counted, nothing sets it apart."""
    kinds = list_kinds(later.scenes)
    if _FINDS not in kinds or first.overview or any(item.figure.group for item in later.figures):
        return False
    raided = not _RAIDS.isdisjoint(list_kinds(first.scenes)) and first.elsewhere == later.elsewhere
    there = later.districts <= first.districts or not first.districts
    return raided and there and not any(map(_is_other, later.scenes))


def _is_other(scene: Scene) -> bool:
    """Whether words begin another deed, or a day is told: ``Separately, …``, ``On Sunday, a bomb was defused``."""
    return scene.has_cue("another_incident") or scene.opens_another or any(one.kind == "event" for one in scene.dates)
