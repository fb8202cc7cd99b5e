"""What every source is read into: one text by one outlet, with what is known about it from outside the text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    """One article, input only and never changed.

    ``text`` is the cleaned text that evidence is quoted from: NFC, straight quotes, no soft hyphens, paragraphs
    separated by one blank line, hard line breaks inside a paragraph joined. ``file`` and ``row`` say where it was
    read (in bulk files the line on which it begins, in a JSON list its number; 0 elsewhere). ``sha256`` is of the
    article as read. The rest is what the source states outside the text (a label of the collection, HTML metadata, a
    column, an option on the command line); ``None`` means not known. ``date`` is an EDTF text, ``date_basis`` an id
    of the vocabulary. ``extra`` holds the other columns of a bulk file, and what cannot be read in ours.
    """

    text: str
    file: str
    sha256: str
    row: int = 0
    title: str | None = None
    date: str | None = None
    date_basis: str | None = None
    url: str | None = None
    publisher: str | None = None
    line_starts: tuple[int, ...] = ()
    extra: tuple[tuple[str, str], ...] = field(default=())

    def line_of(self, offset: int) -> int:
        """Return the line (from 1) of the source file on which the character at ``offset`` of ``text`` stands."""
        line = 0
        for number, start in enumerate(self.line_starts, 1):
            if start > offset:
                break
            line = number
        return max(line, 1)

    def name_of(self, line: int | None = None) -> str:
        """Name the place where the article was read: its file with its row, or with a ``line`` of its own."""
        place = self.row or line
        return f"{self.file}:{place}" if place else self.file
