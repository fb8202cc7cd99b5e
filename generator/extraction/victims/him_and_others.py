"""Who is told by "he" and others listed with him, counted together: "He and a passer-by were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CIVILIANS, UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import in_small_letters

_HE, _AND, _NEXT = ("he", "she"), "and", 2


def join_others(readings: Sequence[Reading], words: Words) -> tuple[Reading, ...]:
    """Count others of one's group with him whom the sentence before told of, where one verb tells of them."""
    joined: list[Reading] = []
    for reading in readings:
        if joined and _are_listed(words, joined[-1], reading):
            he = joined[-1]
            joined[-1] = replace(he, members=(he.mention, *(reading.members or (reading.mention,))))
        else:
            joined.append(reading)
    return tuple(joined)


def tell_his_own(readings: Sequence[Reading], words: Words, attacked: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give ``He and his brother`` the group of the one civilian whom the sentence before told to be attacked."""
    one = attacked[0] if len(attacked) == 1 else None
    if one is None or one.group != CIVILIANS or one.certain or one.members or one.mention.form_plural:
        return tuple(readings)
    quantity = one.mention.quantity
    if quantity is not None and quantity.value != 1:
        return tuple(readings)
    return tuple(replace(each, group=CIVILIANS) if _is_led_by_him(words, each) else each for each in readings)


def _is_led_by_him(words: Words, reading: Reading) -> bool:
    """Whether he begins a list that opens a sentence, of nobody whose group is known."""
    first = words.tokens[reading.mention.first].lower
    return bool(reading.members) and reading.mention.kind == "pronoun" and first in _HE and reading.group == UNSPECIFIED


def _are_listed(words: Words, he: Reading, other: Reading) -> bool:
    between = in_small_letters(words.tokens[he.mention.first : other.mention.first])
    listed = len(between) == _NEXT and between[0] in _HE and between[1] == _AND and not he.members
    same = (he.verb, he.outcome, he.group, he.inside) == (other.verb, other.outcome, other.group, other.inside)
    quantity = other.mention.quantity
    return listed and same and (bool(other.members) or quantity is None or quantity.count is not None)
