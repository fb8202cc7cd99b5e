"""The five articles of the collection: the whole result as accepted, and what a careful reader finds in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.extraction.printing import facts_as_json
from generator.sources.article import Article
from generator.sources.text import read_text

HERE = Path(__file__).parent
SEEDS = sorted(HERE.parents[1].joinpath("seeds").glob("*.txt"))
READER = yaml.load(HERE.joinpath("seed_facts.yaml").read_text(encoding="utf8"), yaml.CSafeLoader)


def read_seed(path: Path) -> tuple[Article, dict[str, Any]]:
    article = read_text(path.read_bytes(), f"seeds/{path.name}")
    assert isinstance(article, Article)
    return article, facts_as_json(article, extract_facts(article))


def numbers(rows: list[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {
        (row.get("group") or row.get("what"), row["outcome"], row["min"], row["max"])
        for row in rows
        if not row.get("vague")
    }


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_whole_result_is_the_accepted_one(path: Path) -> None:
    _, found = read_seed(path)
    golden = HERE / "golden" / f"{path.stem[:3]}.json"
    if not golden.exists():
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
        pytest.fail(f"{golden.name} was written: review it")
    assert found == json.loads(golden.read_text(encoding="utf8"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_figures_are_those_that_a_careful_reader_finds(path: Path) -> None:
    _, found = read_seed(path)
    reader = READER[path.stem[:3]]
    figures = [figure for event in found["events"] for figure in event["figures"]]
    assert numbers(figures) == {tuple(row) for row in reader["figures"]}
    assert numbers(found["totals"]) == {tuple(row) for row in reader["totals"]}
    shown = {value for row in (*figures, *found["totals"]) for value in (row["min"], row["max"])}
    assert not shown & set(reader["never"])


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_events_lie_where_and_when_a_careful_reader_puts_them(path: Path) -> None:
    _, found = read_seed(path)
    placed = [[event["date"], sorted(event["districts"])] for event in found["events"]]
    assert found["date"] == READER[path.stem[:3]]["date"]
    assert placed == [[when, sorted(where)] for when, where in READER[path.stem[:3]]["events"]]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_quoted_word_stands_in_the_article(path: Path) -> None:
    article, found = read_seed(path)
    text = " ".join(article.text.split())
    rows = [*found["totals"], *found["background"], *(f for event in found["events"] for f in event["figures"])]
    quotes = [quote for row in rows for quote in row.get("evidence", [])]
    quotes += [quote for event in found["events"] for quote in (*event["date_evidence"], *event["place_evidence"])]
    assert quotes
    assert [quote for quote in quotes if quote not in text] == []


def test_no_claim_of_an_armed_group_is_confirmed() -> None:
    _, found = read_seed(next(path for path in SEEDS if path.stem.startswith("003")))
    claims = [f for event in found["events"] for f in event["figures"] if f["min"] == 84]
    assert [(claim["status"], claim["said_by"]) for claim in claims] == [("claimed", "BLA")]
