"""People who were shot at or taken, counted in one sentence and said to be dead in the next: one figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.figures import Counted, make_figure
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import has_any

_REACH = 3
_QUOTED = 11
_FOUND = {"found", "recovered", "discovered"}
_THEIR_BODIES = {("their", "bodies"), ("his", "body"), ("her", "body")}

Line = tuple[Scene, list[Counted], Background | None]


def settle_pending(text: str, lines: Sequence[Line]) -> None:
    """Give people whose fate was uncertain the outcome that a later sentence states of the same noun."""
    for number, (scene, counted, background) in enumerate(lines):
        if background is not None:
            continue
        for reading in scene.readings:
            if reading.real and not reading.certain and reading.mention.quantity and reading.mention.kind == "person":
                fate = _find_fate(lines[number + 1 : number + 1 + _REACH], reading)
                if fate is not None:
                    counted.extend(_make(text, scene, reading, *fate))
    for number, (_, counted, background) in enumerate(lines):
        if background is None:
            _settle_taken(text, counted, lines[number + 1 : number + 1 + _REACH])


def _settle_taken(text: str, counted: list[Counted], later: Sequence[Line]) -> None:
    """Count those taken away as killed where one of the next sentences tells that their bodies were found."""
    taken = [item for item in counted if item.figure.outcome == "abducted"]
    if len(taken) != 1:
        return
    found = next((scene for scene, _, background in later if background is None and _tells_bodies(scene)), None)
    if found is None or any(item.figure.outcome == "killed" for item in counted):
        return
    words = quote(text, found, 0, min(len(found.sentence.tokens) - 1, _QUOTED))
    dead = replace(taken[0].figure, outcome="killed", evidence=(*taken[0].figure.evidence, words))
    counted[counted.index(taken[0])] = replace(taken[0], figure=dead)


def _tells_bodies(scene: Scene) -> bool:
    """Whether a sentence tells that the bodies of those spoken of were found: ``Their bodies were found``."""
    if not has_any(scene.sentence.tokens, _FOUND):
        return False
    words = [token.lower for token in scene.sentence.tokens]
    return any(pair in _THEIR_BODIES for pair in pairwise(words))


def _find_fate(lines: Sequence[Line], reading: Reading) -> tuple[Scene, Reading] | None:
    for scene, _, background in lines:
        for other in scene.readings:
            same = other.mention.head and reading.mention.head and other.mention.head.row == reading.mention.head.row
            dead = other.outcome == "killed" and other.real and other.certain
            if background is None and same and dead and other.mention.quantity is None and other.mention.form_plural:
                return scene, other
    return None


def _make(text: str, scene: Scene, reading: Reading, later: Scene, fate: Reading) -> list[Counted]:
    certain = replace(reading, outcome=fate.outcome, certain=True)
    first, second = make_figure(text, scene, certain), make_figure(text, later, replace(fate, members=(fate.mention,)))
    if first is None:
        return []
    words = second.evidence if second else ()
    return [Counted(replace(first, evidence=(*first.evidence, *words)), scene, certain)]
