"""Page models of lists and of what stands in them: incidents, their figures, and sums."""

from __future__ import annotations

from markupsafe import Markup

from generator.site.charts import Chart
from generator.site.drawing import Locator
from generator.site.models import Frame, Head, Link
from generator.site.strip import Strip
from generator.vocabulary.frozen import dataclass

NOTHING = Markup("")
NO_STRIP = Strip()


@dataclass(frozen=True, slots=True)
class Band:
    """A figure with its uncertainty. ``text`` says all of it in words: "14 to 20 security forces killed".

    ``amount`` and ``rest`` are its two halves, where it begins with its number; ``tally`` is the figure drawn.
    """

    text: str
    group: str
    outcome: str
    low: int | None
    best: int | None
    high: int | None
    amount: str = ""
    rest: str = ""
    tally: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class LedgerCell:
    """A sum: the number, its range where it has one, and how long its bar is; no number where nothing is counted."""

    group: str
    number: str
    span: str
    low: int = 0
    best: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True)
class LedgerColumn:
    """A group that a column counts."""

    group: str
    label: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What befell people, and the sum of each group."""

    outcome: str
    label: str
    cells: tuple[LedgerCell, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Sums by outcome and group."""

    columns: tuple[LedgerColumn, ...]
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class IncidentItem:
    """An incident in a list; ``lang`` is the language of its title where that is not the page's."""

    id: str
    address: str
    title: str
    lang: str
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
class RegisterItem:
    """An incident in the register of a year: on which day of the month it began (empty if not known) and its title.

    ``bands`` are the people killed, or what else befell people where nobody was killed.
    """

    day: str
    date: str
    title: str
    lang: str
    address: str
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterMonth:
    """A month of a year's register."""

    month: Link
    killed: str
    items: tuple[RegisterItem, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A group and outcome, and its total by each counting rule; empty where the rule counts nothing."""

    label: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleTable:
    """Totals by each counting rule; each head leads to its rule."""

    heads: tuple[Link, ...] = ()
    rows: tuple[RuleRow, ...] = ()


NO_RULES = RuleTable()


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list: home, a year, a month, a topic, a topic's year, the undated shelf. ``kind`` says which.

    ``cut`` says that ``days`` holds the newest incidents alone; ``periods`` lead to all.
    """

    frame: Frame
    head: Head
    kind: str
    heading: str
    intro: str
    count: str
    totals: Ledger
    days: tuple[DayGroup, ...]
    charts: tuple[Chart, ...] = ()
    strip: Strip = NO_STRIP
    register: tuple[RegisterMonth, ...] = ()
    periods: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    related: tuple[Link, ...] = ()
    rules: RuleTable = NO_RULES
    intro_lang: str = ""
    note: str = ""
    reports: tuple[Link, ...] = ()
    key: Markup = NOTHING
    locator: Locator | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    """A list of a kind: where it leads, how many incidents it has (``count``, ``bar``), the people killed in these."""

    link: Link
    killed: LedgerCell


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A list of lists: all districts, types, organisations or outlets."""

    frame: Frame
    head: Head
    kind: str
    heading: str
    intro: str
    ranks: tuple[Rank, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """What the archive holds and lacks."""

    frame: Frame
    head: Head
    heading: str
    facts: tuple[str, ...]
    rules: RuleTable
    outlets: tuple[Count, ...]
    more_outlets: tuple[Count, ...]
    origins: tuple[Count, ...]
    published: Strip
    unpublished: tuple[Count, ...]
    months: Strip
    undated: tuple[Count, ...]
