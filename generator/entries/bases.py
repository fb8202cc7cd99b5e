"""Finds what the machine wrote last for an entry: the base of the merge, also where a person has renamed the file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.entries.paths import machine_path

_HASH = re.compile(r"^  sha256: ([0-9a-f]{64})$", re.MULTILINE)


@dataclass(slots=True)
class Bases:
    """The bases of one content folder."""

    content: Path
    _orphans: dict[str, Path] | None = field(default=None)

    def find(self, slug: str, sha256: str | None) -> str | None:
        """Return the base of an entry; ``None`` if there is none."""
        path = self.content / machine_path(slug)
        if not path.is_file():
            orphan = self._find_orphans().get(sha256 or "")
            if orphan is None:
                return None
            path = orphan
        return path.read_text(encoding="utf8")

    def adopt(self, slug: str, sha256: str | None) -> None:
        """Take away the base of the name that a file had before, once the entry has one of its own."""
        if (self.content / machine_path(slug)).is_file() and self._orphans and sha256 in self._orphans:
            self._orphans.pop(sha256).unlink(missing_ok=True)

    def _find_orphans(self) -> dict[str, Path]:
        """Find the bases whose entries are gone, by the hash of their article; of two with one hash neither."""
        if self._orphans is None:
            slugs = {path.name for path in (self.content / "entries").rglob("*.md")}
            found: dict[str, list[Path]] = {}
            for path in sorted((self.content / machine_path("x")).parent.glob("*.md")):
                named = _HASH.search(path.read_text(encoding="utf8")) if path.name not in slugs else None
                if named:
                    found.setdefault(named.group(1), []).append(path)
            self._orphans = {sha256: paths[0] for sha256, paths in found.items() if len(paths) == 1}
        return self._orphans
