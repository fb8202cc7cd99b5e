"""Where the names of the districts stand on the map, so that no two of them touch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.site.shapes import Shape, load_shapes

LETTER, LINE = 8.2, 19
"""Room for a letter and a line of the names as the style sheet sets them; on phones ``PHONE`` times as much."""
PHONE = 1.75
_SHIFTS = (0, 12, -12, 24, -24)


class Label(NamedTuple):
    """Where a name stands; ``size`` is ``large``, ``small`` (too large for phones), or empty where there is no room."""

    x: int
    y: int
    size: str


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: _Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def place_labels(names: Mapping[str, str]) -> dict[str, Label]:
    """Place the names of shapes by id; the wider shape has the first choice."""
    labels: dict[str, Label] = {}
    wide: list[_Box] = []
    phone: list[_Box] = []
    for id_ in sorted(names, key=lambda id_: (-load_shapes()[id_].width, id_)):
        shape, name = load_shapes()[id_], names[id_]
        x, y = shape.inside
        found = next(_find_room(shape, name, wide), None)
        if found is None:
            labels[id_] = Label(round(x), round(y), "")
            continue
        wide.append(_box(x, found, name, 1))
        large = _box(x, found, name, PHONE)
        fits = shape.width >= len(name) * LETTER * PHONE and not any(large.touches(each) for each in phone)
        if fits:
            phone.append(large)
        labels[id_] = Label(round(x), round(found), "large" if fits else "small")
    return labels


def _find_room(shape: Shape, name: str, taken: list[_Box]) -> Iterator[float]:
    """Yield heights at which a name fits into its shape (or nearly so) and touches no other."""
    x, y = shape.inside
    if shape.width < len(name) * LETTER * 0.9:
        return
    for shift in _SHIFTS:
        box = _box(x, y + shift, name, 1)
        if not any(box.touches(each) for each in taken) and shape.holds((x, y + shift)):
            yield y + shift


def _box(x: float, y: float, name: str, scale: float) -> _Box:
    half, line = len(name) * LETTER * scale / 2, LINE * scale
    return _Box(x - half, y - line * 0.8, x + half, y + line * 0.2)
