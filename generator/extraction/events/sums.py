"""Sums over several events: they are told beside the events as totals, and never counted with any of them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, TAKEN, UNSPECIFIED
from generator.extraction.events.closing_sums import MANY
from generator.extraction.events.plan import Plan
from generator.extraction.events.raised_counts import replace_count
from generator.extraction.events.told_of_all import split_parts
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import tells_new
from generator.extraction.scenes.figure_comparison import number_of, sum_numbers
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.words.speech_words import OUTLET
from generator.extraction.words.toll_words import toll_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any


def settle_sums(plan: Plan) -> None:
    """Move figures that a sentence calls a sum to the totals."""
    for draft, figures in zip(plan.drafts, plan.figures, strict=True):
        summed = [item for item in draft.figures if item.reading.total and not item.reading.update]
        sums = {number_of(item.figure) for item in summed}
        own = {number_of(item.figure) for item in draft.figures if not item.reading.total}
        moved = [figure for figure in figures if number_of(figure) in sums - own]
        if len(plan.drafts) == 1:
            told = {figure.outcome for figure in figures if figure not in moved}  # else it counts the incident's own
            moved = [figure for figure in moved if figure.outcome in told]
            moved = [figure for figure in moved if not replace_count(figures, plan.superseded, figure)]
            put = {number_of(item.figure) for item in summed if _is_put_by_somebody(item)}
            moved = [figure for figure in moved if number_of(figure) not in put]
        elif not draft.overview:
            moved = [figure for figure in moved if not _is_claimed_account(figure, figures)]
        known = {(figure.outcome, number_of(figure)) for figure in plan.totals}
        plan.totals.extend(figure for figure in moved if (figure.outcome, number_of(figure)) not in known)
        gone = {figure.id for figure in moved if figure.id}
        rest = [figure for figure in figures if figure not in moved]
        figures[:] = [replace(figure, subset_of=None) if figure.subset_of in gone else figure for figure in rest]


def _is_put_by_somebody(item: Counted) -> bool:
    """Whether a speaker puts a toll at a number of his own: ``Nine died. … The commissioner put the toll at seven``."""
    told = has_any(item.scene.sentence.tokens, toll_words("putting"))
    return told and bool(item.scene.voices) and item.figure.said_by is not None and not item.figure.status


def name_parts_of_totals(plan: Plan, elsewhere: Sequence[Figure] = ()) -> None:
    """Give people dealt out to several events the group of all whom a total counts, if they are as many as they.

    ``18 militants were killed in three raids. Twelve were killed in Kalat, four in Kech and two in Kharan``. Some
    militants may be told as such, or in another province: ``12 rebels died in Tirah. In Kech, five were killed``.
    """
    for total in plan.totals:
        if total.group in (None, UNSPECIFIED) or total.status or total.count is None:
            continue
        open_ = [(figures, one) for figures in plan.figures for one in figures if _is_nameless_part(one, total)]
        rest = (*(one for figures in plan.figures for one in figures), *elsewhere) if total.group == MILITANTS else ()
        named = [one for one in rest if (one.group, one.outcome) == (total.group, total.outcome) and not one.subset_of]
        named += [one for one in rest if one in elsewhere and _is_nameless_part(one, total)]
        parts = [*(one for _, one in open_), *dict.fromkeys(named)]
        if len(parts) > 1 and sum_numbers(parts) == total.count:
            for figures, one in open_:
                figures[figures.index(one)] = replace(one, group=total.group)


def _is_nameless_part(figure: Figure, total: Figure) -> bool:
    return figure.outcome == total.outcome and figure.group == UNSPECIFIED and is_open(figure) and bool(figure.count)


def _is_claimed_account(toll: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a group's toll stands beside what others say of the same incident: ``it put the death toll at 21``."""
    told = (other for other in figures if other.outcome == toll.outcome and not other.status)
    return toll.status == "claimed" and any(is_open(toll) or other.group == toll.group for other in told)


def settle_summed_up(plan: Plan) -> None:
    """Make a total of what a later incident's text counts over all of them: ``four, with the guard, died that day``.

    All the other figures of its outcome, its own parts among them, add up to it, and it is set nowhere.
    """
    for place, figures in enumerate(plan.figures[1:], 1):
        others = [one for number, rest in enumerate(plan.figures) if number != place for one in rest]
        for figure in list(figures):
            own = [replace(one, subset_of=None) for one in figures if one is not figure and _is_inside(one, figure)]
            told = [item.scene for item in plan.drafts[place].figures if is_of(figure, item)]
            placed = any(scene.districts or tells_new(scene) for scene in told)  # ``… among five killed when a bomb``
            if placed or not own or figure.outcome not in PERSON_OUTCOMES:
                continue
            if is_sum(figure, [*own, *others], anyone=True):
                rest = [one for one in figures if one is not figure]
                figures[:] = [replace(one, subset_of=None) if _is_inside(one, figure) else one for one in rest]
                plan.totals.append(replace(figure, id=None, subset_of=None))


def _is_inside(part: Figure, whole: Figure) -> bool:
    return bool(whole.id) and part.subset_of == whole.id


def settle_beyond(plan: Plan) -> None:
    """Make totals of what a lead counts in the province and in others together, which no incident here has."""
    if not plan.drafts or not plan.drafts[0].beyond:
        return
    lead = plan.drafts[0].figures
    wide = {(item.figure.outcome, number_of(item.figure)) for item in lead if item.index == lead[0].index}
    moved = [figure for figure in plan.figures[0] if (figure.outcome, number_of(figure)) in wide]
    sums, parts = split_parts(moved)
    plan.totals.extend(sums)
    plan.superseded.extend(parts)
    plan.figures[0][:] = [replace(one, subset_of=None) for one in plan.figures[0] if one not in moved]
    if len(plan.drafts) > 1 and not plan.figures[0]:
        for values in (plan.drafts, plan.figures, plan.parents):
            del values[0]


def settle_sum_with_outside(plan: Plan, elsewhere: Sequence[Figure]) -> None:
    """Make a total of what a lead counts over the one incident here and those told of in other provinces.

    ``Bombers hit a convoy in the south and an academy in the north, killing 36. … In Hub 29 died. … In Hangu seven``.
    """
    away = list({(one.outcome, one.group, number_of(one)): one for one in elsewhere}.values())
    for figures in plan.figures if len(plan.figures) == 1 and away else ():
        for figure in filter(is_open, list(figures)):
            rest = [one for one in figures if one is not figure]
            own = any(one.outcome == figure.outcome and is_open(one) and not one.status for one in rest)
            if own and figure.outcome in PERSON_OUTCOMES and is_sum(figure, [*rest, *away], anyone=True):
                figures[:] = [replace(one, subset_of=None) if _is_inside(one, figure) else one for one in rest]
                plan.totals.append(replace(figure, id=None))


def settle_told_between(plan: Plan) -> None:
    """Make totals of what a sentence between the incidents says of several that follow: ``Raids left four dead``."""
    for place in range(len(plan.drafts) - 1, 0, -1):
        figures, rest = plan.figures[place], [figure for later in plan.figures[place + 1 :] for figure in later]
        many = any(any(map(scene.has_cue, MANY)) or scene.telling.several for scene in plan.drafts[place].scenes[:1])
        wholes = [figure for figure in figures if not figure.subset_of]
        if (many or plan.drafts[place].overview) and wholes and all(is_sum(figure, rest) for figure in wholes):
            plan.totals.extend(wholes)
            plan.superseded.extend(figure for figure in figures if figure.subset_of)
            for values in (plan.drafts, plan.figures, plan.parents):
                del values[place]


def settle_heads(plan: Plan, heads: Sequence[Counted]) -> None:
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


def is_sum(total: Figure, figures: Sequence[Figure], *, anyone: bool = False) -> bool:
    """Whether a figure is the sum of at least two others of its outcome (and of its group, if both have one).

    ``anyone``: people of any group may be told under another name.
    """
    own = [
        figure
        for figure in figures
        if (figure.outcome == total.outcome or {figure.outcome, total.outcome} <= TAKEN)
        and figure.what == total.what
        and not figure.subset_of
        and (anyone or is_open(total) or is_open(figure) or figure.group == total.group)
    ]
    confirmed = [figure for figure in own if figure.status is None]  # what a group claims beside them adds nothing
    claimed = [figure for figure in own if total.status and figure.status == total.status]
    return any(len(parts) > 1 and sum_numbers(parts) == number_of(total) for parts in (own, confirmed, claimed))


def mark_claimed_sums(plan: Plan) -> None:
    """Make a claim of a sum for which nobody but an outlet stands, where all its parts are an armed group's claims."""
    parts = [figure for figures in plan.figures for figure in figures]
    plan.totals[:] = [_mark_claimed(total, parts) for total in plan.totals]


def _mark_claimed(total: Figure, parts: Sequence[Figure]) -> Figure:
    same = [one for one in parts if (one.group, one.outcome) == (total.group, total.outcome) and number_of(one)]
    tellers = {one.said_by if one.status == "claimed" else None for one in same}
    open_to = total.status is None and total.said_by in (None, OUTLET)
    if not open_to or len(tellers) != 1 or None in tellers or sum_numbers(same) != number_of(total):
        return total
    return replace(total, said_by=same[0].said_by, via=None, status="claimed")


def is_of(figure: Figure, item: Counted) -> bool:
    """Whether a figure counts as many of the same group and outcome as an item."""
    same = (figure.group, figure.outcome) == (item.figure.group, item.figure.outcome)
    return same and number_of(figure) == number_of(item.figure)
