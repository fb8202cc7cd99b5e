"""An article's own date at its end: ``(The Nation, January 25, 2013)``, ``Date: 9 Feb 2006``, a line of its own.

It is taken only where the article ends with it and speaks of no later day: what a page lists below an article has
dates of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from generator.extraction.days.calendar_dates import make_day
from generator.extraction.days.date_marks import DateMark, find_date_marks
from generator.extraction.days.dates import write_words
from generator.extraction.publication.outlets import is_outlet
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import publication_words
from generator.vocabulary.phrases import has_any

_MOST_AFTER = 3
_NAVIGATION, _FEW, _BAR = 2, 4, ("|",)
_OPENS = frozenset(",;:(|-\u2013\u2014")


class FootDate(NamedTuple):
    """The day with which an article ends, its words, and all words of its line."""

    day: dt.date
    words: str
    line: Sequence[Token]


def find_foot_date(sentences: Sequence[Sentence]) -> FootDate | None:
    """Return the day with which an article ends; ``None`` if that is not the article's own."""
    sentences = _drop_navigation(sentences)
    if len(sentences) < 2:
        return None
    tokens = sentences[-1].tokens
    mark = next((mark for mark in reversed(find_date_marks(tokens)) if _make_day(mark)), None)
    day = _make_day(mark) if mark else None
    if mark is None or day is None or not _ends(tokens, mark) or not _opens(tokens, mark):
        return None
    others = (_make_day(other) for sentence in sentences[:-1] for other in find_date_marks(sentence.tokens))
    if any(other > day for other in others if other):
        return None
    return FootDate(day, write_words(tokens, mark.first, mark.last), tokens)


def _drop_navigation(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return the sentences without the page's last words: ``Home | National``."""
    end = len(sentences)
    while end > max(1, len(sentences) - _NAVIGATION) and _is_navigation(sentences[end - 1].tokens):
        end -= 1
    menu = any(has_any(sentence.tokens, _BAR) for sentence in sentences[end:])
    return sentences[:end] if menu else sentences


def _is_navigation(tokens: Sequence[Token]) -> bool:
    return len(tokens) <= _FEW and not any(token.text == "." or token.text[0].isdigit() for token in tokens)


def _make_day(mark: DateMark) -> dt.date | None:
    if not mark.written or not mark.written.year or not mark.written.days[0][1]:
        return None
    return make_day(mark.written.year, *mark.written.days[-1])


def _ends(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether nothing but a time of day or a bracket stands behind the date."""
    after = tokens[mark.last + 1 :]
    return len(after) <= _MOST_AFTER and all(
        not token.text.isalpha() or token.lower in publication_words("clock") for token in after
    )


def _opens(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether names, marks and words of publishing stand before it, or all of it stands in brackets at the end."""
    before = tokens[: mark.first]
    if not before:
        return True
    if is_outlet(before):
        return True  # ``APP September 25, 2025``
    allowed = publication_words("published") | publication_words("published_links") | {"reported"}
    opener = next((token for token in reversed(before) if token.lower not in ("on", "at")), before[-1])
    reported = opener.lower == "reported" and opener is before[0]
    if opener.text not in _OPENS and opener.lower not in publication_words("published") and not reported:
        return False
    named = all(token.text[0].isupper() or token.lower in allowed or not token.text.isalpha() for token in before)
    return named or tokens[-1].text == ")"
