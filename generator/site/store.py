"""Where the cache keeps whole entries: files that only grow, read by place. The state file says what stands where."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_BUFFER = 1 << 18


class Store:
    """The cache's files of packed entries. ``names`` are their file names; a place is number, offset and length."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        self.folder = folder
        self.names = names
        self._handles: dict[int, int] = {}
        self._end: int | None = None
        self._writing = -1
        self._waiting: list[bytes] = []
        self._written = 0

    def open_new(self, name: str) -> None:
        """Begin a new file; what is added goes there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if name not in self.names:
            self.names.append(name)
        self._writing = self.names.index(name)
        flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC
        self._handles[self._writing] = os.open(self.folder / name, flags, 0o644)
        self._end = self._written = 0

    def add(self, packed: bytes) -> tuple[int, int, int]:
        """Put a packed entry at the end and return its place; ``flush`` writes it."""
        if self._end is None:
            self._open_last()
        assert self._end is not None
        offset = self._end
        self._waiting.append(packed)
        self._end += len(packed)
        if self._end - self._written > _BUFFER:
            self.flush()
        return self._writing, offset, len(packed)

    def flush(self) -> None:
        """Write what waits, so that others can read it."""
        content, self._waiting = b"".join(self._waiting), []
        while content:
            done = os.pwrite(self._handles[self._writing], content, self._written)
            content, self._written = content[done:], self._written + done

    def _open_last(self) -> None:
        """Go on writing behind what the last file holds (also behind what a killed build left there)."""
        self._writing = len(self.names) - 1
        self._handles[self._writing] = os.open(self.folder / self.names[self._writing], os.O_RDWR)
        self._end = self._written = os.fstat(self._handles[self._writing]).st_size

    def read(self, number: int, offset: int, length: int) -> bytes | None:
        """Read a packed entry; ``None`` if the file is gone or shorter than it was."""
        if number not in self._handles:
            try:
                self._handles[number] = os.open(self.folder / self.names[number], os.O_RDONLY)
            except (OSError, IndexError):
                return None
        packed = os.pread(self._handles[number], length, offset)
        return packed if len(packed) == length else None

    def close(self) -> None:
        """Close all files."""
        for handle in self._handles.values():
            os.close(handle)
        self._handles.clear()
        self._end = None

    def remove_others(self) -> None:
        """Remove the files that no state speaks of any more."""
        for path in self.folder.glob("entries.*"):
            if path.name not in self.names:
                with contextlib.suppress(FileNotFoundError):
                    path.unlink()
