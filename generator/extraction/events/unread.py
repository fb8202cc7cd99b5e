"""Places and people that an event names and no vocabulary knows: a person has to look.

A place is missed where an event has no district, and a name stands where one would tell it: ``in the Tarkhan area``,
``near Tarkhan``; or a name of the gazetteer stands there that lies in several districts. People are of an unknown kind
where the noun that was counted is none of the vocabulary's: ``three beekeepers were killed``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.events.plan import Plan
from generator.extraction.facts import Flag
from generator.extraction.incidents.draft import Draft
from generator.extraction.places.event_place import EventPlace
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.unread_places import list_unread
from generator.sources.article import Article


def find_unread(article: Article, plan: Plan, places: Sequence[EventPlace]) -> Iterator[Flag]:
    """Yield the places and people of an article's events that could not be read."""
    for draft, place in zip(plan.drafts, places, strict=True):
        yield from _find_people(article, draft)
        told = place.districts and any(scene.districts for scene in draft.scenes)
        if not told and not draft.elsewhere:
            yield from _find_place(article, draft)


def _find_people(article: Article, draft: Draft) -> Iterator[Flag]:
    for item in draft.figures:
        mention = item.reading.mention
        last = item.scene.sentence.tokens[mention.last]
        plural = (
            last.text.isalpha()
            and last.lower.endswith("s")
            and mention.quantity is not None
            and mention.quantity.plural
        )
        if mention.kind == "unknown" and plural:
            yield _flag(article, "unread_group", item.scene, mention.first, mention.last)


def _find_place(article: Article, draft: Draft) -> Iterator[Flag]:
    """Yield the first place that the sentences with an event's figures, or all of its own, name in vain."""
    counted = {item.index for item in draft.figures}
    own = sorted(draft.scenes, key=lambda scene: scene.sentence.index not in counted)
    for scene in own:
        span = next(list_unread(scene), None)
        if span is not None:
            yield _flag(article, "unread_place", scene, *span)
            return


def _flag(article: Article, code: str, scene: Scene, first: int, last: int) -> Flag:
    line = article.line_of(scene.sentence.tokens[first].start)
    return Flag(code, line, quote(article.text, scene, first, last))
