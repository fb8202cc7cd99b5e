"""The month or year that the heading of an article gives: its own, or only that of what it lists.

``BOLAN VOICE (Monthly, Quetta) August 2009`` is an issue, and its month the article's own. ``Timeline - 2009`` and
``24 killed in August 2020`` say of which time a list tells: the days in it are of that year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extraction.days.calendar_dates import read_year
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.dates import write_words
from generator.extraction.publication.outlets import index_mastheads
from generator.extraction.publication.told_year import find_told_year
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import publication_words
from generator.vocabulary.edtf import EdtfDate, Point
from generator.vocabulary.word_rows import has_any

_HEADINGS, _HEADING_WORDS = 4, 16


class TitleTime(NamedTuple):
    """A month or year, its words, and whether it is the article's own."""

    date: EdtfDate
    words: str
    own: bool


def find_title_time(sentences: Sequence[Sentence]) -> TitleTime | None:
    """Return the one month or year that the first headings name; ``None`` where they name none, or several."""
    found = [time for sentence in sentences[:_HEADINGS] for time in _read_heading(sentence)]
    return found[0] if found and len({time.date for time in found}) == 1 else None


def reckon(sentences: Sequence[Sentence], published: EdtfDate | None) -> tuple[EdtfDate | None, EdtfDate | None]:
    """Return the time of which the days of a list are, and that from which all other words of time count.

    A list is of the time in its heading, whenever it was published; other words count from the publication, and
    where that is not known from the year of the first day that is told.
    """
    title = find_title_time(sentences)
    time = title.date if title else None
    told = None if published or time else find_told_year(sentences)
    return time or published or told, published or time or told


def _read_heading(sentence: Sentence) -> Iterator[TitleTime]:
    tokens = sentence.tokens
    if len(tokens) > _HEADING_WORDS or sentence.closed:
        return
    for mark in find_date_marks(tokens):
        written = mark.written
        if written and written.year and len(written.days) == 1 and not written.days[0][1]:
            point = Point(written.year, written.days[0][0])
            words = write_words(tokens, mark.first, mark.last)
            yield TitleTime(EdtfDate(point, point), words, _is_issue(tokens, mark))
    year = _find_year(tokens)
    if year is not None:
        yield TitleTime(EdtfDate(Point(year), Point(year)), str(year), own=False)


def _is_issue(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether nothing but an outlet, and what it is in brackets, stands before a month: ``NAME (Monthly) May 2009``."""
    terms = index_mastheads().match(tokens, 0)
    at = terms[0].last + 1 if terms else mark.first + 1
    if at < mark.first and tokens[at].text == "(":
        at = next((end + 1 for end in range(at, mark.first) if tokens[end].text == ")"), at)
    between = tokens[at : mark.first]
    known = all(not token.text.isalpha() or token.lower in publication_words("issues") for token in between)
    return at <= mark.first and known and mark.last == len(tokens) - 1


def _find_year(tokens: Sequence[Token]) -> int | None:
    """Return the year of a list that is called so: ``Balochistan Timeline - 2009``."""
    return read_year(tokens[-1]) if has_any(tokens, publication_words("lists")) else None
