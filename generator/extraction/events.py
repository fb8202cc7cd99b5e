"""From drafts to events: what is said of all together becomes a total, a wave with parts, or goes to the one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extraction.continuity import may_be_same
from generator.extraction.draft import Draft, tells_new
from generator.extraction.facts import Figure
from generator.extraction.figures import Counted, is_open, number_of, sum_numbers
from generator.extraction.merging import merge_figures
from generator.extraction.reading import PERSON_OUTCOMES

_FEW = 2


@dataclass(slots=True)
class Plan:
    """The events of an article as drafts with their merged figures, the totals over them and what was replaced.

    ``parents``: for each draft the number of the draft of which it is a part, or ``None``.
    """

    drafts: list[Draft]
    figures: list[list[Figure]]
    parents: list[int | None]
    totals: list[Figure]
    superseded: list[Figure]


def plan_events(drafts: Sequence[Draft], heads: Sequence[Counted], elsewhere: Sequence[Figure] = ()) -> Plan:
    """Decide which drafts are events, which figures are totals over them, and which events are parts of a wave.

    ``elsewhere``: figures of other provinces, which are no events here but may be part of a sum in the lead.
    """
    kept = _join_lone_overview(_drop_empty(list(drafts)))
    plan = Plan([], [], [], [], [])
    for draft in kept:
        merged, superseded = merge_figures(*_with_heads(draft, heads, single=len(kept) == 1))
        plan.drafts.append(draft)
        plan.figures.append(merged)
        plan.parents.append(None)
        plan.superseded.extend(superseded)
    _settle_sums(plan)
    _settle_told_first(plan)
    _settle_overview(plan, elsewhere)
    _drop_taken(plan)
    _settle_heads(plan, heads)
    return plan


def _drop_empty(drafts: list[Draft]) -> list[Draft]:
    """Leave out drafts without figures where others have some: they tell of the same."""
    counted = [draft for draft in drafts if draft.figures or draft.apart or _stands_first(draft, drafts)]
    return counted or [draft for draft in drafts if draft.told][:1]


def _stands_first(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether an article begins with an incident in which nobody is counted, and the others are no part of it."""
    if draft is not drafts[0] or draft.overview or not any(map(tells_new, draft.scenes)):
        return False
    others = drafts[1:]
    return bool(draft.districts) and all(
        other.another and not any(may_be_same(scene, draft.scenes) for scene in other.scenes[:1]) for other in others
    )


def _with_heads(draft: Draft, heads: Sequence[Counted], *, single: bool) -> tuple[Sequence[Counted], Sequence[Counted]]:
    """Return a draft's figures and those of the headings; a heading's own count where the body gives none."""
    if single and not draft.figures:
        return heads, ()
    return draft.figures, heads


def _join_lone_overview(drafts: list[Draft]) -> list[Draft]:
    """Join what is said of all with the one incident that follows, where nothing says that there are several."""
    if len(drafts) != 2 or not drafts[0].overview or drafts[0].several or drafts[1].another:
        return drafts
    first, second = drafts
    first.scenes.extend(second.scenes)
    first.figures.extend(second.figures)
    first.districts |= second.districts
    first.overview = False
    return [first]


def _settle_sums(plan: Plan) -> None:
    """Move figures that a sentence calls a sum to the totals."""
    for draft, figures in zip(plan.drafts, plan.figures, strict=True):
        sums = {number_of(item.figure) for item in draft.figures if item.reading.total and not item.reading.update}
        own = {number_of(item.figure) for item in draft.figures if not item.reading.total}
        moved = [figure for figure in figures if number_of(figure) in sums - own]
        known = {(figure.outcome, number_of(figure)) for figure in plan.totals}
        plan.totals.extend(figure for figure in moved if (figure.outcome, number_of(figure)) not in known)
        figures[:] = [figure for figure in figures if figure not in moved]


def _settle_told_first(plan: Plan) -> None:
    """Make a total of a lead's figure that is the sum of its own incident's figure, told later, and of the others'.

    ``Six men were hurt in two attacks. Four were hurt in Mand. The other attack, in Absar, left two injured.``
    """
    if len(plan.drafts) < 2 or plan.drafts[0].overview:
        return
    rest = [figure for figures in plan.figures[1:] for figure in figures]
    for figure in list(plan.figures[0]):
        for part in plan.superseded:
            told = number_of(part) and part.outcome == figure.outcome and part.group == figure.group
            if told and part.status != "superseded" and is_sum(figure, [part, *rest]):
                others = [other for other in plan.figures[0] if other is not figure]
                plan.figures[0][:] = [part, *(one for one in others if not figure.id or one.subset_of != figure.id)]
                plan.superseded.remove(part)
                plan.totals.append(figure)
                break


def _settle_overview(plan: Plan, elsewhere: Sequence[Figure]) -> None:
    """Turn what is said of several incidents into totals over them, or into a wave of which they are parts."""
    if len(plan.drafts) < 2 or not plan.drafts[0].overview:
        return
    if _repeats_parts(plan):
        plan.figures[0][:] = []
    if not plan.figures[0] or _list_sums(plan, elsewhere) or _is_told_in_parts(plan):
        keys = {(figure.outcome, number_of(figure)) for figure in plan.figures[0]}
        plan.totals[:] = [*plan.figures[0], *(t for t in plan.totals if (t.outcome, number_of(t)) not in keys)]
        for values in (plan.drafts, plan.figures, plan.parents):
            del values[0]
        return
    wide = plan.drafts[0].districts
    for place in range(1, len(plan.parents)):
        if not wide or plan.drafts[place].districts & wide or not plan.drafts[place].districts:
            plan.parents[place] = 0


def _repeats_parts(plan: Plan) -> bool:
    """Whether a lead over separate incidents only says of each what follows: ``four policemen and two labourers``."""
    parts = [{(figure.outcome, number_of(figure)) for figure in figures} for figures in plan.figures[1:]]
    keys = [(figure.outcome, number_of(figure)) for figure in plan.figures[0]]
    told = [sum(key in part for part in parts) for key in keys]
    return len(keys) > 1 and plan.drafts[0].separate and all(told) and len(parts) > 1


def _is_told_in_parts(plan: Plan) -> bool:
    """Whether the incidents that follow are those of which a lead speaks as separate ones: all its districts, or some.

    Where the lead names no district, none of them may have more people than the lead has.
    """
    lead, parts = plan.drafts[0], plan.drafts[1:]
    if not lead.separate:
        return False
    if lead.districts:
        return lead.districts <= {district for part in parts for district in part.districts}
    most = {figure.outcome: number_of(figure) or 0 for figure in plan.figures[0]}
    rest = [figure for figures in plan.figures[1:] for figure in figures]
    return all((number_of(figure) or 0) <= most.get(figure.outcome, 0) for figure in rest if figure.outcome in most)


def _list_sums(plan: Plan, elsewhere: Sequence[Figure]) -> list[Figure]:
    """Return the figures of what is said of all that are sums over the incidents that follow, or the first of them."""
    found: list[Figure] = []
    for end in range(len(plan.figures), 1, -1):
        rest = [figure for figures in plan.figures[1:end] for figure in figures]
        for parts in (rest, [*rest, *elsewhere]):
            found.extend(figure for figure in plan.figures[0] if is_sum(figure, parts, anyone=plan.drafts[0].separate))
    return found


def _drop_taken(plan: Plan) -> None:
    """Drop people taken away whom another event of the same district counts as killed: nobody is counted twice."""
    for draft, figures in zip(plan.drafts, plan.figures, strict=True):
        gone = [
            figure for figure in figures if figure.outcome == "abducted" and _is_killed_elsewhere(plan, draft, figure)
        ]
        figures[:] = [figure for figure in figures if figure not in gone]
        plan.superseded.extend(gone)


def _is_killed_elsewhere(plan: Plan, draft: Draft, taken: Figure) -> bool:
    number = number_of(taken) or 0
    return number > _FEW and any(
        figure.outcome == "killed"
        and number_of(figure) == number
        and figure.status == taken.status
        and (is_open(figure) or is_open(taken) or figure.group == taken.group)
        for other, figures in zip(plan.drafts, plan.figures, strict=True)
        if other is not draft and other.districts & draft.districts
        for figure in figures
    )


def is_sum(total: Figure, figures: Sequence[Figure], *, anyone: bool = False) -> bool:
    """Whether a figure is the sum of at least two others of its outcome (and of its group, if both have one).

    ``anyone``: people of any group may be told under another name.
    """
    own = [
        figure
        for figure in figures
        if figure.outcome == total.outcome
        and figure.what == total.what
        and not figure.subset_of
        and (anyone or is_open(total) or is_open(figure) or figure.group == total.group)
    ]
    return len(own) > 1 and sum_numbers(own) == number_of(total)


def _settle_heads(plan: Plan, heads: Sequence[Counted]) -> None:
    """Keep a heading's figure that no event has as a total if there are several events."""
    every = [*plan.totals, *(figure for figures in plan.figures for figure in figures)]
    known = {(figure.outcome, number_of(figure)) for figure in every}
    for head in heads:
        key = (head.figure.outcome, number_of(head.figure))
        if key in known or head.figure.outcome not in PERSON_OUTCOMES or head.figure.vague:
            continue
        if len(plan.drafts) > 1 and is_sum(head.figure, every):
            plan.totals.append(head.figure)
            known.add(key)


def with_covers(total: Figure, ids: Sequence[str]) -> Figure:
    """Return a total that covers the events."""
    return replace(total, covers=tuple(ids), id=None, subset_of=None)
