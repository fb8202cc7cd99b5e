"""Builds an incident from its reports, its parts and what people decided about it. Pure: same input, same incident."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.archive.decisions import Decision
from generator.archive.incident import FigureRange, Incident, Report
from generator.archive.origins import find_independent
from generator.archive.overlaps import split_overlaps
from generator.archive.ranges import find_ranges
from generator.archive.telling import summarise_incident, title_incident
from generator.archive.waves import join_parts
from generator.entries.entry import Entry
from generator.extraction.facts import Responsibility, Texts
from generator.vocabulary.edtf import parse
from generator.vocabulary.frozen import replace


def find_reports(entry: Entry) -> list[Report]:
    """Return one report for each event of an entry."""
    return [
        Report(
            slug=entry.slug,
            title=entry.title,
            event=event,
            date=entry.date,
            publisher=entry.source.publisher,
            url=entry.source.url,
            agencies=entry.source.agencies,
            sha256=entry.source.sha256,
            review=entry.review.state,
            copy_of=entry.source.copy_of,
        )
        for event in entry.events
    ]


def build_incident(
    id_: str,
    reports: Sequence[Report],
    parts: Sequence[Incident] = (),
    decision: Decision | None = None,
    part_of: str | None = None,
) -> Incident:
    """Put an incident together. ``parts`` are the built incidents that are part of it; none withdrawn counts."""
    parts = [part for part in parts if part.state == "active"]
    ordered = sorted(reports, key=lambda report: (report.date or "9999", report.slug, report.event.id))
    decided = decision or Decision(id_)
    ranges = find_ranges(ordered)
    figures, overlaps = split_overlaps(ranges["figures"])
    events, things = [report.event for report in ordered], ranges["things"]
    if parts:
        figures, shared = join_parts(figures, [part.figures for part in parts])
        overlaps, things = (*overlaps, *shared), join_parts(things, [part.things for part in parts])[0]
    incident = Incident(
        id=id_,
        title=decided.title or "",
        date=choose_date([event.date for event in events if event.date]),
        type=find_most_common(event.type for event in events) or "other",
        province=find_most_common(event.province for event in events if event.province),
        districts=_union(event.districts for event in events),
        place=find_most_common(event.place for event in events if event.place),
        site=find_most_common(event.site for event in events if event.site),
        time_of_day=find_most_common(event.time_of_day for event in events if event.time_of_day),
        responsibility=_join_responsibility(event.responsibility for event in events),
        reports=tuple(ordered),
        figures=figures,
        subsets=(*ranges["subsets"], *overlaps),
        things=things,
        claims=ranges["claims"],
        outlets=tuple(sorted({report.publisher for report in ordered if report.publisher})),
        origins=_origins_of(ranges.values()),
        part_of=part_of,
        parts=tuple(part.id for part in parts),
        state=decided.state,
        moved_to=decided.moved_to,
        state_note=decided.withdrawn or decided.note,
        checked=bool(ordered) and all(report.review == "person" for report in ordered),
    )
    title = decided.title or (title_incident(incident) if ordered or parts else f"Incident {id_}")
    return replace(incident, title=title, summary=summarise_incident(incident) if ordered else "")


def choose_date(dates: Sequence[str]) -> str | None:
    """Return the date of an incident: what most reports give, then the most precise, then the earliest.

    Uncertainty marks do not make two dates differ; the form without marks is kept where one report gives it.
    """
    if len(set(dates)) < 2:
        return dates[0] if dates else None
    plain = {text: text.replace("?", "").replace("~", "") for text in dates}
    votes = Counter(plain[text] for text in dates)
    chosen = min(votes, key=lambda text: (-votes[text], parse(text).precision, text))
    return min((text for text in dates if plain[text] == chosen), key=len)


def find_most_common(values: Iterable[str | None]) -> str | None:
    """Return what most say, of equals the first by name; ``None`` if nobody says anything."""
    votes: dict[str, int] = {}
    for value in values:
        if value:
            votes[value] = votes.get(value, 0) + 1
    return min(votes, key=lambda value: (-votes[value], value)) if votes else None


def _union(lists: Iterable[Texts]) -> Texts:
    return tuple(dict.fromkeys(name for names in lists for name in names))


def _join_responsibility(items: Iterable[Responsibility]) -> tuple[Responsibility, ...]:
    """Keep each different statement once, its evidence joined; ``unknown`` says nothing and is left out.

    A claim without a name adds nothing to one that another report gives with the name.
    """
    items = list(items)
    named = any(item.stance == "claimed" and item.by for item in items)
    joined: dict[tuple[str, Texts, Texts], Responsibility] = {}
    for item in items:
        if item.stance == "unknown" or (named and item.stance == "claimed" and not item.by):
            continue
        key = (item.stance, item.by, item.denied_by)
        known = joined.get(key)
        evidence = dict.fromkeys((*known.evidence, *item.evidence)) if known else ()
        joined[key] = replace(item, evidence=tuple(evidence)) if known else item
    return tuple(joined.values())


def _origins_of(ranges: Iterable[Iterable[FigureRange]]) -> Texts:
    return find_independent(origin for group in ranges for item in group for origin in item.origins)
