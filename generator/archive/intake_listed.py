"""The articles without an entry of their own, as the index of ingest keeps them: the lines of the ledger, by hash."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator


class Listed:
    """The lines of the ledger in the file of an index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def put(self, sha256: str, reason: str, line: str) -> None:
        """Remember a line of the ledger."""
        self._db.execute("INSERT OR REPLACE INTO listed VALUES (?,?,?)", (sha256, reason, line))

    def drop(self, sha256: str) -> None:
        """Take an article off the ledger."""
        self._db.execute("DELETE FROM listed WHERE sha256=?", (sha256,))

    def clear(self) -> None:
        """Empty the ledger, before it is read from its file."""
        self._db.execute("DELETE FROM listed")

    def find_reason(self, sha256: str) -> str | None:
        """Return why an article is listed."""
        row = self._db.execute("SELECT reason FROM listed WHERE sha256=?", (sha256,)).fetchone()
        return str(row[0]) if row else None

    def find_entry(self, sha256: str) -> str:
        """Name the entry that stands for a listed article; nothing if none does."""
        row = self._db.execute("SELECT line FROM listed WHERE sha256=?", (sha256,)).fetchone()
        return str(row[0]).split("\t")[2] if row else ""

    def drop_returned(self, reason: str) -> None:
        """Take the articles off the ledger that were listed for this reason and have an entry."""
        query = "DELETE FROM listed WHERE reason=? AND sha256 IN (SELECT sha256 FROM entries WHERE path<>'')"
        self._db.execute(query, (reason,))

    def __iter__(self) -> Iterator[str]:
        """Yield the lines of the ledger by hash."""
        yield from (line for (line,) in self._db.execute("SELECT line FROM listed ORDER BY sha256"))
