"""Dates that a text writes out: ``5 May 2021``, ``May 5th``, ``28-29 November``, ``31 January/1 February``, ``2024``.

What stands in the words is read here and nothing else: whether a missing year can be known is decided elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import load_months, time_words
from generator.vocabulary.frozen import dataclass

FIRST_YEAR, LAST_YEAR = 1947, 2099
_MONTHS, _ZONE = 12, 8
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?\Z")
_YEAR = re.compile(r"(?:19[4-9]\d|20\d\d)\Z")
_YEAR_AND_CLOCK = re.compile(r"(20[0-4]\d)\d{1,2}:\d\d\Z")
_BARE_NUMBER = re.compile(r"\d+\Z")
_JOINS = frozenset("-/\u2013\u2014&")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written, with its first and last token. ``days`` are one or two (month, day) pairs; ``day`` 0: none.

    ``year`` is ``None`` where the words do not give it.
    """

    days: tuple[tuple[int, int], ...]
    year: int | None
    first: int
    last: int


def find_written_date(tokens: Sequence[Token], position: int) -> WrittenDate | None:
    """Return the longest written date that begins at a token."""
    lower = tokens[position].lower
    if lower[0].isdigit():
        return _read_iso(tokens, position) or _read_figures(tokens, position) or _read_day_first(tokens, position)
    if lower in load_months():
        return _read_month_first(tokens, position)
    return None


def read_year(token: Token) -> int | None:
    """Return the year that a token writes, if it can be one."""
    return int(token.text) if _YEAR.match(token.text) else None


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or ``None`` if the calendar does not have it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def read_day(text: str) -> int:
    """Return the day of a month that a word writes, ``2``, ``2nd`` or ``02``; 0 if none."""
    match = _DAY.match(text)
    return int(match.group(1)) if match else 0


def _read_iso(tokens: Sequence[Token], position: int) -> WrittenDate | None:
    match = _ISO.match(tokens[position].text)
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR or not make_day(year, month, day):
        return None
    return WrittenDate(((month, day),), year, position, position)


def _read_figures(tokens: Sequence[Token], position: int) -> WrittenDate | None:
    """Read ``18/03/2025`` and ``03/18/2025`` where one number can be no month, ``2025-3-8`` and ``18.03.2025``.

    Between full stops the day goes first, but for ``03.18.2025``.

    So it reads ``11-09-2021 18:37 IST``: where that is the hour the day goes first.
    """
    if "." in tokens[position].text:
        match = _DOTTED.match(tokens[position].text)
        one, other, year = (int(number) for number in match.groups()) if match else (0, 0, 0)
        day, month = (one, other) if other <= _MONTHS else (other, one)
        return _make_figures(day, month, year, position, position) if match else None
    parts = tokens[position : position + 5]
    if len(parts) < 5 or parts[1].text not in _JOINS or parts[3].text != parts[1].text:
        return None
    if parts[2].lower in load_months():
        return _read_named_month(parts, position)
    first, second, third = (token.text for token in parts[::2])
    if not (first.isdecimal() and second.isdecimal() and third.isdecimal()):
        return None
    if read_year(parts[0]):
        return _make_figures(int(third), int(second), int(first), position, position + 4)
    one, other = int(first), int(second)
    zoned = any(token.lower in time_words("day_first_zones") for token in tokens[position + 5 : position + _ZONE])
    unclear = (one <= _MONTHS) == (other <= _MONTHS) and one != other and not zoned
    day, month = (one, other) if other <= _MONTHS else (other, one)
    told = read_year(parts[4]) and not unclear
    return _make_figures(day, month, int(third), position, position + 4) if told else None


def _read_named_month(parts: Sequence[Token], position: int) -> WrittenDate | None:
    """Read ``14-Jun-2020``."""
    day, month, year = read_day(parts[0].text), load_months()[parts[2].lower], read_year(parts[4])
    return _make_figures(day, month, year, position, position + 4) if year else None


def _make_figures(day: int, month: int, year: int, first: int, last: int) -> WrittenDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR or make_day(year, month, day) is None:
        return None
    return WrittenDate(((month, day),), year, first, last)


def _month_at(tokens: Sequence[Token], position: int) -> int:
    """Return the number of the month that a token names; words that are also others need their capital."""
    if position >= len(tokens) or not tokens[position].text[0].isupper():
        return 0
    return load_months().get(tokens[position].lower, 0)


def _read_day_first(tokens: Sequence[Token], position: int) -> WrittenDate | None:
    first = read_day(tokens[position].text)
    if not first:
        return None
    after = position + 1
    second, following = _second_day(tokens, after)
    for days, start in (((first, second), following), ((first,), after)):
        if second == 0 and len(days) == 2:
            continue
        month_at = _skip(tokens, start, ("of",))
        month_at += _has_comma_before_month(tokens, month_at)
        month = _month_at(tokens, month_at)
        if month:
            return _join_second_month(
                tokens, position, tuple((month, day) for day in days), _skip_stop(tokens, month_at)
            )
    return None


def _has_comma_before_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma stands between a day and its month, with the year behind them: ``23, October, 2021``."""
    marks = [token.text for token in tokens[at : at + 3]]
    return len(marks) == 3 and marks[0] == marks[2] == "," and _month_at(tokens, at + 1) > 0


def _second_day(tokens: Sequence[Token], position: int) -> tuple[int, int]:
    """Read ``-29``, ``/29``, ``and 29`` or ``to 29``: the second day and the position after it."""
    if position + 1 >= len(tokens):
        return 0, position
    mark = tokens[position].lower
    if mark not in _JOINS and mark not in time_words("joins"):
        return 0, position
    return read_day(tokens[position + 1].text), position + 2


def _join_second_month(
    tokens: Sequence[Token], first: int, days: tuple[tuple[int, int], ...], last: int
) -> WrittenDate:
    """Read what follows the month: a year, or a second day with its own month (``31 January/ 1 February``)."""
    year, last = _year_after(tokens, last)
    year = _year_before(tokens, first, last) if year is None else year
    if len(days) == 1 and year is None and last + 3 < len(tokens):
        mark = tokens[last + 1].lower
        if mark in _JOINS or mark in time_words("joins"):
            at = _skip(tokens, last + 2, ("the",))
            other = find_written_date(tokens, at) if at < len(tokens) else None
            if other and len(other.days) == 1 and other.days[0][1] and _follows(days[0], other.days[0], mark):
                return WrittenDate((*days, other.days[0]), other.year, first, other.last)
    return WrittenDate(days, year, first, last)


def _follows(first: tuple[int, int], second: tuple[int, int], mark: str) -> bool:
    """Whether two days can be one span: joined by a mark or ``to``, or one right after the other."""
    if mark != "and":
        return True
    start, end = make_day(2024, *first), make_day(2024 + (second < first), *second)
    return bool(start and end and (end - start).days <= 2)


def _read_month_first(tokens: Sequence[Token], position: int) -> WrittenDate | None:
    month = _month_at(tokens, position)
    if not month:
        return None
    at = _skip_stop(tokens, position) + 1
    if _has_comma_before_day(tokens, at):
        at += 1
    day = read_day(tokens[at].text) if at < len(tokens) else 0
    if not day or (_counts_people(tokens, at) and not _stands_on(tokens, position)):
        year, last = _year_after(tokens, at - 1)
        return WrittenDate(((month, 0),), year, position, last)
    second, after = _second_day(tokens, at + 1)
    if second and second > day and not _is_decimal(tokens, after) and not _month_at(tokens, after):
        year, last = _year_after(tokens, after - 1)
        return WrittenDate(((month, day), (month, second)), year, position, last)
    return _join_second_month(tokens, position, ((month, day),), at)


def _has_comma_before_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma stands between a month and its day: ``February, 27 2023``."""
    parts = tokens[at : at + 3]
    return len(parts) > 2 and parts[0].text == "," and bool(read_day(parts[1].text)) and read_year(parts[2]) is not None


def _counts_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number after a month counts what follows: ``In May 12 soldiers died``."""
    if not _BARE_NUMBER.match(tokens[at].text) or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].lower in time_words("counted")


def _stands_on(tokens: Sequence[Token], position: int) -> bool:
    """Whether ``on`` stands before a month, so that the number behind it is its day: ``on May 12 killed four``."""
    return position > 0 and tokens[position - 1].lower == "on"


def _is_decimal(tokens: Sequence[Token], after: int) -> bool:
    return after < len(tokens) and tokens[after].lower in time_words("counted")


def _year_after(tokens: Sequence[Token], last: int) -> tuple[int | None, int]:
    """Read a year after ``last``, with or without a comma or ``of``, in four digits or as ``24`` before a mark."""
    at = last + 1
    while at < len(tokens) and tokens[at].lower in time_words("before_year"):
        at += 1
    if at >= len(tokens) or at > last + 3:
        return None, last
    year = read_year(tokens[at]) or _read_before_clock(tokens[at].text)
    if year is None and at == last + 1:
        year = _short_year(tokens, at)
    return (year, at) if year else (None, last)


def _read_before_clock(text: str) -> int | None:
    """Read a year to which the hour sticks that stands behind it on a page: ``June 14, 20226:15 PM``."""
    match = _YEAR_AND_CLOCK.match(text)
    return int(match[1]) if match else None


def _year_before(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Read a year before a day in brackets: ``2015 (13 April)``."""
    around = [token.text for token in (*tokens[first - 1 : first], *tokens[last + 1 : last + 2])]
    return read_year(tokens[first - 2]) if first > 1 and around == ["(", ")"] else None


def _short_year(tokens: Sequence[Token], at: int) -> int | None:
    """Read ``24`` in ``9 December 24, eighteen …``: two digits between the month and a mark."""
    text = tokens[at].text
    closes = at + 1 == len(tokens) or tokens[at + 1].text in ",.;:)"
    return 2000 + int(text) if len(text) == 2 and text.isdigit() and closes else None


def _skip(tokens: Sequence[Token], position: int, words: tuple[str, ...]) -> int:
    return position + 1 if position < len(tokens) and tokens[position].lower in words else position


def _skip_stop(tokens: Sequence[Token], position: int) -> int:
    """Return the last token of a month that may be shortened with a full stop: ``Aug.``."""
    following = position + 1
    shortened = following < len(tokens) and tokens[following].text == "." and len(tokens[position].text) <= 4
    return following if shortened else position
