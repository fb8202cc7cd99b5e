"""Compares what two versions of the extractor read: fields gained, lost and changed.

What was read in an article is laid out flat, one value a path: ``events.a.date``, ``events.a.militants killed``,
``background.civilians injured``. Figures of one kind stand together in one path. Evidence, summaries and hashes are
left out: they follow from the rest or change with every rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.figure_matching import Json, show_row

Fields = dict[str, Any]

ARTICLE_KEYS = ("date", "date_basis", "lang", "listed", "title")
SOURCE_KEYS = ("publisher", "dateline", "agencies")
EVENT_KEYS = ("type", "date", "date_basis", "time_of_day", "province", "districts", "place", "site", "part_of")
_EMPTY: tuple[Any, ...] = (None, "", [])


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one article that is not read as before; ``before`` or ``after`` is ``None`` where it is absent."""

    file: str
    path: str
    before: Any
    after: Any

    @property
    def kind(self) -> str:
        """``gained``, ``lost`` or ``changed``."""
        if self.before is None:
            return "gained"
        return "lost" if self.after is None else "changed"

    @property
    def field(self) -> str:
        """The field without the event's letter and without the figure's group and outcome."""
        parts = self.path.split(".")
        if len(parts) > 2:
            del parts[1]
        return ".".join("figures" if " " in part else part for part in parts)

    def __str__(self) -> str:
        """Write the change in one line."""
        return f"{self.kind:8}{self.path}: {self.before} -> {self.after}"


def flatten_facts(row: Json) -> Fields:
    """Return the fields of what was read in one article, by path; empty ones are left out."""
    fields: Fields = {key: row.get(key) for key in ARTICLE_KEYS}
    fields |= {f"source.{key}": row["source"].get(key) for key in SOURCE_KEYS}
    fields["flags"] = sorted(f"{flag['code']}: {flag['words']}" for flag in row["review"]["flags"])
    for event in row["events"]:
        name = f"events.{event['id']}"
        fields |= {f"{name}.{key}": event.get(key) for key in EVENT_KEYS}
        stance, by = event["responsibility"]["stance"], event["responsibility"]["by"]
        fields[f"{name}.responsibility"] = " ".join([stance, *by])
        fields |= _flatten_figures(name, event["figures"])
    for key in ("totals", "background"):
        fields |= _flatten_figures(key, row[key])
    return {path: value for path, value in fields.items() if value not in _EMPTY}


def _flatten_figures(name: str, figures: list[Json]) -> Fields:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for figure in figures:
        found[f"{name}.{figure.get('what') or figure.get('group')} {figure.get('outcome')}"].append(show_row(figure))
    return {path: sorted(rows) for path, rows in found.items()}


def find_changes(before: Mapping[str, Fields], after: Mapping[str, Fields]) -> Iterator[Change]:
    """Yield the changes of all articles that both versions read, by file and path."""
    for file in sorted(before.keys() & after.keys()):
        old, new = before[file], after[file]
        for path in sorted(old.keys() | new.keys()):
            if old.get(path) != new.get(path):
                yield Change(file, path, old.get(path), new.get(path))
