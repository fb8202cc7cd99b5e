"""Cleans the text of an article: characters, hard line breaks, repeated paragraphs. Words are never changed.

Every change here is one under which evidence is compared too: NFC, straight quotes, folded white space, invisible
characters left out. What is repeated is blanked out, so that the offsets of the rest stay.
"""

from __future__ import annotations

import re
import unicodedata

_QUOTES = {"'": "\u2018\u2019\u201a\u201b", '"': "\u201c\u201d\u201e\u201f"}
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x1f"
_BREAKS = "\u2028\u2029\x85\v\f\x1c\x1d\x1e"
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\x00"
)
_CHARACTERS = str.maketrans(
    {
        **{char: straight for straight, curly in _QUOTES.items() for char in curly},
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_BREAKS, "\n"),
        **dict.fromkeys(_INVISIBLE, None),
    }
)
_SPACES = re.compile(r" {2,}")
_ENDS_SENTENCE = re.compile(r"[.!?:;\u06d4\u2026]['\")\]]*$")
_OPEN_END = re.compile(r"(?:[,\u2013\u2014-]|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|as|that|was|were))$")
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+\Z")
_WRAPPED_WIDTH = 130
_LONG_LINE, _NARROW, _FULL = 60, 40, 0.8
_RUNS_ON = 0.3
_REPEATED = 60
_STANDFIRST = range(1, 4)
_PROBE = 80


def straighten(text: str) -> str:
    """Return NFC text with straight quotes, plain spaces and no invisible characters; line breaks as line feeds."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", unified).translate(_CHARACTERS))


def fold(text: str) -> str:
    """Return text as evidence is compared: straightened, every run of white space one space."""
    return " ".join(straighten(text).split())


def clean_text(raw: str, title: str | None = None) -> tuple[str, tuple[int, ...]]:
    """Return the text in paragraphs (one blank line between) and, for each source line, where it starts in it.

    A ``title`` that is known from elsewhere and glued to the first line becomes a paragraph of its own.
    """
    lines = [_SPACES.sub(" ", line).strip() for line in straighten(raw).split("\n")]
    full = _find_full_line(lines)
    pieces: list[str] = []
    starts: list[int] = []
    length, gap, last = 0, False, ""
    for line in lines:
        if not line:
            starts.append(length)
            gap = bool(last)
            continue
        separator = "" if not last else _separator(last, line, gap=gap, full=full)
        pieces.extend((separator, line))
        starts.append(length + len(separator))
        length += len(separator) + len(line)
        last, gap = line, False
    return _split_title("".join(pieces), tuple(starts), fold(title or ""))


def _split_title(text: str, starts: tuple[int, ...], title: str) -> tuple[str, tuple[int, ...]]:
    """Set a glued title apart: the one space after it becomes a paragraph break, all later offsets move by one."""
    end = len(title)
    if not title or not text.startswith(title + " "):
        return text, starts
    return f"{title}\n\n{text[end + 1 :]}", tuple(start + (start > end) for start in starts)


def _find_full_line(lines: list[str]) -> int:
    """Return from which length on a line goes on with the next one, 0 where lines are not broken at a fixed width.

    A text is broken so where hardly any line is longer than a screen's width and one begins in small letters at least.
    A narrow one is told by its lines, many of which begin so: a list of headings does not.
    """
    told = [line for line in lines if line]
    lengths = sorted(map(len, told))
    if len(lengths) <= 3 or (width := lengths[len(lengths) * 9 // 10]) > _WRAPPED_WIDTH:
        return 0
    runs_on = sum(line[0].islower() for line in told)
    if runs_on < _RUNS_ON * len(told):
        return _LONG_LINE if runs_on else 0
    return min(_LONG_LINE, max(_NARROW, int(width * _FULL)))


def _separator(last: str, line: str, *, gap: bool, full: int) -> str:
    """Return a space where the line goes on with the sentence of the last one, else a paragraph break."""
    if _ENDS_SENTENCE.search(last):
        return "\n\n"
    if (line[0].islower() and not _ADDRESS.match(line)) or (_OPEN_END.search(last) and not gap):
        return " "
    return " " if full and not gap and len(last) >= full else "\n\n"


def drop_repeats(text: str) -> str:
    """Blank out what stands again word for word (a body or paragraph pasted twice); offsets of the others stay.

    One paragraph that stands above an article and once more in it (a standfirst) is left where it belongs.
    """
    paragraphs = text.split("\n\n")
    first: dict[str, int] = {}
    repeated: dict[int, int] = {}
    for number, paragraph in enumerate(paragraphs):
        at = first.setdefault(paragraph, number)
        if at < number and len(paragraph) >= _REPEATED:
            repeated[number] = at
    above = [at for number, at in repeated.items() if at in _STANDFIRST and number > at + 1]
    gone = set(above) if len(repeated) == len(above) == 1 else set(repeated)
    kept = (
        " " * len(paragraph) if number in gone else _blank_second_half(paragraph)
        for number, paragraph in enumerate(paragraphs)
    )
    return "\n\n".join(kept).rstrip()


def _blank_second_half(paragraph: str) -> str:
    """Blank out the rest of a paragraph from where it begins anew, if all of it has been said before."""
    again = paragraph.find(paragraph[:_PROBE], _PROBE)
    if len(paragraph) < 2 * _PROBE or again < 0:
        return paragraph
    rest = paragraph[again:]
    return paragraph[:again].rstrip().ljust(len(paragraph)) if paragraph.startswith(rest) else paragraph
