"""Finds the words of time in a sentence, before anything is known about which days they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.days.calendar_dates import WrittenDate, find_written_date, read_day, read_year
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.joined_marks import join
from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import (
    index_parts,
    index_relatives,
    list_relative_openers,
    load_months,
    load_ordinals,
    load_parts,
    load_relatives,
    load_short_weekdays,
    load_small_numbers,
    load_units,
    load_weekdays,
    time_words,
)
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, read_once, word_before, word_behind

_SHORT = 3
_COMES = 4
_WEEK = 7


def find_date_marks(tokens: Sequence[Token]) -> list[DateMark]:
    """Return the words of time in order, a weekday and the date beside it as one."""
    return read_once(tokens, _read_marks)


def find_numbered_marks(tokens: Sequence[Token]) -> list[DateMark]:
    """Return the words of time of a line with a number in it, as a date of a page has one; else none."""
    return find_date_marks(tokens) if any(token.text[0].isdigit() for token in tokens) else []


def _read_marks(tokens: Sequence[Token]) -> list[DateMark]:
    marks: list[DateMark] = []
    for mark in _scan(tokens):
        joined = join(tokens, marks[-1], mark) if marks else None
        if joined:
            marks[-1] = joined
        else:
            marks.append(mark)
    return marks


def find_part_of_day(tokens: Sequence[Token]) -> str | None:
    """Return the part of the day that the tokens name, if they name one."""
    terms = index_parts().find(tokens)
    return load_parts()[terms[0].row] if terms else None


def _scan(tokens: Sequence[Token]) -> Iterator[DateMark]:
    triggers, relative = _load_triggers(), index_relatives()
    words = in_small_letters(tokens)
    starts = [at for at, word in enumerate(words) if word in triggers or word[0].isdigit()]
    free = 0
    for position in starts:
        if position < free:
            continue
        terms = relative.match(tokens, position) if words[position] in triggers else []
        terms = [] if terms and _opens_clause(tokens, terms[0]) else terms
        if terms and terms[0].row not in load_relatives():
            free = terms[0].last + 1
        elif mark := _read_mark(tokens, position, terms):
            yield mark
            free = mark.last + 1


@cache
def _load_triggers() -> frozenset[str]:
    names = (*load_months(), *load_weekdays(), *load_small_numbers(), *time_words("span_openers"))
    return frozenset((*names, *list_relative_openers()))


def _read_mark(tokens: Sequence[Token], position: int, terms: list[Term]) -> DateMark | None:
    lower = tokens[position].lower
    if terms:
        return _read_relative(tokens, terms[0])
    if lower in load_weekdays():
        return _read_weekday(tokens, position)
    numbered = lower[0].isdigit()
    written = find_written_date(tokens, position) if numbered or lower in load_months() else None
    if written and (written.days[0][1] or _names_month(tokens, written)):
        return _with_short_weekday(tokens, DateMark(position, written.last, written=written))
    mark = _read_last(tokens, position)
    mark = mark or (_read_counted(tokens, position) if has_any(tokens, load_units()) else None)
    mark = mark or (_read_lone_day(tokens, position) if numbered else None)
    return mark or (_read_year(tokens, position) if numbered else None)


def _read_relative(tokens: Sequence[Token], term: Term) -> DateMark:
    """Read ``a day earlier``, and a month with the day in it: ``on the 2nd of this month``."""
    relative = load_relatives()[term.row]
    owned = term.last + 1 < len(tokens) and tokens[term.last + 1].lower == "'s"  # ``the second of this month's raids``
    if relative.unit == "month" and term.first > 1 and tokens[term.first - 1].lower == "of" and not owned:
        day = load_ordinals().get(tokens[term.first - 2].lower) or read_day(tokens[term.first - 2].text)
        return DateMark(term.first - 2 * bool(day), term.last, relative=relative, day=day)
    return DateMark(term.first, term.last, relative=relative)


def _opens_clause(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a day is told by what follows, and not by what the text spoke of: ``the day after`` a raid."""
    behind = tokens[term.last + 1].text if term.last + 1 < len(tokens) else "."
    return tokens[term.last].lower == "after" and behind[0].isalnum()


def _read_weekday(tokens: Sequence[Token], position: int) -> DateMark | None:
    token, before = tokens[position], word_before(tokens, position)
    if not token.text[0].isupper() or before in time_words("repeated"):
        return None
    weekday = load_weekdays()[token.lower]
    if _is_last(tokens, position + 1):
        return DateMark(position, position + 1, weekday=weekday, last_one=True)
    last = position + 3 if _has_day_in_brackets(tokens, position + 1) else position
    return DateMark(position, last, weekday=weekday)


def _is_last(tokens: Sequence[Token], position: int) -> bool:
    """Whether ``last`` stands behind a weekday, and opens no span of its own: ``on Saturday last``."""
    words = in_small_letters(tokens)[position : position + 2]
    return words[:1] == ["last"] and not set(words[1:]) & {*load_units(), "night", "evening"}


def _has_day_in_brackets(tokens: Sequence[Token], position: int) -> bool:
    """Whether a weekday has its day of the month in brackets: ``Sunday (30) night``."""
    texts = [token.text for token in tokens[position : position + 3]]
    return len(texts) == 3 and texts[0] == "(" and texts[2] == ")" and texts[1].isdecimal()


def _with_short_weekday(tokens: Sequence[Token], mark: DateMark) -> DateMark:
    before = mark.first - 1
    while before > 0 and tokens[before].text in ",.":
        before -= 1
    weekday = load_short_weekdays().get(tokens[before].lower) if before >= 0 else None
    return mark if weekday is None else replace(mark, first=before, weekday=weekday)


def _read_lone_day(tokens: Sequence[Token], position: int) -> DateMark | None:
    """Read ``on the night of the 12th``: a day of the month of the article, or of the one before."""
    if tokens[position].text.isdecimal() or not read_day(tokens[position].text):
        return None
    before = [token.lower for token in tokens[max(0, position - 2) : position]]
    after = word_behind(tokens, position, ".")
    opened = before in (["of", "the"], ["on", "the"]) or before[-1:] == ["on"]
    closed = (
        not after[0].isalpha()
        or after in time_words("behind_lone_day")
        or bool(find_part_of_day(tokens[position + 1 : position + 2]))
    )
    if not opened or not closed or after == "-":
        return None
    return DateMark(position, position, day=read_day(tokens[position].text))


def _names_month(tokens: Sequence[Token], written: WrittenDate) -> bool:
    """Whether a name of a month without a day is one: it has a year or stands after ``in``, ``since``, ``last``."""
    before = word_before(tokens, written.first)
    after = tokens[written.last + 1] if written.last + 1 < len(tokens) else None
    if (
        written.year is None
        and after is not None
        and after.text[0].isupper()
        and len(tokens[written.last].text) <= _SHORT
    ):
        return False  # ``Jan Muhammad`` is a man
    return written.year is not None or before in time_words("before_year_alone") or before in ("this", "last")


def _read_last(tokens: Sequence[Token], position: int) -> DateMark | None:
    """Read ``last Tuesday`` and ``last 24 hours``."""
    if tokens[position].lower not in time_words("span_openers") or position + 1 >= len(tokens):
        return None
    following = tokens[position + 1]
    if tokens[position].lower in time_words("last"):
        weekday = load_weekdays().get(following.lower)
        if weekday is not None:
            return DateMark(position, position + 1, weekday=weekday, last_one=True)
        written = find_written_date(tokens, position + 1)
        if written:
            return DateMark(position, written.last, written=written, last_one=True)
    amount, unit_at = _read_amount(tokens, position + 1)
    if amount is None:
        return None
    days = _days_of(amount, tokens[unit_at].lower)
    return DateMark(position, unit_at, back=days, span=True)


def _read_counted(tokens: Sequence[Token], position: int) -> DateMark | None:
    """Read ``two days earlier``, ``a week ago``, ``three days later``."""
    amount, unit_at = _read_amount(tokens, position)
    closer = unit_at + 1
    if amount is None or closer >= len(tokens):
        return None
    days, under = _days_of(amount, tokens[unit_at].lower), _is_under(tokens, position)
    if _comes_after(tokens, position, closer):
        return DateMark(position, closer, back=days, anchor="event", before=True, under=under)
    if tokens[closer].lower in time_words("forward") and load_units()[tokens[unit_at].lower] and days < _WEEK:
        return DateMark(position, closer, back=-days, anchor="event")
    if tokens[closer].lower not in time_words("span_closers"):
        return None
    anchor = "published" if tokens[closer].lower in time_words("back_from_now") else "event"
    return DateMark(position, closer, back=days, anchor=anchor, under=under)


def _is_under(tokens: Sequence[Token], first: int) -> bool:
    """Whether an amount of time is said to be less: ``less than a week after``."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    return " ".join(before) in time_words("less_than")


def _comes_after(tokens: Sequence[Token], first: int, closer: int) -> bool:
    """Whether what follows lies an amount of time before: ``The blast comes a day after an attack in …``."""
    if tokens[closer].lower not in time_words("after"):
        return False
    before = [token.lower for token in tokens[max(0, first - _COMES) : first]]
    return any(word in time_words("comes") for word in before) or ("took", "place") in pairwise(before)


def _read_amount(tokens: Sequence[Token], position: int) -> tuple[int | None, int]:
    """Read a number and a unit of time; return the number and where the unit stands."""
    word = tokens[position].lower
    amount = int(word) if word.isdecimal() and len(word) < 4 else load_small_numbers().get(word)
    unit_at = position + 1
    if amount is None and word in load_units():
        return (1, position) if tokens[position - 1].lower in time_words("span_openers") else (None, position)
    if unit_at < len(tokens) and tokens[unit_at].lower == "of":
        unit_at += 1
    if amount is None or unit_at >= len(tokens) or tokens[unit_at].lower not in load_units():
        return None, position
    return amount, unit_at


def _days_of(amount: int, unit: str) -> int:
    """Return the days that an amount of a unit spans: 24 hours are one, 36 two."""
    days = load_units()[unit]
    return amount * days if days else -(-amount // 24)


def _read_year(tokens: Sequence[Token], position: int) -> DateMark | None:
    year = read_year(tokens[position])
    before = word_before(tokens, position)
    after = word_behind(tokens, position)
    opened = before in time_words("before_year_alone") or after in time_words("after_year_alone")
    noun = after in time_words("counted") and not (before in time_words("years_in") and after in time_words("outcomes"))
    if year is None or not opened or noun:
        return None
    return DateMark(position, position, year=year)
