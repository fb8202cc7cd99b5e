"""Finds the phrases of vocabulary tables in running words: longest match first, with rules for capitals."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol, Self, TypeVar

from generator.vocabulary.frozen import dataclass
from generator.vocabulary.tables import Table

_WORD = re.compile(
    r"[^\W\d_]{2,}(?:'(?!s\b)[^\W\d_]+)*"  # most words, tried first
    r"|\d{4}-\d{2}-\d{2}(?!\d)"  # an ISO date is one word
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}[:.]\d{2}(?=\s?[ap]\.?m\b)|\d+(?:[.:]\d+)*(?:st|nd|rd|th|(?:ST|ND|RD|TH)\b)?"
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


class _Node:
    """What may follow some first words of phrases, and the phrases that they are. ``plain``: in whatever case."""

    __slots__ = ("following", "forms", "plain")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.forms: list[_Form] = []
        self.plain = True


Nodes = tuple[_Node, _Node | None]
"""What a first word is in an index, and what the first two are together, if phrases begin with them."""
Start = tuple[int, Nodes]
"""Where a phrase may begin: its first token, and what the words there are."""


class _Openings:
    """Which indexes have phrases that begin with a word: asked once of some words for all indexes together."""

    def __init__(self) -> None:
        self.size = 0
        self._known: dict[str, dict[str, dict[int, Nodes]]] = {}

    def add(self, index: int, words: Sequence[str], first: _Node) -> None:
        """Note how a phrase of an index begins, in small letters: its one word (with nothing behind), or two."""
        self.size += 1
        second = words[1] if len(words) > 1 else ""
        known = self._known.setdefault(words[0], {}).setdefault(second, {})
        known[index] = first, first.following[second] if second else None

    def find(self, lowers: Sequence[str]) -> dict[int, list[Start]]:
        """Return the places at which phrases of each index may begin; a hyphen between two words may be left out."""
        known = self._known
        found: defaultdict[int, list[Start]] = defaultdict(list)
        for position, (lower, behind) in enumerate(zip(lowers, (*lowers[1:], ""), strict=False)):
            openings = known.get(lower)
            if openings is None:
                continue
            second = behind if behind != _SKIPPED else _skip_hyphens(lowers, position + 1)
            pairs = openings.get(second, _NONE) if second else _NONE
            for index, nodes in pairs.items():
                found[index].append((position, nodes))
            if "" in openings:
                for index, nodes in openings[""].items():
                    if index not in pairs:
                        found[index].append((position, nodes))
        return found


_NONE: dict[int, Nodes] = {}


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
    starts: dict[int, list[Start]]
    found: dict[int, tuple[Term, ...]]
    read: dict[Callable[[Any], Any], Any]

    def __new__(cls, words: Iterable[W]) -> Self:
        """Keep the words."""
        row = tuple.__new__(cls, words)
        row.order = [word.lower for word in row]
        row.lowers = frozenset(row.order)
        row.asked, row.found, row.read = -1, {}, {}
        return row

    def look_up(self) -> None:
        """Look up where the phrases of all indexes may begin."""
        self.starts, self.asked, self.found = _OPENINGS.find(self.order), _OPENINGS.size, {}


def read_once(words: Sequence[W], read: Callable[[Sequence[W]], R]) -> R:
    """Return what ``read`` finds in the words; of a row of words it is read the first time alone."""
    if not isinstance(words, WordRow):
        return read(words)
    kept = words.read
    if read not in kept:
        kept[read] = read(words)
    known: R = kept[read]
    return known


def in_small_letters(words: Sequence[Word]) -> list[str]:
    """Return the words in small letters, not to be changed; a row of words keeps them."""
    return words.order if isinstance(words, WordRow) else [word.lower for word in words]


def has_any(words: Sequence[Word], wanted: Collection[str]) -> bool:
    """Whether a word, in small letters, is among those wanted."""
    if isinstance(words, WordRow):
        return not words.lowers.isdisjoint(wanted)
    for word in words:  # noqa: SIM110 - asked hundreds of times an article, of a few words each
        if word.lower in wanted:
            return True
    return False


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
        lowers = [word.lower() for word in words]
        following, node = self._root, _Node()
        for word in lowers:
            node = following.setdefault(word, _Node())
            following = node.following
        node.forms.append(_Form(table, row, key, words, case))
        node.plain = node.plain and case == "any"
        _OPENINGS.add(self._number, lowers, self._root[lowers[0]])

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
            if self._root.keys().isdisjoint(order):
                return ()
            return self._find_at([self._begin(order, at) for at, word in enumerate(order) if word in self._root], words)
        found = words.found.get(self._number)
        if found is None:
            if words.asked != _OPENINGS.size:
                words.look_up()
            starts = words.starts.get(self._number)
            found = words.found[self._number] = self._find_at(starts, words) if starts else ()
        return found

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
        behind = _skip_hyphens(order, first + 1) if first + 1 < len(order) else ""
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
            while order[position] == _SKIPPED:
                position += 1
            if node.forms and (forms := _choose(node, words, first)):
                best, last = forms, position
            behind = _skip_hyphens(order, position + 1) if node.following and position + 1 < size else ""
            following = node.following.get(behind)
    return [Term(form.table, form.row, form.key, first, last) for form in best] if best else []


def _choose(node: _Node, words: Sequence[Word], first: int) -> list[_Form]:
    """Return the phrases that end at a node and are written as these words are."""
    return node.forms if node.plain else [form for form in node.forms if _fits(form, words, first)]


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
