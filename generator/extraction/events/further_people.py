"""One person more of whom the same sentence tells by a verb of his own: "A guard was shot dead while another died"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.facts import Figure
from generator.extraction.scenes.figures import Counted, add_words
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace

_NAMED = ("rank", "person")
_KINDS = ("person", "rank", "relation", "name", "bare")
_OWN = {"his", "her", "their"}
_CLASSES = ("antecedent", "employer", "beside")


def tells_further(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether a sentence tells of one more person like those it told of before, and not of one of them again."""
    same = (figure.group, figure.outcome, figure.count) == (item.figure.group, item.figure.outcome, len(told))
    if not same or not _is_single(item) or not all(_is_single(one) and one.index == item.index for one in told):
        return False
    apart = all(one.reading.verb != item.reading.verb and one.reading.chunk != item.reading.chunk for one in told)
    alike = all(one.figure.status == item.figure.status for one in told)
    return apart and alike and all(_are_two(one, item) for one in told)


def add_person(one: Figure, other: Figure) -> Figure:
    """Return the figure of people of whom a sentence tells of one more, with the words that tell of him."""
    return replace(add_words(one, other), count=(one.count or 0) + (other.count or 0))


def _is_single(item: Counted) -> bool:
    reading, figure = item.reading, item.figure
    whole = reading.inside is None and not reading.part and not reading.weak and not reading.members
    sure = figure.count == 1 and not figure.approximate and not reading.total and not reading.update
    return whole and sure and reading.mention.kind in _KINDS and not reading.mention.partitive


def _are_two(one: Counted, other: Counted) -> bool:
    """Whether two mentions are two people: another, his colleague, two names, two who are not called by ``the``."""
    first, second = one.reading.mention, other.reading.mention
    if _is_another(second) or _is_his(other):
        return True
    if _is_named(first) or _is_named(second):
        return _is_named(first) and _is_named(second) and not _list_names(one) & _list_names(other)
    return (_is_new(first) and _is_new(second)) or _are_contrasted(one, other)


def _are_contrasted(one: Counted, other: Counted) -> bool:
    """Whether two who were told of before are set beside each other: ``The ASI died while the constable fell``."""
    first, second = one.reading.mention, other.reading.mention
    told = all(mention.definite and mention.head is not None and not mention.form_plural for mention in (first, second))
    return told and first.head is not None and second.head is not None and first.head.row != second.head.row


def _is_another(mention: Mention) -> bool:
    return mention.others or (mention.quantity is not None and mention.quantity.more)


def _is_his(item: Counted) -> bool:
    """Whether somebody is told of as another's: ``his brother``, ``his colleague``."""
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    if mention.head is None or tokens[mention.first].lower not in _OWN:
        return False
    return mention.kind == "relation" or row_of(mention.head).text("class_from") in _CLASSES


def _is_named(mention: Mention) -> bool:
    titled = mention.kind in _NAMED and mention.quantity is None and mention.head is not None
    return mention.kind == "name" or (titled and mention.head is not None and mention.last > mention.head.last)


def _list_names(item: Counted) -> set[str]:
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    first = mention.head.last + 1 if mention.head is not None else mention.first
    return {token.lower for token in tokens[first : mention.last + 1]}


def _is_new(mention: Mention) -> bool:
    """Whether somebody is told of for the first time: ``a guard``, ``one guard``; a number alone may be anybody."""
    counted = mention.quantity is not None and not mention.quantity.anaphoric
    return counted and not mention.definite and mention.head is not None
