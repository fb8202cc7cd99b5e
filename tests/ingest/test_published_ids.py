"""Ids for good: what was given once is written down, and a check fails when it is about to vanish."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

from .conftest import find_entries, find_files, write_article

Ingest = Callable[..., Result]
ID = "2024-02-02-kalat-mangocher"
LIST = Path("content/incidents/published.txt")


def run(*args: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, args)
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def entry(ingest: Ingest) -> Path:
    write_article("a.txt", date="2024-02-03")
    ingest("articles/a.txt", "--publisher", "Dawn")
    [path] = find_entries()
    return path


def test_ids_that_are_given_are_written_down_once(entry: Path, ingest: Ingest) -> None:
    assert LIST.read_text() == f"{ID}\n"
    before = find_files()
    ingest("articles/a.txt")
    run("link", "--write")
    assert find_files() == before
    assert entry.exists()


def test_link_writes_ids_down_too(ingest: Ingest) -> None:
    write_article("a.txt", date="2024-02-03")
    ingest("articles/a.txt", "--no-link")
    assert not LIST.exists()
    run("link")
    assert not LIST.exists()
    run("link", "--write")
    assert LIST.read_text() == f"{ID}\n"


def test_a_dry_run_writes_nothing_down(ingest: Ingest) -> None:
    write_article("a.txt", date="2024-02-03")
    ingest("articles/a.txt", "--dry-run")
    assert not LIST.exists()


def test_check_fails_when_the_last_report_of_an_id_is_gone(entry: Path) -> None:
    run("check")
    entry.unlink()
    assert f"{LIST}:1:1: L03 the published incident must not vanish" in run("check", code=1)


def test_check_fails_when_an_id_is_changed_by_hand(entry: Path) -> None:
    entry.write_text(entry.read_text().replace(ID, "2024-02-02-kalat-elsewhere"))
    assert (
        "L03 the published incident must not vanish: give it a report, or say merged_into, split_into or withdrawn in "
        f"incidents/ID.md: '{ID}'" in run("check", code=1)
    )


@pytest.mark.parametrize("decision", ["withdrawn: It was a rumour.", "merged_into: 2024-02-02-kalat-elsewhere"])
def test_an_id_of_which_people_say_what_became_of_it_has_not_vanished(entry: Path, decision: str) -> None:
    entry.write_text(entry.read_text().replace(ID, "2024-02-02-kalat-elsewhere"))
    Path(f"content/incidents/{ID}.md").write_text(f"---\nid: {ID}\n{decision}\n---\n")
    assert "0 problems" in run("check")


def test_an_id_cannot_move_to_one_that_does_not_exist(entry: Path) -> None:
    assert entry.exists()
    Path(f"content/incidents/{ID}.md").write_text(f"---\nid: {ID}\nmerged_into: 2024-02-02-kalat-nowhere\n---\n")
    assert "L04 merged_into or split_into must name incidents of some entry: '2024-02-02-kalat-nowhere'" in run(
        "check", code=1
    )


def test_an_entry_that_is_taken_in_again_has_its_id_again(entry: Path, ingest: Ingest) -> None:
    entry.unlink()
    write_article("b.txt", date="2024-02-03")
    ingest("articles/b.txt", "--publisher", "Samaa")
    assert LIST.read_text() == f"{ID}\n"
