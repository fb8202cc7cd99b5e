"""Bulk files: JSON Lines and CSV, one article a row, read as a stream."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.sources.article import Article
from generator.sources.problem import SourceProblem
from generator.sources.text import MAX_BYTES, make_article

COLUMNS = ("text", "date", "url", "publisher", "title")


def read_json_lines(path: Path, file: str) -> Iterator[Article | SourceProblem]:
    """Yield the article or the problem of each line; empty lines are skipped."""
    with path.open("rb") as lines:
        for row, line in enumerate(lines, 1):
            if line.strip():
                yield _read_json_line(line, file, row)


def _read_json_line(line: bytes, file: str, row: int) -> Article | SourceProblem:
    if len(line) > MAX_BYTES:
        return SourceProblem(file, "S02", f"is {len(line)} bytes; an article has at most {MAX_BYTES}", row)
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        return SourceProblem(file, "S05", f"is no JSON: {error}", row)
    if not isinstance(values, dict):
        return SourceProblem(file, "S05", "is no JSON object", row)
    return read_row(values, file, row)


def read_csv(path: Path, file: str) -> Iterator[Article | SourceProblem]:
    """Yield the article or the problem of each row; the first row names the columns, ``text`` must be among them."""
    csv.field_size_limit(MAX_BYTES)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
        rows = csv.DictReader(lines, delimiter=delimiter)
        if "text" not in (rows.fieldnames or ()):
            yield SourceProblem(file, "S06", "has no column 'text'", 1)
            return
        yield from _read_csv_rows(rows, file)


def _read_csv_rows(rows: csv.DictReader[str], file: str) -> Iterator[Article | SourceProblem]:
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
        yield read_row(values, file, number)


def read_row(values: Mapping[Any, Any], file: str, row: int) -> Article | SourceProblem:
    """Build the Article of one row; columns other than ours are kept in ``extra``."""
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return SourceProblem(file, "S03", "has no text", row)
    known = {key: str(values[key]).strip() or None for key in COLUMNS[1:] if values.get(key)}
    if known.get("date"):
        known["date_basis"] = "label"
    article = make_article(text, file, sha256=hashlib.sha256(text.encode()).hexdigest(), row=row, **known)
    if isinstance(article, SourceProblem):
        return article
    extra = tuple((str(key), str(value)) for key, value in values.items() if key not in COLUMNS and value is not None)
    return Article(**{**_fields(article), "extra": extra})


def _fields(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in Article.__slots__}
