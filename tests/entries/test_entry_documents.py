"""What is made from the schema is current, and says what the reader does."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # has no type hints
import pytest
from hypothesis import given

from generator.entries.documents import DOCUMENTS
from generator.entries.entry import RECORDS, Entry
from generator.entries.json_schema import make_json_schema
from generator.entries.plain import make_plain
from generator.entries.reading import read_entry
from generator.entries.schema import ALWAYS_WRITTEN, REQUIRED, fields_of
from generator.entries.template import RECORD_NAMES, SHORT, make_template
from tests.entries import entry_strategies as drawn

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_documents_are_what_the_schema_says(name: str) -> None:
    written = (ROOT / name).read_text(encoding="utf8")
    assert written == DOCUMENTS[name](), "run: python -m generator.entries.documents"


def test_every_record_and_every_field_is_documented() -> None:
    assert set(RECORD_NAMES) == set(RECORDS)
    page = DOCUMENTS["docs/entry-format.md"]()
    for record in RECORD_NAMES:
        section = page.split(f"## {record}\n")[1].split("\n## ")[0]
        assert [row.split("`")[1] for row in section.splitlines() if row.startswith("| `")] == [
            spec.name for spec in fields_of(record)
        ]


def test_lists_of_fields_name_fields_that_exist() -> None:
    named = {(record, name) for record, names in SHORT.items() for name in names} | ALWAYS_WRITTEN | REQUIRED
    assert named <= {(spec.record, spec.name) for record in RECORD_NAMES for spec in fields_of(record)}


@given(drawn.entries())
def test_json_schema_accepts_whatever_the_reader_accepts(entry: Entry) -> None:
    values = make_plain(entry)
    for figure in _figures(values):
        for key in ("min", "max"):
            if figure[key] is None:
                del figure[key]
    jsonschema.Draft202012Validator(make_json_schema()).validate(json.loads(json.dumps(values)))


def _figures(values: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    of_events = [figure for event in values["events"] for figure in event.get("figures", [])]  # type: ignore[attr-defined] # plain values
    return [*of_events, *values.get("totals", []), *values.get("background", [])]


@given(drawn.entries())
def test_json_gives_both_bounds_of_every_figure(entry: Entry) -> None:
    values = make_plain(entry)
    read = [(figure["min"], figure["max"]) for figure in _figures(values)]
    of_events = [figure for event in entry.events for figure in event.figures]
    assert read == [(each.lowest, each.highest) for each in (*of_events, *entry.totals, *entry.background)]


def test_every_blank_of_the_template_has_to_be_filled_in() -> None:
    problems = read_entry(make_template(), "content/entries/undated/x.md")
    assert isinstance(problems, list)
    assert [problem.value for problem in problems] == ["…"] * len(problems)
    assert {problem.at[-1] for problem in problems} >= {"date", "type", "count", "group", "outcome", "url"}
