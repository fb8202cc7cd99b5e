"""Parts of a sentence read as scenes of their own."""

from __future__ import annotations

from collections.abc import Callable

from generator.extraction.deeds.tellings import read_telling
from generator.extraction.places.place_mention import PlaceRow
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import WordRow

_BACK = ("days_after", "comes_after")
_TOLD = 3


def take_part(scene: Scene, first: int, end: int) -> Scene:
    """Return a scene of the words from one token to before another."""
    recalls = any(cue.row in _BACK and cue.first == first for cue in scene.cues)
    part = _keep(scene, lambda at: first <= at < end)
    return part if part.dates or recalls else replace(part, dates=scene.dates)


def leave_out(scene: Scene, first: int, last: int | None = None) -> Scene:
    """Return a scene without the words from one token to another, or to the end: they tell of something earlier."""
    return _keep(scene, lambda at: at < first or (last is not None and at > last))


def _keep(scene: Scene, keeps: Callable[[int], bool]) -> Scene:
    """Return a scene of some of its tokens, and of what begins at one of them."""
    whole = {token.start for token in scene.told.tokens}
    tokens = WordRow(token for at, token in enumerate(scene.sentence.tokens) if keeps(at) and token.start in whole)
    cues = tuple(cue for cue in scene.cues if keeps(cue.first))
    return replace(
        scene,
        readings=tuple(reading for reading in scene.readings if keeps(reading.mention.first)),
        places=PlaceRow(place for place in scene.places if keeps(place.first)),
        cues=cues,
        cue_rows=frozenset(cue.row for cue in cues),
        dates=tuple(date for date in scene.dates if keeps(date.first)),
        telling=read_telling(tokens),
        clause=tokens,
    )


def counts_somebody(scene: Scene) -> bool:
    """Whether somebody is counted for certain."""
    return any(reading.real and reading.certain for reading in scene.readings)


def tells_fully(scene: Scene) -> bool:
    """Whether a clause counts somebody or tells a deed as new."""
    return counts_somebody(scene) or scene.telling.weight >= _TOLD
