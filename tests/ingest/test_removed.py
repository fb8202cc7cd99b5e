"""An entry that a person has removed stays away, whatever brings its article again, until somebody asks for it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

from .conftest import CLASH, find_entries, find_files, write_article

Ingest = Callable[..., Result]
LEDGER = Path("content/.machine/listed.tsv")
ADDRESS = ("--url", "https://www.dawn.com/news/1")


@pytest.fixture
def entry(ingest: Ingest) -> Path:
    write_article("a.txt")
    ingest("articles/a.txt", *ADDRESS)
    [path] = find_entries()
    return path


def listed() -> list[list[str]]:
    """Return reason and entry of each line of the ledger."""
    return [line.split("\t")[1:3] for line in LEDGER.read_text().splitlines()[1:]]


@pytest.mark.parametrize("fresh", [False, True], ids=["here", "in another clone"])
def test_it_stays_away_and_the_command_says_what_it_left_out(entry: Path, ingest: Ingest, *, fresh: bool) -> None:
    entry.unlink()
    for _ in range(2):
        if fresh:
            shutil.rmtree(".cache")
        output = ingest("articles/a.txt", *ADDRESS).output
        assert f"left out articles/a.txt: a person removed its entry {entry.stem}" in output
        assert "to have them back: timeline ingest --restore PATH" in output
        assert "listed without an entry: 1 removed" in output
        assert find_entries() == []
        assert listed() == [["removed", entry.stem]]


def test_what_the_command_leaves_out_is_the_same_each_time(entry: Path, ingest: Ingest) -> None:
    entry.unlink()
    ingest("articles/a.txt")
    before = find_files()
    assert "1 removed" in ingest("articles/a.txt", "--force").output
    assert "1 removed" in ingest("articles/a.txt", "--dry-run").output
    assert find_files() == before


def test_it_comes_back_as_it_was_when_asked_for(entry: Path, ingest: Ingest) -> None:
    before = find_files()
    entry.unlink()
    ingest("articles/a.txt")
    output = ingest("--restore", "articles/a.txt").output
    assert f"wrote {entry}" in output
    after = find_files()
    assert after.pop(LEDGER.as_posix()).count("\n") == 1
    assert after == before
    assert "1 unchanged" in ingest("articles/a.txt").output


def test_the_file_that_is_put_back_is_an_entry_again(entry: Path, ingest: Ingest) -> None:
    text = entry.read_text()
    entry.unlink()
    ingest("articles/a.txt")
    entry.write_text(text)
    write_article("b.txt", "date 2031-03-05 Three drivers were killed in a bomb blast near Sibi on Tuesday.")
    ingest("articles/b.txt")
    assert listed() == []
    assert "1 unchanged" in ingest("articles/a.txt").output


def test_what_became_of_its_incident_is_told_when_it_comes_back(entry: Path, ingest: Ingest) -> None:
    incident = Path("content/incidents/published.txt").read_text().strip()
    entry.unlink()
    decision = Path(f"content/incidents/{incident}.md")
    decision.write_text(f"---\nid: {incident}\nwithdrawn: It was a rumour.\n---\n")
    assert f"look at {decision}: still says what became of the incident" in ingest("--restore", "articles").output
    assert f"incident: {incident}\n" in entry.read_text()


def test_a_corrected_version_does_not_bring_it_back(entry: Path, ingest: Ingest) -> None:
    entry.unlink()
    write_article("b.txt", killed=13)
    assert "1 removed" in ingest("articles/b.txt", *ADDRESS).output
    ingest("--restore", "articles/b.txt", *ADDRESS)
    assert "count: 13" in entry.read_text()


@pytest.mark.parametrize("given", ["before", "after"])
@pytest.mark.parametrize("fresh", [False, True], ids=["here", "in another clone"])
def test_a_copy_does_not_bring_it_back(entry: Path, ingest: Ingest, given: str, *, fresh: bool) -> None:
    copy = write_article("copy.txt", CLASH + "\n\n")
    if given == "before":
        assert "1 already there" in ingest(str(copy)).output
    entry.unlink()
    if fresh:
        shutil.rmtree(".cache")
    ingest("articles/a.txt", *ADDRESS)
    assert "1 removed" in ingest(str(copy)).output
    assert find_entries() == []


def test_a_copy_that_was_listed_is_known_by_the_ledger(entry: Path, ingest: Ingest) -> None:
    copy = write_article("copy.txt", CLASH + "\n\n")
    ingest(str(copy))
    entry.unlink()
    shutil.rmtree(".cache")
    assert "1 removed" in ingest(str(copy)).output


def test_another_outlets_report_of_the_same_words_is_an_entry_of_its_own(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles/a.txt", "--publisher", "Dawn")
    [entry] = find_entries()
    entry.unlink()
    write_article("b.txt", CLASH + " ")
    assert "1 entry written" in ingest("articles/b.txt", "--publisher", "Samaa").output
    [other] = find_entries()
    assert "copy_of" not in other.read_text()
    assert "1 removed" in ingest("articles/a.txt", "--publisher", "Dawn").output


def test_of_two_outlets_with_one_file_each_is_removed_by_itself(ingest: Ingest) -> None:
    text = CLASH.format(date="2031-02-01", killed=12)
    rows = [json.dumps({"text": text, "publisher": outlet}) for outlet in ("Dawn", "Samaa")]
    Path("articles/x.jsonl").write_text("\n".join(rows))
    ingest("articles/x.jsonl")
    dawn, samaa = find_entries()
    samaa.unlink()
    output = ingest("articles/x.jsonl").output
    assert f"left out articles/x.jsonl:2: a person removed its entry {samaa.stem}" in output
    assert find_entries() == [dawn]


def test_a_renamed_entry_is_not_removed(entry: Path, ingest: Ingest) -> None:
    entry.rename(entry.with_name(f"{entry.stem}-better.md"))
    assert "1 unchanged" in ingest("articles/a.txt", *ADDRESS).output


def test_its_name_is_not_given_to_another_article(entry: Path, ingest: Ingest) -> None:
    entry.unlink()
    write_article("b.txt", CLASH + " Roads around the town were closed until the evening while the search went on.")
    ingest("articles/b.txt", "--publisher", "Dawn")
    assert [path.stem for path in find_entries()] == [f"{entry.stem}-2"]
    ingest("--restore", "articles/a.txt")
    assert sorted(path.stem for path in find_entries()) == [entry.stem, f"{entry.stem}-2"]


def test_an_entry_of_which_nothing_is_left_was_never_there(entry: Path, ingest: Ingest) -> None:
    entry.unlink()
    Path("content/.machine", entry.name).unlink()
    assert "1 entry written" in ingest("articles/a.txt", *ADDRESS).output


def test_check_is_content_once_people_say_what_became_of_the_incident(entry: Path, ingest: Ingest) -> None:
    incident = Path("content/incidents/published.txt").read_text().strip()
    entry.unlink()
    ingest("articles")
    told = CliRunner().invoke(main, ["check", "--today", "2032-01-01"])
    assert told.exit_code == 1
    assert f"say merged_into, split_into or withdrawn in incidents/ID.md: '{incident}'" in told.output
    Path(f"content/incidents/{incident}.md").write_text(f"---\nid: {incident}\nwithdrawn: It was a rumour.\n---\n")
    assert CliRunner().invoke(main, ["check", "--today", "2032-01-01"]).exit_code == 0


def test_two_who_removed_different_entries_merge_without_conflict(ingest: Ingest) -> None:
    texts = [CLASH.format(date=f"2031-02-0{day}", killed=day).replace("Kalat", "Sibi" * (day % 2) or "Kalat")
             for day in range(2, 8)]  # fmt: skip
    Path("articles/x.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in texts))
    ingest("articles")
    shutil.copy(Path(__file__).parents[2] / ".gitattributes", ".gitattributes")

    def git(*args: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *args], check=True,
                       capture_output=True)  # fmt: skip

    git("init", "-q", "-b", "main")
    git("add", "content", ".gitattributes")
    git("commit", "-qm", "all")
    for number, path in enumerate(find_entries()[:2]):
        git("checkout", "-q", "-b", f"b{number}", "main")
        path.unlink()
        ingest("articles")
        git("add", "content")
        git("commit", "-qm", "removed")
    git("merge", "-q", "b0", "-m", "both")
    assert "2 removed" in ingest("articles").output
    assert [reason for reason, _ in listed()] == ["removed", "removed"]


BY_HAND = """---
schema: 1
title: Two hurt near Sibi
date: 2031-02-02
source:
  publisher: Dawn
  url: https://dawn.com/news/1?utm_source=x
events:
- id: a
  type: bombing
  date: 2031-02-01
  date_evidence: on Friday
  districts: [Sibi]
  place_evidence: near Sibi
  figures:
  - group: civilians
    outcome: injured
    count: 2
    evidence: two men were hurt
review: {state: person}
---
"""


@pytest.fixture
def by_hand(project: Path) -> Path:
    assert project.is_dir()
    path = Path("content/entries/2031/2031-02-02-dawn-two-hurt.md")
    path.parent.mkdir(parents=True)
    path.write_text(BY_HAND)
    return path


def link() -> str:
    result = CliRunner().invoke(main, ["link", "--write"])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("noted_by", ["link", "ingest"])
@pytest.mark.parametrize("fresh", [False, True], ids=["here", "in another clone"])
def test_one_that_was_written_by_hand_stays_away_too(
    by_hand: Path, ingest: Ingest, noted_by: str, *, fresh: bool
) -> None:
    write_article("other.txt", "date 2031-03-05 Three drivers were killed in a bomb blast near Gwadar on Tuesday.")
    link() if noted_by == "link" else ingest("articles/other.txt")
    assert Path("content/.machine/by_hand.tsv").read_text().splitlines()[1:] == [f"{by_hand.stem}\t-\tdawn.com/news/1"]
    by_hand.unlink()
    if fresh:
        shutil.rmtree(".cache", ignore_errors=True)
    write_article("a.txt")
    before = find_entries()
    for _ in range(2):
        assert f"a person removed its entry {by_hand.stem}" in ingest("articles/a.txt", *ADDRESS).output
    assert find_entries() == before
    ingest("--restore", "articles/a.txt", *ADDRESS)
    assert by_hand in find_entries()


def test_one_that_was_written_by_hand_and_renamed_is_there(by_hand: Path, ingest: Ingest) -> None:
    link()
    by_hand.rename(by_hand.with_stem("2031-02-02-dawn-two-men-hurt"))
    write_article("a.txt")
    assert "1 unchanged" in ingest("articles/a.txt", *ADDRESS).output


def test_the_note_of_what_was_written_by_hand_changes_no_more(by_hand: Path, ingest: Ingest) -> None:
    assert by_hand.exists()
    link()
    before = find_files()
    assert "0 files written" in link()
    write_article("a.txt", "date 2031-03-05 The weather is fine in Quetta.")
    ingest("articles/a.txt")
    assert {path: text for path, text in find_files().items() if path in before} == before


@pytest.mark.parametrize("review", ["person", "machine"])
def test_the_article_of_one_that_was_written_by_hand_is_no_correction_of_it(
    by_hand: Path, ingest: Ingest, review: str
) -> None:
    by_hand.write_text(BY_HAND.replace("state: person", f"state: {review}"))
    write_article("a.txt")
    output = ingest("articles/a.txt", *ADDRESS).output
    assert "changed its article" not in output + by_hand.read_text()
    assert "1 unchanged" in output
    assert "newer version" not in output
