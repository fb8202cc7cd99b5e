"""Titles, captions and subheads, whose figures repeat or sum up those of the body: lines without a full stop.

So is the one sentence between a title and a body with a dateline or byline, whether it has a stop or not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.hedge_words import hedge_words

_MOST_WORDS = 26
_BRIEF = 2
_DEED, _BAR, _TITLES = 3, "|", 2
_BULLETS, _QUOTES = {"\u2022", "*", "\u25aa", "\u25cf"}, {'"'}
_DATELINE, _NEAR_BODY = "dateline", 4


def find_headings(scenes: Sequence[Scene]) -> frozenset[int]:
    """Return the numbers of the sentences that are headings: alone in their paragraph, short, without a full stop."""
    sizes: dict[int, int] = {}
    for scene in scenes:
        sizes[scene.sentence.paragraph] = sizes.get(scene.sentence.paragraph, 0) + 1
    last = scenes[-1].sentence.index if scenes else 0
    for scene in scenes:
        if _BAR in scene.sentence.tokens[-1].text and scene.sentence.paragraph <= _TITLES:
            sizes[scene.sentence.paragraph] -= 1  # ``World News | Twelve hurt in Hub``
    short = [
        scene for scene in scenes if _is_short_line(scene, sizes) and (scene.sentence.index != last or len(scenes) == 1)
    ]
    found = frozenset(scene.sentence.index for scene in short) | _find_standfirst(scenes, short, sizes)
    body = [scene for scene in scenes if scene.sentence.index not in found]
    if short and not short[0].sentence.index and _tells_apart(short[0], body):
        return found - {short[0].sentence.index}
    return found


def _find_standfirst(scenes: Sequence[Scene], short: Sequence[Scene], sizes: Mapping[int, int]) -> frozenset[int]:
    """Return the sentence that alone counts people between a title and the dateline, or byline, of the body.

    One that tells of a district of its own is none.
    """
    if not short or short[0].sentence.index or len(scenes) <= _BRIEF or short[0].sentence.paragraph == _own(scenes[1]):
        return frozenset()
    line, behind = scenes[1], scenes[_BRIEF : _BRIEF + _NEAR_BODY]
    alone = bool(line.readings) and sizes[_own(line)] == 1 and len(line.sentence.tokens) <= _MOST_WORDS
    signed = any(bool(one.dates) and not one.readings for one in short if one is behind[0])  # ``Gul Khan July 3, 2013``
    if not alone or _opens_body(line) or not (signed or any(map(_opens_body, behind))):
        return frozenset()
    told = {place.district for scene in scenes[_BRIEF:] for place in scene.places}
    return frozenset((line.sentence.index,)) if not line.districts or line.districts & told else frozenset()


def _own(scene: Scene) -> int:
    return scene.sentence.paragraph


def _opens_body(scene: Scene) -> bool:
    return any(place.role == _DATELINE and not place.first for place in scene.places)


def _tells_apart(title: Scene, body: Sequence[Scene]) -> bool:
    """Whether a title counts people in a district of which the body, cut short, says nothing: an incident of its own.

    ``Twelve hurt in Hub blast / Boy killed in separate attack in Sibi``.
    """
    named = {place.district for scene in body for place in scene.places}
    told = any(scene.districts and (scene.readings or scene.strength >= _DEED) for scene in body)
    return (
        told and len(body) <= _BRIEF and bool(title.readings) and bool(title.districts) and not title.districts & named
    )


def _is_short_line(scene: Scene, sizes: Mapping[int, int]) -> bool:
    tokens = scene.sentence.tokens
    alone = sizes[scene.sentence.paragraph] == 1 or scene.sentence.index == 0
    said = tokens[-1].lower in hedge_words("saying")  # ``…, police said``: running text without its stop
    quoted = tokens[0].text in _BULLETS and tokens[-1].text in _QUOTES  # ``• Group claims ten, officials say "lies"``
    closed = (scene.sentence.closed and not quoted) or said
    return alone and len(tokens) <= _MOST_WORDS and not (closed or scene.sentence.item)
