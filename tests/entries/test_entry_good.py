"""Good entries: a new file in ``good/`` is a new case. Each passes every rule and survives reading and writing."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from generator.entries.checking import Checker
from generator.entries.entry import Entry
from generator.entries.reading import read_entry
from generator.entries.rules.whole import Ledger
from generator.entries.updating import update_text
from generator.entries.writing import write_entry

GOOD = Path(__file__).parent / "good"
FILES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*.md"))


def test_good_entries_have_no_problem(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path / "content")
    report = Checker(tmp_path / "content", dt.date(2026, 1, 1), Ledger()).check()
    assert [str(problem) for problem in report.problems] == []
    assert report.entries == len(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_good_entry_is_read_and_written_back(name: str) -> None:
    text = (GOOD / name).read_text(encoding="utf8")
    entry = read_entry(text, name)
    assert isinstance(entry, Entry)
    assert update_text(text, entry) == text
    canonical = write_entry(entry)
    assert read_entry(canonical, name) == entry
    if "#" not in text and "  - " not in text:
        assert canonical == text
