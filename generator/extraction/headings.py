"""Titles, captions and subheads: lines without a full stop, whose figures repeat or sum up those of the body."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes import Scene

_MOST_WORDS = 26
_STOPS = {".", "!", "?", '"'}


def find_headings(scenes: Sequence[Scene]) -> frozenset[int]:
    """Return the numbers of the sentences that are headings: alone in their paragraph, short, without a full stop."""
    sizes: dict[int, int] = {}
    for scene in scenes:
        sizes[scene.sentence.paragraph] = sizes.get(scene.sentence.paragraph, 0) + 1
    last = scenes[-1].sentence.index if scenes else 0
    return frozenset(
        scene.sentence.index
        for scene in scenes
        if _is_short_line(scene, sizes) and (scene.sentence.index != last or len(scenes) == 1)
    )


def _is_short_line(scene: Scene, sizes: dict[int, int]) -> bool:
    tokens = scene.sentence.tokens
    alone = sizes[scene.sentence.paragraph] == 1 or scene.sentence.index == 0
    return alone and len(tokens) <= _MOST_WORDS and tokens[-1].text not in _STOPS
