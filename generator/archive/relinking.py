"""Links the events of entries that are there: proposes, explains, and writes no line but theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.archive.build import find_reports
from generator.archive.by_hand import BY_HAND, make_known, note_by_hand
from generator.archive.decisions import Decision, read_decisions, write_decision
from generator.archive.incident import Report
from generator.archive.intake_index import Known
from generator.archive.linking import Fit, Link, Linker
from generator.archive.linking_together import link_together
from generator.archive.published import add_published
from generator.archive.shelf import MemoryShelf
from generator.entries.entry import Entry
from generator.entries.files import write_whole
from generator.entries.problem import Problem
from generator.entries.reading import read_entries
from generator.entries.rules.whole import PUBLISHED
from generator.entries.updating import update_text
from generator.extraction.facts import Event


@dataclass(frozen=True, slots=True)
class Proposal:
    """One event that has no incident, or another one than a person decided: where it belongs, and all that was near."""

    path: str
    link: Link
    before: str | None
    near: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What was found in a content folder.

    ``orphans`` are ids that lose their last report, with where it goes; ``incidents`` all that have one then;
    ``entries`` what there is.
    """

    proposals: tuple[Proposal, ...]
    problems: tuple[Problem, ...]
    orphans: tuple[tuple[str, str], ...]
    incidents: frozenset[str]
    entries: tuple[Known, ...] = ()


def propose_links(content: Path) -> Proposals:
    """Decide where each event belongs that has no incident; what is decided stays, a person's word first."""
    entries, reports, problems = _read_reports(content)
    decisions, wrong = read_decisions(content)
    linker = Linker(MemoryShelf(decisions))
    open_reports: list[Report] = []
    for report in reports:
        incident = report.event.incident
        if incident and not _is_overruled(report.event):
            linker.add(report, incident)
        else:
            open_reports.append(report)
    proposals = tuple(
        Proposal(entries[link.report.slug].path, link, link.report.event.incident, tuple(linker.explain(link.report)))
        for link in link_together(linker.shelf, open_reports)
    )
    kept = {report.event.incident for report in reports if not _is_overruled(report.event)}
    orphans = {item.before: item.link.incident for item in proposals if item.before and item.before not in kept}
    incidents = frozenset(incident for incident in (*kept, *(item.link.incident for item in proposals)) if incident)
    return Proposals(proposals, (*problems, *wrong), tuple(sorted(orphans.items())), incidents, tuple(entries.values()))


def _read_reports(content: Path) -> tuple[dict[str, Known], list[Report], list[Problem]]:
    entries: dict[str, Known] = {}
    reports: list[Report] = []
    problems: list[Problem] = []
    for path, entry in read_entries(sorted((content / "entries").rglob("*.md")), content):
        if isinstance(entry, Entry):
            entries[entry.slug] = make_known(entry, path)
            reports += find_reports(entry)
        else:
            problems += [replace(problem, path=(content / path).as_posix()) for problem in entry]
    reports.sort(key=lambda report: (report.date or "9999", report.slug, report.event.id))
    return entries, reports, problems


def _is_overruled(event: Event) -> bool:
    """Whether a person decided otherwise than the incident that the event has."""
    return event.incident in event.not_same_as or bool(event.same_as and event.incident not in event.same_as)


def write_links(content: Path, found: Proposals) -> list[str]:
    """Write incidents and reasons into the entries, and a note where an id lost its last report; return the files."""
    written: list[str] = []
    by_path: dict[str, dict[str, Link]] = {}
    for proposal in found.proposals:
        by_path.setdefault(proposal.path, {})[proposal.link.report.event.id] = proposal.link
    for path, links in by_path.items():
        file = content / path
        text = file.read_bytes().decode("utf8")
        for _, entry in read_entries([file], content):
            if isinstance(entry, Entry):
                write_whole(file, update_text(text, replace(entry, events=tuple(_relink(entry.events, links)))))
                written.append(path)
    for orphan, target in found.orphans:
        file = content / "incidents" / f"{orphan}.md"
        if not file.exists():
            write_whole(file, write_decision(Decision(orphan, merged_into=target)))
            written.append(f"incidents/{orphan}.md")
    if add_published(content, found.incidents):
        written.append(PUBLISHED)
    if note_by_hand(content, found.entries):
        written.append(BY_HAND.as_posix())
    return written


def _relink(events: Sequence[Event], links: dict[str, Link]) -> Iterator[Event]:
    for event in events:
        link = links.get(event.id)
        yield replace(event, incident=link.incident, link_reason=link.reason or None) if link else event
