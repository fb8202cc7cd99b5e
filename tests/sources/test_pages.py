"""Drop-in cases: ``cases/NAME.html`` is a saved page and ``cases/NAME.json`` what must be read from it."""

from __future__ import annotations

import email.policy
import json
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from generator.sources.article import Article
from generator.sources.pages import read_page
from generator.sources.problem import SourceProblem
from generator.sources.reading import read_articles

CASES = sorted((Path(__file__).parent / "cases").glob("*.html"))
FIELDS = ("title", "publisher", "url", "date", "date_basis", "text")


def describe(article: Article) -> dict[str, object]:
    found = {name: getattr(article, name) for name in FIELDS}
    return {**found, "text": article.text.split("\n\n")}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_page_is_read_as_its_case_says(path: Path) -> None:
    article = read_page(path.read_bytes(), path.name)
    assert isinstance(article, Article), article
    expected = path.with_suffix(".json")
    if not expected.is_file():
        expected.write_text(json.dumps(describe(article), ensure_ascii=False, indent=1) + "\n", encoding="utf8")
        pytest.fail(f"{expected.name} was written: look at it")
    assert describe(article) == json.loads(expected.read_text(encoding="utf8"))


@pytest.mark.parametrize(
    "body",
    [
        "<div id='root'></div><script>render()</script>",
        "<nav><a href='/'>Home</a><a href='/a'>News</a></nav>",
        "<p>Loading</p>",
        f"<div class='cookie-bar'><p>{'We use cookies to show you what you like. ' * 5}</p></div><div id='app'></div>",
        "<main>"
        + "".join(f"<article><h2><a href='/{n}'>Bus falls into ravine number {n}</a></h2></article>" for n in range(9)),
        "<h1>Latest</h1>"
        + "".join(
            f"<article><h2><a href='/{n}'>Bus falls into ravine number {n}</a></h2><p>The bus was on its way"
            f" when it fell into the ravine, and {n} were killed.</p></article>"
            for n in range(9)
        ),
    ],
)
def test_a_page_without_an_article_is_a_named_error(body: str) -> None:
    found = read_page(f"<!doctype html><html><head></head><body>{body}</body></html>".encode(), "x.html")
    assert isinstance(found, SourceProblem)
    assert found.code == "S07"


def page_with(head: str = "", before: str = "") -> bytes:
    text = "Two men were hurt when a bomb went off by the road on Monday, a police official said in the evening. " * 3
    return f"<html><head>{head}</head><body>{before}<article><p>{text}</p></article></body></html>".encode()


@pytest.mark.parametrize(
    ("head", "before", "date"),
    [
        ('<meta itemprop="datePublished" content="2031-05-06">', "", "2031-05-06"),
        ('<meta name="pubdate" content="Tue, 06 May 2031 10:00:00 GMT">', "", "2031-05-06"),
        ('<meta name="date" content="20310506">', "", "2031-05-06"),
        ('<link rel="canonical" href="https://a.example/2031/5/6/blast">', "", "2031-05-06"),
        ('<meta name="date" content="03/05/2031">', "", None),
        ('<meta property="article:modified_time" content="2031-05-06">', "", None),
        ("", "<div class='date'>Today's Paper | May 6, 2031</div>", None),
        ("", "<aside><time datetime='2031-05-06'>May 6, 2031</time></aside>", None),
        ("", "<footer>Copyright 2031</footer>", None),
    ],
)
def test_the_date_is_the_articles_own_and_never_the_furnitures(head: str, before: str, date: str | None) -> None:
    article = read_page(page_with(head, before), "x.html")
    assert isinstance(article, Article)
    assert article.date == date


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ('<link rel="canonical" href="https://www.dawn.com/news/1">', "Dawn"),
        ('<meta property="og:site_name" content="The Baloch Valley Gazette">', "The Baloch Valley Gazette"),
        ('<meta property="og:site_name" content="https://x.example">', None),
        ("", None),
    ],
)
def test_the_outlet_is_the_one_that_the_page_names(head: str, publisher: str | None) -> None:
    article = read_page(page_with(head), "x.html")
    assert isinstance(article, Article)
    assert article.publisher == publisher


def test_structured_data_that_is_broken_does_no_harm() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>'
    article = read_page(page_with(head), "x.html")
    assert isinstance(article, Article)
    assert article.date is None


def test_a_page_saved_with_all_its_parts_is_read_with_its_address(tmp_path: Path) -> None:
    saved = MIMEMultipart("related")
    saved["Snapshot-Content-Location"] = "https://www.dawn.com/news/1900003"
    saved.attach(MIMEText(page_with().decode(), "html", "utf-8"))
    saved.attach(MIMEText("body { color: red }", "css", "utf-8"))
    (tmp_path / "page.mhtml").write_bytes(saved.as_bytes(policy=email.policy.SMTP))
    [article] = read_articles([str(tmp_path)])
    assert isinstance(article, Article), article
    assert (article.url, article.publisher) == ("https://www.dawn.com/news/1900003", "Dawn")
    assert article.text.startswith("Two men were hurt when a bomb went off by the road")
    assert "color" not in article.text


def test_a_saved_file_without_a_page_is_a_named_error(tmp_path: Path) -> None:
    saved = MIMEMultipart("related")
    saved.attach(MIMEText("body { color: red }", "css", "utf-8"))
    (tmp_path / "page.mht").write_bytes(saved.as_bytes())
    [found] = read_articles([str(tmp_path)])
    assert str(found) == f"{(tmp_path / 'page.mht').as_posix()}: S07 holds no page among its parts"
