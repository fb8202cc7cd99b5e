"""Words with their place in the text."""

from __future__ import annotations

from typing import NamedTuple

from generator.vocabulary.phrases import WordRow, split_words


class Token(NamedTuple):
    """One word, number or mark; ``start`` and ``end`` are offsets into the article's text."""

    text: str
    lower: str
    start: int
    end: int


def find_tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens between two offsets of a text."""
    piece = text[start:end]
    return WordRow(
        [
            Token(word := match.group(), word.lower(), start + match.start(), start + match.end())
            for match in split_words(piece)
        ]
    )
