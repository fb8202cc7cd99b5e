"""Words around a noun: adjectives before it and a name behind it ("former senior clerk Gul Khan"), "out of"."""

from __future__ import annotations

from generator.extraction.countable import end_of_compound
from generator.extraction.words import Words
from generator.vocabulary.phrases import Term

_MOST = 3


def skip_epithets(words: Words, first: int) -> int:
    """Return where the noun stands that a name follows behind adjectives alone, else the first token itself."""
    if first in words.nouns or first in words.things:
        return first
    if not words.called or first >= len(words.tokens) or (words.grammar[first] and first not in words.numbers):
        return first
    position = first
    for _ in range(_MOST):
        if position in words.nouns:
            break
        compound = end_of_compound(words, position) if position < len(words.tokens) else None
        if compound is None and not _is_epithet(words, position):
            return first
        position = position + 1 if compound is None else compound + 1
    return position if position in words.called else first


def _is_epithet(words: Words, position: int) -> bool:
    if position >= len(words.tokens) or position in words.masked or position in words.verbs:
        return False
    if any(term.first <= position <= term.last for term in words.links.values()):
        return False
    text = words.tokens[position].text
    unknown = not words.grammar[position] and position not in words.numbers and position not in words.things
    return unknown and position not in words.nouns and text.isalpha() and text.islower()


def skip_out(words: Words, position: int) -> int:
    """Go over ``out`` before ``of``: ``14 out of 30 passengers`` counts fourteen of them."""
    pair = [token.lower for token in words.tokens[position : position + 2]]
    return position + 1 if pair == ["out", "of"] else position


def take_name(words: Words, last: int, head: Term) -> int:
    """Take in the name behind a rank or trade: ``Head Constable Sharif Rind``."""
    if head.form_key.endswith("plural"):
        return last
    position = last + 1
    while position < len(words.tokens) and _is_name_part(words, position) and position - last <= 5:
        position += 1
    return position - 1


def _is_name_part(words: Words, position: int) -> bool:
    known = position in words.verbs or position in words.numbers or position in words.masked
    return not known and words.is_name(position) and words.tokens[position].text.isalpha()
