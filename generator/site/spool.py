"""Where a process of a build puts the pieces of data files that it makes: files of its own, one for each data file.

So pieces neither fill memory nor pass through pipes. The process that puts the data files together copies them from
there in long runs: a piece is followed by what stands between pieces, so that pieces that were made one after the
other stand there as they do in the data file.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.site.fragments import FragmentFile
from generator.vocabulary.frozen import dataclass

PREFIX = "pieces."
_BUFFER = 1 << 18

Span = tuple[int, int]
"""Offset and length of a piece."""

Spans = tuple[Span, ...]
"""The places of the pieces of one entry or incident, one for each data file."""


class _Stream:
    """The pieces of one data file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: list[bytes] = []
        self._end = self._written = 0
        self._handle: int | None = None

    def add(self, piece: bytes, between: bytes) -> Span:
        """Put a piece at the end and return its place."""
        place = (self._end, len(piece))
        self._waiting += (piece, between)
        self._end += len(piece) + len(between)
        if self._end - self._written > _BUFFER:
            self.flush()
        return place

    def flush(self) -> None:
        """Write what waits, so that others can read it."""
        content, self._waiting = b"".join(self._waiting), []
        while content:
            content = content[os.pwrite(self.open(), content, self._written) :]
            self._written = self._end - len(content)

    def open(self) -> int:
        """Return the handle of the file."""
        if self._handle is None:
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        return self._handle

    def close(self) -> None:
        """Close the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


class Spool:
    """The files of pieces of one process. They are of no use after the build."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._streams: dict[str, _Stream] = {}

    def add(self, files: Sequence[FragmentFile], pieces: Sequence[bytes]) -> Spans:
        """Put the pieces of an entry or incident, one for each data file, at the ends and return their places."""
        pairs = zip(files, pieces, strict=True)
        return tuple([self._find(file.address).add(piece, file.between) for file, piece in pairs])

    def flush(self) -> None:
        """Write what waits, so that others can read it."""
        for stream in self._streams.values():
            stream.flush()

    def read(self, address: str, span: Span) -> bytes:
        """Read a piece of a data file."""
        return os.pread(self.open(address), span[1], span[0])

    def open(self, address: str) -> int:
        """Return the handle of the file that holds the pieces of a data file."""
        return self._find(address).open()

    def remove(self) -> None:
        """Remove the files, also those that another process has made under this name."""
        for stream in self._streams.values():
            stream.close()
        for path in self.path.parent.glob(f"{self.path.name}.*"):
            path.unlink(missing_ok=True)

    def _find(self, address: str) -> _Stream:
        stream = self._streams.get(address)
        if stream is None:
            path = self.path.with_name(f"{self.path.name}.{address.replace('/', '-')}")
            stream = self._streams[address] = _Stream(path)
        return stream


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces of one entry or incident in a spool, by the number of the data file."""

    spool: Spool
    files: Sequence[FragmentFile]
    spans: Spans

    @property
    def lengths(self) -> tuple[int, ...]:
        """The length of each piece."""
        return tuple([length for _offset, length in self.spans])

    def __getitem__(self, number: int) -> bytes:
        """Read a piece."""
        return self.spool.read(self.files[number].address, self.spans[number])
