"""Atom feeds (RFC 4287): all incidents, one for each district, organisation and type, and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nlargest
from html import escape

from generator.site.corrections import list_corrections
from generator.site.dates import machine_date
from generator.site.digest import digest_all, digest_value
from generator.site.maker import Maker, Plan
from generator.site.pages_topic import find_topics, topic_name
from generator.site.rows import IncidentRow

LENGTH = 30
_EPOCH = "1970-01-01"
_KINDS = ("districts", "organisations", "types")


def plan_feeds(maker: Maker) -> Iterator[Plan]:
    """Plan all feeds. Times in them are the publication dates of what they list, never the time of the build."""
    name = maker.settings.name
    yield _plan_feed(maker, "feeds/all.atom.xml", name, "", maker.shelf.listed)
    for kind in _KINDS:
        for topic in find_topics(maker, kind):
            title = f"{name}: {topic_name(maker, topic)}"
            yield _plan_feed(maker, f"feeds/{kind}/{topic.slug}.atom.xml", title, topic.address, topic.rows)
    yield Plan("feeds/corrections.atom.xml", lambda: _key_corrections(maker), lambda: _make_corrections(maker))


def _key_corrections(maker: Maker) -> bytes:
    views = list_corrections(maker)
    return digest_value([(v.date, v.entry.text, v.entry.address, v.field, v.old, v.new, v.reason) for v in views])


def _plan_feed(maker: Maker, path: str, title: str, page: str, rows: list[IncidentRow]) -> Plan:
    about = digest_value((title, page))
    return Plan(
        path,
        lambda: digest_all([about, *(row.digest for row in _find_newest(rows))]),
        lambda: _make_feed(maker, (path, title, page), _find_newest(rows)),
    )


def _find_newest(rows: list[IncidentRow]) -> list[IncidentRow]:
    return nlargest(LENGTH, rows, key=lambda row: (machine_date(row.published or None), row.id))


def _make_feed(maker: Maker, about: tuple[str, str, str], rows: list[IncidentRow]) -> bytes:
    entries = "".join(_write_row(maker, row) for row in rows)
    updated = max((machine_date(row.published or None) for row in rows), default="")
    return _write_feed(maker, about, updated, entries)


def _write_feed(maker: Maker, about: tuple[str, str, str], updated: str, entries: str) -> bytes:
    path, title, page = about
    url = maker.settings.url
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(maker.lang)}">\n'
        f"<id>{escape(url)}/{escape(path)}</id>\n<title>{escape(title)}</title>\n"
        f"<updated>{_write_time(updated)}</updated>\n<author><name>{escape(maker.settings.name)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href="{escape(url)}/{escape(path)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{escape(url)}/{escape(page)}"/>\n'
        f"{entries}</feed>\n"
    ).encode()


def _write_row(maker: Maker, row: IncidentRow) -> str:
    item = maker.item(row)
    url = f"{maker.settings.url}/{item.address}"
    words = ". ".join([item.when, item.where, *(band.text for band in item.bands), item.reports])
    return _write_entry(url, item.title, machine_date(row.published or None), words)


def _write_entry(url: str, title: str, day: str, words: str) -> str:
    return (
        f"<entry>\n<id>{escape(url)}</id>\n<title>{escape(title)}</title>\n<updated>{_write_time(day)}</updated>\n"
        f'<link rel="alternate" type="text/html" href="{escape(url)}"/>\n<summary>{escape(words)}</summary>\n</entry>\n'
    )


def _write_time(day: str) -> str:
    """Write a day, a month or a year as the start of its first day; what has no date gets the epoch."""
    full = (day + "-01-01")[: len("YYYY-MM-DD")] if day else _EPOCH
    return f"{full}T00:00:00Z"


def _make_corrections(maker: Maker) -> bytes:
    views = list_corrections(maker)[:LENGTH]
    entries = "".join(
        _write_entry(
            f"{maker.settings.url}/{view.entry.address}#correction-{view.number}", view.entry.text, view.date,
            f"{' '.join(filter(None, (view.about, view.field)))}: {view.old} → {view.new}. {view.reason}",
        )
        for view in views
    )  # fmt: skip
    title = f"{maker.settings.name}: {maker.language.say('Corrections')}"
    updated = max((view.date for view in views), default="")
    return _write_feed(maker, ("feeds/corrections.atom.xml", title, "corrections/"), updated, entries)
