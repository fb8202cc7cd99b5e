"""Plain text: the bytes of one file into one Article."""

from __future__ import annotations

import hashlib
import re

from charset_normalizer import from_bytes

from generator.sources.article import Article
from generator.sources.cleaning import clean_text, drop_repeats
from generator.sources.problem import SourceProblem

MAX_BYTES = 20_000_000
_LABEL = re.compile(r"\A\ufeff?\s*date (\d{4}-\d{2}-\d{2})(?=\s)")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes, file: str) -> str | SourceProblem:
    """Return the text of a file in whatever encoding it is, or the problem: too large, empty or binary."""
    if len(data) > MAX_BYTES:
        return SourceProblem(file, "S02", f"is {len(data)} bytes; an article has at most {MAX_BYTES}")
    if not data.strip():
        return SourceProblem(file, "S03", "is empty")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data:
        return SourceProblem(file, "S04", "is not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, file)


def _guess(data: bytes, file: str) -> str | SourceProblem:
    best = from_bytes(data).best()
    if best is None or _control_share(str(best)) > 0.01:
        return SourceProblem(file, "S04", "is not text")
    return str(best)


def _control_share(text: str) -> float:
    return sum(1 for char in text if ord(char) < 32 and char not in "\n\r\t\f") / max(len(text), 1)


def read_text(data: bytes, file: str) -> Article | SourceProblem:
    """Read one plain text file. A leading `` date YYYY-MM-DD `` is a label, not words."""
    decoded = decode(data, file)
    if isinstance(decoded, SourceProblem):
        return decoded
    label = _LABEL.match(decoded)
    body = " " * label.end() + decoded[label.end() :] if label else decoded
    return make_article(
        body,
        file,
        sha256=hashlib.sha256(data).hexdigest(),
        date=label.group(1) if label else None,
        date_basis="label" if label else None,
    )


def make_article(raw: str, file: str, *, sha256: str, row: int = 0, **known: str | None) -> Article | SourceProblem:
    """Clean a text and build its Article; ``known`` are Article's fields that the source states outside the text."""
    text, starts = clean_text(raw)
    if not text:
        return SourceProblem(file, "S03", "holds no text", row)
    return Article(text=drop_repeats(text), file=file, sha256=sha256, row=row, line_starts=starts, **known)  # type: ignore[arg-type] # the keywords are Article's own
