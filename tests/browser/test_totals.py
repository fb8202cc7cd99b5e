"""The totals that years and months are built with equal a slow and simple count over the published data."""

from __future__ import annotations

import calendar
import re
from pathlib import Path

import pytest

from generator.archive.counting import RULES
from generator.site.sums import rank_cell
from tests.browser.oracle import Choice, Oracle, load_oracle


def write_sums(oracle: Oracle, choice: Choice) -> list[str]:
    """Write the sums of a choice as the cells of pages show them: group, outcome, number, and the range if any."""
    sums = oracle.sum(choice)
    return [_write_sum(cell, *sums[cell]) for cell in sorted(sums, key=rank_cell)]


def _write_sum(cell: tuple[str, str], low: int, count: int, high: int, _incidents: int = 0) -> str:
    span = f" {low:,} to {high:,}" if low != high else ""
    return f"{cell[0]} {cell[1]}: {count:,}{span}"


def read_totals(page: Path) -> list[str]:
    section = page.read_text(encoding="utf8").partition('class="totals"')[2].partition("</section>")[0]
    rows = re.findall(r'<tr data-outcome="(\w+)">(.*?)</tr>', section, re.DOTALL)
    return [
        f"{group} {outcome}: {number} {span}".strip()
        for outcome, row in rows
        for group, number, span in re.findall(r'data-group="(\w+)"><b>([^<]+)</b>(?: <small>([^<]+)</small>)?', row)
    ]


def choose_period(parts: tuple[str, ...]) -> Choice:
    year, *months = parts
    if not months:
        return {"from": [f"{year}-01-01"], "to": [f"{year}-12-31"]}
    last = calendar.monthrange(int(year), int(months[0]))[1]
    return {"from": [f"{year}-{months[0]}-01"], "to": [f"{year}-{months[0]}-{last}"]}


def test_totals_of_years_and_months_equal_a_brute_force_count(site: Path) -> None:
    oracle = load_oracle(site)
    pages = sorted(site.glob("20[0-9][0-9]/**/index.html"))
    assert len(pages) > 30
    for page in pages:
        choice = choose_period(page.relative_to(site).parts[:-1])
        assert read_totals(page) == write_sums(oracle, choice), choice


def test_totals_of_the_whole_archive_equal_a_brute_force_count(site: Path) -> None:
    assert read_totals(site / "index.html") == write_sums(load_oracle(site), {})


@pytest.mark.parametrize(
    ("kind", "facet"),
    [("types", "type"), ("organisations", "organisation"), ("outlets", "outlet"), ("districts", "district")],
)
def test_totals_of_topics_equal_a_brute_force_count(site: Path, kind: str, facet: str) -> None:
    oracle = load_oracle(site)
    counted = 0
    for page in site.glob(f"{kind}/*/index.html"):
        totals = read_totals(page)
        assert totals == write_sums(oracle, {facet: [page.parent.name]}), page.parent.name
        counted += bool(totals)
    assert counted > 2


@pytest.mark.parametrize(
    ("kind", "facet"),
    [("types", "type"), ("organisations", "organisation"), ("outlets", "outlet"), ("districts", "district")],
)
def test_totals_of_topics_by_every_rule_equal_a_brute_force_count(site: Path, kind: str, facet: str) -> None:
    oracle = load_oracle(site)
    counted = 0
    for page in site.glob(f"{kind}/*/index.html"):
        expected = [oracle.sum({facet: [page.parent.name], "rule": [rule]}) for rule in RULES]
        cells = sorted({cell for sums in expected for cell in sums}, key=rank_cell)
        rows = [[f"{sums[cell][1]:,}" if cell in sums else "–" for sums in expected] for cell in cells]
        assert read_rules(page) == rows, page.parent.name
        counted += bool(rows)
    assert counted > 2


def read_rules(page: Path) -> list[list[str]]:
    table = page.read_text(encoding="utf8").partition('class="table rules"')[2].partition("</table>")[0]
    return [re.findall(r'<td class="number">([^<]+)</td>', row) for row in table.split("<tr>")[2:]]
