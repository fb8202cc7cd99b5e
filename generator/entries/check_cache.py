"""Remembers what was found in files that have not changed since, so that checking one change takes no time."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.entries.light import LightEntry, unpack_light
from generator.entries.problem import Problem

_PACKAGE = Path(__file__).parent.parent
_RULED_BY = (
    "entries/**/*.py", "extraction/facts.py", "extraction/events/closing.py", "sources/*.py", "vocabulary/*.py",
    "vocabulary/data/*.yaml",
)  # fmt: skip
_DEPENDS_ON_TODAY = "T03"


@dataclass(frozen=True, slots=True)
class Checked:
    """What one file came to: its problems, and what other files must know of it (``None`` if it cannot be read)."""

    problems: tuple[Problem, ...]
    light: LightEntry | None


@dataclass(slots=True)
class CheckCache:
    """What was found, by path and by hashes of the file's text and of its article's state."""

    path: Path
    fingerprint: str
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: bool = False

    def find(self, path: str, file: Path, root: Path) -> Checked | None:
        """Find what an unchanged file came to; a file that was only touched is unchanged."""
        kept = self.files.get(path)
        if kept is None:
            return None
        stamp = stamp_file(file)
        if kept["stamp"] != stamp:
            if kept["digest"] != digest_file(file):
                return None
            kept["stamp"], self.changed = stamp, True
        light = unpack_light(kept["light"]) if kept["light"] else None
        if kept["article"] != _stamp_article(light, root):
            return None
        return Checked(tuple(_unpack_problem(values) for values in kept["problems"]), light)

    def keep(self, path: str, file: Path, root: Path, checked: Checked) -> None:
        """Keep what a file came to, unless tomorrow could change it."""
        if any(problem.code == _DEPENDS_ON_TODAY for problem in checked.problems):
            return
        self.files[path] = {
            "stamp": stamp_file(file),
            "digest": digest_file(file),
            "article": _stamp_article(checked.light, root),
            "problems": [asdict(problem) for problem in checked.problems],
            "light": checked.light.packed() if checked.light else None,
        }
        self.changed = True

    def write(self, paths: set[str]) -> None:
        """Write the cache, without files that are gone; the old one stays whole until the new one is.

        Where nothing can be written the next check takes as long as this one.
        """
        gone = self.files.keys() - paths
        if not self.changed and not gone:
            return
        kept = {path: values for path, values in self.files.items() if path in paths}
        temporary = self.path.with_suffix(f".{os.getpid()}.tmp")
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps({"fingerprint": self.fingerprint, "files": kept}), encoding="utf8")
            temporary.replace(self.path)


def _unpack_problem(values: dict[str, Any]) -> Problem:
    return Problem(**{**values, "at": tuple(values["at"])})


def load_cache(content: Path) -> CheckCache:
    """Load the cache of a content folder; an empty one where rules or vocabulary have changed since."""
    name = hashlib.sha256(str(content.resolve()).encode()).hexdigest()[:16]
    path = content.resolve().parent / ".cache" / f"check-{name}.json"
    fingerprint = make_fingerprint()
    try:
        kept = json.loads(path.read_text(encoding="utf8"))
    except (OSError, ValueError):
        return CheckCache(path, fingerprint)
    return CheckCache(path, fingerprint, kept["files"] if kept.get("fingerprint") == fingerprint else {})


def make_fingerprint() -> str:
    """Hash everything that decides what is a problem: rules, schema, vocabulary."""
    digest = hashlib.blake2b(digest_size=16)
    for pattern in _RULED_BY:
        for path in sorted(_PACKAGE.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def digest_file(file: Path) -> str:
    """Hash the text of a file."""
    return hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest()


def stamp_file(file: Path) -> str:
    """Return what changes whenever a file is written; nothing for one that is not there."""
    try:
        stat = os.stat(file)  # noqa: PTH116 - ten thousand times at each start
    except OSError:
        return ""
    return f"{stat.st_mtime_ns}:{stat.st_size}:{stat.st_ino}"


def _stamp_article(light: LightEntry | None, root: Path) -> str:
    """Return the state of the article's file: evidence that stood in it may not stand in another."""
    return stamp_file(root / light.file) if light and light.file else ""
