"""Finds the phrases of vocabulary tables in running words: longest match first, with rules for capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol, Self, TypeVar

from generator.vocabulary.tables import Table

_WORD = re.compile(
    r"\d{4}-\d{2}-\d{2}(?!\d)"  # an ISO date is one word
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}[:.]\d{2}(?=\s?[ap]\.?m\b)|\d+(?:[.:]\d+)*(?:st|nd|rd|th)?"
    r"|(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*"
    r"|'s\b|\S"
)
_SKIPPED = "-"
W = TypeVar("W", bound="Word")


class Word(Protocol):
    """Anything with a text and its lower-case form: a token."""

    @property
    def text(self) -> str:
        """The word as written."""

    @property
    def lower(self) -> str:
        """The word in lower case."""


class WordRow(tuple[W, ...]):  # noqa: SLOT001 - a tuple of any length can have no slots
    """Words in their order, which know their small letters: many indexes are asked about the same words."""

    lowers: tuple[str, ...]

    def __new__(cls, words: Iterable[W]) -> Self:
        """Keep the words and their small letters."""
        row = super().__new__(cls, words)
        row.lowers = tuple([word.lower for word in row])
        return row


class Term(NamedTuple):
    """A phrase that was found: the row it belongs to and its first and last token (both inclusive)."""

    table: str
    row: str
    form_key: str
    first: int
    last: int


class _Form(NamedTuple):
    table: str
    row: str
    key: str
    words: tuple[str, ...]
    case: str


def split_words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text: words, numbers, ``'s`` and single marks; hyphenated words come apart."""
    return _WORD.finditer(text)


class PhraseIndex:
    """Phrases of one or more tables in a trie of words. A hyphen between words never matters.

    ``case`` of a phrase: ``any``; ``name`` (words with a capital in the table need one in the text, so that ``Hub``
    is a town and ``hub`` is not); ``exact``. A phrase in capitals alone (``BLA``, ``DC``) is always exact.
    """

    def __init__(self, case: str = "any") -> None:
        self._case = case
        self._root: dict[str, Any] = {}

    def add(self, table: str, row: str, key: str, phrase: str) -> None:
        """Add one phrase of a row."""
        words = tuple(match.group() for match in split_words(phrase) if match.group() != _SKIPPED)
        case = "exact" if phrase.isupper() and phrase.isascii() else self._case
        node = self._root
        for word in words:
            node = node.setdefault(word.lower(), {})
        node.setdefault("", []).append(_Form(table, row, key, words, case))

    def add_table(self, table: Table, keys: Iterable[str]) -> PhraseIndex:
        """Add the phrases that stand under ``keys`` in every row; ``label.en`` reaches into a mapping."""
        for row in table.values():
            for key in keys:
                for phrase in _read_phrases(row.values, key):
                    self.add(table.name, row.id, key, phrase)
        return self

    @property
    def openings(self) -> frozenset[str]:
        """The words, in small letters, with which phrases begin."""
        return frozenset(self._root)

    def find(self, words: Sequence[Word]) -> list[Term]:
        """Return the phrases in the words, leftmost and longest first, none overlapping another of other length."""
        root, free = self._root, 0
        lowers = words.lowers if isinstance(words, WordRow) else tuple([word.lower for word in words])
        starts = [position for position, lower in enumerate(lowers) if lower in root]
        if not starts:
            return []
        found: list[Term] = []
        hyphens = _SKIPPED in lowers
        for position in starts:
            node = root[lowers[position]]
            # most words that open a phrase neither end one nor go on with the next word
            if position < free or not ("" in node or hyphens or _goes_on(lowers, position, node)):
                continue
            terms = self.match(words, position)
            if terms:
                found.extend(terms)
                free = terms[0].last + 1
        return found

    def match(self, words: Sequence[Word], first: int) -> list[Term]:
        """Return the longest phrases that begin at ``first``: one for each row that has it."""
        node, best, last = self._root, [], first
        for position in range(first, len(words)):
            word = words[position]
            if word.lower == _SKIPPED and position > first:
                continue
            following = node.get(word.lower)
            if following is None:
                break
            node = following
            if "" in node:
                forms = [form for form in node[""] if form.case == "any" or _fits(form, words, first)]
                if forms:
                    best, last = forms, position
        return [Term(form.table, form.row, form.key, first, last) for form in best]


def _goes_on(lowers: Sequence[str], position: int, node: dict[str, Any]) -> bool:
    return position + 1 < len(lowers) and lowers[position + 1] in node


def _read_phrases(values: Any, key: str) -> list[str]:
    for part in key.split("."):
        values = values.get(part, ()) if isinstance(values, dict) or hasattr(values, "get") else ()
    return [values] if isinstance(values, str) else [value for value in values if isinstance(value, str)]


def _fits(form: _Form, words: Sequence[Word], first: int) -> bool:
    position = first
    for wanted in form.words:
        while words[position].lower == _SKIPPED and position > first:
            position += 1
        given = words[position].text
        if form.case == "exact" and given != wanted:
            return False
        if form.case == "name" and wanted[0].isupper() and not given[0].isupper():
            return False
        position += 1
    return True
