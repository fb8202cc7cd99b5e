"""Words in their order, with what was found in them: many readers ask many vocabularies about the same words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol, Self, TypeVar

from generator.vocabulary.frozen import dataclass
from generator.vocabulary.openings import OPENINGS, Start

_WORD = re.compile(
    r"[^\W\d_]{2,}(?:'(?!s\b)[^\W\d_]+)*"  # most words, tried first
    r"|\d{4}-\d{2}-\d{2}(?!\d)"  # an ISO date is one word
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}[:.]\d{2}(?=\s?[ap]\.?m\b)|\d+(?:[.:]\d+)*(?:st|nd|rd|th|(?:ST|ND|RD|TH)\b)?"
    r"|(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[^\W\d_](?:'(?!s\b)[^\W\d_]+)*"
    r"|'s\b|\S"
)
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


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that was found: the row it belongs to and its first and last token (both inclusive)."""

    table: str
    row: str
    form_key: str
    first: int
    last: int


class WordRow(tuple[W, ...]):  # noqa: SLOT001 - a tuple of any length can have no slots
    """Words in their order, which keep what was found in them: many readers ask many indexes about the same words.

    ``order``: the words in small letters; ``lowers``: each of them once. ``asked``: how many phrases all indexes had
    when it was last looked up where theirs may begin. ``found``: where that is for each index, and once it was asked,
    its phrases; ``read``: what each reader read that was asked ``once``.
    """

    order: list[str]
    lowers: frozenset[str]
    asked: int
    found: dict[int, list[Start] | tuple[Term, ...]]
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
        self.found, self.asked = dict(OPENINGS.find(self.order)), OPENINGS.size


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


def word_before(words: Sequence[Word], at: int, none: str = "") -> str:
    """Return the word before a token in small letters, ``none`` where it is the first."""
    return words[at - 1].lower if at else none


def word_behind(words: Sequence[Word], at: int, none: str = "") -> str:
    """Return the word behind a token in small letters, ``none`` where it is the last."""
    return words[at + 1].lower if at + 1 < len(words) else none


def has_any(words: Sequence[Word], wanted: Collection[str]) -> bool:
    """Whether a word, in small letters, is among those wanted."""
    if isinstance(words, WordRow):
        return not words.lowers.isdisjoint(wanted)
    for word in words:  # noqa: SIM110 - asked hundreds of times an article, of a few words each
        if word.lower in wanted:
            return True
    return False


def find_words(words: Sequence[Word], wanted: Collection[str]) -> list[int]:
    """Return where words stand, in small letters, that are among those wanted."""
    if isinstance(words, WordRow) and words.lowers.isdisjoint(wanted):
        return []
    return [at for at, word in enumerate(in_small_letters(words)) if word in wanted]


def split_words(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the words of a text: words, numbers, ``'s`` and single marks; hyphenated words come apart."""
    return _WORD.finditer(text, start, len(text) if end is None else end)
