"""The page on coverage: what the archive holds and lacks, and all totals by each counting rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.site.dates import Period, find_period, write_period
from generator.site.digest import digest_all, digest_value
from generator.site.maker import Maker, Plan
from generator.site.models_lists import Count, CoveragePage
from generator.site.phrases import name_outlet, speaker_name
from generator.site.rules import make_rule_table
from generator.site.shelf import name_slug
from generator.site.sums import sum_by_rules


def plan_coverage(maker: Maker) -> Plan:
    """Plan the page."""
    return Plan("coverage/index.html", lambda: _key_coverage(maker), lambda: _make_coverage(maker))


def _key_coverage(maker: Maker) -> bytes:
    lights = [(light.slug, light.review, light.publisher, light.date) for light in maker.shelf.lights.values()]
    return digest_all([digest_value(sorted(lights)), digest_all(row.digest for row in maker.shelf.listed)])


def _make_coverage(maker: Maker) -> bytes:
    say, shelf = maker.language, maker.shelf
    title = say.say("Coverage")
    months = {period: len(rows) for period, rows in shelf.months.items()}
    page = CoveragePage(
        frame=maker.frame,
        head=maker.head("coverage/", title),
        heading=title,
        facts=_write_facts(maker),
        rules=make_rule_table(sum_by_rules(shelf.listed, shelf.rows), say),
        outlets=_count_outlets(maker),
        origins=_count_origins(maker),
        published=_count_published(maker),
        months=_count_months(maker, months),
        silent=tuple(write_period(period, say) for period in _find_silent(months)),
    )
    return maker.render("coverage.html", page)


def _count_outlets(maker: Maker) -> tuple[Count, ...]:
    """Count the entries of each outlet, most first."""
    say = maker.language
    found = Counter(light.publisher or "" for light in maker.shelf.lights.values())
    return tuple(
        Count(name_outlet(name, say), number, say.number(number), name and f"outlets/{name_slug('outlets', name)}/")
        for name, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


def _count_months(maker: Maker, months: Mapping[Period, int]) -> tuple[Count, ...]:
    """Count the incidents of each month, and last those of which the month or all of the date is not known."""
    say, undated = maker.language, len(maker.shelf.undated)
    rest = len(maker.shelf.listed) - sum(months.values()) - undated
    counts = [
        Count(write_period(one, say), months[one], say.number(months[one]), one.address) for one in sorted(months)
    ]
    counts.append(Count(say.say("Month not known"), rest, say.number(rest)))
    counts.append(Count(say.say("date not known"), undated, say.number(undated), "undated/"))
    return tuple(count for count in counts if count.number)


def _count_origins(maker: Maker) -> tuple[Count, ...]:
    """Count the incidents for which each origin gives a figure, most first."""
    say = maker.language
    found = Counter(origin for row in maker.shelf.listed for origin in row.origins)
    return tuple(
        Count(speaker_name(origin, say.code), number, say.number(number))
        for origin, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


def _count_published(maker: Maker) -> tuple[Count, ...]:
    """Count the entries by the month in which their articles were published; those of no known month last."""
    say = maker.language
    periods = [find_period(light.date) for light in maker.shelf.lights.values()]
    known = Counter(period for period in periods if period is not None)
    counts = [Count(write_period(period, say), known[period], say.number(known[period])) for period in sorted(known)]
    if unknown := periods.count(None):
        counts.append(Count(say.say("date not known"), unknown, say.number(unknown)))
    return tuple(counts)


def _write_facts(maker: Maker) -> tuple[str, ...]:
    say, shelf = maker.language, maker.shelf
    checked = sum(light.review == "person" for light in shelf.lights.values())
    looked_at = say.count(checked, "{n} entry checked by a person", "{n} entries checked by a person")
    share = say.number(100 * checked // max(1, len(shelf.lights)))
    return (
        say.count(len(shelf.lights), "{n} entry", "{n} entries"),
        say.count(len(shelf.listed), "{n} incident", "{n} incidents"),
        f"{looked_at} ({share}%)",
        say.count(len(shelf.undated), "{n} incident without a date", "{n} incidents without a date"),
    )


def _find_silent(months: dict[Period, int]) -> Iterator[Period]:
    """Yield the months between the first and the last of which the archive has nothing."""
    if not months:
        return
    period, last = min(months), max(months)
    while period < last:
        if period not in months:
            yield period
        period = Period(period.year + 1, 1) if period.month == 12 else Period(period.year, period.month + 1)
