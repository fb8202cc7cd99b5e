"""Ingest as a person sees it: files in, entries out, nothing lost, nothing done twice."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.archive import intake_reading
from generator.cli import main
from generator.entries.entry import Entry
from generator.entries.reading import load_entry
from generator.extraction.extract import extract_facts
from tests.ingest.conftest import CLASH, find_entries, find_files, write_article

Ingest = Callable[..., Result]
OPINION = "date 2031-02-03 The budget of the province was passed on Monday after a long debate on schools and roads."
GERMAN = "Bei einem Anschlag in der Provinz wurden nach Angaben der Polizei mindestens drei Menschen getötet."


def load(path: Path) -> Entry:
    return load_entry(path.read_text(encoding="utf8"), path.as_posix())


def the_entry() -> Entry:
    (path,) = find_entries()
    return load(path)


def ledger() -> list[list[str]]:
    lines = Path("content/.machine/listed.tsv").read_text(encoding="utf8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def test_an_article_becomes_an_entry_with_its_incident(ingest: Ingest) -> None:
    write_article("a.txt")
    result = ingest("articles")
    assert "1 article read: 1 entry written" in result.output
    entry = the_entry()
    assert entry.source.file == "articles/a.txt"
    assert entry.date == "2031-02-01"
    assert [event.districts for event in entry.events] == [("Kalat",)]
    assert all(event.incident for event in entry.events)
    assert Path("content/.machine", f"{entry.slug}.md").is_file()


def test_a_second_run_changes_no_file(ingest: Ingest) -> None:
    write_article("a.txt")
    write_article("b.txt", OPINION)
    write_article("c.txt", GERMAN)
    ingest("articles")
    before = find_files()
    result = ingest("articles")
    assert find_files() == before
    assert "3 articles read: 0 entries written, 0 updated, 1 unchanged" in result.output
    assert "1 no incident, 1 language not read" in result.output


@pytest.mark.parametrize("option", ["--clashes", "--force"])
def test_a_clone_without_what_was_remembered_changes_no_file(ingest: Ingest, option: str) -> None:
    write_article("a.txt")
    write_article("b.txt", OPINION)
    ingest("articles")
    before = find_files()
    shutil.rmtree(".cache")
    assert "1 unchanged" in ingest("articles").output
    ingest("articles", option)
    assert find_files() == before


def test_what_has_no_entry_is_listed_with_its_reason(ingest: Ingest) -> None:
    write_article("b.txt", OPINION)
    write_article("c.txt", GERMAN)
    ingest("articles")
    assert find_entries() == []
    assert sorted((row[1], row[3], row[7]) for row in ledger()) == [
        ("language_not_read", "de", "articles/c.txt"),
        ("no_incident", "en", "articles/b.txt"),
    ]


def test_bad_files_are_named_the_rest_goes_on_and_the_exit_code_says_so(ingest: Ingest) -> None:
    write_article("a.txt")
    Path("articles/b.txt").write_bytes(b"")
    Path("articles/c.pdf").write_bytes(b"%PDF-1.7 x")
    result = ingest("articles", "articles/none.txt", code=1)
    assert "articles/b.txt: S03" in result.output
    assert "articles/c.pdf: S04" in result.output
    assert "articles/none.txt: S01" in result.output
    assert "3 errors" in result.output
    assert len(find_entries()) == 1


def test_one_article_that_breaks_the_extractor_does_not_stop_the_others(
    ingest: Ingest, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = extract_facts

    def fail(article: object) -> object:
        if "boom" in article.text:  # type: ignore[attr-defined] # an Article
            raise ValueError("boom")
        return read(article)  # type: ignore[arg-type] # an Article

    monkeypatch.setattr(intake_reading, "extract_facts", fail)
    write_article("a.txt", "The boom in the town was heard by the police.")
    write_article("b.txt")
    assert "articles/a.txt: S20" in ingest("articles", code=1).output
    assert len(find_entries()) == 1


def test_a_dry_run_writes_nothing_and_says_what_it_would(ingest: Ingest) -> None:
    write_article("a.txt")
    result = ingest("articles", "--dry-run")
    assert "would write content/entries/2031/" in result.output
    assert find_files() == {}
    assert not Path(".cache").exists()


def test_a_dry_run_goes_on_from_what_it_would_have_written(ingest: Ingest) -> None:
    first = {"text": CLASH.format(date="2031-02-01", killed=12), "url": "https://a.example/1", "publisher": "Dawn"}
    copy = {**first, "url": "https://a.example/1?utm_source=x"}
    corrected = {**first, "text": CLASH.format(date="2031-02-01", killed=11)}
    later = {**first, "text": CLASH.format(date="2031-02-01", killed=9)}
    Path("articles/x.jsonl").write_text("\n".join(map(json.dumps, (first, copy, corrected, later))))
    would = ingest("articles", "--dry-run").output
    assert find_files() == {}
    assert "1 entry written, 2 updated, 0 unchanged" in would
    assert ingest("articles").output == would.replace("would write", "wrote")


def test_an_outlet_that_mends_its_article_leaves_that_of_another_which_took_the_words_over(ingest: Ingest) -> None:
    first = {"text": CLASH.format(date="2031-02-01", killed=12), "url": "https://a.example/1", "publisher": "Dawn"}
    other = {**first, "url": "https://b.example/1", "publisher": "Samaa"}
    corrected = {**first, "text": CLASH.format(date="2031-02-01", killed=11)}
    Path("articles/x.jsonl").write_text("\n".join(map(json.dumps, (first, other, corrected))))
    ingest("articles")
    for again in ((), ("--force",)):
        output = ingest("articles", *again).output
        assert "0 entries written, 0 updated, 2 unchanged" in output
        assert "1 older version" in output


def test_what_a_person_knows_goes_into_the_entry(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles/a.txt", "--publisher", "Dawn", "--date", "2031-02-02", "--url", "https://www.dawn.com/news/1")
    entry = the_entry()
    assert (entry.source.publisher, entry.source.url) == ("Dawn", "https://www.dawn.com/news/1")
    assert (entry.date, entry.date_basis) == ("2031-02-02", "given")


def test_what_is_known_later_goes_into_the_entry_and_its_address_stays(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles/a.txt")
    path = next(Path("content/entries").rglob("*.md"))
    ingest("articles/a.txt", "--publisher", "Dawn")
    assert the_entry().source.publisher == "Dawn"
    assert path.is_file()
    told = CliRunner().invoke(main, ["check", "--today", "2032-01-01"])
    assert "A02 warning: the file must be named" in told.output
    assert told.exit_code == 0, told.output
    (path.parent / path.name.replace("unknown", "another")).write_bytes(path.read_bytes())
    path.unlink()
    assert "A02 the file must be named" in CliRunner().invoke(main, ["check"]).output


@pytest.mark.parametrize(
    "args", [["--date", "Friday"], ["--url", "ftp://x"], ["--url", "https://a.example/1", "articles"], []]
)
def test_wrong_use_is_told_before_anything_is_read(ingest: Ingest, args: list[str]) -> None:
    ingest(*args, *(["articles"] if args else []), code=2)


def test_no_link_leaves_events_without_incident(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles", "--no-link")
    assert [event.incident for event in the_entry().events] == [None]


def test_a_verbatim_copy_is_already_there(ingest: Ingest) -> None:
    write_article("a.txt")
    write_article("b.txt")
    write_article("c.txt", CLASH.replace(". ", ".\r\n"))
    result = ingest("articles")
    assert "1 entry written" in result.output
    assert "2 already there" in result.output
    before = find_files()
    ingest("articles", "--clashes")
    assert find_files() == before


def test_another_outlets_copy_is_an_entry_of_its_own_with_the_same_incident(ingest: Ingest) -> None:
    text = CLASH.format(date="2031-02-01", killed=12)
    rows = [
        {"text": text, "publisher": "Dawn", "url": "https://www.dawn.com/1"},
        {"text": text, "publisher": "The News", "url": "https://www.thenews.com.pk/1"},
        {"text": "By our reporter. " + text[16:], "publisher": "Samaa", "date": "2031-02-01"},
    ]
    Path("articles/x.jsonl").write_text("\n".join(map(json.dumps, rows)))
    ingest("articles")
    entries = [load(path) for path in find_entries()]
    assert len(entries) == 3
    assert len({event.incident for entry in entries for event in entry.events}) == 1
    originals = [entry for entry in entries if entry.source.copy_of is None]
    assert [entry.source.publisher for entry in originals] == ["Dawn"]
    assert {entry.source.copy_of for entry in entries} == {None, originals[0].slug}
    before = find_files()
    shutil.rmtree(".cache")
    ingest("articles")
    assert find_files() == before


def test_a_corrected_article_updates_its_entry_with_its_history(ingest: Ingest) -> None:
    url = ("--url", "https://www.dawn.com/news/1")
    write_article("a.txt", killed=12)
    ingest("articles/a.txt", *url)
    first = the_entry()
    write_article("b.txt", killed=11)
    result = ingest("articles/b.txt", *url)
    assert "1 updated" in result.output
    entry = the_entry()
    assert [figure.count for figure in entry.events[0].figures] == [11]
    assert [(item.field, item.old, item.new) for item in entry.corrections] == [
        ("events.a.figures.0.count", "12", "11")
    ]
    assert entry.events[0].incident == first.events[0].incident
    assert entry.source.sha256 != first.source.sha256


def test_an_older_version_that_comes_again_changes_nothing(ingest: Ingest) -> None:
    rows = [
        {"text": CLASH.format(date="2031-02-01", killed=killed), "url": "https://www.dawn.com/1"} for killed in (12, 11)
    ]
    Path("articles/x.jsonl").write_text("\n".join(map(json.dumps, rows)))
    ingest("articles")
    assert [figure.count for figure in the_entry().events[0].figures] == [11]
    before = find_files()
    shutil.rmtree(".cache")
    assert "1 older version" in ingest("articles").output
    assert find_files() == before


def test_a_persons_edits_survive(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles")
    (path,) = find_entries()
    text = path.read_text().replace("title: ", "# checked by hand\ntitle: A raid near ", 1) + "\nA note by a person.\n"
    path.write_text(text)
    assert "1 unchanged" in ingest("articles", "--clashes").output
    assert path.read_text() == text


def test_a_better_reading_updates_what_nobody_touched_and_lists_clashes(
    ingest: Ingest, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article("a.txt")
    ingest("articles")
    (path,) = find_entries()
    path.write_text(path.read_text().replace("count: 12", "count: 13"))
    read = extract_facts

    def read_better(article: object) -> object:
        facts = read(article)  # type: ignore[arg-type] # an Article
        (event,) = facts.events
        figure = replace(event.figures[0], count=14)
        return replace(facts, title="A better title", events=(replace(event, figures=(figure, *event.figures[1:])),))

    monkeypatch.setattr(intake_reading, "extract_facts", read_better)
    monkeypatch.setattr("generator.archive.intake.find_fingerprint", lambda: "better")
    for _ in range(2):
        result = ingest("articles", "--clashes", code=1)
        assert "events.a.figures.0.count: kept '13', the machine now reads '14'" in result.output
    entry = the_entry()
    assert entry.title == "A better title"
    assert entry.events[0].figures[0].count == 13


def test_a_change_of_any_module_of_the_extractor_has_articles_read_again() -> None:
    package = Path(intake_reading.__file__).parent.parent
    assert {*(package / "extraction").rglob("*.py")} <= {*intake_reading.list_reading_files()}


def test_an_accepted_entry_is_rewritten_only_by_force_after_a_copy_is_kept(
    ingest: Ingest, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_article("a.txt")
    ingest("articles")
    (path,) = find_entries()
    accepted = path.read_text().replace("state: machine", "state: person")
    path.write_text(accepted)
    read = extract_facts
    monkeypatch.setattr(intake_reading, "extract_facts", lambda article: replace(read(article), title="New"))
    ingest("articles", "--clashes")
    assert path.read_text() == accepted
    ingest("articles", "--force")
    assert the_entry().title == "New"
    assert [copy.read_text() for copy in Path("content/.machine/kept").iterdir()] == [accepted]


def test_an_entry_that_cannot_be_read_is_not_written_over(ingest: Ingest) -> None:
    write_article("a.txt")
    ingest("articles")
    (path,) = find_entries()
    broken = path.read_text().replace("title:", "titel:")
    path.write_text(broken)
    assert "titel" in ingest("articles").output
    assert find_entries() == [path]
    assert path.read_text() == broken


def test_texts_from_outside_the_project_are_kept_beside_it(
    ingest: Ingest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "a.txt"
    outside.write_text(CLASH.format(date="2031-02-01", killed=12))
    ingest(str(outside))
    entry = the_entry()
    assert entry.source.sha256
    kept = Path(".store", entry.source.sha256[:2], f"{entry.source.sha256}.txt")
    assert kept.read_text().startswith("QUETTA: Security forces")
    assert entry.source.file is None
    assert str(outside.parent) not in "".join(find_files().values())


def test_a_brief_in_another_encoding_is_a_copy_only_on_the_same_day(ingest: Ingest) -> None:
    text = "date {day} Two men were hurt as a bomb went off near the caf\u00e9 in Sibi, police said. Nobody was held."
    for name, day, encoding in (("a", 1, "utf-8"), ("b", 1, "utf-16"), ("c", 1, "cp1252"), ("d", 4, "cp1252")):
        Path("articles", f"{name}.txt").write_text(text.format(day=f"2031-02-0{day}"), encoding=encoding)
    assert "4 articles read: 2 entries written" in ingest("articles").output
    assert sorted(entry.date or "" for entry in map(load, find_entries())) == ["2031-02-01", "2031-02-04"]


def test_the_text_of_a_page_is_kept_beside_the_project(ingest: Ingest) -> None:
    text = CLASH.format(date="2031-02-01", killed=12)[16:]
    Path("articles/a.html").write_text(f"<html><body><article><h1>A raid</h1><p>{text}</p></article></body></html>")
    ingest("articles")
    entry = the_entry()
    assert entry.source.sha256
    assert text in Path(".store", entry.source.sha256[:2], f"{entry.source.sha256}.txt").read_text()


def test_a_figure_that_the_outlet_took_back_stays_in_the_history(ingest: Ingest) -> None:
    url = ("--url", "https://www.dawn.com/news/1")
    both = CLASH.replace("militants in an", "militants and injured 3 soldiers in an")
    ingest(str(write_article("a.txt", both)), *url)
    assert len(the_entry().events[0].figures) == 2
    ingest(str(write_article("b.txt")), *url)
    entry = the_entry()
    assert len(entry.events[0].figures) == 1
    assert [(item.field, item.old, item.new) for item in entry.corrections] == [
        ("events.a.figures.1", "security_forces injured 3 military", None)
    ]
    assert CliRunner().invoke(main, ["check", "--today", "2099-01-01"]).exit_code == 0
