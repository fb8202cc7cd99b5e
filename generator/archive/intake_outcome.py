"""What became of everything that was given in: counts, and lines for people."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

LISTED = ("no_incident", "language_not_read", "already_there", "older_version", "newer_version", "removed")
"""Why an article has no entry of its own; each stands in the ledger with its reason."""


@dataclass(slots=True)
class Outcome:
    """Counts of one run.

    ``changes`` names the files that were (or, in a dry run, would be) written, ``flags`` what a person has to look at,
    ``removed`` the articles that stay without an entry because a person has removed it.
    """

    read: int = 0
    written: int = 0
    updated: int = 0
    unchanged: int = 0
    unread: int = 0
    listed: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    clashing: int = 0
    failed: int = 0

    def find_lines(self) -> list[str]:
        """Return the summary: every article is in one of its lines."""
        written = count_of(self.written, "entry", "entries")
        done = f"{written} written, {self.updated:,} updated, {self.unchanged:,} unchanged"
        kept = f", {self.unread:,} left as they are, for they cannot be read" if self.unread else ""
        lines = [f"{count_of(self.read, 'article', 'articles')} read: {done}{kept}"]
        if self.listed:
            reasons = ", ".join(
                f"{self.listed[reason]:,} {reason.replace('_', ' ')}" for reason in LISTED if self.listed[reason]
            )
            lines.append(f"listed without an entry: {reasons}")
        lines.append(f"{count_of(self.failed, 'error', 'errors')}, {count_of(self.clashing, 'clash', 'clashes')}")
        return lines


def count_of(number: int, one: str, many: str) -> str:
    """Write a number of things."""
    return f"{number:,} {one if number == 1 else many}"
