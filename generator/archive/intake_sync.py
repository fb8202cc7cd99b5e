"""Brings the index up to what lies in the content folder: entries that people added, changed or took away."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.archive.build import find_reports
from generator.archive.by_hand import make_known, read_by_hand
from generator.archive.intake_files import stamp_of
from generator.archive.intake_index import Index, Known
from generator.archive.intake_ledger import load_ledger
from generator.archive.traits import find_traits
from generator.entries.entry import Entry
from generator.entries.paths import machine_path
from generator.entries.problem import Problem
from generator.entries.reading import read_entries, read_entry
from generator.sources.addresses import normalise_address
from generator.vocabulary.frozen import replace

_SHA256 = re.compile(r"^\s*sha256: ['\"]?([0-9a-f]{64})", re.MULTILINE)
_URL = re.compile(r"^\s*url: ['\"]?(https?://[^\s'\"]+)", re.MULTILINE)


def sync_index(index: Index, content: Path) -> Iterator[Problem]:
    """Read entries that are new or changed, forget those that are gone; yield what is wrong with them."""
    for folder in _find_folders(content / "entries"):
        for name in sorted(item.name for item in os.scandir(folder) if item.name.endswith(".md")):
            yield from _sync_file(index, content, Path(folder, name))
    _sync_removed(index, content)
    index.drop_absent()
    load_ledger(index, content)
    index.shelf.publish_only(file.stem for file in (content / "incidents").glob("*.md"))


def _find_folders(top: Path) -> Iterator[Path]:
    """Yield a folder and those below it: by year, so that the names of one year are in memory at a time."""
    if top.is_dir():
        yield top
        for name in sorted(item.name for item in os.scandir(top) if item.is_dir()):
            yield from _find_folders(top / name)


def _sync_file(index: Index, content: Path, file: Path) -> Iterator[Problem]:
    slug, stamp = index.find_stamp(file.relative_to(content).as_posix())
    index.mark_present(slug or file.stem)
    if not slug or stamp != stamp_of(file):
        yield from _read_changed(index, content, file)


def _read_changed(index: Index, content: Path, file: Path) -> Iterator[Problem]:
    path = file.relative_to(content).as_posix()
    for _, entry in read_entries([file], content.parent):
        if isinstance(entry, Entry):
            keep_entry(index, content, path, entry)
        else:
            # A file that cannot be read still is the entry of its article: nothing is written over it or beside it.
            index.put_entry(_guess_known(file, path), (0, 0))
            yield from entry


def _guess_known(file: Path, path: str) -> Known:
    text = file.read_text(encoding="utf8", errors="replace")
    sha256, url = _SHA256.search(text), _URL.search(text)
    return Known(
        file.stem,
        path,
        sha256.group(1) if sha256 else None,
        normalise_address(url.group(1)) if url else None,
        None,
    )


def _sync_removed(index: Index, content: Path) -> None:
    """Note the entries that people have removed: a reading or a note of them is left, and no entry."""
    folder = content / machine_path("").parent
    names = sorted(item.name for item in os.scandir(folder) if item.name.endswith(".md")) if folder.is_dir() else ()
    for name in names:
        if not index.is_present(slug := name.removesuffix(".md")):
            _put_removed(index, content, _read_base(folder / name, slug))
    for slug, known in read_by_hand(content).items():
        if not index.is_present(slug):
            _put_removed(index, content, known)


def _put_removed(index: Index, content: Path, known: Known) -> None:
    if not _is_renamed(index, known, content):
        index.put_removed(known)


def _read_base(file: Path, slug: str) -> Known:
    """Return what the machine wrote last of an entry, as one that is no longer there."""
    read = read_entry(file.read_text(encoding="utf8", errors="replace"), file.name)
    return make_known(replace(read, slug=slug), "") if isinstance(read, Entry) else _guess_known(file, "")


def _is_renamed(index: Index, base: Known, content: Path) -> bool:
    """Whether an entry of the same article has no reading of its own: it is the same one under another name."""
    found = [*index.find_entries("sha256", base.sha256), *index.find_entries("url", base.url)]
    return any(index.is_present(known.slug) and not (content / machine_path(known.slug)).exists() for known in found)


def keep_entry(index: Index, content: Path, path: str, entry: Entry) -> None:
    """Remember an entry, whose file is at ``path`` below the content folder, and its reports by incident."""
    file = content / path
    index.put_entry(make_known(entry, path), stamp_of(file) if file.is_file() else (0, 0))
    index.shelf.drop_reports(entry.slug)
    for report in find_reports(entry):
        if report.event.incident:
            index.shelf.add(find_traits(report), report.event.incident)
