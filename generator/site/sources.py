"""What a build starts from, with stamps: entries, decisions, written pages, settings, theme, code, vocabulary."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.site.stamps import Stamp, doubt_recent, scan_files, stamp_files
from generator.site.state import Memory

GENERATOR = Path(__file__).resolve().parents[1]
_CODE = ("site", "archive", "entries", "vocabulary")
_CODE_FILES = (
    "extraction/facts.py", "extraction/wording.py", "extraction/victims/headlines.py", "extraction/events/titles.py",
    "extraction/events/summaries.py", "extraction/places/gazetteer.py",
)  # fmt: skip
"""What of the extraction makes a site: facts, and the words in which incidents are told."""
ENVIRONMENT = ("SITE_URL", "REPOSITORY_URL")
"""The variables that the settings files read: a change of one of them makes the site anew."""

Watched = dict[str, tuple[int, int, str]]
"""Stamp and content digest of each watched file by its full path."""


@dataclass(slots=True)
class Request:
    """What to build. ``cache`` is the folder of this output's state; ``extras`` holds files of Pelican's plugins.

    A ``preview`` leaves the database and the data package as they were; the next build that is none brings them along.
    ``when_live`` is told the paths of the files that changed as soon as the new site is the served one, before the
    state file is written. ``memory`` keeps what one build knows for the next of the same process.
    """

    content: Path
    output: Path
    conf: Path
    theme: Path
    cache: Path
    search: bool = True
    jobs: int = 0
    fresh: bool = False
    preview: bool = False
    when_live: Callable[[list[str]], None] | None = None
    memory: Memory | None = None
    extras: Path | None = None
    overrides: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Sources:
    """Stamps of everything, taken at ``when`` (ns)."""

    entries: dict[str, Stamp]
    decisions: dict[str, Stamp]
    texts: dict[str, Stamp]
    watched: dict[str, Stamp]
    options: str
    when: int
    odd: list[str]


def find_sources(request: Request) -> Sources:
    """Look at all sources. Reads no contents."""
    when = time.time_ns()
    content = str(request.content)
    entries = scan_files(f"{content}/entries")
    odd = sorted(path for path in entries if not path.endswith(".md"))
    for path in odd:
        del entries[path]
    return Sources(
        entries=doubt_recent(entries, when),
        decisions=doubt_recent(scan_files(f"{content}/incidents", (".md",)), when),
        texts=doubt_recent(scan_files(f"{content}/pages", (".md",)), when),
        watched=doubt_recent(_find_watched(request), when),
        options=_describe_options(request),
        when=when,
        odd=odd,
    )


def _find_watched(request: Request) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    for folder in _CODE:
        root = f"{GENERATOR}/{folder}/"
        found |= {root + path: stamp for path, stamp in scan_files(root, (".py", ".yaml", ".json", ".svg")).items()}
    found |= stamp_files(f"{GENERATOR}/{path}" for path in _CODE_FILES)
    found |= {f"{request.theme}/{path}": stamp for path, stamp in scan_files(str(request.theme)).items()}
    conf = request.conf.resolve()
    found |= stamp_files({str(conf), str(conf.with_name("pelicanconf.py"))})
    if request.extras:
        found |= {f"{request.extras}/{path}": stamp for path, stamp in scan_files(str(request.extras)).items()}
    return found


def _describe_options(request: Request) -> str:
    variables = [os.environ.get(name) for name in ENVIRONMENT]
    paths = [str(request.content.resolve()), str(request.theme), str(request.conf.resolve())]
    return repr([sys.version, request.search, request.overrides, *paths, variables])


def hash_watched(stamps: dict[str, Stamp], before: Watched) -> Watched:
    """Hash the watched files; those whose stamp is as before keep their digest."""
    found: Watched = {}
    for path, stamp in stamps.items():
        known = before.get(path)
        if known is not None and known[:2] == stamp:
            found[path] = known
        else:
            with open(path, "rb") as file:
                found[path] = (*stamp, hashlib.file_digest(file, "blake2b").hexdigest()[:32])
    return found


def print_code(watched: Watched) -> str:
    """Return one digest of code, vocabulary and the libraries whose versions matter."""
    from importlib.metadata import version

    libraries = [f"{name} {version(name)}" for name in ("jinja2", "markupsafe", "markdown", "nh3", "pyyaml")]
    return _print(watched, str(GENERATOR), [sys.version, *libraries])


def print_look(watched: Watched, settings: str, *folders: Path) -> str:
    """Return one digest of theme, settings and what else stands outside the code."""
    others = {
        path: value for path, value in watched.items() if any(path.startswith(f"{folder}/") for folder in folders)
    }
    return _print(others, "", [settings], roots=folders)


def _print(watched: Watched, prefix: str, more: list[str], roots: tuple[Path, ...] = ()) -> str:
    """Digest files by their path below the root and their contents, so that two checkouts have the same print."""
    total = hashlib.blake2b(repr(more).encode(), digest_size=16)
    for path in sorted(watched):
        if path.startswith(prefix):
            shown = path.removeprefix(prefix)
            for root in roots:
                shown = shown.removeprefix(str(root))
            total.update(f"{shown}\0{watched[path][2]}\0".encode())
    return total.hexdigest()
