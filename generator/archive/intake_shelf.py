"""The linker's shelf on disk: the reports of the entries that ingest knows, in the file of its index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from generator.archive.shelf import Block, find_blocks
from generator.archive.traits import Traits, unpack_traits


class DiskShelf:
    """Keeps all reports in the file of an index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __contains__(self, incident: object) -> bool:
        query = "SELECT 1 FROM ids WHERE id=?1 UNION ALL SELECT 1 FROM reports WHERE incident=?1 LIMIT 1"
        return self._db.execute(query, (incident,)).fetchone() is not None

    def publish_only(self, incidents: Iterable[str]) -> None:
        """Take these and no others for published without a report."""
        self._db.execute("DELETE FROM ids")
        for incident in incidents:
            self.publish(incident)

    def publish(self, incident: str) -> None:
        """Remember an id that has no report: it is never given again."""
        self._db.execute("INSERT OR IGNORE INTO ids VALUES (?)", (incident,))

    def add(self, traits: Traits, incident: str) -> None:
        """Keep a report under its incident."""
        values = (traits.key, traits.slug, incident, traits.pack())
        self._db.execute("INSERT OR REPLACE INTO reports VALUES (?,?,?,?)", values)
        rows = [(*block, incident, traits.key) for block in find_blocks(traits)]
        self._db.executemany("INSERT OR IGNORE INTO blocks VALUES (?,?,?,?)", rows)

    def drop_reports(self, slug: str) -> None:
        """Forget the reports of an entry."""
        keys = self._db.execute("SELECT key FROM reports WHERE slug=?", (slug,)).fetchall()
        self._db.executemany("DELETE FROM blocks WHERE report=?", keys)
        self._db.execute("DELETE FROM reports WHERE slug=?", (slug,))

    def find_incidents(self, blocks: Iterable[Block]) -> set[str]:
        """Find the incidents that have a report under one of the blocks."""
        query = "SELECT DISTINCT incident FROM blocks WHERE place=? AND day=?"
        return {incident for block in blocks for (incident,) in self._db.execute(query, block)}

    def iterate_incidents(self) -> Iterator[str]:
        """Yield every incident that has a report."""
        yield from (incident for (incident,) in self._db.execute("SELECT DISTINCT incident FROM reports"))

    def find_members(self, incident: str) -> Sequence[Traits]:
        """Find the reports of an incident."""
        rows = self._db.execute("SELECT traits FROM reports WHERE incident=? ORDER BY key", (incident,))
        return [unpack_traits(traits) for (traits,) in rows]
