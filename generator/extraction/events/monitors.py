"""What a monitor tells in its own report: where nobody else is named as the source, the monitor is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.facts import Event, Figure
from generator.extraction.publication.outlets import is_monitor
from generator.extraction.words.speech_words import RIGHTS
from generator.vocabulary.frozen import replace


def tell_by_monitor(events: Sequence[Event], publisher: str | None) -> tuple[Event, ...]:
    """Return the events; figures without a speaker are told by the monitor that published the article, if one did."""
    if not is_monitor(publisher):
        return tuple(events)
    return tuple(replace(event, figures=tuple(map(_tell, event.figures))) for event in events)


def _tell(figure: Figure) -> Figure:
    return figure if figure.said_by else replace(figure, said_by=RIGHTS)
