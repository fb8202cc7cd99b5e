"""The comparison with the last release: nothing changes against itself, and the blind half stays unread."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.comparing import Change, Fields, find_changes
from benchmarks.gold import BLIND


@pytest.fixture(scope="module")
def fields() -> dict[str, Fields]:
    return report.read_fields()


def test_what_is_released_is_read_back(
    fields: dict[str, Fields], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "RELEASED", tmp_path / "released.jsonl")
    report.write_release(fields)
    assert report.read_release() == fields
    assert list(find_changes(report.read_release(), fields)) == []


def test_all_seeds_and_both_halves_are_compared(fields: dict[str, Fields]) -> None:
    folders = {Path(file).parent.as_posix() for file in fields}
    assert {"seeds", "tests/articles/open", "tests/articles/blind"} <= folders


def test_values_of_the_blind_half_are_not_kept(fields: dict[str, Fields]) -> None:
    blind = [value for file, row in fields.items() if f"/{BLIND.name}/" in file for value in row.values()]
    assert blind
    assert all(isinstance(value, str) and len(value) == 8 and int(value, 16) >= 0 for value in blind)


def test_a_release_in_the_repository_can_be_compared() -> None:
    for line in report.RELEASED.read_text(encoding="utf8").splitlines():
        assert json.loads(line).keys() == {"file", "fields"}


def test_changes_of_the_blind_half_are_shown_as_a_number() -> None:
    changes = [
        Change("tests/articles/blind/x.txt", "date", "aaaaaaaa", "bbbbbbbb"),
        Change("tests/articles/open/y.txt", "events.a.type", None, "bombing"),
    ]
    shown = report.show_changes(changes)
    assert "aaaaaaaa" not in shown
    assert "events.a.type: None -> bombing" in shown
    assert "tests/articles/blind: 1 changes, not shown" in shown
