"""Page models: frozen values that hold all that a template may use. Templates count nothing and look nothing up.

Addresses are relative to the site's root and have no slash in front; a template puts ``page.head.root`` before them.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.site.drawing import MapDrawing
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text and the address that it leads to. ``count`` is what stands behind it, ``None`` if nothing is counted.

    ``number`` is the count in words, ``bar`` its share of the largest in hundredths, ``lang`` the text's language where
    that is not the page's.
    """

    text: str
    address: str
    count: int | None = None
    number: str = ""
    bar: int = 0
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """The site in another language: its code and own name, the way to its root from here, and its address."""

    lang: str
    name: str
    way: str
    url: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a build share."""

    name: str
    url: str
    lang: str
    direction: str
    repository: str
    branch: str
    contact: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    versions: tuple[Version, ...] = ()


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
    told: str = ""


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page that people wrote, in safe HTML, with tables of the vocabulary that it asks for.

    ``contents`` leads to its headings; ``lang`` is there where a heading's language is not the page's.
    """

    frame: Frame
    head: Head
    heading: str
    heading_lang: str
    body_lang: str
    body: Markup
    tables: tuple[TableView, ...] = ()
    records: tuple[RecordView, ...] = ()
    contents: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TableView:
    """A vocabulary: its id, its name and its rows."""

    name: str
    label: str
    rows: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """One row of a vocabulary; ``also`` are its other names, spellings and forms."""

    id: str
    label: str
    definition: str
    examples: tuple[str, ...]
    shown: Link | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of the schema: what it means, and a value that an entry gives it, or the record that it holds."""

    name: str
    required: bool
    meaning: str
    value: str
    shown: Link | None
    record: str = ""


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record of the schema with its fields."""

    name: str
    fields: tuple[FieldView, ...]


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
    """A district on the map and in its table, or what stands beside the districts there, without an address.

    ``killed`` and ``number`` (of incidents) are in words; ``killed`` is empty where no figure is told for it alone.
    """

    name: str
    address: str
    incidents: int
    killed: str
    number: str
    dead: int


@dataclass(frozen=True, slots=True)
class MapPage:
    """The map and the table that says the same."""

    frame: Frame
    head: Head
    heading: str
    places: tuple[PlaceCount, ...]
    drawing: MapDrawing
    note: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One change of a published fact: ``about`` names the figure in words, ``field`` in code what of it, or the field.

    ``number`` is its place among those of its entry.
    """

    date: str
    when: str
    entry: Link
    number: int
    about: str
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
class DataFile:
    """A data file that readers can download."""

    address: str
    description: str


@dataclass(frozen=True, slots=True)
class DataTable:
    """The columns of a CSV file, each as name, type, meaning, and what it holds in one row of the archive."""

    address: str
    columns: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """What data files there are."""

    frame: Frame
    head: Head
    heading: str
    files: tuple[DataFile, ...]
    tables: tuple[DataTable, ...] = ()
