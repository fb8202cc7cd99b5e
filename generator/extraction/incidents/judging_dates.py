"""Which dates of a sentence judge whether it is background, and what each of them makes of it."""

from __future__ import annotations

import datetime as dt

from generator.extraction.days.dates import DateMention
from generator.extraction.incidents.background_cues import find_claim
from generator.extraction.incidents.retellings import RETOLD_DAYS
from generator.extraction.scenes.asides import find_aside, is_of_clause
from generator.extraction.scenes.carrying import Carried
from generator.extraction.scenes.relative_days import is_of_others
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import compares, is_added
from generator.extraction.scenes.tallies import is_of_saying
from generator.vocabulary.edtf import FEW_DAYS, MONTH, WEEK, YEAR, EdtfDate
from generator.vocabulary.word_rows import has_any

SAID_DAYS = 2


def choose_dates(scene: Scene, published: EdtfDate | None, carried: Carried) -> list[DateMention]:
    """Return the dates that judge a sentence: beside a recent day a month or year is said of something else in it.

    So is the weekday of a saying that would be older than the day of which it speaks.
    """
    days = [
        d
        for d in scene.dates
        if d.kind == "event" and d.date and d.precision <= FEW_DAYS and not is_of_saying(scene, d)
    ]
    recent = published is not None and any(judge_date(date, published) is None for date in days)
    claim = find_claim(scene)
    if claim:
        return [date for date in scene.dates if date.first > claim or date.precision < MONTH]
    aside = [
        date for date in scene.dates if date.kind == "saying" or (date.kind == "event" and date.precision >= MONTH)
    ]
    aside += [date for date in scene.dates if _is_remembered(scene, date) or (recent and is_of_others(scene, date))]
    told = [
        date
        for date in scene.dates
        if not (recent and date in aside and not find_aside(scene, date)[0]) or is_of_clause(scene, date)
    ]
    own = recent or not carried.opened
    ranked = [date for date in told if date.kind == "period" and compares(scene, date, own=own)]
    return [date for date in told if date not in ranked and not (date.kind == "period" and is_added(scene, date))]


def _is_remembered(scene: Scene, date: DateMention) -> bool:
    """Whether a day is that of a deed whose anniversary it was: ``on the anniversary of the blast of 15 May 2012``."""
    return date.kind in ("event", "period") and has_any(scene.sentence.tokens[: date.first], ("anniversary",))


def judge_date(date: DateMention, published: EdtfDate | None) -> str | None:
    """Return what a date makes of its sentence: a year's total, a tally, an earlier incident, or nothing."""
    if date.date is None or date.date.latest is None or date.kind not in ("period", "event", "saying"):
        return None
    if date.kind == "period":
        return "year_total" if date.precision == YEAR else "running_total" if date.precision >= WEEK else None
    if date.kind == "event" and date.precision >= MONTH:
        return "year_total" if date.precision == YEAR else "earlier_incident"
    days = SAID_DAYS if date.kind == "saying" else RETOLD_DAYS + 1
    earliest = published.earliest if published else None
    old = earliest is not None and date.date.latest <= earliest - dt.timedelta(days=days)
    if old and date.kind == "saying" and earliest and (earliest - date.date.latest).days == RETOLD_DAYS - 1:
        return None  # the weekday of tomorrow: the date of publication is a day behind
    return "earlier_incident" if old else None


def is_old_deed(date: DateMention, published: EdtfDate | None) -> bool:
    """Whether a day of a deed for which people are held is old; where nobody knows today, its year says so."""
    named = published is None and date.kind in ("event", "other") and date.date is not None
    return named or judge_date(date, published) is not None
