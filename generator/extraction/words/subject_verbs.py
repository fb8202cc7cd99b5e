"""A subject and the verb right after it: ``gunmen opened fire``, ``a bomb went off``, ``the coach fell``.

The words stand in a table of word sets. Each pair of rows gives the subjects and what may follow them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.extraction.text.tokens import Token
from generator.vocabulary.word_rows import Term
from generator.vocabulary.word_sets import index_rows, list_words

_REACH = 8
_BETWEEN = "between"
_AT_ONCE = ("on",)  # ``gunmen on a motorcycle``, and not ``two motorcyclists in Hub on Wednesday``
_MARKS, _ASIDE = {",": ",", "(": ")", "-": "-", "\u2013": "\u2013", "\u2014": "\u2014"}, 14
_ENDS = frozenset((".", ";", ":"))
_LINKS = frozenset(("-", "'s", ","))


def find_pairs(tokens: Sequence[Token], table: str, pairs: Mapping[str, str]) -> Iterator[Term]:
    """Yield the subjects of a table's rows that are followed by a verb of theirs."""
    for term in index_rows(table, tuple(pairs)).find(tokens):
        if does(tokens, term, table, pairs[term.row]):
            yield term


def does(tokens: Sequence[Token], subject: Term, table: str, verbs: str) -> bool:
    """Whether a verb of a row follows a subject; names and few other words stand between."""
    start = subject.last + 1
    start = start if start >= len(tokens) or tokens[start].text not in _MARKS else _end_of_aside(tokens, start)
    for at, token in enumerate(tokens[start : start + _REACH]):
        if token.lower in list_words(table, verbs) and (not at or token.lower not in _AT_ONCE):
            return True
        if not token.text[0].isupper() and token.lower not in list_words(table, _BETWEEN):
            break
    return False


def _end_of_aside(tokens: Sequence[Token], start: int) -> int:
    """Return the word behind what two marks set apart, else the first mark: ``gunmen, who rode off, fired``."""
    closing = _MARKS[tokens[start].text]
    for at in range(start + 2, min(len(tokens), start + _ASIDE)):
        if tokens[at].text == closing:
            return at + 1
        if tokens[at].text in _ENDS:
            break
    return start


def find_tolled(tokens: Sequence[Token], table: str, row: str, verbs: str) -> Iterator[Term]:
    """Yield the nouns of a row behind which, in the same clause, a verb of another row stands.

    ``An attack on a bank in the town leaves two dead``: whatever stands between belongs to the noun.
    """
    for term in index_rows(table, (row,)).find(tokens):
        for token in tokens[term.last + 1 :]:
            if token.lower in list_words(table, verbs):
                yield term
            if token.lower in list_words(table, verbs) or not (token.text[0].isalnum() or token.text in _LINKS):
                break
