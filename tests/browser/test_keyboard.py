"""The site can be used with a keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import KINDS, Visit

FOCUSED = "document.activeElement.outerHTML.slice(0, 200)"
HIDDEN = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  return box.width === 0 || box.height === 0 || style.visibility === 'hidden' || style.outlineStyle === 'none';
}"""
STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility() && !element.closest('details:not([open]) > :not(summary)')).length"""


def press_until(page: Page, selector: str, limit: int = 200) -> None:
    """Go on by Tab until an element has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")


@pytest.mark.parametrize("kind", ["home", "incident", "entry", "district", "map", "search"])
def test_tab_goes_through_a_page_and_out_of_it_with_the_focus_in_sight(visit: Visit, kind: str) -> None:
    page = visit.open(KINDS[kind])
    page.wait_for_load_state("networkidle")
    page.evaluate("document.activeElement.blur()")
    stops = page.evaluate(STOPS)
    seen = []
    for _ in range(min(stops, 60)):
        page.keyboard.press("Tab")
        assert not page.evaluate(HIDDEN), page.evaluate(FOCUSED)
        seen.append(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert seen == sorted(set(seen))
    assert len(seen) > 10


def test_the_first_stop_skips_to_the_content(visit: Visit) -> None:
    page = visit.open()
    page.keyboard.press("Tab")
    assert "skip" in page.evaluate(FOCUSED)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    assert page.url.endswith("#content")


def test_the_menu_leads_to_a_page_and_marks_it(visit: Visit) -> None:
    page = visit.open()
    press_until(page, ".site-nav a[href$='districts/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/districts/")
    expect(page.locator(".site-nav [aria-current=page]")).to_have_text("Districts")


def test_filters_are_opened_chosen_and_cleared(visit: Visit) -> None:
    page = visit.open()
    press_until(page, "#filters > summary")
    page.keyboard.press("Enter")
    page.wait_for_selector(".facet")
    press_until(page, ".facet summary")
    page.keyboard.press("Space")
    press_until(page, "input[name=district]")
    page.keyboard.press("Space")
    page.wait_for_selector(".chip")
    assert page.evaluate("document.activeElement.name") == "district"
    press_until(page, ".chip")
    page.keyboard.press("Enter")
    expect(page.locator(".chosen")).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_focus_can_leave_the_open_filters(visit: Visit) -> None:
    page = visit.open("?type=ambush")
    page.wait_for_selector(".chip")
    press_until(page, ".site-footer a", 400)


def test_more_of_a_selection_is_shown_where_the_reader_is(visit: Visit) -> None:
    page = visit.open("?from=2021-01-01")
    page.wait_for_selector(".chosen .more")
    before = page.locator(".chosen .title").count()
    page.locator(".chosen .more").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("[...document.querySelectorAll('.chosen .title')].indexOf(document.activeElement)") == before
