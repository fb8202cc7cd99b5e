from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.entries.articles import ArticleStore
from generator.entries.entry import Entry
from generator.entries.history import record_changes
from generator.entries.paths import entry_path, find_free_slug, machine_path, slug_of
from generator.entries.rules import RULES
from generator.entries.rules.context import Context
from generator.extraction.facts import Event, Figure, Source
from generator.sources.article import Article


def entry(title: str, date: str | None = None, publisher: str | None = None) -> Entry:
    return Entry(title=title, date=date, source=Source(publisher=publisher), events=(Event(type="arson"),))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (entry("Two men killed in Kech", "2025-02-01", "ARY News"),
         "2025/2025-02-01-ary-news-two-men-killed-in-kech.md"),
        (entry("Two men", "2025?-02-01", "Dawn"), "2025/2025-02-01-dawn-two-men.md"),
        (entry("Two men", "2025-02", None), "2025/2025-02-unknown-two-men.md"),
        (entry("Two men", None, "Dawn"), "undated/dawn-two-men.md"),
        (entry("Two men"), "undated/unknown-two-men.md"),
        (entry("دو افراد", "2025-02-01", "دنیا"), "2025/2025-02-01-unknown-arson.md"),
        (entry("12 militants, 18 soldiers killed; Balochistan's Kalat and Harnai districts, says the army"),
         "undated/unknown-12-militants-18-soldiers-killed-balochistans-kalat-and.md"),
    ],
)  # fmt: skip
def test_a_file_is_named_after_date_outlet_and_title(given: Entry, expected: str) -> None:
    assert entry_path(given).as_posix() == expected


def test_a_slug_that_the_entry_has_is_kept_and_a_taken_one_is_numbered() -> None:
    two = entry("Two men", None, "Dawn")
    assert entry_path(replace(two, slug="dawn-older-title")).name == "dawn-older-title.md"
    assert find_free_slug(two, {slug_of(two), "dawn-two-men-2"}) == "dawn-two-men-3"
    assert machine_path("dawn-two-men") == Path(".machine/dawn-two-men.md")


def test_the_store_keeps_texts_by_hash_and_finds_them_again(tmp_path: Path) -> None:
    store = ArticleStore(tmp_path)
    sha256 = hashlib.sha256(b"x").hexdigest()
    path = store.keep_article(Article(text="Two men were  ‘killed’.", file="elsewhere.txt", sha256=sha256))
    assert path == tmp_path / ".store" / sha256[:2] / f"{sha256}.txt"
    assert store.find_text(Source(sha256=sha256)) == "Two men were 'killed'."
    assert store.find_text(Source(sha256="0" * 64)) is None
    assert store.find_text(Source()) is None


def test_the_text_of_a_page_is_kept_once_it_was_found(tmp_path: Path) -> None:
    page = (
        "<html><body><article><h1>Two men killed</h1><p>Gunmen shot dead two men on a road near a town on Monday, "
        "police said.</p><p>The two had been on their way home when they were stopped, an official said.</p>"
        "</article></body></html>"
    )
    (tmp_path / "page.html").write_text(page, encoding="utf8")
    source = Source(file="page.html", sha256=hashlib.sha256(page.encode()).hexdigest())
    store = ArticleStore(tmp_path)
    found = store.find_text(source)
    assert found is not None
    assert "Gunmen shot dead two men" in found
    (tmp_path / "page.html").unlink()
    assert store.find_text(source) == found
    assert [path.name for path in (tmp_path / ".store").rglob("*.*")] == [f"{source.sha256}.txt"]


def test_the_text_of_a_page_that_has_changed_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<html><body><p>{'Two men were killed. ' * 9}</p></body></html>")
    assert ArticleStore(tmp_path).find_text(Source(file="page.html", sha256="0" * 64)) is not None
    assert not (tmp_path / ".store").exists()


def test_a_row_of_a_bulk_file_is_found_by_its_hash(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"Article {number} is long enough."}) for number in range(2)]
    (tmp_path / "bulk.jsonl").write_text("\n".join(rows), encoding="utf8")
    store = ArticleStore(tmp_path)
    from generator.sources.reading import read_articles

    second = [each for each in read_articles([str(tmp_path / "bulk.jsonl")]) if isinstance(each, Article)][1]
    assert store.find_text(Source(file="bulk.jsonl", sha256=second.sha256)) == "Article 1 is long enough."
    assert store.find_text(Source(file="bulk.jsonl", sha256="0" * 64)) is None


@pytest.mark.parametrize("suffix", ["csv", "tsv"])
def test_a_row_of_a_table_is_found_by_its_hash(tmp_path: Path, suffix: str) -> None:
    separator = {"csv": ",", "tsv": "\t"}[suffix]
    texts = ["Article one is long enough.", "Article two, too, is long enough."]
    lines = [f'"{text}"{separator}2031' for text in texts]
    (tmp_path / f"bulk.{suffix}").write_text("\n".join([f"text{separator}year", *lines]), encoding="utf8")
    source = Source(file=f"bulk.{suffix}", sha256=hashlib.sha256(texts[1].encode()).hexdigest())
    assert ArticleStore(tmp_path).find_text(source) == texts[1]
    assert ArticleStore(tmp_path).find_text(replace(source, sha256="0" * 64)) is None


def test_lines_of_a_bulk_file_that_cannot_be_read_do_no_harm(tmp_path: Path) -> None:
    text = "An article \u2013 long enough."
    lines = ["no json", "[]", '{"text": 3}', "", json.dumps({"text": text}, ensure_ascii=False), "{}"]
    (tmp_path / "bulk.jsonl").write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    source = Source(file="bulk.jsonl", sha256=hashlib.sha256(text.encode()).hexdigest())
    assert ArticleStore(tmp_path).find_text(source) == text


def test_a_file_outside_the_project_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("A secret.", encoding="utf8")
    (tmp_path / "project").mkdir()
    assert ArticleStore(tmp_path / "project").find_text(Source(file="../secret.txt")) is None


def test_changes_of_facts_become_corrections_that_pass_the_rules() -> None:
    killed = Figure(group="civilians", outcome="killed", count=9, evidence=("nine",))
    hurt = Figure(group="civilians", outcome="injured", count=4, evidence=("four",))
    old = Entry(title="Nine killed", events=(Event(type="bombing", districts=("Kech",), figures=(killed,)),))
    event = replace(old.events[0], figures=(replace(killed, count=11, evidence=("eleven",)), hurt))
    new = record_changes(
        old, replace(old, events=(event,)), reason="The outlet corrected it.", today=dt.date(2025, 2, 3)
    )
    assert [(each.field, each.old, each.new) for each in new.corrections] == [
        ("events.a.figures.0.count", "9", "11"),
        ("events.a.figures.1", None, "civilians injured 4"),
    ]
    context = Context("entries/undated/unknown-x.md", dt.date(2026, 1, 1))
    assert [misfit for rule in RULES for misfit in rule(new, context) if misfit.code.startswith("C")] == []
