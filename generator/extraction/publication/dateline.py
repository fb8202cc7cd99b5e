"""The dateline of an article: where it was written and when, as it stands before the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.extraction.days.calendar_dates import WrittenDate, find_written_date
from generator.extraction.places.places import find_dateline_place
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.publication_words import publication_words

_HEAD_SENTENCES = 25
_REACH = 110
_WORD = r"[A-Z][\w'.]*"
_MONTH, _DAY = "[A-Z][A-Za-z]{2,8}", r"\d{1,2}(?:st|nd|rd|th)?"
_FIGURES = r"\d{1,2}(?P<between>[-/.])\d{1,2}(?P=between)\d{4}"
_COUNTRY = r"(?: ?\[[^\]]{3,20}\]| ?\([A-Z][a-z]{3,}\)(?=[,/]))"
_DATELINE = re.compile(
    rf"(?P<place>(?:{_WORD}(?: {_WORD}){{0,2}}{_COUNTRY}?)(?:(?: ?/ ?|, ?){_WORD}(?: {_WORD})?){{0,2}}?)?"
    rf"(?P<date>(?:,? ?| - |: ?| ?[\u2013\u2014] ?)(?:{_MONTH}\.? {_DAY}(?:,? ?\d{{4}})?|{_FIGURES}"
    rf"|{_DAY},? {_MONTH}\.?(?:,? (?:\d{{4}}|\d\d(?=:)))?))?"
    r"(?:(?P<agency> ?,? ?[(\[][^)\]]{2,60}[)\]])(?P<after> ?:| ?[\u2013\u2014-]{0,2})"
    r"|(?P<mark> ?:| ?[\u2013\u2014]{1,2}| --?(?=[ A-Z])|-(?= )))(?=\s|[A-Z\"']|\Z)"
)


_FULL = re.compile(r"\d(?:st|nd|rd|th)?, ?\d{4}\Z|[A-Za-z.,] ?\d{4}\Z")
_WHEN = rf"{_MONTH}\.? {_DAY}(?:, ?\d{{4}})?"
_BARE = re.compile(
    rf"(?P<place>[A-Z]{{4,}}(?: [A-Z]{{3,}})?|[A-Z][a-z]{{3,}}(?: [A-Z][a-z]+){{0,2}}(?=, ?{_WHEN} ))"
    rf"(?:(?:, ?[A-Z][a-z]+)?, ?(?P<date>{_WHEN}|{_DAY} {_MONTH}))?"
    r"(?= (?:[A-Z][a-z]+|An?) [^.]{40})"
)


class Dateline(NamedTuple):
    """A dateline as written, without agency and mark; the date in it, if it has one; the sentence that it opens."""

    text: str
    written: WrittenDate | None
    sentence: int


def find_dateline(sentences: Sequence[Sentence], text: str) -> Dateline | None:
    """Return the first dateline among the article's first sentences."""
    for sentence in sentences[:_HEAD_SENTENCES]:
        found = _read_dateline(sentence, text)
        if found:
            return found
    return None


def _read_dateline(sentence: Sentence, text: str) -> Dateline | None:
    match = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + _REACH))
    if not match:
        return _read_bare(sentence, text)
    place, date = (match["place"] or "").strip(), (match["date"] or "").strip(", -:")
    colon = (match["mark"] or "").strip() == ":"
    if match.end() >= sentence.end and not (colon and place.isupper()):
        return None
    if not _is_dateline(place, date, agency=bool(match["agency"])):
        return None
    written = _read_date(sentence, match.start("date")) if date else None
    end = match.end("date" if date else "place")
    return Dateline(text[match.start() : end].strip(), written, sentence.index)


def _read_bare(sentence: Sentence, text: str) -> Dateline | None:
    """Read a known place in capitals, or with a day, without a mark behind it, which opens a long sentence."""
    match = _BARE.match(text, sentence.start, sentence.end)
    if not match or text[sentence.end - 1] != "." or find_dateline_place(match["place"]) is None:
        return None
    written = _read_date(sentence, match.start("date")) if match["date"] else None
    return Dateline(match[0] if written else match["place"], written, sentence.index)


def _is_dateline(place: str, date: str, *, agency: bool) -> bool:
    """Whether it is a date with an outlet, or a known place in capitals or with a date, agency or country beside it."""
    if not place:
        return bool(date and agency)
    if find_dateline_place(place) is None:
        return (place.isupper() or _may_be_town(place)) and bool(_FULL.search(date))  # ``GENEVA, 17 March 2025:``
    first = re.split(r"[,/\[(]", place)[0]
    return first.strip().isupper() or bool(date) or agency or first != place


def _may_be_town(place: str) -> bool:
    """Whether names can be those of a town abroad: ``New York``; not ``Monday``, and not ``Panjgur Market``."""
    words = re.findall(r"\w+", place)
    known = publication_words("dated") | publication_words("no_towns")
    return words[0].lower() not in known and all(find_dateline_place(word) is None for word in words)


def _read_date(sentence: Sentence, start: int) -> WrittenDate | None:
    for position, token in enumerate(sentence.tokens):
        if token.start >= start:
            found = find_written_date(sentence.tokens, position)
            if found:
                return found
        if token.start > start + 12:
            return None
    return None
