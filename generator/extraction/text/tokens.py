"""Words with their place in the text."""

from __future__ import annotations

from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import WordRow, split_words

_PLAIN = str.maketrans({
    **dict.fromkeys("\u2010\u2011", "-"),
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
})  # fmt: skip
"""What word processors and printed pages put in place of plain hyphens and letters."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark; ``start`` and ``end`` are offsets into the article's text.

    ``raw``: how the text writes it, where ``text`` has plain characters for others.
    """

    text: str
    lower: str
    start: int
    end: int
    raw: str = ""

    @property
    def written(self) -> str:
        """The token as it stands in the text, for quoting it."""
        return self.raw or self.text

    @property
    def capitalised(self) -> bool:
        """Whether it is written as a part of a name is: a capital, and letters that are not all capitals."""
        return self.text[0].isupper() and self.text.isalpha() and not self.text.isupper()


def find_tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens between two offsets of a text."""
    tokens: list[Token] = []
    for match in split_words(text, start, end):
        word = match[0]
        first, last = match.span()
        tokens.append(Token(word, word.lower(), first, last) if word.isascii() else _make_token(word, first, last))
    return WordRow(tokens)


def _make_token(word: str, start: int, end: int) -> Token:
    plain = word.translate(_PLAIN)
    return Token(plain, plain.lower(), start, end, word if plain != word else "")
