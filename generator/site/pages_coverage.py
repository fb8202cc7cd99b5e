"""The page on coverage: what the archive holds and lacks, and all totals by each counting rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.site.dates import Period, find_period
from generator.site.digest import digest_all, digest_value
from generator.site.language import Language
from generator.site.maker import Maker, Plan
from generator.site.models_lists import Count, CoveragePage
from generator.site.phrases import name_outlet, speaker_name
from generator.site.rules import make_rule_table
from generator.site.shelf import name_slug
from generator.site.strip import Strip, draw_strip
from generator.site.sums import sum_by_rules
from generator.site.time_charts import draw_months

_SHOWN = 20
"""Outlets that are not folded away."""


def plan_coverage(maker: Maker) -> Plan:
    """Plan the page."""
    return Plan("coverage/index.html", lambda: _key_coverage(maker), lambda: _make_coverage(maker))


def _key_coverage(maker: Maker) -> bytes:
    lights = [(light.slug, light.review, light.publisher, light.date) for light in maker.shelf.lights.values()]
    return digest_all([digest_value(sorted(lights)), digest_all(row.digest for row in maker.shelf.listed)])


def _make_coverage(maker: Maker) -> bytes:
    say, shelf = maker.language, maker.shelf
    title = say.say("Coverage")
    outlets = _count_outlets(maker)
    published = Counter(find_period(light.date) for light in shelf.lights.values())
    unknown = published.pop(None, 0)
    page = CoveragePage(
        frame=maker.frame,
        head=maker.head("coverage/", title),
        heading=title,
        facts=_write_facts(maker),
        rules=make_rule_table(sum_by_rules(shelf.listed, shelf.rows), say),
        outlets=outlets[:_SHOWN],
        more_outlets=outlets[_SHOWN:],
        origins=_count_origins(maker),
        published=_draw_published({period: published[period] for period in published if period}, say),
        unpublished=(Count(say.say("date not known"), unknown, say.number(unknown)),) if unknown else (),
        months=draw_months(maker),
        undated=_count_undated(maker),
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


def _count_undated(maker: Maker) -> tuple[Count, ...]:
    """Count the incidents of which the month or all of the date is not known."""
    say, undated = maker.language, len(maker.shelf.undated)
    rest = len(maker.shelf.listed) - sum(map(len, maker.shelf.months.values())) - undated
    month = Count(say.say("Month not known"), rest, say.number(rest))
    day = Count(say.say("date not known"), undated, say.number(undated), "undated/")
    return tuple(count for count in (month, day) if count.number)


def _count_origins(maker: Maker) -> tuple[Count, ...]:
    """Count the incidents for which each origin gives a figure, most first."""
    say = maker.language
    found = Counter(origin for row in maker.shelf.listed for origin in row.origins)
    return tuple(
        Count(speaker_name(origin, say.code), number, say.number(number))
        for origin, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )


def _draw_published(months: Mapping[Period, int], say: Language) -> Strip:
    """Lay out the entries by the month in which their articles were published."""
    years: Counter[int] = Counter()
    for period, number in months.items():
        years[period.year] += number
    return draw_strip(years, months, say, linked=False)


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
