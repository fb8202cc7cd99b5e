"""Lists of names told with whose children people are, whose semicolons part members and no clauses.

``Three men identified as NAME, son of NAME; NAME, son of NAME; and NAME, son of NAME, were found dead.``
"""

from __future__ import annotations

from generator.extraction.text.tokens import Token
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import WordRow, has_any
from generator.vocabulary.word_sets import list_words

_MARK, _COMMA = ";", ","
_LONGEST = 5
"""Words that a name has at most, with those before whose child one is."""


def join_names(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a sentence with commas for the semicolons between people told with their parents."""
    if not has_any(tokens, (_MARK,)):
        return tokens
    marks = [at for at, token in enumerate(tokens) if token.text == _MARK]
    starts = [0, *(at + 1 for at in marks)]
    told = [
        any(token.lower in list_words("sentence_words", "children") for token in tokens[one:two])
        for one, two in zip(starts, marks, strict=False)
    ]
    parts = [at for at, before in zip(marks, told, strict=True) if before and _names_child(tokens, at + 1)]
    if not parts:
        return tokens
    row = [replace(token, text=_COMMA, lower=_COMMA) if at in parts else token for at, token in enumerate(tokens)]
    return WordRow(row)


def _names_child(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a name, and whose child that is, stands at a token: ``and NAME, son of``, ``NAME s/o NAME``."""
    at = start + (start < len(tokens) and tokens[start].lower == "and")
    named = at
    while named < min(len(tokens), at + _LONGEST) and tokens[named].text[0].isupper():
        named += 1
    child = named + (named < len(tokens) and tokens[named].text == _COMMA)
    return named > at and child < len(tokens) and tokens[child].lower in list_words("sentence_words", "children")
