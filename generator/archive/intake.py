"""Takes articles in: each becomes an entry, an update of one, a line in the ledger, or a named error.

The flow: sync the index with the content folder → read and extract on all cores → decide which entry an article
belongs to → merge, link, write → ledger. It can be stopped at any time and started again: files are written in one
step, and what was done is not done twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.archive.by_hand import note_by_hand
from generator.archive.intake_entry import link_events, make_entry
from generator.archive.intake_index import Index, Known, Slugs
from generator.archive.intake_ledger import NEWER, OLDER, REMOVED, Ledger
from generator.archive.intake_opening import open_index, open_run
from generator.archive.intake_outcome import Outcome
from generator.archive.intake_reading import Result, Setup, Taken, find_fingerprint, take_all
from generator.archive.intake_recognising import find_newer, find_original, find_own, find_removed, is_other_outlet
from generator.archive.intake_sync import sync_index
from generator.archive.intake_telling import Teller
from generator.archive.intake_update import Desk, Update
from generator.archive.linking import Linker
from generator.archive.published import add_published
from generator.entries.paths import entry_path, find_free_slug
from generator.entries.reading import EntryError
from generator.extraction.events.no_event import NO_EVENT
from generator.sources.piece import Given, Piece
from generator.sources.problem import SourceProblem

_COMMIT_EVERY = 200


@dataclass(frozen=True, slots=True)
class Request:
    """What ``ingest`` is asked to do.

    ``again`` reads every article anew, also where nothing has changed; ``restore`` writes what people have removed.
    """

    content: Path
    given: Given = field(default_factory=Given)
    force: bool = False
    again: bool = False
    dry_run: bool = False
    link: bool = True
    restore: bool = False
    jobs: int = 1
    today: dt.date = field(default_factory=lambda: dt.datetime.now(tz=dt.UTC).date())


def ingest(found: Iterator[Piece | SourceProblem], request: Request, watch: Callable[[Result], None]) -> Outcome:
    """Take in everything that was found; ``watch`` is called for each article that is done."""
    content = request.content.resolve()
    with open_index(content, dry_run=request.dry_run) as (index, path):
        intake = Intake(index, content, request, Desk(content, Path(path).parent if request.dry_run else None))
        intake.outcome.warnings += [str(problem) for problem in sync_index(index, content)]
        open_run(index, content)
        setup = Setup(request.given, path, intake.fingerprint, intake.run, request.again)
        for number, result in enumerate(take_all(found, setup, request.jobs), 1):
            intake.take(result)
            watch(result)
            if number % _COMMIT_EVERY == 0:
                index.commit()
        if not request.dry_run:
            intake.ledger.write(content)
            add_published(content, index.shelf.iterate_incidents())
            note_by_hand(content, index.iterate_entries())
        index.put_fact("open", "")
        return intake.outcome


class Intake:
    """One run: takes results one after the other."""

    def __init__(self, index: Index, content: Path, request: Request, desk: Desk) -> None:
        self.index = index
        self.content = content
        self.request = request
        self.ledger = Ledger(index)
        self.outcome = Outcome()
        self.linker = Linker(index.shelf)
        self.desk = desk
        self.teller = Teller(self.outcome, request.content)
        self.fingerprint = find_fingerprint()
        self.run = int(index.read_fact("run") or 0) + 1
        index.put_fact("run", str(self.run))

    def take(self, result: Result) -> None:
        """Put one article where it belongs."""
        if isinstance(result, SourceProblem):
            self.outcome.failed += 1
            self.teller.tell_error(result)
            return
        self.outcome.read += 1
        if result.seen:
            self._repeat(*result.seen, result)
        elif result.facts is None:
            self._list(result, "language_not_read")
        else:
            self._place(result)

    def _repeat(self, outcome: str, slug: str, result: Taken) -> None:
        """Count an article as in the last run, unless its outlet has replaced it since."""
        if self.index.listed.find_reason(result.article.sha256) == OLDER and not self._is_entry(slug, result):
            outcome = OLDER
        if outcome == "entry":
            self.outcome.unchanged += 1
        else:
            self.outcome.listed[outcome] += 1
        self._see(result, outcome, slug)

    def _see(self, taken: Taken, outcome: str, slug: str) -> None:
        self.index.put_seen(taken.key, self.fingerprint, self.run, outcome, slug)

    def _is_entry(self, slug: str, taken: Taken) -> bool:
        """Whether an entry is that of just this version of an article; another outlet may have replaced its own."""
        return any(known.sha256 == taken.article.sha256 for known in self.index.find_entries("slug", slug))

    def _place(self, taken: Taken) -> None:
        assert taken.facts is not None
        own = find_own(self.index, taken)
        if self.index.listed.find_reason(taken.article.sha256) == OLDER and not (
            own and self._is_entry(own.slug, taken)
        ):
            self._list(taken, OLDER, find_newer(self.index, taken))
            return
        removed = find_removed(self.index, taken, own)
        if own is not None and removed is None:
            self._return_to(own, taken)
            return
        if removed is not None and not self.request.restore:
            self._leave_out(removed, taken)
            return
        if not taken.facts.events:
            self._list(taken, "no_incident")
            self.teller.tell_flags(taken.article, (flag for flag in taken.facts.flags if flag.code == NO_EVENT))
            return
        original = find_original(self.index, taken)
        if original is not None and not is_other_outlet(original, taken):
            self._list(taken, "already_there", original.slug)
            return
        self._write_new(taken, original, removed)

    def _leave_out(self, removed: Known, taken: Taken) -> None:
        """List an article whose entry a person has removed; it is told in every run."""
        self.teller.tell_removed(taken.article, removed.slug)
        self._list(taken, REMOVED, removed.slug)
        if removed.sha256 == taken.article.sha256:
            self.index.put_words(removed.slug, taken.words, taken.sketch)
        self.index.put_seen(taken.key, "", self.run, REMOVED, removed.slug)

    def _return_to(self, known: Known, taken: Taken) -> None:
        """Bring an article to the entry that it has."""
        assert taken.facts is not None
        # An entry that names no hash was written by hand: nothing tells that its outlet has changed the article since.
        same = known.sha256 in {None, taken.article.sha256}
        copy = not same and self._has_words(known, taken.words)
        if copy or (same and self.index.is_taken(known.slug, self.run)):
            self._list(taken, "already_there", known.slug)
            return
        if not taken.facts.events:
            self.teller.tell_clashes(known.path, ("kept, though no incident is read in its article now",))
            return
        if not same:
            self._retire(known, taken)
        update = self.desk.update(
            known, taken, self.linker if self.request.link else None, force=self.request.force,
            today=None if same else self.request.today,
        )  # fmt: skip
        self.teller.tell_clashes(known.path, update.clashes)
        if not same and not update.done:
            self._keep_back(known, taken)
            return
        self._count(update, known.path)
        self.index.listed.drop(taken.article.sha256)
        self.desk.keep(self.index, known.path, update)
        self.index.put_words(known.slug, taken.words, taken.sketch)
        settled = update.done and not update.clashes
        # What is left for a person is read, and told, again in the next run.
        self.index.put_seen(taken.key, self.fingerprint if settled else "", self.run, "entry", known.slug)

    def _has_words(self, known: Known, words: str) -> bool:
        try:
            return self.desk.find_words(known) == words
        except (OSError, EntryError):
            return False

    def _count(self, update: Update, path: str) -> None:
        if not update.done:
            self.outcome.unread += 1
        elif update.changed:
            self.outcome.updated += 1
            self.teller.tell_change(path)
        else:
            self.outcome.unchanged += 1

    def _retire(self, known: Known, taken: Taken) -> None:
        """List the version of an article that its outlet has replaced.

        This is made sure of before the entry is written: a run that is killed between the two must not take the older
        version for a correction when it goes on.
        """
        if known.sha256:
            self.ledger.retire(known.sha256, known.slug, known.publisher, taken.article.url)

    def _keep_back(self, known: Known, taken: Taken) -> None:
        """List a changed article whose entry is left as it is: a person has accepted it, or it cannot be read."""
        if known.sha256:
            self.index.listed.drop(known.sha256)
        self._list(taken, NEWER, known.slug)
        self.index.put_seen(taken.key, "", self.run, NEWER, known.slug)

    def _write_new(self, taken: Taken, original: Known | None, removed: Known | None) -> None:
        assert taken.facts is not None
        entry = make_entry(taken.facts, taken.article, self.content.parent)
        if original is not None:
            entry = replace(entry, source=replace(entry.source, copy_of=original.slug))
        if removed is not None:
            entry = self.desk.restore(removed, entry)
        else:
            entry = replace(entry, slug=find_free_slug(entry, Slugs(self.index)))
        if self.request.link:
            entry = link_events(entry, self.linker)
        path = (Path("entries") / entry_path(entry)).as_posix()
        self.desk.write(path, entry, taken.article)
        self.desk.keep(self.index, path, Update(entry))
        self.index.put_words(entry.slug, taken.words, taken.sketch)
        self.index.listed.drop(taken.article.sha256)
        self.outcome.written += 1
        self.teller.tell_change(path)
        self.teller.tell_flags(taken.article, entry.review.flags)
        if removed is not None:
            self.teller.tell_decisions(entry)
        self._see(taken, "entry", entry.slug)

    def _list(self, taken: Taken, reason: str, slug: str = "") -> None:
        """Write an article into the ledger instead of an entry."""
        article = taken.article
        self.outcome.listed[reason] += 1
        if all(known.removed for known in self.index.find_entries("sha256", article.sha256)):
            self.ledger.put(article, reason, slug, taken.language, self.desk.name_of(article))
            self.desk.store(article)
        self._see(taken, reason, slug)
