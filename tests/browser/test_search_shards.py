"""A large archive is searched shard by shard, the newest years first, no more at once than a line can bear."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from generator.site import searching
from tests.browser.conftest import build_site, serve, visit_at
from tests.browser.made_archive import ROOT, write_archive
from tests.browser.pages import Visit

HEAVY = 150_000


@pytest.fixture(scope="module")
def sharded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site with a shard for each year."""
    folder = tmp_path_factory.mktemp("sharded")
    write_archive(folder / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "SMALL", 0)
        patch.setattr(searching, "SPAN", 1)
        yield build_site(folder, ROOT / "pelicanconf.py")


@pytest.fixture
def large(chromium: Browser, sharded: Path) -> Iterator[Visit]:
    with serve(sharded) as address, visit_at(chromium, address) as visit:
        yield visit


def make_heavy(route: Route) -> None:
    """Let the shards weigh so much that a second one is too much."""
    listing = route.fetch().json()
    for shard in listing["shards"]:
        shard["bytes"] = HEAVY
    route.fulfill(json=listing)


def test_shards_are_listed_with_what_they_weigh(sharded: Path) -> None:
    listing = json.loads((sharded / "pagefind/shards.json").read_text(encoding="utf8"))
    names = [shard["name"] for shard in listing["shards"]]
    assert names[:-1] == sorted(names[:-1], reverse=True)
    assert names[-1] == "undated"
    assert len(names) > 2
    for shard in listing["shards"]:
        folder = sharded / "pagefind" / shard["name"]
        assert shard["bytes"] == sum(path.stat().st_size for path in folder.glob("*.pf_meta"))
        sizes = [path.stat().st_size for path in folder.glob("index/*")]
        assert sorted(size for _word, size in shard["chunks"]) == sorted(sizes)
    assert "Kalat" in listing["filters"]["district"]


def test_a_light_archive_is_searched_as_a_whole(large: Visit) -> None:
    page = large.open("search/?q=made")
    expect(page.locator("#found-count")).to_contain_text("Incidents found")
    assert page.locator("#found-other").inner_text() == ""


def test_of_a_heavy_archive_the_newest_years_are_searched_first_and_the_others_on_demand(large: Visit) -> None:
    page = large.open("search/")
    page.context.route("**/shards.json", make_heavy)
    page.goto(f"{large.root}search/?q=made")
    asked = page.locator("#found-other")
    expect(asked).to_contain_text("only the years from 2024 on were searched")
    first = page.locator("#found-count").inner_text()
    asked.get_by_role("button", name="Search the years before 2024 too").click()
    expect(asked).to_be_empty()
    assert page.locator("#found-count").inner_text() != first
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_word_that_one_shard_does_not_know_finds_nothing_else_there(large: Visit, sharded: Path) -> None:
    page = large.open("search/?q=20 2022")
    expect(page.locator("#found-count")).to_contain_text("Incidents found")
    while page.locator("#found-more").is_visible():
        page.locator("#found-more").click()
        page.wait_for_timeout(200)
    found = [str(link.get_attribute("href")).lstrip("/") for link in page.locator("#found .title").all()]
    assert len(found) >= 2
    texts = {
        each: (sharded / each / "index.html").read_text(encoding="utf8").partition("<article")[2] for each in found
    }
    assert [each for each, text in texts.items() if "2022" not in text.partition("</article>")[0]] == []
    page.goto(f"{large.root}search/?q=2022 zebra")
    expect(page.locator("#found-count")).to_contain_text("Nothing found")
