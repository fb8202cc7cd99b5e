"""Cleans the text of an article: characters, hard line breaks, repeated paragraphs. Words are never changed.

Every change here is one under which evidence is compared too: NFC, straight quotes, folded white space.
"""

from __future__ import annotations

import re
import unicodedata

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
        **dict.fromkeys("\u00a0\u2007\u202f\u3000\t", " "),
        **dict.fromkeys("\u2028\u2029", "\n"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", None),
    }
)
_SPACES = re.compile(r" {2,}")
_ENDS_SENTENCE = re.compile(r"[.!?:;\u06d4]['\")\]]*$")
_OPEN_END = re.compile(r"(?:[,\u2013\u2014-]|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|as|that|was|were))$")
_WRAPPED_WIDTH = 130
_LONG_LINE = 60
_REPEATED = 60


def straighten(text: str) -> str:
    """Return NFC text with straight quotes, plain spaces and no invisible characters; line breaks as line feeds."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unified).translate(_CHARACTERS)


def fold(text: str) -> str:
    """Return text as evidence is compared: straightened, every run of white space one space."""
    return " ".join(straighten(text).split())


def clean_text(raw: str) -> tuple[str, tuple[int, ...]]:
    """Return the text in paragraphs (one blank line between) and, for each source line, where it starts in it."""
    lines = [_SPACES.sub(" ", line).strip() for line in straighten(raw).split("\n")]
    wrapped = _is_wrapped(lines)
    pieces: list[str] = []
    starts: list[int] = []
    length, gap, last = 0, False, ""
    for line in lines:
        if not line:
            starts.append(length)
            gap = bool(last)
            continue
        separator = "" if not last else _separator(last, line, gap=gap, wrapped=wrapped)
        pieces.extend((separator, line))
        starts.append(length + len(separator))
        length += len(separator) + len(line)
        last, gap = line, False
    return "".join(pieces), tuple(starts)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the text is broken at a fixed width: hardly any line is longer than a screen's width."""
    lengths = sorted(len(line) for line in lines if line)
    return len(lengths) > 3 and lengths[len(lengths) * 9 // 10] <= _WRAPPED_WIDTH


def _separator(last: str, line: str, *, gap: bool, wrapped: bool) -> str:
    """Return a space where the line goes on with the sentence of the last one, else a paragraph break."""
    if _ENDS_SENTENCE.search(last):
        return "\n\n"
    if line[0].islower() or (_OPEN_END.search(last) and not gap):
        return " "
    goes_on = wrapped and not gap and len(last) >= _LONG_LINE
    return " " if goes_on else "\n\n"


def drop_repeats(text: str) -> str:
    """Blank out paragraphs that stand again word for word (a body pasted twice); offsets of the others stay."""
    seen: set[str] = set()
    kept: list[str] = []
    for paragraph in text.split("\n\n"):
        repeated = len(paragraph) >= _REPEATED and paragraph in seen
        kept.append(" " * len(paragraph) if repeated else paragraph)
        seen.add(paragraph)
    return "\n\n".join(kept).rstrip()
