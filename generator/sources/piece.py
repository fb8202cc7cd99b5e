"""What lies between finding and reading: one file, row or page, small enough to be handed to another process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Given:
    """What a person knows of an article and says on the command line; it counts more than what was read."""

    date: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One article that was found and is not read yet.

    ``kind`` is ``file`` (``path`` says where), ``line`` (``data``: a line of JSON Lines, ``offset``: where it begins),
    ``row`` (``values``: a row of CSV) or ``page`` (``data``: what an address gave, ``charset`` what its header says;
    ``file`` is the address).
    """

    kind: str
    file: str
    row: int = 0
    data: bytes = b""
    values: Mapping[str, Any] | None = None
    charset: str | None = None
    path: str = ""
    offset: int = 0
