"""Files for machines: sitemap, robots, OpenSearch, response headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from html import escape

from generator.site.dates import find_period, machine_date
from generator.site.digest import digest_all, digest_value
from generator.site.linked_data import shorten_name
from generator.site.maker import POLICY, Maker, Plan, no_key
from generator.site.rows import IncidentRow
from generator.site.shelf import TOPICS, Shelf

_MOST = 40_000
"""Addresses in one sitemap file; the protocol allows 50,000."""


def plan_listings(maker: Maker, addresses: list[str]) -> Iterator[Plan]:
    """Plan the files for machines; ``addresses`` are those of all pages."""
    yield Plan("robots.txt", no_key, lambda: _make_robots(maker))
    yield Plan("opensearch.xml", no_key, lambda: _make_opensearch(maker))
    yield Plan("_headers", no_key, _make_headers)
    yield Plan(".nojekyll", no_key, lambda: b"")
    active = [address for address in addresses if _is_active(maker, address)]
    chunks = [active[start : start + _MOST] for start in range(0, len(active), _MOST)] or [[]]
    if len(chunks) == 1:
        yield _plan_sitemap(maker, "sitemap.xml", chunks[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(chunks) + 1)]
    for name, chunk in zip(names, chunks, strict=True):
        yield _plan_sitemap(maker, name, chunk)
    yield Plan("sitemap.xml", lambda: digest_value(names), lambda: _make_index(maker, names))


def _is_active(maker: Maker, address: str) -> bool:
    """Whether an address is that of a page that stands; those of incidents that were merged are not listed."""
    kind, _, rest = address.partition("/")
    return kind != "incidents" or maker.shelf.rows[rest[:-1]].state == "active"


def _list_addresses(maker: Maker, addresses: list[str]) -> list[str]:
    """Write one line for each address, with the day of its newest article where it has one."""
    rows, lights, url = maker.shelf.rows, maker.shelf.lights, escape(maker.settings.url)
    days = _find_days(maker.shelf)
    lines = []
    for address in addresses:
        kind, _, rest = address.partition("/")
        if kind == "incidents":
            written = machine_date(rows[rest[:-1]].published or None)
        else:
            written = machine_date(lights[rest[:-1]].date) if kind == "entries" else days.get(address, "")
        lines.append(f"<url><loc>{url}/{address}</loc><lastmod>{written}</lastmod></url>\n" if written
                     else f"<url><loc>{url}/{address}</loc></url>\n")  # fmt: skip
    return lines


def _find_days(shelf: Shelf) -> dict[str, str]:
    """Find the day of the newest article of each list, by address."""
    lists = {"": shelf.listed, "undated/": shelf.undated}
    lists |= dict.fromkeys(("map/", "coverage/", "data/", *(f"{kind}/" for kind in TOPICS)), shelf.listed)
    lists |= {f"{year:04d}/": rows for year, rows in shelf.years.items()}
    lists |= {period.address: rows for period, rows in shelf.months.items()}
    published = {row.id: machine_date(row.published or None) for row in shelf.listed}
    days = {address: max((published[row.id] for row in rows), default="") for address, rows in lists.items()}
    for kind in TOPICS:
        for slug, rows in shelf.topics[kind].items():
            days |= _find_days_of(f"{kind}/{slug}/", rows, published)
    return days


def _find_days_of(address: str, rows: list[IncidentRow], published: Mapping[str, str]) -> dict[str, str]:
    """Find the days of a topic's list and of those of its years; ``published`` are the days of rows by id."""
    years: dict[int, str] = {}
    for row in rows:
        day, period = published[row.id], find_period(row.date)
        year = period.year if period else 0
        if day >= years.get(year, ""):
            years[year] = day
    days = {f"{address}{year:04d}/": day for year, day in years.items() if year}
    return days | {address: max(years.values(), default="")}


def _plan_sitemap(maker: Maker, path: str, addresses: list[str]) -> Plan:
    return Plan(path, partial(_key_sitemap, maker, addresses), partial(_make_sitemap, maker, addresses))


def _key_sitemap(maker: Maker, addresses: list[str]) -> bytes:
    dates = sorted((slug, light.date) for slug, light in maker.shelf.lights.items())
    rows = digest_all(row.digest for _id, row in sorted(maker.shelf.rows.items()))
    return digest_all([digest_value(addresses), digest_value(dates), rows])


def _make_sitemap(maker: Maker, addresses: list[str]) -> bytes:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return "".join((head, *_list_addresses(maker, addresses), "</urlset>\n")).encode()


def _make_index(maker: Maker, names: list[str]) -> bytes:
    items = "".join(f"<sitemap><loc>{escape(maker.settings.url)}/{name}</loc></sitemap>\n" for name in names)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{items}</sitemapindex>\n'
    ).encode()


def _make_robots(maker: Maker) -> bytes:
    roots = (f"{maker.settings.url}/", *(version.url for version in maker.frame.versions))
    return ("User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {root}sitemap.xml\n" for root in roots)).encode()


def _make_opensearch(maker: Maker) -> bytes:
    url = escape(maker.settings.url)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(shorten_name(maker.settings.name))}</ShortName>\n"
        f"<LongName>{escape(shorten_name(maker.settings.name, 48))}</LongName>\n"
        f"<Description>{escape(maker.settings.tagline)}</Description>\n"
        f'<Image height="32" width="32" type="image/svg+xml">{url}/favicon.svg</Image>\n'
        f"<Language>{escape(maker.lang)}</Language>\n"
        f'<Url type="text/html" template="{url}/search/?q={{searchTerms}}"/>\n'
        "<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n"
    ).encode()


def _make_headers() -> bytes:
    """Write the headers that a page cannot state itself, for hosts that read such a file."""
    policy = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    return (
        f"/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n  Permissions-Policy: interest-cohort=()\n"
    ).encode()
