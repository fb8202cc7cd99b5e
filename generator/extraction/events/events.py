"""From drafts to events: what is said of all together becomes a total, a wave with parts, or goes to the one event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES
from generator.extraction.events.closing_sums import take_sums
from generator.extraction.events.dealt_leads import settle_dealt_lead
from generator.extraction.events.follow_ups import join_follow_ups, tells_same
from generator.extraction.events.lead_sums import (
    is_told_again,
    list_sums,
    settle_lead,
    settle_told_first,
)
from generator.extraction.events.led_people import lend_led_people
from generator.extraction.events.merging import merge_figures
from generator.extraction.events.plan import Plan
from generator.extraction.events.sums import (
    mark_claimed_sums,
    name_parts_of_totals,
    settle_beyond,
    settle_heads,
    settle_sum_with_outside,
    settle_summed_up,
    settle_sums,
    settle_told_between,
)
from generator.extraction.events.sums_with_bodies import settle_sums_with_bodies
from generator.extraction.events.title_people import with_heads
from generator.extraction.events.told_elsewhere import drop_killed_elsewhere, settle_told_elsewhere
from generator.extraction.events.told_of_all import (
    give_rest,
    settle_claims_of_all,
    settle_dealt,
    settle_lead_over_parts,
    split_parts,
)
from generator.extraction.events.told_twice import deals_out_dead, strikes_there
from generator.extraction.events.told_who import name_groups
from generator.extraction.facts import Figure
from generator.extraction.incidents.continuity import is_other_locality, may_be_same
from generator.extraction.incidents.draft import Draft, key_of, opens_row, takes_up, tells_new
from generator.extraction.incidents.far_speakers import forget_far_speakers
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.scenes.tallies import is_recent

_FEW = 2
_RAIDS, _FINDS = {"security_operation", "arrest"}, {"bomb_defused"}


def plan_events(drafts: Sequence[Draft], heads: Sequence[Counted], elsewhere: Sequence[Figure] = ()) -> Plan:
    """Decide which drafts are events, which figures are totals over them, and which events are parts of a wave.

    ``elsewhere``: figures of other provinces, which are no events here but may be part of a sum in the lead.
    """
    told = _drop_empty(join_follow_ups(drafts)) or (list(drafts[:1]) if _count_people(heads) else [])
    kept = _join_lone_overview(told)
    lend_led_people(kept)
    plan = Plan([], [], [], take_sums(kept), [])
    for draft in kept:
        forget_far_speakers(draft, kept)
        if len(kept) == 1 and not draft.figures:
            draft.scenes[:0] = {head.index: head.scene for head in heads}.values()
        merged, superseded = merge_figures(*with_heads(draft, heads, single=len(kept) == 1), draft.scenes)
        plan.drafts.append(draft)
        plan.figures.append(name_groups(merged, draft.scenes))
        plan.parents.append(None)
        plan.superseded.extend(superseded)
    settle_beyond(plan)
    settle_sums(plan)
    settle_told_elsewhere(plan)
    settle_dealt_lead(plan)
    settle_told_first(plan)
    settle_sums_with_bodies(plan)
    settle_lead_over_parts(plan, heads)
    settle_summed_up(plan)
    settle_told_between(plan)
    settle_sum_with_outside(plan, elsewhere)
    _settle_overview(plan, elsewhere)
    settle_claims_of_all(plan)
    settle_dealt(plan)
    drop_killed_elsewhere(plan)
    settle_heads(plan, heads)
    name_parts_of_totals(plan, elsewhere)
    mark_claimed_sums(plan)
    return plan


def _count_people(heads: Sequence[Counted]) -> bool:
    """Whether headings count people, in a text that goes on with other things."""
    return any(head.figure.group and head.figure.count != 0 and not head.figure.vague for head in heads)


def _drop_empty(drafts: list[Draft]) -> list[Draft]:
    """Leave out drafts without figures where others have some: they tell of the same.

    So do those without a place or deed in which only nobody was hurt: ``A train was held up at Sibi. Nobody was hurt``.
    """
    for before, draft in pairwise(list(drafts)):
        bare = not draft.districts or not list_kinds(draft.scenes)
        if draft.figures and bare and all(item.figure.count == 0 for item in draft.figures):
            before.figures.extend(draft.figures)
            drafts.remove(draft)
    counted = [
        draft
        for draft in drafts
        if draft.figures or draft.apart or _stands_first(draft, drafts) or _takes_up_led(draft, drafts)
    ]
    return counted or [draft for draft in drafts if draft.told][:1]


def _takes_up_led(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether an incident is that of some of whom a lead over several tells: ``The policemen died in Hub``.

    Another incident has not counted them yet.
    """
    placed = draft.districts or len(drafts[0].districts) == 1
    led = drafts[0].figures if drafts[0].separate and draft is not drafts[0] and placed else []
    told = {key_of(item) for other in drafts[1:] for item in other.figures}
    led = [item for item in led if key_of(item) not in told]
    return any(takes_up(scene, item.reading) for scene in draft.scenes for item in led)


def _stands_first(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether an article begins with an incident in which nobody is counted, and the others are no part of it.

    It names its district; or its day, and the dateline its district, where in the others nobody is counted either or
    words set them apart.
    """
    if draft is not drafts[0] or not any(tells_new(one) or opens_row(one) for one in draft.scenes):
        return False
    others = drafts[1:]
    draft.overview = draft.overview and not _is_apart(draft, others)
    if draft.overview:
        return False
    dated = any(map(is_recent, draft.scenes)) and not any(other.figures for other in others if not other.another)
    placed = bool(draft.districts) or dated
    return placed and all(_lies_apart(draft, other) for other in others)


def _is_apart(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a deed told first was in several districts in none of which anything else was."""
    placed = bool(others) and len(draft.districts) > 1
    return placed and all(other.districts and other.districts.isdisjoint(draft.districts) for other in others)


def _lies_apart(draft: Draft, other: Draft) -> bool:
    """Whether another incident lies in another district, or its first sentence cannot tell the same."""
    elsewhere = bool(other.districts) and not other.districts & draft.districts
    return elsewhere or (other.another and not any(may_be_same(scene, draft.scenes) for scene in other.scenes[:1]))


def _join_lone_overview(drafts: list[Draft]) -> list[Draft]:
    """Join what is said of all with the one incident that follows, where nothing says that there are several.

    So is a part in the very district of all in which nobody is counted: ``The first explosion occurred when …``.
    """
    if len(drafts) >= _FEW and _tells_where_all(drafts[0], drafts[1]):
        return _join_first(drafts)
    if len(drafts) < _FEW or not _lie_apart_from_lead(drafts[0], drafts[_FEW:]):
        return drafts
    first, second, *others = drafts
    struck = strikes_there(first, second)
    if not (first.overview or struck):
        return drafts
    inside = not second.figures and len(first.districts) == 1 and second.districts <= first.districts
    same = inside or tells_same(first, second) or struck
    if not same and (first.several or second.another):
        return drafts
    if others and not deals_out_dead(first, second):
        return drafts
    return _join_first(drafts)


def _join_first(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the incidents with the second joined to the first."""
    first, second, *others = drafts
    first.scenes.extend(second.scenes)
    first.figures.extend(second.figures)
    first.districts |= second.districts
    first.overview = False
    return [first, *others]


def _tells_where_all(first: Draft, second: Draft) -> bool:
    """Whether operations that a lead sets nowhere are told again with all their places, and nobody is counted anew.

    ``Five were arrested in raids in various areas. … The forces conducted operations in Duki, Sibi and Chaman``.
    """
    if not first.overview or first.districts or second.figures or second.scenes[0].opens_another:
        return False
    raids = not _RAIDS.isdisjoint(list_kinds(first.scenes)) and set(list_kinds(second.scenes)) <= _RAIDS | _FINDS
    return raids and len(second.districts) >= _FEW


def _lie_apart_from_lead(lead: Draft, others: Sequence[Draft]) -> bool:
    """Whether a lead is set in one district, and all but the incident right behind it in other ones."""
    one = len(lead.districts) == 1 or not others
    return one and all(draft.districts and lead.districts.isdisjoint(draft.districts) for draft in others)


def _settle_overview(plan: Plan, elsewhere: Sequence[Figure]) -> None:
    """Turn what is said of several incidents into totals over them, or into a wave of which they are parts."""
    if not plan.drafts[:1] or all(part.recalled for part in plan.drafts[1:]):
        return
    if not plan.drafts[0].overview:
        return
    others = plan.drafts[1:]
    if _lies_beside(plan) or (plan.drafts[0].districts and others and _lie_apart_from_lead(plan.drafts[0], others)):
        plan.drafts[0].overview = False
        return
    if _repeats_parts(plan):
        plan.figures[0][:] = []
    settle_lead(plan)
    give_rest(plan)
    parted = not plan.figures[0] or bool(list_sums(plan, elsewhere)) or _is_told_in_parts(plan)
    if not parted and is_told_again(plan):
        parted = True
        plan.figures[0].clear()
    if parted:
        sums, parts = split_parts(plan.figures[0])
        keys = {(figure.outcome, number_of(figure)) for figure in plan.figures[0] if not figure.subset_of}
        sums = [one for one in sums if not (one.what and number_of(one) == 1)]  # ``claimed blowing up a line and …``
        plan.totals[:] = [*sums, *(t for t in plan.totals if (t.outcome, number_of(t)) not in keys)]
        plan.superseded.extend(parts)
        for values in (plan.drafts, plan.figures, plan.parents):
            del values[0]
        return
    wide = plan.drafts[0].districts
    for place in range(1, len(plan.parents)):
        if not wide or plan.drafts[place].districts & wide or not plan.drafts[place].districts:
            plan.parents[place] = 0


def _lies_beside(plan: Plan) -> bool:
    """Whether all the deeds of a lead were in one locality, and one that is told of before them was in another.

    ``Two blasts on Sariab Road killed 80. … Earlier, 12 were killed when a bomb went off at Bacha Khan Chowk``.
    """
    lead, *parts = plan.drafts
    if len(parts) != 1 or not lead.figures:
        return False
    first = parts[0].scenes[0]
    opens = any(cue.row == "opening" and cue.first == 0 for cue in first.cues)
    return opens and is_other_locality(first, [lead.figures[0].scene])


def _repeats_parts(plan: Plan) -> bool:
    """Whether a lead over separate incidents only says of each what follows: ``four policemen and two labourers``."""
    parts = [{(figure.outcome, number_of(figure)) for figure in figures} for figures in plan.figures[1:]]
    keys = [(figure.outcome, number_of(figure)) for figure in plan.figures[0]]
    told = [sum(key in part for part in parts) for key in keys]
    return len(keys) > 1 and plan.drafts[0].separate and all(told) and len(parts) > 1


def _is_told_in_parts(plan: Plan) -> bool:
    """Whether the incidents that follow are those of which a lead speaks as separate ones: all its districts, or some.

    Where the lead names no district, none of them may have more people than the lead has; those of whom it says
    ``people`` may leave the militants out.
    """
    lead, parts = plan.drafts[0], plan.drafts[1:]
    if not lead.separate:
        placed = [part for part in parts if part.districts]
        return len(placed) > _FEW and all(part.districts <= lead.districts for part in placed)
    if lead.districts:
        return lead.districts <= {district for part in parts for district in part.districts}
    most = {figure.outcome: number for figure in plan.figures[0] if (number := number_of(figure))}
    rest = [figure for figures in plan.figures[1:] for figure in figures]
    if all(map(is_open, plan.figures[0])):
        rest = [figure for figure in rest if figure.group != MILITANTS]
    counted = [figure for figure in rest if figure.outcome in most and number_of(figure)]
    people = any(outcome in PERSON_OUTCOMES for outcome in most)
    return (bool(counted) or not people) and all(
        (number_of(figure) or 0) <= most.get(figure.outcome, 0) for figure in counted
    )
