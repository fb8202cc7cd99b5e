"""Words of time in a sentence, by what they are."""

from __future__ import annotations

import datetime as dt

from generator.extraction.days.calendar_dates import WrittenDate, make_day
from generator.extraction.words.time_words import Relative
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class DateMark:
    """Words of time: one of ``written``, ``weekday``, ``relative``, ``year``, ``back`` or ``day`` says what they are.

    ``back`` counts days back from an anchor; ``span`` tells that all days since then are meant. ``weekday`` may stand
    beside ``written``, ``day`` beside a relative month. ``last_one`` is for ``last Tuesday``, ``before`` for ``came two
    days after``, ``under`` for ``less than two days after``.
    """

    first: int
    last: int
    written: WrittenDate | None = None
    weekday: int | None = None
    relative: Relative | None = None
    day: int = 0
    year: int | None = None
    back: int | None = None
    span: bool = False
    anchor: str = "published"
    last_one: bool = False
    before: bool = False
    under: bool = False

    @property
    def full_day(self) -> dt.date | None:
        """The day, where it is written with its year: the last one of several."""
        date = self.written
        return make_day(date.year, *date.days[-1]) if date and date.year and date.days[0][1] else None
