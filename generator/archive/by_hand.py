"""The entries that people wrote by hand, of which the machine has no reading: ``content/.machine/by_hand.tsv``.

``ingest`` and ``link --write`` add to it, so that an entry which a person removes stays away when its article comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.archive.intake_files import write_lines
from generator.archive.intake_index import Known
from generator.entries.bases import Bases
from generator.entries.entry import Entry
from generator.entries.paths import machine_path
from generator.sources.addresses import normalise_address

BY_HAND = Path(".machine", "by_hand.tsv")
_HEAD = "entry\tsha256\turl"


def make_known(entry: Entry, path: str) -> Known:
    """Return what the index knows of an entry."""
    source = entry.source
    url = normalise_address(source.url) if source.url else None
    given = entry.date if entry.date_basis == "given" else None
    return Known(entry.slug, path, source.sha256, url, source.publisher, entry.date, given)


def read_by_hand(content: Path) -> dict[str, Known]:
    """Return the noted entries by their names, as ones that are no longer there."""
    path = content / BY_HAND
    lines = path.read_text(encoding="utf8").splitlines() if path.is_file() else []
    found = [values for line in lines if len(values := line.split("\t")) == _HEAD.count("\t") + 1 and line != _HEAD]
    return {slug: Known(slug, "", _none(sha256), _none(url), None) for slug, sha256, url in found}


def note_by_hand(content: Path, entries: Iterable[Known]) -> bool:
    """Note those of the entries that were written by hand; return whether anything was new.

    One that names neither a hash nor an address cannot be told by its article, so it is not noted.
    """
    bases, noted = Bases(content), read_by_hand(content)
    found = {slug: known for slug, known in noted.items() if not (content / machine_path(slug)).is_file()}
    for known in entries:
        read = (content / machine_path(known.slug)).is_file()
        if (known.sha256 or known.url) and not read and bases.find(known.slug, known.sha256) is None:
            found[known.slug] = replace(known, path="", publisher=None, date=None, given=None, words=None)
    if found == noted:
        return False
    rows = (f"{slug}\t{found[slug].sha256 or '-'}\t{found[slug].url or '-'}" for slug in sorted(found))
    write_lines(content / BY_HAND, (_HEAD, *rows))
    return True


def _none(value: str) -> str | None:
    return value if value != "-" else None
