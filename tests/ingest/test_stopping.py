"""A run that is killed at any moment goes on as if it had not been."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.archive.intake_index import Index
from generator.cli import main
from generator.entries.files import write_whole

from .conftest import CLASH, find_files

Ingest = Callable[..., Result]


def write_rows() -> None:
    """Write two articles, the first as its outlet corrected it, a copy of it and another outlet's, and it once more."""
    first = {"text": CLASH.format(date="2031-02-01", killed=12), "url": "https://a.example/1", "publisher": "Dawn"}
    second = {
        "text": "date 2031-03-05 Three drivers were killed when a bomb went off near Sibi on Tuesday, police said.",
        "url": "https://a.example/2", "publisher": "Dawn",
    }  # fmt: skip
    corrected = {**first, "text": CLASH.format(date="2031-02-01", killed=11)}
    another = {**corrected, "url": "https://b.example/1", "publisher": "Samaa"}
    rows = [first, second, corrected, {**first, "url": ""}, another, first]
    Path("articles/x.jsonl").write_text("\n".join(map(json.dumps, rows)))


def run_until(write: int, ingest: Ingest) -> bool:
    """Take the articles in and be killed at a write, before it or after it in turn; whether it came to that."""
    child = os.fork()
    if child == 0:
        whole, count = write_whole, 0

        def write_or_die(path: Path, text: str) -> None:
            nonlocal count
            count += 1
            if count * 2 == write:
                os._exit(9)
            whole(path, text)
            if count * 2 + 1 == write:
                os._exit(9)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("generator.archive.intake_update.write_whole", write_or_die)
            ingest("articles")
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("earlier", [False, True], ids=["new", "known"])
def test_a_run_that_is_killed_at_any_write_ends_the_same(ingest: Ingest, *, earlier: bool) -> None:
    def start_anew() -> None:
        shutil.rmtree("content", ignore_errors=True)
        shutil.rmtree(".cache", ignore_errors=True)
        if earlier:
            Path("earlier.jsonl").write_text(Path("articles/x.jsonl").read_text().partition("\n")[0])
            ingest("earlier.jsonl")

    write_rows()
    start_anew()
    ingest("articles")
    expected = find_files()
    killed = 0
    while True:
        start_anew()
        if not run_until(killed + 2, ingest):
            break
        ingest("articles")
        assert find_files() == expected, f"killed at half write {killed + 2}"
        killed += 1
    assert killed >= 12


@pytest.mark.parametrize(("error", "told"), [
    (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "Error: No space left on device"),
    (sqlite3.OperationalError("database or disk is full"), "Error: database or disk is full"),
])  # fmt: skip
def test_a_full_disk_is_told_and_the_next_run_goes_on(
    ingest: Ingest, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    write_rows()
    with monkeypatch.context() as patch:
        patch.setattr(Index, "commit", lambda _self: (_ for _ in ()).throw(error))
        assert told in ingest("articles/x.jsonl", code=1).output
    assert "0 errors" in ingest("articles/x.jsonl").output


def test_a_file_whose_name_is_not_utf_8_is_taken_in(ingest: Ingest) -> None:
    for name, text in ((b"\xd4a.txt", CLASH.format(date="2024-02-01", killed=12)), (b"\xd4b.txt", "Nothing happened.")):
        Path(os.fsdecode(b"articles/" + name)).write_text(text, encoding="utf8")
    Path(os.fsdecode(b"articles/\xd4c.txt")).touch()
    output = ingest("articles", code=1).output
    assert "articles/\ufffdc.txt: S03 is empty" in output
    assert "1 entry written" in output
    assert "\ufffdb.txt" in Path("content/.machine/listed.tsv").read_text(encoding="utf8")
    assert CliRunner().invoke(main, ["check"]).exit_code == 0
    assert "1 unchanged" in ingest("articles", code=1).output
