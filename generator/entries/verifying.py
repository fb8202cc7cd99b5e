"""Compares entries with their articles: are they at hand and unchanged, and does the evidence stand in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.entries.articles import ArticleStore
from generator.entries.entry import Entry
from generator.entries.problem import Misfit, Problem
from generator.entries.reading import locate_text, make_problems, read_entry
from generator.entries.rules.context import Context
from generator.entries.rules.quotes import check_standing, find_quotes


@dataclass(frozen=True, slots=True)
class Verified:
    """What one entry came to: how many quotes were compared, or why it could not be (``not_at_hand``)."""

    path: str
    quotes: int
    not_at_hand: bool
    problems: tuple[Problem, ...]


def verify_files(files: list[Path], root: Path) -> Iterator[Verified]:
    """Verify entries one after the other against the articles below the project's folder."""
    store = ArticleStore(root)
    for file in files:
        text = file.read_text(encoding="utf8")
        entry = read_entry(text, file.as_posix())
        if isinstance(entry, Entry):
            yield _verify_entry(entry, text, file.as_posix(), store)
        else:
            yield Verified(file.as_posix(), 0, not_at_hand=False, problems=tuple(entry))


def _verify_entry(entry: Entry, text: str, path: str, store: ArticleStore) -> Verified:
    article = store.find_text(entry.source)
    misfits = [*_check_hash(entry, store)]
    if article is not None:
        misfits += check_standing(entry, Context(path, dt.date.max, article))
    quotes = 0 if article is None else sum(1 for _ in find_quotes(entry))
    missing = article is None and not misfits
    problems = make_problems(path, locate_text(text), misfits) if misfits else []
    return Verified(path, quotes, not_at_hand=missing, problems=tuple(problems))


def _check_hash(entry: Entry, store: ArticleStore) -> Iterator[Misfit]:
    """Check that the file that the entry names still holds the article of the entry's hash."""
    source = entry.source
    if not source.sha256 or store.find_file(source) is None:
        return
    article = store.find_article(source)
    if article is None or article.sha256 != source.sha256:
        found = article.sha256 if article else None
        message = f"must be the hash of an article in {source.file}"
        yield Misfit("E08", message, source.sha256, found, ("source", "sha256"))
