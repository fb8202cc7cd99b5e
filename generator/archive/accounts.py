"""Turns each figure of each report into an account: what is said, by whom, and where it comes from in the end."""

from __future__ import annotations

from generator.archive.incident import Account, Report
from generator.extraction.facts import Figure
from generator.vocabulary.tables import load_table


def find_accounts(report: Report) -> list[tuple[Figure, Account]]:
    """Return every figure of a report beside its account, in the report's order."""
    return [(figure, _make_account(report, figure)) for figure in report.event.figures]


def read_value(figure: Figure) -> int | None:
    """Return the single number that a figure stands for, or ``None``.

    A count is itself; "at least N" and a range are their lower bound; "up to N" and vague words have no value.
    """
    return figure.count if figure.count is not None else figure.min


def find_origin(said_by: str | None, report: Report) -> tuple[str | None, str | None]:
    """Return origin and kind of a figure's speaker.

    A speaker's origin is its row's (ISPR and "the army" are the military). A figure that nobody is quoted for
    has the article's own origin: the one agency that it names, else its outlet. One that repeats another outlet's
    words is no origin of its own.
    """
    if said_by:
        row = load_table("said_by").get(said_by) or load_table("organisations").get(said_by)
        if row is None:
            return said_by, None
        kind = row.text("kind")
        return row.text("origin") or row.id, "armed_group" if kind == "armed_group" else kind
    if len(report.agencies) == 1:
        return report.agencies[0], "media"
    if report.copy_of:
        return None, "media"
    return report.publisher, "media" if report.publisher else None


def _make_account(report: Report, figure: Figure) -> Account:
    origin, kind = find_origin(figure.said_by, report)
    return Account(
        slug=report.slug,
        event=report.event.id,
        publisher=report.publisher,
        date=report.date,
        said_by=figure.said_by,
        origin=origin,
        kind=kind,
        lowest=figure.lowest,
        highest=figure.highest,
        value=read_value(figure),
        approximate=figure.approximate,
        vague=figure.vague,
        certainty=figure.certainty,
        status=figure.status,
        note=figure.note,
        checked=report.review == "person",
        evidence=figure.evidence,
    )
