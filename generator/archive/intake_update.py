"""The desk at which entries are written and merged: the only place of ingest that touches the content folder."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from generator.archive.intake_entry import carry_decisions, find_file_name, link_events, make_entry
from generator.archive.intake_index import Index, Known
from generator.archive.intake_reading import Taken
from generator.archive.intake_sync import keep_entry
from generator.archive.linking import Linker
from generator.entries.articles import ArticleStore
from generator.entries.bases import Bases
from generator.entries.entry import Entry
from generator.entries.files import write_whole
from generator.entries.history import record_changes
from generator.entries.merge import MergeResult, merge_entry
from generator.entries.paths import machine_path
from generator.entries.reading import EntryError, load_entry, read_entry
from generator.entries.writing import write_entry
from generator.sources.addresses import normalise_address
from generator.sources.article import Article
from generator.sources.likeness import find_words, hash_words
from generator.sources.reading import PAGES, is_address

_CORRECTED = "the outlet changed its article"
_KEPT = ".machine/kept"


@dataclass(frozen=True, slots=True)
class Update:
    """What became of an entry: as it is now, whether its file changed, and what clashed.

    ``done`` is false where the entry was left alone: a person has accepted it, or it cannot be read.
    """

    entry: Entry
    changed: bool = False
    done: bool = True
    clashes: tuple[str, ...] = ()


class Desk:
    """Reads and writes the files of one content folder.

    A dry run writes them into a ``scratch`` folder, where what comes later in the same run finds them.
    """

    def __init__(self, content: Path, scratch: Path | None = None) -> None:
        self.content = content
        self._scratch = scratch
        self._articles = ArticleStore(content.parent)
        self._bases = Bases(content)

    def name_of(self, article: Article) -> str | None:
        """Return an article's file as the ledger names it: one outside the project by its name alone."""
        name = None if is_address(article.file) else Path(article.file).name
        return find_file_name(article.file, self.content.parent) or name

    def store(self, article: Article) -> None:
        """Keep the text of an article from outside the project, so that evidence can be compared later.

        That of a page is kept, too: finding the text in a page takes longer than all other checks.
        """
        outside = find_file_name(article.file, self.content.parent) is None
        page = Path(article.file).suffix.lower() in PAGES and not article.row
        if (outside or page) and not self._scratch:
            path = self._articles.path_of(article.sha256)
            if not path.is_file():
                write_whole(path, article.text)

    def restore(self, removed: Known, new: Entry) -> Entry:
        """Return a new reading as the entry that a person had removed: under its name, with its incidents."""
        new = replace(new, slug=removed.slug)
        base = read_entry(self._bases.find(removed.slug, None) or "", f"{removed.slug}.md")
        return carry_decisions(base, new) if isinstance(base, Entry) else new

    def write(self, path: str, entry: Entry, article: Article) -> None:
        """Write a new entry and what the machine read."""
        self.store(article)
        text = write_entry(entry)
        self._write(path, text)
        self._write(machine_path(entry.slug), text)

    def update(
        self, known: Known, taken: Taken, linker: Linker | None, *, force: bool, today: dt.date | None
    ) -> Update:
        """Merge a new reading into an entry; ``today`` is given where the outlet changed the article."""
        assert taken.facts is not None
        current = self._read(known.path)
        base = self._find_base(known)
        try:
            ours = load_entry(current, known.path)
            accepted = ours.review.state == "person" and not force
            new = make_entry(taken.facts, taken.article, self.content.parent)
            if accepted:
                return _leave(ours, new, corrected=today is not None)
            new = _keep_address(ours, carry_decisions(ours, new))
            new = link_events(new, linker) if linker else new
            result = merge_entry(base, current, new, force=force)
            if today is not None:
                new = _correct(ours, new, result, today)
                result = merge_entry(base, current, new, force=force)
        except EntryError as error:
            clashes = tuple(f"cannot be merged, {problem}" for problem in error.problems)
            return Update(Entry(slug=known.slug), done=False, clashes=clashes)
        self._write_merged(known, current, base, new, result, kept=force and ours.review.state == "person")
        self.store(taken.article)
        merged = load_entry(result.text, known.path)
        return Update(merged, result.changed, clashes=tuple(str(clash) for clash in result.clashes))

    def find_words(self, known: Known) -> str | None:
        """Find the hash of the words of an entry's article, where it is at hand."""
        if known.words:
            return known.words
        path = self._articles.path_of(known.sha256) if known.sha256 else None
        text = path.read_text(encoding="utf8") if path and path.is_file() else None
        if text is None:
            source = load_entry(self._read(known.path), known.path).source
            article = self._articles.find_article(source)
            text = article.text if article else None
        return hash_words(find_words(text)) if text else None

    def _write_merged(  # noqa: PLR0913 - the three sides of a merge and its result
        self, known: Known, current: str, base: str | None, new: Entry, result: MergeResult, *, kept: bool
    ) -> None:
        """Write the entry first and then the base: stopped in between, the next run finds nothing to merge."""
        if kept and result.changed:
            self._keep_copy(known.slug, current)
        if result.changed:
            self._write(known.path, result.text)
        if not result.clashes and (base is None or _is_other_reading(load_entry(base, known.path), new)):
            self._write(machine_path(known.slug), write_entry(new))
            if not self._scratch:
                self._bases.adopt(known.slug, known.sha256)

    def _keep_copy(self, slug: str, text: str) -> None:
        number = 1
        while (self.content / (path := f"{_KEPT}/{slug}.{number}.md")).exists():
            number += 1
        self._write(path, text)

    def _write(self, path: str | Path, text: str) -> None:
        """Write a file by its path below the content folder."""
        write_whole((self._scratch or self.content) / path, text)

    def _read(self, path: str | Path) -> str:
        """Read a file by its path below the content folder, as this run has left it."""
        scratch = self._scratch / path if self._scratch else None
        return (scratch if scratch and scratch.is_file() else self.content / path).read_text(encoding="utf8")

    def _find_base(self, known: Known) -> str | None:
        """Find what the machine wrote last for an entry."""
        path = machine_path(known.slug)
        if self._scratch and (self._scratch / path).is_file():
            return self._read(path)
        return self._bases.find(known.slug, known.sha256)

    def keep(self, index: Index, path: str, update: Update) -> None:
        """Tell the index how an entry is now."""
        if update.entry.title:
            keep_entry(index, self.content, path, update.entry)


def _is_other_reading(base: Entry, new: Entry) -> bool:
    """Whether two readings differ in more than the incidents that their events were linked to since."""
    readings = [
        replace(entry, slug="", events=tuple(replace(event, incident=None, link_reason=None) for event in entry.events))
        for entry in (base, new)
    ]
    return readings[0] != readings[1]


def _keep_address(ours: Entry, new: Entry) -> Entry:
    """Keep the address of an article that came again under another form of it: with a tracker, as a mobile page."""
    old, found = ours.source.url, new.source.url
    same = bool(old and found) and normalise_address(str(old)) == normalise_address(str(found))
    return replace(new, source=replace(new.source, url=old)) if same else new


def _correct(ours: Entry, new: Entry, result: MergeResult, today: dt.date) -> Entry:
    """Add to a reading what the outlet's correction changed in the published facts."""
    merged = load_entry(result.text, f"{ours.slug}.md")
    known = record_changes(ours, merged, reason=_CORRECTED, today=today).corrections[len(ours.corrections) :]
    # The title is made from the facts: it changes with them.
    return replace(new, corrections=(*ours.corrections, *(each for each in known if each.field != "title")))


def _leave(ours: Entry, new: Entry, *, corrected: bool) -> Update:
    """Leave an accepted entry alone; it counts as unchanged, unless its outlet changed the article since."""
    if not corrected:
        return Update(ours)
    told = f"accepted by a person, and the outlet has changed its article ({new.source.file or new.source.url})"
    return Update(ours, done=False, clashes=(told,))
