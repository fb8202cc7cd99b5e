"""What ingest knows of entries and articles, on disk: so that a million articles need little memory and no second read.

The index can be thrown away: it is filled from the entries, the ledger and the articles again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.intake_database import open_database
from generator.archive.intake_listed import Listed
from generator.archive.intake_shelf import DiskShelf
from generator.sources.likeness import NEAR, Sketch, estimate_likeness, find_keys, pack_sketch, unpack_sketch

_COMMON = 20


@dataclass(frozen=True, slots=True)
class Known:
    """An entry as the index knows it; ``path`` is relative to the content folder, ``url`` in its normal form.

    ``given`` is the date that a person gave. An entry that a person has removed has no path.
    """

    slug: str
    path: str
    sha256: str | None
    url: str | None
    publisher: str | None
    date: str | None = None
    given: str | None = None
    words: str | None = None

    @property
    def removed(self) -> bool:
        """Whether a person has removed it."""
        return not self.path


_PUT_ENTRY = """
INSERT INTO entries VALUES (?,?,?,?,?,?,?,?,?,?,NULL) ON CONFLICT (slug) DO UPDATE SET
  path=excluded.path, mtime=excluded.mtime, size=excluded.size, sha256=excluded.sha256, url=excluded.url,
  publisher=excluded.publisher, date=excluded.date, given=excluded.given, words=coalesce(excluded.words, words)
"""
_KNOWN = "SELECT slug, path, sha256, url, publisher, date, given, words FROM entries WHERE "


class Index:
    """One index file: the entries, with the reports on the ``shelf`` and the ``listed`` articles without an entry."""

    def __init__(self, path: str) -> None:
        self._db = open_database(path)
        self.shelf = DiskShelf(self._db)
        self.listed = Listed(self._db)

    def commit(self) -> None:
        """Make sure that all is kept."""
        self._db.commit()

    def close(self) -> None:
        """Keep all and let go of the file."""
        self._db.commit()
        self._db.close()

    def put_entry(self, known: Known, stamp: tuple[int, int]) -> None:
        """Remember an entry; its words are kept if they are known and its article is the same."""
        source = (known.sha256, known.url, known.publisher, known.date, known.given, known.words)
        self._db.execute(_PUT_ENTRY, (known.slug, known.path, *stamp, *source))

    def put_words(self, slug: str, words: str, sketch: Sketch) -> None:
        """Remember what an entry's article says."""
        self._db.execute("UPDATE entries SET words=?, sketch=? WHERE slug=?", (words, pack_sketch(sketch), slug))
        self._db.execute("DELETE FROM keys WHERE slug=?", (slug,))
        self._db.executemany("INSERT OR IGNORE INTO keys VALUES (?,?)", [(key, slug) for key in find_keys(sketch)])

    def drop_entry(self, slug: str) -> None:
        """Forget an entry that is gone."""
        self.shelf.drop_reports(slug)
        for table in ("entries", "keys", "seen"):
            self._db.execute(f"DELETE FROM {table} WHERE slug=?", (slug,))  # noqa: S608 - the names are ours

    def find_stamp(self, path: str) -> tuple[str, tuple[int, int]]:
        """Return slug and stamp of the entry at a path; nothing for one that is not known."""
        row = self._db.execute("SELECT slug, mtime, size FROM entries WHERE path=?", (path,)).fetchone()
        return (row[0], (row[1], row[2])) if row else ("", (0, 0))

    def mark_present(self, slug: str) -> None:
        """Note, for this run, that an entry's file is there."""
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS present (slug TEXT PRIMARY KEY) WITHOUT ROWID")
        self._db.execute("INSERT OR IGNORE INTO present VALUES (?)", (slug,))

    def is_present(self, slug: str) -> bool:
        """Whether an entry's file was found to be there in this run."""
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS present (slug TEXT PRIMARY KEY) WITHOUT ROWID")
        return self._db.execute("SELECT 1 FROM present WHERE slug=?", (slug,)).fetchone() is not None

    def iterate_entries(self) -> Iterator[Known]:
        """Yield every entry that is there."""
        yield from (Known(*row) for row in self._db.execute(f"{_KNOWN}path<>''"))

    def put_removed(self, known: Known) -> None:
        """Remember an entry that a person has removed: its article is known again, and its name is not given anew."""
        self.shelf.drop_reports(known.slug)
        self._db.execute("DELETE FROM seen WHERE slug=?", (known.slug,))
        self.put_entry(known, (0, 0))
        self.mark_present(known.slug)

    def drop_absent(self) -> None:
        """Forget the entries whose files have not been marked as there."""
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS present (slug TEXT PRIMARY KEY) WITHOUT ROWID")
        query = "SELECT slug FROM entries WHERE slug NOT IN (SELECT slug FROM present)"
        for (slug,) in self._db.execute(query).fetchall():
            self.drop_entry(slug)
        self._db.execute("DROP TABLE present")

    def find_entries(self, field: str, value: str | None) -> list[Known]:
        """Find the entries with this ``slug``, ``sha256``, ``url`` or ``words``, in the order of their names."""
        assert field in {"slug", "sha256", "url", "words"}
        if not value:
            return []
        return [Known(*row) for row in self._db.execute(f"{_KNOWN}{field}=? ORDER BY slug", (value,))]

    def find_near(self, sketch: Sketch) -> list[Known]:
        """Find the entries whose articles have nearly the same words, the nearest first."""
        slugs: set[str] = set()
        for key in find_keys(sketch):
            rows = self._db.execute("SELECT slug FROM keys WHERE key=? LIMIT ?", (key, _COMMON)).fetchall()
            # Words that hundreds of articles share (a footer, a statement's last sentence) tell nothing.
            slugs.update(slug for (slug,) in rows if len(rows) < _COMMON)
        query = "SELECT sketch FROM entries WHERE slug=?"
        sketches = [(slug, self._db.execute(query, (slug,)).fetchone()[0]) for slug in sorted(slugs)]
        scored = [(estimate_likeness(sketch, unpack_sketch(data)), slug) for slug, data in sketches]
        near = sorted((-score, slug) for score, slug in scored if score >= NEAR)
        return [known for _, slug in near for known in self.find_entries("slug", slug)]

    def find_seen(self, key: str, fingerprint: str, run: int) -> tuple[str, str] | None:
        """Return outcome and slug of an article that this same program took in during an earlier run."""
        query = "SELECT outcome, slug FROM seen WHERE key=? AND fingerprint=? AND run<?"
        found: tuple[str, str] | None = self._db.execute(query, (key, fingerprint, run)).fetchone()
        return found

    def put_seen(self, key: str, fingerprint: str, run: int, outcome: str, slug: str) -> None:
        """Remember that an article has been taken in."""
        self._db.execute("INSERT OR REPLACE INTO seen VALUES (?,?,?,?,?)", (key, fingerprint, run, outcome, slug))

    def is_taken(self, slug: str, run: int) -> bool:
        """Whether an article of this run has gone into this entry."""
        query = "SELECT 1 FROM seen WHERE slug=? AND run=? AND outcome='entry'"
        return self._db.execute(query, (slug, run)).fetchone() is not None

    def read_fact(self, name: str) -> str | None:
        """Return what the index notes about itself."""
        row = self._db.execute("SELECT value FROM facts WHERE name=?", (name,)).fetchone()
        return str(row[0]) if row else None

    def put_fact(self, name: str, value: str) -> None:
        """Note something about the index itself."""
        self._db.execute("INSERT OR REPLACE INTO facts VALUES (?,?)", (name, value))

    def has_slug(self, slug: str) -> bool:
        """Whether an entry has this name."""
        return self._db.execute("SELECT 1 FROM entries WHERE slug=?", (slug,)).fetchone() is not None


class Slugs:
    """The names of all entries, as a container."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __contains__(self, slug: object) -> bool:
        return self._index.has_slug(str(slug))
