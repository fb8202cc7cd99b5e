"""Lists of incidents by their days: ``Aug 2: Two barbers were shot. … Aug 7: A grenade was thrown``, an item each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.extraction.deeds.tellings import TOLD
from generator.extraction.places.opening_places import has_mark
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term

_ANOTHER = "another_incident"
_FEWEST, _HEAD, _FIRST = 2, 4, 4
ITEM = "dated_item"
"""The cue of a sentence that begins an item: whatever it counts, it goes back to none of the others."""
COUNTING = "counting"
"""The cue of a sentence that speaks of a report: up to the first item it counts over the report's time."""
OWN_ITEM = "own_item"
"""The cue of an item where the list is all that the article tells: its days may lie weeks before the publication."""

BEHIND_NEWS = "item_behind_news"
"""The cue of what stands below the heading of a day, in a list behind news: an old day makes it background."""


def open_items(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the sentences, those that begin a paragraph with a day and a mark as ones that begin another incident.

    It takes two such paragraphs with different days: a single one is as often a dateline. In a report on a month each
    sentence that begins with its day and names a district tells one of its incidents.
    """
    scenes = [_mark(scene, (_ANOTHER, ITEM, OWN_ITEM)) if scene.sentence.item else scene for scene in scenes]
    report = any(scene.has_cue("report") for scene in scenes[:_HEAD])
    headed = any(scene.headed for scene in scenes)
    find = _find_headed if headed else partial(_find_head, report=report)
    heads = {at: day for at in range(len(scenes)) if (day := find(scenes, at))}
    if len(set(heads.values())) < _FEWEST:
        return tuple(scenes)
    news = (scene for scene in scenes[: min(heads)] if scene.sentence.running)
    own = report or not any(not headed or _tells_day(scene) for scene in news)
    rows = (_ANOTHER, ITEM, OWN_ITEM) if own else (_ANOTHER, ITEM)
    behind = () if own else (BEHIND_NEWS,)
    scenes = [_mark(scene, behind) if scene.headed else scene for scene in scenes]
    marked = (_mark(scene, rows) if at in heads else scene for at, scene in enumerate(scenes))
    return tuple(_mark(scene, (COUNTING,)) if scene.has_cue("report") else scene for scene in marked)


def list_items(scenes: Sequence[Scene]) -> tuple[int, ...]:
    """Return the numbers of the sentences that begin an item below the heading of its day."""
    return tuple(scene.sentence.index for scene in scenes if scene.headed and scene.has_cue(ITEM))


def _find_headed(scenes: Sequence[Scene], at: int) -> str:
    """Return the day above a sentence that begins a paragraph with a deed, or with what became of people."""
    scene = scenes[at]
    first = not at or scenes[at - 1].sentence.paragraph != scene.sentence.paragraph
    told = any(reading.real for reading in scene.readings) or scene.telling.weight >= TOLD
    return scene.headed.evidence if scene.headed and first and told else ""


def _tells_day(scene: Scene) -> bool:
    """Whether something is told of a day: news, and not what a list is about."""
    return any(date.kind == "event" and date.precision <= FEW_DAYS for date in scene.dates)


def _find_head(scenes: Sequence[Scene], at: int, *, report: bool) -> str:
    """Return the words of the day that heads a paragraph, before a colon or a dash; none if it has no such head."""
    scene = scenes[at]
    date = next((date for date in scene.dates if date.first <= _FIRST), None)
    if date is None:
        return ""
    first = not at or scenes[at - 1].sentence.paragraph != scene.sentence.paragraph
    headed = first and date.first <= 1 and has_mark(scene.sentence.tokens, date.last)
    listed = report and date.kind == "event" and date.precision <= FEW_DAYS and len(scene.districts) == 1
    words = scene.sentence.tokens[date.first : date.last + 1]
    return " ".join(token.lower for token in words) if headed or (listed and scene.readings) else ""


def _mark(scene: Scene, rows: Sequence[str]) -> Scene:
    cues = (*(Term("scene_cues", row, "forms", 0, 0) for row in rows), *scene.cues)
    return replace(scene, cues=cues, cue_rows=scene.cue_rows | frozenset(rows))
