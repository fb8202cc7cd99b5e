"""What can go wrong with one input; the others go on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """One input that could not be read: where, which rule, and what was expected. ``row`` is 0 outside bulk files."""

    file: str
    code: str
    message: str
    row: int = 0

    def __str__(self) -> str:
        """Write ``file:row: code message``; the row only in bulk files."""
        where = f"{self.file}:{self.row}" if self.row else self.file
        return f"{where}: {self.code} {self.message}"
