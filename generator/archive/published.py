"""The ids of incidents that were ever given: ``content/incidents/published.txt``, one a line, in order.

``ingest`` and ``link --write`` add to it and nothing takes away from it, so that a check can tell when an address
that others may have written down is about to vanish.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.entries.files import write_whole
from generator.entries.rules.whole import PUBLISHED


def read_published(content: Path) -> Mapping[str, int]:
    """Return the published ids with their lines; nothing if there is no such file yet."""
    path = content / PUBLISHED
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf8").splitlines()
    return {line.strip(): number for number, line in enumerate(lines, 1) if line.strip()}


def add_published(content: Path, incidents: Iterable[str]) -> bool:
    """Add ids to the published ones; return whether there were new ones. Nothing is written if not."""
    known = read_published(content)
    found = {*known, *incidents}
    if len(found) == len(known):
        return False
    write_whole(content / PUBLISHED, "".join(f"{incident}\n" for incident in sorted(found)))
    return True
