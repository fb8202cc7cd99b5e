"""From an article's facts to its entry, and from an entry and a new reading to what goes into the merge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.archive.build import find_reports
from generator.archive.linking import Linker
from generator.entries.aligning import pair_items
from generator.entries.entry import Entry, Review
from generator.extraction.facts import Event, Facts
from generator.sources.article import Article
from generator.sources.reading import is_address
from generator.vocabulary.tables import load_table


def make_entry(facts: Facts, article: Article, root: Path) -> Entry:
    """Build the entry of an article's facts; ``root`` is the project's folder, to which ``source.file`` is relative."""
    return Entry(
        title=facts.title or _make_title(facts.events[0]),
        date=facts.date,
        date_basis=facts.date_basis,
        date_evidence=facts.date_evidence,
        date_ground=facts.date_ground,
        lang=facts.lang,
        source=replace(facts.source, file=find_file_name(article.file, root), sha256=article.sha256),
        events=facts.events,
        totals=facts.totals,
        background=facts.background,
        unknowns=facts.unknowns,
        review=Review(flags=facts.flags),
        body=facts.summary.strip(),
    )


def _make_title(event: Event) -> str:
    """Name an event by its kind and place where extraction makes no title."""
    row = load_table("event_types")[event.type]
    name = row.values.get("past", {}).get("en") or row.label()
    where = event.place or ", ".join(event.districts) or event.province
    return f"{name[0].upper()}{name[1:]}" + (f" in {where}" if where else "")


def find_file_name(file: str, root: Path) -> str | None:
    """Return a file as entries name it, relative to the project; nothing for an address or a file outside.

    Where a contributor keeps a file is nobody else's business; its text is known by its hash.
    """
    # A name with a replacement character is not UTF-8: what stands here does not lead to the file.
    path = Path(file).resolve() if file and not is_address(file) and "\ufffd" not in file else None
    return path.relative_to(root).as_posix() if path and path.is_relative_to(root) else None


def carry_decisions(ours: Entry, new: Entry) -> Entry:
    """Give a new reading what is not the reading's business: its name, incidents, corrections and origin."""
    source = replace(new.source, copy_of=ours.source.copy_of)
    if ours.source.sha256 == new.source.sha256:
        source = replace(source, file=ours.source.file)
    # What a person gave on the command line once need not be given again.
    source = replace(source, url=source.url or ours.source.url, publisher=source.publisher or ours.source.publisher)
    events = list(new.events)
    for before, after in pair_items(ours.events, new.events):
        old = ours.events[before]
        events[after] = replace(events[after], incident=old.incident, link_reason=old.link_reason)
    return replace(new, slug=ours.slug, source=source, events=tuple(events), corrections=ours.corrections)


def link_events(entry: Entry, linker: Linker) -> Entry:
    """Give each event that has no incident the one that it belongs to, or a new one, with the reason."""
    events: list[Event] = []
    for report in find_reports(entry):
        event = report.event
        if event.incident:
            linker.add(report, event.incident)
            events.append(event)
            continue
        link = linker.link(report)
        events.append(replace(event, incident=link.incident, link_reason=link.reason or None))
    return replace(entry, events=tuple(events))
