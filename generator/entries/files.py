"""Writes files in one step, so that a reader sees the old one or the new one, whatever happens in between."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file in one step; folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_text(text, encoding="utf8", newline="")
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
