"""``timeline extract`` as a person and as a program sees it: the inputs and options of ``ingest``, nothing written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.extraction.extract import extract_facts
from tests.sources.site_server import serve

from .conftest import CLASH, write_article

pytestmark = pytest.mark.usefixtures("project")
PAGE = "<html><head><title>Raid in Kalat</title></head><body><article><h1>Raid in Kalat</h1>{}</article></body></html>"


def extract(*args: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["extract", *args])
    assert result.exit_code == code, result.output
    return result


def rows_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_what_a_person_knows_is_taken() -> None:
    path = write_article("a.txt")
    known = ("--publisher", "Dawn", "--date", "2031-02-02", "--url", "https://www.dawn.com/news/1")
    (row,) = rows_of(extract(str(path), "--json", *known))
    assert (row["date"], row["date_basis"]) == ("2031-02-02", "given")
    assert (row["source"]["publisher"], row["source"]["url"]) == ("Dawn", "https://www.dawn.com/news/1")
    assert "(2031-02-02)" in extract(str(path), *known).output


@pytest.mark.parametrize(
    "args", [["--date", "Friday"], ["--url", "ftp://x"], ["--url", "https://a.example/1", "articles"], []]
)
def test_wrong_use_is_told(args: list[str]) -> None:
    extract(*args, *(["articles"] if args else []), code=2)


def test_an_address_is_fetched() -> None:
    with serve() as site:
        address = site.put("/news/1", PAGE.format(f"<p>{CLASH.format(date='2031-02-01', killed=12)[16:]}</p>").encode())
        (row,) = rows_of(extract(address, "--json", "--allow-private"))
        assert "S12" in extract(address, "--json", code=1).stderr
    assert row["source"]["url"] == address
    assert row["events"]


def test_many_articles_are_read_by_several_processes_in_their_order_and_nothing_is_written() -> None:
    texts = [CLASH.format(date="2031-02-01", killed=number) for number in range(2, 142)]
    lines = [json.dumps({"text": text, "url": f"https://a.example/{at}"}) for at, text in enumerate(texts)]
    Path("bulk.jsonl").write_text("\n".join([*lines[:70], "no json", *lines[70:]]))
    before = sorted(Path().rglob("*"))
    shared = extract("bulk.jsonl", "--json", "--jobs", "2", code=1)
    assert [row["source"]["url"] for row in rows_of(shared)] == [f"https://a.example/{at}" for at in range(140)]
    assert shared.stdout == extract("bulk.jsonl", "--json", "--jobs", "1", code=1).stdout
    assert "bulk.jsonl:71: S05" in shared.stderr
    assert sorted(Path().rglob("*")) == before


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_row_of_a_bulk_file_is_named(form: str) -> None:
    texts = [CLASH.format(date="2031-02-01", killed=number)[16:] for number in (2, 3)]
    rows = [f"text\n{texts[0]}\n{texts[1]}"] if form == "csv" else [json.dumps({"text": text}) for text in texts]
    Path(f"bulk.{form}").write_text("\n\n".join(rows))
    named = ["bulk.csv:2", "bulk.csv:3"] if form == "csv" else ["bulk.jsonl:1", "bulk.jsonl:3"]
    for options in ([], ["--explain"]):
        heads = [line for line in extract(f"bulk.{form}", *options).stdout.splitlines() if line.startswith("bulk")]
        assert [head.partition(": ")[0] for head in heads] == named, options
    found = rows_of(extract(f"bulk.{form}", "--json"))
    assert [f"{row['source_file']}:{row['source_row']}" for row in found] == named
    assert "source_row" not in rows_of(extract(str(write_article("a.txt")), "--json"))[0]


def test_one_article_that_breaks_the_extractor_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(article: object) -> object:
        if "boom" in article.text:  # type: ignore[attr-defined] # an Article
            raise ValueError("boom")
        return extract_facts(article)  # type: ignore[arg-type] # an Article

    monkeypatch.setattr("generator.commands.extract.extract_facts", fail)
    write_article("a.txt", "The boom in the town was heard by the police.")
    write_article("b.txt")
    result = extract("articles", "--json", code=1)
    assert len(rows_of(result)) == 1
    assert "articles/a.txt: S20 could not be read: ValueError: boom" in result.stderr


def test_progress_is_told_beside_the_output() -> None:
    Path("bulk.jsonl").write_text(f"{json.dumps({'text': 'The school was opened.'})}\n" * 1000)
    assert "1,000 articles" in extract("bulk.jsonl", "--json").stderr
