"""Claims and responsibility: whose figure it is, and who is said to have done it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.entries.entry import Entry
from generator.entries.problem import Misfit
from generator.entries.rules.context import Context, walk_figures
from generator.vocabulary.tables import load_table

_NAMELESS = frozenset({"none_claimed", "unknown"})


@cache
def _armed_groups() -> frozenset[str]:
    """Return the ids under which armed non-state groups speak."""
    tables = [load_table(name) for name in ("said_by", "organisations")]
    return frozenset(row.id for table in tables for row in table.values() if row.text("kind") == "armed_group")


def check_claims(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that an armed group's figure for its enemy's losses is a claim, and no other figure is (after GTD).

    Those whom it says it set free are no loss.
    """
    _ = context
    for path, figure in walk_figures(entry):
        armed = figure.said_by in _armed_groups()
        loss = figure.group == "security_forces" and figure.outcome != "freed"
        if armed and loss and figure.status != "claimed":
            message = "must be 'claimed': an armed group's figure for its enemy's losses"
            yield Misfit("K01", message, figure.said_by, at=(*path, "status"))
        if figure.status == "claimed" and not armed:
            message = "must not be 'claimed' unless an armed group says it"
            yield Misfit("K02", message, figure.said_by, at=(*path, "status"))


def check_responsibility(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a stance names organisations exactly where it is about some; who claims it may be left unnamed."""
    _ = context
    for number, event in enumerate(entry.events):
        stance, by = event.responsibility.stance, event.responsibility.by
        path = ("events", number, "responsibility")
        if stance == "attributed" and not by:
            yield Misfit("K03", "needs by: the organisations", stance, at=(*path, "stance"))
        if stance == "denied" and not (by or event.responsibility.denied_by):
            yield Misfit("K03", "needs by or denied_by: the organisations", stance, at=(*path, "stance"))
        if stance in _NAMELESS and by:
            message = f"must be empty where the stance is {stance}"
            yield Misfit("K04", message, ", ".join(by), at=(*path, "by"))
        if stance == "claimed" and set(by) & set(event.responsibility.denied_by):
            yield Misfit(
                "K05", "must not name who claims it", ", ".join(event.responsibility.denied_by), at=(*path, "denied_by")
            )


RULES = (check_claims, check_responsibility)
