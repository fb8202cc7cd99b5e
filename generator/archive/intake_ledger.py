"""The ledger: a line, by hash, for every article that was given in and has no entry of its own. Nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.archive.intake_files import stamp_of, write_lines
from generator.archive.intake_index import Index
from generator.sources.article import Article

LEDGER = Path(".machine", "listed.tsv")
HEAD = "sha256\treason\tentry\tlanguage\tdate\tpublisher\turl\tfile\trow"
OLDER, NEWER = "older_version", "newer_version"
"""Why an article is listed that its outlet has changed: it was replaced, or its entry is a person's and stays."""
REMOVED = "removed"
"""Why an article is listed whose entry a person has removed."""


class Ledger:
    """The ledger of one run: kept in the index, written to its file at the end."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def put(self, article: Article, reason: str, slug: str, language: str, file: str | None) -> None:
        """List an article, unless it stands there for the same reason."""
        if self._index.listed.find_reason(article.sha256) != reason:
            line = _make_line(
                article.sha256, reason, slug, language, article.date, article.publisher, article.url, file,
                article.row or "",
            )  # fmt: skip
            self._index.listed.put(article.sha256, reason, line)

    def retire(self, sha256: str, slug: str, publisher: str | None, url: str | None) -> None:
        """List the version of an article that its outlet has replaced, and make sure of it."""
        self._index.listed.put(sha256, OLDER, _make_line(sha256, OLDER, slug, "", "", publisher, url, "", ""))
        self._index.commit()

    def write(self, content: Path) -> None:
        """Write the ledger's file, unless it says the same."""
        path = content / LEDGER
        if next(iter(self._index.listed), None) or path.is_file():
            write_lines(path, self._iterate())
            self._index.put_fact("ledger", "{} {}".format(*stamp_of(path)))

    def _iterate(self) -> Iterator[str]:
        yield HEAD
        yield from self._index.listed


def _make_line(*values: object) -> str:
    """Write one line of the ledger; what is not known is a dash."""
    return "\t".join(" ".join(str(value).split()) if value not in (None, "") else "-" for value in values)


def read_ledger(content: Path) -> Iterator[dict[str, str]]:
    """Yield the lines of a content folder's ledger by column; none where there is no ledger."""
    path = content / LEDGER
    if not path.is_file():
        return
    columns = HEAD.split("\t")
    with path.open(encoding="utf8") as lines:
        for line in lines:
            values = line.rstrip("\n").split("\t")
            if len(values) == len(columns) and values != columns:
                yield dict(zip(columns, values, strict=True))


def load_ledger(index: Index, content: Path) -> None:
    """Bring the index up to the ledger's file, unless it wrote or read that last."""
    path = content / LEDGER
    stamp = "{} {}".format(*stamp_of(path)) if path.is_file() else ""
    if index.read_fact("ledger") != stamp:
        index.listed.clear()
        for row in read_ledger(content):
            index.listed.put(row["sha256"], row["reason"], "\t".join(row.values()))
        index.put_fact("ledger", stamp)
    index.listed.drop_returned(REMOVED)
