"""Neutral titles, made from the facts alone and fit to be published unedited.

``write_title(events, totals)`` titles an entry, ``write_incident_title(kind, counts, …)`` an incident by the figures
that the archive puts together. An armed group's own figures for its enemy never stand in a title. No name of a person
and no loaded word can get in: all words come from the vocabulary and from the facts' ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extraction.codes import UNSPECIFIED
from generator.extraction.facts import Event, Figure
from generator.extraction.places.gazetteer import find_home
from generator.extraction.victims.headlines import (
    choose_people,
    list_counted,
    write_headline,
    write_outcomes,
)
from generator.extraction.wording import (
    Count,
    capitalise,
    join,
    write_number,
    write_place,
)
from generator.extraction.words.people_words import people_words
from generator.vocabulary.edtf import EdtfError, parse

_TITLE_EVENTS, _UNCOUNTED_EVENTS = 3, 2
_TITLE_LENGTH = 150


def count_figures(figures: Sequence[Figure]) -> list[Count]:
    """Return figures of one event as they are worded."""
    return [_count(figure, [each for each in figures if _is_beside(each, figure)]) for figure in figures]


def tells_apart(evidence: Iterable[str], beside: Sequence[str]) -> bool:
    """Whether the words for people tell them apart from those of the words ``beside``.

    They call them others (``him and six other people``), or list both (``two men and a policeman were killed``).
    """
    called = people_words("called_others")
    return any(
        not called.isdisjoint(words.lower().split()) or any(other in words or words in other for other in beside)
        for words in evidence
    )


def write_title(events: Sequence[Event], totals: Sequence[Figure] = ()) -> str:
    """Return the title of an entry: its heaviest events, heaviest first, and its totals where events have none."""
    ranked = rank_events([event for event in events if not event.part_of] or events)
    told = [event for event in ranked if _weigh(event)[1]][:_TITLE_EVENTS] or ranked[:_UNCOUNTED_EVENTS]
    missing = list_untold(totals, told)
    while told:
        titles = _merge_titles(told)
        if len(told) == 1 and len(titles[0]) > _TITLE_LENGTH:
            titles = [_write_shortly(told[0])]
        if missing:
            titles.append(f"{write_outcomes(choose_people(count_figures(missing)))} in all")
        title = capitalise("; ".join(titles))
        if len(title) <= _TITLE_LENGTH or len(told) == 1:
            return title
        told = told[:-1]
    return "Security incident"


def write_incident_title(
    kind: str,
    counts: Sequence[Count],
    districts: Sequence[str] = (),
    place: str | None = None,
    province: str | None = None,
) -> str:
    """Return the title of an incident: its people and what befell them, the kind of event, the place."""
    return capitalise(write_headline(kind, counts, write_place(place, districts, province)))


def rank_events(events: Sequence[Event]) -> list[Event]:
    """Return the heaviest events first; those that lie days before the one that the article tells first, last."""
    return sorted(events, key=lambda event: (not _is_earlier(event, events[0]), _weigh(event)), reverse=True)


def _merge_titles(events: Sequence[Event]) -> list[str]:
    """Return the headlines of events; a second one of the same kind is shortened: ``… in Kalat and 11 in Harnai``."""
    titles: list[list[str]] = []
    last: Count | None = None
    places: set[str] = set()
    for event in events:
        counts = count_figures(list_counted(event.figures))
        people = choose_people(counts)
        where = write_place(event.place, event.districts, event.province)
        alike = len(people) == 1 and last is not None and where not in {"", *places} and people[0][:3] == last[:3]
        if alike and titles:
            titles[-1].append(f"{write_number(people[0])} {where}")
        elif len(events) > 1 and people:
            titles.append([f"{write_outcomes(people)} {where}".strip()])
        else:
            titles.append([write_headline(event.type, counts, where)])
        last = people[0] if len(people) == 1 else None
        places.add(where)
    return [join(parts) for parts in titles]


def _write_shortly(event: Event) -> str:
    """Return the headline of an event that tells only of the dead, or else of those told first."""
    counts = count_figures(list_counted(event.figures))
    return write_headline(event.type, counts, write_place(event.place, event.districts, event.province), short=True)


def _count(figure: Figure, beside: Iterable[Figure]) -> Count:
    others = tells_apart(figure.evidence, [words for each in beside for words in each.evidence])
    low, high = figure.lowest, figure.highest
    return Count(figure.group, figure.what, figure.outcome, low, high, figure.approximate, figure.vague, others)


def _is_beside(figure: Figure, other: Figure) -> bool:
    return figure.outcome == other.outcome and figure.group not in {None, other.group}


def _is_earlier(event: Event, first: Event) -> bool:
    """Whether an event lies days before the one that the article tells first, as those retold in it do."""
    try:
        one, other = (parse(each.date).latest if each.date else None for each in (event, first))
    except EdtfError:
        return False
    return bool(one and other and (other - one).days > 1)


def _weigh(event: Event) -> tuple[bool, int]:
    """Events of the province go first, then those with most dead, then with most people."""
    people = [figure for figure in list_counted(event.figures) if figure.group]
    dead = sum((figure.lowest or figure.highest or 0) for figure in people if figure.outcome == "killed")
    every = sum((figure.lowest or figure.highest or 0) for figure in people)
    return event.province in (None, find_home()), dead * 10 + every


def list_untold(totals: Sequence[Figure], events: Sequence[Event]) -> list[Figure]:
    """Return the totals whose group and outcome no event's own figures give, and which those do not add up to."""
    own = [figure for event in events for figure in list_counted(event.figures) if figure.group]
    told = {(figure.group, figure.outcome) for figure in own}
    return [
        figure
        for figure in list_counted(totals)
        if figure.group
        and (figure.group, figure.outcome) not in told
        and not (figure.group == UNSPECIFIED and _holds(own, figure))
    ]


def _holds(figures: Sequence[Figure], total: Figure) -> bool:
    """Whether figures count as many as a total of all people, or some at all where it gives no number: ``several``."""
    added = _add_up(figures, total.outcome)
    return added > 0 and added >= (total.lowest or 0)


def _add_up(figures: Sequence[Figure], outcome: str | None) -> int:
    """Return how many people with an outcome figures count at least."""
    return sum(figure.lowest or 0 for figure in figures if figure.outcome == outcome)
