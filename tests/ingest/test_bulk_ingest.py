"""Bulk: many articles, several processes, little memory, and a run that was killed goes on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.made_articles import write_rows
from generator.cli import main

from .conftest import CLASH, find_entries, find_files

PLAIN = "The school in ward {number} was opened on Monday by the chairman, who spoke of roads and water for the town."
DISTRICTS = ("Kech", "Panjgur", "Awaran", "Sibi", "Zhob", "Pishin")
MEMORY = """
import pathlib, resource, sys
from generator.cli import main
def read_peak():
    # after exec ru_maxrss still holds the peak of the process that started this one; VmHWM does not
    status = pathlib.Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    own = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return own[0] if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    main(["ingest", "--jobs", "2", *sys.argv[1:]])
except SystemExit as end:
    assert not end.code, end.code
finally:
    print("kilobytes", read_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
OURS = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
"""The environment of a process that runs the code beside these tests."""


def write_lines(number: int, every: int) -> None:
    """Write a bulk file of which each ``every``-th article reports an incident."""
    with Path("bulk.jsonl").open("w") as file:
        for at in range(number):
            text = PLAIN.format(number=at)
            if at % every == 0:
                district = DISTRICTS[at // every % len(DISTRICTS)]
                text = CLASH.format(date="2031-02-01", killed=at // every % 40 + 2).replace(
                    "Mangocher area of Kalat", district
                )
            day = f"20{10 + at % 20}-{at % 12 + 1:02}-{at % 28 + 1:02}"
            file.write(json.dumps({"text": text, "date": day, "publisher": ("Dawn", "Samaa")[at % 2]}) + "\n")


def run(*args: str) -> str:
    command = [sys.executable, "-c", MEMORY, *args]
    done = subprocess.run(command, env=OURS, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.usefixtures("project")
def test_ten_thousand_lines_stream_in_little_memory() -> None:
    write_lines(1_000, every=200)
    small = max(map(int, run("bulk.jsonl").split("kilobytes")[1].split()))
    shutil.rmtree("content")
    shutil.rmtree(".cache")
    write_lines(10_000, every=200)
    output = run("bulk.jsonl")
    large = max(map(int, output.split("kilobytes")[1].split()))
    assert "10,000 articles read: 50 entries written" in output
    assert "9,950 no incident" in output
    assert large < 400_000
    assert large < small + 60_000


def test_processes_make_what_one_makes(ingest: Callable[..., Result]) -> None:
    write_lines(200, every=5)
    ingest("bulk.jsonl")
    alone = find_files()
    shutil.rmtree("content")
    shutil.rmtree(".cache")
    run("bulk.jsonl")
    assert find_files() == alone


def test_a_run_that_was_killed_goes_on_and_ends_the_same(ingest: Callable[..., Result]) -> None:
    write_lines(400, every=4)
    ingest("bulk.jsonl")
    whole = find_files()
    shutil.rmtree("content")
    shutil.rmtree(".cache")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "ingest", "--jobs", "2", "bulk.jsonl"],
        env=OURS,
        stdout=subprocess.DEVNULL,
    )
    while len(find_entries()) < 10:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = len(find_entries())
    (find_entries()[0].parent / ".half.md.1.part").write_text("half")
    assert 10 <= left < 100
    output = ingest("bulk.jsonl").output
    assert "400 articles read" in output
    assert find_files() == whole


def test_what_is_taken_in_passes_every_check(ingest: Callable[..., Result]) -> None:
    """Made articles with copies, other outlets' copies and corrections, in districts' main towns and elsewhere."""
    write_rows(Path("bulk.jsonl"), 500)
    output = ingest("bulk.jsonl").output
    assert all(f" {count}" not in output for count in ("0 updated", "0 already there"))
    checked = CliRunner().invoke(main, ["check"])
    assert (checked.exit_code, checked.output.count("\n")) == (0, 1), checked.output


def test_a_date_that_cannot_be_read_is_told_with_its_row_and_kept(ingest: Callable[..., Result]) -> None:
    text = "QUETTA: Two policemen were killed in a bomb blast in Mastung on Friday. Some 14 rebels in three raids."
    rows = [{"text": text, "date": "2025-02-28"}, {"text": text.replace("Two", "Three"), "date": "2025-02-31"}]
    Path("articles/made.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf8")
    told = ingest("articles").output
    assert "look at articles/made.jsonl:2: unread_date: 2025-02-31\n" in told
    assert "look at articles/made.jsonl:1: unread_figure: Some 14 rebels" in told
    entry = next(path for path in Path("content/entries").rglob("*.md") if "three" in path.name)
    assert "2025-02-31" in entry.read_text(encoding="utf8")
    review = CliRunner().invoke(main, ["check", "--review"]).output
    assert "  articles/made.jsonl: unread_date, a date that could not be read: '2025-02-31'" in review
