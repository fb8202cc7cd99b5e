"""Reads articles and extracts their facts, on all cores and in the order in which they came in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
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
from generator.sources.sharing import share_work

_PACKAGE = Path(__file__).parent.parent
_READ_BY = ("sources/*.py", "extraction/**/*.py", "vocabulary/*.py", "vocabulary/data/*.yaml", "archive/intake*.py")


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

    @property
    def file(self) -> str:
        """Return where it was read."""
        return self.article.file


Result = Taken | SourceProblem


def find_fingerprint() -> str:
    """Return a hash of all code and data that decide what is read from an article."""
    digest = hashlib.blake2b(digest_size=16)
    for path in list_reading_files():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def list_reading_files() -> list[Path]:
    """Return the files of all code and data that decide what is read from an article."""
    return [path for pattern in _READ_BY for path in sorted(_PACKAGE.glob(pattern))]


def take_all(found: Iterable[Piece | SourceProblem], setup: Setup, jobs: int) -> Iterator[Result]:
    """Read everything that was found, in order, by ``jobs`` processes."""
    return share_work(found, take_piece, jobs, partial(start_worker, setup))


class _Worker:
    """What a process keeps between chunks."""

    setup: Setup
    index: Index | None = None


def start_worker(setup: Setup) -> None:
    """Prepare this process."""
    _Worker.setup = setup
    _Worker.index = Index(setup.index) if setup.index else None


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
