"""Written pages, search, not found, corrections and the list of data files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.archive.exports import find_rows
from generator.archive.incident import Incident
from generator.archive.tables import TABLES
from generator.entries.schema import FieldSpec, fields_of
from generator.entries.template import RECORD_NAMES
from generator.site.corrections import find_corrected, list_corrections
from generator.site.digest import digest_all, digest_value
from generator.site.examples import TERMS, Example, find_fields, find_terms, put_examples
from generator.site.language import Language
from generator.site.linked_data import tell_data
from generator.site.maker import SEARCH_POLICY, Maker, Plan, no_key
from generator.site.models import (
    CorrectionsPage,
    DataFile,
    DataPage,
    DataTable,
    FieldView,
    Link,
    PlainPage,
    RecordView,
    TableView,
    TermView,
    TextPage,
)
from generator.site.pages_coverage import plan_coverage
from generator.site.phrases import find_table
from generator.site.texts import Text
from generator.site.titles import ENGLISH
from generator.vocabulary.tables import Row

_HEADINGS, _TAGS = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>'), re.compile(r"<[^>]+>")
_MANY = 4
"""Headings from which on a page has a list of them."""
_NO_FORMS = frozenset({"examples", "also_in", "letters"})
FIXED = frozenset({"map", "search", "undated", "corrections", "data", "coverage"})
"""Pages that the archive makes; a written page of that name lends them its words."""


def plan_texts(maker: Maker, texts: tuple[Text, ...], data_files: tuple[tuple[str, str], ...]) -> Iterator[Plan]:
    """Plan the pages that do not hang on single incidents."""
    for text in texts:
        if text.slug not in FIXED:
            yield _plan_text(maker, text)
    yield Plan("404.html", no_key, lambda: _make_missing(maker))
    yield Plan("search/index.html", no_key, lambda: _make_search(maker))
    yield Plan("corrections/index.html", lambda: _key_corrections(maker), lambda: _make_corrections(maker))
    first = [digest_value(data_files), *(row.digest for row in maker.shelf.listed[:1])]
    yield Plan("data/index.html", lambda: digest_all(first), lambda: _make_data(maker, data_files))
    yield plan_coverage(maker)


def _key_corrections(maker: Maker) -> bytes:
    return digest_all(digest_value((light.slug, light.digest)) for light in find_corrected(maker))


def _plan_text(maker: Maker, text: Text) -> Plan:
    return Plan(f"{text.slug}/index.html", lambda: _key_text(maker, text), lambda: _make_text(maker, text))


def _key_text(maker: Maker, text: Text) -> bytes:
    keys = [digest_value(tuple(text))]
    if not TERMS.isdisjoint(text.tables) or text.fields or "[example:" in text.body:
        keys += [row.digest for row in maker.shelf.listed]
    if text.fields:
        keys += [light.digest for light in maker.shelf.lights.values()]
    return digest_all(keys)


def _make_text(maker: Maker, text: Text) -> bytes:
    tables = tuple(_view_table(maker, name) for name in text.tables)
    records = _view_records(maker) if text.fields else ()
    page = TextPage(
        frame=maker.frame,
        head=maker.head(
            f"{text.slug}/", maker.language.say(text.title), text.description, edit=f"content/pages/{text.slug}.md"
        ),
        heading=maker.language.say(text.title),
        heading_lang="" if maker.lang == ENGLISH or text.title in maker.language.sentences else ENGLISH,
        body_lang="" if maker.lang == ENGLISH else ENGLISH,
        body=put_examples(text.body, maker),
        tables=tables,
        records=records,
        contents=_list_contents(maker, text.body, tables, records),
    )
    return maker.render("text.html", page)


def _list_contents(
    maker: Maker, body: str, tables: tuple[TableView, ...], records: tuple[RecordView, ...]
) -> tuple[Link, ...]:
    """List the headings of a long page; a short one needs no list."""
    lang = "" if maker.lang == ENGLISH else ENGLISH
    links = [Link(unescape(_TAGS.sub("", words)), f"#{id_}", lang=lang) for id_, words in _HEADINGS.findall(body)]
    links += [Link(table.label, f"#{table.name}") for table in tables]
    links += [Link(record.name, f"#fields-{record.name}", lang=lang) for record in records]
    return tuple(links) if len(links) >= _MANY else ()


def _view_table(maker: Maker, name: str) -> TableView:
    shown = find_terms(maker) if name in TERMS else {}
    rows = tuple(
        TermView(
            row.id, row.label(maker.lang), row.text("definition") or row.text("why") or "",
            row.texts("examples"), shown.get((name, row.id)), _find_forms(row, maker.lang),
        )
        for row in find_table(name).values()
    )  # fmt: skip
    return TableView(name, _name_tables(maker.language).get(name, name.replace("_", " ").capitalize()), rows)


def _name_tables(language: Language) -> dict[str, str]:
    say = language.say
    return {
        "groups": say("Groups of people"),
        "outcomes": say("What befell people and things"),
        "event_types": say("Kinds of events"),
        "stances": say("Responsibility"),
        "background_reasons": say("Why a figure is background"),
        "date_bases": say("How a date is known"),
        "certainties": say("How sure a report is"),
        "statuses": say("Claims and superseded figures"),
        "reviews": say("Who last accepted an entry"),
        "flags": say("What is left for a person to look at"),
        "counting_rules": say("Counting rules"),
    }


def _view_records(maker: Maker) -> tuple[RecordView, ...]:
    """Show every field of the schema with a value that an entry of the archive gives it."""
    found = find_fields(maker)
    return tuple(
        RecordView(record, tuple(_view_field(spec, found.get((record, spec.name))) for spec in fields_of(record)))
        for record in RECORD_NAMES
    )


def _view_field(spec: FieldSpec, example: Example | None) -> FieldView:
    meaning = f"{spec.meaning[:1].upper()}{spec.meaning[1:]}."
    if spec.kind in {"record", "records"}:
        return FieldView(spec.name, spec.required, meaning, "", None, spec.of)
    return FieldView(
        spec.name, spec.required, meaning, example.text if example else spec.example, example.link if example else None
    )


def _find_forms(row: Row, lang: str) -> tuple[str, ...]:
    """Return the other names, spellings and forms of a row, each once: labels in other languages, then its lists."""
    labels = row.values.get("label", {}).values()
    lists = (row.texts(key) for key, value in row.values.items() if isinstance(value, list) and key not in _NO_FORMS)
    forms = (*labels, *(form for forms in lists for form in forms))
    return tuple(dict.fromkeys(str(form) for form in forms if form != row.label(lang)))


def _make_missing(maker: Maker) -> bytes:
    """Make the page for addresses that do not exist; it is served at any depth, so its links start at the site."""
    title = maker.language.say("Page not found")
    head = maker.head("404.html", title, indexed=False)
    from dataclasses import replace

    return maker.render("404.html", PlainPage(maker.frame, replace(head, root=maker.settings.path), title))


def _make_search(maker: Maker) -> bytes:
    title = maker.language.say("Search")
    page = PlainPage(maker.frame, maker.head("search/", title, policy=SEARCH_POLICY), title)
    return maker.render("search.html", page)


def _make_corrections(maker: Maker) -> bytes:
    title = maker.language.say("Corrections")
    feeds = (Link(title, "feeds/corrections.atom.xml"),)
    page = CorrectionsPage(
        maker.frame, maker.head("corrections/", title, feeds=feeds), title, tuple(list_corrections(maker))
    )
    return maker.render("corrections.html", page)


def _make_data(maker: Maker, files: tuple[tuple[str, str], ...]) -> bytes:
    title = maker.language.say("Data")
    views = tuple(DataFile(address, maker.language.say(description)) for address, description in files)
    told = tell_data(maker.settings, [(view.address, view.description) for view in views])
    head = maker.head("data/", title, maker.language.say("Everything on this site as files that programs can read."),
                      told)  # fmt: skip
    return maker.render("data.html", DataPage(maker.frame, head, title, views, _describe_tables(maker)))


def _describe_tables(maker: Maker) -> tuple[DataTable, ...]:
    """Describe the columns of the tables, with a row of the newest incident."""
    newest = maker.shelf.listed[:1]
    incident = maker.workshop.incident(newest[0].id) if newest else None
    return tuple(_describe_table(name, incident) for name in TABLES)


def _describe_table(name: str, incident: Incident | None) -> DataTable:
    columns, rows = TABLES[name], list(find_rows(name, incident)) if incident else []
    cells = rows[0] if rows else (None,) * len(columns)
    shown = ("" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell) for cell in cells)
    told = ((column.name, column.type, column.meaning, cell) for column, cell in zip(columns, shown, strict=True))
    return DataTable(f"data/{name}.csv", tuple(told))
