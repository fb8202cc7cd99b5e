"""The year of the days in a text that has no date itself: that of the first day, where only the later ones lack it.

``On March 7, 2018, forces abducted two men. … On March 6, they took a third``: inferred, and marked so. Where the first
are two days, and no other is later, it is stated: ``cases of 3 to 9 May 2021``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from generator.extraction.days.calendar_dates import make_day
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.time_words import time_words
from generator.vocabulary.edtf import EdtfDate, Point
from generator.vocabulary.word_rows import has_any

_NEAR = 31


def find_told_year(sentences: Sequence[Sentence]) -> EdtfDate | None:
    """Return the one year that days written in full name, the first of all days among them; the others lie near it."""
    days = list(_list_days(sentences))
    years = {year for year, _, _ in days if year}
    if len(years) != 1 or not days[0][0]:
        return None
    (year,) = years
    point = Point(year, year_mark="" if _end_with_first(sentences, days, year) else "?")
    return EdtfDate(point, point) if _lie_near(days, year) else None


def _end_with_first(sentences: Sequence[Sentence], days: Sequence[tuple[int | None, int, int]], year: int) -> bool:
    """Whether the first days are the two ends of a time, and all the others are of it or before it."""
    first = next(
        mark for one in sentences for mark in find_date_marks(one.tokens) if mark.written and mark.written.year
    )
    ends = [make_day(year, *day) for day in first.written.days if day[1]] if first.written else []
    told = [make_day(year, *day) for _, *day in days]
    return len(ends) > 1 and all(day and ends[-1] and day <= ends[-1] for day in told)


def _list_days(sentences: Sequence[Sentence]) -> Iterator[tuple[int | None, int, int]]:
    """Yield the year, if any, month and day of each day that is written, but not the first of a count: ``since``."""
    for sentence in sentences:
        for mark in find_date_marks(sentence.tokens):
            before = sentence.tokens[mark.first - 1 : mark.first]
            if mark.written and mark.written.days[0][1] and not has_any(before, time_words("since")):
                yield (mark.written.year, *mark.written.days[-1])


def _lie_near(days: Sequence[tuple[int | None, int, int]], year: int) -> bool:
    """Whether the days without a year lie within a month of one that is written in full."""
    full = [day for told, *rest in days if told and (day := make_day(told, *rest))]
    open_ = [make_day(year, *rest) for told, *rest in days if not told]
    near = dt.timedelta(days=_NEAR)
    return all(day is not None and any(abs(day - other) <= near for other in full) for day in open_)
