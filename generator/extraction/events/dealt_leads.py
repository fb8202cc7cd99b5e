"""Sums over a district that a lead gives, and whose people follow one by one, each in a place or on a day of his own.

``Forces detained two men in Panjgur. Gul was picked up in Sordo on Sunday. The other was taken from Chitkan a day on``.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import PERSON_OUTCOMES, TAKEN
from generator.extraction.events.plan import Plan
from generator.extraction.events.sums import is_of
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, may_share_group
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.frozen import replace

_SPREAD = "separate_incidents"


def settle_dealt_lead(plan: Plan) -> None:
    """Make a total of a lead's figure for a district where those who follow are as many; nobody is counted twice."""
    whole = _find_whole(plan)
    if whole is None:
        return
    lead = plan.drafts[0]
    near: list[Counted] = []
    for item in lead.figures:
        beside = bool(near) and item.figure.outcome in TAKEN  # ``His cousin was detained a few hours later``
        if item.index > whole.index and _is_part(item, whole, beside=beside):
            near.append(item)
    far = [[item for item in draft.figures if _is_part(item, whole)] for draft in plan.drafts[1:]]
    beyond = [item for items in far for item in items]
    if not near or sum(number_of(item.figure) or 0 for item in [*near, *beyond]) != number_of(whole.figure):
        return
    told = next((one for one in plan.figures[0] if is_of(one, whole)), None)
    if told is None:
        return
    if beyond:
        plan.totals.append(told)
        _put(plan, told, near)
    else:  # ``Two were made to disappear. One was taken from Tump, the other detained in Mand``
        apart = {item.figure.outcome for item in near} - {told.outcome}
        plan.figures[0][:] = [one for one in plan.figures[0] if one.outcome not in apart]


def _find_whole(plan: Plan) -> Counted | None:
    """Return the first figure of a lead that is set in a district and nowhere in it, on no day; if it counts people."""
    if not plan.drafts or not plan.drafts[0].figures or plan.drafts[0].overview:
        return None
    first = plan.drafts[0].figures[0]
    many = (first.figure.count or 0) > 1 and first.figure.outcome in PERSON_OUTCOMES and not first.figure.status
    spread = first.figure.outcome in TAKEN and first.scene.has_cue(_SPREAD)
    placed = first.scene.districts and (spread or not _has_own_place(first.scene))
    alone = plan.drafts[0].figures[1:2] and plan.drafts[0].figures[1].index == first.index
    return first if many and placed and not alone else None


def _is_part(item: Counted, whole: Counted, *, beside: bool = False) -> bool:
    """Whether people of a kind with those of a lead are told with a place or day of their own in its districts.

    ``beside``: they are told beside others who are.
    """
    same = item.figure.outcome == whole.figure.outcome or {item.figure.outcome, whole.figure.outcome} <= TAKEN
    group = may_share_group(item.figure, whole.figure)
    here = item.scene.districts <= whole.scene.districts
    fewer = (item.figure.count or 0) < (whole.figure.count or 0)
    placed = beside or _has_own_place(item.scene)
    return same and group and here and fewer and placed and item.figure.status is None


def _has_own_place(scene: Scene) -> bool:
    """Whether a sentence names a place within a district, or a day."""
    named = any(place.name and place.here for place in scene.places)
    return named or any(date.kind == "event" and date.precision <= FEW_DAYS for date in scene.dates)


def _put(plan: Plan, told: Figure, near: Sequence[Counted]) -> None:
    """Put the people told of at a lead's own incident in place of its sum."""
    known = [one for one in plan.figures[0] if one is not told and any(is_of(one, item) for item in near)]
    parts = [] if known else [item.figure for item in near]
    if near[1:] and told.outcome in TAKEN:
        words = tuple(word for item in near for word in item.figure.evidence)
        parts = [replace(told, count=sum(item.figure.count or 0 for item in near), evidence=words)]
        plan.figures[0][:] = [one for one in plan.figures[0] if one not in known]
    plan.figures[0][:] = [*parts, *(one for one in plan.figures[0] if one is not told)]
    plan.superseded[:] = [one for one in plan.superseded if not any(one == item.figure for item in near)]
