"""Page models of an incident and of an entry."""

from __future__ import annotations

from markupsafe import Markup

from generator.site.drawing import Locator
from generator.site.models import CorrectionView, Frame, Head, Link
from generator.site.models_lists import Band, IncidentItem
from generator.site.wording import Wording
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """An article's words, and the address at which they stand in it; empty if its address is not known."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class AccountView:
    """Who gives which figure, in which words.

    ``amount`` is the figure as stated, "at least 67"; ``speaker`` who says it, "according to the police"; ``entry``
    the entry's address.
    """

    amount: str
    speaker: str
    outlet: str
    date: str
    entry: str
    quotes: tuple[Quote, ...]
    hedge: str
    note: str


@dataclass(frozen=True, slots=True)
class InsideView:
    """What a part of a wave has of a figure of the wave, by which accounts."""

    part: Link
    accounts: tuple[AccountView, ...]


@dataclass(frozen=True, slots=True)
class RangeView:
    """A group and outcome of an incident: the band, how it came about, and each account under it.

    ``number`` is the best figure, ``amount`` the range where it says more, ``words`` who and what happened; ``inside``
    are the accounts of the parts that the figure is put together from.
    """

    band: Band
    reason: str
    origins: str
    differs: bool
    number: str
    amount: str
    words: str
    tally: Markup
    accounts: tuple[AccountView, ...]
    inside: tuple[InsideView, ...] = ()


@dataclass(frozen=True, slots=True)
class ResponsibilityView:
    """Who is said to have done it, and on what ground."""

    text: str
    organisations: tuple[Link, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One report of an incident; ``article`` is the text of the link to it."""

    entry: Link
    outlet: str
    date: str
    url: str
    article: str
    checked: bool
    quotes: tuple[str, ...]
    edit: str


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """An incident: what happened, by whose account, and what is not known.

    ``ground`` says from how many reports it is known, where ``summary`` is a single sentence.
    """

    frame: Frame
    head: Head
    id: str
    heading: str
    title_lang: str
    summary: str
    ground: str
    when: str
    day: str
    where: tuple[Link, ...]
    place: str
    site: str
    locator: Locator | None
    type: Link
    strokes: str
    figures: tuple[RangeView, ...]
    things: tuple[RangeView, ...]
    subsets: tuple[RangeView, ...]
    claims: tuple[RangeView, ...]
    responsibility: tuple[ResponsibilityView, ...]
    sources: tuple[SourceView, ...]
    independence: str
    unknowns: tuple[str, ...]
    problems: tuple[str, ...]
    wave: IncidentItem | None
    parts: tuple[IncidentItem, ...]
    related: tuple[IncidentItem, ...]
    corrections: tuple[CorrectionView, ...]
    state: str
    state_note: str
    moved_to: tuple[Link, ...]
    checked: bool
    children: bool
    wordings: tuple[Wording, ...]
    words: str
    cite: str
    address: str
    bibtex: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure of an entry beside the words that support it.

    ``why`` says why a background figure is not counted, ``ground`` leads to that rule.
    """

    text: str
    speaker: str
    quotes: tuple[str, ...]
    hedge: str
    note: str
    why: str
    ground: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event of an entry; the quotes support its date, and its place and district."""

    id: str
    incident: Link | None
    type: str
    when: str
    where: str
    site: str
    when_quotes: tuple[str, ...]
    where_quotes: tuple[str, ...]
    responsibility: ResponsibilityView | None
    figures: tuple[FigureView, ...]
    note: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    """An entry: what one article says; ``alone`` if no event of it belongs to an incident."""

    frame: Frame
    head: Head
    heading: str
    heading_lang: str
    summary: str
    body: Markup
    outlet: Link | None
    date: str
    date_note: str
    url: str
    host: str
    agencies: tuple[str, ...]
    events: tuple[EventView, ...]
    alone: bool
    totals: tuple[FigureView, ...]
    background: tuple[FigureView, ...]
    unknowns: tuple[str, ...]
    withheld: tuple[str, ...]
    flags: tuple[str, ...]
    corrections: tuple[CorrectionView, ...]
    checked: bool
    path: str
    words: str
