"""Corrects what is safe in files of entries: known spellings, the form of dates and booleans, the order of keys.

No fact is ever changed: a correction writes the same value as the vocabulary or the grammar writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.entries.checking import Report
from generator.entries.entry import Entry
from generator.entries.files import write_whole
from generator.entries.frontmatter import clean_text
from generator.entries.problem import Problem
from generator.entries.reading import read_entry
from generator.entries.scalars import write_plain_or_quoted
from generator.entries.updating import restore_ends
from generator.entries.writing import write_entry

_COMMENT = re.compile(r"^\s*#|\s#", re.MULTILINE)


def fix_files(report: Report, content: Path, only: Sequence[Path]) -> list[Path]:
    """Correct the files of a report, or all below ``only``, and return those that changed."""
    by_path: dict[str, list[Problem]] = {}
    for problem in report.problems:
        if problem.safe:
            by_path.setdefault(problem.path, []).append(problem)
    changed = []
    for path in _find_files(content, only):
        try:
            old = path.read_bytes().decode("utf8")
        except UnicodeDecodeError:
            continue  # the report says so
        text = clean_text(old)
        if (new := fix_text(text, by_path.get(path.as_posix(), ()))) != text:
            write_whole(path, restore_ends(old, new))
            changed.append(path)
    return changed


def _find_files(content: Path, only: Sequence[Path]) -> Iterable[Path]:
    wanted = [path.resolve() for path in only]
    for path in sorted((content / "entries").rglob("*.md")):
        if not wanted or any(path.resolve().is_relative_to(each) for each in wanted):
            yield path


def fix_text(text: str, problems: Iterable[Problem]) -> str:
    """Write the right value at the place of each safe problem, then the canonical order if no comment would be lost.

    ``text`` is a file's text with plain newlines.
    """
    lines = text.split("\n")
    for problem in sorted(problems, key=lambda problem: (problem.line, problem.column), reverse=True):
        line = lines[problem.line - 1]
        lines[problem.line - 1] = line[: problem.column - 1] + _replace_value(line[problem.column - 1 :], problem)
    fixed = "\n".join(lines)
    entry = read_entry(fixed, "entry.md")
    if isinstance(entry, Entry) and not _COMMENT.search(fixed.partition("\n---\n")[0]):
        return write_entry(entry)
    return fixed


def _replace_value(rest: str, problem: Problem) -> str:
    """Replace the value at the start of ``rest``, plain or in quotes; leave it if it is written in another way."""
    value, right = problem.value or "", problem.suggestion or ""
    for written in (value, f"'{value}'", f'"{value}"'):
        if rest.startswith(written):
            return write_plain_or_quoted(right, typed=True, flow=True) + rest[len(written) :]
    return rest
