"""When and by whom an article was published, as far as the article itself says.

``read_publication`` gives a ``Publication``. A date known from outside the text (a label of the
collection, metadata, a person) goes first. Then come dates that the text states for itself: ``Published in …``,
``Updated …``, a line with the date alone, a dateline with its year, the date with which
it ends. A dateline without a year is completed only where
the text itself settles the year; such a year carries ``?`` and a ``ground``. The dates of a page's frame are those of
a visit and are never taken; the day on which the program runs plays no part.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from generator.extraction.days.calendar_dates import WrittenDate, make_day
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.dates import write_words
from generator.extraction.days.day_headings import list_dated_headings
from generator.extraction.publication.dateline import Dateline, find_dateline
from generator.extraction.publication.outlets import find_agencies, find_named_outlets, index_outlets
from generator.extraction.publication.page_frame import cut_frame, is_framed, is_of_visit, list_foot, words_before
from generator.extraction.publication.page_lines import find_day_of_address
from generator.extraction.publication.publication_foot import find_foot_date, find_posted_date, find_wire_date
from generator.extraction.publication.publication_year import infer_year
from generator.extraction.publication.publisher import find_publisher
from generator.extraction.publication.title_month import find_title_time
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import publication_words
from generator.sources.article import Article
from generator.vocabulary.edtf import EdtfDate, EdtfError, from_day, parse
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.phrases import has_any, in_small_letters

_HEAD_BODY_SENTENCES = 3
_BODY_WORDS = 18
_LINE_WORDS = 14
_MARK_REACH = 4
_TOP, _LAST = 10, 5
_OPENING = 16
_DASHES = frozenset("-\u2013\u2014")
_YEAR_LENGTHS = (4, 8, 9, 10)
"""Of a year, of one with an hour that sticks to it, and of a date of figures alone."""
_NEAR = 7
_IN_OUTLET_REACH = 9


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
    if foot and not is_framed(foot.line, foot=foot.line[-1].text == ")"):
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
            if not mark.written or not mark.written.year or not mark.written.days[0][1]:
                continue
            day = make_day(mark.written.year, *mark.written.days[-1])
            if is_framed(words_before(sentences, sentence, mark)) or is_of_visit(sentences, sentence):
                continue
            rank = _rank(sentence, mark, in_head=sentence.index < head, dateline=dateline)
            if day and rank is not None and (sentence.index <= below or not rank):
                yield _Candidate(rank, from_day(day), write_words(tokens, mark.first, mark.last))


def _may_have_year(tokens: Sequence[Token]) -> bool:
    """Whether a token is written like a year, or like a date with one."""
    lengths = {len(word) for word in in_small_letters(tokens) if word[0].isdigit()}
    return not lengths.isdisjoint(_YEAR_LENGTHS)


def _find_head(sentences: Sequence[Sentence]) -> int:
    """Return how many sentences make the head of the page: up to the third sentence of running text."""
    body = 0
    for sentence in sentences:
        body += len(sentence.tokens) >= _BODY_WORDS
        if body == _HEAD_BODY_SENTENCES:
            return sentence.index + 1
    return len(sentences)


def _rank(sentence: Sentence, mark: DateMark, *, in_head: bool, dateline: Dateline | None) -> int | None:
    """Return how sure it is that a date is the article's own; ``None`` if it is not."""
    tokens = sentence.tokens
    if _is_published_in(tokens, mark):
        return 0
    if (dateline and _is_in_dateline(sentence, mark, dateline)) or _opens_text(tokens, mark):
        return 2
    if not in_head:
        return _LAST if sentence.index < _TOP and _is_whole_line(tokens, mark) else None
    marked = _find_publishing_word(tokens, mark)
    return _rank_line(tokens, mark) if marked is None else 2 if marked in publication_words("changed") else 1


def _rank_line(tokens: Sequence[Token], mark: DateMark) -> int | None:
    """Rank a date without a word before it: in a byline with a clock, or alone on its line."""
    if _is_caption(tokens):
        return None
    if mark.first > 1 and tokens[mark.first - 1].text == "On" and _names_author(tokens[: mark.first - 1]):
        return 1  # ``By Gul Khan On May 4, 2018``
    if _has_clock(tokens, mark):
        return 2
    others = len(tokens) - (mark.last - mark.first + 1)
    if others > _LINE_WORDS or not _stands_alone(tokens, mark):
        return None
    return 3 if mark.weekday is None else 4


def _is_in_dateline(sentence: Sentence, mark: DateMark, dateline: Dateline) -> bool:
    if dateline.sentence != sentence.index or not dateline.written or not mark.written:
        return False
    offset = sentence.tokens[mark.first].start - sentence.start
    return dateline.written.days == mark.written.days and offset <= len(dateline.text)


def _opens_text(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether a date stands in what opens the text: ``Quetta (NAME): May 5, 2021 – …``, ``(May 5, 2021, NAME) …``."""
    before = tokens[: mark.first]
    if mark.last > _OPENING or len(tokens) < _BODY_WORDS or any(token.text.islower() for token in before):
        return False
    if tokens[0].text == "(":
        return any(token.text == ")" for token in tokens[mark.last + 1 : _OPENING])
    opened = next((at for at, token in enumerate(before) if token.text == "("), len(before))
    closed = mark.last + 1 < len(tokens) and tokens[mark.last + 1].text == ")"
    if closed and index_outlets().find(before[opened + 1 :]):
        return True  # ``QUETTA, (NAME - 5th May, 2021): …``
    bracket = [token.text for token in (*tokens[mark.first - 1 : mark.first], *tokens[mark.last + 1 : mark.last + 3])]
    if bracket[:2] == ["(", ")"] and bracket[2:] in ([":"], ["-"], ["\u2013"], ["\u2014"]):
        return True  # ``QUETTA (May 5 2021): …``
    capitals = bool(before) and all(token.text.isupper() or token.text == "," for token in before)
    after = tokens[mark.last + 1].text if mark.last + 1 < len(tokens) else ""
    return (capitals or any(token.text == ":" for token in before)) and after in _DASHES


def _is_published_in(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether the words are ``Published in OUTLET, DATE`` or ``Story first published: DATE``."""
    before = [token.lower for token in tokens[max(0, mark.first - _IN_OUTLET_REACH) : mark.first]]
    if mark.first <= _IN_OUTLET_REACH and before[1:2] == ["in"] and before[0] in publication_words("appeared"):
        return True
    if before[:1] == ["this"] and before[2:] == ["is", "from"] and before[1] in publication_words("own_articles"):
        return True  # ``This article is from May 4, 2018``
    if "published" not in before:
        return False
    after = before[before.index("published") + 1 :]
    return after[:1] == ["in"] or (after == [":"] and "first" in before)


def _is_whole_line(tokens: Sequence[Token], mark: DateMark) -> bool:
    return not mark.first and mark.last == len(tokens) - 1


def _find_publishing_word(tokens: Sequence[Token], mark: DateMark) -> str | None:
    """Return the word such as ``Published`` or ``Updated`` before the date: right there, or ``Posted by NAME on``."""
    position = mark.first - 1
    while (
        position >= 0
        and mark.first - position <= _MARK_REACH
        and (tokens[position].lower in publication_words("published_links") or _is_poster(tokens, position))
    ):
        position -= 1
    word = tokens[position].lower if position >= 0 else ""
    return word if word in publication_words("published") else None


def _is_poster(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word is the name behind ``by``: ``Posted by Admin on``."""
    return position > 1 and tokens[position - 1].lower == "by" and tokens[position].text[0].isupper()


def _is_caption(tokens: Sequence[Token]) -> bool:
    return has_any(tokens, publication_words("caption"))


def _has_clock(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether a time of day follows the date, as it does in a byline: ``May 4, 2018, 6:52 pm``."""
    following = tokens[mark.last : mark.last + 3]
    return any(":" in token.text and token.text[0].isdigit() for token in following)


def _stands_alone(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether the line is a name or a list of keywords beside the date, not a sentence with a preposition before it."""
    before = tokens[mark.first - 1].lower if mark.first else ""
    return before not in ("on", "in", "of", "since", "from", "until", "till", "by", "to", "for", "and", "at")


def _names_author(tokens: Sequence[Token]) -> bool:
    """Whether words name who wrote an article: ``By Gul Khan``, ``Web Desk``."""
    byline = tokens[0].lower == "by" or tokens[-1].lower in publication_words("desk")
    return byline and all(token.text[0].isupper() for token in tokens)
