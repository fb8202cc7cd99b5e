"""The strip of months on the first page shows what the published data gives, and leads to the months."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from generator.site.dates import find_period
from tests.browser.oracle import load_oracle
from tests.browser.pages import Visit

BARS = """() => [...document.querySelectorAll('.strip a[aria-label]')].map(link => [
  link.getAttribute('href').replace('./', ''), link.getAttribute('aria-label').split(': ')[1],
  link.querySelector('.bar').getBBox().height])"""
YEARS = """() => [...document.querySelectorAll('.strip li > a')].map(link => [
  link.textContent, link.parentElement.querySelector('.count').textContent])"""


def test_every_month_with_incidents_is_a_bar_of_their_number_and_every_other_one_a_dot(
    visit: Visit, site: Path
) -> None:
    periods = [find_period(each["date"]) for each in load_oracle(site).listed if each["date"]]
    months = Counter(period.address for period in periods if period and period.month)
    years = Counter(str(period.year) for period in periods if period)
    page = visit.open(width=360, height=740)
    bars = page.evaluate(BARS)
    assert {address: int(number) for address, number, _height in bars} == months
    tallest = max(months.values())
    assert all(abs(height - max(2, 20 * int(number) / tallest)) < 1 for _address, number, height in bars)
    assert page.locator(".strip .none").count() == 12 * len(years) - len(bars)
    assert dict(page.evaluate(YEARS)) == {year: str(number) for year, number in years.items()}


def test_a_bar_can_be_reached_by_keys_and_leads_to_its_month(visit: Visit) -> None:
    page = visit.open()
    bar = page.get_by_role("link", name="March 2024: ")
    bar.focus()
    assert bar.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/2024/03/")
