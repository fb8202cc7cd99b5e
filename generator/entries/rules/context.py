"""What a rule may look at beside the entry, and the walk over an entry's figures that many rules share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.entries.entry import Entry
from generator.entries.problem import KeyPath, Misfit
from generator.extraction.facts import Figure


@dataclass(frozen=True, slots=True)
class Context:
    """``path`` is the file relative to the content folder, ``article`` its folded text if it is at hand.

    ``named`` says that the machine named the file, by what was known then.
    """

    path: str
    today: dt.date
    article: str | None = None
    named: bool = False


Rule = Callable[[Entry, Context], Iterator[Misfit]]


def walk_figures(entry: Entry) -> Iterator[tuple[KeyPath, Figure]]:
    """Yield every figure of an entry, those of events, totals and background alike, with its path."""
    for number, event in enumerate(entry.events):
        for position, figure in enumerate(event.figures):
            yield ("events", number, "figures", position), figure
    for key, figures in (("totals", entry.totals), ("background", entry.background)):
        for position, figure in enumerate(figures):
            yield (key, position), figure
