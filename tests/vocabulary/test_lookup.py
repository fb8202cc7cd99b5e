"""What a word is taken for, as ``timeline vocabulary`` says it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.commands.vocabulary import command
from generator.vocabulary.lookup import find_meanings, find_nearest_forms
from generator.vocabulary.tables import DATA, load_table


@pytest.mark.parametrize(
    ("word", "table", "row"),
    [
        ("Quetta", "districts", "quetta"),
        ("Noshki", "districts", "nushki"),
        ("نوشکی", "districts", "nushki"),
        ("Bolan", "districts", "kachhi"),
        ("منگچر", "places", "mangocher"),
        ("Punjab", "elsewhere", "punjab"),
        ("ISPR", "organisations", "ISPR"),
        ("بی ایل اے", "organisations", "BLA"),
        ("Dawn", "outlets", "dawn"),
        ("dawn.com", "outlets", "dawn"),
        ("killed", "outcomes", "killed"),
        ("ہلاک", "outcomes", "killed"),
        ("constable", "nouns", "constable"),
        ("a dozen", "numbers", "dozen"),
        ("embraced martyrdom", "loaded", "martyred"),
        ("دہشتگرد", "loaded", "terrorist"),
        ("at least", "hedges", "at_least"),
    ],
)
def test_a_word_is_first_what_it_names(word: str, table: str, row: str) -> None:
    first = find_meanings(word)[0]
    assert (first.table, first.row.id) == (table, row)


def test_rows_that_only_refer_to_a_word_come_last_and_are_only_named() -> None:
    meanings = find_meanings("Quetta")
    assert [meaning.names for meaning in meanings] == sorted((meaning.names for meaning in meanings), reverse=True)
    lines = CliRunner().invoke(command, ["Quetta"]).output.splitlines()
    assert lines[0] == "'Quetta' is Quetta (quetta) in districts.yaml, under 'id'"
    assert any(line.startswith("'Quetta' also stands under 'division' in districts.yaml: chaman,") for line in lines)
    assert any(line.startswith("'Quetta' also stands under 'district' in places.yaml:") for line in lines)


def test_the_row_is_shown_and_long_lists_of_cues_are_cut() -> None:
    output = CliRunner().invoke(command, ["gunned", "down"]).output
    assert "definition: " in output
    assert "source: " in output
    assert max(len(line) for line in output.splitlines()) < 400


@pytest.mark.parametrize("word", ["Noshkii", "Mangochr", "Balochistan Liberaton Army", "kiled"])
def test_a_misspelt_word_is_told_its_nearest(word: str) -> None:
    assert find_meanings(word) == []
    assert find_nearest_forms(word)
    result = CliRunner().invoke(command, [word])
    assert result.exit_code == 1
    assert "is in no vocabulary; near: " in result.output


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_row_can_be_looked_up_and_has_a_label(path: object) -> None:
    table = load_table(str(getattr(path, "stem", "")))
    assert all(row.label() for row in table.values())
    first = next(iter(table.values()))
    assert any(meaning.row.id == first.id for meaning in find_meanings(first.id))
