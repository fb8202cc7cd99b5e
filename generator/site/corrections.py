"""Corrections as readers see them: on the page of all, on those of incidents and entries, and in the feed."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.site.dates import write_date
from generator.site.light import LightEntry
from generator.site.maker import Maker
from generator.site.models import CorrectionView
from generator.site.phrases import name_counted

_NUMBERS = {"count", "min", "max"}


def list_corrections(maker: Maker) -> list[CorrectionView]:
    """Return all corrections, newest first."""
    views = [view for light in find_corrected(maker) for view in view_corrections(maker, light)]
    return sort_corrections(views)


def find_corrected(maker: Maker) -> Iterator[LightEntry]:
    """Yield the entries of which something was corrected, by their names."""
    return (light for _slug, light in sorted(maker.shelf.lights.items()) if light.corrections)


def sort_corrections(views: list[CorrectionView]) -> list[CorrectionView]:
    """Sort corrections, newest first."""
    return sorted(views, key=lambda view: view.date, reverse=True)


def view_corrections(maker: Maker, light: LightEntry, events: Container[str] | None = None) -> Iterator[CorrectionView]:
    """Show the corrections of an entry: all, or without those of other ``events``.

    Each has the number that it has in the entry, whose later ones come behind it: an address that stays.
    """
    link, say = maker.entry_link(light.slug), maker.language
    for number, (date, field, old, new, reason, counted) in enumerate(light.corrections, 1):
        if events is None or not field.startswith("events.") or field.split(".")[1] in events:
            about, last = name_counted(counted, None, say) if counted else "", field.rpartition(".")[2]
            code = field if not about else "" if last in _NUMBERS else last
            yield CorrectionView(
                date, write_date(date, say), link, number, about, code, old or "", new or "", reason
            )  # fmt: skip
