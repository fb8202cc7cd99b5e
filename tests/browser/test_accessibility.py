"""axe finds no violation of WCAG 2.2 A or AA, nor of best practices, on any kind of page, light or dark."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import KINDS, Visit

Rules = Mapping[str, str | list[str]]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


ALL: Rules = {"type": "tag", "values": RULES}
COLOURS: Rules = {"type": "rule", "values": ["color-contrast"]}


def find_violations(page: Page, rules: Rules = ALL) -> list[str]:
    results = Axe().run(page, options={"runOnly": rules}).response
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
        for violation in results["violations"]
        for node in violation["nodes"][:4]
    ]


def test_a_broken_rule_is_noticed(visit: Visit) -> None:
    page = visit.open("about/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert {each.partition(":")[0] for each in find_violations(page)} >= {"button-name"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_breaks_no_rule(visit: Visit, kind: str) -> None:
    page = visit.open(KINDS[kind], color_scheme="light")
    page.wait_for_load_state("networkidle")
    found = find_violations(page)
    page.emulate_media(color_scheme="dark")
    assert [*found, *(f"dark: {each}" for each in find_violations(page, COLOURS))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_filters_break_no_rule(visit: Visit, scheme: str) -> None:
    page = visit.open("?type=ambush&from=2021-01-01", color_scheme=scheme)
    page.wait_for_selector(".chosen .title")
    page.locator(".facet summary").evaluate_all("all => all.forEach(each => each.click())")
    assert find_violations(page) == []


def test_a_selection_without_incidents_breaks_no_rule(visit: Visit) -> None:
    page = visit.open("?from=1999-01-01&to=1999-01-02")
    page.wait_for_selector(".chip")
    assert find_violations(page) == []


def test_results_of_a_search_break_no_rule(visit: Visit) -> None:
    page = visit.open("search/?q=mangochr&district=Kalat")
    page.wait_for_selector("#found li")
    assert find_violations(page) == []
