"""The dates that a sentence names and what each is the date of.

``find_dates(sentence, published, carried)``: ``carried`` is the day that the text speaks of so far; ``a day earlier``
and ``the same day`` count from it, and from the publication where nothing is carried. A year that the words do not
give is taken in the past direction from the publication; nothing is ever dated without either.

Precision is that of UCDP GED (https://ucdp.uu.se/downloads/): 1 day, 2 up to six days, 3 week, 4 month, 5 year, 0
unknown. Kinds: ``event``, ``saying`` (the day of a statement), ``since`` (a count's beginning), ``period`` (a year, or
a stretch up to now), ``before`` (what came earlier: ``comes a day after …``), ``other`` (the future, an end).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.date_kinds import ends_dateline, find_kind
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks, find_part_of_day
from generator.extraction.days.date_meanings import Meaning, find_meaning, is_same_day, join_meanings
from generator.extraction.days.days_after import find_day_after
from generator.extraction.days.saying_days import is_of_saying
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import Relative, time_words
from generator.vocabulary.edtf import DAY, EdtfDate
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any

_AROUND, _SAID_DAYS, _PRINTED_DAYS = 5, 3, 1


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date of a sentence, ``None`` if unknown; ``first`` and ``last`` are its tokens, both inclusive.

    ``from_now``: it counts from the day of the words (``yesterday``), which in what is quoted is not the article's.
    """

    date: EdtfDate | None
    first: int
    last: int
    kind: str
    precision: int
    evidence: str
    time_of_day: str | None
    from_now: bool = False


def find_dates(
    sentence: Sentence, published: EdtfDate | None, carried: EdtfDate | None = None
) -> tuple[DateMention, ...]:
    """Return the dates of a sentence in order."""
    tokens = sentence.tokens
    marks = _drop_loose(tokens, find_date_marks(tokens))
    if not marks:
        return _count_after(tokens, carried)
    meanings: list[tuple[DateMark, Meaning]] = []
    told, spoken = _find_day_of_words(tokens, marks, published), carried
    quoted = has_any(tokens, ('"',))
    spoken_on = _find_only_weekday(marks, published)
    for mark in marks:
        if spoken_on is not None and _counts_ago(tokens, mark):
            meanings.append((mark, find_meaning(mark, spoken_on, carried)))
            continue
        own = told is not None and mark.relative is not None and mark.relative.anchor == "published"
        own = own and (quoted or _is_near(mark))
        meanings.append((mark, find_meaning(mark, told if own else published, carried)))
        named = meanings[-1][1].date  # ``said on March 21 that two had died the day before``: before that day
        carried = named if carried is None or (named is not None and named.precision == DAY) else carried
    meanings = _mean_by_next(meanings, published, spoken)
    found = tuple(
        _make_mention(tokens, first, last, meaning, mark) for first, last, mark, meaning in _merge(tokens, meanings)
    )
    return (*_count_after(tokens, spoken), *found)


def _count_after(tokens: Sequence[Token], carried: EdtfDate | None) -> tuple[DateMention, ...]:
    """Return the day with which a sentence begins as so many after a known deed: ``Two days after the attack, …``."""
    after = find_day_after(tokens, carried)
    if after is None:
        return ()
    words = write_words(tokens, 0, after[1])
    return (DateMention(after[0], 0, after[1], "event", 1, words, None),)


def _find_day_of_words(
    tokens: Sequence[Token], marks: Sequence[DateMark], published: EdtfDate | None
) -> EdtfDate | None:
    """Return the day on which somebody spoke, from which his words count: ``"This morning," he said on Tuesday``.

    So does a night of which he told: ``police said on Tuesday that two had been shot overnight``.
    """
    if len(marks) < 2 or not any(mark.relative for mark in marks):
        return None
    said = [mark for mark in marks if mark.weekday is not None and is_of_saying(tokens, mark.first, mark.last)]
    return _take_recent(find_meaning(said[0], published, None).date, published, _SAID_DAYS) if len(said) == 1 else None


def _find_only_weekday(marks: Sequence[DateMark], published: EdtfDate | None) -> EdtfDate | None:
    """Return the one weekday that a sentence names, where it is the day of publication or the one before it.

    From it counts what was so many days ago: ``Police on Monday named the men killed three days ago``.
    """
    named = [mark for mark in marks if mark.weekday is not None]
    if len(marks) < 2 or len(named) != 1 or named[0].last_one:
        return None
    return _take_recent(find_meaning(named[0], published, None).date, published, _PRINTED_DAYS)


def _take_recent(day: EdtfDate | None, published: EdtfDate | None, days: int) -> EdtfDate | None:
    latest, told = published.latest if published else None, day.latest if day else None
    return day if latest and told and (latest - told).days <= days else None


def _counts_ago(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether words mean a day so many days ago."""
    days = mark.back is not None and mark.back > 0 and not mark.span and mark.anchor == "published"
    return days and tokens[mark.last].lower == "ago"


def _is_near(mark: DateMark) -> bool:
    """Whether words mean the day on which they are said, or the night before it: ``overnight``, ``this morning``."""
    relative = mark.relative
    return relative is not None and relative.unit == "day" and relative.last == 0


def _mean_by_next(
    meanings: list[tuple[DateMark, Meaning]], published: EdtfDate | None, carried: EdtfDate | None
) -> list[tuple[DateMark, Meaning]]:
    """Count words from the day named behind them where none was told before: ``earlier in the day, … on Tuesday``.

    So it is with ``Two guards wounded a day earlier died on Tuesday``.
    """
    if len(meanings) < 2:
        return meanings
    (mark, own), (_, named) = meanings[:2]
    if mark.relative is None or named.date is None or named.date.precision != DAY:
        return meanings
    if is_same_day(mark.relative):
        return meanings if own.date else [(mark, named), *meanings[1:]]
    back = mark.relative.anchor == "event" and mark.relative.unit == "day" and mark.relative.last < 0
    back = back and carried is None and own.date is not None
    return [(mark, find_meaning(mark, published, named.date)), *meanings[1:]] if back else meanings


def _drop_loose(tokens: Sequence[Token], marks: list[DateMark]) -> list[DateMark]:
    """Drop ``overnight`` beside a date that says which night: ``in overnight raids on July 9``.

    A day on which something was only said tells nothing of the night: ``attacked overnight, police said Tuesday``.
    """
    if len(marks) < 2 or not any(mark.relative and _is_night(mark.relative) for mark in marks):
        return marks
    named = [mark for mark in marks if mark.written or mark.weekday is not None]
    named += [mark for mark in marks if mark.relative and _is_day(mark.relative)]
    named = [mark for mark in named if not ends_dateline(tokens, mark.first, mark.last)]
    sure = any(not is_of_saying(tokens, mark.first, mark.last) for mark in named)
    return [mark for mark in marks if not (sure and mark.relative and _is_night(mark.relative))]


def _is_day(relative: Relative) -> bool:
    return relative.unit == "day" and relative.first == relative.last


def _is_night(relative: Relative) -> bool:
    return relative.unit == "day" and relative.anchor == "published" and relative.first < relative.last


def write_words(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the words from one token to another as they stand in the text, any white space as one space."""
    if first == last:
        return tokens[first].written
    words = [tokens[first].written]
    for before, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        words.append(" " if token.start > before.end else "")
        words.append(token.written)
    return "".join(words)


def _merge(
    tokens: Sequence[Token], meanings: list[tuple[DateMark, Meaning]]
) -> list[tuple[int, int, DateMark, Meaning]]:
    """Join neighbours that make one span: ``late Sunday night and on Monday morning``."""
    merged: list[tuple[int, int, DateMark, Meaning]] = []
    for mark, meaning in meanings:
        if merged:
            first, last, left, before = merged[-1]
            gap = tokens[last + 1 : mark.first]
            both = join_meanings(before, meaning, gap) if len(gap) <= _AROUND else None
            if both:
                merged[-1] = (first, mark.last, left, both)
                continue
        merged.append((mark.first, mark.last, mark, meaning))
    return merged


def _make_mention(tokens: Sequence[Token], first: int, last: int, meaning: Meaning, mark: DateMark) -> DateMention:
    start, end = _widen(tokens, first, last)
    kind = "before" if mark.before else find_kind(tokens, first, last, meaning, mark)
    date = None if kind == "other" and not (mark.written and mark.written.year) else meaning.date
    part = find_part_of_day(tokens[start : end + 1])
    words = write_words(tokens, start, end)
    now = mark.relative is not None and mark.relative.anchor == "published"
    return DateMention(date, start, end, kind, date.precision if date else 0, words, part, now)


def _widen(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take in the words around a date that belong to it: ``in the early hours of … morning``."""
    start, end = first, last
    opening = time_words("before_date")
    while start > 0 and first - start < _AROUND and tokens[start - 1].lower in opening:
        start -= 1
    while end + 1 < len(tokens) and end - last < 2 and find_part_of_day(tokens[end + 1 : end + 2]):
        end += 1
    return start, end
