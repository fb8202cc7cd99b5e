from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

import pytest

from generator.sources.article import Article
from generator.sources.connecting import Limits
from generator.sources.fetching import AGENT, Fetcher
from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem
from generator.sources.reading import read_articles
from tests.sources.site_server import Site, serve

PAGE = (
    b"<!doctype html><html><head><title>Two men hurt near Sibi</title></head><body><article>"
    b"<h1>Two men hurt near Sibi</h1>"
    b"<p>Two men were hurt when a bomb went off near Sibi on Monday, a police official said.</p>"
    b"<p>No group has claimed the blast so far, and a search of the area is under way.</p></article></body></html>"
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as served:
        yield served


def make_fetcher(**limits: float) -> Fetcher:
    return Fetcher(Limits(**{"pause": 0.0, "seconds": 5.0, **limits}), private=True)  # type: ignore[arg-type] # numbers of either kind


def problem_of(found: Piece | SourceProblem) -> SourceProblem:
    assert isinstance(found, SourceProblem)
    return found


def test_a_page_is_read_into_an_article_with_its_address(site: Site) -> None:
    address = site.put("/news/1", PAGE)
    articles = list(read_articles([address], make_fetcher().fetch))
    assert [article.url for article in articles if isinstance(article, Article)] == [address]
    assert isinstance(articles[0], Article)
    assert "Two men were hurt" in articles[0].text


def test_furniture_that_changes_does_not_change_the_hash(site: Site) -> None:
    address = site.put("/news/1", PAGE)
    first = next(read_articles([address], make_fetcher().fetch))
    site.put("/news/1", PAGE.replace(b"<body>", b"<body><nav><a href='/'>Today's Paper | June 2, 2024</a></nav>"))
    second = next(read_articles([address], make_fetcher().fetch))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.sha256 == second.sha256


def test_the_program_says_who_it_is_and_asks_for_the_rules_first(site: Site) -> None:
    make_fetcher().fetch(site.put("/news/1", PAGE))
    assert site.requests == [("/robots.txt", AGENT), ("/news/1", AGENT)]


def test_what_robots_txt_forbids_is_not_asked_for(site: Site) -> None:
    site.put("/robots.txt", b"User-agent: *\nDisallow: /private/", Content_Type="text/plain")
    assert problem_of(make_fetcher().fetch(site.put("/private/1", PAGE))).code == "S13"
    assert [path for path, _ in site.requests] == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_rules_that_cannot_be_read_forbid_all(site: Site, status: int) -> None:
    site.put("/robots.txt", status=status)
    assert problem_of(make_fetcher().fetch(site.put("/news/1", PAGE))).code == "S13"


def test_a_host_is_asked_once_a_second(site: Site) -> None:
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    fetcher = Fetcher(Limits(), private=True, sleep=sleep, clock=lambda: now[0])
    for number in range(3):
        fetcher.fetch(site.put(f"/news/{number}", PAGE))
    assert slept == [1.0, 1.0, 1.0]


def test_redirects_are_followed_and_the_last_address_counts(site: Site) -> None:
    site.put("/old", status=301, Location="/new")
    found = make_fetcher().fetch(site.put("/new", PAGE).replace("/new", "/old"))
    assert isinstance(found, Piece)
    assert found.file == f"{site.address}/new"


def test_redirects_end(site: Site) -> None:
    address = site.put("/a", status=302, Location="/a")
    assert "more than 5 times" in problem_of(make_fetcher().fetch(address)).message


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/a", "gopher://example.org/"])
def test_a_redirect_leads_to_no_other_scheme(site: Site, target: str) -> None:
    assert problem_of(make_fetcher().fetch(site.put("/a", status=302, Location=target))).code == "S10"


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest", "http://localhost/",
     "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://2130706433/"],
)  # fmt: skip
def test_private_addresses_are_not_asked(address: str) -> None:
    assert problem_of(Fetcher(Limits(pause=0)).fetch(address)).code == "S12"


@pytest.mark.parametrize("address", ["http://", "http://user:secret@example.org/", "http://[bad/"])
def test_odd_addresses_are_named_errors(address: str) -> None:
    assert problem_of(Fetcher(Limits(pause=0)).fetch(address)).code == "S10"


@pytest.mark.parametrize(
    ("status", "kind", "code"), [(404, "text/html", "S11"), (200, "image/png", "S04"), (200, "application/pdf", "S04")]
)
def test_what_is_no_page_is_a_named_error(site: Site, status: int, kind: str, code: str) -> None:
    address = site.put("/x", b"x", status=status, Content_Type=kind)
    found = problem_of(make_fetcher().fetch(address))
    assert (found.file, found.code) == (address, code)


def test_a_page_that_is_too_large_is_a_named_error(site: Site) -> None:
    address = site.put("/x", b"x" * 5000)
    assert problem_of(make_fetcher(size=4000).fetch(address)).code == "S02"


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_what_a_host_compresses_unasked_is_unpacked(site: Site, coding: str, pack: Callable[[bytes], bytes]) -> None:
    found = make_fetcher().fetch(site.put("/news/1", pack(PAGE), Content_Encoding=coding))
    assert isinstance(found, Piece), found
    assert found.data == PAGE


@pytest.mark.parametrize(
    ("coding", "body", "code"),
    [
        ("br", b"\x0b", "S11"),
        ("gzip", b"no gzip at all", "S11"),
        ("gzip", gzip.compress(bytes(200_000)), "S02"),
    ],
)
def test_what_cannot_be_unpacked_is_a_named_error(site: Site, coding: str, body: bytes, code: str) -> None:
    address = site.put("/news/1", body, Content_Encoding=coding)
    assert problem_of(make_fetcher(size=100_000).fetch(address)).code == code


def test_a_host_that_is_not_there_is_a_named_error() -> None:
    assert problem_of(make_fetcher().fetch("http://127.0.0.1:1/")).code == "S11"


def test_the_charset_of_the_header_counts(site: Site) -> None:
    page = PAGE.decode().replace("police official", "police official — ‘quoted’").encode("cp1252")
    address = site.put("/x", page, Content_Type="text/html; charset=windows-1252")
    article = next(read_articles([address], make_fetcher().fetch))
    assert isinstance(article, Article)
    assert "— 'quoted'" in article.text


def test_plain_text_is_read_with_its_address(site: Site) -> None:
    address = site.put("/x.txt", b"Two men were hurt near Sibi on Monday.", Content_Type="text/plain")
    article = next(read_articles([address], make_fetcher().fetch))
    assert isinstance(article, Article)
    assert article.url == address
