"""Finds the phrases of vocabulary tables in running words: longest match first, with rules for capitals."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol, Self, TypeVar

from generator.vocabulary.frozen import dataclass
from generator.vocabulary.tables import Table

_WORD = re.compile(
    r"[^\W\d_]{2,}(?:'(?!s\b)[^\W\d_]+)*"  # most words, tried first
    r"|\d{4}-\d{2}-\d{2}(?!\d)"  # an ISO date is one word
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}[:.]\d{2}(?=\s?[ap]\.?m\b)|\d+(?:[.:]\d+)*(?:st|nd|rd|th)?"
    r"|(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[^\W\d_](?:'(?!s\b)[^\W\d_]+)*"
    r"|'s\b|\S"
)
_SKIPPED = "-"
_NUMBERS = itertools.count()
W = TypeVar("W", bound="Word")
R = TypeVar("R")


class Word(Protocol):
    """Anything with a text and its lower-case form: a token."""

    @property
    def text(self) -> str:
        """The word as written."""

    @property
    def lower(self) -> str:
        """The word in lower case."""


class _Openings:
    """Which indexes have phrases that begin with a word: asked once of some words for all indexes together."""

    def __init__(self) -> None:
        self.size = 0
        self._alone: dict[str, tuple[int, ...]] = {}
        self._pairs: dict[str, dict[str, tuple[int, ...]]] = {}

    def add(self, index: int, words: Sequence[str]) -> None:
        """Note how a phrase of an index begins, in small letters: its one word, or its first two."""
        self.size += 1
        known, last = (self._alone, words[0]) if len(words) == 1 else (self._pairs.setdefault(words[0], {}), words[1])
        if index not in known.get(last, ()):
            known[last] = (*known.get(last, ()), index)

    def find(self, lowers: Sequence[str]) -> dict[int, list[int]]:
        """Return the places at which phrases of each index may begin; a hyphen between two words may be left out."""
        alone, pairs = self._alone, self._pairs
        found: dict[int, list[int]] = {}
        last = len(lowers) - 1
        for position, lower in enumerate(lowers):
            indexes = alone.get(lower, ())
            if lower in pairs and position < last:
                second = lowers[position + 1]
                following = pairs[lower].get(second if second != _SKIPPED else _skip_hyphens(lowers, position + 1))
                if following:
                    indexes = (*indexes, *(index for index in following if index not in indexes))
            for index in indexes:
                if index in found:
                    found[index].append(position)
                else:
                    found[index] = [position]
        return found


_OPENINGS = _Openings()


class WordRow(tuple[W, ...]):  # noqa: SLOT001 - a tuple of any length can have no slots
    """Words in their order, which keep what was found in them: many readers ask many indexes about the same words.

    ``order``: the words in small letters; ``lowers``: each of them once. ``asked``: how many phrases all indexes had
    when it was last looked up where theirs may begin, ``starts``. ``found``: the phrases of each index; ``read``: what
    each reader read that was asked ``once``.
    """

    order: list[str]
    lowers: frozenset[str]
    asked: int
    starts: dict[int, list[int]]
    found: dict[int, tuple[Term, ...]]
    read: dict[Callable[[Any], Any], Any]

    def __new__(cls, words: Iterable[W]) -> Self:
        """Keep the words."""
        row = tuple.__new__(cls, words)
        row.order = [word.lower for word in row]
        row.lowers = frozenset(row.order)
        row.asked, row.read = -1, {}
        return row

    def look_up(self) -> None:
        """Look up where the phrases of all indexes may begin."""
        self.starts, self.asked, self.found = _OPENINGS.find(self.order), _OPENINGS.size, {}


def read_once(words: Sequence[W], read: Callable[[Sequence[W]], R]) -> R:
    """Return what ``read`` finds in the words; of a row of words it is read the first time alone."""
    if not isinstance(words, WordRow):
        return read(words)
    if read not in words.read:
        words.read[read] = read(words)
    known: R = words.read[read]
    return known


def in_small_letters(words: Sequence[Word]) -> Sequence[str]:
    """Return the words in small letters; a row of words keeps them."""
    return words.order if isinstance(words, WordRow) else [word.lower for word in words]


def has_any(words: Sequence[Word], wanted: Collection[str]) -> bool:
    """Whether a word, in small letters, is among those wanted."""
    if isinstance(words, WordRow):
        return not words.lowers.isdisjoint(wanted)
    return any(word.lower in wanted for word in words)


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that was found: the row it belongs to and its first and last token (both inclusive)."""

    table: str
    row: str
    form_key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Form:
    table: str
    row: str
    key: str
    words: tuple[str, ...]
    case: str


def split_words(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the words of a text: words, numbers, ``'s`` and single marks; hyphenated words come apart."""
    return _WORD.finditer(text, start, len(text) if end is None else end)


class _Node:
    """What may follow some first words of phrases, and the phrases that they are. ``plain``: in whatever case."""

    __slots__ = ("following", "forms", "plain")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.forms: list[_Form] = []
        self.plain = True


class PhraseIndex:
    """Phrases of one or more tables in a trie of words. A hyphen between words never matters.

    ``case`` of a phrase: ``any``; ``name`` (words with a capital in the table need one in the text, so that ``Hub``
    is a town and ``hub`` is not); ``exact``. A phrase in capitals alone (``BLA``, ``DC``) is always exact.
    """

    def __init__(self, case: str = "any") -> None:
        self._case = case
        self._root: dict[str, _Node] = {}
        self._number = next(_NUMBERS)

    def add(self, table: str, row: str, key: str, phrase: str) -> None:
        """Add one phrase of a row."""
        words = tuple(match.group() for match in split_words(phrase) if match.group() != _SKIPPED)
        if not words:
            return
        case = "exact" if phrase.isupper() and phrase.isascii() else self._case
        following, node = self._root, _Node()
        for word in words:
            node = following.setdefault(word.lower(), _Node())
            following = node.following
        node.forms.append(_Form(table, row, key, words, case))
        node.plain = node.plain and case == "any"
        _OPENINGS.add(self._number, [word.lower() for word in words])

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

    def find(self, words: Sequence[Word]) -> tuple[Term, ...]:
        """Return the phrases in the words, leftmost and longest first, none overlapping another of other length."""
        if not isinstance(words, WordRow):
            order = [word.lower for word in words]
            return self._find_at([at for at, lower in enumerate(order) if lower in self._root], words, order)
        if words.asked != _OPENINGS.size:
            words.look_up()
        found = words.found.get(self._number)
        if found is None:
            starts = words.starts.get(self._number)
            found = words.found[self._number] = self._find_at(starts, words, words.order) if starts else ()
        return found

    def _find_at(self, starts: Iterable[int], words: Sequence[Word], order: Sequence[str]) -> tuple[Term, ...]:
        found: list[Term] = []
        free = 0
        for position in starts:
            if position >= free and (terms := self._match(words, order, position)):
                found += terms
                free = terms[0].last + 1
        return tuple(found)

    def match(self, words: Sequence[Word], first: int) -> list[Term]:
        """Return the longest phrases that begin at ``first``, one a row; none begin behind the last word."""
        if first >= len(words) or words[first].lower not in self._root:
            return []
        return self._match(words, in_small_letters(words), first)

    def _match(self, words: Sequence[Word], order: Sequence[str], first: int) -> list[Term]:
        node = self._root.get(order[first])
        best: list[_Form] = []
        last = position = first
        while node is not None:
            if node.forms:
                forms = node.forms if node.plain else [form for form in node.forms if _fits(form, words, first)]
                if forms:
                    best, last = forms, position
            position += 1
            while position < len(order) and order[position] == _SKIPPED:
                position += 1
            node = node.following.get(order[position]) if position < len(order) else None
        return [Term(form.table, form.row, form.key, first, last) for form in best]


def _skip_hyphens(lowers: Sequence[str], position: int) -> str:
    while lowers[position] == _SKIPPED and position + 1 < len(lowers):
        position += 1
    return lowers[position]


def _read_phrases(values: Any, key: str) -> list[str]:
    for part in key.split("."):
        values = values.get(part, ()) if isinstance(values, dict) or hasattr(values, "get") else ()
    return [values] if isinstance(values, str) else [value for value in values if isinstance(value, str)]


def _fits(form: _Form, words: Sequence[Word], first: int) -> bool:
    if form.case == "any":
        return True
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
