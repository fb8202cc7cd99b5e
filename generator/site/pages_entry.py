"""The page of each entry: what one article says, beside its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from markupsafe import Markup

from generator.entries.entry import Entry
from generator.extraction.facts import Event, Figure
from generator.site.corrections import view_corrections
from generator.site.dates import machine_date, write_date
from generator.site.digest import digest_all
from generator.site.entry_words import name_entry, tell_entry_briefly
from generator.site.language import Language
from generator.site.linked_data import tell_entry
from generator.site.maker import Maker, Plan
from generator.site.markup import render_body
from generator.site.models import Link
from generator.site.models_incident import EntryPage, EventView, FigureView
from generator.site.pages_incident import view_responsibility
from generator.site.phrases import name_outlet, word_for, write_figure, write_speaker, write_where
from generator.site.search_words import find_search_words
from generator.site.shelf import name_slug
from generator.site.urls import clean_url, host_of


def plan_entries(maker: Maker, slugs: Iterable[str], follow: Callable[[str], str]) -> Iterator[Plan]:
    """Plan the pages of entries; ``follow`` says under which id an incident stands now."""
    for slug in slugs:
        find_key, make = (partial(do, maker, slug, follow) for do in (_find_key, make_entry_page))
        yield Plan(f"entries/{slug}/index.html", find_key, make)


def _find_key(maker: Maker, slug: str, follow: Callable[[str], str]) -> bytes:
    light, rows = maker.shelf.lights[slug], maker.shelf.rows
    incidents = [rows[follow(incident)].digest for _id, incident, *_rest in light.events if incident]
    return digest_all([light.digest, light.path.encode(), *incidents])


def make_entry_page(maker: Maker, slug: str, follow: Callable[[str], str]) -> bytes:
    """Make the page of one entry."""
    entry, light, say = maker.workshop.entry(slug), maker.shelf.lights[slug], maker.language
    source = entry.source
    url = clean_url(source.url)
    title, summary = name_entry(entry, say), tell_entry_briefly(entry, say)
    body = "" if summary and entry.review.state != "person" else render_body(entry.body)
    districts = [name for event in entry.events for name in event.districts]
    page = EntryPage(
        frame=maker.frame,
        head=maker.head(
            f"entries/{slug}/",
            title.text,
            title.text,
            tell_entry(source.publisher or "", url, machine_date(entry.date)),
            edit=f"content/entries/{light.path}",
        ),
        heading=title.text,
        heading_lang=title.lang,
        summary=summary,
        body=Markup(body),  # noqa: S704 - sanitised by render_body
        outlet=_link_outlet(source.publisher, say),
        date=write_date(entry.date, say),
        date_note=word_for("date_bases", entry.date_basis, say.code),
        url=url,
        host=host_of(url),
        agencies=tuple(agency for agency in source.agencies if agency != source.publisher),
        events=tuple(_view_event(maker, event, follow) for event in entry.events),
        alone=not any(event.incident for event in entry.events),
        totals=tuple(_view_figure(maker, figure, _write_gap(maker, entry, figure)) for figure in entry.totals),
        background=tuple([_view_figure(maker, figure) for figure in entry.background]),
        unknowns=entry.unknowns,
        withheld=entry.withheld,
        flags=tuple(word_for("flags", flag.code, say.code) for flag in entry.review.flags),
        corrections=tuple(view_corrections(maker, light)),
        checked=entry.review.state == "person",
        path=light.path,
        words=find_search_words(dict.fromkeys(districts), dict.fromkeys(event.place for event in entry.events)),
    )
    return maker.render("entry.html", page)


def _link_outlet(publisher: str | None, say: Language) -> Link | None:
    if not publisher:
        return None
    return Link(name_outlet(publisher, say), f"outlets/{name_slug('outlets', publisher)}/")


def _view_event(maker: Maker, event: Event, follow: Callable[[str], str]) -> EventView:
    say = maker.language
    incident = None
    if event.incident:
        id_ = follow(event.incident)
        title = maker.title(maker.shelf.rows[id_])
        incident = Link(title.text, f"incidents/{id_}/", lang=title.lang)
    stance = event.responsibility
    return EventView(
        id=event.id,
        incident=incident,
        type=word_for("event_types", event.type, say.code),
        when=write_date(event.date, say, event.time_of_day),
        where=write_where(event.place, event.districts, say),
        site=event.site or "",
        when_quotes=event.date_evidence,
        where_quotes=event.place_evidence,
        responsibility=None if stance.stance == "unknown" else view_responsibility(maker, stance),
        figures=tuple([_view_figure(maker, figure) for figure in event.figures]),
        note=event.note or "",
    )


def _write_gap(maker: Maker, entry: Entry, total: Figure) -> str:
    """Say what the events that a total spans add up to, and how many people of it are not accounted for."""
    parts = [
        figure.lowest
        for event in entry.events
        if event.id in total.covers
        for figure in event.figures
        if (figure.group, figure.outcome) == (total.group, total.outcome)
        and not figure.subset_of
        and figure.status is None
        and figure.lowest is not None
    ]
    if total.lowest is None or not total.covers or sum(parts) == total.lowest:
        return ""
    say, told = maker.language, sum(parts)
    if told > total.lowest:
        return say.say("its events add up to more: {n}", n=say.number(told))
    gap = say.number(total.lowest - told)
    return say.say("its events add up to {n}; not accounted for: {gap}", n=say.number(told), gap=gap)


def _view_figure(maker: Maker, figure: Figure, why: str | None = None) -> FigureView:
    say = maker.language
    return FigureView(
        text=write_figure(figure, say),
        speaker=write_speaker(figure.said_by, say),
        quotes=figure.evidence,
        hedge=_write_hedges(figure.certainty, figure.status, say.code),
        note=figure.note or "",
        why=word_for("background_reasons", figure.reason, say.code) if why is None else why,
        ground=f"method/#background_reasons-{figure.reason}" if figure.reason else "",
    )


@cache
def _write_hedges(certainty: str | None, status: str | None, lang: str) -> str:
    hedges = (word_for("certainties", certainty, lang), word_for("statuses", status, lang))
    return ", ".join(hedge for hedge in hedges if hedge)
