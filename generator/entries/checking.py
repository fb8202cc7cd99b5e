"""Checks entries: every rule on every file, all problems at once, on all cores and only what has changed."""

from __future__ import annotations

import datetime as dt
import gc
import multiprocessing
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.entries.articles import ArticleStore
from generator.entries.check_cache import Checked, load_cache
from generator.entries.entry import Entry
from generator.entries.frontmatter import FenceError
from generator.entries.light import LightEntry, make_light
from generator.entries.locating import Located
from generator.entries.paths import machine_path
from generator.entries.problem import KeyPath, Misfit, Problem
from generator.entries.reading import find_wrong_byte, locate_text, make_problems, read_partly
from generator.entries.rules import RULES
from generator.entries.rules.context import Context
from generator.entries.rules.whole import PUBLISHED, VANISHED, Ledger, check_whole

_WORTH_FORKING = 40
"""An entry of a saved page takes a hundred times as long as one whose text is at hand."""
_INCIDENT = re.compile(r"^\s+incident: ([\w-]+)\s*$", re.MULTILINE)
_CHUNK, _SHARES = 100, 16
_MOOT = {
    "N01": ("group", "what"), "N04": ("count", "min", "max", "vague"), "P04": ("districts",), "T06": ("date",),
    "T07": ("date_basis",),
}  # fmt: skip
"""Misfits about what is missing, with the keys beside them that are there if they merely could not be read."""


@dataclass(frozen=True, slots=True)
class Report:
    """How many entries were checked, what was found, in the order of files and lines, and which wait for a person."""

    entries: int
    problems: tuple[Problem, ...]
    waiting: tuple[LightEntry, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether anything but warnings was found."""
        return any(not problem.warning for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks the entries below one content folder. ``today`` is the clock: nothing may be dated later."""

    content: Path
    today: dt.date
    ledger: Ledger

    @property
    def root(self) -> Path:
        """The project: the folder that holds ``content`` and the articles."""
        return self.content.resolve().parent

    def check(self, only: Iterable[Path] = ()) -> Report:
        """Check all entries; with ``only``, report what these files (or the files below these folders) have."""
        paths = sorted(path.relative_to(self.content).as_posix() for path in (self.content / "entries").rglob("*.md"))
        found = self._check_files(paths)
        problems = [problem for checked in found.values() for problem in checked.problems]
        problems += self._check_whole(found)
        chosen = self._choose(paths, only)
        if chosen is not None:
            paths = [path for path in paths if path in chosen]
            shown = {self._shown(path) for path in paths}
            problems = [problem for problem in problems if problem.path in shown]
        lights = (light for path in paths if (light := found[path].light))
        waiting = tuple(light for light in lights if light.flags is not None)
        return Report(len(paths), tuple(sorted(problems, key=lambda problem: problem.rank)), waiting)

    def _choose(self, paths: Sequence[str], only: Iterable[Path]) -> set[str] | None:
        wanted = [path.resolve() for path in only]
        if not wanted:
            return None
        base = self.content.resolve()
        return {path for path in paths if any((base / path).is_relative_to(each) for each in wanted)}

    def _check_files(self, paths: Sequence[str]) -> dict[str, Checked]:
        """Check each file, or recall what it came to if nothing has changed."""
        cache, root = load_cache(self.content), self.root
        kept = {path: cache.find(path, self.content / path, root) for path in paths}
        found = {path: checked for path, checked in kept.items() if checked}
        for path, checked in self._check_changed([path for path in paths if path not in found]):
            found[path] = checked
            cache.keep(path, self.content / path, root, checked)
        cache.write(set(paths))
        return {path: found[path] for path in paths}

    def _check_changed(self, paths: Sequence[str]) -> Iterable[tuple[str, Checked]]:
        if len(paths) < _WORTH_FORKING or not _can_fork():
            return [(path, self.check_file(path)) for path in paths]
        gc.freeze()
        size = min(_CHUNK, len(paths) // _SHARES)
        _Worker.checker = self
        with multiprocessing.get_context("fork").Pool() as pool:
            return list(zip(paths, pool.imap(_Worker.check, paths, chunksize=size), strict=True))

    def check_file(self, path: str) -> Checked:
        """Check one file, by its path relative to the content folder, against all rules for one entry."""
        shown = self._shown(path)
        data = (self.content / path).read_bytes()
        try:
            text = data.decode("utf8")
        except UnicodeDecodeError as error:
            return Checked((find_wrong_byte(shown, error),), None)
        entry, problems = read_partly(text, shown)
        if entry is None:
            return Checked(tuple(problems), None)
        return self._check_entry(entry, problems, text, path)

    def _check_entry(self, entry: Entry, problems: list[Problem], text: str, path: str) -> Checked:
        named = (self.content / machine_path(Path(path).stem)).is_file()
        context = Context(path, self.today, ArticleStore(self.root).find_text(entry.source), named)
        misfits = [misfit for rule in RULES for misfit in rule(entry, context)]
        shown = self._shown(path)
        if misfits:
            problems = [*problems, *_place(shown, text, misfits, problems)]
        return Checked(tuple(problems), make_light(entry, path))

    def _check_whole(self, found: dict[str, Checked]) -> list[Problem]:
        lights = [checked.light for checked in found.values() if checked.light]
        unread = self._find_unread(path for path, checked in found.items() if checked.light is None)
        problems = []
        for path, misfit in check_whole(lights, self.ledger, unread):
            text = self._read(path) if path in found else ""
            known = found[path].problems if path in found else ()
            before = [problem for problem in known if problem.code[0] in "FSVT"]
            problems += _place(self._shown(path), text, [misfit], before)
        reported = {mention.incident for light in lights for mention in light.mentions if mention.key == "incident"}
        for incident, line in self.ledger.find_vanished(reported | unread):
            problems.append(Problem(self._shown(PUBLISHED), line, 1, "L03", VANISHED, incident))
        return problems

    def _find_unread(self, paths: Iterable[str]) -> set[str]:
        """Find the incidents that files name which cannot be read."""
        texts = [self._read(path) for path in paths]
        return {incident for text in texts for incident in _INCIDENT.findall(text)}

    def _read(self, path: str) -> str:
        return (self.content / path).read_text(encoding="utf8", errors="replace")

    def _shown(self, path: str) -> str:
        return (self.content / path).as_posix()


class _Worker:
    """What forked processes share: the checker and its ledger of ids are not sent with each share of the work."""

    checker: Checker

    @classmethod
    def check(cls, path: str) -> Checked:
        """Check one file."""
        return cls.checker.check_file(path)


def _can_fork() -> bool:
    """Whether there is more than one core, and a system that lets processes share what is loaded."""
    return (os.cpu_count() or 1) > 1 and "fork" in multiprocessing.get_all_start_methods()


def _locate(text: str, misfits: Iterable[Misfit]) -> Located:
    """Find where values stand, if any misfit is about one: it is the slowest part of a check."""
    if all(misfit.at in {(), ("body",)} for misfit in misfits):
        return Located()
    try:
        return locate_text(text)
    except FenceError:
        return Located()


def _place(path: str, text: str, misfits: Sequence[Misfit], known: Sequence[Problem]) -> list[Problem]:
    """Give misfits their lines. What follows only from a value that could not be read is left out."""
    placed = []
    located = _locate(text, misfits)
    for misfit in misfits:
        if misfit.at == ("body",):
            placed.append(_in_body(path, text, misfit))
        elif not _follows(misfit.at, known) and not _is_moot(misfit, known):
            placed += make_problems(path, located, [misfit])
    return placed


def _in_body(path: str, text: str, misfit: Misfit) -> Problem:
    """Find the line of the body that holds the misfit's value; its first line if it has none."""
    start = text.find("\n---", 4) + len("\n---\n")
    found = text.find(misfit.value or "", start)
    offset = start if found < 0 else found
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    message = f"body {misfit.message}"
    return Problem(path, line, column, misfit.code, message, misfit.value, misfit.suggestion, misfit.warning)


def _is_moot(misfit: Misfit, known: Iterable[Problem]) -> bool:
    """Whether a key that a misfit misses stands there and could not be read."""
    return any(_follows((*misfit.at[:-1], key), known) for key in _MOOT.get(misfit.code, ()))


def _follows(at: KeyPath, known: Iterable[Problem]) -> bool:
    """Whether a value that could not be read stands at, above or below this place."""
    paths = (problem.at for problem in known if problem.at)
    return any(at[: len(path)] == path or (at and path[: len(at)] == at) for path in paths)
