"""What lists and links need of an entry: kept for all entries at once, while entries themselves come and go."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from typing import NamedTuple

from generator.entries.entry import Entry
from generator.extraction.facts import Figure

Counted = tuple[str | None, str | None, str | None] | None


class LightEntry(NamedTuple):
    """An entry in short. ``store``, ``offset`` and ``length`` say where the cache keeps the whole of it.

    ``events``: of each its id, its incident (``None`` before linking), what it is part of, and its province.
    ``corrections``: of each its values, and whom or what the figure counts that it is about.
    """

    path: str
    slug: str
    digest: bytes
    title: str
    date: str | None
    publisher: str | None
    lang: str
    review: str
    corrections: tuple[tuple[str, str, str | None, str | None, str, Counted], ...]
    events: tuple[tuple[str, str | None, str | None, str | None], ...]
    store: int
    offset: int
    length: int


def make_light(path: str, digest: bytes, entry: Entry, place: tuple[int, int, int]) -> LightEntry:
    """Shorten an entry; ``place`` is store, offset and length."""
    return LightEntry(
        path=path,
        slug=entry.slug,
        digest=digest,
        title=entry.title,
        date=entry.date,
        publisher=entry.source.publisher,
        lang=entry.lang,
        review=entry.review.state,
        corrections=tuple(
            (c.date, c.field, c.old, c.new, c.reason, _find_counted(entry, c.field)) for c in entry.corrections
        ),
        events=tuple((event.id, event.incident, event.part_of, event.province) for event in entry.events),
        store=place[0],
        offset=place[1],
        length=place[2],
    )


def _find_counted(entry: Entry, field: str) -> Counted:
    """Return group, thing and outcome of the figure to which a field belongs; nothing for another field."""
    from generator.entries.rules.corrections import find_value

    try:
        figure = find_value(entry, field.rpartition(".")[0])
    except LookupError:
        return None
    return (figure.group, figure.what, figure.outcome) if isinstance(figure, Figure) else None


def pack_lights(lights: Iterable[LightEntry]) -> bytes:
    """Turn light entries into bytes for another process."""
    return marshal.dumps([tuple(light) for light in lights])


def unpack_lights(packed: bytes) -> list[LightEntry]:
    """Turn the bytes of ``pack_lights`` back into light entries."""
    return [LightEntry._make(values) for values in marshal.loads(packed)]  # noqa: S302 - from a process of our own
