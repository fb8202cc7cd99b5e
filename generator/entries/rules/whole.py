"""Rules over all entries: nothing stands twice, every event has an incident, and no published id vanishes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.entries.light import LightEntry
from generator.entries.problem import Misfit, find_nearest


@dataclass(frozen=True, slots=True)
class Ledger:
    """The published ids of incidents: those that must still have a report, and those that moved or were withdrawn.

    ``published`` is the list of all ids that were ever given, with the line on which each stands.
    """

    active: Collection[str] = ()
    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published: Mapping[str, int] = field(default_factory=dict)

    def find_vanished(self, reported: Collection[str]) -> Iterator[tuple[str, int]]:
        """Yield the ids, with their lines, that have no report any more and of which nobody says why."""
        for incident, line in self.published.items():
            if incident not in reported and incident not in self.active and incident not in self.moved:
                yield incident, line


PUBLISHED = "incidents/published.txt"
"""All ids that were ever given, one a line."""
VANISHED = (
    "the published incident must not vanish: give it a report, or say merged_into, split_into or withdrawn in "
    "incidents/ID.md"
)


def check_whole(
    entries: Iterable[LightEntry], ledger: Ledger, unread: Collection[str] = ()
) -> Iterator[tuple[str, Misfit]]:
    """Yield every misfit with the path of its file; that of a vanished incident is ``incidents/ID.md``.

    ``unread`` are the incidents that files name which cannot be read: they are not gone.
    """
    lights = sorted(entries, key=lambda light: light.path)
    yield from _check_repeats(lights)
    yield from _check_links(lights, ledger)
    reported = {mention.incident for light in lights for mention in light.mentions if mention.key == "incident"}
    for incident in sorted(set(ledger.active) - reported - set(unread)):
        yield f"incidents/{incident}.md", Misfit("L03", VANISHED, incident)
    there = {*reported, *ledger.active, *ledger.moved}
    for incident, targets in sorted(ledger.moved.items()):
        for target in targets:
            if target not in there:
                message = "merged_into or split_into must name incidents of some entry"
                yield f"incidents/{incident}.md", Misfit("L04", message, target, find_nearest(target, there))


def _check_repeats(lights: list[LightEntry]) -> Iterator[tuple[str, Misfit]]:
    """Check that no two files are one entry: same name, same address, or same article that no outlet took over."""
    columns = (
        ("U01", "the file must not have the name of another entry", "slug", ()),
        ("U02", "must not be that of another entry", "url", ("source", "url")),
        ("U03", "must not be that of another entry", "sha256", ("source", "sha256")),
    )
    for code, message, name, at in columns:
        first: dict[str, str] = {}
        for light in lights:
            value = getattr(light, name)
            if value is None or (name == "sha256" and light.copy_of):
                continue
            other = first.setdefault(light.address or value if name == "url" else value, light.path)
            if other != light.path:
                yield light.path, Misfit(code, f"{message} ({other})", value, at=at)


def _check_links(lights: list[LightEntry], ledger: Ledger) -> Iterator[tuple[str, Misfit]]:
    """Check that every event has an incident and names only incidents that exist."""
    known = {mention.incident for light in lights for mention in light.mentions if mention.key == "incident"}
    known |= {*ledger.active, *ledger.moved}
    by_day: dict[str, list[str]] = defaultdict(list)
    for incident in known:
        by_day[incident[:10]].append(incident)
    for light in lights:
        for number in light.unlinked:
            message = "the event needs its incident: same incident not decided (see 'timeline link --write')"
            yield light.path, Misfit("L01", message, at=("events", number, "incident"))
        for mention in light.mentions:
            if mention.incident not in known:
                nearest = find_nearest(mention.incident, by_day[mention.incident[:10]])
                yield (
                    light.path,
                    Misfit("L02", "must be an incident of some entry", mention.incident, nearest, mention.path),
                )
