"""Figures set beside others of their article: which is larger, which is a part, which says less."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES
from generator.extraction.facts import Figure
from generator.extraction.scenes.figures import Counted
from generator.vocabulary.frozen import replace

_MOST_EVIDENCES = 3
_HUGE = 500


def leave_out_zeros(counted: Sequence[Counted]) -> list[Counted]:
    """Leave out that nobody was hurt where somebody was: it is said of a part, such as the passengers."""
    hurt = any(one.figure.group and one.figure.outcome in CASUALTIES and number_of(one.figure) != 0 for one in counted)
    return [item for item in counted if not hurt or item.figure.count != 0]


def leave_out_weak(counted: Sequence[Counted]) -> list[Counted]:
    """Leave out who is given by name alone where others with the same outcome are counted: they are among them."""
    firm = {(item.figure.outcome, number_of(item.figure)) for item in counted if not item.reading.weak}
    told = {outcome for outcome, number in firm if number}
    return [
        item
        for item in counted
        if not item.reading.weak
        or not told & {item.figure.outcome, "freed" if item.figure.outcome == "abducted" else ""}
        or (item.figure.outcome, number_of(item.figure)) in firm
        or _counts_more(item, counted)
    ]


def _counts_more(item: Counted, counted: Sequence[Counted]) -> bool:
    """Whether somebody saw more bodies than all others count: an account of its own, not of some of the dead."""
    told = item.reading.rule == "body" and item.figure.said_by is not None
    same = (one.figure for one in counted if one is not item and one.figure.outcome == item.figure.outcome)
    return told and all((number_of(figure) or 0) < (number_of(item.figure) or 0) for figure in same)


def number_of(figure: Figure) -> int | None:
    """Return the number that stands in the text, whatever bounds it."""
    if figure.count is not None:
        return figure.count
    return figure.min if figure.min is not None else figure.max


def are_of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether figures count people of one group to whom the same happened, both as facts or both as claims."""
    return (one.group, one.outcome, one.status) == (other.group, other.outcome, other.status)


def add_words(one: Figure, other: Figure) -> Figure:
    """Return a figure with the quotes of another that says the same, up to a few."""
    return replace(one, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence)))[:_MOST_EVIDENCES])


def may_be_part(part: Figure, whole: Figure) -> bool:
    """Whether a figure can be a part of another: of the same kind, people or things, and not larger."""
    larger = part.lowest is not None and whole.highest is not None and part.lowest > whole.highest
    return not larger and (part.what is None) == (whole.what is None)


def is_huge(figure: Figure) -> bool:
    """Whether so many dead or hurt are counted that it can be no one incident's toll: a crowd or a tally misread."""
    return figure.outcome in CASUALTIES and (number_of(figure) or 0) >= _HUGE


def sum_numbers(figures: Sequence[Figure]) -> int:
    """Return the sum of the numbers as they stand in the text."""
    return sum(number_of(figure) or 0 for figure in figures)
