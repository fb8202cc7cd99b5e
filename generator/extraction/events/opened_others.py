"""Others beside people of a force who turn out to be of several groups: "Two soldiers died and nine others did"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.scenes.figures import Counted
from generator.vocabulary.frozen import replace


def open_others(counted: Sequence[Counted]) -> list[Counted]:
    """Leave open who others were of whom later sentences tell some by another group: ``The injured include a boy``.

    So it does where some of them are told again as other people of the same group: ``12 other policemen were hurt``.
    """
    opened = [item for item in counted if _are_others(item) and _are_mixed(item, counted)]
    return [_open(item) if item in opened else item for item in counted]


def _are_others(item: Counted) -> bool:
    """Whether a number alone counts others, of the group of those told beside them."""
    mention = item.reading.mention
    known = item.figure.group not in (UNSPECIFIED, MILITANTS, None)
    return mention.others and mention.head is None and item.plain and known


def _are_mixed(others: Counted, counted: Sequence[Counted]) -> bool:
    """Whether later sentences tell of some of the others as of another group, or tell of both groups."""
    later = [item for item in counted if item.index > others.index and _may_be_some(item, others)]
    same = [item for item in later if item.figure.group == others.figure.group]
    rest = [item for item in later if item.figure.group not in (others.figure.group, UNSPECIFIED, MILITANTS)]
    among = any(item.reading.rule == "among" for item in rest) or any(item.reading.mention.others for item in same)
    number = sum(item.figure.count or 0 for item in (*same, *rest))
    return (among or bool(same and rest)) and number <= (others.figure.count or 0)


def _may_be_some(item: Counted, others: Counted) -> bool:
    alike = (item.figure.outcome, item.figure.status) == (others.figure.outcome, others.figure.status)
    named = item.reading.mention.head is not None or bool(item.reading.members)
    return alike and named and 0 < (item.figure.count or 0) < (others.figure.count or 0)


def _open(item: Counted) -> Counted:
    figure, reading = replace(item.figure, group=UNSPECIFIED), replace(item.reading, group=UNSPECIFIED)
    return replace(item, figure=figure, reading=reading)
