"""When the events of an article happened: which of the dates in its sentences is an event's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from generator.extraction.days.dates import DateMention
from generator.extraction.days.saying_days import names_deed
from generator.extraction.events.framed_days import is_of_frame, is_of_release, is_weekend
from generator.extraction.events.plan import Plan
from generator.extraction.events.relative_days import is_of_others
from generator.extraction.events.told_days import (
    find_day_of_all,
    find_day_of_telling,
    find_known_day,
    find_told_day,
    tells_hour,
)
from generator.extraction.incidents.draft import Draft, Line
from generator.extraction.scenes.figures import number_of
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.pending import speaks_of_find
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import index_soon_after
from generator.vocabulary.edtf import EdtfDate, from_day, from_days
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import has_any

_FEW_DAYS = 2
_DATELINE = 6
_LEAD = 3
_SEVERAL = ("wave", "several_incidents", "separate_incidents", "another_incident")
_NIGHT = "night"
_NIGHT_OVER, _HOURS = {"hours", "later"}, 5


class EventDay(NamedTuple):
    """The date of an event and whether it is ``stated`` for it or ``inferred`` from what is said of all."""

    date: DateMention | None = None
    basis: str | None = None


def find_event_days(
    plan: Plan, lines: Sequence[Line], scenes: Sequence[Scene], dateline: str, published: EdtfDate | None = None
) -> list[EventDay]:
    """Return the date of each event of an article: its own, else that of what tells of it together with others."""
    known = find_known_day(scenes) if len(plan.drafts) == 1 else None
    lead = _find_lead_date(plan.drafts, lines, dateline) or find_day_of_all(scenes)
    own = [_find_day(draft, dateline) or known or find_day_of_telling(draft, published) for draft in plan.drafts]
    told = find_told_day(scenes, published) if lead is None and not any(own) else None
    if told is not None and any(map(tells_hour, plan.drafts)):
        return [_infer(None if _is_before(draft) else told) for draft in plan.drafts]
    days: list[EventDay] = []
    spread = len(plan.drafts) > 1 and _spans_days(scenes)
    of_all = len(plan.drafts) > 1 and (_sums_up(plan, own[0]) or _tells_several(scenes, plan.drafts, own[0]))
    for number, (draft, parent) in enumerate(zip(plan.drafts, plan.parents, strict=True)):
        day = own[number]
        if day is None and not (parent is None and _is_before(draft)):
            shared = bool(number) and (parent == 0 or of_all)
            near = bool(number) and _goes_on(draft, plan.drafts[number - 1], days[-1].date, own[0])
            apart = _are_apart([one.date for one in days if one.basis == "stated"], own[0])
            before = _move_on(draft, days[-1].date) if near else own[0] if shared and not apart else None
            days.append(_infer(lead or (None if spread else before)))
        else:
            days.append(EventDay(day, "stated" if day else None))
    return days


def _find_day(draft: Draft, dateline: str) -> DateMention | None:
    """Return an event's own day, or, where it gives none, the one that stands above it in a list."""
    own = _find_own_date(draft, dateline)
    headed = draft.scenes[0].headed
    return headed if headed and (own is None or own.precision > _FEW_DAYS) else own


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
    return any(date.kind == "event" and date.precision > 1 for scene in opening for date in scene.dates)


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
    """Return the day after a night on which something befell the same place hours later."""
    hours = any({token.lower for token in scene.sentence.tokens[:_HOURS]} >= _NIGHT_OVER for scene in draft.scenes[:1])
    last = day.date.latest if hours and day and day.date else None
    if day is None or last is None:
        return day
    if day.precision == 1 and day.time_of_day == _NIGHT:
        return replace(day, date=from_days(last, last + dt.timedelta(days=1)), precision=_FEW_DAYS)
    return replace(day, date=from_day(last), precision=1) if day.precision == _FEW_DAYS else day


def _is_label(draft: Draft, date: DateMention) -> bool:
    """Whether a date opens what is told of an incident as the label of a list: ``September 26: Two men died …``."""
    told = next((scene.sentence.tokens for scene in draft.scenes if date in scene.dates), ())
    return bool(told) and not date.first and [token.text for token in told[date.last + 1 :][:1]] == [":"]


def _is_earlier(date: DateMention | None, other: DateMention | None) -> bool:
    one, two = (found.date.latest if found and found.date else None for found in (date, other))
    return one is not None and two is not None and one < two


def _find_own_date(draft: Draft, dateline: str) -> DateMention | None:
    """Return the first date of an event: of a sentence with figures, else of any of its sentences.

    Reactions come last, and what tells of those who died later and of a toll that rose.
    """
    counted = {item.index for item in draft.figures}
    after = {item.index for item in draft.figures if item.reading.update or item.reading.later}
    found = _list_finds(draft)
    ordered = sorted(
        draft.scenes,
        key=lambda scene: (
            scene.sentence.index not in found,
            scene.telling.spoken,
            scene.sentence.index in after,
            scene.sentence.index not in counted,
        ),
    )
    if _is_before(draft) and (earlier := next((date for date in ordered[0].dates if date.kind == "before"), None)):
        return earlier if earlier.date else None
    told = [(scene, date) for scene in ordered for date in scene.dates if _is_event_date(date, dateline)]
    told = [(scene, date) for scene, date in told if not is_of_others(scene, date)]
    dates = [
        date
        for scene, date in sorted(
            told,
            key=lambda pair: (
                not (pair[0].sentence.index in after and _names_its_day(*pair)),
                _is_of_wounds(*pair) or has_any(pair[0].sentence.tokens, telling_words("mourning")),
                _is_wide(pair[1], told),
                is_of_frame(*pair),
                is_of_release(*pair),
            ),
        )
    ]
    if dates and (_is_on_other_weekday(ordered, dates[0]) or _is_after_saying(ordered, dates[0])):
        return None
    if dates and dates[0].from_now:
        return next((date for date in dates if _is_day_before(date, dates[0])), dates[0])
    return dates[0] if dates else None


def _list_finds(draft: Draft) -> set[int]:
    """Return the sentences that tell on what day the bodies of people were found who were taken before."""
    if not any(item.figure.outcome == "killed" and item.reading.outcome == "abducted" for item in draft.figures):
        return set()
    return {scene.sentence.index for scene in draft.scenes if speaks_of_find(scene)}


def _is_on_other_weekday(ordered: Sequence[Scene], date: DateMention) -> bool:
    """Whether the sentence with an event's figures names the day of the week alone, and a known day is another's."""
    first = ordered[0]
    weekday = find_weekday(first)
    known = any(other.kind == "event" and other.date for other in first.dates if other is not date)
    if weekday is None or known or date.date is None or date.date.earliest is None or date in first.dates:
        return False
    if date.precision != 1:
        return date.precision > _FEW_DAYS
    return date.date.earliest.weekday() != weekday and date.evidence not in {one.evidence for one in first.dates}


def _is_after_saying(ordered: Sequence[Scene], date: DateMention) -> bool:
    """Whether a day lies behind that on which the event was told of: ``next day`` was counted from the telling."""
    told = [one.date.latest for one in ordered[0].dates if one.kind == "saying" and one.date and one.date.latest]
    first = date.date.earliest if date.date else None
    return bool(told) and first is not None and date not in ordered[0].dates and first > max(told)


def _is_wide(date: DateMention, told: Sequence[tuple[Scene, DateMention]]) -> bool:
    """Whether days are told in which a day of the event lies: ``Earlier in the week … on Wednesday``."""
    if date.precision > _FEW_DAYS and any(one.precision == 1 and _tells_deed(scene) for scene, one in told):
        return True  # ``nine men who took part in the raid last week … died when soldiers came on Tuesday``
    first, last = (date.date.earliest, date.date.latest) if date.date else (None, None)
    if first is None or last is None or not ((last - first).days > 1 or is_weekend(date)):
        return False
    days = [one.date.earliest for _, one in told if one.precision == 1 and one.date]
    return any(day is not None and first <= day <= last for day in days)


def _names_its_day(scene: Scene, date: DateMention) -> bool:
    """Whether a day names the deed of which somebody died later: ``wounded in Sunday's ambush, he died on Tuesday``."""
    return date.precision <= _FEW_DAYS and names_deed(scene.sentence.tokens, date.last)


def _tells_deed(scene: Scene) -> bool:
    """Whether a sentence tells a deed with what became of people, or takes up one told before."""
    return bool(scene.telling.kinds or scene.telling.again) and any(reading.real for reading in scene.readings)


def _is_of_wounds(scene: Scene, date: DateMention) -> bool:
    """Whether a date is that on which a toll rose: ``rose to nine after two succumbed to their wounds on Sunday``."""
    rises = any(reading.rule == "toll" for reading in scene.readings)
    return rises and any(reading.later and reading.mention.first < date.first for reading in scene.readings)


def _is_before(draft: Draft) -> bool:
    """Whether an event lies before the others: ``The raid came two days after nine men were shot dead``."""
    opening = draft.scenes[0]
    cued = opening.has_cue("comes_after") or opening.has_cue("days_after")
    return cued and not index_soon_after().match(opening.sentence.tokens, _find_cue(opening))


def _find_cue(scene: Scene) -> int:
    """Return where the words stand that set what follows before."""
    return next(cue.first for cue in scene.cues if cue.row in ("comes_after", "days_after"))


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
    dates = (date for scene in lead for date in scene.dates if _is_event_date(date, dateline))
    return next((date for date in dates if date.precision <= _FEW_DAYS), None)


def _is_day_before(date: DateMention, other: DateMention) -> bool:
    """Whether a date named by its weekday is the day before one told as ``yesterday``: that was said a day earlier."""
    one, two = (found.date.earliest if found.date else None for found in (date, other))
    return not date.from_now and date.precision == 1 and bool(one and two and (two - one).days == 1)


def _is_event_date(date: DateMention, dateline: str) -> bool:
    """Whether a date is an event's: not the one in the article's dateline."""
    in_dateline = date.first <= _DATELINE and date.evidence in dateline
    return date.kind == "event" and date.date is not None and not in_dateline
