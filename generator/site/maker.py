"""Makes page models and pages: what all kinds of pages share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, cast
from urllib.parse import urljoin

from generator.archive.incident import FigureRange
from generator.archive.totals import Sum, read_sum
from generator.site.dates import machine_date, write_date
from generator.site.entry_words import name_entry
from generator.site.environment import Press
from generator.site.language import Language, name_language
from generator.site.ledger import make_ledger
from generator.site.linked_data import Told, tell_page
from generator.site.models import Frame, Head, Link, Version
from generator.site.models_lists import DayGroup, IncidentItem, Ledger
from generator.site.phrases import word_for, write_band, write_where
from generator.site.rows import IncidentRow
from generator.site.settings import SiteSettings
from generator.site.shelf import Shelf
from generator.site.titles import ENGLISH, Title, name_incident
from generator.site.workshop import Workshop

_POLICY = (
    "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
POLICY = _POLICY.format(wasm="")
SEARCH_POLICY = _POLICY.format(wasm=" 'wasm-unsafe-eval'")


class Plan(NamedTuple):
    """A file of the site: its path, what finds the digest of all that it is made of, and how it is made."""

    path: str
    find_key: Callable[[], bytes]
    make: Callable[[], bytes]


def no_key() -> bytes:
    """Return the key of what is made of nothing but settings, theme and vocabulary."""
    return b""


@dataclass(slots=True)
class Maker:
    """Everything that page models are made from. ``tables`` is one value for the whole vocabulary's state."""

    settings: SiteSettings
    language: Language
    shelf: Shelf
    workshop: Workshop
    press: Press
    frame: Frame = field(init=False)
    _items: dict[str, IncidentItem] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.frame = _make_frame(self.settings, self.language)

    @property
    def lang(self) -> str:
        """The language's code."""
        return self.language.code

    def head(self, address: str, title: str, description: str = "", about: Told | None = None, **more: Any) -> Head:
        """Make a page's head; ``about`` is what it tells programs beside its name and place."""
        more.setdefault("policy", POLICY)
        return Head(
            address=address,
            root="../" * address.count("/") or "./",
            title=title,
            description=description or f"{title}. {self.settings.tagline}",
            canonical=f"{self.settings.url}/{address}",
            section=address.partition("/")[0],
            told=tell_page(self.settings, address, title, more.get("crumbs", ()), about),
            **more,
        )

    def render(self, template: str, page: Any) -> bytes:
        """Render a page."""
        return self.press.render(template, page)

    def title(self, row: IncidentRow) -> Title:
        """Return an incident's title in the site's language."""
        return name_incident(row, self.language, self.workshop.decisions)

    def entry_link(self, slug: str) -> Link:
        """Return the link to an entry, with its title in the site's language."""
        if self.lang == ENGLISH:
            light = self.shelf.lights.get(slug)
            return Link(light.title if light else slug, f"entries/{slug}/")
        title = name_entry(self.workshop.entry(slug), self.language)
        return Link(title.text, f"entries/{slug}/", lang=title.lang)

    def item(self, row: IncidentRow) -> IncidentItem:
        """Return an incident as lists show it."""
        item = self._items.get(row.id)
        if item is None:
            item = self._items[row.id] = self._make_item(row)
        return item

    def _make_item(self, row: IncidentRow) -> IncidentItem:
        say, title = self.language, self.title(row)
        return IncidentItem(
            id=row.id,
            address=f"incidents/{row.id}/",
            title=title.text,
            lang=title.lang,
            when=write_date(row.date, say, row.time_of_day),
            day=machine_date(row.date),
            where=write_where(row.place, row.districts, say),
            type=word_for("event_types", row.type, say.code),
            bands=tuple(write_band(figure, say) for figure in row.figures),
            reports=say.count(len(row.slugs), "{n} report", "{n} reports"),
            part=row.part_of is not None,
            checked=row.checked,
        )

    def days(self, rows: Iterable[IncidentRow]) -> tuple[DayGroup, ...]:
        """Group rows that come in the order of their dates."""
        groups: list[tuple[str, str, list[IncidentItem]]] = []
        for row in rows:
            item = self.item(row)
            if not groups or groups[-1][0] != item.when:
                groups.append((item.when, item.day, []))
            groups[-1][2].append(item)
        return tuple(DayGroup(when, day, tuple(items)) for when, day, items in groups)

    def totals(self, rows: Sequence[IncidentRow]) -> Ledger:
        """Add up rows by the rule ``best``: nobody twice, and nobody of a wave whose head is not among the rows."""
        return make_ledger(sum_rows(rows, self.shelf.rows), self.language)


Bounds = tuple[int, int, int]
Cells = tuple[tuple[tuple[str, str], Bounds], ...]
_cells: dict[bytes, Cells] = {}
"""What a row counts in sums by its digest: cells with low, count and high."""


def sum_rows(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> Mapping[tuple[str, str], Sum]:
    """Add up the people of rows by the rule ``best``; a part counts only where none of its waves is among the rows.

    ``shelved`` holds all rows by id: a wave between a part and the wave around both need not be among the rows.
    """
    found: defaultdict[tuple[str, str], list[Bounds]] = defaultdict(list)
    for row in find_counted(rows, shelved):
        for cell, bounds in find_cells(row):
            found[cell].append(bounds)
    return {cell: _add_bounds(bounds) for cell, bounds in found.items()}


def _add_bounds(bounds: Sequence[Bounds]) -> Sum:
    low, count, high = map(sum, zip(*bounds, strict=True))
    return Sum(low, count, high, len(bounds))


def find_counted(rows: Sequence[IncidentRow], shelved: Mapping[str, IncidentRow]) -> Iterator[IncidentRow]:
    """Yield the rows whose people are added up: a part only where none of its waves is among the rows."""
    there = {row.id for row in rows}
    for row in rows:
        if row.listed and not (row.part_of and _is_inside(row, there, shelved)):
            yield row


def gather_waves(
    periods: Mapping[int, list[IncidentRow]], shelved: Mapping[str, IncidentRow]
) -> dict[int, list[IncidentRow]]:
    """Put each part into the period of its wave, so that sums of periods side by side count nobody twice."""
    periods_by_id = {row.id: period for period, rows in periods.items() for row in rows}
    gathered: dict[int, list[IncidentRow]] = {period: [] for period in periods}
    for period, rows in periods.items():
        for row in rows:
            top, wave = period, row.part_of
            while wave is not None:
                top = periods_by_id.get(wave, top)
                wave = shelved[wave].part_of if wave in shelved else None
            gathered[top].append(row)
    return gathered


def _is_inside(row: IncidentRow, there: AbstractSet[str], shelved: Mapping[str, IncidentRow]) -> bool:
    """Whether one of the waves that a row is in is there."""
    wave = row.part_of
    while wave is not None and wave not in there:
        wave = shelved[wave].part_of if wave in shelved else None
    return wave is not None


def find_cells(row: IncidentRow) -> Cells:
    """Return what each figure of a row counts: its cell, and low, count and high."""
    found = _cells.get(row.digest)
    if found is None:
        read = ((figure, read_sum(cast("FigureRange", figure))) for figure in row.figures)
        found = _cells[row.digest] = tuple(
            ((figure.group, figure.outcome), (one.low, one.count, one.high))
            for figure, one in read
            if one is not None and figure.group and figure.outcome
        )
    return found


@cache
def rank_cell(cell: tuple[str, str]) -> tuple[int, int, tuple[str, str]]:
    """Return a key that sorts groups and outcomes as the vocabulary does."""
    from generator.site.phrases import find_table

    groups, outcomes = list(find_table("groups")), list(find_table("outcomes"))
    group = groups.index(cell[0]) if cell[0] in groups else len(groups)
    outcome = outcomes.index(cell[1]) if cell[1] in outcomes else len(outcomes)
    return outcome, group, cell


def _make_frame(settings: SiteSettings, language: Language) -> Frame:
    say = language.say
    versions = (
        Version(code, name_language(code), way, urljoin(f"{settings.url}/", way)) for code, way in settings.versions
    )
    return Frame(
        versions=tuple(versions),
        name=settings.name,
        tagline=settings.tagline,
        url=settings.url,
        lang=language.code,
        direction=language.direction,
        repository=settings.repository,
        branch=settings.branch,
        contact=settings.contact,
        menu=(
            Link(say("Timeline"), ""),
            Link(say("Map"), "map/"),
            Link(say("Districts"), "districts/"),
            Link(say("Search"), "search/"),
            Link(say("Method"), "method/"),
        ),
        footer=(
            Link(say("Kinds of events"), "types/"),
            Link(say("Organisations"), "organisations/"),
            Link(say("Outlets"), "outlets/"),
            Link(say("Undated"), "undated/"),
            Link(say("Data"), "data/"),
            Link(say("Coverage"), "coverage/"),
            Link(say("Corrections"), "corrections/"),
            Link(say("Glossary"), "glossary/"),
            Link(say("Contribute"), "contribute/"),
            Link(say("About"), "about/"),
        ),
    )
