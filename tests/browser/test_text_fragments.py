"""A link to quoted words leads to these words in the article, as a browser finds them there."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.site.urls import quote_url
from tests.browser.conftest import PATIENCE, serve
from tests.browser.pages import Visit

FILLER = "<p>Other words of the page, a list of other articles, a caption.</p>\n" * 80
WHERE = """() => { const box = document.getElementById('here').getBoundingClientRect();
  return scrollY > 0 && box.bottom > 0 && box.top < innerHeight; }"""
CASES = {
    "short": ("12 militants killed", "12 militants killed"),
    "one word": ("Mangocher", "Mangocher"),
    "hyphen": ("a 12-year-old boy, a policeman & two others", "a 12-year-old boy, a policeman &amp; two others"),
    "long": (
        "at least 18 members of the security forces and 23 militants were killed in two places on Friday night",
        "at least 18 members of the security forces <b>and 23 militants</b> were killed in two places on Friday night",
    ),
    "curly quotes": ('the army\'s "clearance" of the area', "the army’s “clearance” of the area"),
    "long with curly quotes": (
        "the provincial government's spokesman said that the station's \"last\" wall had fallen",
        "the provincial government’s spokesman said that the station’s “last” wall had fallen",
    ),
    "broken lines": (
        "six security personnel and four civilians",
        "six security\n   personnel&nbsp;and four\tcivilians",
    ),
    "link inside": ("a Levies post in Kalat", 'a <a href="#x">Levies post</a> in <em>Kalat</em>'),
    "urdu": ("فائرنگ سے چار اہلکار ہلاک ہو گئے", "فائرنگ سے چار اہلکار ہلاک ہو گئے"),
    "percent and colon": ("100% of them: all", "100% of them: all"),
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with an article for each case."""
    folder = tmp_path_factory.mktemp("articles")
    for number, (_quote, words) in enumerate(CASES.values()):
        write_article(folder / f"{number}.html", f'<p>Earlier, <span id="here">{words}</span>, it said.</p>')
    with serve(folder) as address:
        yield address


def write_article(path: Path, words: str) -> None:
    path.write_text(
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Article</title>{FILLER}{words}{FILLER}',
        encoding="utf8",
    )


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 800, "height": 600})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("case", CASES)
def test_a_browser_finds_the_words(reader: Page, articles: str, case: str) -> None:
    number, (quote, _words) = list(CASES).index(case), CASES[case]
    reader.goto(quote_url(f"{articles}{number}.html", quote))
    reader.wait_for_function(WHERE)


def test_without_the_words_the_article_is_shown_from_its_beginning(reader: Page, articles: str) -> None:
    reader.goto(quote_url(f"{articles}0.html", "words that are not there"))
    reader.wait_for_load_state("networkidle")
    assert reader.evaluate("scrollY") == 0


def test_the_links_of_an_incident_lead_to_its_quotes(visit: Visit) -> None:
    page = visit.open("incidents/undated-made-001/")
    links = page.locator("a[href*=':~:text=']")
    assert links.count() > 0
    article = [""]

    def answer(route: Route) -> None:
        route.fulfill(body=article[0], content_type="text/html; charset=utf-8")

    page.context.route("https://outlet.example/**", answer)
    for link in links.all():
        quote = link.evaluate("link => link.previousElementSibling.textContent")
        article[0] = f'<title>Article</title>{FILLER}<p id="here">It said: {escape(quote)}.</p>{FILLER}'
        link.click()
        page.wait_for_url("https://outlet.example/**")
        page.wait_for_function(WHERE)
        page.go_back()
    visit.complaints = [each for each in visit.complaints if "outlet.example" not in each]
