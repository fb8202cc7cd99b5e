"""A line: a sentence, or a part of one, with what it counts."""

from __future__ import annotations

from typing import NamedTuple

from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene


class Line(NamedTuple):
    """A sentence or a part of one, the people and things that it counts, and why these are none of the news.

    ``background`` is ``None`` where they are the article's own.
    """

    scene: Scene
    counted: list[Counted]
    background: Background | None
