"""Bulk files: JSON Lines and CSV, one article a row, found as a stream and read row by row."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from generator.sources.article import Article
from generator.sources.days import read_date
from generator.sources.encodings import MAX_BYTES
from generator.sources.pages import is_page, read_markup
from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem
from generator.sources.text import read_decoded

JSON_LINES = {".jsonl", ".ndjson"}
CSV = {".csv", ".tsv"}
COLUMNS = ("text", "date", "url", "publisher", "title")
_SAMPLE = 1_000_000


def find_lines(path: Path, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield each line of a JSON Lines file; empty lines are skipped, one that is too long is a problem."""
    with path.open("rb") as lines:
        row = end = 0
        while line := lines.readline(MAX_BYTES + 1):
            row, start, end = row + 1, end, end + len(line)
            if len(line) > MAX_BYTES:
                size = len(line) + _skip_line(lines)
                end = start + size
                yield SourceProblem(file, "S02", f"is {size} bytes; an article has at most {MAX_BYTES}", row)
            elif line.strip():
                yield Piece("line", file, row, line.removeprefix(b"\xef\xbb\xbf"), offset=start)


def _skip_line(lines: BinaryIO) -> int:
    """Go to the end of a line without keeping it; return its length."""
    size = 0
    while part := lines.readline(MAX_BYTES):
        size += len(part)
        if part.endswith(b"\n"):
            break
    return size


def read_line(piece: Piece) -> Article | SourceProblem:
    """Read one line of JSON."""
    try:
        values = json.loads(piece.data)
    except (ValueError, RecursionError) as error:
        return SourceProblem(piece.file, "S05", f"is no JSON: {error}", piece.row)
    if not isinstance(values, dict):
        return SourceProblem(piece.file, "S05", "is no JSON object", piece.row)
    return read_row(values, piece.file, piece.row)


def find_rows(path: Path, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield each row of a CSV or TSV file; the first row names the columns, ``text`` must be among them."""
    csv.field_size_limit(MAX_BYTES)
    with path.open(encoding=_find_encoding(path), errors="replace", newline="") as lines:
        delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
        rows = csv.DictReader(lines, delimiter=delimiter)
        if "text" not in (rows.fieldnames or ()):
            yield SourceProblem(file, "S06", "has no column 'text'", 1)
            return
        yield from _find_rows(rows, file)


def _find_encoding(path: Path) -> str:
    """Tell the encoding of a bulk file by its first million bytes."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _find_rows(rows: csv.DictReader[str], file: str) -> Iterator[Piece | SourceProblem]:
    number = 1
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


def hash_text(text: str) -> str:
    """Return the hash by which an article of a bulk file is known."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def index_rows(path: Path) -> dict[str, Piece]:
    """Return the pieces of a bulk file by the hashes of their texts; lines are to be loaded again by ``load_line``."""
    lines = path.suffix.lower() in JSON_LINES
    found: dict[str, Piece] = {}
    for piece in find_lines(path, path.as_posix()) if lines else find_rows(path, path.as_posix()):
        if isinstance(piece, Piece):
            text = _find_text(piece)
            if text is not None:
                found.setdefault(hash_text(text), replace(piece, data=b""))
    return found


def load_line(path: Path, piece: Piece) -> Piece:
    """Read the line of an indexed piece again."""
    with path.open("rb") as lines:
        lines.seek(piece.offset)
        return replace(piece, data=lines.readline(MAX_BYTES + 1).removeprefix(b"\xef\xbb\xbf"))


def _find_text(piece: Piece) -> str | None:
    try:
        values = json.loads(piece.data) if piece.kind == "line" else piece.values
    except (ValueError, RecursionError):
        return None
    text = values.get("text") if isinstance(values, Mapping) else None
    return text if isinstance(text, str) else None


def read_row(values: Mapping[Any, Any], file: str, row: int) -> Article | SourceProblem:
    """Build the Article of one row; columns other than ours, and a date that cannot be read, are kept in ``extra``."""
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return SourceProblem(file, "S03", "has no text", row)
    if len(text) > MAX_BYTES:
        return SourceProblem(file, "S02", f"is {len(text)} characters; an article has at most {MAX_BYTES}", row)
    known = {key: str(values[key]).strip() or None for key in COLUMNS[1:] if values.get(key)}
    stated = known.pop("date", None)
    known["date"] = read_date(stated) if stated else None
    known["date_basis"] = "label" if known["date"] else None
    sha256 = hash_text(text)
    read = read_markup if is_page(text) else read_decoded
    article = read(text, file, sha256=sha256, row=row, **known)
    if isinstance(article, SourceProblem):
        return article
    kept = [(str(key), str(value)) for key, value in values.items() if key not in COLUMNS and value is not None]
    if stated and not known["date"]:
        kept.append(("date", stated))
    return replace(article, extra=tuple(kept))
