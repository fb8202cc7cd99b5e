"""The outlet that whole lines of a page name: its path on the site, its address, and the place where it is printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from generator.extraction.days.calendar_dates import make_day
from generator.extraction.days.date_marks import find_numbered_marks
from generator.extraction.publication.furniture import heads_comments
from generator.extraction.publication.outlets import TITLE_MARKS, find_row_of_host, index_mastheads, is_agency
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token, find_tokens
from generator.extraction.words.publication_words import index_outlets, publication_words

_TOP_LINES, _FOOT_LINES, _FOOT_TEXT = 3, 4, 500
_LINE_LENGTH, _LABEL_WORDS, _LABEL_PARTS, _IMPRINT_WORDS = 90, 2, 3, 12
_STEP = re.compile(r"\s*(?:>>|>|\u00bb|\u203a)\s*")
_ADDRESS = re.compile(r"(?:https?://|www\.)(?P<host>[\w.-]+)(?P<path>/\S*)?", re.ASCII)
_MAIL = re.compile(r"(?:\S+@)(?P<host>[\w-]+(?:\.[\w-]+)+)", re.ASCII)
_DAY = re.compile(r"/(\d{4}/\d{1,2}/\d{1,2})(?:/|\Z)", re.ASCII)
_OPENS, _MARKS = frozenset("([-\u2013\u2014"), TITLE_MARKS | frozenset(",()[].;:/")


def find_by_page(text: str) -> str | None:
    """Return the row of the outlet that a whole line at the top or at the foot names as the page's own."""
    top, foot = list_top(text), _list_foot(text)
    steps = (row for line in top if (row := _read_path(line)))
    opens = _ADDRESS.match(top[0]) if top else None
    named = (opens["host"] if opens else None, *map(_read_address, (*top, *foot)))
    hosts = (row for host in named if host and (row := find_row_of_host(host)))
    printed = (row for line in reversed(foot) if (row := _read_imprint(line)))
    return next(steps, None) or next(printed, None) or next(hosts, None)


def find_day_of_address(text: str) -> tuple[dt.date, str] | None:
    """Return the day in the address that is the first line of a text, and its words: ``https://…/2022/10/03/two``."""
    found = _ADDRESS.match(next(iter(list_top(text)), ""))
    words = _DAY.search(found["path"]) if found and found["path"] else None
    day = make_day(*map(int, words[1].split("/"))) if words else None
    return (day, words[1]) if words and day else None


def is_imprint(tokens: Sequence[Token]) -> bool:
    """Whether a line without a full stop is an outlet, its town, its day, or all: nothing was cut off behind it."""
    if len(tokens) > _IMPRINT_WORDS:
        return False
    marks = find_numbered_marks(tokens)
    dated = any(mark.written and mark.written.year for mark in marks)
    named = bool(index_outlets().match(tokens, 0))
    words = (token for token in tokens if token.text.isalpha())
    links = publication_words("published_links") | publication_words("clock")
    return (dated or named) and all(token.text[0].isupper() or token.lower in links for token in words)


def list_top(text: str) -> list[str]:
    """Return the first lines of a text that are not empty."""
    return [line.strip() for line in text[:_FOOT_TEXT].splitlines() if line.strip()][:_TOP_LINES]


def _list_foot(text: str) -> list[str]:
    """Return the last lines of an article that are not empty, above the readers' comments."""
    lines = [line.strip() for line in text[-_FOOT_TEXT:].splitlines() if line.strip()]
    end = next((at for at, line in enumerate(lines) if at and _heads_comments(line)), len(lines))
    return lines[:end][-_FOOT_LINES:]


def _heads_comments(line: str) -> bool:
    if len(line) > _LINE_LENGTH:
        return False
    tokens = tuple(find_tokens(line))
    return bool(tokens) and heads_comments([Sentence(0, 0, 0, len(line), tokens)])


def _read_path(line: str) -> str | None:
    """Read where a page stands on its site, from the outlet down: ``NAME Online >> News >> SUBCONTINENT``."""
    if not _STEP.search(line) or len(line) > _LINE_LENGTH:
        return None
    steps = [find_tokens(step) for step in _STEP.split(line) if step]
    named = (row for step in steps[:-1] if (row := _match_whole(step)))
    return next(named, None)


def _match_whole(tokens: Sequence[Token]) -> str | None:
    """Return the outlet whose name, with a word for its desk behind it, is all of some words."""
    terms = index_mastheads().match(tokens, 0) if tokens else []
    rest = tokens[terms[0].last + 1 :] if terms else ()
    whole = bool(terms) and all(token.lower in publication_words("desk") for token in rest)
    return terms[0].row if whole and not is_agency(terms[0].row) else None


def _read_address(line: str) -> str | None:
    """Return the host of an address that is all of a line, or stands behind a label: ``Link: https://…``."""
    parts = line.split()
    if not parts or len(parts) > _LABEL_PARTS + 1:
        return None
    labels = [part.strip(":").lower() for part in parts[:-1]]
    if not all(label in publication_words("address_labels") for label in labels):
        return None
    found = _ADDRESS.fullmatch(parts[-1]) or _MAIL.fullmatch(parts[-1])
    return found["host"] if found else None


def _read_imprint(line: str) -> str | None:
    """Read an outlet, the town where it is printed and a date, or one of them: ``The Nation, Quetta``.

    The date alone, without a town, may stand behind a dash or a word for where the article was taken from.
    """
    tokens = find_tokens(line) if len(line) <= _LINE_LENGTH else []
    behind_date = _skip_date(tokens)
    start = behind_date or _skip_labels(tokens)
    terms = index_mastheads().match(tokens, start) if start < len(tokens) else []
    if not terms or is_agency(terms[0].row) or not tokens[start].text[0].isupper():
        return None
    rest = tokens[terms[0].last + 1 :]
    while rest and rest[0].lower in publication_words("desk"):
        rest = rest[1:]
    lent = bool(behind_date) or tokens[0].lower in publication_words("lent")
    if not rest or rest[0].text not in _MARKS:
        return terms[0].row if lent and not rest else None
    marks = find_numbered_marks(rest)
    dated = {at for mark in marks for at in range(mark.first, mark.last + 1)}
    words = [token.text for at, token in enumerate(rest) if at not in dated and token.text not in _MARKS]
    town = len(words) <= _LABEL_WORDS and all(word.istitle() for word in words)
    return terms[0].row if town and (words or dated) else None


def _skip_date(tokens: Sequence[Token]) -> int:
    """Return where a name begins behind a date and a mark: ``July 5, 2025 | NAME``."""
    marks = find_numbered_marks(tokens)
    end = marks[0].last + 1 if marks and not marks[0].first else len(tokens)
    return end + 1 if end + 1 < len(tokens) and tokens[end].text in TITLE_MARKS else 0


def _skip_labels(tokens: Sequence[Token]) -> int:
    """Return where a name begins behind a bracket, a dash or a label: ``Source: NAME``, ``Courtesy: NAME``."""
    words = list(_list_lowers(tokens[: _LABEL_PARTS + 1]))
    if words and words[0] in _OPENS:
        return 1
    colon = words.index(":") + 1 if ":" in words else 0
    return colon if colon and all(word in publication_words("taken_from") for word in words[: colon - 1]) else 0


def _list_lowers(tokens: Sequence[Token]) -> Iterator[str]:
    yield from (token.lower for token in tokens)
