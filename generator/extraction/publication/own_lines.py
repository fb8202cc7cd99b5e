"""The outlet that an article's own lines name: masthead, byline, dateline, the line with which it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.extraction.days.date_marks import find_date_marks, find_numbered_marks
from generator.extraction.publication.name_lines import (
    BYLINE_WORDS,
    HEAD_SENTENCES,
    LINE_LENGTH,
    NAME_WORDS,
    find_own_line,
    read_own_line,
)
from generator.extraction.publication.outlets import (
    TITLE_MARKS,
    index_mastheads,
    is_agency,
    is_press_agency,
)
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token, find_tokens
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.vocabulary.word_rows import find_words, has_any, word_before

_MASTHEAD_WORDS = 6
_FOOT_LENGTH = 160
_BEFORE_NAME = TITLE_MARKS | {","}
_BRACKET_REACH = 10
_FOOT_TEXT = 300
_FOOT_LINES = 3
Line = tuple[str, Sequence[Token]]
"""A line and its words."""


def find_by_lines(sentences: Sequence[Sentence], text: str) -> str | None:
    """Return the row of the outlet that a line of the article names as its own."""
    named = find_own_line(text)
    if named:
        return named
    for find, is_others in _READERS:
        for sentence in sentences:
            outlet = find(sentence)
            if outlet and not is_others(outlet):
                return outlet
    foot = _read_foot(text)
    return _find_at_foot(foot) or _find_copyright(foot) or _find_at_end(foot, text) or _find_on_top(text)


def _read_foot(text: str) -> list[Line]:
    """Return the last lines of a text with their words, none of a long one."""
    lines = [line for line in text[-_FOOT_TEXT:].splitlines() if line.strip()][-_FOOT_LINES:]
    return [(line, find_tokens(line) if len(line) <= _FOOT_LENGTH else ()) for line in lines]


def _find_on_top(text: str) -> str | None:
    """Return the agency whose name alone is the first line of a text that names no outlet as its own."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    tokens = find_tokens(first) if len(first) <= LINE_LENGTH else []
    terms = index_outlets().match(tokens, 0) if tokens else []
    return terms[0].row if terms and terms[0].last == len(tokens) - 1 else None


def _find_at_end(foot: Sequence[Line], text: str) -> str | None:
    """Return the outlet whose name alone is the last line, or that is its source beside agencies: ``Source: NAME, …``.

    An agency there is whom the text was taken from, and so is an outlet alone behind ``Source``.
    """
    for line, words in foot:
        tokens = words if len(line) <= LINE_LENGTH else ()
        sourced = [token.lower for token in tokens[:2]] == ["source", ":"]
        terms = index_outlets().match(tokens, 2 if sourced else 0) if len(tokens) > 2 * sourced else []
        if not terms or is_agency(terms[0].row):
            continue
        rest = [token.lower for token in tokens[terms[0].last + 1 :]]
        beside = sourced and "agencies" in rest and all(word in publication_words("beside_agencies") for word in rest)
        if beside or (not sourced and not rest and line == text.strip().splitlines()[-1]):
            return terms[0].row
    return None


def _find_copyright(foot: Sequence[Line]) -> str | None:
    """Read the line with which an article ends that says whose it is: ``Copyright Business Recorder, 2021``."""
    for line, tokens in foot:
        calls = bool(tokens) and tokens[0].lower in publication_words("calls")
        if calls or (len(line) <= LINE_LENGTH and has_any(tokens, publication_words("copyright"))):
            named = [term.row for term in index_outlets().find(tokens) if not is_agency(term.row)]
            return named[0] if len(set(named)) == 1 else None
    return None


def _find_published_in(sentence: Sentence) -> str | None:
    """Read ``Published in Dawn, May 5th``."""
    tokens = sentence.tokens
    for position in find_words(tokens, publication_words("published")):
        if not _opens_line(tokens, position):
            continue
        at = position + 1
        while at < len(tokens) and tokens[at].lower in publication_words("published_in"):
            at += 1
            terms = index_mastheads().match(tokens, at) if at < len(tokens) else []
            if terms:
                return terms[0].row
    return None


def _opens_line(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word is the page's own, not one of running text: ``a report published in NAME``."""
    before = word_before(tokens, position)
    if tokens[0].lower == "this" and len(tokens) > 1 and tokens[1].lower in publication_words("own_articles"):
        return position <= _MASTHEAD_WORDS  # ``This news was published in NAME newspaper``
    return tokens[position].text[0].isupper() or before in publication_words("first_published")


def _find_byline_in(sentence: Sentence) -> str | None:
    """Read ``by AUTHOR in NAME, May 5th, 2021`` at the head."""
    if sentence.index >= HEAD_SENTENCES or sentence.tokens[0].lower not in publication_words("byline"):
        return None
    tokens = sentence.tokens[:BYLINE_WORDS]
    at = next((at for at, token in enumerate(tokens) if token.lower == "in"), 0)
    if not at or not all(token.text[0].isupper() for token in tokens[1:at]):
        return None
    terms = index_mastheads().match(tokens, at + 1) if at + 1 < len(tokens) else []
    closed = terms and terms[0].last + 1 < len(tokens) and tokens[terms[0].last + 1].text == ","
    return terms[0].row if closed else None


def _find_masthead(sentence: Sentence) -> str | None:
    """Read a short line at the head that is an outlet's name, or a title that ends with one: ``… | Pakistan Today``."""
    tokens = sentence.tokens
    if sentence.index >= HEAD_SENTENCES:
        return None
    if len(tokens) <= _MASTHEAD_WORDS:
        ends = [at for at, token in enumerate(tokens) if token.text in TITLE_MARKS and 0 < at < len(tokens) - 1]
        return next((row for at in (0, *(at + 1 for at in ends)) if (row := _match_end(tokens, at))), None)
    while len(tokens) > _MASTHEAD_WORDS and tokens[-1].lower in publication_words("desk"):
        tokens = tokens[:-1]
    for term in index_outlets().find(tokens[-_MASTHEAD_WORDS:]) if has_any(tokens, _BEFORE_NAME) else ():
        before = len(tokens) - _MASTHEAD_WORDS + term.first - 1
        if term.last < _MASTHEAD_WORDS - 1:
            continue
        if tokens[before].text in TITLE_MARKS or (sentence.tokens[-1].text != "." and _ends_byline(tokens[:before])):
            return term.row
    return None


def _match_end(tokens: Sequence[Token], first: int) -> str | None:
    """Return the outlet whose name is all that stands from a token on: ``Mine kills two - BBC News``."""
    terms = (index_mastheads() if not first else index_outlets()).match(tokens, first)
    return terms[0].row if terms and terms[0].last == len(tokens) - 1 else None


def _ends_byline(tokens: Sequence[Token]) -> bool:
    """Whether words end with an author, and a comma stands behind him: ``… dark for Jiwani by Gul Khan, NAME``."""
    start = len(tokens)
    while start and tokens[start - 1].text[0].isupper() and tokens[start - 1].text.isalpha():
        start -= 1
    return 0 < len(tokens) - start <= NAME_WORDS and start > 0 and tokens[start - 1].lower == "by"


def _find_in_dateline(sentence: Sentence) -> str | None:
    """Read the outlet in brackets after a dateline, or with which a text opens: ``01 Feb (NAME): On the night …``."""
    tokens = sentence.tokens
    for position in (at for at in find_words(tokens, ("(",)) if at < min(len(tokens) - 1, _BRACKET_REACH)):
        terms = index_mastheads().match(tokens, position + 1)
        starts = not position or tokens[position - 1].text == ":"
        if terms and _closes_dateline(tokens, terms[0].last, opens=starts and sentence.index < HEAD_SENTENCES):
            return terms[0].row
    return None


def _closes_dateline(tokens: Sequence[Token], last: int, *, opens: bool) -> bool:
    """Whether the bracket closes behind the outlet, or behind a date beside it, and a mark or the text follows."""
    end = next((at for at in range(last + 1, min(len(tokens), last + _BRACKET_REACH)) if tokens[at].text == ")"), 0)
    desk = all(token.lower in publication_words("desk") for token in tokens[last + 1 : end])
    if not end or (not desk and tokens[last + 1].text not in ("/", "-", "\u2013", ",")):
        return False
    after = tokens[end + 1].text if end + 1 < len(tokens) else ""
    return after in (":", "-", "\u2013", "\u2014") or (opens and after[:1].isupper())


def _find_at_foot(foot: Sequence[Line]) -> str | None:
    """Read the line with which an article ends, an outlet and its date: ``(The Nation, January 25, 2013)``.

    The date may stand on a line below it.
    """
    lines = [words if len(line) <= LINE_LENGTH else () for line, words in foot[-2:]]
    last = lines[-1] if lines else ()
    if len(lines) > 1 and lines[0] and last and not _cut_before(last):
        return read_own_line(lines[0])
    return _find_dated(last)


def _cut_before(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return what stands before a date with which a line ends, all of it if it ends with none."""
    marks = find_numbered_marks(tokens)
    return tokens[: marks[-1].first] if marks and marks[-1].last == len(tokens) - 1 else tokens


def _find_dated(tokens: Sequence[Token]) -> str | None:
    """Read an outlet, a comma and a date."""
    named = tokens[1:] if tokens and tokens[0].text == "(" else tokens
    terms = index_outlets().match(named, 0) if named else []
    marks = find_date_marks(named) if terms and terms[0].last + 1 < len(named) else []
    follows = marks and marks[0].first == terms[0].last + 2 and named[terms[0].last + 1].text == ","
    return terms[0].row if follows and not is_agency(terms[0].row) else None


_READERS: tuple[tuple[Callable[[Sentence], str | None], Callable[[str], bool]], ...] = (
    (_find_published_in, is_agency),
    (_find_byline_in, is_agency),
    (_find_masthead, is_press_agency),
    (_find_in_dateline, is_agency),
)
"""What reads an outlet in a sentence, and which outlets are not the article's own where they stand so."""
