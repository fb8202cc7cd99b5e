"""The articles in ``seeds/``, taken in whole: stable, checked, and put together as a careful person would."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from generator.entries.reading import load_entry

from .conftest import find_entries, find_files

ROOT = Path(__file__).resolve().parents[2]


def find_groups() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return which seeds report each incident, and the incidents that are parts of others, by their seed."""
    members: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    for path in find_entries():
        entry = load_entry(path.read_text(encoding="utf8"), path.as_posix())
        seed = str(entry.source.file).removeprefix("seeds/")[:3]
        for event in entry.events:
            members[str(event.incident)].add(seed)
            if event.part_of:
                parts[seed].add(str(event.incident))
    return members, parts


def test_seeds_are_taken_in_once_and_reports_of_one_clash_are_one_incident(
    project: Path, ingest: Callable[..., Result]
) -> None:
    shutil.copytree(ROOT / "seeds", project / "seeds")
    assert "5 articles read: 5 entries written" in ingest("seeds").output
    before = find_files()
    assert "5 unchanged" in ingest("seeds").output
    shutil.rmtree(".cache")
    assert "5 unchanged" in ingest("seeds").output
    assert find_files() == before
    members, parts = find_groups()
    shared = sorted(sorted(seeds) for seeds in members.values() if len(seeds) > 1)
    assert shared == [["001", "002"], ["001", "002", "004"]]
    assert set(parts) == {"000", "003"}
    checked = CliRunner().invoke(main, ["check"])
    assert checked.exit_code == 0, checked.output


def test_what_the_repository_holds_is_what_its_seeds_give(project: Path, ingest: Callable[..., Result]) -> None:
    """In a clone ``make site`` changes no file."""
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "content", project / "content")
    before = find_files()
    assert "0 entries written, 0 updated, 5 unchanged" in ingest("seeds").output
    assert find_files() == before
