"""Lines that are an outlet's name, its desk's, or an author's with it: ``By NAME, OUTLET``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extraction.days.date_marks import find_numbered_marks
from generator.extraction.publication.outlets import (
    TITLE_MARKS,
    index_mastheads,
    is_agency,
    is_press_agency,
    skip_label,
)
from generator.extraction.text.tokens import Token, find_tokens
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.vocabulary.word_rows import Term

HEAD_SENTENCES = 12
_PARTS = re.compile(r"\||\s/\s")
NAME_WORDS = 4
BYLINE_WORDS = 9
_HEAD_TEXT = 1500
LINE_LENGTH = 70
_TOP_LINES = 2


def find_own_line(text: str) -> str | None:
    """Read a line at the head that is an outlet's name, its desk's, or an author's with it: ``By NAME, OUTLET``."""
    lines = [line for line in text[:_HEAD_TEXT].splitlines() if line.strip()][:HEAD_SENTENCES]
    parts = (part for line in lines for part in _PARTS.split(line) if len(part) <= LINE_LENGTH)
    shouted = [line for line in lines[:_TOP_LINES] if line[:1].isupper() and not line[1:2].islower()]
    capitals = (row for line in shouted if (row := _read_capitals(find_tokens(line))))
    if head := next(capitals, None):
        return head
    return next((row for part in parts if (row := read_own_line(_cut_date(skip_label(find_tokens(part)))))), None)


def _read_capitals(tokens: Sequence[Token]) -> str | None:
    """Read an outlet in capitals and what it is: ``BOLAN VOICE (Monthly, Quetta)``, ``NAME - APPEALS PROGRAMME``."""
    terms = index_outlets().match(tokens, 0) if tokens[0].text.isupper() else []
    end = terms[0].last + 1 if terms else 0
    named = 1 < end < len(tokens) and all(token.text.isupper() for token in tokens[:end])
    marked = named and (tokens[end].text == "(" or tokens[end].text in TITLE_MARKS)
    return terms[0].row if marked and not is_press_agency(terms[0].row) else None


def _cut_date(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a line without the date with which it ends or begins: ``NAME March 30, 2017``."""
    marks = find_numbered_marks(tokens)
    if marks and marks[0].first == 0 and marks[0].last + 1 < len(tokens):
        return tokens[marks[0].last + 1 :]  # ``July 6, 2018 NAME``
    end = marks[0].first if marks else len(tokens)
    while marks and end and _links(tokens[end - 1]):
        end -= 1
    return tokens[:end]


def _links(token: Token) -> bool:
    """Whether a word or mark only stands between an outlet and its date: ``NAME – Monday, May 22``."""
    return token.text in TITLE_MARKS or token.lower in publication_words("published_links")


def read_own_line(tokens: Sequence[Token]) -> str | None:
    """Return the outlet that a line names as its own, without the date: ``By NAME, OUTLET``, ``(OUTLET Desk)``."""
    if not tokens or len(tokens) > BYLINE_WORDS:
        return None
    if (tokens[0].text, tokens[-1].text) == ("(", ")"):
        inside = tokens[1:-1]
        alone = any(not (term.first or is_agency(term.row)) for term in index_outlets().find(inside))
        return read_own_line(inside) if alone else None
    desk = len(tokens)
    while desk and tokens[desk - 1].lower in publication_words("desk"):
        desk -= 1
    for term in index_mastheads().find(tokens) if desk < len(tokens) else index_outlets().find(tokens):
        before = tokens[: term.first]
        closes = term.first < desk <= term.last + 1 and not is_agency(term.row)
        if closes and (_is_byline(before) or _opens_byline(before)):
            return term.row if _is_sure(tokens, term) else None
    return None


def _is_sure(tokens: Sequence[Token], term: Term) -> bool:
    """Whether the words are the outlet's wherever they stand, or its letters: ``HT``."""
    known = any(other.row == term.row and other.last >= term.last for other in index_outlets().find(tokens))
    return known or all(token.text.isupper() for token in tokens[term.first : term.last + 1])


def _opens_byline(before: Sequence[Token]) -> bool:
    """Whether nothing but ``Edited by`` stands before the outlet's desk."""
    return all(token.lower in publication_words("byline") | publication_words("desk") for token in before)


def _is_byline(before: Sequence[Token]) -> bool:
    """Whether nothing, or an author and a comma or dash, or a place and a colon, stands before the outlet of a line."""
    if not before or (before[-1].text == ":" and all(token.text.isupper() for token in before[:-1])):
        return True
    if [token.lower for token in before] == ["publisher"]:
        return True
    if before[-1].text in TITLE_MARKS:
        return all(_opens_author(token) for token in before[:-1])
    if before[-1].lower in ("to", "for") and before[0].lower in publication_words("byline"):
        return all(_opens_author(token) for token in before)
    names = [
        token for token in before[:-1] if token.text not in ":," and token.lower not in publication_words("byline")
    ]
    return before[-1].text == "," and 0 < len(names) <= NAME_WORDS and all(token.text[0].isupper() for token in names)


def _opens_author(token: Token) -> bool:
    """Whether a word may stand in the line of an author who is not named: ``By a special correspondent``."""
    return any(token.lower in publication_words(row) for row in ("byline", "desk", "authors"))
