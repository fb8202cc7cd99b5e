"""Reads entries: the one way in, for the checker, the site and the merge alike.

``read_entry`` takes the fast walk and falls back to the careful one only where something is wrong, so that every
problem has its line and column. Reading never changes a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.entries.decoding import decode_entry
from generator.entries.entry import Entry
from generator.entries.frontmatter import FenceError, OddYamlError, clean_text, parse_text, split_text
from generator.entries.locating import Located, locate
from generator.entries.problem import Misfit, Problem
from generator.vocabulary.frozen import replace

_UNMERGED = re.compile(r"^(?:<{7}|>{7}) .*$", re.MULTILINE)
_UNMERGED_TEXT = (
    "holds both sides of a merge: keep what is right and delete the lines with <<<<<<<, ======= and >>>>>>>"
)


class EntryError(Exception):
    """An entry could not be read; ``problems`` says why, with path, line and column."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_entry(text: str, path: str) -> Entry | list[Problem]:
    """Read one entry; ``path`` is where it stands, as problems shall name it. Its last part gives the slug."""
    entry, problems = read_partly(text, path)
    return problems if problems or entry is None else entry


def load_entry(text: str, path: str) -> Entry:
    """Read one entry.

    Raises:
        EntryError: if anything is wrong with it.

    """
    entry, problems = read_partly(text, path)
    if problems or entry is None:
        raise EntryError(problems)
    return entry


def read_partly(text: str, path: str) -> tuple[Entry | None, list[Problem]]:
    """Read as much of an entry as fits, and say what does not; ``None`` if it cannot be taken apart at all."""
    cleaned = clean_text(text)
    marks = _UNMERGED.search(cleaned) if "<<<<<<< " in cleaned or ">>>>>>> " in cleaned else None
    if marks:
        line = cleaned.count("\n", 0, marks.start()) + 1
        return None, [Problem(path, line, 1, "F12", _UNMERGED_TEXT, marks.group())]
    try:
        tree, body = parse_text(cleaned)
    except FenceError as error:
        return None, [Problem(path, 1, 1, error.code, str(error))]
    except OddYamlError:
        return _read_carefully(cleaned, path)
    entry, misfits = decode_entry(tree)
    if misfits:
        return _read_carefully(cleaned, path)
    return _place_entry(entry, body, path), []


def read_entries(paths: Iterable[Path], root: Path) -> Iterator[tuple[str, Entry | list[Problem]]]:
    """Read entries one after the other; each comes with its path relative to ``root``, as problems name it."""
    for path in paths:
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        try:
            text = path.read_text(encoding="utf8")
        except UnicodeDecodeError as error:
            yield shown, [find_wrong_byte(shown, error)]
        else:
            yield shown, read_entry(text, shown)


def find_wrong_byte(path: str, error: UnicodeDecodeError) -> Problem:
    """Say where a file is not UTF-8."""
    before = error.object[: error.start]
    column = len(before.rpartition(b"\n")[2].decode("utf8")) + 1
    message = (
        f"must be UTF-8 text, as which the file can be saved anew; this byte is none: {error.object[error.start]:#x}"
    )
    return Problem(path, before.count(b"\n") + 1, column, "F11", message)


def locate_text(text: str) -> Located:
    """Find where each value of a file stands; ``text`` is the whole file."""
    return locate(split_text(clean_text(text))[0])


def make_problems(path: str, located: Located, misfits: Iterable[Misfit]) -> list[Problem]:
    """Give misfits their line and column. The front matter starts on line 2 of its file."""
    placed = [(located.place_of(misfit.at, on_key=misfit.on_key), misfit) for misfit in misfits]
    return [_make_problem(path, place, misfit) for place, misfit in placed]


def _read_carefully(text: str, path: str) -> tuple[Entry | None, list[Problem]]:
    front_matter, body = split_text(text)
    located = locate(front_matter)
    problems = [_make_problem(path, place, misfit) for place, misfit in located.oddities]
    if located.broken:
        return None, problems
    if type(located.tree) is not dict:
        return None, [*problems, Problem(path, 2, 1, "S01", "must be a mapping of keys and values")]
    entry, misfits = decode_entry(located.tree)
    odd = {place for place, _ in located.oddities}
    problems += make_problems(path, located, (each for each in misfits if located.place_of(each.at) not in odd))
    return _place_entry(entry, body.strip(), path), sorted(problems, key=lambda problem: problem.rank)


def _make_problem(path: str, place: tuple[int, int], misfit: Misfit) -> Problem:
    line, column = place
    message = _name_subject(misfit)
    value, suggestion, marks = misfit.value, misfit.suggestion, (misfit.warning, misfit.safe)
    return Problem(path, line + 2, column + 1, misfit.code, message, value, suggestion, *marks, misfit.at)


def _name_subject(misfit: Misfit) -> str:
    """Put the key before the message: ``count must be a whole number``."""
    key = next((part for part in reversed(misfit.at) if isinstance(part, str)), None)
    if key is None or misfit.on_key or misfit.message.startswith(("needs", "the ", "there ")):
        return misfit.message
    return f"{key} {misfit.message}"


def _place_entry(entry: Entry, body: str, path: str) -> Entry:
    slug = path.rsplit("/", 1)[-1].removesuffix(".md")
    values: dict[str, Any] = {"body": body, "slug": slug}
    return replace(entry, **values)
