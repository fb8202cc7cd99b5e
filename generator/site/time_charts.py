"""Charts of time: incidents and people killed by year, and the months of all years or of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from generator.archive.totals import Sum
from generator.site.charts import Chart
from generator.site.dates import Period, month_name
from generator.site.drawing import chart_incidents, chart_killed, sum_killed
from generator.site.maker import Maker
from generator.site.models_lists import Count
from generator.site.rows import IncidentRow
from generator.site.strip import Strip, draw_strip
from generator.site.sums import gather_waves, sum_rows

Adder = Callable[[list[IncidentRow]], Mapping[tuple[str, str], Sum]]


def all_years(maker: Maker) -> list[int]:
    """Return every year from the first to the last: one without an incident has its page too."""
    years = maker.shelf.years
    return list(range(min(years), max(years) + 1)) if years else []


def draw_years(
    maker: Maker, years: Mapping[int, list[IncidentRow]], base: str, add: Adder | None = None
) -> tuple[Chart, ...]:
    """Draw incidents and people killed by year, from the archive's first year to its last; nothing for one year.

    ``add`` adds the people of a year's rows up, where a list counts only some of them (a district's).
    """
    span = all_years(maker)
    if len(span) < 2 or not years:
        return ()
    addresses = {year: f"{base}{year:04d}/" if year in years else "" for year in span}
    incidents = [(str(year), len(years.get(year, ())), addresses[year]) for year in span]
    counted = gather_waves(years, maker.shelf.rows)
    sums = [
        add(counted[year]) if add and year in years else sum_rows(counted.get(year, []), maker.shelf.rows)
        for year in span
    ]
    killed = [(str(year), sum_killed(each), addresses[year]) for year, each in zip(span, sums, strict=True)]
    return chart_incidents(incidents, maker.language), chart_killed(killed, maker.language)


def draw_months(maker: Maker) -> Strip:
    """Draw the incidents of each month of all years."""
    shelf = maker.shelf
    years = {year: len(rows) for year, rows in shelf.years.items()}
    months = {period: len(rows) for period, rows in shelf.months.items()}
    return draw_strip(years, months, maker.language)


def draw_year(maker: Maker, counted: Mapping[int, list[IncidentRow]], months: tuple[Count, ...]) -> tuple[Chart, ...]:
    """Draw incidents and people killed by month of one year."""
    incidents = [(count.short, count.number, count.address) for count in months]
    killed = [
        (count.short, sum_killed(sum_rows(counted[month], maker.shelf.rows)), count.address)
        for month, count in enumerate(months, 1)
    ]
    return chart_incidents(incidents, maker.language), chart_killed(killed, maker.language)


def count_months(maker: Maker, year: int, rows: list[IncidentRow]) -> tuple[Count, ...]:
    """Count incidents by month; months without any are there without an address."""
    from generator.site.dates import find_period

    counts = Counter(find_period(row.date) for row in rows)
    found = []
    for month in range(1, 13):
        period = Period(year, month)
        number = counts[period]
        name = month_name(month, maker.language)
        address = period.address if number else ""
        found.append(Count(name, number, maker.language.number(number), address, name[:3]))
    return tuple(found)
