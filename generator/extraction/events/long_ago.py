"""Incidents of a plan that are no news: long before the publication, told late in the text and of no day, or opinions.

The figures of both are background. An earlier incident that an article retells counts only where it lies within a week;
what an article reports itself, such as the deeds of a month in a statement, may lie further back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from generator.extraction.deeds.attacks import find_attack
from generator.extraction.events.event_dates import EventDay
from generator.extraction.events.looking_back import comes_late, names_day
from generator.extraction.events.opinions import is_opinion
from generator.extraction.events.plan import Plan
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.recalls import LATEST
from generator.extraction.scenes.chronicles import ITEM
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.edtf import EdtfDate
from generator.vocabulary.frozen import replace

_LATE, _OPENS = 5, 3
_WEEK = dt.timedelta(days=7)


def leave_long_ago(
    plan: Plan, days: Sequence[EventDay], published: EdtfDate | None, scenes: Sequence[Scene], *, retold: bool = False
) -> tuple[Plan, list[EventDay], list[Figure]]:
    """Return the plan and its days without incidents that are no news, and their figures as background.

    ``retold``: the article is about something else and only tells them again.
    """
    latest = _WEEK if retold else LATEST
    old = {number for number, day in enumerate(days) if _is_long_ago(day, published, latest)}
    dated = any(day.date for number, day in enumerate(days) if number not in old)
    late = not dated and comes_late(plan, [scene.sentence for scene in scenes], _LATE)
    if late and not any(scene.has_cue(ITEM) for draft in plan.drafts for scene in draft.scenes):
        old = set(range(len(days)))
    old |= {number for number, day in enumerate(days) if day.date is None and _tells_nothing(plan, number)}
    if is_opinion(scenes):
        opens = {scene.sentence.index for scene in [scene for scene in scenes if scene.sentence.running][:_OPENS]}
        undated = {number for number, day in enumerate(days) if day.date is None}
        old |= {number for number in undated if not _opens_with_day(plan.drafts[number], opens)}
    if not old:
        return plan, list(days), []
    kept = [number for number in range(len(days)) if number not in old]
    return _keep(plan, kept), [days[number] for number in kept], list(_list_figures(plan, old))


def _opens_with_day(draft: Draft, opens: Collection[int]) -> bool:
    """Whether a text opens with an incident that it gives a day, though nobody knows of which year."""
    days = (date for scene in draft.scenes if names_day(scene) for date in scene.dates)
    dated = any(date.kind == "event" and any(map(str.isdigit, date.evidence)) for date in days)
    return dated and any(scene.sentence.index in opens for scene in draft.scenes)


def _tells_nothing(plan: Plan, number: int) -> bool:
    """Whether an incident has neither place nor people nor a doer: ``alarm at reports of enforced disappearances``."""
    draft = plan.drafts[number]
    if any(find_attack(scene.sentence) is not None for scene in draft.scenes):
        return False
    return not (draft.districts or draft.elsewhere or plan.figures[number] or plan.totals) and len(plan.drafts) == 1


def _is_long_ago(day: EventDay, published: EdtfDate | None, latest: dt.timedelta) -> bool:
    last = day.date.date.latest if day.date and day.date.date else None
    first = published.earliest if published else None
    return last is not None and first is not None and first - last > latest


def _keep(plan: Plan, kept: Sequence[int]) -> Plan:
    """Return a plan of some of its incidents; what was a part of one that is left out stands alone."""
    place = {number: at for at, number in enumerate(kept)}
    parents = [plan.parents[number] for number in kept]
    return Plan(
        [plan.drafts[number] for number in kept],
        [plan.figures[number] for number in kept],
        [None if parent is None else place.get(parent) for parent in parents],
        plan.totals if kept else [],
        plan.superseded if kept else [],
    )


def _list_figures(plan: Plan, old: Collection[int]) -> Iterator[Figure]:
    for number in sorted(old):
        for figure in plan.figures[number]:
            yield replace(figure, reason="earlier_incident", id=None, subset_of=None)
