"""References inside an entry: ids stand once, what is referred to exists, a subset is not larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.entries.entry import Entry
from generator.entries.problem import KeyPath, Misfit, find_nearest
from generator.entries.rules.context import Context, walk_figures
from generator.extraction.facts import Figure


def check_ids(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that no two events, and no two figures, have the same id."""
    _ = context
    named: list[tuple[KeyPath, str]] = [(("events", number), event.id) for number, event in enumerate(entry.events)]
    figures = [(path, figure.id) for path, figure in walk_figures(entry) if figure.id]
    for code, kind, items in (("R01", "event", named), ("R02", "figure", figures)):
        seen: set[str] = set()
        for path, name in items:
            if name in seen:
                yield Misfit(code, f"must not be that of another {kind}", name, at=(*path, "id"))
            seen.add(name)


def check_subsets(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that a subset names a figure of the same list, is not larger than it and is not inside itself."""
    _ = context
    lists: dict[KeyPath, dict[str, Figure]] = {}
    for path, figure in walk_figures(entry):
        if figure.id:
            lists.setdefault(path[:-1], {})[figure.id] = figure
    for path, figure in walk_figures(entry):
        if figure.subset_of:
            yield from _check_subset(figure, lists.get(path[:-1], {}), (*path, "subset_of"))


def _check_subset(figure: Figure, known: Mapping[str, Figure], path: KeyPath) -> Iterator[Misfit]:
    name = figure.subset_of or ""
    whole = known.get(name)
    if whole is None:
        yield Misfit("R03", "must be the id of a figure of the same event", name, find_nearest(name, known), path)
        return
    if _circles(name, known):
        yield Misfit("R04", "must not be inside itself", name, at=path)
        return
    if figure.lowest is not None and whole.highest is not None and figure.lowest > whole.highest:
        message = f"must not be larger than its whole: {figure.lowest} of {whole.highest}"
        yield Misfit("R05", message, name, at=path)
    if (figure.what is None) != (whole.what is None):
        yield Misfit("R06", "must be of the same kind as its whole, people or things", name, at=path)


def _circles(name: str, known: Mapping[str, Figure]) -> bool:
    """Whether following ``subset_of`` from a figure leads back to one that was met."""
    met: set[str] = set()
    while name in known and name not in met:
        met.add(name)
        name = known[name].subset_of or ""
    return name in met


def check_covers(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that totals cover events of this entry, each once."""
    _ = context
    events = [event.id for event in entry.events]
    for number, total in enumerate(entry.totals):
        for position, name in enumerate(total.covers):
            path = ("totals", number, "covers", position)
            if name not in events:
                yield Misfit("R07", "must list ids of events of this entry", name, find_nearest(name, events), path)
            elif name in total.covers[:position]:
                yield Misfit("R08", "must not list an event twice", name, at=path)


def check_parts(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that an event is part of another event of this entry (incidents are checked over all entries)."""
    _ = context
    parents = {event.id: event.part_of for event in entry.events}
    for number, event in enumerate(entry.events):
        path = ("events", number, "part_of")
        if not event.part_of or event.part_of[:4].isdigit() or event.part_of.startswith("undated-"):
            continue
        if event.part_of not in parents:
            nearest = find_nearest(event.part_of, parents)
            yield Misfit("R09", "must be an event of this entry or an incident", event.part_of, nearest, path)
        elif _leads_back(event.id, parents):
            yield Misfit("R10", "must not be part of itself", event.part_of, at=path)


def _leads_back(start: str, parents: Mapping[str, str | None]) -> bool:
    current = parents.get(start)
    for _ in parents:
        if current == start:
            return True
        current = parents.get(current or "")
    return False


def check_decisions(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that no incident is decided to be the same and not the same, and that it is not the event's own."""
    _ = context
    for number, event in enumerate(entry.events):
        for position, incident in enumerate(event.not_same_as):
            path = ("events", number, "not_same_as", position)
            if incident in event.same_as:
                yield Misfit("R11", "must not stand in same_as too", incident, at=path)
            if incident == event.incident:
                yield Misfit("R12", "must not be the event's own incident", incident, at=path)


RULES = (check_ids, check_subsets, check_covers, check_parts, check_decisions)
