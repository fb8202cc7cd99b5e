"""The long files of ingest, written line by line in one step; what a killed run left of any; stamps."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write a file line by line in one step, unless it says the same already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    with beside.open("w", encoding="utf8", newline="") as file:
        file.writelines(f"{line}\n" for line in lines)
    if path.is_file() and _same(path, beside):
        beside.unlink()
    else:
        beside.replace(path)


def remove_parts(content: Path) -> None:
    """Remove files that were being written when a run was killed."""
    for folder in (content / "entries", content / ".machine"):
        for part in folder.rglob(".*.part"):
            part.unlink(missing_ok=True)


def _same(left: Path, right: Path) -> bool:
    if left.stat().st_size != right.stat().st_size:
        return False
    with left.open("rb") as one, right.open("rb") as other:
        while chunk := one.read(1 << 20):
            if chunk != other.read(1 << 20):
                return False
    return True


def stamp_of(path: Path) -> tuple[int, int]:
    """Return what tells that a file has changed."""
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size
