"""Organisations and speakers as data: no name in two rows, all references exist, examples find their own row."""

from __future__ import annotations

import pytest

from generator.vocabulary.edtf import parse
from generator.vocabulary.tables import load_table
from tests.vocabulary.phrase_search import find_rows, find_shared_phrases, is_urdu, read_phrases

ORGANISATIONS = load_table("organisations")
SAID_BY = load_table("said_by")
NAMES = ["aliases", "aliases_ambiguous", "spokespersons"]
KINDS = {"armed_group", "force", "agency", "authority", "party", "rights", "state"}
SPEAKER_KINDS = {
    "military", "police", "levies", "administration", "government", "hospital", "armed_group", "witness",
    "unnamed_official", "media",
}  # fmt: skip


def test_there_are_at_least_thirty_armed_groups() -> None:
    assert sum(row.text("kind") == "armed_group" for row in ORGANISATIONS.values()) >= 30


def test_ids_differ_by_more_than_case_and_make_addresses() -> None:
    assert len({id_.casefold() for id_ in ORGANISATIONS}) == len(ORGANISATIONS)
    assert all(id_.replace("-", "").isalnum() and id_.isascii() for id_ in ORGANISATIONS)
    assert not set(ORGANISATIONS) & set(SAID_BY)


def test_kinds_and_groups_are_known() -> None:
    for row in ORGANISATIONS.values():
        assert row.text("kind") in KINDS, row.id
        assert row.text("group") in {*load_table("groups"), "none"}, row.id
        assert (row.text("kind") == "force") == (row.text("group") == "security_forces"), row.id


def test_references_exist() -> None:
    speakers = {*SAID_BY, *ORGANISATIONS}
    for row in ORGANISATIONS.values():
        assert row.text("said_by") in speakers, row.id
        assert set(row.texts("part_of")) <= set(ORGANISATIONS), row.id
        assert row.text("origin") is None or row.text("origin") in speakers, row.id


def test_armed_groups_speak_under_their_own_id_and_others_do_not() -> None:
    for row in ORGANISATIONS.values():
        own = row.text("said_by") == row.id
        assert own == (row.text("kind") == "armed_group"), row.id


def test_part_of_never_leads_in_a_circle() -> None:
    for row in ORGANISATIONS.values():
        seen, above = {row.id}, row.texts("part_of")
        while above:
            assert above[0] not in seen, row.id
            seen.add(above[0])
            above = ORGANISATIONS[above[0]].texts("part_of")


def test_no_name_stands_in_two_rows() -> None:
    assert find_shared_phrases(ORGANISATIONS, NAMES) == {}
    assert find_shared_phrases(ORGANISATIONS, ["aliases_ur"]) == {}


def test_example_names_its_own_row_and_no_other() -> None:
    for row in ORGANISATIONS.values():
        for example in row.texts("examples"):
            assert find_rows(ORGANISATIONS, NAMES, example, case="name") == {row.id}, (row.id, example)


def test_every_organisation_has_an_alias_that_needs_no_other_cue() -> None:
    assert all(row.texts("aliases") for row in ORGANISATIONS.values())


def test_urdu_names_are_urdu() -> None:
    for row in ORGANISATIONS.values():
        assert row.texts("aliases_ur"), row.id
        assert all(is_urdu(alias) for alias in row.texts("aliases_ur")), row.id


def test_years_are_dates_that_the_timeline_can_read() -> None:
    for row in ORGANISATIONS.values():
        for key in ("active", "proscribed"):
            text = row.text(key)
            assert text is None or parse(text), (row.id, key)


def test_definitions_of_armed_groups_use_no_loaded_word() -> None:
    loaded = load_table("loaded")
    for row in ORGANISATIONS.values():
        if row.text("kind") == "armed_group":
            assert find_rows(loaded, ["forms", "exceptions"], row.text("definition") or "") == set(), row.id


def test_speakers_have_kind_origin_and_side() -> None:
    for row in SAID_BY.values():
        assert row.text("kind") in SPEAKER_KINDS, row.id
        assert row.text("origin"), row.id
        assert row.text("party") in {"true", "false"}, row.id
        assert is_urdu(row.values["phrase"]["ur"]), row.id


def test_every_kind_of_speaker_has_a_row_under_its_own_name() -> None:
    assert set(SAID_BY) >= SPEAKER_KINDS


def test_media_wing_army_and_frontier_corps_are_one_origin() -> None:
    for speaker in (
        "ISPR",
        "the military's media wing",
        "the army",
        "an FC spokesman",
        "the Pakistani army's media wing",
    ):
        rows = find_rows(SAID_BY, ["speakers"], speaker)
        assert {SAID_BY[row].text("origin") for row in rows} == {"military"}, speaker


def test_speaker_phrases_are_many_and_stand_in_one_row() -> None:
    phrases = [phrase for row in SAID_BY.values() for phrase in read_phrases(row, ["speakers"])]
    assert len(phrases) >= 150
    assert find_shared_phrases(SAID_BY, ["speakers", "markers"]) == {}
    assert find_shared_phrases(SAID_BY, ["speakers_ur"]) == {}


def test_example_names_its_own_speaker_and_no_other() -> None:
    for row in SAID_BY.values():
        for example in row.texts("examples"):
            assert find_rows(SAID_BY, ["speakers"], example) == {row.id}, (row.id, example)


@pytest.mark.parametrize("article", ["the", "a", "an"])
def test_an_article_before_a_speaker_changes_nothing(article: str) -> None:
    for row in SAID_BY.values():
        for phrase in row.texts("speakers"):
            assert find_rows(SAID_BY, ["speakers"], f"{article} {phrase}") == {row.id}, phrase
