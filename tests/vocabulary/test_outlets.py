"""Outlets as data: a name and a domain lead to one outlet, and agencies can be told by their marks."""

from __future__ import annotations

import re

from generator.vocabulary.tables import load_table
from tests.vocabulary.phrase_search import find_rows, find_shared_phrases, is_urdu

OUTLETS = load_table("outlets")
NAMES = ["aliases", "aliases_ambiguous"]
KINDS = {"newspaper", "agency", "broadcaster", "website", "magazine", "rights_monitor", "government"}
DOMAIN = re.compile(r"([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}")


def test_there_are_at_least_seventy_outlets() -> None:
    assert len(OUTLETS) >= 70


def test_ids_make_file_names() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in OUTLETS)
    assert "unknown" not in OUTLETS


def test_kind_and_country_are_known() -> None:
    for row in OUTLETS.values():
        assert row.text("kind") in KINDS, row.id
        assert re.fullmatch(r"[A-Z]{2}", row.text("country") or ""), row.id


def test_label_is_an_alias_and_urdu_label_is_urdu() -> None:
    for row in OUTLETS.values():
        assert row.label() in {*row.texts("aliases"), *row.texts("aliases_ambiguous")}, row.id
        assert "ur" not in row.values["label"] or is_urdu(row.label("ur")), row.id


def test_no_name_or_domain_stands_in_two_rows() -> None:
    assert find_shared_phrases(OUTLETS, NAMES) == {}
    assert find_shared_phrases(OUTLETS, ["domains"]) == {}
    assert find_shared_phrases(OUTLETS, ["dateline_marks"], case="exact") == {}


def test_domains_are_plain_host_names() -> None:
    for row in OUTLETS.values():
        for domain in row.texts("domains"):
            assert DOMAIN.fullmatch(domain), (row.id, domain)
            assert not domain.startswith("www."), (row.id, domain)


def test_example_names_its_own_outlet_and_no_other() -> None:
    for row in OUTLETS.values():
        for example in row.texts("examples"):
            assert find_rows(OUTLETS, NAMES, example, case="name") == {row.id}, (row.id, example)


def test_agencies_have_marks_and_only_they() -> None:
    for row in OUTLETS.values():
        assert not row.texts("dateline_marks") or row.flag("agency"), row.id
        assert row.text("kind") != "agency" or row.texts("dateline_marks"), row.id


def test_who_stands_behind_an_outlet_is_a_known_speaker() -> None:
    speakers = {*load_table("said_by"), *load_table("organisations")}
    origins = {row.id: row.text("origin") for row in OUTLETS.values() if row.text("origin")}
    assert set(origins.values()) <= speakers
    assert origins["ispr"] == "military"
    assert origins["hakkal"] == "BLA"
