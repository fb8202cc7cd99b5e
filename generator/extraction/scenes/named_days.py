"""Days as a text names them, with or without a year, and how far they lie apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import NamedTuple

from generator.extraction.days.calendar_dates import find_written_date, make_day
from generator.extraction.days.dates import DateMention
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.time_words import load_weekdays
from generator.vocabulary.edtf import DAY
from generator.vocabulary.word_rows import has_any

_LEAP = 2000
_HALF, _YEAR = 183, 366


class Day(NamedTuple):
    """A calendar day; ``year`` is ``None`` where the words do not give it."""

    year: int | None
    month: int
    day: int


def find_day(scene: Scene, date: DateMention) -> Day | None:
    """Return the calendar day that a date of an event writes out: ``March 4``, ``2 July 2018``."""
    if date.kind != "event":
        return None
    tokens = scene.sentence.tokens
    for position in range(date.first, date.last + 1):
        written = find_written_date(tokens, position)
        if written is not None and written.days[-1][1]:
            return Day(written.year, *written.days[-1])
    known = date.date.earliest if date.date and date.precision == DAY else None
    return Day(known.year, known.month, known.day) if known else None


def find_weekday(scene: Scene, kinds: Collection[str] = ("event",)) -> int | None:
    """Return the first weekday on which a sentence sets something, or of another of the kinds of its dates."""
    return next(iter(list_weekdays(scene, kinds)), None)


def list_weekdays(scene: Scene, kinds: Collection[str] = ("event",)) -> list[int]:
    """Return the weekdays on which a sentence sets something, in order."""
    names = load_weekdays()
    tokens = scene.sentence.tokens
    if not has_any(tokens, names):
        return []
    spans = (tokens[date.first : date.last + 1] for date in scene.dates if date.kind in kinds)
    return [names[token.lower] for span in spans for token in span if token.lower in names]


def count_days(day: Day, anchor: Day) -> int:
    """Return how many days one day lies before another; where a year is missing, the nearest such days are meant."""
    known = day.year is not None and anchor.year is not None
    one = make_day(day.year if known and day.year else _LEAP, day.month, day.day)
    other = make_day(anchor.year if known and anchor.year else _LEAP, anchor.month, anchor.day)
    if one is None or other is None:
        return 0
    days = (other - one).days
    if known or abs(days) <= _HALF:
        return days
    return days - _YEAR if days > 0 else days + _YEAR


def weekday_of(day: Day) -> int | None:
    """Return the weekday of a day with a year."""
    found = make_day(day.year, day.month, day.day) if day.year else None
    return found.weekday() if isinstance(found, dt.date) else None
