"""When the events of an article happened: on a day of their own, on that of all, or on that of the one told before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from generator.extraction.days.dates import DateMention
from generator.extraction.events.framed_days import is_of_aftermath
from generator.extraction.events.own_days import dies_then, find_own_day, is_event_date, lies_before
from generator.extraction.events.plan import Plan
from generator.extraction.events.resumed_days import find_resumed_day
from generator.extraction.events.told_days import (
    find_day_of_all,
    find_day_of_telling,
    find_known_day,
    find_told_day,
    tells_hour,
)
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.named_days import find_day
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.time_words import index_soon_after
from generator.vocabulary.edtf import DAY, FEW_DAYS, EdtfDate, from_day, from_days
from generator.vocabulary.frozen import replace

_EARLIER = "earlier_incident"
_LEAD = 3
_SEVERAL = ("wave", "several_incidents", "separate_incidents", "another_incident")
_NIGHT, _EARLY = "night", "early hours"
_NIGHT_OVER, _BEFORE, _HOURS = {"hours", "later"}, {"earlier", "before"}, 5


class EventDay(NamedTuple):
    """The date of an event and whether it is ``stated`` for it or ``inferred`` from what is said of all."""

    date: DateMention | None = None
    basis: str | None = None


def find_event_days(
    plan: Plan, lines: Sequence[Line], scenes: Sequence[Scene], dateline: str, published: EdtfDate | None = None
) -> list[EventDay]:
    """Return the date of each event of an article: its own, else that of what tells of it together with others."""
    old = {scene.sentence.index for scene, _, why in lines if why and why.dated and why.reason == _EARLIER}
    told = [scene for scene in scenes if scene.sentence.index not in old]
    known = find_known_day(told, plan.drafts[0].districts) if len(plan.drafts) == 1 else None
    lead = _find_lead_date(plan.drafts, lines, dateline) or find_day_of_all(scenes)
    own = [_find_own(draft, dateline, known) or find_day_of_telling(draft, published) for draft in plan.drafts]
    own = [day or find_resumed_day(plan.drafts, number, scenes) for number, day in enumerate(own)]
    said = find_told_day(scenes, published) if lead is None and not any(own) else None
    if said is not None and any(map(tells_hour, plan.drafts)):
        return [_infer(None if lies_before(draft) else said) for draft in plan.drafts]
    days: list[EventDay] = []
    spread = len(plan.drafts) > 1 and _spans_days(scenes)
    of_all = len(plan.drafts) > 1 and (_sums_up(plan, own[0]) or _tells_several(scenes, plan.drafts, own[0]))
    for number, (draft, parent) in enumerate(zip(plan.drafts, plan.parents, strict=True)):
        if own[number] is not None and lead is not None and dies_then(draft, own[number]):
            days.append(_infer(lead))
        elif own[number] is not None or (parent is None and (lies_before(draft) or _names_open_day(draft))):
            days.append(EventDay(own[number], "stated" if own[number] else None))
        else:
            shared = None if lead or spread else _find_shared(plan, days, own[0], shared=of_all or parent == 0)
            days.append(_infer(_find_near(plan.drafts, days, lead) or lead or shared))
    return days


def _find_near(drafts: Sequence[Draft], days: Sequence[EventDay], lead: DateMention | None) -> DateMention | None:
    """Return the day told right before in the paragraph of an event whose lead only gives several days to all."""
    if not days or lead is None or lead.precision == DAY or days[-1].basis != "stated":
        return None
    draft, earlier = drafts[len(days)], drafts[len(days) - 1]
    if not (draft.districts <= earlier.districts or tells_hour(draft)):
        return None
    here, before = draft.scenes[0], earlier.scenes[-1]
    day = days[-1].date
    inside = day is not None and day.date is not None and lead.date is not None and _lies_within(day.date, lead.date)
    return day if inside and here.sentence.paragraph == before.sentence.paragraph else None


def _names_open_day(draft: Draft) -> bool:
    """Whether an incident has a day of its own whose year nobody gives: ``On October 1``."""
    dates = ((scene, date) for scene in draft.scenes for date in scene.dates if date.date is None)
    return any(find_day(scene, date) is not None for scene, date in dates)


def _find_own(draft: Draft, dateline: str, known: DateMention | None) -> DateMention | None:
    """Return an event's own day, else the one that the text gives its deed where it takes it up.

    That is surer than a later day on which the deed only came to its end, or on which its site was looked at.
    """
    own = find_own_day(draft, dateline)
    if own is None or known is None or not any(own in one.dates and is_of_aftermath(one, own) for one in draft.scenes):
        return own or known
    return known if _is_earlier(known, own) else own


def _find_shared(
    plan: Plan, days: Sequence[EventDay], first: DateMention | None, *, shared: bool
) -> DateMention | None:
    """Return the day of the event told before the next one, or, where it is ``shared``, that of the first event."""
    number = len(days)
    if not number:
        return None
    if _goes_on(plan.drafts[number], plan.drafts[number - 1], days[-1].date, first):
        return _move_on(plan.drafts[number], days[-1].date)
    apart = _are_apart([one.date for one in days if one.basis == "stated"], first)
    return first if shared and not apart else None


def _are_apart(days: Sequence[DateMention | None], first: DateMention | None) -> bool:
    """Whether events have more days than one that does not lie in the days of the first: ``overnight``."""
    dates = {str(day.date): day.date for day in days if day and day.date}
    span = first.date if first else None
    return len(dates) > 1 and not (span and all(_lies_within(date, span) for date in dates.values()))


def _lies_within(date: EdtfDate, span: EdtfDate) -> bool:
    if not (date.earliest and date.latest and span.earliest and span.latest):
        return False
    return span.earliest <= date.earliest and date.latest <= span.latest


def _infer(day: DateMention | None) -> EventDay:
    return EventDay(day, "inferred") if day else EventDay()


def _sums_up(plan: Plan, day: DateMention | None) -> bool:
    """Whether the day of the first incident is that of a sum over several: ``Seven died on Monday. Five of them …``."""
    sums = {(total.outcome, number_of(total)) for total in plan.totals}
    dated = (item.figure for item in plan.drafts[0].figures if day in item.scene.dates)
    return any((figure.outcome, number_of(figure)) in sums for figure in dated)


def _tells_several(scenes: Sequence[Scene], drafts: Sequence[Draft], day: DateMention | None) -> bool:
    """Whether an article's first incident is told with others: in one dated sentence, or as one of a wave."""
    dated = [scene for scene in drafts[0].scenes if day in scene.dates]
    second = drafts[1].scenes[0].sentence.index
    opening = [scene for scene in scenes[:_LEAD] if scene.sentence.index < second and not scene.telling.adds]
    of_all = opening if not any(scene.districts for scene in dated) else []
    return (
        drafts[0].overview
        or any(scene.telling.several or len(scene.telling.kinds) > 1 for scene in dated)
        or any(scene.has_cue(row) for scene in (*dated, *of_all) for row in _SEVERAL)
    )


def _spans_days(scenes: Sequence[Scene]) -> bool:
    """Whether an article opens with several incidents of more than a day: ``in separate incidents in 24 hours``."""
    opening = (scene for scene in scenes[: _LEAD + 1] if scene.has_cue("separate_incidents"))
    return any(date.kind == "event" and date.precision > DAY for scene in opening for date in scene.dates)


def _goes_on(draft: Draft, before: Draft, day: DateMention | None, first: DateMention | None) -> bool:
    """Whether an incident has the day of the one before it: in its place, shortly after it, or below the same label.

    A place alone is not enough where the text went back from the day of its first incident to that of another.
    """
    if any(index_soon_after().find(scene.sentence.tokens) for scene in draft.scenes[:2]):
        return True
    labelled = day is not None and _is_label(before, day)
    here = draft.districts <= before.districts and not draft.elsewhere
    return labelled or (here and not _is_earlier(day, first))


def _move_on(draft: Draft, day: DateMention | None) -> DateMention | None:
    """Return the day after a night on which something befell the same place hours later.

    What came hours before a deed in the early hours is of a night of which nobody can tell on which side it was.
    """
    opening = {token.lower for token in draft.scenes[0].sentence.tokens[:_HOURS]}
    if day is not None and day.time_of_day == _EARLY and "hours" in opening and opening & _BEFORE:
        return None
    hours = opening >= _NIGHT_OVER
    last = day.date.latest if hours and day and day.date else None
    if day is None or last is None:
        return day
    if day.precision == DAY and day.time_of_day == _NIGHT:
        return replace(day, date=from_days(last, last + dt.timedelta(days=1)), precision=FEW_DAYS)
    return replace(day, date=from_day(last), precision=DAY) if day.precision == FEW_DAYS else day


def _is_label(draft: Draft, date: DateMention) -> bool:
    """Whether a date opens what is told of an incident as the label of a list: ``September 26: Two men died …``."""
    told = next((scene.sentence.tokens for scene in draft.scenes if date in scene.dates), ())
    return bool(told) and not date.first and [token.text for token in told[date.last + 1 :][:1]] == [":"]


def _is_earlier(date: DateMention | None, other: DateMention | None) -> bool:
    one, two = (found.date.latest if found and found.date else None for found in (date, other))
    return one is not None and two is not None and one < two


def _find_lead_date(drafts: Sequence[Draft], lines: Sequence[Line], dateline: str) -> DateMention | None:
    """Return the day that the lead of a round-up gives to all its incidents: ``Six people died on Wednesday``."""
    first = min((scene.sentence.index for draft in drafts for scene in draft.scenes), default=0)
    kept = {id(scene) for draft in drafts for scene in draft.scenes}
    lead = [
        scene
        for scene, items, why in lines
        if (why is None or why.reason == "context")
        and (items or scene.strength or scene.readings)
        and (scene.sentence.index < first or (scene.sentence.index == first and id(scene) not in kept))
    ]
    told = [(scene, date) for scene in lead for date in scene.dates if is_event_date(scene, date, dateline)]
    few = [(scene, date) for scene, date in told if date.precision <= FEW_DAYS]
    return next((date for _, date in sorted(few, key=lambda one: is_of_aftermath(*one))), None)
