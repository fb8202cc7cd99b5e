"""People whom a lead counts beside an incident, and whom the text then tells in full where it happened to them."""

from __future__ import annotations

from generator.extraction.events.plan import Plan
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_FEW, _REACH = 2, 8
_BODIES = "body_found"


def settle_told_elsewhere(plan: Plan) -> None:
    """Leave people to the incident in whose district they are told again, where the lead named it with them.

    ``Six died in Kech, while 14 surrendered before officials in Dera Bugti. … In Dera Bugti, the 14 men …``. So are
    those whose bodies, found elsewhere, were the occasion of what the lead tells.
    """
    for place, draft in enumerate(plan.drafts):
        others = [(other, plan.figures[at]) for at, other in enumerate(plan.drafts) if at != place]
        for figure in list(plan.figures[place]) if not draft.overview else ():
            again = [other for other, figures in others if not other.overview and _has(figures, figure)]
            named = any(_names_place(draft, figure, other) or _is_occasion(draft, figure, other) for other in again)
            if (number_of(figure) or 0) > 1 and named:
                rest = (one for one in plan.figures[place] if one is not figure)
                plan.figures[place][:] = [replace(one, subset_of=None) if _is_in(one, figure) else one for one in rest]


def _is_in(part: Figure, whole: Figure) -> bool:
    return part.subset_of is not None and part.subset_of == whole.id


def _is_occasion(draft: Draft, figure: Figure, other: Draft) -> bool:
    """Whether an incident only names the bodies of another as its occasion: ``riots over the finding of 3``."""
    bodies = any(has_any(scene.sentence.tokens, people_words("body_nouns")) for scene in other.scenes)
    if not bodies and _BODIES not in list_kinds(other.scenes):
        return False
    key = (figure.outcome, number_of(figure))
    told = [item for item in draft.figures if (item.figure.outcome, number_of(item.figure)) == key]
    return bool(told) and all(_follows_finding(item) for item in told)


def _follows_finding(item: Counted) -> bool:
    """Whether people stand behind words for what came of their being found: ``after the recovery of bodies``."""
    first = item.reading.mention.first
    words = in_small_letters(item.scene.sentence.tokens)[max(0, first - _REACH) : first]
    at = next((at for at, word in enumerate(words) if word in telling_words("discoveries")), 0)
    return at > 0 and not telling_words("occasions").isdisjoint(words[:at])


def _has(figures: list[Figure], figure: Figure) -> bool:
    key = (figure.outcome, figure.status, number_of(figure))
    alike = (one for one in figures if (one.outcome, one.status, number_of(one)) == key)
    return any(one.group == figure.group or is_open(one) for one in alike)


def _names_place(draft: Draft, figure: Figure, other: Draft) -> bool:
    """Whether each sentence that counts them for an incident names the other's district behind them."""
    key = (figure.outcome, number_of(figure))
    told = [item for item in draft.figures if (item.figure.outcome, number_of(item.figure)) == key]
    away = other.districts - draft.districts
    return bool(told) and all(
        any(place.district in away and place.first > item.reading.mention.first for place in item.scene.places)
        for item in told
    )


def drop_killed_elsewhere(plan: Plan) -> None:
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
