"""Where figures come from in the end, and which of several origins are independent of each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from generator.archive.incident import Report
from generator.extraction.facts import Texts
from generator.vocabulary.tables import Row, load_table

_OUTLET = "outlet"
_MEDIA = "media"


def find_origin(said_by: str | None, report: Report) -> tuple[str | None, str | None]:
    """Return origin and kind of a figure's speaker.

    A speaker's origin is its row's (ISPR, "the army" and the Frontier Corps are the military). A figure that nobody
    is quoted for has the article's own origin: that of the one agency that it names, else of its outlet. One that
    repeats another outlet's words is no origin of its own.
    """
    if said_by:
        return _find_speaker(said_by)
    if len(report.agencies) != 1 and report.copy_of:
        return None, _MEDIA
    name = report.agencies[0] if len(report.agencies) == 1 else report.publisher
    if not name:
        return None, None
    row = _find_outlet(name)
    origin = row.text("origin") if row else None
    return _find_speaker(origin) if origin else (name, _MEDIA)


@lru_cache(maxsize=65536)
def _find_speaker(said_by: str) -> tuple[str, str | None]:
    """Return origin and kind of a row of ``said_by`` or of the organisations; a word that is neither is itself."""
    row = load_table("said_by").get(said_by)
    if row is not None:
        return row.text("origin") or row.id, row.text("kind")
    row = load_table("organisations").get(said_by)
    if row is None:
        return said_by, None
    speaker = row.text("said_by")
    if speaker is None or speaker == row.id:
        return row.text("origin") or row.id, row.text("kind")
    return (row.text("origin") or _find_speaker(speaker)[0]), _find_speaker(speaker)[1]


@cache
def _outlets_by_name() -> dict[str, Row]:
    return {row.label(): row for row in load_table("outlets").values()}


def _find_outlet(name: str) -> Row | None:
    return _outlets_by_name().get(name)


def find_independent(origins: Iterable[str | None]) -> Texts:
    """Return the origins that are independent of each other, sorted.

    Officials whom nobody names may be of the forces or the administration that others quote by name: they are an
    origin of their own only where none of these speaks. Two outlets that quote such officials have one origin.
    """
    return _choose_independent(frozenset(filter(None, origins)))


@lru_cache(maxsize=65536)
def _choose_independent(found: frozenset[str]) -> Texts:
    return tuple(sorted(origin for origin in found if not _may_be_any(origin, found - {origin})))


def _may_be_any(origin: str, others: Iterable[str]) -> bool:
    row = load_table("said_by").get(origin)
    may_be = set(row.texts("may_be")) if row else set()
    return bool(may_be) and any(other in may_be or _find_kind(other) in may_be for other in others)


def _find_kind(origin: str) -> str | None:
    """Return the kind of an origin; a name that is in neither table is an outlet's."""
    return _find_speaker(origin)[1] or _OUTLET


@lru_cache(maxsize=65536)
def is_party(origin: str | None) -> bool:
    """Whether an origin is, or may be, the state's side of the fighting."""
    table = load_table("said_by")
    row = table.get(origin or "")
    if row is None:
        return False
    return row.flag("party") or any(table[name].flag("party") for name in row.texts("may_be") if name in table)
