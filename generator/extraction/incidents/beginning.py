"""Begins the drafts of incidents: what the first sentence of one says of it."""

from __future__ import annotations

from generator.extraction.codes import TAKINGS
from generator.extraction.incidents.continuity import begins_with_unit
from generator.extraction.incidents.draft import Draft, narrow
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.incidents.one_place import tells_one_place_bombed
from generator.extraction.incidents.other_days import opens_with_hour
from generator.extraction.incidents.overviews import (
    joins_provinces,
    lists_districts,
    spans_province,
    tells_one_wide,
    tells_row,
)
from generator.extraction.incidents.second_blows import set_at_first
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.localities import names_same_place
from generator.extraction.scenes.scenes import Scene

_PASSING, _FROM = "passing", ("from", "in", "near", "at", "the")


def leave(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> Draft:
    """Begin the first of several incidents; what was said before speaks of all."""
    current.overview = True
    return begin(drafts, scene, another=not own or spans_province(current))


def begin(drafts: list[Draft], scene: Scene, *, another: bool = False) -> Draft:
    """Begin an incident with the sentence that tells it first, behind those begun before, and return it."""
    first = not drafts
    separate = scene.has_cue("separate_incidents") and not tells_one_wide(scene)
    several = scene.telling.several and not tells_one_place_bombed(scene)
    many = (
        several or separate or any(map(scene.has_cue, ("several_incidents", "wave"))) or _tells_row(scene, first=first)
    )
    beyond = first and joins_provinces(scene)
    overview = lists_districts(scene) or many or beyond
    another = another or scene.opens_another
    led = not first and drafts[0].scenes[-1].sentence.index == scene.sentence.index  # a further clause of the lead
    draft = Draft(
        overview=first and overview, several=first and overview, another=another, elsewhere=_lies_away(drafts, scene)
    )
    draft.beyond = beyond
    draft.separate = draft.overview and (separate or several) and not scene.has_cue("wave")
    draft.overview = draft.overview or (led and overview and not (separate and len(narrow(scene)) <= 1))
    draft.near = frozenset(drafts[-1].districts or drafts[-1].near) if drafts else frozenset()
    draft.near = _list_taken_from(scene) or draft.near
    there = names_same_place(scene) or begins_with_unit(scene) or opens_with_hour(scene)
    there = there or bool(drafts and _is_of_arrest(drafts[-1], scene, led=led))
    if there and len(draft.near) == 1 and not narrow(scene):
        draft.districts |= draft.near
    if drafts and drafts[0].overview:
        one = len(drafts[0].districts) == 1  # ``All the attacks took place in Quetta``
        draft.lead = max(drafts[0].scenes, key=lambda scene: (one and bool(scene.districts), scene.strength))
    set_at_first(drafts, draft, scene)
    drafts.append(draft)
    return draft


def _tells_row(scene: Scene, *, first: bool) -> bool:
    """Whether the first sentence tells a row of deeds, and no explosions at one site."""
    return first and tells_row(scene) and not tells_one_place_bombed(scene)


def _list_taken_from(scene: Scene) -> frozenset[str]:
    """Return where people were taken before who are now free or found: ``miners abducted from Zhob were released``."""
    if TAKINGS.isdisjoint(scene.telling.kinds) or scene.districts:
        return frozenset()
    tokens = scene.sentence.tokens
    passed = (one for one in scene.places if one.role == _PASSING and one.home and one.first)
    return frozenset(one.district for one in passed if one.district and tokens[one.start - 1].lower in _FROM)


def _is_of_arrest(last: Draft, scene: Scene, *, led: bool) -> bool:
    """Whether people were held for a deed, or are held for one told before: ``A day after a raid, police held two``."""
    if "arrest" in scene.telling.kinds:
        return led and "arrest" not in list_kinds(last.scenes)
    held = bool(last.figures) and all(item.figure.outcome == "arrested" for item in last.figures)
    return held and not scene.opens_another


def _lies_away(drafts: list[Draft], scene: Scene) -> bool:
    """Whether an incident lies outside the province, as one told before it does where it names no place itself."""
    placed = any(place.role in ("where", "dateline") for place in scene.places)
    return scene.elsewhere or (bool(drafts) and drafts[-1].elsewhere and not placed)
