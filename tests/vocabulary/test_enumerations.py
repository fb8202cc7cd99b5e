"""The short vocabularies: their ids are the contract, in its order, and every row explains itself in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.texts import read_texts
from generator.vocabulary.tables import DATA, load_table
from tests.vocabulary.phrase_search import find_rows, find_shared_phrases, find_untidy_texts, is_urdu

IDS = {
    "groups": "security_forces militants civilians unspecified",
    "outcomes": "killed injured abducted missing arrested surrendered freed burned destroyed damaged seized",
    "event_types": (
        "armed_clash armed_attack ambush security_operation targeted_killing mass_shooting bombing suicide_bombing "
        "grenade_attack rocket_or_shelling air_or_drone_strike abduction hostage_taking enforced_disappearance arson "
        "infrastructure_attack roadblock arrest bomb_defused body_found other"
    ),
    "background_reasons": "year_total running_total other_province earlier_incident context",
    "stances": "claimed attributed denied none_claimed unknown",
    "date_bases": "stated label inferred given",
}
ACLED_SUB_EVENTS = {
    "Armed clash", "Attack", "Remote explosive/landmine/IED", "Suicide bomb", "Grenade",
    "Shelling/artillery/missile attack", "Air/drone strike", "Abduction/forced disappearance",
    "Looting/property destruction", "Arrests", "Disrupted weapons use", "Other",
}  # fmt: skip
SAYABLE = ["groups", "outcomes", "event_types", "stances"]
ORDERED_BY_ID = ["said_by", "organisations", "outlets", "loaded", "things"]


@pytest.mark.parametrize("name", IDS)
def test_ids_are_those_of_the_contract_in_its_order(name: str) -> None:
    assert list(load_table(name)) == IDS[name].split()


@pytest.mark.parametrize("name", ORDERED_BY_ID)
def test_other_lists_are_sorted_by_id(name: str) -> None:
    assert list(load_table(name)) == sorted(load_table(name))


@pytest.mark.parametrize("name", [*IDS, *ORDERED_BY_ID])
def test_every_row_has_definition_source_and_examples(name: str) -> None:
    for row in load_table(name).values():
        assert row.text("definition"), row.id
        assert row.text("source"), row.id
        assert 1 <= len(row.texts("examples")) <= 3, row.id


@pytest.mark.parametrize("name", [*IDS, *ORDERED_BY_ID])
def test_texts_are_tidy(name: str) -> None:
    for row in load_table(name).values():
        assert find_untidy_texts({key: value for key, value in row.values.items() if key != "acled"}) == [], row.id


@pytest.mark.parametrize("name", [*IDS, "said_by", "organisations", "things"])
def test_labels_are_in_english_and_urdu(name: str) -> None:
    for row in load_table(name).values():
        assert row.values["label"]["en"], row.id
        assert is_urdu(row.values["label"]["ur"]), row.id


@pytest.mark.parametrize("name", IDS)
def test_labels_differ_within_a_list(name: str) -> None:
    rows = load_table(name).values()
    for lang in ("en", "ur"):
        assert len({row.label(lang) for row in rows}) == len(rows)


@pytest.mark.parametrize("name", SAYABLE)
def test_example_names_its_own_row_and_no_other(name: str) -> None:
    table = load_table(name)
    for row in table.values():
        for example in row.texts("examples"):
            expected = {row.id} if row.texts("aliases") else set()
            assert find_rows(table, ["aliases"], example) == expected, (row.id, example)


@pytest.mark.parametrize("name", SAYABLE)
def test_no_alias_stands_in_two_rows(name: str) -> None:
    table = load_table(name)
    assert find_shared_phrases(table, ["aliases"]) == {}
    assert find_shared_phrases(table, ["aliases_ur"]) == {}


def test_event_types_have_a_class_and_acled_sub_events() -> None:
    for row in load_table("event_types").values():
        assert row.text("event_class") in {"violence", "disruption", "law_enforcement", "discovery", "other"}, row.id
        assert row.id == "other" or set((row.text("acled") or "").split(" / ")) <= ACLED_SUB_EVENTS, row.id


@pytest.mark.parametrize(
    ("name", "keys"),
    [("groups", ["singular", "plural"]), ("outcomes", ["past"]), ("event_types", ["plural", "past"])],
)
def test_words_for_titles_are_in_both_languages(name: str, keys: list[str]) -> None:
    for row in load_table(name).values():
        for key in keys:
            assert row.values[key]["en"], (row.id, key)
            assert is_urdu(row.values[key]["ur"]), (row.id, key)


def test_things_are_told_apart_and_each_example_names_its_own() -> None:
    table = load_table("things")
    forms = ["forms.singular", "forms.plural"]
    assert find_shared_phrases(table, forms) == {}
    for row in table.values():
        assert row.text("counted") in {"true", "false"}, row.id
        for example in row.texts("examples"):
            assert find_rows(table, forms, example) == {row.id}, (row.id, example)


def test_things_of_the_contract_are_there_and_counted() -> None:
    table = load_table("things")
    for id_ in ("vehicles", "buildings", "tracks", "pipelines", "weapons", "attacks"):
        assert table[id_].flag("counted"), id_


def test_every_vocabulary_with_labels_is_listed_on_a_page_of_the_site() -> None:
    pages = Path(__file__).parents[2] / "content/pages"
    texts = read_texts(pages, [path.relative_to(pages).as_posix() for path in pages.rglob("*.md")])
    shown = {name for text in texts for name in text.tables}
    tables = [load_table(path.stem) for path in DATA.glob("*.yaml")]
    labelled = {
        table.name for table in tables if all(isinstance(row.values.get("label"), dict) for row in table.values())
    }
    assert labelled <= shown
    assert len(labelled) >= 30
