"""Parts of a sentence read as scenes of their own."""

from __future__ import annotations

from collections.abc import Container

from generator.extraction.deeds.tellings import read_telling
from generator.extraction.places.place_mention import PlaceRow
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import WordRow

_BACK = ("days_after", "comes_after", "follows")
_TOLD = 3


def take_part(scene: Scene, first: int, end: int) -> Scene:
    """Return a scene of the words from one token to before another."""
    recalls = any(cue.row in _BACK and cue.first == first for cue in scene.cues)
    part = _keep(scene, range(first, end))
    return part if part.dates or recalls else replace(part, dates=scene.dates)


def split_at(scene: Scene, at: int, behind: int | None = None) -> tuple[Scene, Scene]:
    """Return the words before a token and those from it on, or from another one behind it, as two scenes."""
    return take_part(scene, 0, at), take_part(scene, at if behind is None else behind, len(scene.sentence.tokens))


def leave_out(scene: Scene, first: int, last: int | None = None) -> Scene:
    """Return a scene without the words from one token to another, or to the end: they tell of something earlier."""
    size = len(scene.sentence.tokens)
    return _keep(scene, {*range(first), *range(size if last is None else last + 1, size)})


def _keep(scene: Scene, kept: Container[int]) -> Scene:
    """Return a scene of some of its tokens, and of what begins at one of them."""
    tokens = [token for at, token in enumerate(scene.sentence.tokens) if at in kept]
    if scene.clause is not None:
        whole = {token.start for token in scene.clause}
        tokens = [token for token in tokens if token.start in whole]
    clause = WordRow(tokens)
    cues = tuple([cue for cue in scene.cues if cue.first in kept])
    return replace(
        scene,
        readings=tuple([reading for reading in scene.readings if reading.mention.first in kept]),
        places=PlaceRow([place for place in scene.places if place.first in kept]),
        cues=cues,
        cue_rows=frozenset([cue.row for cue in cues]),
        dates=tuple([date for date in scene.dates if date.first in kept]),
        telling=read_telling(clause),
        clause=clause,
    )


def counts_somebody(scene: Scene) -> bool:
    """Whether somebody is counted for certain."""
    return any(reading.sure for reading in scene.readings)


def tells_fully(scene: Scene) -> bool:
    """Whether a clause counts somebody or tells a deed as new."""
    return counts_somebody(scene) or scene.telling.weight >= _TOLD
