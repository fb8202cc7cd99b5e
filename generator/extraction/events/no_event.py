"""An article that counts people whom something befell, and of which no event was read: a person has to look."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import HARM
from generator.extraction.deeds.relevance import AFTERMATH, Relevance
from generator.extraction.facts import Flag
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.line import Line
from generator.sources.article import Article

NO_EVENT = "no_event_read"


def find_no_event(article: Article, lines: Sequence[Line], relevance: Relevance) -> tuple[Flag, ...]:
    """Return the flag of an article without an event: the first people whom it counts as harmed, and their line.

    There is none where a rule tells why: what is counted is background, the article lies outside the province or
    speaks of another subject, such as an accident or a court case. Grief and anger over a deed are no such subject.
    """
    if relevance.subjects - AFTERMATH:
        return ()
    home = any(place.home for scene, _, _ in lines for place in scene.places)
    counted = (item for _, items, why in lines if why is None for item in items if _is_harmed(item))
    first = next(counted, None) if home else None
    if first is None:
        return ()
    words = first.figure.evidence[0] if first.figure.evidence else None
    return (Flag(NO_EVENT, article.line_of(first.scene.sentence.start), words),)


def _is_harmed(item: Counted) -> bool:
    figure = item.figure
    return figure.group is not None and figure.outcome in HARM and bool(number_of(figure)) and not item.reading.weak
