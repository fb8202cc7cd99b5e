"""The page and the data file of each incident, also of those that were merged, split or withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from generator.archive.citations import cite_bibtex, cite_csl
from generator.archive.compact_json import encode_json
from generator.archive.incident import Incident, Report
from generator.extraction.facts import Responsibility
from generator.site.corrections import sort_corrections, view_corrections
from generator.site.dates import find_period, machine_date, month_name, write_date
from generator.site.digest import digest_all
from generator.site.drawing import draw_locator
from generator.site.figure_views import add_parts, explain_strokes, find_whence, view_ranges, write_origins
from generator.site.linked_data import tell_incident
from generator.site.maker import Maker, Plan
from generator.site.models import CorrectionView, Head, Link, MovedPage
from generator.site.models_incident import (
    IncidentPage,
    ResponsibilityView,
    SourceView,
)
from generator.site.neighbours import find_related
from generator.site.phrases import (
    name_outlet,
    name_place,
    word_for,
    write_link,
)
from generator.site.rows import IncidentRow
from generator.site.search_words import find_search_words
from generator.site.shelf import name_slug
from generator.site.titles import ENGLISH, tell_incident_briefly
from generator.site.urls import clean_url, host_of
from generator.site.wording import find_wordings, find_words, tells_of_children

_SENTENCE_END = re.compile(r"[.۔](?:\s|$)")


def plan_incidents(maker: Maker, ids: Iterable[str], inputs: dict[str, bytes]) -> Iterator[Plan]:
    """Plan the pages of incidents; ``inputs`` are the digests of what they are built from."""
    related = find_related(maker)
    for id_ in ids:
        near, known = related.get(id_, []), inputs[id_]
        find_key, make = partial(_find_key, maker, id_, (known, near)), partial(make_incident_page, maker, id_, near)
        yield Plan(f"incidents/{id_}/index.html", find_key, make)
        yield Plan(f"incidents/{id_}/index.json", partial(bytes, known), partial(_make_data, maker, id_))


def _find_key(maker: Maker, id_: str, made_of: tuple[bytes, list[IncidentRow]]) -> bytes:
    """Return the key of an incident's page: of its inputs, of its wave and parts, and of what stands near it."""
    rows, (inputs, near) = maker.shelf.rows, made_of
    row = rows[id_]
    relatives = [rows[each] for each in (*row.parts, *([row.part_of] if row.part_of else ()))]
    targets = [rows[each].digest for each in row.moved_to if each in rows]
    return digest_all([inputs, *(each.digest for each in (*relatives, *near)), *targets])


def _make_data(maker: Maker, id_: str) -> bytes:
    """Make the data file of an incident: what the archive knows of it and, while it stands, a CSL-JSON ``citation``."""
    incident = maker.workshop.incident(id_)
    known = maker.workshop.object_of(id_)
    if incident.state == "active":
        citation = encode_json(cite_csl(incident, _address_of(maker, id_), maker.settings.name))
        known = b'%b,"citation":%b}' % (known[:-1], citation)
    return known + b"\n"


def _tell_ground(maker: Maker, incident: Incident) -> str:
    """Tell in a sentence from how many reports an incident is known, and its parts or where its figures come from."""
    say = maker.language
    reports = say.count(len({report.slug for report in incident.reports}), "{n} report", "{n} reports")
    if incident.parts:
        parts = say.count(len(incident.parts), "{n} part", "{n} parts")
        return say.say("It is known from {reports} and has {parts}.", reports=reports, parts=parts)
    origins = write_origins(incident.origins, say)
    if not origins:
        return say.say("It is known from {reports}.", reports=reports)
    return say.say("It is known from {reports}; the figures come from {origins}.", reports=reports, origins=origins)


def _address_of(maker: Maker, id_: str) -> str:
    return f"{maker.settings.url}/incidents/{id_}/"


def make_incident_page(maker: Maker, id_: str, near: list[IncidentRow]) -> bytes:
    """Make the page of one incident."""
    incident = maker.workshop.incident(id_)
    if incident.state == "merged":
        return _make_moved(maker, incident)
    row, rows, say = maker.shelf.rows[id_], maker.shelf.rows, maker.language
    whence, words = find_whence(maker, incident.reports), find_words(incident)
    title = maker.title(row)
    summary = incident.summary if say.code == ENGLISH else tell_incident_briefly(row, say)
    page = IncidentPage(
        frame=maker.frame,
        head=_make_head(maker, incident, row, (title.text or id_, summary or title.text)),
        id=id_,
        heading=title.text or id_,
        title_lang=title.lang,
        summary=summary,
        ground=_tell_ground(maker, incident) if len(_SENTENCE_END.findall(summary)) == 1 else "",
        when=write_date(incident.date, say, incident.time_of_day),
        day=machine_date(incident.date),
        where=_link_districts(maker, incident),
        place=name_place(incident.place, say),
        site=incident.site or "",
        locator=draw_locator(incident.districts, incident.place),
        type=Link(word_for("event_types", incident.type, say.code), f"types/{incident.type}/"),
        strokes=explain_strokes(maker, incident.figures),
        figures=add_parts(maker, incident, incident.figures, view_ranges(maker, incident.figures, whence)),
        things=add_parts(maker, incident, incident.things, view_ranges(maker, incident.things, whence)),
        subsets=add_parts(maker, incident, incident.subsets, view_ranges(maker, incident.subsets, whence)),
        claims=view_ranges(maker, incident.claims, whence),
        responsibility=tuple(view_responsibility(maker, item) for item in incident.responsibility),
        sources=tuple(_view_sources(maker, incident.reports)),
        independence=_write_independence(maker, incident),
        unknowns=incident.unknowns,
        problems=tuple(problem.message for problem in incident.problems),
        wave=maker.item(rows[row.part_of]) if row.part_of else None,
        parts=tuple(maker.item(rows[part]) for part in row.parts),
        related=tuple(maker.item(other) for other in near),
        corrections=_list_corrections(maker, incident),
        state=incident.state,
        state_note=incident.state_note,
        moved_to=tuple(maker.incident_link(rows[each]) for each in incident.moved_to if each in rows),
        checked=incident.checked,
        children=tells_of_children(incident, words),
        wordings=find_wordings(incident, words, say.say("outlet not known")),
        words=_find_words_of_search(incident),
        cite=f"{maker.settings.name}: {title.text}.",
        address=_address_of(maker, id_),
        bibtex=cite_bibtex(incident, _address_of(maker, id_), maker.settings.name).strip(),
    )  # fmt: skip
    return maker.render("incident.html", page)


def _find_words_of_search(incident: Incident) -> str:
    """Return the other spellings by which an incident's places and groups are searched for."""
    groups = (name for item in incident.responsibility for name in item.by)
    return find_search_words(incident.districts, (incident.place,), groups)


def _list_corrections(maker: Maker, incident: Incident) -> tuple[CorrectionView, ...]:
    """Return what was corrected in the entries of an incident, newest first; that of their other events apart."""
    events: dict[str, set[str]] = {}
    for report in incident.reports:
        events.setdefault(report.slug, set()).add(report.event.id)
    views = [view for slug in events for view in view_corrections(maker, maker.shelf.lights[slug], events[slug])]
    return tuple(sort_corrections(views))


def _make_head(maker: Maker, incident: Incident, row: IncidentRow, names: tuple[str, str]) -> Head:
    """Make the head of an incident's page; ``names`` are its title and description."""
    urls = (clean_url(report.url) for report in incident.reports)
    return maker.head(
        f"incidents/{row.id}/", *names,
        tell_incident(machine_date(incident.date), (maker.item(row).where, row.province), dict.fromkeys(urls)),
        data=f"incidents/{row.id}/index.json", crumbs=_crumbs(maker, incident.date),
    )  # fmt: skip


def _crumbs(maker: Maker, date: str | None) -> tuple[Link, ...]:
    """Return the links to the lists in whose time an incident stands."""
    period = find_period(date)
    if period is None:
        return (Link(maker.language.say("Undated"), "undated/"),)
    year = Link(str(period.year), f"{period.year:04d}/")
    return (year, Link(month_name(period.month, maker.language), period.address)) if period.month else (year,)


def _make_moved(maker: Maker, incident: Incident) -> bytes:
    target = incident.moved_to[0]
    known = maker.shelf.rows.get(target)
    heading = maker.language.say("This incident was merged with another")
    page = MovedPage(
        frame=maker.frame,
        head=maker.head(f"incidents/{incident.id}/", heading, indexed=False),
        heading=heading,
        target=Link(maker.title(known).text if known else target, f"incidents/{target}/"),
    )
    return maker.render("moved.html", page)


def _link_districts(maker: Maker, incident: Incident) -> tuple[Link, ...]:
    return tuple(
        Link(word_for("districts", name, maker.lang), f"districts/{name_slug('districts', name)}/")
        for name in incident.districts
    )


def view_responsibility(maker: Maker, item: Responsibility) -> ResponsibilityView:
    """Show one statement about who did it."""
    links = tuple(
        Link(word_for("organisations", name, maker.lang), f"organisations/{name_slug('organisations', name)}/")
        for name in (*item.by, *item.denied_by)
    )
    return ResponsibilityView(word_for("stances", item.stance, maker.lang), links, item.evidence)


def _view_sources(maker: Maker, reports: Iterable[Report]) -> Iterator[SourceView]:
    seen: set[str] = set()
    for report in reports:
        if report.slug in seen:
            continue
        seen.add(report.slug)
        url = clean_url(report.url)
        yield SourceView(
            entry=maker.entry_link(report.slug),
            outlet=name_outlet(report.publisher, maker.language),
            date=write_date(report.date, maker.language),
            url=url,
            article=write_link(host_of(url), maker.language),
            checked=report.review == "person",
            quotes=report.event.place_evidence,
            edit=f"content/entries/{maker.shelf.lights[report.slug].path}" if report.slug in maker.shelf.lights else "",
        )


def _write_independence(maker: Maker, incident: Incident) -> str:
    """Say how many reports, outlets and origins there are: "3 reports, 2 outlets, 1 origin: the military"."""
    say = maker.language
    parts = [say.count(len({report.slug for report in incident.reports}), "{n} report", "{n} reports")]
    if incident.outlets:
        parts.append(say.count(len(incident.outlets), "{n} outlet", "{n} outlets"))
    if incident.origins:
        parts.append(write_origins(incident.origins, say))
    return say.comma.join(parts)
