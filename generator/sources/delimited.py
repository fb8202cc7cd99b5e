"""Tables of articles as CSV: which separator and encoding a file has, and its rows as a stream."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any

from generator.sources.encodings import MAX_BYTES
from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem

CSV = {".csv", ".tsv"}
COLUMNS = ("text", "date", "url", "publisher", "title")
_DELIMITERS, _NO_DELIMITER = ",\t;|", "\x1f"
_SAMPLE = 1_000_000


def find_rows(path: Path, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield each row of a CSV or TSV file; its first line names the columns, ``text`` must be among them."""
    csv.field_size_limit(MAX_BYTES)
    with path.open(encoding=_find_encoding(path), errors="replace", newline="") as lines:
        number, header = _find_header(lines)
        delimiter, names = _split_header(header)
        if "text" not in names:
            named = ", ".join(repr(name) for name in names if name) or "none"
            yield SourceProblem(file, "S06", f"has no column 'text'; its columns: {named[:200]}", max(number, 1))
            return
        yield from _find_rows(_Lines(lines, number), names, delimiter, file)


def name_columns(values: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return the values with our own columns named as we do, whatever their case."""
    ours = {key: str(key).strip().lower() for key in values if str(key).strip().lower() in COLUMNS}
    return {(ours[key] if key in ours and ours[key] not in values else key): value for key, value in values.items()}


def _find_header(lines: Iterable[str]) -> tuple[int, str]:
    """Return the line that names the columns, with its number: not one that is empty or names the separator."""
    number = 0
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.lower().startswith("sep="):
            return number, line
    return number, ""


def _split_header(header: str) -> tuple[str, list[str]]:
    """Return the separator by which one of the columns is the text, and the columns by it."""
    split = {delimiter: _name(next(csv.reader([header], delimiter=delimiter), [])) for delimiter in _DELIMITERS}
    best = next((delimiter for delimiter, names in split.items() if "text" in names), ",")
    return (best if len(split[best]) > 1 else _NO_DELIMITER), split[best]


def _name(names: list[str]) -> list[str]:
    return [str(name) for name in name_columns(dict.fromkeys(name.strip() for name in names))]


def _find_encoding(path: Path) -> str:
    """Tell the encoding of a table by its first million bytes."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


class _Lines:
    """The lines of a table: counts them, and the quotes of the row that is being read."""

    def __init__(self, lines: Iterator[str], number: int) -> None:
        self._lines = lines
        self.number = number
        self.quotes = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self.quotes += line.count('"')
        return line


def _find_rows(lines: _Lines, names: list[str], delimiter: str, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield the rows by the lines on which they begin.

    Lines behind a row that cannot be read may still be inside its text: none is an article before a row with all cells
    and pairs of quotes comes.
    """
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    broken: tuple[int, str] | None = None
    values: list[str] | None = []
    while values is not None:
        begin, lines.quotes = lines.number + 1, 0
        try:
            values = next(rows, None)
        except csv.Error as error:
            broken = broken or (begin, str(error))
            continue
        whole = values is None or (len(values) == len(names) and lines.quotes % 2 == 0)
        if broken and whole:
            until = f" up to line {begin - 1}" if begin - 1 > broken[0] else ""
            yield SourceProblem(file, "S06", f"cannot be read{until}: {broken[1]}", broken[0])
            broken = None
        if values and not broken:
            yield _make_row(values, names, file, begin)


def _make_row(values: list[str], names: list[str], file: str, begin: int) -> Piece | SourceProblem:
    if any(value.strip() for value in values[len(names) :]):
        message = f"has {len(values)} cells, and the first line names {len(names)}: is the text in quotes?"
        return SourceProblem(file, "S06", message, begin)
    return Piece("row", file, begin, values=dict(zip_longest(names, values[: len(names)])))
