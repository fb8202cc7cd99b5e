"""Reads what a person gives in (files, folders, globs) as a stream of articles and problems."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.sources.article import Article
from generator.sources.bulk import read_csv, read_json_lines
from generator.sources.problem import SourceProblem
from generator.sources.text import MAX_BYTES, read_text

JSON_LINES = {".jsonl", ".ndjson"}
CSV = {".csv", ".tsv"}


def find_files(inputs: Iterable[str]) -> Iterator[Path | SourceProblem]:
    """Yield the files that files, folders (recursively, hidden ones left out) and globs name, in a stable order."""
    for name in inputs:
        path = Path(name)
        if path.is_dir():
            yield from (item for item in sorted(path.rglob("*")) if item.is_file() and not _hidden(item, path))
        elif path.exists():
            yield path
        else:
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
            yield from (Path(match) for match in matches if Path(match).is_file())
            if not matches:
                yield SourceProblem(name, "S01", "is not there")


def _hidden(path: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(below).parts)


def read_articles(inputs: Iterable[str]) -> Iterator[Article | SourceProblem]:
    """Yield every article of the inputs, and a problem for each that cannot be read; the rest go on."""
    for found in find_files(inputs):
        if isinstance(found, SourceProblem):
            yield found
        else:
            yield from read_file(found)


def read_file(path: Path) -> Iterator[Article | SourceProblem]:
    """Yield the articles of one file, by its kind."""
    file = path.as_posix()
    try:
        if path.suffix.lower() in JSON_LINES:
            yield from read_json_lines(path, file)
        elif path.suffix.lower() in CSV:
            yield from read_csv(path, file)
        elif path.stat().st_size > MAX_BYTES:
            yield SourceProblem(file, "S02", f"is {path.stat().st_size} bytes; an article has at most {MAX_BYTES}")
        else:
            yield read_text(path.read_bytes(), file)
    except OSError as error:
        yield SourceProblem(file, "S01", f"cannot be read: {error.strerror}")
