"""The lines that a run of ingest has for people: what clashed, changed, went wrong or has to be looked at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.archive.intake_outcome import Outcome
from generator.entries.entry import Entry
from generator.extraction.facts import Flag
from generator.sources.article import Article
from generator.sources.problem import SourceProblem

_SHOWN = 1000


class Teller:
    """Writes lines into the outcome of a run; files are named so that they can be opened from the command's folder."""

    def __init__(self, outcome: Outcome, content: Path) -> None:
        self._outcome = outcome
        self._content = content

    def tell_error(self, problem: SourceProblem) -> None:
        """Tell that an article could not be read."""
        _note(self._outcome.errors, str(problem))

    def tell_removed(self, article: Article, slug: str) -> None:
        """Tell that an article stays without its entry."""
        _note(self._outcome.removed, f"{article.name_of()}: a person removed its entry {slug}")

    def tell_clashes(self, path: str, clashes: tuple[str, ...]) -> None:
        """Count what clashed with a person's edits of an entry, and tell it."""
        self._outcome.clashing += len(clashes)
        for clash in clashes:
            _note(self._outcome.clashes, f"{self._show(path)}: {clash}")

    def tell_change(self, path: str) -> None:
        """Tell once that a file was written."""
        if (shown := self._show(path)) not in self._outcome.changes:
            _note(self._outcome.changes, shown)

    def tell_decisions(self, entry: Entry) -> None:
        """Tell what people decided about the incidents of an entry while it was removed."""
        for incident in dict.fromkeys(event.incident for event in entry.events):
            path = f"incidents/{incident}.md"
            if (self._content / path).is_file():
                _note(self._outcome.flags, f"{self._show(path)}: still says what became of the incident")

    def tell_flags(self, article: Article, flags: Iterable[Flag]) -> None:
        """Tell what a person has to look at: where in the file, or in which row of a bulk file."""
        for flag in flags:
            _note(self._outcome.flags, f"{article.name_of(flag.line)}: {flag.code}: {flag.words}")

    def _show(self, path: str) -> str:
        return (self._content / path).as_posix()


def _note(lines: list[str], line: str) -> None:
    """Keep a line for people; in a run of a million articles the first thousand are enough."""
    if len(lines) < _SHOWN:
        lines.append(line)
