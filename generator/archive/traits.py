"""What linking needs of a report, small enough to keep in thousands and to write down."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import astuple, dataclass
from typing import Any

from generator.archive.incident import Report
from generator.extraction.facts import Figure, Texts
from generator.vocabulary.edtf import DAY, parse

_REACH = 3
_NOT_MAIN = frozenset({"claimed", "superseded"})

Bounds = tuple[str, str, int, int | None]
"""Group (or thing), outcome, lowest and highest number."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One report as linking sees it.

    ``first`` and ``last`` are the days (ordinals) on which the event can have happened, ``None`` if nothing tells;
    ``dated`` whether the article gives that date. ``words`` names the article's words: copies
    share them.
    """

    slug: str
    event: str
    type: str
    date: str | None = None
    first: int | None = None
    last: int | None = None
    dated: bool = False
    published: int | None = None
    province: str | None = None
    districts: Texts = ()
    place: str | None = None
    figures: tuple[Bounds, ...] = ()
    words: str | None = None
    sha256: str | None = None
    by: Texts = ()
    same_as: Texts = ()
    not_same_as: Texts = ()

    @property
    def key(self) -> str:
        """``SLUG#EVENT``, as the report's own."""
        return f"{self.slug}#{self.event}"

    def pack(self) -> str:
        """Write it as JSON."""
        return json.dumps(astuple(self), ensure_ascii=False, separators=(",", ":"))


def unpack_traits(text: str) -> Traits:
    """Read what ``pack`` wrote."""
    return Traits(*(_freeze(value) for value in json.loads(text)))


def _freeze(value: Any) -> Any:
    return tuple(_freeze(item) for item in value) if isinstance(value, list) else value


def find_traits(report: Report) -> Traits:
    """Find what linking needs of a report."""
    event = report.event
    window = find_window(event.date, report.date)
    published = parse(report.date).latest if report.date else None
    return Traits(
        slug=report.slug,
        event=event.id,
        type=event.type,
        date=event.date,
        first=window[0] if window else None,
        last=window[1] if window else None,
        dated=bool(event.date),
        published=published.toordinal() if published else None,
        province=event.province,
        districts=event.districts,
        place=event.place,
        figures=find_bounds(event.figures),
        words=report.copy_of or report.slug,
        sha256=report.sha256,
        by=event.responsibility.by,
        same_as=event.same_as,
        not_same_as=event.not_same_as,
    )


def find_window(date: str | None, published: str | None) -> tuple[int, int] | None:
    """Return the first and last day on which an event can have happened, as ordinals; ``None`` if nothing tells.

    An event without a date lies in the three days up to its article's publication. An open interval is bounded by
    publication and by as many days before its end.
    """
    day = parse(published) if published else None
    latest = day.latest if day and day.precision == DAY else None
    if not date:
        return (latest.toordinal() - _REACH, latest.toordinal()) if latest else None
    stated = parse(date)
    last = stated.latest or latest
    first = stated.earliest or (last - dt.timedelta(days=_REACH) if last else None)
    if first is None or last is None or last < first:
        return None
    # No article tells what has not happened yet: a day after its publication is a slip.
    first = min(first, latest) if latest else first
    return first.toordinal(), last.toordinal()


def find_bounds(figures: tuple[Figure, ...]) -> tuple[Bounds, ...]:
    """Return the bounds of all figures that stand for themselves: no claims, no subsets, nothing vague.

    Two speakers may give two numbers for the same people; each is kept.
    """
    found: dict[Bounds, None] = {}
    for figure in figures:
        counted, outcome = figure.group or figure.what, figure.outcome
        stated = figure.lowest is not None or figure.highest is not None
        if counted and outcome and stated and not figure.subset_of and figure.status not in _NOT_MAIN:
            found[counted, outcome, figure.lowest or 0, figure.highest] = None
    return tuple(found)
