"""Finds the phrases of vocabulary tables in running words: longest match first, with rules for capitals."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from generator.vocabulary.openings import OPENINGS, SKIPPED, Form, Node, Start, skip_hyphens
from generator.vocabulary.rows import Row
from generator.vocabulary.tables import Table
from generator.vocabulary.word_rows import Term, Word, WordRow, in_small_letters, split_words

_NUMBERS = itertools.count()


class PhraseIndex:
    """Phrases of one or more tables in a trie of words. A hyphen between words never matters.

    ``case`` of a phrase: ``any``; ``name`` (words with a capital in the table need one in the text, so that ``Hub``
    is a town and ``hub`` is not); ``exact``. A phrase in capitals alone (``BLA``, ``DC``) is always exact.
    """

    def __init__(self, case: str = "any") -> None:
        self._case = case
        self._root: dict[str, Node] = {}
        self._number = next(_NUMBERS)

    def add(self, table: str, row: str, key: str, phrase: str) -> None:
        """Add one phrase of a row."""
        words = tuple(match.group() for match in split_words(phrase) if match.group() != SKIPPED)
        if not words:
            return
        case = "exact" if phrase.isupper() and phrase.isascii() else self._case
        lowers = [word.lower() for word in words]
        following, node = self._root, Node()
        for word in lowers:
            node = following.setdefault(word, Node())
            following = node.following
        node.forms.append(Form(table, row, key, words, case))
        node.plain = node.plain and case == "any"
        OPENINGS.add(self._number, lowers, self._root[lowers[0]])

    def add_table(self, table: Table, keys: Iterable[str]) -> PhraseIndex:
        """Add the phrases that stand under ``keys`` in every row; ``label.en`` reaches into a mapping."""
        return self.add_rows(table.name, table.values(), keys)

    def add_rows(self, table: str, rows: Iterable[Row], keys: Iterable[str] = ("forms",)) -> PhraseIndex:
        """Add the phrases of some rows of a table."""
        for row in rows:
            for key in keys:
                for phrase in _read_phrases(row.values, key):
                    self.add(table, row.id, key, phrase)
        return self

    @property
    def openings(self) -> frozenset[str]:
        """The words, in small letters, with which phrases begin."""
        return frozenset(self._root)

    def find(self, words: Sequence[Word]) -> tuple[Term, ...]:
        """Return the phrases in the words, leftmost and longest first, none overlapping another of other length."""
        if not isinstance(words, WordRow):
            order = [word.lower for word in words]
            if self._root.keys().isdisjoint(order):
                return ()
            return self._find_at([self._begin(order, at) for at, word in enumerate(order) if word in self._root], words)
        if words.asked != OPENINGS.size:
            words.look_up()
        found = words.found.get(self._number, ())
        if isinstance(found, list):
            found = words.found[self._number] = self._find_at(found, words)
        return found

    def find_within(self, words: Sequence[Word], first: int, end: int | None = None) -> tuple[Term, ...]:
        """Return the phrases in a part of the words, counted from its first: none where the whole has none."""
        return self.find(words[first:end]) if self.find(words) else ()

    def _find_at(self, starts: Iterable[Start], words: Sequence[Word]) -> tuple[Term, ...]:
        found: list[Term] = []
        free = 0
        for start in starts:
            if start[0] >= free and (terms := _match(words, start)):
                found += terms
                free = terms[0].last + 1
        return tuple(found)

    def match(self, words: Sequence[Word], first: int) -> list[Term]:
        """Return the longest phrases that begin at ``first``, one a row; none begin behind the last word."""
        if first >= len(words) or words[first].lower not in self._root:
            return []
        start = self._begin(in_small_letters(words), first)
        return _match(words, start) if start[1][0].forms or start[1][1] is not None else []

    def _begin(self, order: Sequence[str], first: int) -> Start:
        node = self._root[order[first]]
        behind = skip_hyphens(order, first + 1) if first + 1 < len(order) else ""
        return first, (node, node.following.get(behind))


def _match(words: Sequence[Word], start: Start) -> list[Term]:
    """Return the longest phrases that begin at a token."""
    first, (node, following) = start
    best, last = _choose(node, words, first) if node.forms else [], first
    if following is not None:
        order, position = in_small_letters(words), first
        size = len(order)
        while following is not None:
            node, position = following, position + 1
            while order[position] == SKIPPED:
                position += 1
            if node.forms and (forms := _choose(node, words, first)):
                best, last = forms, position
            behind = skip_hyphens(order, position + 1) if node.following and position + 1 < size else ""
            following = node.following.get(behind)
    return [Term(form.table, form.row, form.key, first, last) for form in best] if best else []


def _choose(node: Node, words: Sequence[Word], first: int) -> list[Form]:
    """Return the phrases that end at a node and are written as these words are."""
    return node.forms if node.plain else [form for form in node.forms if _fits(form, words, first)]


def _read_phrases(values: Any, key: str) -> list[str]:
    for part in key.split("."):
        values = values.get(part, ()) if isinstance(values, dict) or hasattr(values, "get") else ()
    return [values] if isinstance(values, str) else [value for value in values if isinstance(value, str)]


def _fits(form: Form, words: Sequence[Word], first: int) -> bool:
    if form.case == "any":
        return True
    position = first
    for wanted in form.words:
        while words[position].lower == SKIPPED and position > first:
            position += 1
        given = words[position].text
        if form.case == "exact" and given != wanted:
            return False
        if form.case == "name" and wanted[0].isupper() and not given[0].isupper():
            return False
        position += 1
    return True
