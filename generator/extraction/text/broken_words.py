"""Words that a printed page broke at the end of a line (``civil- ians``), and words that lost the blank between them.

Two halves are one word where the vocabulary knows the whole, or knows neither half; ``raw`` keeps how the text has it.
One word is two (``includingtwo``) where it begins with one of a few that count or tell, and the vocabulary knows the
rest and not the whole. So is a writer's name that runs into the month of a date (``KhanJuly``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extraction.text.tokens import Token
from generator.vocabulary.lookup import find_words
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import WordRow, has_any, in_small_letters

_HYPHEN = "-"
_SHORTEST, _SHORTEST_REST = 4, 3


def mend_words(tokens: tuple[Token, ...], text: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence with the halves of broken words put together, and words run together apart."""
    openers, months = _load_openers(), _load_months()
    strange = set(in_small_letters(tokens)).difference(_load_words())
    if any(word.startswith(openers) or word.endswith(months) for word in strange):
        parts = [part for token in tokens for part in _split_month(token) or _split(token)]
        tokens = tokens if len(parts) == len(tokens) else WordRow(parts)
    return _join_broken(tokens, text)


def _split(token: Token) -> tuple[Token, ...]:
    """Return a word as the two that it is made of, if it is."""
    if token.raw or not token.lower.startswith(_load_openers()) or token.lower in _load_words():
        return (token,)
    for opener in _load_openers():
        rest = token.lower[len(opener) :]
        if token.lower.startswith(opener) and len(rest) >= _SHORTEST_REST and rest in _load_words():
            cut = token.start + len(opener)
            first, second = token.text[: len(opener)], token.text[len(opener) :]
            return Token(first, opener, token.start, cut), Token(second, rest, cut, token.end)
    return (token,)


def _split_month(token: Token) -> tuple[Token, ...]:
    """Return the name of a writer and the month that the date behind it begins with: ``KhanJuly 20, 2018``."""
    month = next((month for month in _load_months() if token.lower.endswith(month)), "")
    cut = len(token.text) - len(month)
    if token.raw or not month or cut < 1 or token.text.isupper() or not token.text[cut].isupper():
        return ()
    first, second = token.text[:cut], token.text[cut:]
    middle = token.start + cut
    return Token(first, first.lower(), token.start, middle), Token(second, second.lower(), middle, token.end)


def _join_broken(tokens: tuple[Token, ...], text: str) -> tuple[Token, ...]:
    """Return the tokens with the halves of broken words put together."""
    at = next(_find_broken(tokens), None) if has_any(tokens, (_HYPHEN,)) else None
    while at is not None:
        tokens = WordRow((*tokens[: at - 1], _join(tokens[at - 1], tokens[at + 1], text), *tokens[at + 2 :]))
        at = next(_find_broken(tokens), None)
    return tokens


def _find_broken(tokens: tuple[Token, ...]) -> Iterator[int]:
    """Yield the hyphens at which words are broken: close behind the first half, the second in small letters."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].text != _HYPHEN or tokens[at - 1].end != tokens[at].start:
            continue
        before, behind = tokens[at - 1].text, tokens[at + 1].text
        if before.isalpha() and behind.isalpha() and behind.islower() and _is_one_word(tokens, at):
            yield at


def _is_one_word(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the halves at a hyphen are no words of their own, or one word together on two sides of a blank."""
    first, second = tokens[at - 1].lower, tokens[at + 1].lower
    known, whole = _load_words(), first + second
    if len(whole) < _SHORTEST:
        return False
    if tokens[at + 1].start == tokens[at].end:
        return whole in known and second not in known
    return whole in known or (first not in known and second not in known)


def _join(first: Token, second: Token, text: str) -> Token:
    whole = first.text + second.text
    return Token(whole, whole.lower(), first.start, second.end, text[first.start : second.end])


@cache
def _load_words() -> frozenset[str]:
    return find_words()


@cache
def _load_months() -> tuple[str, ...]:
    """Return the months by their whole names."""
    return tuple(names[0] for names in load_table("date_words")["months"].values["forms"])


@cache
def _load_openers() -> tuple[str, ...]:
    return load_table("sentence_words")["glued"].texts("forms")
