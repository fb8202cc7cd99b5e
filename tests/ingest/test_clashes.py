"""``timeline ingest --clashes`` without a path: the clashes of all entries, from the articles at hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from generator.archive import clashes, intake_reading
from generator.extraction.extract import extract_facts
from generator.extraction.facts import Facts
from generator.sources.article import Article

from .conftest import CLASH, find_entries, find_files, write_article

Ingest = Callable[..., Result]


@pytest.fixture
def read_better(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what makes the extractor read 14 where it read 12."""

    def read(article: Article) -> Facts:
        facts = extract_facts(article)
        (event,) = facts.events
        figure = replace(event.figures[0], count=14)
        return replace(facts, events=(replace(event, figures=(figure, *event.figures[1:])),))

    def start() -> None:
        for module in (clashes, intake_reading):
            monkeypatch.setattr(module, "extract_facts", read)
        monkeypatch.setattr("generator.archive.intake.find_fingerprint", lambda: "better")

    return start


def touch(old: str, new: str) -> None:
    (path,) = find_entries()
    path.write_text(path.read_text().replace(old, new))


def test_all_clashes_are_listed_with_both_values_and_nothing_is_written(
    ingest: Ingest, read_better: Callable[[], None]
) -> None:
    write_article("a.txt")
    ingest("articles")
    touch("count: 12", "count: 13")
    assert "1 that people have changed were read again, 0 are accepted, 0 articles not at hand; 0 clashes" in (
        ingest("--clashes").output
    )
    read_better()
    before = find_files()
    (path,) = find_entries()
    shown = path.as_posix()
    for _ in range(2):
        output = ingest("--clashes", code=1).output
        assert f"clash: {shown}: events.a.figures.0.count: kept '13', the machine now reads '14'" in output
    assert find_files() == before
    ingest("articles")
    assert "kept '13', the machine now reads '14'" in ingest("--clashes", code=1).output


def test_an_entry_that_nobody_touched_has_none(ingest: Ingest, read_better: Callable[[], None]) -> None:
    write_article("a.txt")
    ingest("articles")
    read_better()
    assert "1 entry, 0 that people have changed" in ingest("--clashes").output


@pytest.mark.parametrize("form", ["text", "row"])
def test_articles_from_outside_the_project_are_read_as_they_were(
    ingest: Ingest, read_better: Callable[[], None], tmp_path_factory: pytest.TempPathFactory, form: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    text = CLASH.format(date="2031-02-01", killed=12)
    path = outside / ("a.txt" if form == "text" else "a.jsonl")
    row = {"text": text[16:], "date": "2031-02-01", "publisher": "Dawn"}
    path.write_text(text if form == "text" else json.dumps(row))
    ingest(str(path))
    path.unlink()
    touch("lang: en", "lang: en-GB")
    assert "1 that people have changed were read again" in ingest("--clashes").output
    touch("count: 12", "count: 13")
    assert "; 0 clashes" in ingest("--clashes").output
    read_better()
    assert "; 1 clash" in ingest("--clashes", code=1).output


def test_a_date_that_a_person_gave_is_given_again(ingest: Ingest) -> None:
    write_article("a.txt", CLASH.removeprefix("date {date} "))
    ingest("articles/a.txt", "--date", "2031-02-01")
    touch("lang: en", "lang: en-GB")
    assert "; 0 clashes" in ingest("--clashes").output


def test_an_article_that_is_not_at_hand_is_counted(ingest: Ingest) -> None:
    write_article("a.txt").rename("articles/b.txt")
    ingest("articles")
    touch("count: 12", "count: 13")
    Path("articles/b.txt").unlink()
    assert "1 article not at hand; 0 clashes" in ingest("--clashes").output


def test_an_accepted_entry_whose_outlet_changed_its_article_is_told_until_it_is_decided(ingest: Ingest) -> None:
    url = ("--url", "https://www.dawn.com/news/1")
    ingest(str(write_article("a.txt", killed=12)), *url)
    touch("state: machine", "state: person")
    (path,) = find_entries()
    accepted = path.read_text()
    for _ in range(2):
        output = ingest(str(write_article("b.txt", killed=11)), *url).output
        assert "1 newer version" in output
        assert "accepted by a person, and the outlet has changed its article (articles/b.txt)" in output
    assert path.read_text() == accepted
    assert "the outlet has changed its article (articles/b.txt)" in ingest("--clashes", code=1).output
    touch("state: person", "state: machine")
    assert "1 updated" in ingest("articles/b.txt", *url).output
    assert "; 0 clashes" in ingest("--clashes").output
    assert "older_version" in Path("content/.machine/listed.tsv").read_text()


def test_what_clashes_with_a_correction_of_its_outlet_is_told_until_it_is_decided(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles/a.txt", "--url", "https://a.example/1")
    touch("count: 12", "count: 13")
    write_article("b.txt", killed=14)
    for _ in range(2):
        assert "the machine now reads '14'" in ingest("articles/b.txt", "--url", "https://a.example/1").output
        assert "count: kept '13', the machine now reads '14'" in ingest("--clashes", code=1).output
    touch("count: 13", "count: 14")
    output = ingest("articles/b.txt", "--url", "https://a.example/1").output
    assert "0 clashes" in output
    assert "0 clashes" in ingest("--clashes").output
    (path,) = find_entries()
    assert "killed 14 militants" in path.read_text()


def test_without_a_path_the_command_says_what_it_needs(ingest: Ingest) -> None:
    assert "name the articles to take in" in ingest(code=2).output


def test_a_renamed_entry_is_updated_as_any_other(ingest: Ingest, read_better: Callable[[], None]) -> None:
    write_article("a.txt")
    ingest("articles")
    (path,) = find_entries()
    touch("outcome: killed", "outcome: injured")
    renamed = path.rename(path.with_name(f"{path.stem}-again.md"))
    read_better()
    assert "1 updated" in ingest("articles").output
    assert "count: 14" in renamed.read_text()
    assert "outcome: injured" in renamed.read_text()
    assert [base.name for base in Path("content/.machine").glob("*.md")] == [renamed.name]


def test_an_entry_with_both_sides_of_a_merge_is_left_as_it_is(ingest: Ingest, read_better: Callable[[], None]) -> None:
    write_article("a.txt")
    ingest("articles")
    touch("    count: 12\n", "<<<<<<< HEAD\n    count: 12\n=======\n    count: 13\n>>>>>>> theirs\n")
    read_better()
    before = find_files()
    output = ingest("articles").output
    assert "cannot be merged" in output
    assert "F12 holds both sides of a merge" in output
    assert "1 left as they are, for they cannot be read" in output
    assert find_files() == before
