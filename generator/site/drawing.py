"""Turns numbers of the archive into drawings: columns over time, bands of figures, the map of districts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.archive.totals import Sum, add_up
from generator.site.charts import Chart, Datum, draw_columns, find_shade
from generator.site.language import Language
from generator.site.map_labels import Label, place_labels
from generator.site.shapes import find_bounds, find_shape, load_shapes, place_point
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.tables import load_table

KILLED = "killed"
WIDTH = 340
"""Width of a chart in the column beside a list, in units of about a pixel."""


def sum_killed(cells: Mapping[tuple[str, str], Sum]) -> Sum:
    """Add the people killed of all groups."""
    return add_up(one for (_group, outcome), one in cells.items() if outcome == KILLED)


def chart_incidents(periods: Iterable[tuple[str, int, str]], language: Language) -> Chart:
    """Draw the number of incidents a period; ``periods`` are label, number and address."""
    data = [Datum(label, number, number, number, address or None) for label, number, address in periods]
    return draw_columns(
        "chart-incidents",
        language.say("Incidents"),
        language.say("Number of incidents in the archive. Numbers depend on how many articles were added."),
        data,
        width=WIDTH,
    )


def chart_killed(periods: Iterable[tuple[str, Sum, str]], language: Language) -> Chart:
    """Draw the people killed a period with the band from low to high."""
    data = [Datum(label, one.low, one.count, one.high, address or None) for label, one, address in periods]
    return draw_columns(
        "chart-killed",
        language.say("People killed"),
        language.say("Best figure; the line reaches from the lowest to the highest credible figure."),
        data,
        width=WIDTH,
    )


@dataclass(frozen=True, slots=True)
class MapShape:
    """A drawn district: outline, shades (0 to 5) by each count, where its name stands, and all districts drawn in it.

    ``label`` is ``large`` or ``small`` by the room that there is for the name, or empty if there is none.
    """

    id: str
    name: str
    path: str
    shades: tuple[int, ...]
    x: float
    y: float
    address: str
    words: str
    label: str


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """The map: its box, its shapes, and for each count the shades with the numbers that they stand for."""

    box: str
    shapes: tuple[MapShape, ...]
    steps: tuple[tuple[tuple[int, str], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class DistrictNumber:
    """What the map shows of one district; ``numbers`` are those that shade it: incidents, people killed."""

    id: str
    name: str
    numbers: tuple[int, int]
    words: str
    address: str


def draw_map(numbers: Sequence[DistrictNumber], language: Language) -> MapDrawing:
    """Draw all districts, shaded by number; one without a shape adds to the shape that it is drawn in."""
    by_shape: dict[str, list[DistrictNumber]] = {}
    for item in numbers:
        by_shape.setdefault(find_shape(item.id).id, []).append(item)
    sums = {
        id_: tuple(map(sum, zip(*(item.numbers for item in items), strict=True))) for id_, items in by_shape.items()
    }
    most = [max(each, default=0) for each in zip(*sums.values(), strict=True)]
    names = {
        id_: next((item.name for item in items if item.id == id_), items[0].name) for id_, items in by_shape.items()
    }
    labels = place_labels(names)
    shapes = [
        _draw_shape(id_, items, tuple(map(find_shade, sums[id_], most)), labels[id_])
        for id_, items in sorted(by_shape.items())
    ]
    return MapDrawing(_write_box(), tuple(shapes), steps=tuple(find_steps(number, language) for number in most))


def _draw_shape(id_: str, items: Sequence[DistrictNumber], shades: tuple[int, ...], label: Label) -> MapShape:
    own = next((item for item in items if item.id == id_), items[0])
    words = "; ".join(f"{item.name}: {item.words}" for item in sorted(items, key=lambda item: item.id != id_))
    path = load_shapes()[id_].path
    return MapShape(id_, own.name, path, shades, label.x, label.y, own.address, words, label.size)


def find_steps(most: int, language: Language) -> tuple[tuple[int, str], ...]:
    """Return each shade that occurs with the numbers that it stands for, for the legend."""
    spans: dict[int, list[int]] = {}
    for value in range(most + 1):
        spans.setdefault(find_shade(value, most), []).append(value)
    return tuple((shade, _write_span(span[0], span[-1], language)) for shade, span in spans.items())


def _write_span(low: int, high: int, language: Language) -> str:
    """Write the numbers of a shade; in words, since a dash between numbers is read either way in Urdu."""
    number = language.number
    return number(low) if low == high else language.say("{low} to {high}", low=number(low), high=number(high))


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map of the province: ids of the marked shapes in ``map/districts.svg``, and a place's point."""

    box: str
    marked: tuple[str, ...]
    point: tuple[float, float] | None = None


@lru_cache(maxsize=8192)
def draw_locator(districts: tuple[str, ...], place: str | None) -> Locator | None:
    """Mark districts (by name) and a place's point on the province; ``None`` if none is known."""
    ids = {row.label(): row.id for row in load_table("districts").values()}
    marked = sorted({find_shape(ids[name]).id for name in districts if name in ids})
    return Locator(_write_box(), tuple(marked), _find_point(districts, place, ids)) if marked else None


def write_shapes() -> bytes:
    """Write the shapes file that locators take their outlines from: one symbol a district, and ``all``."""
    paths = "".join(f'<path id="{id_}" d="{shape.path}"/>' for id_, shape in load_shapes().items())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_write_box()}"><g id="all">{paths}</g></svg>\n'.encode()


def _find_point(districts: Sequence[str], place: str | None, ids: Mapping[str, str]) -> tuple[float, float] | None:
    if place is None or len(districts) != 1 or districts[0] not in ids:
        return None
    for row in load_table("places").values():
        longitude, latitude = row.text("lon"), row.text("lat")
        if row.label() == place and row.text("district") == ids[districts[0]] and longitude and latitude:
            x, y = place_point(ids[districts[0]], float(longitude), float(latitude))
            return round(x, 1), round(y, 1)
    return None


def _write_box() -> str:
    left, top, width, height = find_bounds()
    return f"{left - 6:.0f} {top - 6:.0f} {width + 12:.0f} {height + 12:.0f}"
