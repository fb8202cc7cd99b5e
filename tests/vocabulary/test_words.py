"""The words of the extractor, as data: complete rows, allowed values, no phrase twice, examples that show their row."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.vocabulary.tables import load_table
from tests.vocabulary.phrase_search import find_rows, find_shared_phrases, find_untidy_texts, is_urdu, read_phrases

CONSTRUCTIONS = [
    "transitive", "gerund", "participle", "intransitive", "intransitive_gerund", "nominal", "adjective", "resultative",
]  # fmt: skip
FORM_KEYS = {
    "figure_links": ["forms"],
    "hedges": ["forms"],
    "nouns": ["singular", "plural"],
    "numbers": ["forms"],
    "sites": ["forms"],
    "speech": ["forms"],
    "times": ["forms"],
    "topics": ["forms"],
    "type_cues": ["forms"],
    "verbs": CONSTRUCTIONS,
}
COMMON_KEYS = {"id", "label", "definition", "source", "examples"}
OWN_KEYS = {
    "figure_links": {"relation", "superseded"},
    "hedges": {"effect", "after", "before_number", "scope", "zero", "dispute", "flag"},
    "nouns": {
        "group", "kind", "attacker", "sub", "child", "count", "outcome", "also_outcome", "ambiguous", "loaded",
        "neutral", "modifier", "stands", "needs_name", "honorific", "civilian_with", "state", "class_from", "repeat",
        "among_public", "criminal", "arrestable", "role", "holds_outcome", "names_force",
        "recorded", "own_kind", "anybody",
    },
    "numbers": {
        "value", "vague", "word", "exact", "tens", "multiplier", "article", "more", "definite", "negated", "ordinal",
        "fraction", "things", "not_before",
    },
    "sites": {"class"},
    "speech": {"act", "certainty", "speaker", "to"},
    "times": {"background", "needs", "unless", "weak", "period", "offset_years"},
    "topics": {"topic", "weight", "setting"},
    "type_cues": {"type", "weight", "loaded"},
    "verbs": {
        "outcome", "loaded", "certain", "split", "not_with", "only_with", "later", "subject", "found", "repeat",
        "with_persons", "with_things", "with_bodies", "certain_passive", "certain_in_titles", "certain_of_suspects",
        "of_militants", "of_injured", "no_count", "attacker", "riders",
    },
}  # fmt: skip
WEIGHTS = {"1", "2", "3", "4", "5"}
ALLOWED = [
    (
        "figure_links",
        "relation",
        {"subset", "remainder", "toll", "total", "update", "repeat", "distribution", "shared", "share"},
    ),
    ("hedges", "effect", {"min", "max", "approximate", "reported", "unreal", "negated"}),
    ("nouns", "group", set(load_table("groups"))),
    ("nouns", "kind", {"person", "rank", "relation", "collective", "body", "toll", "other"}),
    ("sites", "class", {"security", "state", "economic", "infrastructure", "public"}),
    (
        "speech",
        "act",
        {"say", "claim_responsibility", "none_claimed", "deny", "blame", "condemn", "no_comment", "warn", "identify"},
    ),
    ("times", "background", set(load_table("background_reasons"))),
    ("topics", "weight", WEIGHTS),
    ("type_cues", "type", set(load_table("event_types"))),
    ("type_cues", "weight", WEIGHTS),
    ("verbs", "outcome", {*load_table("outcomes"), "defused"}),
]
AT_LEAST = [("nouns", 230, 1000), ("verbs", 110, 1000), ("type_cues", 50, 200), ("sites", 40, 300), ("speech", 15, 200)]
FLAGS = {
    "attacker", "loaded", "modifier", "needs_name", "honorific", "child", "repeat", "certain", "vague", "exact", "tens",
    "multiplier", "article", "more", "definite", "negated", "ordinal", "fraction", "things", "after", "before_number",
    "zero", "dispute", "flag", "found", "later", "no_count", "superseded", "weak", "ambiguous", "role",
    "own_kind",
}  # fmt: skip


@pytest.fixture(params=FORM_KEYS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_rows_are_sorted_by_id(name: str) -> None:
    assert list(load_table(name)) == sorted(load_table(name))


def test_every_row_has_the_keys_of_its_table_and_no_other(name: str) -> None:
    for row in load_table(name).values():
        assert set(row.values) >= COMMON_KEYS, row.id
        assert set(row.values) - COMMON_KEYS - set(FORM_KEYS[name]) - OWN_KEYS[name] == set(), row.id


def test_labels_are_in_english_and_urdu(name: str) -> None:
    for row in load_table(name).values():
        assert row.values["label"]["en"], row.id
        assert is_urdu(row.values["label"]["ur"]), row.id


def test_texts_are_tidy(name: str) -> None:
    for row in load_table(name).values():
        assert find_untidy_texts(dict(row.values)) == [], row.id


def test_every_row_has_forms_and_up_to_three_examples(name: str) -> None:
    for row in load_table(name).values():
        assert read_phrases(row, FORM_KEYS[name]) or row.values.get("split"), row.id
        assert 1 <= len(row.texts("examples")) <= 3, row.id


def test_no_phrase_stands_in_two_rows(name: str) -> None:
    assert find_shared_phrases(load_table(name), FORM_KEYS[name]) == {}


def test_every_example_shows_its_row(name: str) -> None:
    for row in load_table(name).values():
        for example in row.texts("examples"):
            found = find_rows(load_table(name), FORM_KEYS[name], example)
            assert row.id in found or any(_holds_split(example, pair) for pair in row.values.get("split", ())), example


def test_flags_are_true_or_false(name: str) -> None:
    for row in load_table(name).values():
        assert {row.values[key] for key in FLAGS & set(row.values)} <= {"true", "false"}, row.id


@pytest.mark.parametrize(("table", "key", "values"), ALLOWED)
def test_values_are_those_that_the_table_allows(table: str, key: str, values: set[str]) -> None:
    assert {row.text(key) for row in load_table(table).values()} <= values


@pytest.mark.parametrize(("table", "rows", "phrases"), AT_LEAST)
def test_tables_cover_the_language(table: str, rows: int, phrases: int) -> None:
    counted = Counter(phrase for row in load_table(table).values() for phrase in read_phrases(row, FORM_KEYS[table]))
    assert len(load_table(table)) >= rows
    assert len(counted) >= phrases


@pytest.mark.parametrize(
    ("table", "key", "of"),
    [("verbs", "outcome", "outcomes"), ("nouns", "group", "groups"), ("type_cues", "type", "event_types")],
)
def test_every_id_has_words(table: str, key: str, of: str) -> None:
    assert {row.text(key) for row in load_table(table).values()} >= set(load_table(of))


def test_numbers_either_count_or_say_why_not() -> None:
    for row in load_table("numbers").values():
        value = row.text("value")
        assert value is None or value.isdecimal(), row.id
        assert value or row.flag("vague") or row.flag("fraction") or row.flag("more"), row.id
        assert row.flag("vague") == (row.text("word") is not None), row.id


def test_idioms_that_hold_the_victim_inside_have_two_parts() -> None:
    for row in load_table("verbs").values():
        for pair in row.values.get("split", ()):
            assert len(pair) == 2, row.id
            assert all(pair), row.id


def test_nouns_of_outcome_name_their_outcome() -> None:
    for row in load_table("nouns").values():
        assert (row.text("outcome") is not None) or row.text("kind") not in {"body", "toll"}, row.id
        assert row.text("outcome") in {None, *load_table("outcomes")}, row.id


def test_loaded_nouns_have_a_neutral_word() -> None:
    for row in load_table("nouns").values():
        assert row.flag("loaded") == (row.text("neutral") is not None), row.id


@pytest.mark.parametrize(
    ("sentence", "row", "group"),
    [
        ("Three security personnel were hurt.", "security_man", "security_forces"),
        ("Three security guards were hurt.", "private_guard", "civilians"),
        ("Two ex-servicemen were shot.", "retired", "civilians"),
        ("Two customs officials were shot.", "customs_official", "civilians"),
        ("Two police officials were shot.", "police_man", "security_forces"),
        ("Two peace committee members were shot.", "peace_committee", "civilians"),
        ("Two armed tribesmen were shot.", "rebel", "militants"),
        ("Two tribesmen were shot.", "tribesman", "unspecified"),
        ("Two suspects were held.", "suspect", "unspecified"),
        ("Two head constables were shot.", "head_constable", "security_forces"),
    ],
)
def test_longer_nouns_decide_whom_a_figure_counts(sentence: str, row: str, group: str) -> None:
    assert find_rows(load_table("nouns"), FORM_KEYS["nouns"], sentence) == {row}
    assert load_table("nouns")[row].text("group") == group


@pytest.mark.parametrize("sentence", ["They dig a well.", "The sp of the word.", "It was sho and dc.", "An asp slept."])
def test_short_ranks_need_their_capitals(sentence: str) -> None:
    assert find_rows(load_table("nouns"), FORM_KEYS["nouns"], sentence) == set()


def _holds_split(example: str, pair: list[str]) -> bool:
    before, middle, after = example.lower().partition(f" {pair[0]} ")
    return bool(before and middle) and pair[1] in after
