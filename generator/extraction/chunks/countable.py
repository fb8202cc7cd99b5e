"""Whether a number counts something: no age, share, sum of money, route, or part of a compound."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from generator.extraction.chunks.ages import is_age
from generator.extraction.words.words import Words
from generator.vocabulary.tables import load_table

_HYPHENS = {"-", "\u2013"}
_NO_COUNT_BEFORE = {
    "$",
    "#",
    "rs",
    "no",
    "number",
    "article",
    "section",
    "/",
    "phase",
    "sector",
    "block",
    "chak",
    "ward",
    "class",
    "aged",
    "age",
    "pp",
    "pk",
    "pb",
    "na",
}
_NUMBERING = 8
_HARMED = {(article, state) for article in ("the", "those") for state in ("dead", "killed", "wounded", "injured")}
_SERVICES = {("rescue", "1122"), ("helpline", "1122")}
_NO_COUNT_AFTER = {"%", "/", "percent", "years", "year", "yrs", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock"}


def counts(words: Words, position: int) -> bool:
    """Whether the words beside a number let it count something: no age, share, sum of money or route."""
    tokens = words.tokens
    before = tokens[position - 1].lower if position else ""
    after = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if (
        (before in _NO_COUNT_BEFORE and not _numbers_people(words, position))
        or after in _NO_COUNT_AFTER
        or is_age(words, position)
    ):
        return False
    if (before, tokens[position].text) in _SERVICES:
        return False
    if position and tokens[position].text.isdigit() and tokens[position - 1].text in _load_numbered():
        return False
    if before in _HYPHENS and position > 1 and tokens[position - 2].text[0].isalpha():
        return tokens[position - 1].start > tokens[position - 2].end
    return not opens_compound(words, position)


def _numbers_people(words: Words, position: int) -> bool:
    """Whether ``number`` is a verb: ``The wounded from the blast number 186``."""
    before = [token.lower for token in words.tokens[max(0, position - _NUMBERING) : position]]
    return before[-1:] == ["number"] and any(pair in _HARMED for pair in pairwise(before))


def opens_compound(words: Words, position: int) -> bool:
    """Whether a hyphen makes it an adjective: ``10-year-old``, ``three-day``, ``12-member``."""
    tokens = words.tokens
    if position + 2 >= len(tokens) or tokens[position + 1].text not in _HYPHENS:
        return False
    joined = tokens[position + 1].start == tokens[position].end
    follows = tokens[position + 2]
    return joined and follows.text[0].isalpha() and position + 2 not in words.numbers and follows.lower != "to"


def end_of_compound(words: Words, position: int) -> int | None:
    """Return the last token of an adjective such as ``10-year-old`` that begins at a token, or ``None``."""
    counted = words.tokens[position].text[0].isdigit() or position in words.numbers
    if not counted or not opens_compound(words, position):
        return None
    last = position + 2
    while last + 2 < len(words.tokens) and words.tokens[last + 1].text in _HYPHENS:
        last += 2
    return last


def end_of_joined(words: Words, position: int) -> int | None:
    """Return the last token of an adjective of two words that a hyphen joins: ``off-duty``, ``Punjab-based``."""
    tokens = words.tokens
    if not opens_compound(words, position) or position + 3 >= len(tokens) or not tokens[position].text[0].isalpha():
        return None
    last = position + 2
    joined = tokens[last].start == tokens[last - 1].end and tokens[last + 1].text not in _HYPHENS
    known = any(at in kind for at in (position, last) for kind in (words.nouns, words.things, words.masked))
    return last if joined and not known and tokens[last + 1].text[0].isalpha() else None


@cache
def _load_numbered() -> frozenset[str]:
    """Return the words that are a name together with a number: ``Rescue 1122``."""
    return frozenset(load_table("sentence_words")["numbered_names"].texts("forms"))


def opens_next(words: Words, number: int, first: int, last: int) -> bool:
    """Whether a noun with a capital right behind a number in small letters begins what somebody says."""
    said = last + 1 < len(words.tokens) and words.grammar[last + 1] == "speech"
    before, noun = words.tokens[number].text, words.tokens[first].text
    return said and first == number + 1 and noun[0].isupper() and (before.islower() or before.isdigit())


def tells_some(words: Words, last: int) -> bool:
    """Whether a number tells of some of those before: ``killed four guards, three of them women, and hurt as many``."""
    behind = [token.lower for token in words.tokens[last + 1 : last + 3]]
    return behind in (["of", "them"], ["of", "whom"])


def is_equal_number(words: Words, position: int) -> bool:
    """Whether a number is said to be that before it: ``nine guards and an equal number of rebels``."""
    return [token.lower for token in words.tokens[position : position + 4]] == ["an", "equal", "number", "of"]
