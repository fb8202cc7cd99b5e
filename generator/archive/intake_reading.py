"""Reads articles and extracts their facts, on all cores and in the order in which they came in.

Only a few chunks are on their way at any time, so memory does not grow with the number of articles.
"""

from __future__ import annotations

import hashlib
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from generator.archive.intake_index import Index
from generator.extraction.extract import extract_facts
from generator.extraction.facts import Facts
from generator.sources.article import Article
from generator.sources.language import find_language, is_read
from generator.sources.likeness import Sketch, find_words, hash_words, make_sketch
from generator.sources.piece import Given, Piece
from generator.sources.problem import SourceProblem
from generator.sources.reading import read_piece

_PACKAGE = Path(__file__).parent.parent
_READ_BY = ("sources/*.py", "extraction/*.py", "vocabulary/*.py", "vocabulary/data/*.yaml", "archive/intake*.py")
_CHUNK_PIECES = 32
_CHUNK_BYTES = 1_000_000
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker needs to know: what a person gave, and where the index is that tells what was read before."""

    given: Given
    index: str | None
    fingerprint: str
    run: int = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """One article that was read. ``seen`` (outcome and slug) stands for all the rest where nothing has changed."""

    article: Article
    key: str
    seen: tuple[str, str] | None = None
    facts: Facts | None = None
    language: str = ""
    words: str = ""
    sketch: Sketch = ()


Result = Taken | SourceProblem
Chunk = list[Piece | SourceProblem]


def find_fingerprint() -> str:
    """Return a hash of all code and data that decide what is read from an article."""
    digest = hashlib.blake2b(digest_size=16)
    for pattern in _READ_BY:
        for path in sorted(_PACKAGE.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def take_all(found: Iterable[Piece | SourceProblem], setup: Setup, jobs: int) -> Iterator[Result]:
    """Read everything that was found, in order; a single chunk is read here, more by ``jobs`` processes."""
    chunks = _make_chunks(found)
    first = next(chunks, [])
    second = next(chunks, None)
    if jobs < 2 or second is None:
        start_worker(setup)
        for chunk in itertools.chain([first, second or []], chunks):
            yield from _take_chunk(chunk)
        return
    with ProcessPoolExecutor(jobs, initializer=start_worker, initargs=(setup, os.getpid())) as pool:
        try:
            yield from _take_ahead(pool, itertools.chain([first, second], chunks), jobs)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _take_ahead(pool: ProcessPoolExecutor, chunks: Iterable[Chunk], jobs: int) -> Iterator[Result]:
    ahead: deque[Future[list[Result]]] = deque()
    for chunk in chunks:
        ahead.append(pool.submit(_take_chunk, chunk))
        if len(ahead) >= _AHEAD * jobs:
            yield from ahead.popleft().result()
    while ahead:
        yield from ahead.popleft().result()


def _make_chunks(found: Iterable[Piece | SourceProblem]) -> Iterator[Chunk]:
    chunk: Chunk = []
    size = 0
    for item in found:
        chunk.append(item)
        size += len(item.data) if isinstance(item, Piece) else 0
        if len(chunk) >= _CHUNK_PIECES or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _Worker:
    """What a process keeps between chunks."""

    setup: Setup
    index: Index | None = None


def start_worker(setup: Setup, parent: int | None = None) -> None:
    """Prepare this process; one that lost its parent ends, and an interrupt is the parent's to handle."""
    _Worker.setup = setup
    _Worker.index = Index(setup.index) if setup.index else None
    if parent is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _take_chunk(chunk: Chunk) -> list[Result]:
    return [item if isinstance(item, SourceProblem) else take_piece(item) for item in chunk]


def take_piece(piece: Piece) -> Result:
    """Read one piece and extract its facts, unless nothing has changed since it was taken in."""
    article = read_piece(piece, _Worker.setup.given)
    if isinstance(article, SourceProblem):
        return article
    setup, index = _Worker.setup, _Worker.index
    article = _with_given_date(article, index)
    key = make_key(article)
    seen = index.find_seen(key, setup.fingerprint, setup.run) if index and not setup.again else None
    if seen:
        return Taken(replace(article, text="", line_starts=()), key, seen)
    words = find_words(article.text)
    language = find_language(article.text)
    taken = Taken(article, key, language=language, words=hash_words(words), sketch=make_sketch(words))
    if not is_read(language):
        return replace(taken, article=replace(article, line_starts=()))
    try:
        facts = extract_facts(article)
    except Exception as error:  # noqa: BLE001 - one article that breaks the extractor must not stop the others
        message = f"could not be read: {type(error).__name__}: {error}"
        return SourceProblem(article.file, "S20", message, article.row)
    return replace(taken, article=replace(article, line_starts=()), facts=facts)


def _with_given_date(article: Article, index: Index | None) -> Article:
    """Read an article with the date that a person gave when it was taken in first: events are dated by it."""
    if index is None or article.date_basis == "given":
        return article
    dates = {known.given for known in index.find_entries("sha256", article.sha256)}
    given = dates.pop() if len(dates) == 1 else None
    return replace(article, date=given, date_basis="given") if given else article


def make_key(article: Article) -> str:
    """Return what names an article where it was read, with all that is known of it from outside its text."""
    known = (article.file, article.row, article.sha256, article.date, article.url, article.publisher, article.title)
    return hashlib.blake2b(repr(known).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
