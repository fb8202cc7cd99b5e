"""Headlines that lost their commas: ``Two militants killed cop martyred in Bannu`` tells of two deaths and one more.

A mark of no width is put back behind the first outcome, where people who are counted stand before it and another
outcome follows those behind it.
"""

from __future__ import annotations

from functools import cache

from generator.extraction.text.tokens import Token
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import WordRow
from generator.vocabulary.word_sets import list_words

_TABLE = "sentence_words"

_REACH, _BEFORE = 5, 5
_STOP = "."


def restore_commas(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a line, with a comma behind each outcome at which another count begins."""
    if tokens[-1].text == _STOP and len(tokens) > 1 and tokens[-2].text != _STOP:
        return tokens
    lost = [at for at in range(1, len(tokens) - 2) if _ends_count(tokens, at)]
    if not lost:
        return tokens
    parts: list[Token] = []
    for at, token in enumerate(tokens):
        parts.append(token)
        if at in lost:
            parts.append(Token(",", ",", token.end, token.end))
    return WordRow(parts)


def _ends_count(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether people who are counted end with an outcome, and others with one of their own follow."""
    if tokens[at].lower not in list_words(_TABLE, "outcomes") or not _counts(tokens, at):
        return False
    for position in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        word = tokens[position].lower
        if word in list_words(_TABLE, "outcomes"):
            return position > at + 1
        if word in list_words(_TABLE, "breaks") or not word[0].isalnum():
            return False
    return False


def _counts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number stands before an outcome, with nothing but its noun between them."""
    for position in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        word = tokens[position].lower
        if word.isdigit() or word in list_numbers():
            return True
        if word in list_words(_TABLE, "breaks") or word in list_words(_TABLE, "outcomes"):
            return False
    return False


@cache
def list_numbers() -> frozenset[str]:
    """Return the words for numbers."""
    return frozenset(form for row in load_table("numbers").values() for form in row.texts("forms"))
