"""When and by whom an article was published, as far as the article itself says.

``read_publication`` gives a ``Publication``. A date known from outside the text (a label of the collection, metadata, a
person) goes first. Then come dates that the text states for itself: ``Published in …``, ``Updated …``, a line with the
date alone, a dateline with its year, the date with which it ends. A dateline without a year is completed only where the
text itself settles the year; such a year carries ``?`` and a ``ground``. The dates of a page's frame are those of a
visit and are never taken; the day on which the program runs plays no part.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from generator.extraction.days.calendar_dates import WrittenDate, make_day
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.dates import write_words
from generator.extraction.days.day_headings import list_dated_headings
from generator.extraction.publication.date_ranks import BODY_WORDS, rank_date
from generator.extraction.publication.dateline import Dateline, find_dateline
from generator.extraction.publication.outlets import find_agencies, find_named_outlets
from generator.extraction.publication.page_frame import cut_frame, is_framed, is_of_visit, list_foot, words_before
from generator.extraction.publication.page_lines import find_day_of_address
from generator.extraction.publication.publication_foot import find_foot_date, find_posted_date, find_wire_date
from generator.extraction.publication.publication_year import infer_year
from generator.extraction.publication.publisher import find_publisher
from generator.extraction.publication.title_month import find_title_time
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.sources.article import Article
from generator.vocabulary.edtf import EdtfDate, EdtfError, from_day, parse
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import in_small_letters

_HEAD_BODY_SENTENCES = 3
_YEAR_LENGTHS = (4, 8, 9, 10)
"""Of a year, of one with an hour that sticks to it, and of a date of figures alone."""
_NEAR = 7


@dataclass(frozen=True, slots=True)
class Publication:
    """An article's own date and source; ``None`` and empty where neither text nor collection says."""

    date: EdtfDate | None = None
    basis: str | None = None
    evidence: tuple[str, ...] = ()
    ground: str | None = None
    publisher: str | None = None
    dateline: str | None = None
    agencies: tuple[str, ...] = ()
    written: WrittenDate | None = None
    """The day that the dateline writes out, with or without a year."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A full date that may be the article's; the lower the rank, the surer."""

    rank: int
    date: EdtfDate
    words: str


def read_publication(article: Article, sentences: Sequence[Sentence], furniture: Collection[int]) -> Publication:
    """Read the article's own date, outlet, dateline and agencies; ``furniture``: which sentences are the page's."""
    dateline = find_dateline(sentences, article.text)
    foot = list_foot(sentences, furniture)
    date, basis, evidence, ground = _read_date(article, sentences, dateline, foot)
    outlets = find_named_outlets(sentences)
    return Publication(
        date,
        basis,
        evidence,
        ground,
        article.publisher or find_publisher(sentences, outlets, article.url, cut_frame(foot, article.text)),
        dateline.text if dateline else None,
        find_agencies(outlets),
        dateline.written if dateline else None,
    )


def _read_date(
    article: Article, sentences: Sequence[Sentence], dateline: Dateline | None, foot: Sequence[Sentence]
) -> tuple[EdtfDate | None, str | None, tuple[str, ...], str | None]:
    if article.date:
        try:
            return parse(article.date), article.date_basis or "given", (), None
        except EdtfError:
            pass
    found = _find_candidates(sentences, dateline, foot)
    best = min(found, key=lambda one: (bool(one.rank) and not _fits(one, dateline), _order(one)), default=None)
    if best:
        return best.date, "stated", (best.words,), None
    late = _read_late(article, sentences, foot)
    if late:
        return from_day(late[0]), "stated", (late[1],), None
    title = find_title_time(sentences)
    if title and title.own:
        return title.date, "stated", (title.words,), None
    inferred = infer_year(dateline, sentences) if dateline else None
    if inferred and dateline:
        return inferred[0], "inferred", (dateline.text,), inferred[1]
    return None, None, (), None


def _read_late(
    article: Article, sentences: Sequence[Sentence], below: Sequence[Sentence]
) -> tuple[dt.date, str] | None:
    """Return the day that a weblog gives for its article, that of its address, or that with which it ends."""
    posted = find_posted_date(sentences) or find_wire_date(below)
    if posted:
        return posted.day, posted.words
    foot = find_foot_date(sentences, below)
    if foot and not is_framed(foot.line, foot=foot.owned or foot.line[-1].text == ")"):
        return foot.day, foot.words
    return find_day_of_address(article.text)


def _fits(candidate: _Candidate, dateline: Dateline | None) -> bool:
    """Whether a date is not long after the day and month of the dateline, as that of the page's visit may be."""
    written, day = dateline.written if dateline else None, candidate.date.earliest
    if written is None or written.year or not written.days[-1][1] or day is None:
        return True
    own = make_day(day.year, *written.days[-1])
    return own is not None and 0 <= (day - own).days <= _NEAR


def _order(candidate: _Candidate) -> tuple[int, dt.date]:
    """Return what puts candidates in order: the surest first, of those alike the earliest, for pages are changed."""
    return candidate.rank, candidate.date.earliest or dt.date.max


def _find_candidates(
    sentences: Sequence[Sentence], dateline: Dateline | None, foot: Sequence[Sentence]
) -> Iterator[_Candidate]:
    head, listed = _find_head(sentences), list_dated_headings(sentences)
    below = foot[0].index if foot else 0
    for sentence in (one for one in sentences if one.index not in listed):
        tokens = sentence.tokens
        marks = find_date_marks(tokens) if _may_have_year(tokens) else []
        for mark in marks:
            day = mark.full_day
            if not day or is_framed(words_before(sentences, sentence, mark)) or is_of_visit(sentences, sentence):
                continue
            rank = rank_date(sentence, mark, in_head=sentence.index < head, dateline=dateline)
            if rank is not None and (sentence.index <= below or not rank):
                yield _Candidate(rank, from_day(day), write_words(tokens, mark.first, mark.last))


def _may_have_year(tokens: Sequence[Token]) -> bool:
    """Whether a token is written like a year, or like a date with one."""
    lengths = {len(word) for word in in_small_letters(tokens) if word[0].isdigit()}
    return not lengths.isdisjoint(_YEAR_LENGTHS)


def _find_head(sentences: Sequence[Sentence]) -> int:
    """Return how many sentences make the head of the page: up to the third sentence of running text."""
    body = 0
    for sentence in sentences:
        body += len(sentence.tokens) >= BODY_WORDS
        if body == _HEAD_BODY_SENTENCES:
            return sentence.index + 1
    return len(sentences)
