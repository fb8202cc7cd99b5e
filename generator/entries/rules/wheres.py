"""Places: provinces, districts, towns and outlets by the names of the vocabulary, and a place in its district."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.entries.entry import Entry
from generator.entries.names import districts_of, load_names
from generator.entries.problem import KeyPath, Misfit, find_nearest
from generator.entries.rules.context import Context, walk_figures
from generator.entries.suggesting import name_table
from generator.extraction.facts import Event
from generator.extraction.places.gazetteer import find_home
from generator.vocabulary.tables import Row, load_table

_PLACE = f"must be in the gazetteer ({name_table('places')}): add it there, or give it as site"
_PROVINCES = frozenset({"province", "country", "territory"})
_REGION = "region"


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(row.label("en") for row in load_table("elsewhere").values() if _is_province(row))


def _is_province(row: Row) -> bool:
    """Whether a row can be an event's province: a province, or abroad a country or a region of one."""
    return row.text("kind") in _PROVINCES or (row.text("kind") == _REGION and bool(row.text("country")))


def check_provinces(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check the name of a province; outside the country it is a country's or a region's of one."""
    _ = context
    for number, event in enumerate(entry.events):
        if event.province and event.province not in _provinces():
            near = find_nearest(event.province, _provinces())
            same = near is not None and near.casefold() == event.province.casefold()
            message, path = f"must be a province ({name_table('elsewhere')})", ("events", number, "province")
            yield Misfit("P05", message, event.province, near, path, safe=same)
        elif not _at_home(event) and _lists_own_districts(event):
            message = f"must be {find_home()}, where the districts lie"
            yield Misfit("P06", message, event.province, find_home(), ("events", number, "province"))


def _lists_own_districts(event: Event) -> bool:
    """Whether all districts of an event are those of the timeline's province."""
    districts = load_names("districts")
    return bool(event.districts) and districts is not None and all(name in districts.rows for name in event.districts)


def check_districts(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check the names of districts; those of other provinces are not listed."""
    _ = context
    for number, event in enumerate(entry.events):
        if not _at_home(event):
            continue
        for position, district in enumerate(event.districts):
            path = ("events", number, "districts", position)
            yield from _check_name(
                "P01",
                f"must be the current name of a district ({name_table('districts')})",
                "districts",
                district,
                path,
            )


def check_places(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check the name of a place, and that it lies in one of the event's districts."""
    _ = context
    for number, event in enumerate(entry.events):
        if not event.place or not _at_home(event):
            continue
        path = ("events", number, "place")
        homes = districts_of(event.place) or _find_namesake(event.place)
        if not homes:
            yield from _check_name("P02", _PLACE, "places", event.place, path)
        if homes and event.districts and not homes.intersection(event.districts):
            named = " or ".join(sorted(homes))
            message = f"lies in {named} and not in {', '.join(event.districts)}"
            yield Misfit("P03", message, event.place, at=path)


def _find_namesake(place: str) -> frozenset[str]:
    """Return the district of this name, whose main town is called so, too."""
    districts = load_names("districts")
    return frozenset({place}) if districts is not None and place in districts.rows else frozenset()


def check_named_where(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a place comes with its district, and a district with its province."""
    _ = context
    for number, event in enumerate(entry.events):
        if event.place and not event.districts and _at_home(event):
            yield Misfit(
                "P04", "needs districts: the one that the place lies in", event.place, at=("events", number, "place")
            )


def check_outlets(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check the spelling of outlets and agencies; a new outlet is a warning, because there are many."""
    _ = context
    named: list[tuple[KeyPath, str]] = [
        (("source", "agencies", i), name) for i, name in enumerate(entry.source.agencies)
    ]
    if entry.source.publisher:
        named.append((("source", "publisher"), entry.source.publisher))
    named += [((*path, "via"), figure.via) for path, figure in walk_figures(entry) if figure.via]
    for path, name in named:
        yield from _check_name(
            "V02",
            f"should be the name of an outlet ({name_table('outlets')})",
            "outlets",
            name,
            path,
            warning=True,
        )


def _at_home(event: Event) -> bool:
    """Whether an event lies in the province whose districts the vocabulary lists."""
    return event.province is None or event.province == find_home()


def _check_name(  # noqa: PLR0913 - a misfit in its parts
    code: str, message: str, vocabulary: str, name: str, path: KeyPath, *, warning: bool = False
) -> Iterator[Misfit]:
    names = load_names(vocabulary)
    if names is None or name in names.rows:
        return
    known = names.find_known(name)
    safe = known is not None
    yield Misfit(code, message, name, known or names.find_near(name), path, warning=warning and not safe, safe=safe)


RULES = (check_provinces, check_districts, check_places, check_named_where, check_outlets)
