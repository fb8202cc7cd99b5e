"""Plain text: the bytes of one file into one Article."""

from __future__ import annotations

import hashlib
import re
from dataclasses import fields, replace
from typing import Any

from generator.sources.article import Article
from generator.sources.cleaning import clean_text, drop_repeats, fold
from generator.sources.encodings import MAX_BYTES, decode
from generator.sources.problem import SourceProblem

__all__ = ["MAX_BYTES", "make_article", "read_text"]

_LABEL = re.compile(r"\A\ufeff?\s*date (\d{4}(?:-\d{2}){0,2})(?=\s)")
_FIELDS = frozenset(field.name for field in fields(Article))


def read_text(data: bytes, file: str, charset: str | None = None) -> Article | SourceProblem:
    """Read one plain text file. A leading `` date YYYY-MM-DD `` (or a month, or a year) is a label, not words."""
    decoded = decode(data, file, charset)
    if isinstance(decoded, SourceProblem):
        return decoded
    return read_decoded(decoded, file, sha256=hashlib.sha256(data).hexdigest())


def read_decoded(text: str, file: str, *, sha256: str, row: int = 0, **known: str | None) -> Article | SourceProblem:
    """Build the Article of a decoded text, of which a label at the start is taken off; ``known`` counts more."""
    label = _LABEL.match(text)
    if label:
        text = " " * label.end() + text[label.end() :]
        known = {**known} if known.get("date") else {**known, "date": label.group(1), "date_basis": "label"}
    return make_article(text, file, sha256=sha256, row=row, **known)


def make_article(raw: str, file: str, *, sha256: str, row: int = 0, **known: Any) -> Article | SourceProblem:
    """Clean a text and build its Article; ``known`` are Article's fields that the source states outside the text."""
    text, starts = clean_text(raw, known.get("title"))
    if not text:
        return SourceProblem(file, "S03", "holds no text", row)
    article = Article(text=drop_repeats(text), file=file, sha256=sha256, row=row, line_starts=starts)
    stated = {key: value for key, value in known.items() if value}
    assert stated.keys() <= _FIELDS
    if stated.get("title"):
        stated["title"] = fold(stated["title"])
    return replace(article, **stated)
