"""Figures: whom or what they count, with which bounds, and where a key has its place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.entries.entry import Entry
from generator.entries.problem import Misfit
from generator.entries.rules.context import Context, walk_figures
from generator.extraction.events.closing import bounds_of_sum, is_apart
from generator.extraction.facts import Figure

_ONLY_IN = {"covers": "totals", "reason": "background", "since": "background"}


def check_subject(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a figure counts either people, with what happened to them, or things."""
    _ = context
    for path, figure in walk_figures(entry):
        if figure.group and figure.what:
            yield Misfit(
                "N02", "must not stand beside group: a figure counts people or things", figure.what, at=(*path, "what")
            )
        elif not figure.group and not figure.what:
            yield Misfit("N01", "needs group (whom it counts) or what (the things it counts)", at=(*path, "group"))
        if figure.group and not figure.outcome:
            yield Misfit("N03", "needs outcome: what happened to them", at=(*path, "outcome"))


def check_bounds(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a figure has a number in one form, or a vague quantity."""
    _ = context
    for path, figure in walk_figures(entry):
        bounded = figure.min is not None or figure.max is not None
        if figure.count is not None and bounded:
            yield Misfit("N05", "must not stand beside min or max", str(figure.count), at=(*path, "count"))
        elif figure.min is not None and figure.max is not None and figure.min > figure.max:
            yield Misfit("N06", f"must not be larger than max, {figure.max}", str(figure.min), at=(*path, "min"))
        elif figure.min is not None and figure.min == figure.max:
            yield Misfit(
                "N07", "must be written as count, because min and max are the same", str(figure.min), at=(*path, "min")
            )
        numbered = figure.count is not None or bounded
        if not numbered and not figure.vague:
            yield Misfit("N04", "needs a number (count, min or max), or vague", at=(*path, "count"))
        if numbered and figure.vague:
            yield Misfit("N08", "must not stand beside a number", figure.vague, at=(*path, "vague"))
        if figure.approximate and not numbered:
            yield Misfit("N09", "needs a number that is approximate", at=(*path, "approximate"))


def check_keys_in_place(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that keys of totals stand in totals and keys of background figures in background."""
    _ = context
    for path, figure in walk_figures(entry):
        section = str(path[0])
        for key, home in _ONLY_IN.items():
            if getattr(figure, key) and section != home:
                yield Misfit("N10", f"belongs to {home} alone", at=(*path, key))
        if section == "background" and not figure.reason:
            yield Misfit("N11", "needs reason: why it is not counted", at=(*path, "reason"))
        if section == "totals" and len(figure.covers) < 2:
            yield Misfit("N12", "needs covers: the two or more events that the sum spans", at=(*path, "covers"))


def check_told_once(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that one event does not give the same figure twice: nobody is counted twice."""
    _ = context
    for number, event in enumerate(entry.events):
        seen: dict[tuple[object, ...], int] = {}
        for position, figure in enumerate(event.figures):
            first = seen.setdefault(_identity(figure), position)
            if first != position:
                at = ("events", number, "figures", position)
                yield Misfit("N13", "the same figure stands twice in this event: give one both quotes", at=at)


def _identity(figure: Figure) -> tuple[object, ...]:
    people = (figure.group, figure.what, figure.outcome, figure.subset_of, figure.note)
    return (*people, figure.lowest, figure.highest, figure.vague, figure.said_by, figure.via, figure.status)


def check_totals(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a total can be the sum of the events it covers, or that a note or a flag says why not."""
    _ = context
    figures = {event.id: event.figures for event in entry.events}
    explained = any(flag.code == "total_mismatch" for flag in entry.review.flags)
    for position, total in enumerate(entry.totals):
        bounds = bounds_of_sum(total, figures)
        if explained or total.note or total.status or bounds is None:
            continue
        low, high = bounds
        if is_apart(total, low, high):
            value = str(total.highest if total.lowest is None else total.lowest)
            sum_text = str(low) if low == high else f"{low} to {high}"
            yield Misfit(
                "N14",
                f"must be the sum of its events ({sum_text}), or note must say why not",
                value,
                at=("totals", position),
            )


RULES = (check_subject, check_bounds, check_keys_in_place, check_told_once, check_totals)
