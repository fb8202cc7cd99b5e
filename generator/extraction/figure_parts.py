"""Which figures of an event are parts of others: of an open toll that is larger, or of one to which they add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.facts import Figure
from generator.extraction.figures import is_open, may_be_part, number_of
from generator.extraction.replaced_figures import Kept, adds_up, is_rest, outnumbers

_ATTACKERS = "militants"


def write_parts(kept: list[Kept]) -> list[Figure]:
    """Give the figures that are parts of others their ``subset_of``."""
    for place in kept:
        whole = place.whole
        if whole is None or whole not in kept or whole.whole is place or outnumbers(place, whole):
            place.whole = _find_whole(kept, place)
        if place.whole and not may_be_part(place.figure, place.whole.figure):
            place.whole = None
    wholes = [place for place in kept if any(other.whole is place for other in kept)]
    names = {id(place): f"f{number}" for number, place in enumerate(wholes, 1)}
    return [
        replace(
            place.figure, id=names.get(id(place)), subset_of=names.get(id(place.whole)) if place.whole else None
        )
        for place in kept
    ]  # fmt: skip


def _find_whole(kept: Sequence[Kept], place: Kept) -> Kept | None:
    """Return the open figure of the same outcome that is larger: a closer figure told beside it is a part of it.

    So is ``eleven of the dead``, whoever they were.

    Attackers who died are told apart from those whom they killed, so they are no part of them without a word for it,
    unless all who are told of by group make up the whole: ``ten died … four soldiers … six militants``.
    """
    figure, number = place.figure, number_of(place.figure)
    if number is None or figure.what:
        return None
    for other in kept:
        whole = other.figure
        if figure.group == _ATTACKERS != whole.group and not adds_up(kept, other):
            continue
        rival = is_open(figure) and figure.said_by and whole.said_by and figure.said_by != whole.said_by
        larger = (number_of(whole) or 0) > number and whole.status == figure.status and not rival
        wide = (is_open(whole) or place.among) and not is_rest(other, place)
        if other is not place and whole.outcome == figure.outcome and wide and larger and other.whole is None:
            return other
    return None
