"""Every link and anchor inside the site leads somewhere."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

BASE = "http://site.example/"
NAMES = {"a": "href", "link": "href", "img": "src", "script": "src", "use": "href", "form": "action"}


class Reader(HTMLParser):
    """Collects the links and the ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if name := values.get("id"):
            assert name not in self.ids, f"id {name} stands twice"
            self.ids.add(name)
        link = values.get(NAMES.get(tag, ""))
        if link is not None and not (tag == "link" and values.get("rel") == "canonical"):
            self.links.append(link)
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.links.append(str(values["content"]).partition("url=")[2])


def read_pages(site: Path) -> dict[str, Reader]:
    pages = {}
    for path in site.rglob("*.html"):
        reader = Reader()
        reader.feed(path.read_text(encoding="utf8"))
        pages[path.relative_to(site).as_posix()] = reader
    return pages


def find_file(site: Path, url: str) -> str | None:
    """Return the file that an address names, as a plain web server finds it."""
    path = unquote(urlsplit(url).path).lstrip("/")
    path = f"{path}index.html" if not path or path.endswith("/") else path
    return path if (site / path).is_file() else None


def test_every_internal_link_and_anchor_leads_somewhere(site: Path) -> None:
    pages = read_pages(site)
    broken = set()
    for name, page in pages.items():
        here = urljoin(BASE, name.removesuffix("index.html"))
        for link in page.links:
            url, anchor = urldefrag(urljoin(here, link))
            if not url.startswith(BASE):
                continue
            file = find_file(site, url)
            if file is None or (anchor and file in pages and anchor not in pages[file].ids):
                broken.add(f"{name}: {link}")
    assert sorted(broken) == []
    assert len(pages) > 300


def test_the_sitemap_lists_only_pages_that_are_there(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf8")
    addresses = [part.partition("</loc>")[0] for part in text.split("<loc>")[1:]]
    assert len(addresses) > 300
    assert [address for address in addresses if find_file(site, address) is None] == []
