"""Titles and summaries of incidents, made from their figures by the same words as those of entries."""

from __future__ import annotations

from collections.abc import Iterable

from generator.archive.incident import FigureRange, Incident
from generator.extraction.events.summaries import write_summary
from generator.extraction.events.titles import tells_apart, write_incident_title
from generator.extraction.facts import Event, Figure, Responsibility
from generator.extraction.wording import Count


def title_incident(incident: Incident) -> str:
    """Return a neutral title: how many people, what befell them, what kind of event, where."""
    told = [item for item in (*_list_told(incident), *incident.things) if _says_something(item)]
    counts = [
        Count(item.group, item.what, item.outcome, item.low, item.high, item.approximate, None, _are_others(item, told))
        for item in told
    ]
    return write_incident_title(incident.type, counts, incident.districts, incident.place, incident.province)


def _are_others(item: FigureRange, told: Iterable[FigureRange]) -> bool:
    """Whether each report that counts people tells them apart from those beside them."""
    beside = [
        words
        for each in told
        if each.outcome == item.outcome and each.group not in {None, item.group}
        for account in each.accounts
        for words in account.evidence
    ]
    return bool(item.accounts) and all(tells_apart(account.evidence, beside) for account in item.accounts)


def summarise_incident(incident: Incident) -> str:
    """Return two or three neutral sentences: what happened, by whose account, who is said to have done it."""
    figures = (*_find_figures(_list_told(incident)), *_find_figures(incident.claims[:1]))
    event = Event(
        type=incident.type,
        date=incident.date,
        time_of_day=incident.time_of_day,
        province=incident.province,
        districts=incident.districts,
        place=incident.place,
        responsibility=incident.responsibility[0] if incident.responsibility else Responsibility(),
        figures=figures,
    )
    return write_summary([event])


def _list_told(incident: Incident) -> list[FigureRange]:
    """Return the figures of people as they are told: the whole where "0 to 53" would be left of it.

    What is left once those named by group are taken away is made to be added up, not to be read.
    """
    told = list(incident.figures)
    for whole in (item for item in incident.subsets if not item.subset_of):
        left = any(item.group == whole.group and item.outcome == whole.outcome and not item.low for item in told)
        if left and whole.low:
            told = [item for item in told if item.outcome != whole.outcome] + [whole]
    return told


def _find_figures(items: Iterable[FigureRange]) -> tuple[Figure, ...]:
    """Return ranges as figures; the speaker is named only where all accounts have the same."""
    return tuple(
        Figure(
            group=item.group,
            outcome=item.outcome,
            min=item.low,
            max=item.high,
            approximate=item.approximate,
            said_by=_find_speaker(item),
            status="claimed" if any(account.status == "claimed" for account in item.accounts) else None,
        )
        for item in items
        if _says_something(item)
    )


def _says_something(item: FigureRange) -> bool:
    """Whether a range has a number that tells anything: "at least 0" does not."""
    return item.high is not None or bool(item.low)


def _find_speaker(item: FigureRange) -> str | None:
    speakers = {account.said_by for account in item.accounts}
    return speakers.pop() if len(speakers) == 1 else None
