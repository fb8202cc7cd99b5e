"""What a saved page says about its article in its own head: title, outlet, address and date of publication.

Only places count that speak of this article: its metadata, structured data and the time element of its header. Dates
in site furniture (today's paper, other stories, the footer) are never read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import html
from lxml.html import HtmlElement

from generator.sources.cleaning import fold
from generator.sources.days import FIRST_YEAR, find_day_in_path, is_next_day, read_day
from generator.sources.furniture import find_printed_address, find_shown_date, has_printed_address
from generator.sources.outlets import find_outlet_named, find_outlet_of_host
from generator.sources.regions import Region

_DATES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date",
    "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "article_date_original", "citation_publication_date",
)  # fmt: skip
_MARKED_DATE = "//*[@itemprop='datePublished']/@*[name()='content' or name()='datetime']"
_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
_ARTICLES = re.compile(r"article|reportage|blogposting|liveblog", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|[^<>]{0,80}?\burl:\s)\s*(https?://[^\s>]+)")
_ARCHIVE = re.compile(r"https?://[^/?#]+/[^?#]*?/(?=https?://)")
"""An archive of pages: its address ends with that of the page itself."""
_MICROFORMAT = "//*[contains(concat(' ', @class, ' '), ' published ')]/@*[name()='title' or name()='datetime']"
_UNIVERSAL = re.compile(r"\d(?:Z|\+00:?00)\s*$")
_ENDS = re.compile(r"\s+[|\u2013\u2014-]\s+|\s*\|\s*|\s+::\s+")


class PageFacts:
    """The statements of one page; each is ``None`` where the page does not make it."""

    def __init__(self, tree: HtmlElement, source: str, address: str | None = None) -> None:
        self._tree = tree
        self._metas = _read_metas(tree)
        self._records = list(_find_records(tree))
        self.url = self._find_url(source, address)
        self.publisher = self._find_publisher()
        self.title = self._find_title()
        self.universal = False
        self.date = self._find_date()

    def _find_url(self, source: str, address: str | None) -> str | None:
        canonical = [str(link) for link in self._tree.xpath("//link[@rel='canonical']/@href")]
        stated = [*canonical, self._metas.get("og:url", ""), *(_text(item.get("url")) for item in self._records)]
        saved = _SAVED_FROM.search(source[:4000])
        known = address or (saved.group(1) if saved else None)
        known = _ARCHIVE.sub("", known) if known else None
        for url in (_ARCHIVE.sub("", url) for url in stated):
            if _is_address(url) and (known is None or _same_site(url, known)):
                return url
        return known or (self._find_printed_address() if has_printed_address(source) else None)

    def _find_printed_address(self) -> str | None:
        lines = (_text_of(node) for node in self._tree.iter("p", "div", "td", "li", "span"))
        return next((url for line in lines if (url := find_printed_address(line))), None)

    def _find_publisher(self) -> str | None:
        """Name the outlet by the page's domain, else by what the page calls itself."""
        by_domain = find_outlet_of_host(urlsplit(self.url or "").hostname)
        if by_domain:
            return by_domain
        names = [self._metas.get(key, "") for key in _OUTLETS[:1]]
        names += [_name_of(item.get("publisher")) for item in self._records]
        names += [self._metas.get(key, "") for key in _OUTLETS[1:]]
        stated = [fold(name) for name in names if name.strip() and not _is_address(name)]
        parts = [_ENDS.split(_text_of(node)) for node in self._tree.xpath("//head/title")[:1]]
        ends = [end for part in parts for end in (part[-1], part[0])]
        known = (known for name in (*stated, *ends) if (known := find_outlet_named(name)))
        return next(known, stated[0] if stated else None)

    def _find_title(self) -> str | None:
        headings = [_text_of(node) for node in self._tree.xpath("//article//h1 | //main//h1")[:1]]
        headings += [_text_of(node) for node in self._tree.xpath("//h1")] if not headings else []
        named = [_text(item.get("headline")) for item in self._records]
        metas = [self._metas.get(key, "") for key in _TITLES]
        page = [_text_of(node) for node in self._tree.xpath("//head/title")[:1]]
        for title in (*named, *metas, *(headings if len(headings) == 1 else ()), *page):
            if fold(title):
                return self._cut_at_heading(self._without_outlet(fold(title)))
        return None

    def _cut_at_heading(self, title: str) -> str:
        """Cut off a section's name after the title (``Four die in raid - Newspaper``) where a heading is without it."""
        headings = {_text_of(node) for node in self._tree.iter("h1", "h2", "h3")}
        starts = (title[: end.start()] for end in _ENDS.finditer(title))
        return next((start for start in starts if start in headings), title)

    def _without_outlet(self, title: str) -> str:
        """Cut the outlet's name off the end of a title: ``Four die in raid - Dawn``."""
        parts = _ENDS.split(title)
        while len(parts) > 1 and self._is_outlet(parts[-1]):
            title = title[: title.rindex(parts.pop())].rstrip(" |:\u2013\u2014-")
        return title

    def _is_outlet(self, name: str) -> bool:
        return bool(find_outlet_named(name)) or fold(name).casefold() in {
            (self.publisher or "").casefold(),
            self._metas.get("og:site_name", "").casefold(),
        }

    def _find_date(self) -> str | None:
        stated = [_text(item.get("datePublished")) for item in self._records]
        stated += [self._metas.get(key, "") for key in _DATES]
        stated += [str(value) for value in self._tree.xpath("//article//header//time/@datetime")[:1]]
        stated += [str(value) for value in self._tree.xpath(_MARKED_DATE)[:1]]
        marked = [str(value) for value in self._tree.xpath(_MICROFORMAT)]
        stated += marked if len(marked) == 1 else []
        for text in stated:
            day = read_day(text)
            if day:
                self.universal = bool(_UNIVERSAL.search(text))
                return day
        return find_day_in_path(urlsplit(self.url or "").path) or self._find_date_of_head()

    def _find_date_of_head(self) -> str | None:
        """Let htmldate look through the page's head alone: in its body it takes furniture for the article's date."""
        from htmldate import find_date  # its import takes long, and most inputs are no pages

        head = self._tree.find("head")
        if head is None:
            return None
        page = html.fromstring("<html><head></head><body></body></html>")
        page.replace(page.find("head"), html.fromstring(html.tostring(head, encoding="unicode")))
        found = find_date(page, extensive_search=False, original_date=True, min_date=f"{FIRST_YEAR}-01-01")
        return read_day(found or "")


def find_page_date(facts: PageFacts, region: Region) -> str | None:
    """Return when a page was published: as its head says, else as it shows between title and text.

    A time of the head that is not the outlet's own (UTC) may be a day before the one that its readers see.
    """
    shown = [day for line in region.between if (date := find_shown_date(line)) and (day := read_day(date))]
    if facts.date is None:
        return next((day for text in (*region.times, *shown) if (day := read_day(text))), None)
    return shown[0] if shown and facts.universal and is_next_day(facts.date, shown[0]) else facts.date


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    """Return the content of each meta element by its lower-case name; the first one counts."""
    metas: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        if name and node.get("content"):
            metas.setdefault(name.lower(), node.get("content").strip())
    return metas


def _find_records(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the structured data (JSON-LD) that speak of an article."""
    for node in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(node.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _walk(data):
            if _ARTICLES.search(" ".join(map(str, _as_list(item.get("@type"))))):
                yield item


def _walk(data: Any) -> Iterator[dict[str, Any]]:
    for item in _as_list(data):
        if isinstance(item, dict):
            yield item
            yield from _walk(item.get("@graph"))


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    first = _as_list(value)[:1]
    return first[0] if first and isinstance(first[0], str) else ""


def _name_of(value: Any) -> str:
    first = _as_list(value)[:1]
    return _text(first[0].get("name")) if first and isinstance(first[0], dict) else _text(value)


def _text_of(node: HtmlElement) -> str:
    return " ".join(str(node.text_content()).split())


def _is_address(text: str) -> bool:
    parts = urlsplit(text.strip()) if text.strip().lower().startswith(("http://", "https://")) else None
    return bool(parts and parts.hostname and "." in parts.hostname)


def _same_site(left: str, right: str) -> bool:
    """Whether two addresses belong to one site: an AMP or mobile host counts for the site itself."""
    hosts = [".".join((urlsplit(url).hostname or "").split(".")[-2:]) for url in (left, right)]
    return hosts[0] == hosts[1]
