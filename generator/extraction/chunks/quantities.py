"""Quantities: numbers in digits and words with the hedges that bound them ("at least 18", "8 to 10", "dozens of")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.chunks.countable import (
    counts,
    follows_the,
    is_equal_number,
    is_one_of_two,
    measures,
    names_nobody,
    opens_another,
    opens_compound,
    tells_some,
)
from generator.extraction.chunks.numerals import Numeral, numeral_of
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.tables import Row
from generator.vocabulary.word_rows import in_small_letters, word_before

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+\Z|\d{1,6}\Z")
_OPENERS, _OTHER = {"as", "between"}, "other"
_RANGE_JOINS = {"to", "-", "\u2013", "\u2014", "or", "and"}
_HYPHENS = {"-", "\u2013"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase from token ``first`` to ``last``. ``more``: beside those named before; ``article``: a or an.

    ``anaphoric``: it counts people named before ("both", "the two"). ``hedge_first`` is where its hedges begin.
    """

    first: int
    last: int
    count: int | None = None
    min: int | None = None
    max: int | None = None
    approximate: bool = False
    vague: str | None = None
    more: bool = False
    article: bool = False
    anaphoric: bool = False

    @property
    def plural(self) -> bool:
        """Whether it counts more than one, or nobody knows how many."""
        value = self.value
        return value is None or value > 1

    @property
    def value(self) -> int | None:
        """The number that stands in the text, whatever bounds it; ``None`` without one."""
        if self.count is not None:
            return self.count
        return self.min if self.min is not None else self.max


def read_quantity(words: Words, first: int) -> Quantity | None:
    """Return the quantity that begins at a token, hedges included; ``None`` where none begins."""
    if not _may_open(words, first):
        return None
    effects, position = _read_hedges(words, _skip_total(words, first))
    between = words.tokens[position].lower == "between" if position < len(words.tokens) else False
    number = _read_number(words, position + between)
    if number is None or (between and number.min is None):
        return None
    if effects and number.article and number.value == 1:
        return None
    return _apply_after(words, _bound(replace(number, first=first), effects))


def find_quantity_starts(words: Words) -> Iterator[int]:
    """Yield the tokens at which a quantity can begin at all, some of them more than once."""
    yield from (*words.numbers, *words.hedges, *words.links)
    order = in_small_letters(words.tokens)
    yield from [at for at, word in enumerate(order) if word in _OPENERS or word[0].isdigit()]


def _may_open(words: Words, position: int) -> bool:
    """Whether a quantity can begin at a token at all; most words show at once that none does."""
    if position in words.numbers or position in words.hedges or position in words.links:
        return True
    if position >= len(words.tokens):
        return False
    token = words.tokens[position]
    return token.lower in _OPENERS or token.lower == _OTHER or token.text[0].isdigit()


def _skip_total(words: Words, position: int) -> int:
    """Go over ``a total of``: the number behind it counts."""
    term = words.links.get(position)
    if term is None or row_of(term).text("relation") != "total" or words.tokens[term.last].lower != "of":
        return position
    return term.last + 1


def _read_hedges(words: Words, position: int) -> tuple[list[str], int]:
    effects: list[str] = []
    while position in words.hedges:
        term = words.hedges[position]
        row = row_of(term)
        if row.text("effect") not in ("min", "max", "approximate") or row.flag("after"):
            break
        if row.flag("before_number") and _read_number(words, term.last + 1) is None:
            break
        before = word_before(words.tokens, term.first)
        if words.tokens[term.first].lower == "up" and before in people_words("rising_up"):
            break  # ``the toll has gone up to 12``
        effects.append(row.text("effect") or "")
        position = term.last + 1
    return effects, position


def _bound(number: Quantity, effects: list[str]) -> Quantity:
    value = number.count
    if not effects:
        return number
    if value is None:
        return replace(number, approximate=number.approximate or "approximate" in effects)
    if "min" in effects:
        return replace(number, count=None, min=value, approximate=False)
    if "max" in effects:
        return replace(number, count=None, max=value, approximate=False)
    return replace(number, approximate=True)


def bound_behind(words: Words, number: Quantity, last: int) -> tuple[Quantity, int]:
    """Return a number with the hedge behind its noun, and where it ends: ``two attackers or more``."""
    term = words.hedges.get(last + 1)
    more = term is not None and row_of(term).flag("after") and words.tokens[term.first].lower in ("or", "if")
    if term is None or not more or number.count is None or not number.plural:
        return number, last
    return _bound(number, [row_of(term).text("effect") or ""]), term.last


def _apply_after(words: Words, number: Quantity) -> Quantity:
    term = words.hedges.get(number.last + 1)
    if term is not None and row_of(term).flag("after") and number.value is not None:
        return replace(_bound(number, [row_of(term).text("effect") or ""]), last=term.last)
    return number


def _read_number(words: Words, position: int) -> Quantity | None:
    left = _read_single(words, position)
    if left is None or left.value is None:
        return left
    return _read_range(words, left) or left


def _read_range(words: Words, left: Quantity) -> Quantity | None:
    """Read ``8 to 10``, ``eight or ten``, ``8-10``; ``and`` only after ``between``."""
    tokens = words.tokens
    join = left.last + 1
    if join + 1 >= len(tokens) or tokens[join].lower not in _RANGE_JOINS:
        return None
    if left.first > 0 and tokens[left.first - 1].lower == "from":
        return None
    opened = left.first > 0 and tokens[left.first - 1].lower == "between"
    if (tokens[join].lower == "and") != opened:
        return None
    right = _read_single(words, join + 1)
    if right is None or right.count is None or left.count is None or right.count <= left.count or left.article:
        return None
    if right.article or right.count > 10 * left.count:
        return None
    return Quantity(left.first, right.last, min=left.count, max=right.count)


def _read_single(words: Words, position: int) -> Quantity | None:
    if position >= len(words.tokens) or position in words.masked:
        return None
    token = words.tokens[position]
    if token.lower == "as" or is_equal_number(words, position):
        return _read_as_many(words, position)
    if token.text[0].isdigit():
        return _read_digits(words, position)
    if token.lower == _OTHER:
        one = is_one_of_two(words, position)
        return Quantity(position, position, count=1, more=True) if one else _read_others(words, position)
    return _read_number_words(words, position)


def _read_others(words: Words, position: int) -> Quantity | None:
    """Read a number behind ``other`` that nothing makes known: ``killing other three soldiers``."""
    known = position > 0 and words.grammar[position - 1] == "determiner"
    following = None if known else _read_single(words, position + 1)
    counted = following is not None and following.count is not None and following.plural
    return replace(following, first=position, more=True) if following is not None and counted else None


def _read_as_many(words: Words, position: int) -> Quantity | None:
    """Read ``as many`` by the number before it: ``nine people died and as many were hurt``."""
    equal = is_equal_number(words, position)
    behind = ["many"] if equal else [token.lower for token in words.tokens[position + 1 : position + 3]]
    multiplied = position > 0 and words.tokens[position - 1].lower in people_words("multiplying")
    if behind[:1] != ["many"] or behind[1:] == ["as"] or multiplied:
        return None
    before = (_read_single(words, at) for at in range(position - 1, -1, -1) if words.tokens[at].lower != "as")
    exact = (one for one in before if one is not None and one.count and not one.article)
    number = next((one for one in exact if not (tells_some(words, one.last) or measures(words, one.last))), None)
    return Quantity(position, position + 1 + equal, count=number.count) if number is not None else None


def _read_digits(words: Words, position: int) -> Quantity | None:
    token = words.tokens[position]
    if not _DIGITS.match(token.text) or not counts(words, position):
        return None
    value, last = int(token.text.replace(",", "")), position
    while last + 1 in words.numbers and numeral_of(words.numbers[last + 1]).multiplier:
        value *= numeral_of(words.numbers[last + 1]).value or 1
        last += 1
    return Quantity(position, last, count=value)


def _read_number_words(words: Words, position: int) -> Quantity | None:
    term = words.numbers.get(position)
    if term is None or names_nobody(words, position):
        return None
    number = numeral_of(term)
    another = term.last + number.article
    if (number.article or follows_the(words, position)) and opens_another(words, another):
        return Quantity(position, another, count=1, more=True)
    if number.ordinal or number.things or (number.fraction and not number.vague):
        return None
    if number.vague:
        return _read_vague(words, position, row_of(term), term.last)
    if number.more and number.value is None:
        following = _read_single(words, term.last + 1)
        ranked = Quantity(position, position, count=1, article=True) if words.tokens[position].lower == "an" else None
        return replace(following, first=position, more=True) if following else ranked  # ``an additional judge``
    return _compose(words, position, number, term.last)


def _read_vague(words: Words, position: int, row: Row, last: int) -> Quantity | None:
    """Read a quantity without a number; ``all five`` and ``a group of 12`` have one."""
    following = _read_single(words, last + 1)
    if following is not None and following.count is not None and not following.article:
        return replace(following, first=position)
    if last + 1 < len(words.tokens) and words.tokens[last + 1].lower in row.texts("not_before"):
        return None  # ``the most-wanted man``
    return Quantity(position, last, vague=row.text("word"))


def _compose(words: Words, position: int, number: Numeral, last: int) -> Quantity | None:
    """Put a number together: twenty-one, two hundred, two dozen, another three."""
    if opens_compound(words, last):
        follow = words.numbers.get(last + 2)
        if follow is None:
            return None
    if number.more or number.definite:
        digits = _read_digits(words, last + 1) if _is_digits(words, last + 1) else None
        if digits:
            return replace(digits, first=position, more=number.more, anaphoric=number.definite)
    value, approximate, multiplied = number.value or 0, not number.exact, number.multiplier
    if multiplied and value > 1000:
        return None
    end = last
    while (following := _next_number(words, end)) is not None:
        step, next_last = following
        amount = step.value or 0
        if step.multiplier:
            value, multiplied = value * amount, True
        elif (number.tens and amount < 10 and value % 10 == 0) or (multiplied and amount < 100 <= value):
            value += amount
        elif number.more or number.article or number.definite:
            value = amount
        else:
            break
        approximate, end = approximate or not step.exact, next_last
    return Quantity(
        position, end, count=value, approximate=approximate, more=number.more, article=number.article and end == last,
        anaphoric=number.definite,
    )  # fmt: skip


def _is_digits(words: Words, position: int) -> bool:
    return position < len(words.tokens) and position not in words.masked and words.tokens[position].text.isdigit()


def _next_number(words: Words, last: int) -> tuple[Numeral, int] | None:
    tokens = words.tokens
    position = last + 1
    if position < len(tokens) and tokens[position].text in _HYPHENS and position + 1 in words.numbers:
        position += 1
    elif position < len(tokens) and tokens[position].lower == "and" and position + 1 in words.numbers:
        return None
    if position < len(tokens) and tokens[position].text.isdigit() and position not in words.masked:
        return None
    term = words.numbers.get(position)
    number = numeral_of(term) if term is not None else None
    if term is None or number is None or number.value is None or number.ordinal or opens_compound(words, term.last):
        return None
    return None if number.article or number.more or number.things else (number, term.last)
