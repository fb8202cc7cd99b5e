"""Finds the article of an entry: the file it was read from, or the store of texts from outside the repository.

The store, ``.store/`` (git ignores it), holds one cleaned text for each sha256. What is not there is "not at hand".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.entries.files import write_whole
from generator.extraction.facts import Source
from generator.sources.article import Article
from generator.sources.bulk import BULK, index_rows, load_line
from generator.sources.cleaning import fold
from generator.sources.piece import Piece
from generator.sources.reading import PAGES, read_file, read_piece

STORE = ".store"


@dataclass(frozen=True, slots=True)
class ArticleStore:
    """The articles at hand for the project in ``root``: the folder that holds ``content`` and ``seeds``."""

    root: Path

    def find_text(self, source: Source) -> str | None:
        """Find the text of an entry's article, folded as evidence is compared; ``None`` if it is not at hand.

        The text of a saved page is kept once it was found, because that takes longer than all checks.
        """
        kept = self.path_of(source.sha256) if source.sha256 else None
        if kept and kept.is_file():
            return fold(kept.read_text(encoding="utf8"))
        article = self.find_article(source)
        if article and article.sha256 == source.sha256 and Path(article.file).suffix.lower() in PAGES:
            self.keep_article(article)
        return fold(article.text) if article else None

    def find_article(self, source: Source) -> Article | None:
        """Find the article in the file that the entry names; in a bulk file it is the one of the entry's hash."""
        path = self.find_file(source)
        if path is None:
            return None
        stat = path.stat()
        if path.suffix.lower() not in BULK:
            return _article_of(path, stat.st_mtime_ns, stat.st_size)
        rows = _rows_of(path, stat.st_mtime_ns, stat.st_size)
        piece = rows.get(source.sha256 or "") or (next(iter(rows.values())) if len(rows) == 1 else None)
        if piece is None:
            return None
        read = read_piece(load_line(path, piece) if piece.kind == "line" else piece)
        return read if isinstance(read, Article) else None

    def find_file(self, source: Source) -> Path | None:
        """Find the file that an entry names; never one outside the project."""
        if not source.file:
            return None
        path = (self.root / source.file).resolve()
        return path if path.is_relative_to(self.root.resolve()) and path.is_file() else None

    def path_of(self, sha256: str) -> Path:
        """Return where the store keeps the text of a hash."""
        return self.root / STORE / sha256[:2] / f"{sha256}.txt"

    def keep_article(self, article: Article) -> Path:
        """Put an article's text into the store, unless it is there."""
        path = self.path_of(article.sha256)
        if not path.is_file():
            write_whole(path, article.text)
        return path


@lru_cache(maxsize=64)
def _article_of(path: Path, changed: int, size: int) -> Article | None:
    """Read the article of a file once for each state of it."""
    _ = changed, size
    return next((article for article in read_file(path) if isinstance(article, Article)), None)


@lru_cache(maxsize=8)
def _rows_of(path: Path, changed: int, size: int) -> dict[str, Piece]:
    """Find the articles of a bulk file by their hashes, once for each state of it."""
    _ = changed, size
    return index_rows(path)
