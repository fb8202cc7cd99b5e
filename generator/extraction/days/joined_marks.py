"""Words of time that stand for one day together: ``Saturday, 15 June``, ``October last year``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.date_mark import DateMark
from generator.extraction.text.tokens import Token
from generator.vocabulary.frozen import replace

_MARKS_BETWEEN = frozenset(",()-/\u2013")


def join(tokens: Sequence[Token], left: DateMark, right: DateMark) -> DateMark | None:
    """Join a weekday and a date (``Saturday, 15 June``), a month and its year (``October last year``)."""
    gap = tokens[left.last + 1 : right.first]
    if _is_night(left) and len(gap) <= 2 and (right.written or right.weekday is not None):
        return replace(right, first=left.first)
    if left.written and left.written.year is None and right.relative and right.relative.unit == "year" and not gap:
        return replace(left, last=right.last, relative=right.relative)
    week = _join_week(left, right)
    if week or len(gap) > 4 or not all(map(_is_between, gap)):
        return week if all(map(_is_between, gap)) else None
    if left.weekday is not None and right.written and left.written is None and right.weekday is None:
        return replace(right, first=left.first, weekday=left.weekday) if right.written.days[0][1] else None
    if right.weekday is not None and left.written and right.written is None and left.weekday is None:
        return replace(left, last=right.last, weekday=right.weekday) if left.written.days[0][1] else None
    return None


def _join_week(left: DateMark, right: DateMark) -> DateMark | None:
    """Join a weekday and its week: ``on Tuesday last week``, ``last week, on Tuesday``."""
    day, week = (left, right) if right.relative else (right, left)
    if day.weekday is None or day.written or week.relative is None or week.relative.unit != "week":
        return None
    return replace(day, first=left.first, last=right.last, relative=week.relative)


def _is_night(mark: DateMark) -> bool:
    """Whether a mark is ``overnight``, which means nothing of its own beside a day."""
    return mark.relative is not None and mark.relative.first != mark.relative.last


def _is_between(token: Token) -> bool:
    return token.text in _MARKS_BETWEEN or token.lower in (
        "on",
        "the",
        "of",
        "night",
        "morning",
        "evening",
        "afternoon",
    )
