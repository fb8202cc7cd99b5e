"""The file of the index of ingest: its tables, and how it is opened."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

_VERSION = 2
_SCHEMA = """
CREATE TABLE entries (slug TEXT PRIMARY KEY, path TEXT, mtime INTEGER, size INTEGER, sha256 TEXT, url TEXT,
  publisher TEXT, date TEXT, given TEXT, words TEXT, sketch BLOB) WITHOUT ROWID;
CREATE INDEX entries_path ON entries (path);
CREATE INDEX entries_sha256 ON entries (sha256);
CREATE INDEX entries_url ON entries (url);
CREATE INDEX entries_words ON entries (words);
CREATE TABLE keys (key INTEGER, slug TEXT, PRIMARY KEY (key, slug)) WITHOUT ROWID;
CREATE INDEX keys_slug ON keys (slug);
CREATE TABLE ids (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE reports (key TEXT PRIMARY KEY, slug TEXT, incident TEXT, traits TEXT) WITHOUT ROWID;
CREATE INDEX reports_slug ON reports (slug);
CREATE INDEX reports_incident ON reports (incident);
CREATE TABLE blocks (place TEXT, day INTEGER, incident TEXT, report TEXT,
  PRIMARY KEY (place, day, incident, report)) WITHOUT ROWID;
CREATE INDEX blocks_report ON blocks (report);
CREATE TABLE seen (key TEXT PRIMARY KEY, fingerprint TEXT, run INTEGER, outcome TEXT, slug TEXT) WITHOUT ROWID;
CREATE INDEX seen_slug ON seen (slug);
CREATE TABLE listed (sha256 TEXT PRIMARY KEY, reason TEXT, line TEXT) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


def open_database(path: str) -> sqlite3.Connection:
    """Open the file of an index; one that is broken or of another version is made anew."""
    with contextlib.suppress(sqlite3.DatabaseError):
        db = _connect(path)
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version == _VERSION:
            return db
        db.close()
    for suffix in ("", "-wal", "-shm"):
        Path(path + suffix).unlink(missing_ok=True)
    db = _connect(path)
    db.executescript(_SCHEMA + f"PRAGMA user_version = {_VERSION};")
    return db


def _connect(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=10)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=NORMAL")
    db.execute("PRAGMA cache_size=-16000")
    return db
