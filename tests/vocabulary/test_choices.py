"""Phrases written with choices stand for all that can be chosen, and tables hold them spelled out."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.vocabulary import tables
from generator.vocabulary.choices import spell_out
from generator.vocabulary.tables import DATA, VocabularyError, load_table


@pytest.mark.parametrize(
    ("phrase", "phrases"),
    [
        ("was in hospital", ["was in hospital"]),
        ("{is|was} in hospital", ["is in hospital", "was in hospital"]),
        ("in {a|the|} hospital", ["in a hospital", "in the hospital", "in hospital"]),
        ("{lay|lies}{| still} there", ["lay there", "lay still there", "lies there", "lies still there"]),
        ("in {{a|} coma|bed}", ["in a coma", "in bed", "in coma"]),
        ("{hurt|hurt} badly", ["hurt badly"]),
        ("hit by {a|\n  two} bullets", ["hit by a bullets", "hit by two bullets"]),
    ],
)
def test_a_phrase_stands_for_all_that_can_be_chosen(phrase: str, phrases: list[str]) -> None:
    assert sorted(spell_out(phrase)) == sorted(phrases)


@pytest.mark.parametrize("phrase", ["{is|was in hospital", "is|was} in hospital", "}is{", "{is {a|b}"])
def test_a_brace_without_its_other_is_an_error(phrase: str) -> None:
    with pytest.raises(ValueError, match="a brace has no other"):
        spell_out(phrase)


def test_tables_hold_the_phrases_of_their_lists_spelled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "DATA", tmp_path)
    file = tmp_path / "sights.yaml"
    file.write_text("- id: sky\n  forms: ['{blue|gray} sky', sun]\n  pairs: [[a, '{b|c}']]\n  note: '{as it is}'\n")
    load_table.cache_clear()
    for _ in range(2):  # as parsed, and as kept
        row = load_table("sights")["sky"]
        assert row.texts("forms") == ("blue sky", "gray sky", "sun")
        assert (row.values["pairs"], row.text("note")) == ([["a", "b"], ["a", "c"]], "{as it is}")
        load_table.cache_clear()
    file.write_text("- id: sky\n  forms: ['{blue|gray sky']\n")
    with pytest.raises(VocabularyError, match=r"sights\.yaml: .* a brace has no other"):
        load_table("sights")
    load_table.cache_clear()


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_list_gives_a_phrase_twice(path: Path) -> None:
    lists = [each for row in load_table(path.stem).values() for each in row.values.values() if isinstance(each, list)]
    assert [one for each in lists for at, one in enumerate(each) if one in each[:at]] == []
