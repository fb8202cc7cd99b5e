"""People who were shot at or taken, counted in one sentence and said to be dead in the next: one figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.backgrounds import Background
from generator.extraction.figures import Counted, make_figure
from generator.extraction.reading import Reading
from generator.extraction.scenes import Scene

_REACH = 3

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
