"""Sentences that tell two incidents, a clause each: ``One died in Kohlu while a post was attacked in Chaman``.

Such a sentence is read as two scenes over the same words. It is cut only where both clauses tell something and each
has a place of its own; everything else stays one scene.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extraction.scenes import Scene
from generator.extraction.tellings import read_telling

_TURNS = frozenset(("while", "whereas", ";"))
_JOINS = frozenset(("and", "but"))
_BACK = ("days_after", "comes_after")
_EARLY = 6
_TOLD = 3


def split_scene(scene: Scene) -> tuple[Scene, ...]:
    """Return the clauses of a sentence that tell incidents of their own, or the sentence as it is."""
    if len(scene.places) < 1 or len(scene.sentence.tokens) < 2 * _EARLY:
        return (scene,)
    cut = next(_find_cuts(scene), None)
    if cut is None:
        return (scene,)
    first, second = _take(scene, 0, cut), _take(scene, cut, len(scene.sentence.tokens))
    return (*((first,) if _is_full(first) else ()), *split_scene(second))


def _find_cuts(scene: Scene) -> Iterator[int]:
    """Yield the tokens at which another clause with an incident of its own begins."""
    back = _find_end_of_recall(scene)
    if back:
        yield back
    for at, token in enumerate(scene.sentence.tokens):
        turn, join = token.lower in _TURNS, token.lower in _JOINS
        if not (turn or join):
            continue
        one, two = _take(scene, 0, at), _take(scene, at, len(scene.sentence.tokens))
        apart = bool(one.districts and two.districts) and not one.districts & two.districts
        tells = _counts if join else _is_full
        if apart and tells(one) and tells(two):
            yield at


def _counts(scene: Scene) -> bool:
    return any(reading.real and reading.certain for reading in scene.readings)


def _is_full(scene: Scene) -> bool:
    return _counts(scene) or scene.telling.weight >= _TOLD


def _find_end_of_recall(scene: Scene) -> int:
    """Return where the main clause begins behind ``Days after an attack in Mastung, …``; 0 if there is none."""
    cue = next((cue for cue in scene.cues if cue.row in _BACK and cue.first <= _EARLY), None)
    if cue is None:
        return 0
    tokens = scene.sentence.tokens
    commas = [at for at in range(cue.last + 1, len(tokens)) if tokens[at].text == ","]
    verbs = [scene.chunks[reading.verb].first for reading in scene.readings]
    first = min(verbs, default=0)
    return next((at + 1 for at in commas if at < first), 0)


def _take(scene: Scene, first: int, end: int) -> Scene:
    """Return a scene of the words from one token to before another."""
    dates = tuple(date for date in scene.dates if first <= date.first < end) or scene.dates
    return replace(
        scene,
        readings=tuple(reading for reading in scene.readings if first <= reading.mention.first < end),
        places=tuple(place for place in scene.places if first <= place.first < end),
        cues=tuple(cue for cue in scene.cues if first <= cue.first < end),
        dates=dates,
        telling=read_telling(scene.sentence.tokens[first:end]),
    )
