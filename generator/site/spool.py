"""Where a process of a build puts the pieces of data files that it makes: a file of its own, read by place.

So pieces neither fill memory nor pass through pipes; the process that puts the files together reads them from there.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.vocabulary.frozen import dataclass

PREFIX = "pieces."
_BUFFER = 1 << 18

Span = tuple[int, int]
"""Offset and length of a piece."""

Spans = tuple[Span, ...]
"""The places of the pieces of one entry or incident, one for each data file."""


class Spool:
    """One file of pieces. It is of no use after the build."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._waiting: list[bytes] = []
        self._end = self._written = 0
        self._handle: int | None = None

    def add(self, pieces: Sequence[bytes]) -> Spans:
        """Put pieces at the end and return their places; a piece that stands twice is kept once."""
        places: dict[bytes, Span] = {}
        for piece in pieces:
            if piece not in places:
                places[piece] = (self._end, len(piece))
                self._waiting.append(piece)
                self._end += len(piece)
        if self._end - self._written > _BUFFER:
            self.flush()
        return tuple([places[piece] for piece in pieces])

    def flush(self) -> None:
        """Write what waits, so that others can read it."""
        content, self._waiting = b"".join(self._waiting), []
        while content:
            content = content[os.pwrite(self._open(), content, self._written) :]
            self._written = self._end - len(content)

    def read(self, span: Span) -> bytes:
        """Read a piece."""
        return os.pread(self._open(), span[1], span[0])

    def remove(self) -> None:
        """Remove the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        self.path.unlink(missing_ok=True)

    def _open(self) -> int:
        if self._handle is None:
            self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        return self._handle


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces of one entry or incident in a spool, by the number of the data file."""

    spool: Spool
    spans: Spans

    @property
    def lengths(self) -> tuple[int, ...]:
        """The length of each piece."""
        return tuple([length for _offset, length in self.spans])

    def __getitem__(self, number: int) -> bytes:
        """Read a piece."""
        return self.spool.read(self.spans[number])
