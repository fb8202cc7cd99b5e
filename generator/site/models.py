"""Page models: frozen values that hold all that a template may use. Templates count nothing and look nothing up.

Addresses are relative to the site's root and have no slash in front; a template puts ``page.head.root`` before them.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.site.charts import Chart
from generator.site.drawing import MapDrawing
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the address that it leads to. ``count`` is what stands behind it, ``None`` if nothing is counted."""

    text: str
    address: str
    count: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a build share."""

    name: str
    tagline: str
    url: str
    lang: str
    direction: str
    repository: str
    branch: str
    contact: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself. ``section`` is the first part of the address, for the menu's mark."""

    address: str
    root: str
    title: str
    description: str
    canonical: str
    policy: str
    section: str
    crumbs: tuple[Link, ...] = ()
    feeds: tuple[Link, ...] = ()
    data: str = ""
    edit: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """A figure with its uncertainty. ``text`` says all of it in words: "14 to 20 security forces killed"."""

    text: str
    group: str
    outcome: str
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class IncidentItem:
    """An incident in a list."""

    id: str
    address: str
    title: str
    when: str
    day: str
    where: str
    type: str
    bands: tuple[Band, ...]
    reports: str
    part: bool
    checked: bool


@dataclass(frozen=True, slots=True)
class DayGroup:
    """The incidents of one day (or of one less precise date) in a list."""

    when: str
    day: str
    items: tuple[IncidentItem, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One bar of a chart: a label, its number, and where it leads. ``address`` is empty where there is nothing."""

    label: str
    number: int
    text: str
    address: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class GridYear:
    """A row of the grid of months: the year and its twelve months; ``short`` holds a month's shade (0 to 5)."""

    year: Link
    months: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list: home, a year, a month, a topic, a topic's year, the undated shelf. ``kind`` says which."""

    frame: Frame
    head: Head
    kind: str
    heading: str
    intro: str
    count: str
    totals: tuple[Band, ...]
    rule: str
    days: tuple[DayGroup, ...]
    charts: tuple[Chart, ...] = ()
    grid: tuple[GridYear, ...] = ()
    periods: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    related: tuple[Link, ...] = ()
    note: str = ""
    reports: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A list of lists: all districts, types, organisations or outlets."""

    frame: Frame
    head: Head
    kind: str
    heading: str
    intro: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page that people wrote, in safe HTML, with tables of the vocabulary that it asks for."""

    frame: Frame
    head: Head
    slug: str
    heading: str
    body: Markup
    tables: tuple[TableView, ...] = ()


@dataclass(frozen=True, slots=True)
class TableView:
    """A vocabulary: its name and rows."""

    name: str
    rows: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """One row of a vocabulary."""

    id: str
    label: str
    definition: str
    source: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page with nothing of the archive: search, not found."""

    frame: Frame
    head: Head
    heading: str


@dataclass(frozen=True, slots=True)
class MovedPage:
    """An old address: where it went, in one step."""

    frame: Frame
    head: Head
    heading: str
    target: Link


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A district on the map and in its table. ``killed`` is empty where no figure is told for this district alone."""

    name: str
    slug: str
    shape: str
    address: str
    incidents: int
    killed: str
    number: str
    note: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """The map and the table that says the same."""

    frame: Frame
    head: Head
    heading: str
    places: tuple[PlaceCount, ...]
    drawing: MapDrawing


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One change of a published fact."""

    date: str
    entry: Link
    field: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """All corrections, newest first."""

    frame: Frame
    head: Head
    heading: str
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A group and outcome, and its total by each counting rule; empty where the rule counts nothing."""

    label: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """What the archive holds and lacks."""

    frame: Frame
    head: Head
    heading: str
    facts: tuple[str, ...]
    rules: tuple[TermView, ...]
    counted: tuple[RuleRow, ...]
    outlets: tuple[Count, ...]
    origins: tuple[Count, ...]
    months: tuple[Count, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file that readers can download."""

    address: str
    description: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """What data files there are."""

    frame: Frame
    head: Head
    heading: str
    files: tuple[DataFile, ...]
