"""From bytes to text: which encoding a file is in, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from generator.sources.problem import SourceProblem

MAX_BYTES = 20_000_000
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an office document or archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
_HEAD = 4096
# In cp1252 these are quotation marks, dashes and the ellipsis; in ISO 8859 control characters that no text has.
_WINDOWS_MARKS = frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97")
_LATIN_LETTERS = frozenset((*range(0xC0, 0x100), 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xB0, 0xB7, 0xBB, 0xBD))


def decode(data: bytes, file: str, charset: str | None = None) -> str | SourceProblem:
    """Return the text of a file in whatever encoding it is, or the problem: too large, empty, binary.

    ``charset`` is what came with the bytes (an HTTP header); a byte-order mark counts more, a page's own
    ``<meta charset>`` less.
    """
    if len(data) > MAX_BYTES:
        return SourceProblem(file, "S02", f"is {len(data)} bytes; an article has at most {MAX_BYTES}")
    if not data.strip(b" \t\r\n\x00"):
        return SourceProblem(file, "S03", "is empty")
    kind = find_kind(data)
    if kind:
        return SourceProblem(file, "S04", f"is {kind}, not text; save the article's text")
    for find in (_by_mark, _by_zeros, lambda data: _by_name(data, charset), _by_declaration, _by_guess):
        text = find(data)
        if text is not None:
            return text if _is_text(text) else SourceProblem(file, "S04", "is not text")
    return SourceProblem(file, "S04", "is not text")


def find_kind(data: bytes) -> str | None:
    """Return what a file is by its first bytes, if that is known and no text."""
    return next((name for magic, name in _KINDS if data.startswith(magic)), None)


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    return None


def _by_zeros(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in Latin text every other byte is zero."""
    head = data[:_HEAD]
    if b"\x00" not in head:
        return None
    halves = (head[0::2].count(0), head[1::2].count(0))
    most = len(head) // 2 * 0.6
    if max(halves) < most or min(halves) > len(head) // 20:
        return None
    return data.decode("utf-16-be" if halves[0] > halves[1] else "utf-16-le", errors="replace")


def _by_name(data: bytes, charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        name = codecs.lookup(charset).name
        # What calls itself Latin 1 is cp1252 to every browser (WHATWG Encoding Standard).
        return data.decode("cp1252" if name in {"iso8859-1", "ascii"} and not _is_utf8(data) else name)
    except (LookupError, UnicodeDecodeError):
        return None


def _by_declaration(data: bytes) -> str | None:
    if _is_utf8(data):
        return data.decode("utf-8", errors="replace")
    declared = _XML_CHARSET.search(data[:_HEAD]) or _CHARSET.search(data[:_HEAD])
    return _by_name(data, declared.group(1).decode("ascii")) if declared else None


def _by_guess(data: bytes) -> str | None:
    """Take single-byte Western text for cp1252 where that leaves no odd character; else let statistics decide."""
    high = set(data) - set(range(0x80))
    if high <= _WINDOWS_MARKS | _LATIN_LETTERS and _is_mostly_ascii(data):
        return data.decode("cp1252", errors="replace")
    best = from_bytes(data[:200_000]).best()
    return data.decode(best.encoding, errors="replace") if best else None


def _is_mostly_ascii(data: bytes) -> bool:
    return sum(1 for byte in data[:_HEAD] if byte >= 0x80) < 0.1 * len(data[:_HEAD])


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8; a character cut off at the very end does not count."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _is_text(text: str) -> bool:
    head = text[:100_000]
    return len(_ODD.findall(head)) <= 0.01 * len(head)
