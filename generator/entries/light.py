"""What the rules over all entries need of one: few and small values, so that ten thousand fit into a cache."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.entries.entry import Entry
from generator.entries.problem import KeyPath
from generator.sources.addresses import normalise_address


@dataclass(frozen=True, slots=True)
class Mention:
    """One incident that an event names, under which key; ``key`` is ``incident``, ``part_of`` and so on."""

    incident: str
    event: int
    key: str
    position: int | None = None

    @property
    def path(self) -> KeyPath:
        """Where it stands in the front matter."""
        path: KeyPath = ("events", self.event, self.key)
        return path if self.position is None else (*path, self.position)


@dataclass(frozen=True, slots=True)
class LightEntry:
    """``path`` names the file, ``unlinked`` are the positions of events without an incident.

    ``address`` is the url in the form by which the same article is known again. ``copy_of`` names the entry whose
    article has the same words. ``flags`` are code, line of the article and words of what waits for a person; ``None``
    in an accepted entry.
    """

    path: str
    slug: str
    url: str | None
    file: str | None
    sha256: str | None
    unlinked: tuple[int, ...]
    mentions: tuple[Mention, ...]
    address: str | None = None
    copy_of: str | None = None
    flags: tuple[tuple[str, int | None, str | None], ...] | None = None

    def packed(self) -> list[Any]:
        """Return plain values for the cache."""
        mentions = [[each.incident, each.event, each.key, each.position] for each in self.mentions]
        known = [self.path, self.slug, self.url, self.file, self.sha256]
        return [*known, self.unlinked, mentions, self.address, self.copy_of, self.flags]


def make_light(entry: Entry, path: str) -> LightEntry:
    """Take from an entry what the rules over all entries need."""
    unlinked = tuple(number for number, event in enumerate(entry.events) if not event.incident)
    source = entry.source
    flags = tuple((flag.code, flag.line, flag.words) for flag in entry.review.flags)
    return LightEntry(
        path, entry.slug, source.url, source.file, source.sha256, unlinked, tuple(_find_mentions(entry)),
        normalise_address(source.url) if source.url else None, source.copy_of,
        None if entry.review.state == "person" else flags,
    )  # fmt: skip


def unpack_light(values: list[Any]) -> LightEntry:
    """Build it from the plain values of the cache."""
    path, slug, url, file, sha256, unlinked, mentions, address, copy_of, flags = values
    named = tuple(Mention(*mention) for mention in mentions)
    waiting = None if flags is None else tuple((code, line, words) for code, line, words in flags)
    return LightEntry(path, slug, url, file, sha256, tuple(unlinked), named, address, copy_of, waiting)


def _find_mentions(entry: Entry) -> list[Mention]:
    mentions = []
    for number, event in enumerate(entry.events):
        if event.incident:
            mentions.append(Mention(event.incident, number, "incident"))
        if event.part_of and "-" in event.part_of:
            mentions.append(Mention(event.part_of, number, "part_of"))
        for key in ("same_as", "not_same_as"):
            named = enumerate(getattr(event, key))
            mentions += [Mention(incident, number, key, position) for position, incident in named]
    return mentions
