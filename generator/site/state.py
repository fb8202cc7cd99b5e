"""The state file: what the last build knew, so that the next one repeats nothing.

Two sections, each with its length and digest in the header: ``stamps``, small, which alone says that nothing has
changed; and ``facts``, all the rest. A file that is cut off, altered or of another version reads as ``None``.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import struct
import sys
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

VERSION = 1
_MAGIC = f"timeline-state {VERSION} {sys.version_info[0]}.{sys.version_info[1]}\n".encode().ljust(32, b" ")
_HEADER = struct.Struct("<Q16sQ16s")
STAMPS, FACTS = 0, 1


@dataclass(slots=True)
class Memory:
    """The facts of the last build of this process: valid while the state file is the one that they went to."""

    facts: dict[str, Any] = field(default_factory=dict)
    _file: tuple[int, int, int] | None = None

    def keep(self, facts: dict[str, Any], path: Path) -> None:
        """Keep what was just written to the state file ``path``."""
        self.facts, self._file = facts, _tell_apart(path)

    def recall(self, path: Path) -> dict[str, Any] | None:
        """Return what was kept; ``None`` if the state file is another one since."""
        return self.facts if self._file is not None and self._file == _tell_apart(path) else None


def _tell_apart(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return (status.st_ino, status.st_mtime_ns, status.st_size)


def write_state(path: Path, stamps: dict[str, Any], facts: dict[str, Any]) -> None:
    """Write both sections to ``path`` in one step: a reader sees the old file or the new one."""
    sections = [marshal.dumps(stamps), marshal.dumps(facts)]
    header = _HEADER.pack(*(field for section in sections for field in (len(section), _sum(section))))
    beside = path.with_name(path.name + ".part")
    with beside.open("wb") as file:
        file.writelines((_MAGIC, header, *sections))
    beside.replace(path)


def read_section(path: Path, which: int) -> dict[str, Any] | None:
    """Read one section; ``None`` if there is none that can be trusted."""
    with contextlib.suppress(OSError, struct.error, ValueError, EOFError, TypeError), path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            return None
        fields = _HEADER.unpack(file.read(_HEADER.size))
        if path.stat().st_size != len(_MAGIC) + _HEADER.size + fields[0] + fields[2]:
            return None
        if which == FACTS:
            file.seek(fields[0], os.SEEK_CUR)
        payload = file.read(fields[2 * which])
        if len(payload) == fields[2 * which] and _sum(payload) == fields[2 * which + 1]:
            section: dict[str, Any] = marshal.loads(payload)  # noqa: S302 - our own file, its digest just compared
            return section
    return None


def _sum(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=16).digest()
