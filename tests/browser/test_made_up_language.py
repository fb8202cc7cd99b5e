"""In a made-up language, written from right to left in long foreign words, nothing stays English and nothing breaks."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.site.fragments import DATA_FILES
from generator.vocabulary.tables import load_table
from tests.browser.conftest import build_site, serve, visit_at, write_settings
from tests.browser.made_archive import ROOT, write_archive
from tests.browser.pages import KINDS, Visit
from tests.translations.sentences import PSEUDO, write_pseudo

WRITTEN = {"method", "glossary", "contribute", "about", "fields"}
"""Pages whose text people write; another language has its own."""
ALLOWED = (
    "JSON", "BibTeX", "CSL-JSON", "CC BY 4.0", "@svg-maps/pakistan.districts (Unlicense)", "CSV", "datapackage.json",
    "outlet.example", "dawn.com", "Escape", "Urdu",
)  # fmt: skip
WORDS = """() => {
  const DATA = 'script, style, noscript, q, pre, code, .spellings, .excerpt, .found .title, article .lede';
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest(DATA)) found.push(walker.currentNode.textContent);
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name));
  return found.map(text => text.trim()).filter(Boolean);
}"""
TABLES = (
    "background_reasons", "certainties", "counting_rules", "districts", "event_types", "flags", "groups",
    "organisations", "outcomes", "outlets", "places", "said_by", "stances", "statuses", "things",
)  # fmt: skip
FORMS = ("label", "heading", "singular", "plural", "past", "definition")
LANGUAGES = {"en", "ur"}
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in the made-up language."""
    folder = tmp_path_factory.mktemp("foreign")
    shutil.copytree(ROOT / "theme", folder / "theme")
    write_pseudo(folder / "theme" / "translations" / f"{PSEUDO}.po")
    write_archive(folder / "content")
    return build_site(folder, write_settings(folder, PSEUDO))


@pytest.fixture(scope="module")
def foreign_address(foreign: Path) -> Iterator[str]:
    with serve(foreign) as address:
        yield address


@pytest.fixture
def abroad(chromium: Browser, foreign_address: str) -> Iterator[Visit]:
    with visit_at(chromium, foreign_address) as visit:
        yield visit


@pytest.fixture(scope="module")
def data(foreign: Path) -> list[str]:
    """Texts of the archive and the vocabulary, the longest first: they may stand as they are."""
    texts: set[str] = set(ALLOWED)
    for name in ("entries", "incidents"):
        texts |= set(find_texts(json.loads((foreign / "data" / f"{name}.json").read_text(encoding="utf8"))))
    for table in TABLES:
        for row in load_table(table).values():
            texts |= {text for form in FORMS for text in find_texts(row.values.get(form, ())) if text not in LANGUAGES}
    conf = (foreign.parent / "pelicanconf.py").read_text(encoding="utf8")
    texts |= set(re.findall(r'^SITE\w+ = "(.+)"', conf, re.MULTILINE))
    for path in (foreign.parent / "content" / "entries").rglob("*.md"):
        texts.add(path.read_text(encoding="utf8").rpartition("---\n")[2].strip())
    package = json.loads((foreign / "data" / "datapackage.json").read_text(encoding="utf8"))
    columns = [column for file in package["resources"] for column in file.get("schema", {}).get("fields", ())]
    texts |= {column["description"] for column in columns}
    texts |= {text for pair in DATA_FILES for text in pair[:1]}
    texts |= {text[:1].upper() + text[1:] for text in texts}
    return sorted((text for text in texts if re.search("[A-Za-z]{2}", text)), key=len, reverse=True)


def find_texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from find_texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from find_texts(each)


def find_english(texts: list[str], data: list[str]) -> list[str]:
    found = []
    for text in texts:
        rest = re.sub(r"https?://\S+", "", text)
        for known in data:
            if not re.search("[A-Za-z]{2}", rest):
                break
            if known in rest:
                rest = re.sub(rf"(?<![A-Za-z]){re.escape(known)}(?![A-Za-z])", "", rest)
        if re.search("[A-Za-z]{2}", rest):
            found.append(f"{rest.strip()!r} in {text[:100]!r}")
    return found


def read_words(page: Page, kind: str) -> list[str]:
    if kind in WRITTEN:
        page.evaluate("document.querySelector('main').remove(), document.title = ''")
    return [str(text) for text in page.evaluate(WORDS)]


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_stays_english_and_nothing_is_too_wide(abroad: Visit, data: list[str], kind: str) -> None:
    page = abroad.open(KINDS[kind], width=360, height=740)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [PSEUDO, "rtl"]
    assert page.evaluate(WIDE) <= 0
    texts = read_words(page, kind)
    assert sum("⟦" in text for text in texts) > 10
    assert find_english(texts, data) == []


def test_the_filters_speak_it_too(abroad: Visit, data: list[str]) -> None:
    page = abroad.open("?outcome=killed&from=2021-01-01&to=2023-12-01", width=360, height=740)
    page.wait_for_selector(".chosen .title")
    page.locator(".facet summary").evaluate_all("all => all.forEach(each => each.click())")
    assert page.evaluate(WIDE) <= 0
    assert find_english(read_words(page, "home"), data) == []
    assert page.locator(".chosen .day h3").first.inner_text()


def test_what_is_not_translated_would_be_noticed(data: list[str]) -> None:
    assert find_english(["⟦ķ⟧ Kalat 12", "Nothing of the kind"], data) == [
        "'Nothing of the kind' in 'Nothing of the kind'"
    ]
