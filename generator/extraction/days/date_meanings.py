"""Which days words of time mean, seen from the day of publication or from the day that the text speaks of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.extraction.days.calendar_dates import make_day
from generator.extraction.days.date_mark import DateMark
from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import Relative, time_words
from generator.vocabulary.edtf import DAY, FEW_DAYS, EdtfDate, Point, from_days
from generator.vocabulary.frozen import dataclass

_WEEK = 7
_SATURDAY = 5
_MONTHS = 12
_LONGEST_SPAN = 7
_RECENT_SPAN = 3
_MARKS = frozenset("-/\u2013,&")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The date that words mean (``None``: cannot be known) and whether they tell of a period and not of a day."""

    date: EdtfDate | None
    period: bool = False


def find_meaning(mark: DateMark, published: EdtfDate | None, carried: EdtfDate | None) -> Meaning:
    """Return what a mark means; without a day to count from, only dates written in full mean anything."""
    if mark.written:
        return _mean_written(mark, published)
    if mark.year is not None:
        return Meaning(EdtfDate(Point(mark.year), Point(mark.year)), period=True)
    if mark.weekday is not None:
        return Meaning(_mean_weekday(mark, published))
    if mark.day and mark.relative is None:
        return _mean_lone_day(mark.day, published)
    return _mean_relative(mark, published, carried)


def join_meanings(left: Meaning, right: Meaning, gap: Sequence[Token]) -> Meaning | None:
    """Join two days into one span where the words between allow it; ``and`` joins only a day and the next."""
    if left.period or right.period or not left.date or not right.date:
        return None
    words = [token.lower for token in gap]
    within = _MARKS | time_words("within_span") | time_words("lasting")
    if not words or "," in words or not within.issuperset(words):
        return None
    start, end = left.date.earliest, right.date.latest
    if start is None or end is None or left.date.precision > FEW_DAYS or right.date.precision > FEW_DAYS:
        return None
    if (end - start).days == 1 - _WEEK and len(words) == 1:
        start -= dt.timedelta(days=_WEEK)
    days = (end - start).days
    lasting = not time_words("lasting").isdisjoint(words)
    joined = lasting or ("and" not in words and bool(set(words) & {*time_words("joins"), *_MARKS}))
    farthest = _LONGEST_SPAN if joined else 1
    if not 0 < days <= farthest:
        return None
    return Meaning(from_days(start, end, year_uncertain=left.date.uncertain or right.date.uncertain))


def _find_past_year(month: int, day: int, published: EdtfDate) -> int | None:
    """Return the year of the last such day on or before the publication."""
    latest = published.latest
    if latest is None:
        return None
    for year in range(latest.year, latest.year - 5, -1):
        found = make_day(year, month, day or 1)
        if found and found <= latest:
            return year
    return None


def _mean_written(mark: DateMark, published: EdtfDate | None) -> Meaning:
    written = mark.written
    assert written is not None
    year, uncertain = written.year, False
    if year is None and published and published.latest:
        uncertain = published.uncertain
        if mark.relative:
            year = published.latest.year + mark.relative.first
        else:
            year = _find_past_year(*written.days[-1], published)
    if year is None:
        return Meaning(None, period=not written.days[0][1])
    if not written.days[0][1]:
        point = Point(year, written.days[0][0], year_mark="?" if uncertain else "")
        return Meaning(EdtfDate(point, point))
    days = _date_days(written.days, year)
    if not days or (published and published.latest and days[0] > published.latest + dt.timedelta(days=1)):
        return Meaning(None)
    return Meaning(from_days(days[0], days[-1], year_uncertain=uncertain))


def _date_days(pairs: tuple[tuple[int, int], ...], year: int) -> list[dt.date]:
    """Return the days of one or two (month, day) pairs; ``31 December/1 January 2025`` began the year before."""
    last = make_day(year, *pairs[-1])
    if not last:
        return []
    first = make_day(year - (pairs[0] > pairs[-1]), *pairs[0])
    return [first, last] if first else []


def _day_of(published: EdtfDate | None) -> dt.date | None:
    """Return the publication day, if it is one day."""
    if published and published.precision == DAY:
        return published.latest
    return None


def _mean_weekday(mark: DateMark, published: EdtfDate | None) -> EdtfDate | None:
    """Return the last such weekday up to the publication, that day itself included; ``last Tuesday`` is before it."""
    today = _day_of(published)
    if not today or mark.weekday is None or not published:
        return None
    back = (today.weekday() - mark.weekday) % _WEEK
    if mark.last_one and back == 0:
        back = _WEEK
    if mark.relative and mark.relative.first < 0:  # ``Tuesday last week``
        back = today.weekday() - mark.weekday - _WEEK * mark.relative.first
    day = today - dt.timedelta(days=back)
    return from_days(day, day, year_uncertain=published.uncertain)


def _mean_relative(mark: DateMark, published: EdtfDate | None, carried: EdtfDate | None) -> Meaning:
    anchor = mark.relative.anchor if mark.relative else mark.anchor
    base = carried if anchor == "event" and carried and carried.precision <= FEW_DAYS else published
    base = published if base and published and _reaches_today(base, published) else base
    if mark.relative and is_same_day(mark.relative):
        return Meaning(None if base is published else base)
    today = _day_of(base) if base is published else (base.earliest if base else None)
    unit = mark.relative.unit if mark.relative else "day"
    if _counts_on(mark) and (base is published or not today or not _is_past(today, mark, published)):
        return Meaning(None)  # a later day than one that is not known
    if not today or not base:
        return Meaning(None, period=unit in ("month", "year") or _is_long(mark))
    if mark.relative and mark.day:
        return _mean_day_of_month(mark.relative.first, mark.day, today, uncertain=base.uncertain)
    if mark.relative:
        return _mean_phrase(
            mark.relative.unit, mark.relative.first, mark.relative.last, today, uncertain=base.uncertain
        )
    return _mean_back(mark, today, uncertain=base.uncertain)


def _reaches_today(base: EdtfDate, published: EdtfDate) -> bool:
    """Whether days told before are several up to the publication: ``earlier this week``, of which none is meant."""
    if base.earliest is None or base.latest is None or base.latest != published.latest:
        return False
    return (base.latest - base.earliest).days > 1


def _counts_on(mark: DateMark) -> bool:
    """Whether a day is told as so many after another: ``two days later``."""
    return mark.back is not None and mark.back < 0


def _is_past(day: dt.date, mark: DateMark, published: EdtfDate | None) -> bool:
    """Whether so many days after a day are not after the publication."""
    latest = published.latest if published else None
    return latest is None or day - dt.timedelta(days=mark.back or 0) <= latest


def _mean_day_of_month(months: int, day: int, today: dt.date, *, uncertain: bool) -> Meaning:
    """``on the 2nd of this month`` is a day up to the publication."""
    month = today.year * _MONTHS + today.month - 1 + months
    found = make_day(month // _MONTHS, month % _MONTHS + 1, day)
    return Meaning(from_days(found, found, year_uncertain=uncertain) if found and found <= today else None)


def _mean_lone_day(day: int, published: EdtfDate | None) -> Meaning:
    """``on the 12th`` is the last such day up to the publication."""
    today = _day_of(published)
    if not today or not published:
        return Meaning(None)
    this_month = _mean_day_of_month(0, day, today, uncertain=published.uncertain)
    return this_month if this_month.date else _mean_day_of_month(-1, day, today, uncertain=published.uncertain)


def is_same_day(relative: Relative) -> bool:
    """Whether words such as ``the same day`` mean a day that must have been named before."""
    return relative.anchor == "event" and relative.unit == "day" and relative.first == relative.last == 0


def _is_long(mark: DateMark) -> bool:
    return mark.back is not None and mark.span and mark.back > _RECENT_SPAN


def _mean_phrase(unit: str, first: int, last: int, today: dt.date, *, uncertain: bool) -> Meaning:
    if unit == "day":
        start, end = (today + dt.timedelta(days=days) for days in (first, last))
        return Meaning(from_days(start, end, year_uncertain=uncertain))
    if unit == "week":
        monday = today + dt.timedelta(days=_WEEK * first - today.weekday())
        if monday == today:
            monday -= dt.timedelta(days=_WEEK - 1)  # on a Monday the days before it are meant
        return Meaning(from_days(monday, min(today, monday + dt.timedelta(days=6)), year_uncertain=uncertain))
    if unit == "weekend":
        saturday = today - dt.timedelta(days=(today.weekday() - _SATURDAY) % _WEEK)
        return Meaning(from_days(saturday, min(today, saturday + dt.timedelta(days=1)), year_uncertain=uncertain))
    mark = "?" if uncertain else ""
    if unit == "month":
        months = today.year * _MONTHS + today.month - 1 + first
        point = Point(months // _MONTHS, months % _MONTHS + 1, year_mark=mark)
    else:
        point = Point(today.year + first, mark=mark)
    return Meaning(EdtfDate(point, point), period=unit == "year")


def _mean_back(mark: DateMark, today: dt.date, *, uncertain: bool) -> Meaning:
    """``in the last 24 hours`` is two days, ``two days ago`` one; weeks are meant roughly, months are no date."""
    back = mark.back or 0
    if mark.span:
        date = (
            from_days(today - dt.timedelta(days=back), today, year_uncertain=uncertain)
            if back <= _LONGEST_SPAN
            else None
        )
        return Meaning(date, period=back > _RECENT_SPAN)
    day = today - dt.timedelta(days=back)
    if mark.under and 1 < back <= _LONGEST_SPAN:
        start, end = day + dt.timedelta(days=1), today - dt.timedelta(days=mark.before)
        return Meaning(from_days(start, end, year_uncertain=uncertain))
    if back < _WEEK:
        return Meaning(from_days(day, day, year_uncertain=uncertain))
    if back < 30:
        monday = day - dt.timedelta(days=day.weekday())
        return Meaning(from_days(monday, monday + dt.timedelta(days=6), year_uncertain=uncertain))
    return Meaning(None, period=True)
