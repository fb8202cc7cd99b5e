"""The figures of an incident as its page shows them: the band, and under it each account with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from generator.archive.incident import Account, FigureRange, Incident, Report
from generator.archive.waves import OF_PARTS, OVERLAP
from generator.site.dates import write_date
from generator.site.language import Language
from generator.site.maker import Maker
from generator.site.models_incident import AccountView, InsideView, Quote, RangeView
from generator.site.phrases import (
    name_counted,
    name_outlet,
    speaker_name,
    word_for,
    write_account,
    write_band,
    write_range,
    write_speaker,
)
from generator.site.tallies import choose_unit, draw_rows
from generator.site.urls import clean_url, quote_url

OF_ITS_PARTS = frozenset({OF_PARTS, OVERLAP})


class Whence(NamedTuple):
    """What the accounts of a report have in common: the article's address, its outlet and date, the entry's address."""

    url: str
    outlet: str
    date: str
    entry: str


def find_whence(maker: Maker, reports: Iterable[Report]) -> dict[str, Whence]:
    """Return for each report, by the slug of its entry, what its accounts have in common."""
    return {report.slug: _find_whence(maker, report, clean_url(report.url)) for report in reports}


def _find_whence(maker: Maker, known: Report | Account, url: str) -> Whence:
    outlet, date = name_outlet(known.publisher, maker.language), write_date(known.date, maker.language)
    return Whence(url, outlet, date, f"entries/{known.slug}/")


def view_ranges(maker: Maker, items: Sequence[FigureRange], whence: Mapping[str, Whence]) -> tuple[RangeView, ...]:
    """Show figures on one scale, so that their bands can be compared."""
    unit = choose_unit(_find_most(items))
    return tuple([_view_range(maker, item, unit, whence) for item in items])


def explain_strokes(maker: Maker, items: Sequence[FigureRange]) -> str:
    """Say what a stroke stands for, and what pale ones mean where there are any."""
    say, most = maker.language, _find_most(items)
    if not most:
        return ""
    unit = choose_unit(most)
    words = say.count(unit, "Each stroke is one person.", "Each stroke is {n} people.")
    differs = any(len({item.low or 0, item.best or 0, item.high or item.best or 0}) > 1 for item in items)
    return f"{words} {say.say('Paler strokes lie between the lowest and the highest figure.')}" if differs else words


def _find_most(items: Iterable[FigureRange]) -> int:
    return max([value for item in items for value in (item.low, item.best, item.high) if value], default=0)


def _view_range(maker: Maker, item: FigureRange, unit: int, whence: Mapping[str, Whence]) -> RangeView:
    say = maker.language
    band = write_band(item, say)
    amount = write_range(item, say)
    number = say.number(item.best) if item.best is not None else ""
    bounds = {(account.lowest, account.highest) for account in item.accounts} - {(None, None)}
    return RangeView(
        band=band,
        number=number,
        amount="" if amount == number else amount,
        words=name_counted((item.group, item.what, item.outcome), item.best, say),
        tally=draw_rows(item.low, item.best, item.high, unit),
        reason=say.say(item.reason),
        origins=write_origins(item.origins, say),
        differs=len(bounds) > 1,
        accounts=tuple([_view_account(maker, account, whence) for account in item.accounts]),
    )


def _view_account(maker: Maker, account: Account, whence: Mapping[str, Whence]) -> AccountView:
    say = maker.language
    url, outlet, date, entry = whence.get(account.slug) or _find_whence(maker, account, "")
    return AccountView(
        amount=write_account(account, say),
        speaker=write_speaker(account.said_by, say),
        outlet=outlet,
        date=date,
        entry=entry,
        quotes=tuple([Quote(words, quote_url(url, words)) for words in account.evidence]),
        hedge=word_for("certainties", account.certainty, say.code),
        note=account.note or "",
    )


def add_parts(
    maker: Maker, incident: Incident, items: Sequence[FigureRange], views: tuple[RangeView, ...]
) -> tuple[RangeView, ...]:
    """Put the accounts of a wave's parts under the figures that are made of them."""
    if not incident.parts:
        return views
    return tuple(
        replace(view, inside=tuple(_find_inside(maker, incident, item)))
        if item.reason in OF_ITS_PARTS or not item.accounts
        else view
        for item, view in zip(items, views, strict=True)
    )


def _find_inside(maker: Maker, incident: Incident, item: FigureRange) -> Iterator[InsideView]:
    """Yield what each part has of a figure; of a part that is a wave itself, what its parts have."""
    cell = (item.group, item.what, item.outcome)
    for part in map(maker.workshop.incident, incident.parts):
        for each in (*part.figures, *part.things):
            if (each.group, each.what, each.outcome) != cell:
                continue
            whence = find_whence(maker, part.reports)
            accounts = tuple(_view_account(maker, account, whence) for account in each.accounts)
            if accounts:
                yield InsideView(maker.incident_link(maker.shelf.rows[part.id]), accounts)
            yield from _find_inside(maker, part, each)


@lru_cache(maxsize=4096)
def write_origins(origins: tuple[str, ...], say: Language) -> str:
    """Write how many origins there are, and which; nothing if there is none."""
    names = say.comma.join(speaker_name(origin, say.code) for origin in origins)
    if not origins:
        return ""
    return say.count(len(origins), "{n} origin: {names}", "{n} independent origins: {names}", names=names)
