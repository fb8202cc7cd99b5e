"""What the words of the articles say about themselves: loaded words by outlet, and whether children were killed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from generator.archive.incident import Account, Incident
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import split_words

_KEYS = ("forms", "exceptions")
_BLANKS = {code: " " for code in range(128) if not chr(code).isalpha()}
_SMALL = bytes(ord(letter.lower()) if (letter := chr(code)).isalpha() and code < 128 else 32 for code in range(256))
_split_letters = re.compile(r"[^\W\d_]+").findall


class _Word(NamedTuple):
    text: str
    lower: str


class Wording(NamedTuple):
    """The loaded words that one outlet's quoted words hold, as written."""

    outlet: str
    words: tuple[str, ...]


def find_words(incident: Incident) -> frozenset[str]:
    """Return all words of an incident's quoted words, in small letters."""
    kinds = (incident.figures, incident.subsets, incident.things, incident.claims)
    texts = ["\n".join(account.evidence) for items in kinds for item in items for account in item.accounts]
    return _split("\n".join(texts))


def find_wordings(incident: Incident, words: AbstractSet[str], unknown: str) -> tuple[Wording, ...]:
    """Return which loaded words each outlet used in the quoted words; ``unknown`` names an outlet not known.

    ``words`` are those of ``find_words``, most of which hold no loaded one.
    """
    if not _may_be_loaded(words):
        return ()
    found: dict[str, dict[str, None]] = {}
    for account in _accounts(incident):
        for quote in account.evidence:
            for phrase in find_loaded(quote):
                found.setdefault(account.publisher or unknown, {})[phrase] = None
    return tuple(Wording(outlet, tuple(words)) for outlet, words in sorted(found.items()))


def _split(text: str) -> frozenset[str]:
    """Return the words of a text in small letters: all that is made of letters alone, which is what hyphens part."""
    if text.isascii():
        return frozenset(text.encode().translate(_SMALL).decode().split())
    plain = text.lower().translate(_BLANKS)
    return frozenset(plain.split() if plain.replace(" ", "").isalpha() else _split_letters(plain))


def find_loaded(text: str) -> tuple[str, ...]:
    """Return the loaded words of a text, as written, leaving out proper names that only look like them."""
    if not _may_be_loaded(_split(text)):
        return ()
    matches = list(split_words(text))
    words = [_Word(match.group(), match.group().lower()) for match in matches]
    spans = [match.span() for match in matches]
    return tuple(
        text[spans[term.first][0] : spans[term.last][1]]
        for term in _loaded().find(words)
        if term.form_key != "exceptions"
    )


def tells_of_children(incident: Incident, words: AbstractSet[str]) -> bool:
    """Whether the quoted words for people killed name children: the page then says so before the figures.

    ``words`` are those of ``find_words``.
    """
    return not _children().isdisjoint(words) and any(
        not _children().isdisjoint(_split(quote))
        and not _children().isdisjoint(match.group().lower() for match in split_words(quote))
        for item in (*incident.figures, *incident.subsets)
        if item.outcome == "killed"
        for account in item.accounts
        for quote in account.evidence
    )


def _accounts(incident: Incident) -> Iterable[Account]:
    for items in (incident.figures, incident.subsets, incident.things, incident.claims):
        for item in items:
            yield from item.accounts


@cache
def _loaded() -> PhraseIndex:
    return PhraseIndex().add_table(load_table("loaded"), _KEYS)


def _may_be_loaded(words: AbstractSet[str]) -> bool:
    """Whether all words of a phrase are there: most texts have none and need no closer look."""
    longest, phrases = _phrases()
    return any(words >= phrase for word in words & longest for phrase in phrases[word])


@cache
def _phrases() -> tuple[frozenset[str], dict[str, list[frozenset[str]]]]:
    """Return the longest word of each phrase, and under it all words of the phrase, in small letters."""
    found: dict[str, list[frozenset[str]]] = {}
    for phrase in (phrase for row in load_table("loaded").values() for key in _KEYS for phrase in row.texts(key)):
        words = _split_letters(phrase.lower())
        found.setdefault(max(words, key=len), []).append(frozenset(words))
    return frozenset(found), found


@cache
def _children() -> frozenset[str]:
    rows = [row for row in load_table("nouns").values() if row.flag("child")]
    return frozenset(word.lower() for row in rows for word in (*row.texts("singular"), *row.texts("plural")))
