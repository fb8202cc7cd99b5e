from __future__ import annotations

from pathlib import Path

import pytest

from generator.sources.article import Article
from generator.sources.encodings import MAX_BYTES, decode
from generator.sources.problem import SourceProblem
from generator.sources.reading import read_articles

TEXT = "Three men were hurt near Sibi – “a coward’s act”, the café owner said.\nPolice arrived later in the day.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_whatever_encoding_it_is(encoding: str) -> None:
    assert str(decode(TEXT.encode(encoding), "x")).removeprefix("\ufeff") == TEXT


@pytest.mark.parametrize("encoding", ["iso-8859-1", "iso-8859-15"])
def test_latin_text_without_typographic_marks_is_read(encoding: str) -> None:
    text = "The café at Señor José's was closed, police in the province said on Monday evening."
    assert decode(text.encode(encoding), "x") == text


def test_the_charset_that_a_page_declares_counts() -> None:
    page = "<html><head><meta charset='iso-8859-9'></head><body>İstanbul ş ğ</body></html>"
    assert decode(page.encode("iso-8859-9"), "x") == page


def test_a_declared_charset_that_is_wrong_does_no_harm() -> None:
    page = "<html><head><meta charset='iso-8859-1'></head><body>the café “x”</body></html>"
    assert decode(page.encode("utf-8"), "x") == page


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "S03"),
        (b" \r\n\t ", "S03"),
        (b"\x00" * 500, "S03"),
        (bytes(range(256)) * 20, "S04"),
        (b"\x7fELF" + bytes(range(1, 200)) * 30, "S04"),
        (b"%PDF-1.4\nstream", "S04"),
        (b"PK\x03\x04rest", "S04"),
        (b"\x89PNG\r\n", "S04"),
        (b"{\\rtf1 text}", "S04"),
        (b"x" * (MAX_BYTES + 1), "S02"),
    ],
    ids=["empty", "blank", "zeros", "bytes", "program", "pdf", "zip", "image", "rtf", "large"],
)
def test_what_is_no_text_is_a_named_error(data: bytes, code: str) -> None:
    found = decode(data, "x.txt")
    assert isinstance(found, SourceProblem)
    assert (found.file, found.code) == ("x.txt", code)


def test_bad_files_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Two men were hurt near Sibi on Monday.")
    (tmp_path / "c.bin").write_bytes(bytes(range(256)) * 20)
    with (tmp_path / "d.txt").open("wb") as large:
        large.truncate(50_000_000)
    (tmp_path / "e.jsonl").write_bytes(b'{"text": "A man was hurt."}\n[]\n{"text": 3}\nnot json\n\xef\xbb\xbf\n')
    (tmp_path / "f.csv").write_text("body,date\nx,y\n")
    found = list(read_articles([str(tmp_path), str(tmp_path / "missing.txt")]))
    problems = [(Path(item.file).name, item.row, item.code) for item in found if isinstance(item, SourceProblem)]
    assert problems == [
        ("a.txt", 0, "S03"), ("c.bin", 0, "S04"), ("d.txt", 0, "S02"), ("e.jsonl", 2, "S05"), ("e.jsonl", 3, "S03"),
        ("e.jsonl", 4, "S05"), ("e.jsonl", 5, "S05"), ("f.csv", 1, "S06"), ("missing.txt", 0, "S01"),
    ]  # fmt: skip
    assert [Path(item.file).name for item in found if isinstance(item, Article)] == ["b.txt", "e.jsonl"]
