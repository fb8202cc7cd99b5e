"""The shapes of the districts from the vendored map, and where a point falls in them. For orientation only."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET  # reads only the vendored file
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from generator.vocabulary.tables import load_table

SVG = Path(__file__).parent / "vendor" / "svg-maps" / "pakistan.districts.svg"
_TOKEN = re.compile(r"[a-zA-Z]|-?\d*\.?\d+")
_PATH = "{http://www.w3.org/2000/svg}path"
XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A district's outline: rings of points, in the units of the vendored map (about one kilometre each)."""

    id: str
    rings: tuple[tuple[XY, ...], ...]

    @property
    def path(self) -> str:
        """The outline as SVG path data, in whole units."""
        return "".join(_write_ring(ring) for ring in self.rings)

    @property
    def inside(self) -> XY:
        """A point well inside, for a label or mark: of a grid over the shape the one farthest from its edges."""
        return _find_inside(self.rings)

    @property
    def width(self) -> float:
        """How wide the shape is."""
        xs = [x for ring in self.rings for x, _ in ring]
        return max(xs) - min(xs)

    def holds(self, point: XY) -> bool:
        """Whether a point lies inside the outline."""
        return sum(_crosses(ring, point) for ring in self.rings) % 2 == 1


@cache
def load_shapes() -> dict[str, Shape]:
    """Return the shapes of the districts that have one of their own, by district id."""
    names = {row.text("shape_id"): row.id for row in load_table("districts").values() if row.text("shape_id")}
    tree = ET.parse(SVG)  # noqa: S314 - a file of our own
    found = {names[item.get("id")]: item.get("d", "") for item in tree.iter(_PATH) if item.get("id") in names}
    return {id_: Shape(id_, tuple(_read_rings(data))) for id_, data in sorted(found.items())}


@cache
def find_shape(district: str) -> Shape:
    """Return the shape a district (by id) is drawn in: its own, or that of the district that it was split from.

    Raises:
        KeyError: if the district or its shape is not known.

    """
    row = load_table("districts")[district]
    return load_shapes()[row.text("shape") or district]


def project(longitude: float, latitude: float) -> XY:
    """Return where a place falls on the map, by the affine fit of the vocabulary."""
    fit = load_table("map_projection")["affine"]
    mercator = math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))
    x, y = (
        float(fit.text(f"{axis}_longitude") or 0) * longitude
        + float(fit.text(f"{axis}_mercator") or 0) * mercator
        + float(fit.text(f"{axis}_offset") or 0)
        for axis in "xy"
    )
    return x, y


def place_point(district: str, longitude: float, latitude: float) -> XY:
    """Return a point for a place that always lies inside its district's shape.

    A point that the fit puts outside is moved towards the shape's inside point until it is in.
    """
    shape = find_shape(district)
    point, inside = project(longitude, latitude), shape.inside
    for step in range(21):
        moved = _between(point, inside, step / 20)
        if shape.holds(moved):
            return moved
    return inside


@cache
def find_bounds() -> tuple[float, float, float, float]:
    """Return the smallest box around all districts: left, top, width, height."""
    points = [point for shape in load_shapes().values() for ring in shape.rings for point in ring]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top


def _between(start: XY, end: XY, share: float) -> XY:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _read_rings(data: str) -> Iterator[tuple[XY, ...]]:
    """Read path data made of moves and straight lines, the only commands that the vendored map has."""
    ring: list[XY] = []
    here = start = (0.0, 0.0)
    tokens = iter(_TOKEN.findall(data))
    command = ""
    for piece in tokens:
        if piece in "zZ":
            yield tuple(ring)
            ring, here = [], start
            continue
        if piece.isalpha():
            command = piece
            continue
        x, y = float(piece), float(next(tokens))
        here = (here[0] + x, here[1] + y) if command.islower() else (x, y)
        start = here if command in "mM" else start
        command = {"m": "l", "M": "L"}.get(command, command)
        ring.append(here)
    if ring:
        yield tuple(ring)


def _write_ring(ring: tuple[XY, ...]) -> str:
    """Write a ring in relative whole steps; steps that round to nothing are left out."""
    rounded = [(round(x), round(y)) for x, y in ring]
    steps = [f"{x - px} {y - py}" for (px, py), (x, y) in pairwise(rounded) if (px, py) != (x, y)]
    return f"M{rounded[0][0]} {rounded[0][1]}l{' '.join(steps)}z"


def _crosses(ring: tuple[XY, ...], point: XY) -> int:
    x, y = point
    count = 0
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            count += 1
    return count


_FROM_MIDDLE = sorted(range(1, 24), key=lambda step: abs(step - 12))
"""Steps over a shape; those in its middle, where there is most room as a rule, rule most others out at once."""


@cache
def _find_inside(rings: tuple[tuple[XY, ...], ...]) -> XY:
    shape = Shape("", rings)
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    left, top, width, height = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    grid = [(left + width * i / 24, top + height * j / 24) for i in _FROM_MIDDLE for j in _FROM_MIDDLE]
    sides = [side for ring in rings for side in zip(ring, (*ring[1:], ring[0]), strict=True)]
    most, best = -1.0, grid[0]
    for point in grid:
        room = _measure_room(point, sides, most)
        if room > most and shape.holds(point):
            most, best = room, point
    return best


def _measure_room(point: XY, sides: list[tuple[XY, XY]], enough: float) -> float:
    """Return the squared distance to the nearest side, or any that is not more than ``enough``.

    The side that decided goes to the front: it is likely to decide for the next point too.
    """
    least = math.inf
    for place, side in enumerate(sides):
        distance = _distance_to_side(point, side)
        if distance <= enough:
            sides.insert(0, sides.pop(place))
            return distance
        least = min(least, distance)
    return least


def _distance_to_side(point: XY, side: tuple[XY, XY]) -> float:
    """Return the squared distance to a straight line between two points."""
    (x0, y0), (x1, y1) = side
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    share = ((point[0] - x0) * dx + (point[1] - y0) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return (point[0] - x0 - share * dx) ** 2 + (point[1] - y0 - share * dy) ** 2
