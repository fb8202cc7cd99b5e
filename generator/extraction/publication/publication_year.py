"""The year of an article whose dateline gives only day and month: inferred from the text, marked, with its ground.

Six things settle it: the text looks back on a whole year (the article is of the next); it gives a full date a few
days before the dateline (the same year); the number of a release has the year; it pairs a weekday with a day and month
(one of the two years in question); it compares this year with the one before; the agency's sign at its end has it,
which then is stated and not marked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.days.calendar_dates import make_day, read_year
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.dates import write_words
from generator.extraction.publication.dateline import Dateline
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.extraction.words.time_words import time_words
from generator.vocabulary.edtf import EdtfDate, from_day
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before

_NEAR = 21
_RUNNING_WORDS = 10
_HEAD, _LINE, _SIGN = 6, 14, 8


def infer_year(dateline: Dateline, sentences: Sequence[Sentence]) -> tuple[EdtfDate, str] | None:
    """Return the date with its year marked uncertain, and the ground in words; ``None`` if nothing settles the year."""
    if not dateline.written or dateline.written.year:
        return None
    month, day = dateline.written.days[-1]
    marks = [(sentence, mark) for sentence in sentences for mark in find_date_marks(sentence.tokens)]
    if (signed := _read_signature(sentences)) and (found := make_day(signed[0], month, day)):
        return from_day(found), f"'{dateline.text}' without a year; the text is signed {signed[1]}"
    told = (*_by_near_date(marks, month, day), *_by_number(sentences), *_by_completed_year(marks), *_by_weekday(marks))
    for year, ground in (*told, *_by_comparison(sentences)):
        found = make_day(year, month, day)
        if found:
            return from_day(found, year_uncertain=True), f"'{dateline.text}' without a year; {ground}"
    return None


def _read_signature(sentences: Sequence[Sentence]) -> tuple[int, str] | None:
    """Return the year in the sign with which an agency's copy ends, and the sign: ``APP/abc-def 2026``."""
    tokens = sentences[-1].tokens if sentences else []
    year = read_year(tokens[-1]) if 1 < len(tokens) <= _SIGN else None
    signed = year is not None and index_outlets().match(tokens, 0) and not any(token.text in ".,(" for token in tokens)
    return (year, write_words(tokens, 0, len(tokens) - 1)) if year and signed else None


def _by_comparison(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Yield the year after the one with which a text compares its own: ``this year, … a rise over 2024``."""
    for sentence in sentences:
        words = in_small_letters(sentence.tokens)
        own = next((at for at, pair in enumerate(pairwise(words)) if pair == ("this", "year")), len(words))
        for before, token in pairwise(sentence.tokens[own:]):
            year = read_year(token) if before.lower in publication_words("comparing_years") else None
            if year:
                yield year + 1, f"this year is compared with {year}"


def _by_number(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Yield the year in the number of a release at its head: ``HANDOUT No. 1187/2023``."""
    for sentence in sentences[:_HEAD]:
        tokens = sentence.tokens
        for number, mark, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
            year = read_year(last) if mark.text in ("/", "-") and number.text.isdigit() else None
            if year and len(tokens) <= _LINE and has_any(tokens, publication_words("releases")):
                yield year, f"the number of the release is {number.text}{mark.text}{last.text}"


def _by_near_date(marks: list[tuple[Sentence, DateMark]], month: int, day: int) -> Iterator[tuple[int, str]]:
    for sentence, mark in marks:
        stated = mark.full_day
        own = make_day(stated.year, month, day) if stated else None
        if (
            stated
            and own
            and _stands_in_sentence(sentence, mark)
            and dt.timedelta(0) <= own - stated <= dt.timedelta(days=_NEAR)
        ):
            yield own.year, f"the text speaks of {write_words(sentence.tokens, mark.first, mark.last)}"


def _stands_in_sentence(sentence: Sentence, mark: DateMark) -> bool:
    """Whether the date is part of running text, not a line of the page's frame."""
    before = word_before(sentence.tokens, mark.first)
    return len(sentence.tokens) >= _RUNNING_WORDS and before in time_words("before_date")


def _by_completed_year(marks: list[tuple[Sentence, DateMark]]) -> Iterator[tuple[int, str]]:
    years = [year for _, mark in marks if (year := mark.year or (mark.written.year if mark.written else None))]
    past = {
        mark.year
        for sentence, mark in marks
        if mark.year and any(token.lower in publication_words("completed_year") for token in sentence.tokens)
    }
    latest = max(years, default=0)
    if latest in past:
        yield latest + 1, f"{latest} is spoken of as a past year"


def _by_weekday(marks: list[tuple[Sentence, DateMark]]) -> Iterator[tuple[int, str]]:
    """Yield the latest year that the text names, or the next: the one with the weekday that the text gives to a day."""
    years = [year for _, mark in marks if (year := mark.year or (mark.written.year if mark.written else None))]
    for sentence, mark in marks:
        if not years or mark.weekday is None or not mark.written or mark.written.year or not mark.written.days[0][1]:
            continue
        options = [make_day(year, *mark.written.days[-1]) for year in (max(years), max(years) + 1)]
        fitting = [option.year for option in options if option and option.weekday() == mark.weekday]
        if len(fitting) == 1:
            yield fitting[0], f"{write_words(sentence.tokens, mark.first, mark.last)} fits {fitting[0]} alone"
