"""Tables of articles as CSV: which separator and encoding a file has, and its rows as a stream."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.sources.encodings import MAX_BYTES
from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem

CSV = {".csv", ".tsv"}
COLUMNS = ("text", "date", "url", "publisher", "title")
_DELIMITERS = ",\t;|"
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
        yield from _find_rows(csv.DictReader(lines, names, delimiter=delimiter, strict=True), file, number)


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
    return best, split[best]


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


def _find_rows(rows: csv.DictReader[str], file: str, number: int) -> Iterator[Piece | SourceProblem]:
    while True:
        number += 1
        try:
            values = next(rows, None)
        except csv.Error as error:
            yield SourceProblem(file, "S06", f"cannot be read: {error}", number)
            continue
        if values is None:
            return
        yield Piece("row", file, number, values=values)
