"""As many people told of again by words that put them in another group: ``two officials``, a ``security man``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CIVILIANS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.kept import Kept
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.vocabulary.frozen import replace

_SEVERAL = 2
_OFFICIAL = "official"
_PAID, _ON_GUARD = ("private_guard", "bodyguard", "guard"), ("guard", "security_man", "personnel")
GUARDS = frozenset((*_PAID, *_ON_GUARD))


def find_called_again(kept: Sequence[Kept], item: Counted) -> Kept | None:
    """Return as many people told of before by other words, if either words leave open who they were."""
    head = item.reading.mention.head
    if item.reading.mention.others:
        return _find_officials(kept, item)  # ``killed seven officials and injured another seven``
    if head is None:
        return None
    place = None
    if head.row == _OFFICIAL and head.first == head.last:
        place = _find(kept, item, UNSPECIFIED, SECURITY_FORCES, None)
    elif head.row in _ON_GUARD and item.figure.group == SECURITY_FORCES:
        place = _find(kept, item, CIVILIANS, CIVILIANS, _PAID)  # ``a private guard … the security man``
    elif head.row in _PAID and item.figure.group == CIVILIANS:
        place = _find(kept, item, SECURITY_FORCES, SECURITY_FORCES, _ON_GUARD)
        if place is not None:
            place.figure = replace(place.figure, group=CIVILIANS)
    return place or _find_officials(kept, item)


def _find(kept: Sequence[Kept], item: Counted, asked: str, group: str, called: Sequence[str] | None) -> Kept | None:
    """Return the figure of a sentence before that counts as many of a group, called by one of some nouns."""
    fit = [one for one in kept if called is None or one.told.called in called]
    place = find_same(fit, replace(item.figure, group=asked))
    return place if place is not None and place.figure.group == group and place.index < item.index else None


def _find_officials(kept: Sequence[Kept], item: Counted) -> Kept | None:
    """Return as many ``officials`` told before whom words now tell to be of the forces, and give them that group."""
    if item.figure.group != SECURITY_FORCES or (number_of(item.figure) or 0) < _SEVERAL:
        return None
    told = {one.index for one in kept if one.told.called == _OFFICIAL}
    called = [one for one in kept if one.index in told and one.told.called in (_OFFICIAL, None)]
    place = _find(called, item, CIVILIANS, CIVILIANS, None)
    if place is not None:
        place.figure = replace(place.figure, group=SECURITY_FORCES)
    return place


def find_same(kept: Sequence[Kept], figure: Figure) -> Kept | None:
    """Return the figure that counts the same people: same outcome and number, groups that do not exclude each other."""
    for exact in (True, False):
        for place in kept:
            other = place.figure
            same = other.what == figure.what and other.outcome == figure.outcome and same_number(other, figure)
            if not same or (other.status == "claimed") != (figure.status == "claimed"):
                continue
            if other.group == figure.group or (not exact and UNSPECIFIED in (other.group, figure.group)):
                return place
    return None


def same_number(one: Figure, other: Figure) -> bool:
    """Whether two figures give one number, or one word for it."""
    if one.vague or other.vague:
        return one.vague == other.vague
    return number_of(one) == number_of(other)


def is_of_event(kept: Sequence[Kept], head: Counted, heads: Sequence[Counted]) -> bool:
    """Whether a figure of a heading can be of an event: a part of people only where these are: ``A judge among 3``."""
    whole = head.reading.inside
    wholes = [one for one in heads if whole is not None and one.index == head.index and one.reading.chunk == whole]
    return all(find_same(kept, one.figure) is not None for one in wholes)
