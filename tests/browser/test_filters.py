"""The filters show what a slow and simple count over the published data gives, and can be used in every way."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from generator.archive.counting import RULES
from tests.browser.oracle import FACETS, Choice, Oracle, load_oracle
from tests.browser.pages import Visit
from tests.browser.test_totals import write_sums

COMBINATIONS = 240
SUMS = """where => [...document.querySelectorAll(`${where} td[data-group]`)]
  .filter(cell => cell.querySelector('b')).map(cell =>
  `${cell.dataset.group} ${cell.parentElement.dataset.outcome}: ${cell.textContent.trim()}`)"""
READ = (
    f"() => {{ const readSums = {SUMS};"
    """return ({
  ids: [...document.querySelectorAll('.chosen .title')].map(link => link.href.split('/').at(-2)),
  sums: readSums('.chosen .totals'),
  status: document.querySelector('.chosen [role=status]').textContent,
  hidden: document.querySelector('.chosen').hidden,
  counts: Object.fromEntries([...document.querySelectorAll('.facet input')].map(
    box => [box.name + '=' + box.value, box.closest('li').querySelector('.count').textContent])),
}); }"""
)
GO = """query => {
  history.replaceState(null, '', location.pathname + query);
  dispatchEvent(new PopStateEvent('popstate'));
  for (let more; (more = document.querySelector('.chosen .more:not([hidden])'));) more.click();
}"""


@pytest.fixture(scope="session")
def oracle(site: Path) -> Oracle:
    return load_oracle(site)


def open_filters(visit: Visit, address: str = "", **options: Any) -> Page:
    page = visit.open(address, **options)
    panel = page.locator("#filters")
    if not panel.evaluate("door => door.open"):
        panel.locator(":scope > summary").click()
    page.wait_for_selector(".facet")
    return page


def choose_some(rng: random.Random, keys: dict[str, list[str]]) -> Choice:
    """Choose at random up to four facets with up to three values, days and a rule."""
    choice: Choice = {}
    for facet in rng.sample(FACETS, rng.choice((0, 1, 1, 2, 2, 3, 4))):
        choice[facet] = rng.sample(keys[facet], min(len(keys[facet]), rng.choice((1, 1, 2, 3))))
    for name, years in (("from", (2021, 2022)), ("to", (2022, 2023, 2024))):
        if rng.random() < 0.4:
            choice[name] = [f"{rng.choice(years)}-{rng.randrange(1, 13):02d}-{rng.choice((1, 14, 28)):02d}"]
    if rng.random() < 0.5:
        choice["rule"] = [rng.choice(RULES)]
    return choice


def read_keys(site: Path) -> dict[str, list[str]]:
    facets = json.loads((site / "data" / "facets.json").read_text(encoding="utf8"))
    return {**facets["keys"], "group": facets["groups"]["ids"], "outcome": facets["outcomes"]["ids"]}


def test_random_combinations_equal_a_brute_force_count(visit: Visit, site: Path, oracle: Oracle) -> None:
    page, keys, rng = open_filters(visit), read_keys(site), random.Random(11)
    busy = 0
    for _ in range(COMBINATIONS):
        choice = choose_some(rng, keys)
        page.evaluate(GO, "?" + urlencode(choice, doseq=True))
        shown = page.evaluate(READ)
        chooses = any(choice.get(name) for name in (*FACETS, "from", "to"))
        assert shown["hidden"] is not chooses, choice
        if not chooses:
            continue
        selected = oracle.select(choice)
        assert sorted(shown["ids"]) == sorted(selected), choice
        assert f"{len(selected)} of {len(oracle.listed)}" in shown["status"], choice
        assert shown["sums"] == (write_sums(oracle, choice) if selected else []), choice
        for option in rng.sample(sorted(shown["counts"]), 12):
            facet, _, key = option.partition("=")
            assert shown["counts"][option] == str(oracle.count_option(choice, facet, key)), (choice, option)
        busy += len(selected) > 1
    assert busy > COMBINATIONS / 4


@pytest.mark.parametrize("place", ["2022/", "2024/03/", "districts/kalat/", "districts/kalat/2024/", "types/ambush/",
                                     "organisations/bla/", "outlets/dawn/"])  # fmt: skip
def test_a_list_filters_only_what_it_is_about(visit: Visit, oracle: Oracle, place: str) -> None:
    page = open_filters(visit, place)
    page.evaluate(GO, "?group=security_forces&group=militants&group=civilians&group=unspecified")
    kinds = {"districts": "district", "types": "type", "organisations": "organisation", "outlets": "outlet"}
    parts = place.strip("/").split("/")
    choice: Choice = {"group": ["security_forces", "militants", "civilians", "unspecified"]}
    if parts[0] in kinds:
        choice[kinds[parts[0]]] = [parts[1]]
        parts = parts[2:]
    if parts:
        choice["from"], choice["to"] = (
            [f"{parts[0]}-{(parts[1:] or ['01'])[0]}-01"],
            [f"{parts[0]}-{(parts[1:] or ['12'])[0]}-31"],
        )
    shown = page.evaluate(READ)
    assert sorted(shown["ids"]) == sorted(oracle.select(choice))
    assert shown["ids"]
    assert shown["sums"] == write_sums(oracle, choice)


def test_a_districts_own_page_and_its_filter_add_up_to_the_same(visit: Visit) -> None:
    page = open_filters(visit)
    for box in page.locator("input[name=district]").all():
        key = box.get_attribute("value")
        page.evaluate(GO, f"?district={key}")
        other = visit.open(f"districts/{key}/")
        assert page.evaluate(READ)["sums"] == other.evaluate(SUMS, ".totals"), key
        other.context.close()


def test_the_chosen_incidents_look_as_in_the_list_that_was_built(visit: Visit) -> None:
    page = open_filters(visit, "2024/03/")
    built = page.locator("[data-unfiltered] .day").all_inner_texts()
    page.evaluate(GO, "?from=2024-03-01")
    chosen = page.locator(".chosen .day").all_inner_texts()
    assert [text.split() for text in chosen] == [text.split() for text in built]
    assert built


def test_a_click_chooses_writes_the_address_and_can_be_taken_back(visit: Visit) -> None:
    page = open_filters(visit)
    page.locator(".facet summary", has_text="District").click()
    box = page.get_by_role("checkbox", name="Kalat")
    number = box.evaluate("box => box.closest('li').querySelector('.count').textContent")
    box.check()
    expect(page.locator(".chosen .count-line")).to_contain_text(f"Incidents chosen: {number} of ")
    assert page.url.endswith("?district=kalat")
    expect(page.locator("[data-unfiltered]").first).to_be_hidden()
    page.locator("select[name=rule]").select_option("lowest")
    assert page.url.endswith("?district=kalat&rule=lowest")
    page.go_back()
    assert page.url.endswith("?district=kalat")
    expect(page.locator("select[name=rule]")).to_have_value("best")
    page.go_back()
    expect(page.locator(".chosen")).to_be_hidden()
    expect(box).not_to_be_checked()
    page.go_forward()
    expect(box).to_be_checked()
    page.get_by_role("button", name="Remove: Kalat").click()
    expect(page.locator(".chosen")).to_be_hidden()
    assert "?" not in page.url


def test_a_link_to_a_selection_shows_it_at_once(visit: Visit, oracle: Oracle) -> None:
    page = visit.open("?type=ambush&from=2024-01-01")
    expect(page.locator(".chosen .count-line")).to_contain_text(
        f"Incidents chosen: {len(oracle.select({'type': ['ambush'], 'from': ['2024-01-01']}))} of "
    )
    assert page.locator("#filters").evaluate("door => door.open")


def test_values_that_do_not_exist_are_ignored(visit: Visit) -> None:
    page = visit.open("?district=atlantis&rule=mine&from=yesterday")
    page.locator("#filters > summary").click()
    page.wait_for_selector(".facet", state="attached")
    expect(page.locator(".chosen")).to_be_hidden()


def test_when_nothing_fits_there_is_a_way_back(visit: Visit) -> None:
    page = visit.open("?district=kalat&from=1999-01-01&to=1999-01-02")
    status = page.locator(".chosen .count-line")
    expect(status).to_contain_text("No incident fits all of this.")
    page.get_by_role("button", name="Remove: until 2 January 1999").click()
    expect(status).not_to_contain_text("No incident fits")
    page.get_by_role("button", name="Show everything again").click()
    expect(page.locator(".chosen")).to_be_hidden()
    expect(page.locator("[data-unfiltered]").first).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_days_too_vague_for_the_span_are_said_to_be_left_out(visit: Visit) -> None:
    page = visit.open("?from=2022-02-10&to=2022-02-12")
    expect(page.locator(".chosen .count-line")).to_contain_text("whose dates are too vague")


def test_the_selection_can_be_taken_home(visit: Visit, oracle: Oracle) -> None:
    page = visit.open("?group=militants", accept_downloads=True)
    selected = oracle.select({"group": ["militants"]})
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as JSON").click()
    incidents = json.loads(Path(download.value.path()).read_text(encoding="utf8"))
    assert {each["id"] for each in incidents} == selected
    for each in incidents:
        known = oracle.incidents[each["id"]]
        assert (each["date"], each["type"], each["title"]) == (known["date"], known["type"], known["title"])
        names = ("group", "outcome", "low", "best", "high", "counted")
        assert each["figures"] == [{name: item[name] for name in names} for item in known["figures"]]
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf8"), newline="")))
    assert {row["incident"] for row in rows} == selected
    assert {row["title"] for row in rows} == {each["title"] for each in incidents}


def test_the_link_is_copied(visit: Visit) -> None:
    page = visit.open("?group=militants", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_where_copying_is_not_allowed_the_link_is_shown(visit: Visit) -> None:
    page = visit.open("?group=militants")
    page.wait_for_selector(".actions button")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_label("Link to this selection")).to_have_value(page.url)


def test_the_columns_are_loaded_only_when_the_filters_are_opened(visit: Visit) -> None:
    page = visit.open()
    page.wait_for_load_state("networkidle")
    loaded = "performance.getEntriesByType('resource').map(each => each.name).filter(name => name.includes('facets'))"
    assert page.evaluate(loaded) == []
    page.locator("#filters > summary").click()
    page.wait_for_selector(".facet")
    assert len(page.evaluate(loaded)) == 2
