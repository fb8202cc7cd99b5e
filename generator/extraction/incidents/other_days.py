"""Whether a sentence sets something on another day, or in another half of the day, than the sentences before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.scenes.named_days import find_day, list_weekdays
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.time_words import time_words
from generator.vocabulary.edtf import DAY, FEW_DAYS, EdtfDate
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_EARLY = ("morning", "noon")
_LATE = ("evening", "night")
_NIGHT = ("night", "early hours", "evening")
_ANYWHERE = 1_000
_NIGHT_OVER = dt.timedelta(days=1)


def is_other_day(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence names a day, and the sentences before name days, and none of them can be the same."""
    mine = list_days(scene)
    theirs = [day for other in before for day in list_days(other)] if mine else []
    if theirs:
        return not any(_overlap(one, other) for one in mine for other in theirs) or _is_other_time(scene, before)
    return (not mine and _is_other_weekday(scene, before)) or _opens_with_other_date(scene, before)


def _opens_with_other_date(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence begins with a day of a month that is another than those before, where a year is missing."""
    mine = {day[1:] for date in scene.dates if date.first <= 1 and (day := find_day(scene, date))}
    if not mine:
        return False
    theirs = {day[1:] for other in before for date in other.dates if (day := find_day(other, date))}
    return bool(theirs) and not mine & theirs


def _is_other_time(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence sets something in the one half of the day, and those before in the other: morning, evening."""
    mine = {date.time_of_day in _LATE for date in scene.dates if date.time_of_day in _EARLY + _LATE}
    dates = [date for other in before for date in other.dates]
    theirs = {date.time_of_day in _LATE for date in dates if date.time_of_day in _EARLY + _LATE}
    return len(mine) == len(theirs) == 1 and mine != theirs


def _is_other_weekday(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether weekdays of an article without a date of its own are others, and no night lies over two of them.

    Of one kind of deed in which nobody is counted a report may only have it from somebody on another day.
    """
    mine = set(list_weekdays(scene))
    people = any(reading.outcome in PERSON_OUTCOMES for reading in scene.readings)
    if not mine or (not (people or opens_with_day(scene)) and are_alike(scene.telling.kinds, list_kinds(before))):
        return False
    theirs = {day for other in before for day in list_weekdays(other)}
    return bool(theirs) and not mine & theirs and not _span_night(scene, before)


def _span_night(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether sentences set something at night or early in the morning, so that they can differ by a day."""
    return _is_at_night(scene) and any(map(_is_at_night, before))


def _is_at_night(scene: Scene) -> bool:
    return any(date.kind == "event" and date.time_of_day in _NIGHT for date in scene.dates)


def opens_with_other_day(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence begins with a day that is another than that of the sentences before."""
    return opens_with_day(scene) and (is_other_day(scene, before) or is_days_off(scene, 1))


def opens_with_first_day(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a paragraph begins with a day, and the sentences before are set on none: ``On Monday, two were``."""
    begins = opens_with_day(scene) and scene.sentence.paragraph != max(one.sentence.paragraph for one in before)
    return begins and not any(date.kind == "event" for one in before for date in one.dates)


def opens_elsewhere(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence begins with another day and has another place: as many there are others."""
    mine = {place.name for place in scene.places if place.role == "where" and place.name}
    theirs = {place.name for other in before for place in other.places if place.role == "where" and place.name}
    return bool(mine and theirs) and not mine & theirs and opens_with_other_day(scene, before)


def is_days_off(scene: Scene, reach: int = _ANYWHERE) -> bool:
    """Whether a day without a date is told to be a later or an earlier one: ``Two days later``, ``A day earlier``.

    ``reach``: the last token with which it may begin.
    """
    tokens = scene.sentence.tokens
    days = [date for date in scene.dates if date.first <= reach and date.date is None and date.kind == "event"]
    ends = (tokens[date.last].lower for date in days)
    counted = any(word in time_words("forward") or word in ("day", "earlier", "before") for word in ends)
    return counted or any(has_any(tokens[date.first : date.last], time_words("next_day")) for date in days)


def opens_with_day(scene: Scene) -> bool:
    """Whether a sentence begins with its day, as the items of a list do: ``On 2 October, forces took two men``."""
    return any(date.kind == "event" and date.first <= 1 for date in scene.dates)


def opens_with_hour(scene: Scene) -> bool:
    """Whether a sentence begins with another part of the day: ``In the evening, a rocket hit a post``."""
    return any(not term.first for term in index_rows("date_words", ("hours",)).find(scene.sentence.tokens))


def list_days(scene: Scene) -> list[EdtfDate]:
    """Return the days on which a sentence sets something."""
    return [date.date for date in scene.dates if date.kind == "event" and date.date and 0 < date.precision <= FEW_DAYS]


def list_said_days(scene: Scene) -> list[EdtfDate]:
    """Return the days on which somebody said what a sentence tells."""
    return [date.date for date in scene.dates if date.kind == "saying" and date.date and date.precision == DAY]


def _overlap(one: EdtfDate, other: EdtfDate) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return True
    if one.latest - one.earliest == other.latest - other.earliest == _NIGHT_OVER:
        return one.earliest == other.earliest  # the nights of 7 and 8, and of 8 and 9, are two
    return one.earliest <= other.latest and other.earliest <= one.latest
