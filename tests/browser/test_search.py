"""Search finds as one types, by every spelling, with keys alone, and can be shared as an address."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import Visit

FOUND = "incidents/2024-03-05-kalat-mangocher/"


def search(page: Page, words: str) -> list[str]:
    """Type words and return the addresses of what is found."""
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially(words)
    wait_for_answer(page, words)
    return list_found(page)


def wait_for_answer(page: Page, words: str) -> None:
    """Wait until the page shows what answers these words, and not what it showed before, or for the first of them."""
    expect(page.locator("#found")).to_have_attribute("data-answers", words)


def list_found(page: Page) -> list[str]:
    return [str(link.get_attribute("href")).lstrip("/") for link in page.locator("#found .title").all()]


@pytest.mark.parametrize("words", ["Mangocher", "mangochar", "Manguchar", "منگچر", "mangochre", "mangocherr", "Mangoch",
                                   "ambush mangochar", '"a check post"', "B.L.A. mangocher"])  # fmt: skip
def test_every_spelling_and_a_slip_find_the_same(visit: Visit, words: str) -> None:
    found = search(visit.open("search/"), words)
    assert FOUND in found
    assert all("entries/" not in address for address in found)


def test_spellings_give_the_same_results_in_the_same_order(visit: Visit) -> None:
    page = visit.open("search/")
    assert search(page, "Mangocher") == search(page, "Mangochar") == search(page, "منگچر")


def test_spellings_that_pages_carry_for_the_search_are_not_shown(visit: Visit) -> None:
    page = visit.open("search/")
    assert FOUND in search(page, '"Manguchar"')
    shown = page.locator("#found").inner_text()
    assert "Manguchar" not in shown
    assert "⁂" not in shown


def test_words_are_marked_and_an_incident_stands_once(visit: Visit) -> None:
    page = visit.open("search/")
    found = search(page, "mangochar soldiers")
    assert found.count(FOUND) == 1
    item = page.locator("#found li").first
    assert "Mangocher" in item.locator("mark").all_inner_texts()[0]
    assert "Searched for Mangocher instead of mangochar." in page.locator("#found-other").inner_text()
    assert "<b>" in page.locator("#found").inner_text() or page.locator("#found b").count() == 0


def test_a_guess_can_be_refused(visit: Visit) -> None:
    page = visit.open("search/")
    search(page, "mangchoer")
    page.get_by_role("button", name="as typed").click()
    expect(page.locator("#found-count")).to_contain_text("Nothing found")
    assert page.locator("#found li").count() == 0


def test_what_is_asked_stands_in_the_address(visit: Visit) -> None:
    page = visit.open("search/")
    search(page, "mangocher")
    page.locator("#narrow > summary").click()
    page.locator("#district").select_option("Kalat")
    expect(page.locator("#found-count")).to_contain_text("Incidents found: 1")
    assert page.url.endswith("search/?q=mangocher&district=Kalat")
    again = visit.open("search/?q=mangocher&district=Kalat")
    expect(again.locator("#found-count")).to_contain_text("Incidents found: 1")
    expect(again.locator("#district")).to_have_value("Kalat")
    again.locator("#district").select_option("")
    again.go_back()
    expect(again.locator("#district")).to_have_value("Kalat")


def test_filters_offer_what_the_incidents_have(visit: Visit, site: Path) -> None:
    page = visit.open("search/?q=killed")
    page.locator("#narrow > summary").click()
    expect(page.locator("#year option")).to_have_count(5)
    years = page.locator("#year option").all_inner_texts()[1:]
    facets = json.loads((site / "data" / "facets.json").read_text(encoding="utf8"))
    assert years == sorted(years, reverse=True)
    assert {"2021", "2022", "2023", "2024"} == set(years)
    districts = set(page.locator("#district option").all_inner_texts()[1:])
    assert districts >= set(facets["labels"]["district"]) - {""}


def test_more_results_are_shown_on_demand(visit: Visit) -> None:
    page = visit.open("search/?q=killed")
    page.wait_for_selector("#found li:nth-child(10)")
    # Twice before anything can be shown: of two clicks of a mouse the second may hit what the first one brought.
    page.get_by_role("button", name="Show more").evaluate("button => { button.click(); button.click(); }")
    page.wait_for_selector("#found li:nth-child(20)")
    found = list_found(page)
    assert len(found) == len(set(found))
    assert page.evaluate("document.activeElement.closest('li') === document.querySelector('#found li:nth-child(11)')")


def test_keys_go_from_the_field_through_the_results_and_back(visit: Visit) -> None:
    page = visit.open("search/")
    page.keyboard.press("/")
    page.keyboard.type("mangocher")
    wait_for_answer(page, "mangocher")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelector('#found a')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{FOUND}")
    page.go_back()
    page.wait_for_selector("#found li")
    page.locator("#q").press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    assert page.locator("#q").input_value() == ""


def test_a_focus_on_a_result_outlasts_the_answer_to_the_last_letters(visit: Visit) -> None:
    page = visit.open("search/")
    search(page, "mangoch")
    page.locator("#q").press_sequentially("er")
    page.keyboard.press("ArrowDown")
    wait_for_answer(page, "mangocher")
    assert str(page.evaluate("document.activeElement.href")).endswith(FOUND)


def test_the_slash_can_be_turned_off_for_good(visit: Visit) -> None:
    page = visit.open("search/")
    page.get_by_label("Use the slash key").uncheck()
    page.reload()
    page.wait_for_selector("#slash:visible")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "q"


def test_too_few_letters_are_not_searched_for(visit: Visit) -> None:
    page = visit.open("search/")
    page.locator("#q").press_sequentially("m")
    expect(page.locator("#found-count")).to_contain_text("Type at least")


def test_without_scripts_the_page_says_what_to_do(visit: Visit) -> None:
    page = visit.open("search/", java_script_enabled=False)
    assert "Search needs scripts" in page.locator("main").inner_text()
    assert page.locator("noscript a[href$='districts/']").count() == 1
    assert not page.locator("#narrow").is_visible()


def test_without_an_index_the_page_says_so(visit: Visit) -> None:
    page = visit.open()
    page.context.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{visit.root}search/?q=mangocher")
    expect(page.locator("#found-count")).to_contain_text("could not be loaded")
    visit.complaints.clear()


@pytest.mark.parametrize("words", ["nothingxyz", "ambushxyz", "mangocher nothingxyz"])
def test_a_word_that_no_page_has_finds_nothing(visit: Visit, words: str) -> None:
    page = visit.open(f"search/?q={words}")
    expect(page.locator("#found-count")).to_contain_text("Nothing found")
    assert page.locator("#found li").count() == 0


@pytest.mark.parametrize("words", ["killing", "ambushes", "reported", "Kal"])
def test_a_word_with_another_ending_or_not_yet_finished_finds_what_is_there(visit: Visit, words: str) -> None:
    page = visit.open(f"search/?q={words}")
    expect(page.locator("#found-count")).to_contain_text("Incidents found")
