"""What pages tell programs in the words of schema.org, as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.archive.compact_json import encode_json
from generator.archive.totals import HOME
from generator.site.models import Link
from generator.site.settings import SiteSettings

Told = Mapping[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_ESCAPED = ((b"<", b"\\u003c"), (b">", b"\\u003e"), (b"&", b"\\u0026"))


def tell_page(settings: SiteSettings, address: str, name: str, crumbs: Sequence[Link], about: Told | None) -> str:
    """Describe a page: its name, the site that it is part of, the pages above it, and ``about``."""
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": name,
        "url": f"{settings.url}/{address}",
        "inLanguage": settings.lang,
        "license": LICENCE,
        "isPartOf": {"@type": "WebSite", "url": f"{settings.url}/"},
    }
    if crumbs:
        page["breadcrumb"] = _tell_crumbs(settings.url, crumbs)
    return write_told({key: value for key, value in (page | dict(about or {})).items() if value})


def write_told(value: Any) -> str:
    """Write JSON that may stand inside a script element."""
    text = encode_json(value)
    for mark, written in _ESCAPED:
        text = text.replace(mark, written)
    return text.decode()


def _tell_crumbs(url: str, links: Iterable[Link]) -> Told:
    items = [
        {"@type": "ListItem", "position": position, "name": link.text, "item": f"{url}/{link.address}"}
        for position, link in enumerate(links, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def tell_home(settings: SiteSettings) -> Told:
    """Describe the site itself, with the address that searches it."""
    target = {"@type": "EntryPoint", "urlTemplate": f"{settings.url}/search/?q={{words}}"}
    action = {"@type": "SearchAction", "target": target, "query-input": "required name=words"}
    names = {"alternateName": shorten_name(settings.name), "description": settings.tagline}
    return {"@type": "WebSite", **names, "potentialAction": action, "isPartOf": None}


def tell_incident(start: str, place: tuple[str, str | None], urls: Iterable[str]) -> Told:
    """Describe an incident: an event with a day, a place in a province, and the articles that report it."""
    where, province = place
    location: dict[str, Any] = {"@type": "Place", "name": where}
    if province:
        location["address"] = {"@type": "PostalAddress", "addressRegion": province, "addressCountry": "PK"}
    event: dict[str, Any] = {"@type": "Event", "location": location}
    if start:
        event["startDate"] = start
    cited = [{"@type": "NewsArticle", "url": url} for url in urls if url]
    return {"about": event, "citation": cited} if cited else {"about": event}


def tell_entry(outlet: str, url: str, published: str) -> Told:
    """Describe an entry: the article that it is made from."""
    article: dict[str, Any] = {"@type": "NewsArticle"}
    if outlet:
        article["publisher"] = {"@type": "Organization", "name": outlet}
    if url:
        article["url"] = url
    if published:
        article["datePublished"] = published
    return {"isBasedOn": article}


def tell_data(settings: SiteSettings, files: Iterable[tuple[str, str]]) -> Told:
    """Describe the data set with its files."""
    kinds = {"json": "application/json", "csv": "text/csv", "geojson": "application/geo+json"}
    downloads = [
        {
            "@type": "DataDownload",
            "name": text,
            "contentUrl": f"{settings.url}/{address}",
            "encodingFormat": kinds[kind],
        }
        for address, text in files
        if (kind := address.rpartition(".")[2]) in kinds
    ]
    return {
        "@type": "Dataset",
        "name": settings.name,
        "description": settings.tagline,
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Place", "name": HOME},
        "creator": {"@type": "Organization", "name": settings.name, "url": f"{settings.url}/"},
        "distribution": downloads,
    }


def shorten_name(name: str, most: int = 16) -> str:
    """Return as many whole words of a name as fit; OpenSearch allows 16 characters."""
    words = name.split()
    while len(words) > 1 and len(" ".join(words)) > most:
        words.pop()
    return " ".join(words)[:most]
