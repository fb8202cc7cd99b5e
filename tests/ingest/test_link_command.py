"""``timeline link`` and ``timeline vocabulary`` as a person sees them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

from .conftest import find_entries, find_files, write_article

Ingest = Callable[..., Result]


def run(*args: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, args)
    assert result.exit_code == code, result.output
    return result.output


def write_two(ingest: Ingest, *options: str) -> list[Path]:
    """Take in two outlets' reports of one incident."""
    write_article("a.txt")
    text = "date {date} Twelve militants were killed by troops near Mangocher in Kalat district on Friday, police said."
    write_article("b.txt", text)
    ingest("articles/a.txt", "--publisher", "Dawn", *options)
    ingest("articles/b.txt", "--publisher", "Samaa", *options)
    return find_entries()


def test_events_without_incident_are_proposed_one_and_nothing_is_written(ingest: Ingest) -> None:
    write_two(ingest, "--no-link")
    before = find_files()
    output = run("link")
    assert "new 2031-01-31-kalat-mangocher" in output
    assert "joins 2031-01-31-kalat-mangocher: same place (Mangocher, Kalat); same date (2031-01-31)" in output
    assert "2 events to link, 0 undecided; nothing written" in output
    assert find_files() == before


def test_only_the_lines_of_the_incident_are_written_also_in_accepted_entries(ingest: Ingest) -> None:
    paths = write_two(ingest, "--no-link")
    for path in paths:
        path.write_text(path.read_text().replace("state: machine", "state: person").replace("lang:", "# mine\nlang:"))
    before = [path.read_text() for path in paths]
    run("link", "--write")
    for path, text in zip(paths, before, strict=True):
        kept = [
            line
            for line in path.read_text().splitlines()
            if not line.lstrip(" -").startswith(("incident", "link_reason"))
        ]
        assert kept == text.splitlines()
    assert "0 events to link" in run("link")


def test_files_are_named_so_that_they_can_be_opened(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles", "--no-link")
    broken = Path("content/entries/undated/unknown-broken.md")
    broken.parent.mkdir()
    broken.write_text("no front matter")
    told = CliRunner().invoke(main, ["link"]).output
    assert f"{broken.as_posix()}:1:1: F01 " in told
    assert f"{find_entries()[0].as_posix()}#a new " in told


def test_what_is_near_is_explained(ingest: Ingest) -> None:
    write_two(ingest, "--no-link")
    lines = run("link", "--explain").splitlines()
    assert any("fits: same place" in line for line in lines)


def test_a_person_who_decides_otherwise_is_obeyed_for_good(ingest: Ingest) -> None:
    first, second = write_two(ingest)
    incident = "2031-01-31-kalat-mangocher"
    assert f"incident: {incident}\n" in second.read_text()
    second.write_text(
        second.read_text().replace(
            f"  incident: {incident}\n", f"  incident: {incident}\n  not_same_as: [{incident}]\n"
        )
    )
    assert f"(was {incident}) new {incident}-2" in run("link", "--write")
    assert f"incident: {incident}-2\n" in second.read_text()
    assert f"incident: {incident}\n" in first.read_text()
    before = find_files()
    run("link", "--write")
    ingest("articles", "--clashes")
    assert find_files() == before


def test_an_id_that_loses_its_last_report_keeps_a_note(ingest: Ingest) -> None:
    first, second = write_two(ingest)
    incident = "2031-01-31-kalat-mangocher"
    second.write_text(
        second.read_text().replace(
            f"  incident: {incident}\n", f"  incident: 2031-01-31-kalat-other\n  same_as: [{incident}]\n"
        )
    )
    run("link", "--write")
    assert f"incident: {incident}\n" in first.read_text()
    assert f"incident: {incident}\n" in second.read_text()
    assert f"merged_into: '{incident}'" in Path("content/incidents/2031-01-31-kalat-other.md").read_text()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["noshki"], "'noshki' is Nushki (nushki) in districts.yaml, under 'aliases'"),
        (["militants"], "'militants' is militants in groups.yaml, under 'id'"),
        (
            ["grenade", "attack"],
            "'grenade attack' is grenade attack (grenade_attack) in event_types.yaml, under 'label'",
        ),
        (["نوشکی"], "'نوشکی' is Nushki (nushki) in districts.yaml, under 'label'"),
    ],
)
def test_a_word_is_shown_with_its_row(words: list[str], line: str) -> None:
    output = run("vocabulary", *words)
    assert line in output
    assert "definition:" in output


def test_a_word_that_is_not_known_gets_the_nearest_ones() -> None:
    assert "near: Noshki" in run("vocabulary", "Noshky", code=1)
    assert run("vocabulary", "xqzzt", code=1) == "'xqzzt' is in no vocabulary\n"
