"""Reads what a person gives in (files, folders, globs, addresses) as a stream of articles and problems.

Finding is quick and reads nothing whole; reading one piece can be done by another process.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.sources.article import Article
from generator.sources.bulk import BULK, find_bulk, read_line, read_row
from generator.sources.encodings import MAX_BYTES, decode
from generator.sources.mhtml import is_saved_page
from generator.sources.outlets import find_outlet_named
from generator.sources.pages import is_page, read_markup, read_page, read_saved
from generator.sources.piece import Given, Piece
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text

PAGES = {".html", ".htm", ".xhtml", ".mhtml", ".mht"}
Fetch = Callable[[str], Piece | SourceProblem]


def is_address(name: str) -> bool:
    """Whether an input is an http(s) address and no file."""
    return name.lower().startswith(("http://", "https://"))


def show_path(path: Path) -> str:
    """Name a file so that it can be written down, also where its name is not UTF-8."""
    return path.as_posix().encode("utf8", "surrogateescape").decode("utf8", "replace")


def find_pieces(inputs: Iterable[str], fetch: Fetch | None = None) -> Iterator[Piece | SourceProblem]:
    """Yield everything to read that the inputs name, in a stable order; addresses are fetched by ``fetch``."""
    for name in inputs:
        if is_address(name):
            yield fetch(name) if fetch else SourceProblem(name, "S10", "is an address, and none are fetched here")
            continue
        for found in find_files([name]):
            yield from [found] if isinstance(found, SourceProblem) else _find_in_file(found)


def count_articles(inputs: Iterable[str]) -> int:
    """Count how many articles the inputs hold, for a progress bar; an address is one."""
    number = 0
    for name in inputs:
        files = [] if is_address(name) else [path for path in find_files([name]) if isinstance(path, Path)]
        number += sum(sum(1 for _ in _find_in_file(path)) for path in files) or 1
    return number


def find_files(inputs: Iterable[str]) -> Iterator[Path | SourceProblem]:
    """Yield the files that files, folders (recursively, hidden ones left out) and globs name, in a stable order."""
    for name in inputs:
        path = Path(name)
        if path.is_dir():
            yield from _walk(path)
        elif path.exists():
            yield path
        else:
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
            yield from (Path(match) for match in matches if Path(match).is_file())
            if not matches:
                yield SourceProblem(name, "S01", "is not there")


def _walk(folder: Path) -> Iterator[Path | SourceProblem]:
    """Yield the files below a folder in the order of their paths; only the names of one folder are kept at a time."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208 - names only
    except OSError as error:
        yield SourceProblem(show_path(folder), "S01", f"cannot be read: {error.strerror}")
        return
    for name in names:
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif path.is_file():
            yield path
        elif not path.is_dir():
            yield SourceProblem(show_path(path), "S01", "is no file that can be read")


def _find_in_file(path: Path) -> Iterator[Piece | SourceProblem]:
    file = show_path(path)
    try:
        if path.suffix.lower() in BULK:
            yield from find_bulk(path, file)
        elif path.stat().st_size > MAX_BYTES:
            yield SourceProblem(file, "S02", f"is {path.stat().st_size} bytes; an article has at most {MAX_BYTES}")
        else:
            yield Piece("file", file, path=str(path))
    except (OSError, UnicodeError) as error:
        yield SourceProblem(file, "S01", f"cannot be read: {getattr(error, 'strerror', None) or error}")


def read_articles(inputs: Iterable[str], fetch: Fetch | None = None) -> Iterator[Article | SourceProblem]:
    """Yield every article of the inputs, and a problem for each that cannot be read; the rest go on."""
    for found in find_pieces(inputs, fetch):
        yield found if isinstance(found, SourceProblem) else read_piece(found)


def read_file(path: Path) -> Iterator[Article | SourceProblem]:
    """Yield the articles of one file, by its kind."""
    yield from read_articles([glob.escape(str(path)) if not path.exists() else str(path)])


def read_piece(piece: Piece, given: Given | None = None) -> Article | SourceProblem:
    """Read one piece; what a person gave counts more than what the source says."""
    article = _read_kind(piece)
    if given is None or isinstance(article, SourceProblem):
        return article
    return replace(
        article,
        date=given.date or article.date,
        date_basis="given" if given.date else article.date_basis,
        url=given.url or article.url,
        publisher=(given.publisher and find_outlet_named(given.publisher)) or given.publisher or article.publisher,
    )


def _read_kind(piece: Piece) -> Article | SourceProblem:
    if piece.kind == "line":
        return read_line(piece)
    if piece.kind == "row":
        return read_row(piece.values or {}, piece.file, piece.row)
    if piece.kind == "page":
        return _read_fetched(piece)
    try:
        data = Path(piece.path).read_bytes()
    except OSError as error:
        return SourceProblem(piece.file, "S01", f"cannot be read: {error.strerror}")
    return _read_bytes(data, piece)


def _read_bytes(data: bytes, piece: Piece) -> Article | SourceProblem:
    if len(data) <= MAX_BYTES and is_saved_page(data):
        return read_saved(data, piece.file)
    if Path(piece.path).suffix.lower() in PAGES:
        return read_page(data, piece.file)
    head = decode(data, piece.file)
    if isinstance(head, str) and is_page(head):
        return read_page(data, piece.file)
    return read_text(data, piece.file)


def _read_fetched(piece: Piece) -> Article | SourceProblem:
    """Read what an address gave: a page, or plain text, whose address is known."""
    decoded = decode(piece.data, piece.file, piece.charset)
    if isinstance(decoded, SourceProblem):
        return decoded
    if is_page(decoded) or "<p" in decoded:
        return read_markup(decoded, piece.file, sha256=None, address=piece.file)
    article = read_text(piece.data, piece.file, piece.charset)
    return article if isinstance(article, SourceProblem) else replace(article, url=article.url or piece.file)
