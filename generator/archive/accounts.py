"""Turns each figure of each report into an account: what is said, by whom, and where it comes from in the end."""

from __future__ import annotations

from generator.archive.incident import Account, Report
from generator.archive.origins import find_origin
from generator.extraction.facts import Figure


def find_accounts(report: Report) -> list[tuple[Figure, Account]]:
    """Return every figure of a report beside its account, in the report's order."""
    return [(figure, _make_account(report, figure)) for figure in report.event.figures]


def read_value(figure: Figure) -> int | None:
    """Return the single number that a figure stands for, or ``None``.

    A count is itself; "at least N" and a range are their lower bound; "up to N" and vague words have no value.
    """
    return figure.count if figure.count is not None else figure.min


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
