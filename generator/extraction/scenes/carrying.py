"""Why a sentence is background, and what one sentence hands on to the next."""

from __future__ import annotations

from generator.extraction.days.calendar_dates import WrittenDate
from generator.extraction.scenes.named_days import Day
from generator.vocabulary.edtf import EdtfDate
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Background:
    """Why a sentence's figures are not counted and since when they run.

    It holds from token ``first`` on, or to token ``last``; ``dated``: a date shows it. ``aside``: what stands before
    tells of the article's own incident, though nobody may be counted there.
    """

    reason: str
    since: str | None = None
    first: int = 0
    dated: bool = False
    last: int | None = None
    aside: bool = False

    def holds(self, at: int) -> bool:
        """Whether it holds for what ends at a token."""
        return at >= self.first and (self.last is None or at <= self.last)


@dataclass(frozen=True, slots=True)
class Carried:
    """What one sentence hands on to the next: the background it speaks of, if any, and its paragraph.

    ``anchor``: the first calendar day of the article's own incidents, ``weekday`` that of its lead; ``weekdays``:
    the first weekday by which it has told or heard its own news.
    ``wide``: the lead speaks of several incidents, and not of the province's alone. ``outside``: the provinces in which
    an incident of the article's own was told just before. ``many``: the lead speaks of several incidents. ``fresh``:
    the background began with its paragraph. ``own``: the districts of the article's own incidents, ``killed`` the
    groups of those whom they killed, ``counted`` the outcomes and numbers of the people of whom it told.
    ``recall``: the paragraph in which earlier incidents began to be told. ``counting``: a report counts over its time,
    and comes to no incident of its own yet. ``hit``: a vehicle was attacked just before. ``year_at``: the paragraph in
    which a year's total was told last. ``recalled``: all incidents told so far are earlier ones. ``told_own``: one of
    the article's own was told. ``tallied``: counts over some time alone were told. ``ranked``: the sentence that told
    last which one of a row a deed is. ``dateline``: the day of the dateline, in an article without a date of its own.
    ``retold``: the outcomes and numbers of people of earlier incidents, ``old`` the districts of the one told just
    before. ``kinds``: the kinds of deeds of the article's own incidents.
    """

    background: Background | None = None
    paragraph: int = -1
    recall: int | None = None
    told: bool = False
    opened: bool = False
    anchor: Day | None = None
    weekday: int | None = None
    weekdays: int | None = None
    day: EdtfDate | None = None
    wide: bool = False
    outside: frozenset[str] = frozenset()
    many: bool = False
    fresh: bool = False
    own: frozenset[str] = frozenset()
    killed: frozenset[str] = frozenset()
    counted: frozenset[tuple[str, int]] = frozenset()
    counting: bool = False
    hit: bool = False
    year_at: int = -1
    recalled: bool = False
    told_own: bool = False
    tallied: bool = False
    ranked: int = -2
    dateline: Day | None = None
    retold: frozenset[tuple[str, int]] = frozenset()
    old: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


def open_carried(published: EdtfDate | None, written: WrittenDate | None) -> Carried:
    """Return what an article hands on to its first sentence. ``written``: the day in its dateline."""
    if published is not None or written is None or not written.days[-1][1]:
        return Carried()
    return Carried(dateline=Day(written.year, *written.days[-1]))
