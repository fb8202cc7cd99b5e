"""Where an entry's file belongs: ``YYYY/YYYY-MM-DD-OUTLET-words.md``, ``undated/OUTLET-words.md``."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Container
from pathlib import Path

from generator.entries.entry import Entry
from generator.vocabulary import edtf

UNDATED = "undated"
UNKNOWN_OUTLET = "unknown"
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile(r"[?~]")
_WORDS, _LENGTH = 8, 60


def make_slug(text: str) -> str:
    """Return a text as lower-case ASCII words joined by hyphens; what has no ASCII form is left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    return _NOT_SLUG.sub("-", plain).strip("-")


def slug_of(entry: Entry) -> str:
    """Return the name that a new entry's file gets, without ``.md``."""
    return f"{slug_start(entry)}-{_words_of(entry)}"


def find_free_slug(entry: Entry, taken: Container[str]) -> str:
    """Return the name for a new entry's file, with ``-2``, ``-3`` … where other entries have that name."""
    base = slug_of(entry)
    candidates = itertools.chain([base], (f"{base}-{number}" for number in itertools.count(2)))
    return next(slug for slug in candidates if slug not in taken)


def machine_path(slug: str) -> Path:
    """Return where the machine's last reading of an entry is kept, relative to the content folder."""
    return Path(".machine", f"{slug}.md")


def entry_path(entry: Entry) -> Path:
    """Return where an entry belongs, relative to ``content/entries``; a slug that it already has is kept."""
    return Path(folder_of(entry), f"{entry.slug or slug_of(entry)}.md")


def folder_of(entry: Entry) -> str:
    """Return the folder below ``content/entries``: the year of publication, or ``undated``."""
    return _date_of(entry)[:4] or UNDATED


def slug_start(entry: Entry) -> str:
    """Return what the name must start with: the date of publication, if known, and the outlet."""
    outlet = make_slug(entry.source.publisher or "") or UNKNOWN_OUTLET
    return "-".join(part for part in (_date_of(entry), outlet) if part)


def _date_of(entry: Entry) -> str:
    if not entry.date:
        return ""
    date = edtf.parse(entry.date)
    return _MARKS.sub("", str(date.start or date.end))


def _words_of(entry: Entry) -> str:
    words = make_slug(entry.title).split("-")[:_WORDS]
    while len(words) > 1 and len("-".join(words)) > _LENGTH:
        words.pop()
    return "-".join(words)[:_LENGTH] or (entry.events[0].type.replace("_", "-") if entry.events else "entry")
