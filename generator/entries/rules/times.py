"""Dates: not in the future, not before the province's time in the news, no event after its article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.entries.entry import Entry
from generator.entries.problem import KeyPath, Misfit
from generator.entries.rules.context import Context, walk_figures
from generator.vocabulary import edtf
from generator.vocabulary.edtf import EdtfDate

EARLIEST = dt.date(1947, 1, 1)


def _dates_of(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """Yield every date of an entry with its path."""
    if entry.date:
        yield ("date",), entry.date
    for number, event in enumerate(entry.events):
        if event.date:
            yield ("events", number, "date"), event.date
    for path, figure in walk_figures(entry):
        if figure.since:
            yield (*path, "since"), figure.since
    for number, correction in enumerate(entry.corrections):
        if correction.date:
            yield ("corrections", number, "date"), correction.date


def check_span(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that every date lies between 1947 and today."""
    for path, text in _dates_of(entry):
        date = edtf.parse(text)
        start, end = date.earliest, date.latest
        if (start or end or context.today) > context.today:
            yield Misfit("T03", "must not be in the future", text, at=path)
        if (start or end or EARLIEST) < EARLIEST:
            yield Misfit("T04", f"must not be before {EARLIEST.year}", text, at=path)


def check_order(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that nothing happened, or was counted from, after the article came out."""
    _ = context
    last = edtf.parse(entry.date).latest if entry.date else None
    for path, text in _dates_of(entry):
        first = edtf.parse(text).earliest
        if last and first and first > last and path[0] not in {"date", "corrections"}:
            yield Misfit("T05", f"must not be after the article of {entry.date}", text, at=path)


def check_basis(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a basis stands beside a date, and warn where a publication date does not say how it is known."""
    _ = context
    owners = [((), entry), *((("events", number), event) for number, event in enumerate(entry.events))]
    for path, owner in owners:
        date, basis = getattr(owner, "date"), getattr(owner, "date_basis")  # noqa: B009 - of two kinds of record
        if basis and not date:
            yield Misfit("T06", "stands without a date", basis, at=(*path, "date_basis"))
        if date and not basis and owner is entry:
            message = "should say how it is known with date_basis: stated, label, inferred or given"
            yield Misfit("T07", message, date, at=(*path, "date"), warning=True)


def check_inferred(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that an inferred year is marked and grounded, and that event dates which rest on it are marked too."""
    _ = context
    if not entry.date or entry.date_basis != "inferred":
        return
    published = edtf.parse(entry.date)
    if not published.uncertain:
        marked = f"{entry.date[:4]}?{entry.date[4:]}"
        yield Misfit("T08", "must carry a '?', because it is inferred", entry.date, marked, ("date",))
    if not entry.date_ground:
        yield Misfit("T09", "needs date_ground: from what it was inferred", entry.date, at=("date",))
    for number, event in enumerate(entry.events):
        if event.date and _rests_on(edtf.parse(event.date), event.date_evidence):
            yield Misfit(
                "T10", "must carry a '?', because its year is inferred", event.date, at=("events", number, "date")
            )


def _rests_on(date: EdtfDate, evidence: tuple[str, ...]) -> bool:
    """Whether an unmarked date has a year that its own words do not give."""
    point = date.start or date.end
    if point is None or date.uncertain:
        return False
    return not any(str(point.year) in words for words in evidence)


RULES = (check_span, check_order, check_basis, check_inferred)
