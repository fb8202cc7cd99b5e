"""Makes page models and pages: what all kinds of pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urljoin

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
from generator.site.sums import sum_rows
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
    pieces: dict[Any, tuple[Any, ...]] = field(default_factory=dict)
    """What ``district_sums`` remembers of waves."""
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

    def incident_link(self, row: IncidentRow) -> Link:
        """Return the link to an incident, with its title in the site's language."""
        title = self.title(row)
        return Link(title.text, f"incidents/{row.id}/", lang=title.lang)

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


def _make_frame(settings: SiteSettings, language: Language) -> Frame:
    say = language.say
    versions = (
        Version(code, name_language(code), way, urljoin(f"{settings.url}/", way)) for code, way in settings.versions
    )
    return Frame(
        versions=tuple(versions),
        name=settings.name,
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
