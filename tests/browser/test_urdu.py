"""In Urdu the site brings the letters with it where a machine has none, and its charts keep their columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Browser, Page

from tests.browser.conftest import build_site, serve, visit_at, write_settings
from tests.browser.made_archive import ROOT, write_archive
from tests.browser.pages import KINDS, Visit

SHIPPED = "Shipped Naskh"
WRITE = """text => {
  const line = document.createElement('p');
  line.id = 'written';
  line.style.fontFamily = '"Shipped Naskh"';
  line.textContent = text;
  document.body.append(line);
  return document.fonts.load('16px "Shipped Naskh"', text).then(faces => faces.length);
}"""
MIDDLES = """() => {
  const middle = element => { const box = element.getBoundingClientRect(); return box.x + box.width / 2; };
  const heads = [...document.querySelectorAll('.strip .heads text')].map(middle);
  const months = [...document.querySelectorAll('.strip li a .hit')].map(hit =>
    [Number(hit.closest('a').getAttribute('href').match(/[0-9]{4}[/]([0-9]{2})[/]$/)[1]), middle(hit)]);
  return months.map(([month, place]) => Math.abs(heads[month - 1] - place));
}"""


TURNED = """() => {
  const place = (text, at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  const words = [...document.querySelectorAll('code, .cite bdi, figcaption bdi')].filter(each => each.offsetParent);
  return words.map(each => each.firstChild).filter(text => {
    const [first, last] = [place(text, 0), place(text, text.length - 1)];
    return first.top === last.top && first.left > last.left;
  }).map(text => text.data);
}"""


@pytest.fixture(scope="module")
def urdu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in Urdu."""
    folder = tmp_path_factory.mktemp("urdu")
    write_archive(folder / "content")
    (folder / "theme").symlink_to(ROOT / "theme")
    return build_site(folder, write_settings(folder, "ur"))


@pytest.fixture
def reader(chromium: Browser, urdu: Path) -> Iterator[Visit]:
    with serve(urdu) as address, visit_at(chromium, address) as visit:
        yield visit


def find_faces(page: Page, selector: str) -> dict[str, bool]:
    """Return the faces that the letters of an element are drawn with, and whether the site brought them."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"]: font["isCustomFont"] for font in fonts}


def list_letters() -> str:
    with (ROOT / "theme" / "translations" / "ur.po").open("rb") as file:
        words = "".join(str(each.string) for each in read_po(file))
    return "".join(sorted({letter for letter in words if "\u0600" <= letter <= "\u06ff"}))


def test_the_shipped_face_has_every_letter_of_the_translation(reader: Visit) -> None:
    page = reader.open("about/")
    assert len(list_letters()) > 40
    assert page.evaluate(WRITE, list_letters()) == 1
    assert list(find_faces(page, "#written").values()) == [True]


def test_text_and_headings_prefer_faces_for_urdu(reader: Visit) -> None:
    page = reader.open("map/")
    for selector in ("body", "h1", ".site-name", ".site-nav a"):
        family = page.eval_on_selector(selector, "each => getComputedStyle(each).fontFamily")
        assert family.startswith('"Noto Nastaliq Urdu"')
        assert f'"{SHIPPED}"' in family


def test_the_face_is_no_burden_to_readers_of_english(visit: Visit, site: Path) -> None:
    page = visit.open("about/")
    assert SHIPPED not in page.eval_on_selector("body", "each => getComputedStyle(each).fontFamily")
    assert (site / "theme" / "naskh.woff2").stat().st_size < 20 * 1024
    assert (site / "theme" / "naskh.LICENSE.txt").is_file()


def test_each_month_stands_below_its_number(reader: Visit) -> None:
    distances = reader.open(width=360).evaluate(MIDDLES)
    assert distances
    assert max(distances) < 2


def test_quotes_keep_their_lines_together(reader: Visit) -> None:
    quotes = reader.open(KINDS["incident"], width=360).locator("article q, main q")
    assert quotes.count()
    boxes = quotes.evaluate_all("all => all.map(quote => quote.getClientRects().length)")
    assert max(boxes) == 1


@pytest.mark.parametrize("page", ["data/", "map/", "fields/", KINDS["incident"]])
def test_ids_addresses_and_dates_are_written_from_left_to_right(reader: Visit, page: str) -> None:
    assert reader.open(page, width=1280).evaluate(TURNED) == []
