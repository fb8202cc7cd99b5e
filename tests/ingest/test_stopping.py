"""A run that is killed at any moment goes on as if it had not been."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

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
