"""Sentences that set people somewhere whose fate the next one tells: ``Troops chased five men in Zhob. All died``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.incidents.aftermath import shows_dead
from generator.extraction.incidents.draft import narrow
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.scenes import Scene

_OF_THEM = ("part", "bare", "pronoun")


def find_fates(lines: Sequence[Line]) -> dict[int, list[Counted]]:
    """Return the figures of the sentences right behind those that set people in a district and count nobody.

    None are those of a protest with bodies, where another sentence tells who killed them.
    """
    shown = [one.scene.sentence.index for one in lines if shows_dead(one.scene, one.counted)]
    told = shown and any(one.scene.telling.kinds and any(map(_is_dead, one.counted)) for one in lines)
    fates = {one.scene.sentence.index: other.counted for one, other in pairwise(lines) if _tells_fate(one, other)}
    return fates | ({at: [] for at in shown} if told else {})


def _is_dead(counted: Counted) -> bool:
    return counted.reading.outcome == "killed"


def _tells_fate(line: Line, behind: Line) -> bool:
    """Whether a sentence counts some of those whom the one before it sets somewhere, in one paragraph."""
    if line.background is not None or behind.background is not None or line.counted or not behind.counted:
        return False
    near = behind.scene.sentence.index - line.scene.sentence.index == 1
    near = near and behind.scene.sentence.paragraph == line.scene.sentence.paragraph
    return near and _sets_people(line.scene) and not behind.scene.districts and all(map(_is_of_them, behind.counted))


def _sets_people(scene: Scene) -> bool:
    """Whether a sentence sets several people in one district, and takes up nothing known."""
    known = scene.telling.returns or bool(scene.telling.again)
    mentions = (chunk.mention for chunk in scene.chunks if chunk.mention is not None)
    numbered = any(one.kind == "person" and one.quantity is not None and one.quantity.plural for one in mentions)
    return len(narrow(scene)) == 1 and numbered and not known


def _is_of_them(counted: Counted) -> bool:
    """Whether people are counted without a noun of their own: ``all five``, ``four were killed``."""
    return counted.reading.outcome in PERSON_OUTCOMES and counted.reading.mention.kind in _OF_THEM
