"""Gives events of a new reading the ids that the file already uses, so that references keep their meaning."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.entries.aligning import pair_items
from generator.entries.entry import Entry
from generator.extraction.facts import Event

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def relabel_base(base: Entry, ours: Entry) -> Entry:
    """Give the events of the base the ids that they have in the file now."""
    names = {base.events[b].id: ours.events[o].id for b, o in pair_items(base.events, ours.events)}
    return _relabel(base, names)


def relabel_theirs(base: Entry, ours: Entry, theirs: Entry) -> Entry:
    """Give events of a new reading the ids of the same events in the file, and fresh ids to new ones.

    What people and the linking decided about an event (its incident, what is the same and what is not) stays with it
    where the new reading says nothing of it. ``base`` must have the file's ids.
    """
    same = {t: base.events[b] for b, t in pair_items(base.events, theirs.events)}
    mine = {event.id: event for event in ours.events}
    names: dict[str, str] = {}
    taken = {*mine, *(event.id for event in base.events)}
    fresh = (name for name in _letters() if name not in taken)
    events = []
    for position, event in enumerate(theirs.events):
        known = same.get(position)
        names[event.id] = known.id if known else (event.id if event.id not in taken else next(fresh))
        taken.add(names[event.id])
        events.append(_keep_links(event, mine.get(known.id) if known else None))
    return _relabel(replace(theirs, events=tuple(events)), names)


def _keep_links(event: Event, mine: Event | None) -> Event:
    if mine is None:
        return event
    return replace(
        event,
        incident=event.incident or mine.incident,
        same_as=event.same_as or mine.same_as,
        not_same_as=event.not_same_as or mine.not_same_as,
        link_reason=event.link_reason or mine.link_reason,
    )


def _relabel(entry: Entry, names: Mapping[str, str]) -> Entry:
    events = tuple(
        replace(event, id=names.get(event.id, event.id), part_of=names.get(event.part_of or "", event.part_of))
        for event in entry.events
    )
    totals = tuple(
        replace(total, covers=tuple(names.get(name, name) for name in total.covers)) for total in entry.totals
    )
    return replace(entry, events=events, totals=totals)


def _letters() -> Iterator[str]:
    """Yield a, b … z, aa, ab … without end."""
    for length in itertools.count(1):
        for letters in itertools.product(_LETTERS, repeat=length):
            yield "".join(letters)
