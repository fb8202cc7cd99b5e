"""Which incidents an article reports, and whether it reports any."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import HARM
from generator.extraction.deeds.relevance import Relevance, reports_incident
from generator.extraction.events.events import plan_events
from generator.extraction.events.looking_back import comes_late, looks_back, recalls_more, retells_in_full, tells_deed
from generator.extraction.events.plan import Plan
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import tells_new
from generator.extraction.incidents.drafts import find_drafts, find_drafts_elsewhere
from generator.extraction.incidents.lines import leave_repeated
from generator.extraction.incidents.sections import find_drafts_by_part
from generator.extraction.scenes.chronicles import OWN_ITEM
from generator.extraction.scenes.headings import find_headings
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence

_ANALYSIS = frozenset(("analysis",))


def plan_reported(
    sentences: Sequence[Sentence], scenes: Sequence[Scene], lines: Sequence[Line]
) -> tuple[Plan, Relevance]:
    """Decide which incidents the article reports: none where it is about something else, and whether it reports any."""
    headings = find_headings(scenes)
    body = [line for line in lines if line.scene.sentence.index not in headings] or list(lines)
    heads = [item for scene, items, why in lines if scene.sentence.index in headings and why is None for item in items]
    elsewhere = [
        item.figure for _, items, why in body if why and why.reason in ("other_province", "context") for item in items
    ]
    plan = plan_events(find_drafts_by_part(body, scenes, headings), heads, elsewhere)
    inside = any(item.scene.districts for item in heads)
    none = not plan.drafts and not find_drafts_elsewhere(body)
    if none or (inside and all(draft.elsewhere for draft in plan.drafts)):
        body, heads = leave_repeated(lines, headings), []  # headings alone, or a title alone tells of the province
        plan = plan_events(find_drafts(body), heads, elsewhere)
    if not any(_list_counted(plan)) and not _begins_inside(plan, lines):
        plan = plan_events(find_drafts_elsewhere(body) or find_drafts(body), heads)
    sums = plan.totals if len(plan.drafts) == 1 else []
    counted = any(figure.group and not figure.vague for figure in (*_list_counted(plan), *sums))
    relevance = reports_incident(sentences, has_figures=counted, harmed=_list_harmed(plan))
    listed = any(scene.has_cue(OWN_ITEM) and scene.has_cue("another_incident") for scene in scenes)
    reports = relevance.reports or (listed and counted and relevance.subjects == _ANALYSIS)
    past = not reports or (
        comes_late(plan, sentences)
        or (recalls_more(plan, lines) and not listed)
        or (not counted and (looks_back(body) or not tells_deed(lines)))
    )
    kept = plan.drafts and (not past or retells_in_full(plan, relevance))
    return plan if kept else plan_events([], []), relevance


def _begins_inside(plan: Plan, lines: Sequence[Line]) -> bool:
    """Whether an article tells a deed in a district before it comes to people harmed elsewhere."""
    told = [scene for draft in plan.drafts for scene in draft.scenes if scene.districts and tells_new(scene)]
    outside = [scene.sentence.index for scene, items, why in lines if why and why.reason == "other_province" and items]
    return bool(told) and min(scene.sentence.index for scene in told) < min(outside, default=0)


def _list_counted(plan: Plan) -> list[Figure]:
    """Return the figures of a plan that count somebody or something: all but explicit zeros."""
    return [figure for figures in plan.figures for figure in figures if figure.count != 0]


def _list_harmed(plan: Plan) -> set[str]:
    """Return the groups of the people who came to harm."""
    return {figure.group for figure in _list_counted(plan) if figure.group and figure.outcome in HARM}
