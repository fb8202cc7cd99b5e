"""Whether a sentence tells of an attack by its subject and verb: ``gunmen opened fire``, ``a bomb went off``."""

from __future__ import annotations

from functools import cache

from generator.extraction.sentences import Sentence
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table

_REACH = 8
_CERTAIN = "certain"
_PAIRS = {"attackers": "deeds", "devices": "bursts"}


def find_attack(sentence: Sentence) -> int | None:
    """Return the token at which an attack is told, ``None`` where none is, or only one of a case or of another time."""
    tokens = sentence.tokens
    for term in _index().find(tokens):
        told = {token.lower for token in tokens[: term.first]}
        if told & _load_words("clauses"):
            return None
        if term.row == _CERTAIN:
            return term.first
        for token in tokens[term.last + 1 : term.last + 1 + _REACH]:
            if token.lower in _load_words(_PAIRS[term.row]):
                return term.first
            if token.lower not in _load_words("between"):
                break
    return None


@cache
def _load_words(row: str) -> frozenset[str]:
    return frozenset(load_table("attack_words")[row].texts("forms"))


@cache
def _index() -> PhraseIndex:
    index = PhraseIndex()
    for row in (_CERTAIN, *_PAIRS):
        for form in load_table("attack_words")[row].texts("forms"):
            index.add("attack_words", row, "forms", form)
    return index
