"""Lists of incidents below the headings of their days: ``February 1``, ``February 3`` alone on their lines.

The year stands on a line of its own above them, in the heading of the page, or is the last such day up to the
publication. What a day heads is told as of that day: ``on Monday``, ``the same day`` count from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from generator.extraction.days.calendar_dates import read_year
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.date_meanings import find_meaning
from generator.extraction.days.dates import DateMention, write_words
from generator.extraction.text.sentences import Sentence
from generator.vocabulary.edtf import EdtfDate, Point
from generator.vocabulary.frozen import replace

_FEWEST, _FEWEST_DATED, _WORDS = 2, 3, 7


NO_HEADINGS: Mapping[int, DateMention] = MappingProxyType({})
"""What an article that is no list by days has."""
_Found = tuple[int, DateMark, EdtfDate | None]


def find_headed(sentences: Sequence[Sentence], reckoned: EdtfDate | None) -> Mapping[int, DateMention]:
    """Return the day that stands above each sentence of a list by days, by the number of the sentence.

    There is none where the days do not go on, or back, one after another.
    """
    headings = _find_headings(sentences, reckoned)
    if not headings:
        return NO_HEADINGS
    headed: dict[int, DateMention] = {}
    day: DateMention | None = None
    for sentence in sentences:
        day = headings.get(sentence.index, day)
        if day is not None and sentence.index not in headings:
            headed[sentence.index] = day
    return headed


def list_dated_headings(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of headings that give their day with its year: it is that of an item, not of the page."""
    return frozenset(_find_headings(sentences, None))


def _find_headings(sentences: Sequence[Sentence], reckoned: EdtfDate | None) -> dict[int, DateMention]:
    found: list[_Found] = []
    year = reckoned
    for number, sentence in enumerate(sentences):
        own = read_year(sentence.tokens[0]) if len(sentence.tokens) == 1 else None
        year = EdtfDate(Point(own), Point(own)) if own else year
        mark = _find_lone_day(sentence)
        if mark is not None and _is_followed(sentences, number):
            found.append((number, mark, year))
    found = _drop_own_day(found)
    dated = all(mark.written and mark.written.year for _, mark, _ in found)
    headings = {sentences[number].index: _make_heading(sentences[number], mark, year) for number, mark, year in found}
    enough = len(headings) >= (_FEWEST_DATED if dated else _FEWEST)
    return headings if enough and _is_row(list(headings.values())) else {}


def _find_lone_day(sentence: Sentence) -> DateMark | None:
    """Return the one day with its month of which a line consists, a weekday and marks beside it."""
    tokens = sentence.tokens
    if len(tokens) > _WORDS or sentence.closed:
        return None
    marks = find_date_marks(tokens)
    if len(marks) != 1 or not marks[0].written or not marks[0].written.days[0][1]:
        return None
    rest = (*tokens[: marks[0].first], *tokens[marks[0].last + 1 :])
    return None if any(token.text[0].isalnum() for token in rest) else marks[0]


def _is_followed(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether running text follows a line: a sentence with a full stop, in a paragraph of its own."""
    above = sentences[number].paragraph
    return any(one.running and one.paragraph != above for one in sentences[number + 1 : number + 2])


def _drop_own_day(found: list[_Found]) -> list[_Found]:
    """Leave out the article's own day, the only one with its year, above those of the list."""
    dated = [bool(mark.written and mark.written.year) for _, mark, _ in found]
    return found[1:] if dated[:1] == [True] and not any(dated[1:]) else found


def _make_heading(sentence: Sentence, mark: DateMark, year: EdtfDate | None) -> DateMention:
    own = mark.written is not None and mark.written.year is not None
    date = find_meaning(replace(mark, weekday=None), None if own else year, None).date
    words = write_words(sentence.tokens, mark.first, mark.last)
    return DateMention(date, mark.first, mark.last, "event", date.precision if date else 0, words, None)


def _is_row(headings: Sequence[DateMention]) -> bool:
    """Whether all days are known, no two are alike, and they go on or back one after another."""
    days = [heading.date.earliest for heading in headings if heading.date and heading.date.earliest]
    pairs = list(pairwise(days))
    going = all(one < two for one, two in pairs) or all(one > two for one, two in pairs)
    return going and len(days) == len(headings)
