"""Lists the clashes of all entries: where a person and the extractor of today read an article differently.

Nothing is written. An entry that nobody has touched since the machine wrote it has none and is not read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.archive.intake_entry import carry_decisions, make_entry
from generator.archive.intake_ledger import NEWER, read_ledger
from generator.entries.articles import ArticleStore
from generator.entries.bases import Bases
from generator.entries.entry import Entry
from generator.entries.merge import merge_entry
from generator.entries.paths import machine_path
from generator.entries.reading import EntryError, load_entry
from generator.extraction.extract import extract_facts
from generator.sources.article import Article

_KNOWN_OUTSIDE = ("label", "given")


@dataclass(slots=True)
class Clashes:
    """What was found: lines for people, and how many entries were read again, not at hand, or accepted."""

    lines: list[str]
    entries: int = 0
    read: int = 0
    missing: int = 0
    accepted: int = 0


def find_clashes(content: Path) -> Clashes:
    """Compare every entry that a person has touched with what the extractor now reads in its article."""
    found = Clashes([])
    store = ArticleStore(content.resolve().parent)
    bases = Bases(content)
    for path in sorted((content / "entries").rglob("*.md")):
        found.entries += 1
        shown = path.as_posix()
        try:
            found.lines += [f"{shown}: {line}" for line in _compare(path, bases, store, found)]
        except EntryError as error:
            found.lines += [str(problem) for problem in error.problems]
    found.lines += _find_newer(content)
    return found


def _compare(path: Path, bases: Bases, store: ArticleStore, found: Clashes) -> Iterator[str]:
    """Yield the clashes of one entry."""
    current = path.read_text(encoding="utf8")
    base_text = bases.find(path.stem, None)
    if current == base_text:
        return
    ours = load_entry(current, path.as_posix())
    base_text = base_text or bases.find(path.stem, ours.source.sha256)
    if ours.review.state == "person":
        found.accepted += 1
        return
    base = load_entry(base_text, (bases.content / machine_path(path.stem)).as_posix()) if base_text else ours
    # What its outlet has changed clashes as it is now: its hash is the entry's, while the base has the old one.
    changed = ours.source.sha256 and ours.source.sha256 != base.source.sha256
    known = (
        replace(base, source=replace(base.source, sha256=ours.source.sha256, file=ours.source.file))
        if changed
        else base
    )
    article = _find_article(known, store)
    if article is None:
        found.missing += 1
        return
    found.read += 1
    facts = extract_facts(article)
    if not facts.events:
        yield "kept, though no incident is read in its article now"
        return
    new = _keep_lines(base, carry_decisions(ours, make_entry(facts, article, store.root)))
    yield from map(str, merge_entry(base_text, current, new).clashes)


def _find_article(base: Entry, store: ArticleStore) -> Article | None:
    """Find an entry's article as it was read, with what was known of it from outside its text."""
    source = base.source
    article = store.find_article(source)
    if article is None and source.sha256 and store.path_of(source.sha256).is_file():
        text = store.path_of(source.sha256).read_text(encoding="utf8")
        article = Article(text, source.file or "", source.sha256, url=source.url, publisher=source.publisher)
        outside = base.date_basis in _KNOWN_OUTSIDE
        return replace(article, date=base.date, date_basis=base.date_basis) if outside else article
    if article is not None and base.date_basis == "given":
        return replace(article, date=base.date, date_basis="given")
    return article


def _keep_lines(base: Entry, new: Entry) -> Entry:
    """Take flags that differ in their line alone for the same: a kept text has no lines any more."""
    named = [[(flag.code, flag.words) for flag in entry.review.flags] for entry in (base, new)]
    return replace(new, review=replace(new.review, flags=base.review.flags)) if named[0] == named[1] else new


def _find_newer(content: Path) -> Iterator[str]:
    """Yield the articles that their outlets changed after a person had accepted their entries."""
    for row in read_ledger(content):
        if row["reason"] == NEWER:
            where = row["file"] if row["file"] != "-" else row["url"]
            yield f"{row['entry']}: accepted by a person, and the outlet has changed its article ({where})"
