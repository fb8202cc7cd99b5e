"""One page of each kind, as readers with different devices and needs meet it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import KINDS, Visit

WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BIGGER = "document.documentElement.style.fontSize = '200%'"
CUT_OFF = """() => [...document.querySelectorAll('main *')].filter(element => {
  const style = getComputedStyle(element);
  if (!element.textContent.trim() || element.closest('.visually-hidden, svg')) return false;
  return style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
}).map(element => element.outerHTML.slice(0, 80))"""
MOVING = """() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0.01;
}).length"""


def settle(page: Page) -> Page:
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_small_screens_and_large_letters(visit: Visit, kind: str) -> None:
    page = settle(visit.open(KINDS[kind], width=360, height=740, has_touch=True, is_mobile=True))
    assert page.title()
    assert page.locator("h1").count() == 1
    assert page.evaluate(WIDE) <= 0
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate(WIDE) <= 0
    page.set_viewport_size({"width": 720, "height": 800})
    page.evaluate(BIGGER)
    assert page.evaluate(WIDE) <= 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_without_scripts(visit: Visit, kind: str) -> None:
    page = visit.open(KINDS[kind], java_script_enabled=False)
    words = page.locator("main").inner_text()
    assert len(words) > 40
    assert page.locator("h1").inner_text()
    assert page.locator("nav a").count() > 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_stands_in_forced_colours_and_without_motion(visit: Visit, kind: str) -> None:
    page = settle(visit.open(KINDS[kind], forced_colors="active", reduced_motion="reduce"))
    assert page.evaluate(MOVING) == 0
    background = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(background) in {"rgb(255, 255, 255)", "rgb(0, 0, 0)"}
    assert page.locator("main").is_visible()


@pytest.mark.parametrize("kind", ["home", "incident", "entry", "map", "method"])
def test_a_page_prints(visit: Visit, kind: str) -> None:
    page = settle(visit.open(KINDS[kind]))
    page.emulate_media(media="print")
    assert not page.locator(".site-nav").is_visible()
    assert page.locator("h1").is_visible()
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 40


def test_pages_keep_to_their_policy(visit: Visit) -> None:
    for kind in ("home", "incident", "map", "search"):
        page = visit.open(KINDS[kind])
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
        assert "script-src 'self'" in policy
        assert ("wasm-unsafe-eval" in policy) is (kind == "search")
        assert "unsafe-inline" not in policy
        assert page.locator("[style]").count() == 0
        assert (
            page.locator("script:not([src]):not([type='application/json']):not([type='application/ld+json'])").count()
            == 0
        )


def test_nothing_is_stored_before_the_reader_acts(visit: Visit) -> None:
    for kind in ("home", "incident", "search"):
        page = settle(visit.open(KINDS[kind]))
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_finger_opens_the_filters_and_chooses(visit: Visit) -> None:
    page = visit.open(width=360, height=740, has_touch=True, is_mobile=True)
    page.locator("#filters > summary").tap()
    page.locator(".facet summary").first.tap()
    label = page.locator(".facet label").first
    assert label.bounding_box()["height"] >= 24  # type: ignore[index] # it is on the page
    label.tap()
    page.wait_for_selector(".chosen .title")
    assert page.evaluate(WIDE) <= 0


def test_a_slow_machine_filters_within_the_patience_of_a_reader(visit: Visit) -> None:
    page = visit.open("?outcome=killed")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.locator(".facet summary", has_text="District").click()
    page.locator(".facet[open] input").first.check()
    expect(page.locator(".chip")).to_have_count(2)


def test_old_addresses_lead_on_in_one_step(visit: Visit) -> None:
    page = visit.open("incidents/2024-03-06-kalat-ambush/")
    page.wait_for_url("**/incidents/2024-03-05-kalat-mangocher/")
