"""The page and the data file of each incident, also of those that were merged, split or withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from generator.archive.citations import cite_bibtex, cite_csl
from generator.archive.compact_json import encode_json
from generator.archive.incident import Account, FigureRange, Incident, Report
from generator.extraction.facts import Responsibility
from generator.site.dates import find_period, machine_date, month_name, write_date
from generator.site.digest import digest_all
from generator.site.drawing import draw_locator
from generator.site.language import Language
from generator.site.linked_data import tell_incident
from generator.site.maker import Maker, Plan
from generator.site.models import CorrectionView, Head, Link, MovedPage
from generator.site.models_incident import AccountView, IncidentPage, Quote, RangeView, ResponsibilityView, SourceView
from generator.site.neighbours import find_related
from generator.site.phrases import (
    name_outlet,
    name_place,
    speaker_name,
    word_for,
    write_account,
    write_band,
    write_link,
    write_range,
    write_speaker,
)
from generator.site.rows import IncidentRow
from generator.site.search_words import find_search_words
from generator.site.shelf import name_slug
from generator.site.tallies import choose_unit, draw_rows
from generator.site.titles import ENGLISH, tell_incident_briefly
from generator.site.urls import clean_url, host_of, quote_url
from generator.site.wording import find_wordings, find_words, tells_of_children


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


def _address_of(maker: Maker, id_: str) -> str:
    return f"{maker.settings.url}/incidents/{id_}/"


def make_incident_page(maker: Maker, id_: str, near: list[IncidentRow]) -> bytes:
    """Make the page of one incident."""
    incident = maker.workshop.incident(id_)
    if incident.state == "merged":
        return _make_moved(maker, incident)
    row, rows, say = maker.shelf.rows[id_], maker.shelf.rows, maker.language
    urls, words = {report.slug: clean_url(report.url) for report in incident.reports}, find_words(incident)
    title = maker.title(row)
    summary = incident.summary if say.code == ENGLISH else tell_incident_briefly(row, say)
    page = IncidentPage(
        frame=maker.frame,
        head=_make_head(maker, incident, row, (title.text or id_, summary or title.text)),
        id=id_,
        heading=title.text or id_,
        title_lang=title.lang,
        summary=summary,
        when=write_date(incident.date, say, incident.time_of_day),
        day=machine_date(incident.date),
        where=_link_districts(maker, incident),
        place=name_place(incident.place, say),
        site=incident.site or "",
        locator=draw_locator(incident.districts, incident.place),
        type=Link(word_for("event_types", incident.type, say.code), f"types/{incident.type}/"),
        strokes=_explain_strokes(maker, incident.figures),
        figures=_view_ranges(maker, incident.figures, urls),
        things=_view_ranges(maker, incident.things, urls),
        subsets=_view_ranges(maker, incident.subsets, urls),
        claims=_view_ranges(maker, incident.claims, urls),
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
        moved_to=tuple(_link_incident(maker, rows[each]) for each in incident.moved_to if each in rows),
        checked=incident.checked,
        children=tells_of_children(incident, words),
        wordings=find_wordings(incident, words, say.say("outlet not known")),
        words=find_search_words(
            incident.districts, (incident.place,), (name for item in incident.responsibility for name in item.by)
        ),
        cite=f"{maker.settings.name}: {title.text}. {_address_of(maker, id_)}",
        bibtex=cite_bibtex(incident, _address_of(maker, id_), maker.settings.name).strip(),
    )  # fmt: skip
    return maker.render("incident.html", page)


def _list_corrections(maker: Maker, incident: Incident) -> tuple[CorrectionView, ...]:
    """Return what was corrected in the entries of an incident, newest first; that of their other events apart."""
    events: dict[str, set[str]] = {}
    for report in incident.reports:
        events.setdefault(report.slug, set()).add(report.event.id)
    views = [
        CorrectionView(date, maker.entry_link(light.slug), field, old or "", new or "", reason)
        for light in (maker.shelf.lights[slug] for slug in events)
        for date, field, old, new, reason in light.corrections
        if not field.startswith("events.") or field.split(".")[1] in events[light.slug]
    ]
    return tuple(sorted(views, key=lambda view: view.date, reverse=True))


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


def _link_incident(maker: Maker, row: IncidentRow) -> Link:
    return Link(maker.title(row).text, f"incidents/{row.id}/")


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


def _view_ranges(maker: Maker, items: Sequence[FigureRange], urls: Mapping[str, str]) -> tuple[RangeView, ...]:
    """Show figures on one scale, so that their bands can be compared."""
    unit = choose_unit(_find_most(items))
    return tuple(_view_range(maker, item, unit, urls) for item in items)


def _find_most(items: Iterable[FigureRange]) -> int:
    return max((value for item in items for value in (item.low, item.best, item.high) if value), default=0)


def _explain_strokes(maker: Maker, items: Sequence[FigureRange]) -> str:
    """Say what a stroke stands for, and what pale ones mean where there are any."""
    say, most = maker.language, _find_most(items)
    if not most:
        return ""
    unit = choose_unit(most)
    words = say.count(unit, "Each stroke is one person.", "Each stroke is {n} people.")
    differs = any(len({item.low or 0, item.best or 0, item.high or item.best or 0}) > 1 for item in items)
    return f"{words} {say.say('Paler strokes lie between the lowest and the highest figure.')}" if differs else words


def _view_range(maker: Maker, item: FigureRange, unit: int, urls: Mapping[str, str]) -> RangeView:
    say = maker.language
    band = write_band(item, say)
    amount = write_range(item, say)
    number = say.number(item.best) if item.best is not None else ""
    amounts = {(account.lowest, account.highest) for account in item.accounts}
    return RangeView(
        band=band,
        number=number,
        amount="" if amount == number else amount,
        words=band.text.removeprefix(amount).removesuffix(f": {amount}").strip(),
        tally=draw_rows(item.low, item.best, item.high, unit),
        reason=say.say(item.reason),
        origins=_write_origins(item.origins, say),
        differs=len(amounts) > 1,
        accounts=tuple(_view_account(maker, account, urls) for account in item.accounts),
    )


def _view_account(maker: Maker, account: Account, urls: Mapping[str, str]) -> AccountView:
    say = maker.language
    url = urls.get(account.slug, "")
    return AccountView(
        amount=write_account(account, say),
        speaker=write_speaker(account.said_by, say),
        outlet=name_outlet(account.publisher, say),
        date=write_date(account.date, say),
        entry=f"entries/{account.slug}/",
        quotes=tuple(Quote(words, quote_url(url, words)) for words in account.evidence),
        hedge=word_for("certainties", account.certainty, say.code),
        note=account.note or "",
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
        parts.append(_write_origins(incident.origins, say))
    return say.comma.join(parts)


@lru_cache(maxsize=4096)
def _write_origins(origins: tuple[str, ...], say: Language) -> str:
    """Write how many origins there are, and which; nothing if there is none."""
    names = say.comma.join(speaker_name(origin, say.code) for origin in origins)
    if not origins:
        return ""
    return say.count(len(origins), "{n} origin: {names}", "{n} independent origins: {names}", names=names)
