"""An article's own date at its end: ``(The Nation, January 25, 2013)``, ``Date: 9 Feb 2006``, a line of its own.

It is taken only where the article ends with it and speaks of no later day: what a page lists below an article has
dates of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from generator.extraction.days.calendar_dates import make_day
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.dates import write_words
from generator.extraction.publication.outlets import TITLE_MARKS, is_outlet, is_press_agency
from generator.extraction.publication.page_frame import is_visited
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.extraction.words.time_words import load_months
from generator.vocabulary.word_rows import has_any, in_small_letters

_MOST_AFTER = 4
_FEW, _OPENING = 4, 6
_CLOSES = (".", ")", '"')
_CODE, _SHORT_YEAR, _CENTURY = 6, 2, 2000
_OPENS = frozenset(",;:(|-\u2013\u2014")


class FootDate(NamedTuple):
    """The day with which an article ends, its words, all words of its line, and whether it is an agency's own."""

    day: dt.date
    words: str
    line: Sequence[Token]
    owned: bool = False


def find_foot_date(sentences: Sequence[Sentence], foot: Sequence[Sentence]) -> FootDate | None:
    """Return the first day among an article's own lines at its end; ``None`` if that is not the article's own.

    A day alone below a line of several words without a full stop may be that of another article.
    """
    if len(sentences) < 2:
        return None
    for number, line in enumerate(foot):
        found = _read_line(line.tokens)
        alone = number > 1 and found and found.words.startswith(found.line[0].text)
        if found and _ends_line(foot[number : number + 2]) and (not alone or _is_own(foot[number - 1].tokens)):
            above = (one for one in sentences[: line.index] if not is_visited(sentences, one))
            told = (mark.full_day for one in above for mark in find_date_marks(one.tokens))
            return None if any(day > found.day for day in told if day) else found
    return None


def _read_line(tokens: Sequence[Token]) -> FootDate | None:
    """Read the day with which a line ends behind nothing but names and words of publishing."""
    mark = next((mark for mark in reversed(find_date_marks(tokens)) if mark.full_day), None)
    day = mark.full_day if mark else None
    if mark is None or day is None or not _ends(tokens, mark) or not _opens(tokens, mark):
        return None
    return FootDate(day, write_words(tokens, mark.first, mark.last), tokens, owned=_names_owner(tokens[: mark.first]))


def _ends_line(lines: Sequence[Sentence]) -> bool:
    """Whether an outlet, a time of day or nothing stands behind the mark that splits a day's line: ``DAY | NAME``."""
    behind = lines[1] if len(lines) > 1 and lines[1].paragraph == lines[0].paragraph else None
    return behind is None or is_outlet(behind.tokens) or behind.tokens[0].text[0].isdigit()


def _is_own(tokens: Sequence[Token]) -> bool:
    """Whether a line above a day is no title: some words, an outlet, or closed."""
    return (
        len(tokens) <= _FEW
        or tokens[-1].text in _CLOSES
        or is_outlet(tokens)
        or has_any(tokens, publication_words("copyright"))
    )


def find_wire_date(sentences: Sequence[Sentence]) -> FootDate | None:
    """Return the day in the line with which an agency's copy ends: ``AFP 101412 GMT MAR 06``."""
    for sentence in sentences:
        tokens = sentence.tokens
        words = [token.text.lower() for token in tokens]
        for at in range(1, len(words) - 2):
            day, month, year = words[at - 1], load_months().get(words[at + 1], 0), words[at + 2]
            code = len(day) == _CODE and day.isdigit() and len(year) == _SHORT_YEAR and year.isdigit()
            found = (
                make_day(_CENTURY + int(year), month, int(day[:2])) if words[at] == "gmt" and code and month else None
            )
            if found:
                return FootDate(found, write_words(tokens, at - 1, at + 2), tokens)
    return None


def find_posted_date(sentences: Sequence[Sentence]) -> FootDate | None:
    """Return the day on which a weblog's page says that its one article was posted: ``Posted on DATE by NAME | …``.

    It is not taken where the page tells so of several days, as one that lists articles does.
    """
    found = [one for sentence in sentences if (one := _read_posted(sentence.tokens))]
    return found[0] if found and len({one.day for one in found}) == 1 else None


def _read_posted(tokens: Sequence[Token]) -> FootDate | None:
    lower = in_small_letters(tokens)[:_OPENING]
    if not publication_words("posting").intersection(lower) or not tokens[0].text[0].isupper():
        return None
    for mark in find_date_marks(tokens):
        day = mark.full_day
        if day and _only_posts(tokens[: mark.first]) and _only_posts(tokens[mark.last + 1 :]):
            return FootDate(day, write_words(tokens, mark.first, mark.last), tokens)
    return None


def _only_posts(tokens: Sequence[Token]) -> bool:
    """Whether words beside the date tell nothing but who posted it, and where: no word in small letters else."""
    own = publication_words("posting") | publication_words("posting_links")
    spoken = (at for at, token in enumerate(tokens) if token.text.islower() and token.text.isalpha())
    return all(tokens[at].lower in own or _names_poster(tokens, at) for at in spoken)


def _names_poster(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the name of who posted it, in small letters: ``Posted by admin on``."""
    return at > 0 and tokens[at - 1].lower in ("by", "tagged")


def _ends(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether nothing but a time of day, a bracket, or an outlet behind a mark or ``by`` stands behind the date."""
    after = tokens[mark.last + 1 :]
    if after and (after[0].lower == "by" or (after[0].text == "(" and after[-1].text == ")")):
        return is_outlet([token for token in after[1:] if token.text != ")"])
    if len(after) > 1 and after[0].text in TITLE_MARKS and is_outlet(after[1:]):
        return not mark.first
    return len(after) <= _MOST_AFTER and all(
        not token.text.isalpha() or token.lower in publication_words("clock") for token in after
    )


def _names_owner(before: Sequence[Token]) -> bool:
    """Whether a copyright of an agency, whose copy carries its day, stands before a date: ``ab/cd © NAME 18/07/2025``.

    An outlet's own copyright stands in the frame of all its pages.
    """
    mark = max((at for at, token in enumerate(before) if token.lower in publication_words("copyright")), default=-1)
    if mark < 0:
        return False
    end = len(before) - (before[-1].text in _OPENS)
    start = mark + 1 + before[mark + 1].text.isdigit() if mark + 1 < end else end
    named = index_outlets().match(before[start:end], 0)
    return bool(named) and named[0].last == end - start - 1 and is_press_agency(named[0].row)


def _opens(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether names, marks and words of publishing stand before it, or all of it stands in brackets at the end."""
    before = tokens[: mark.first]
    if not before:
        return True
    if is_outlet(before) or _names_owner(before):
        return True  # ``APP September 25, 2025``
    allowed = publication_words("published") | publication_words("published_links") | publication_words("issues")
    allowed |= {"reported"}
    opener = next((token for token in reversed(before) if token.lower not in ("on", "at")), before[-1])
    reported = opener.lower == "reported" and opener is before[0]
    if opener.text not in _OPENS and opener.lower not in publication_words("published") and not reported:
        return False
    named = all(token.text[0].isupper() or token.lower in allowed or not token.text.isalpha() for token in before)
    return named or tokens[-1].text == ")"
