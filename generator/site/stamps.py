"""Which sources there are and whether they changed: size and time of change first, contents where these leave doubt."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

Stamp = tuple[int, int]
"""Time of the last change in ns, and size in bytes. A time of ``DOUBT`` never equals a real one."""

DOUBT = -1
_RACY = 50_000_000
"""A file changed less than this many ns before it was looked at may change again within the clock's grain."""


def scan_files(root: str, suffixes: tuple[str, ...] = ()) -> dict[str, Stamp]:
    """Stamp the files below ``root`` by their path relative to it; hidden ones and caches are left out.

    With ``suffixes`` only files that end so are returned. A missing folder has no files.
    """
    found: dict[str, Stamp] = {}
    folders = [("", root)]
    while folders:
        prefix, folder = folders.pop()
        for item in _list_folder(folder):
            name = item.name
            if name[0] == "." or name == "__pycache__":
                continue
            if item.is_dir():
                folders.append((f"{prefix}{name}/", item.path))
            elif not suffixes or name.endswith(suffixes):
                status = item.stat()
                found[prefix + name] = (status.st_mtime_ns, status.st_size)
    return found


def _list_folder(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as items:
            yield from items
    except FileNotFoundError:
        return


def stamp_files(paths: Iterable[str]) -> dict[str, Stamp]:
    """Stamp single files; those that are not there are left out."""
    found: dict[str, Stamp] = {}
    for path in paths:
        try:
            status = os.stat(path)
        except FileNotFoundError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def doubt_recent(stamps: dict[str, Stamp], now_ns: int) -> dict[str, Stamp]:
    """Return the stamps with those in doubt that are so young that a later change could look the same."""
    limit = now_ns - _RACY
    return {path: (DOUBT, stamp[1]) if stamp[0] >= limit else stamp for path, stamp in stamps.items()}
