"""What is wrong with a file, where, and what would be right: the one shape of every message about content."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

KeyPath = tuple[str | int, ...]
"""Where a value stands in the front matter: ``("events", 0, "figures", 1, "count")``; lists count from 0."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that must change (or, as a warning, be looked at). Lines and columns count from 1.

    ``safe`` says that the suggestion is another spelling of the same value, so that ``--fix`` may write it. ``at`` is
    the path of the value within the front matter.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    value: str | None = None
    suggestion: str | None = None
    warning: bool = False
    safe: bool = False
    at: KeyPath = ()

    def __str__(self) -> str:
        """Write ``path:line:column: CODE message: 'value' (did you mean 'suggestion'?)``."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.text}"

    @property
    def rank(self) -> tuple[str, int, int, str, str]:
        """The key by which problems are listed: by file, line, column, code and words."""
        return self.path, self.line, self.column, self.code, self.text

    @property
    def text(self) -> str:
        """The message with the value quoted and the suggestion, without the address."""
        text = f"warning: {self.message}" if self.warning else self.message
        if self.value is not None:
            text += f": {self.value!r}"
        if self.suggestion is not None:
            text += f" (did you mean {self.suggestion!r}?)"
        return text


@dataclass(frozen=True, slots=True)
class Misfit:
    """A problem before its line is known: ``at`` is the path of the value, ``on_key`` means the key itself."""

    code: str
    message: str
    value: str | None = None
    suggestion: str | None = None
    at: KeyPath = ()
    on_key: bool = False
    warning: bool = False
    safe: bool = False


def find_nearest(value: str, valid: Iterable[str]) -> str | None:
    """Find the valid value that a person most likely meant; ``None`` if nothing is near."""
    by_folded: dict[str, str] = {}
    for text in valid:
        if by_folded.get(text.casefold()) != text.casefold():
            by_folded[text.casefold()] = text
    folded = value.casefold()
    if folded in by_folded:
        return by_folded[folded]
    near = difflib.get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    return by_folded[near[0]] if near else None
