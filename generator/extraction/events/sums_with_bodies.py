"""Leads that count bodies found apart with those killed in a deed: "19 were killed … 11 died … eight were found"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.codes import TAKINGS
from generator.extraction.events.plan import Plan
from generator.extraction.events.sums import is_of
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import is_open
from generator.vocabulary.frozen import replace

_BODIES = "body_found"


def settle_sums_with_bodies(plan: Plan) -> None:
    """Make a total of the lead's dead who are those of its own deed, told behind it, and the bodies found apart."""
    if len(plan.drafts) < 2 or plan.drafts[0].overview or not plan.drafts[0].figures:
        return
    found = [number for figures in _list_bodies(plan) if (number := _count_dead(figures))]
    for whole in list(plan.figures[0]) if found else ():
        dead = number_of(whole)
        if whole.outcome != "killed" or not dead or not _is_of_lead(plan.drafts[0], whole):
            continue
        part = next((one for one in _list_parts(plan, whole) if (number_of(one) or 0) + sum(found) == dead), None)
        if part is not None:
            _part_whole(plan, whole, part)
            return


def _list_bodies(plan: Plan) -> Iterator[list[Figure]]:
    """Yield the figures of the incidents behind the first in which bodies were found, and nothing else was done."""
    for draft, figures in zip(plan.drafts[1:], plan.figures[1:], strict=True):
        kinds = set(list_kinds(draft.scenes))
        if _BODIES in kinds and kinds <= TAKINGS | {_BODIES}:
            yield figures


def _count_dead(figures: list[Figure]) -> int:
    return sum(number_of(one) or 0 for one in figures if one.outcome == "killed" and not one.subset_of)


def _is_of_lead(draft: Draft, figure: Figure) -> bool:
    """Whether the first sentence of an incident counts people."""
    return any(item.scene is draft.scenes[0] and is_of(figure, item) for item in draft.figures)


def _list_parts(plan: Plan, whole: Figure) -> Iterator[Figure]:
    """Yield the dead told behind the lead and not as some of its own: ``Gunmen shot dead three miners``."""
    told = [item for item in plan.drafts[0].figures if item.scene is not plan.drafts[0].scenes[0]]
    told = [item for item in told if item.reading.inside is None and not item.reading.mention.partitive]
    for one in (*plan.figures[0], *plan.superseded):
        alike = one.group == whole.group or is_open(one) or is_open(whole)
        if one is not whole and alike and one.outcome == "killed" and any(is_of(one, item) for item in told):
            yield one


def _part_whole(plan: Plan, whole: Figure, part: Figure) -> None:
    """Give the deed its own dead, and what was told of all to the totals."""
    own = replace(part, id=whole.id, subset_of=None, status=None, note=None)
    rest = [one for one in plan.figures[0] if one not in (whole, part)]
    plan.figures[0][:] = [own, *rest]  # the parts of all whom the lead counts are told of the deed
    if part in plan.superseded:
        plan.superseded.remove(part)
    plan.totals.append(replace(whole, id=None))
