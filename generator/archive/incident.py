"""What the archive knows of an incident: its reports, its figures with every account, and its parts."""

from __future__ import annotations

from dataclasses import field

from generator.extraction.facts import Event, Responsibility, Texts
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """One event of one entry, with what an incident needs of the entry. ``date`` is the publication date (EDTF)."""

    slug: str
    title: str
    event: Event
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    agencies: Texts = ()
    sha256: str | None = None
    review: str = "machine"
    copy_of: str | None = None

    @property
    def key(self) -> str:
        """``SLUG#EVENT``: names the report in all the archive."""
        return f"{self.slug}#{self.event.id}"


@dataclass(frozen=True, slots=True)
class Account:
    """One figure of one report. ``origin`` is where it comes from in the end; bounds may be ``None`` (not stated)."""

    slug: str
    event: str
    publisher: str | None
    date: str | None
    said_by: str | None
    origin: str | None
    kind: str | None
    lowest: int | None
    highest: int | None
    value: int | None
    approximate: bool = False
    vague: str | None = None
    certainty: str | None = None
    status: str | None = None
    note: str | None = None
    checked: bool = False
    evidence: Texts = ()


@dataclass(frozen=True, slots=True)
class FigureRange:
    """One group (or thing) and outcome of an incident: low, best and high by rule, and every account under it.

    ``None`` means that no source says. ``counts`` holds what each counting rule counts, in the order of
    ``counting.RULES``. ``own`` is False where the range is put together from the incident's parts.
    """

    group: str | None
    what: str | None
    outcome: str | None
    low: int | None
    best: int | None
    high: int | None
    accounts: tuple[Account, ...] = ()
    origins: Texts = ()
    own: bool = True
    reason: str = ""
    subset_of: str | None = None
    counts: tuple[int | None, ...] = ()
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about an incident that a person must see; ``where`` is a report key, ``code`` a rule's code."""

    code: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened, put together from its reports. ``date`` is EDTF; ``state`` active, merged, split or withdrawn."""

    id: str
    title: str
    date: str | None
    type: str
    province: str | None
    districts: Texts
    place: str | None = None
    site: str | None = None
    time_of_day: str | None = None
    responsibility: tuple[Responsibility, ...] = ()
    reports: tuple[Report, ...] = ()
    figures: tuple[FigureRange, ...] = ()
    subsets: tuple[FigureRange, ...] = ()
    things: tuple[FigureRange, ...] = ()
    claims: tuple[FigureRange, ...] = ()
    outlets: Texts = ()
    origins: Texts = ()
    part_of: str | None = None
    parts: Texts = ()
    unknowns: Texts = ()
    problems: tuple[Problem, ...] = ()
    state: str = "active"
    moved_to: Texts = ()
    state_note: str = ""
    summary: str = ""
    checked: bool = False
    extra: tuple[tuple[str, str], ...] = field(default=())
