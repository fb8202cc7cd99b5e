"""Bulk files: JSON Lines and CSV, one article a row, found as a stream and read row by row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from generator.sources.article import Article
from generator.sources.days import read_date
from generator.sources.delimited import COLUMNS, CSV, find_rows, name_columns
from generator.sources.encodings import MAX_BYTES, find_kind
from generator.sources.outlets import find_outlet_named
from generator.sources.pages import is_page, read_markup
from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem
from generator.sources.text import read_decoded

JSON_LINES = {".jsonl", ".ndjson"}
JSON = {".json"}
BULK = JSON_LINES | JSON | CSV


def find_lines(path: Path, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield each line of a JSON Lines file; empty lines are skipped, one that is too long is a problem."""
    with path.open("rb") as lines:
        if lines.peek(2)[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            yield SourceProblem(file, "S05", "is UTF-16; JSON Lines are UTF-8")
            return
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
    except UnicodeDecodeError as error:
        message = f"is not UTF-8, as JSON Lines are (byte {error.start + 1} of the line, {piece.data[error.start]:#x})"
        return SourceProblem(piece.file, "S05", message, piece.row)
    except (ValueError, RecursionError) as error:
        return SourceProblem(piece.file, "S05", f"is no JSON: {error}", piece.row)
    if not isinstance(values, dict):
        return SourceProblem(piece.file, "S05", "is no JSON object", piece.row)
    return read_row(values, piece.file, piece.row)


def find_items(path: Path, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield each object of a JSON file: one, or a list of them."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        yield SourceProblem(file, "S02", f"is {size} bytes; JSON of this size is read as JSON Lines, one object a line")
        return
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        yield SourceProblem(file, "S05", f"is no JSON: {error}")
        return
    for row, values in enumerate(found if isinstance(found, list) else [found], 1):
        if isinstance(values, dict):
            yield Piece("row", file, row, values=values)
        else:
            yield SourceProblem(file, "S05", "is no JSON object", row)


def find_bulk(path: Path, file: str) -> Iterator[Piece | SourceProblem]:
    """Yield the rows of a bulk file, by its kind."""
    with path.open("rb") as start:
        kind = find_kind(start.read(8))
    if kind:
        yield SourceProblem(file, "S04", f"is {kind}, not a table")
        return
    find = find_items if path.suffix.lower() in JSON else find_rows if path.suffix.lower() in CSV else find_lines
    yield from find(path, file)


def hash_text(text: str) -> str:
    """Return the hash by which an article of a bulk file is known."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def index_rows(path: Path) -> dict[str, Piece]:
    """Return the pieces of a bulk file by the hashes of their texts; lines are to be loaded again by ``load_line``."""
    found: dict[str, Piece] = {}
    for piece in find_bulk(path, path.as_posix()):
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
    text = name_columns(values).get("text") if isinstance(values, Mapping) else None
    return text if isinstance(text, str) else None


def read_row(values: Mapping[Any, Any], file: str, row: int) -> Article | SourceProblem:
    """Build the Article of one row; columns other than ours, and what cannot be read in ours, are kept in ``extra``."""
    values = name_columns(values)
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        others = ", ".join(repr(str(key)) for key in values if str(key) not in COLUMNS)
        named = f" in a key 'text'; its other keys: {others[:200]}" if "text" not in values and others else ""
        return SourceProblem(file, "S03", f"has no text{named}", row)
    if len(text) > MAX_BYTES:
        return SourceProblem(file, "S02", f"is {len(text)} characters; an article has at most {MAX_BYTES}", row)
    known = {key: stated for key in COLUMNS[1:] if (stated := _read_column(key, values.get(key)))}
    basis = "label" if "date" in known else None
    sha256 = hash_text(text)
    read = read_markup if is_page(text) else read_decoded
    article = read(text, file, sha256=sha256, row=row, date_basis=basis, **known)
    if isinstance(article, SourceProblem):
        return article
    kept = [(str(key), str(value)) for key, value in values.items() if key not in known and _is_kept(key, value)]
    return replace(article, extra=tuple(kept))


def _read_column(key: str, value: Any) -> str | None:
    """Return what one of our columns says; ``None`` for what is no date, no address or no text at all."""
    stated = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if key == "date":
        return read_date(stated) if stated else None
    if key == "url":
        return stated if stated.lower().startswith(("http://", "https://")) else None
    return (find_outlet_named(stated) if key == "publisher" else None) or stated or None


def _is_kept(key: Any, value: Any) -> bool:
    return key != "text" and value is not None and (key not in COLUMNS or bool(value))
