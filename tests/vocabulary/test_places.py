"""The gazetteer as data: districts, places in them, what is elsewhere, and names that only look like places."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from generator.vocabulary.tables import Row, Table, load_table

DISTRICTS = load_table("districts")
PLACES = load_table("places")
ELSEWHERE = load_table("elsewhere")
TRAPS = load_table("place_traps")
TABLES = (DISTRICTS, PLACES, ELSEWHERE, TRAPS)
GAZETTEER = (DISTRICTS, PLACES, ELSEWHERE)
ROWS = [pytest.param(table, row, id=f"{table.name}-{row.id}") for table in GAZETTEER for row in table.values()]
TRAP_ROWS = [pytest.param(row, id=row.id) for row in TRAPS.values()]

REQUIRED = {
    "districts": {"label", "definition", "division", "source", "examples"},
    "places": {"label", "kind", "district", "province", "definition", "source", "examples"},
    "elsewhere": {"label", "kind", "definition", "source", "examples"},
    "place_traps": {"label", "kind", "why", "source", "examples"},
}
OPTIONAL = {
    "districts": {"aliases", "aliases_ambiguous", "aliases_ur", "headquarters", "parent", "since", "shape", "shape_id"},
    "places": {
        *("aliases", "aliases_ambiguous", "aliases_ur", "also_in"),
        *("lat", "lon", "coordinate_source", "ambiguous"),
    },
    "elsewhere": {"aliases", "aliases_ambiguous", "province", "country", "home", "ambiguous"},
    "place_traps": {"pattern", "words", "district", "unsure"},
}
PLACE_KINDS = {
    *("city", "town", "tehsil", "village", "area", "quarter", "road", "bazaar", "station", "airport", "port", "dam"),
    *("pass", "mountain", "valley", "coast", "mine", "gas_field", "border_crossing", "shrine", "camp_site"),
}
ELSEWHERE_KINDS = {"province", "district", "town", "country", "region"}
TRAP_KINDS = {
    *("person", "organisation", "team", "building", "paper", "thing", "road", "region", "capital"),
    *("surname", "given_name"),
}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TWO_DECIMALS = re.compile(r"\d{2}\.\d{2}")
ARABIC_LETTER = re.compile("[\u0600-\u06ff]")


def names_of(row: Row) -> set[str]:
    """Return the English names of a row, also those that need another cue beside them."""
    return {row.label(), *row.texts("aliases"), *row.texts("aliases_ambiguous")} - {""}


def needs_cue(row: Row, name: str) -> bool:
    return row.flag("ambiguous") or name.casefold() in {weak.casefold() for weak in row.texts("aliases_ambiguous")}


def rows_by_name(table: Table) -> dict[str, list[Row]]:
    owners: dict[str, list[Row]] = defaultdict(list)
    for row in table.values():
        for name in {name.casefold() for name in names_of(row)}:
            owners[name].append(row)
    return owners


def longest_matches(sentence: str, names: set[str]) -> list[str]:
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.findall(rf"(?<!\w)(?:{alternatives})(?!\w)", sentence.casefold())


def cues_of(row: Row) -> set[str]:
    """Return the names of the district, province or country that an ambiguous row stands beside, or its region's."""
    parents = [DISTRICTS.get(row.text("district") or "")]
    parents += [ELSEWHERE.get(row.text(key) or "") for key in ("province", "country")]
    parents += [ELSEWHERE.get(parent.text("country") or "") for parent in parents if parent]
    return {name.casefold() for parent in parents if parent for name in names_of(parent)}


OWNERS = {table.name: rows_by_name(table) for table in GAZETTEER}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_ids_are_slugs_in_order(table: Table) -> None:
    assert list(table) == sorted(table)
    assert [row_id for row_id in table if not SLUG.fullmatch(row_id)] == []


def test_an_id_names_one_thing_in_the_whole_gazetteer() -> None:
    ids = [row_id for table in GAZETTEER for row_id in table]
    assert sorted({row_id for row_id in ids if ids.count(row_id) > 1}) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_have_the_required_keys_and_no_unknown_ones(table: Table) -> None:
    required = REQUIRED[table.name] | {"id"}
    for row in table.values():
        keys = set(row.values)
        assert keys >= required, row.id
        assert keys - required - OPTIONAL[table.name] == set(), row.id


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_texts_are_clean(table: Table) -> None:
    for row in table.values():
        for key in ("aliases", "aliases_ambiguous", "aliases_ur", "pattern", "words", "examples"):
            texts = row.texts(key)
            folded = [text.casefold() for text in texts] if key.startswith("aliases") else list(texts)
            assert len(folded) == len(set(folded)), (row.id, key)
            assert [text for text in texts if text != " ".join(text.split()) or not text] == [], (row.id, key)
        assert row.texts("examples"), row.id


def test_urdu_names_are_in_urdu_and_english_ones_are_not() -> None:
    for table in GAZETTEER:
        for row in table.values():
            urdu = row.values["label"].get("ur")
            assert urdu is None or ARABIC_LETTER.search(urdu), row.id
            assert all(ARABIC_LETTER.search(name) for name in row.texts("aliases_ur")), row.id
            assert not any(ARABIC_LETTER.search(name) for name in names_of(row)), row.id


@pytest.mark.parametrize("table", GAZETTEER, ids=lambda table: table.name)
def test_a_name_belongs_to_one_row_unless_it_needs_a_cue(table: Table) -> None:
    shared = {
        name: [row.id for row in rows]
        for name, rows in OWNERS[table.name].items()
        if len(rows) > 1 and not all(needs_cue(row, name) for row in rows)
    }
    assert shared == {}


@pytest.mark.parametrize("table", [DISTRICTS, ELSEWHERE], ids=lambda table: table.name)
def test_a_place_that_shares_the_name_of_something_larger_needs_a_cue(table: Table) -> None:
    shared = OWNERS["places"].keys() & OWNERS[table.name].keys()
    bare = [
        name
        for name in shared
        if not all(needs_cue(row, name) for row in OWNERS["places"][name])
        and not all(needs_cue(row, name) for row in OWNERS[table.name][name])
    ]
    assert sorted(bare) == []


def test_a_district_and_a_place_elsewhere_share_no_bare_name() -> None:
    shared = OWNERS["districts"].keys() & OWNERS["elsewhere"].keys()
    bare = [name for name in shared if not all(needs_cue(row, name) for row in OWNERS["elsewhere"][name])]
    assert sorted(bare) == []


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_an_example_names_its_own_row_and_no_other(table: Table, row: Row) -> None:
    owners = OWNERS[table.name]
    ignored = cues_of(row) if row.flag("ambiguous") else set()
    for example in row.texts("examples"):
        found = longest_matches(example, set(owners))
        own = [name for name in found if row in owners[name]]
        assert own, example
        assert [name for name in found if row not in owners[name] and name not in ignored] == [], example


@pytest.mark.parametrize(
    "row", [row for table in (PLACES, ELSEWHERE) for row in table.values() if row.flag("ambiguous")]
)
def test_the_example_of_an_ambiguous_place_shows_a_cue(row: Row) -> None:
    for example in row.texts("examples"):
        assert longest_matches(example, cues_of(row)), example


def test_there_are_36_districts_in_8_divisions() -> None:
    assert len(DISTRICTS) == 36
    assert {row.text("division") for row in DISTRICTS.values()} == {
        *("Kalat", "Loralai", "Makran", "Nasirabad", "Quetta", "Rakhshan", "Sibi", "Zhob"),
    }


@pytest.mark.parametrize("row", DISTRICTS.values(), ids=lambda row: row.id)
def test_a_district_is_drawn_in_one_outline(row: Row) -> None:
    own, borrowed = row.text("shape_id"), row.text("shape")
    assert (own is None) != (borrowed is None)
    assert borrowed is None or DISTRICTS[borrowed].text("shape_id")


@pytest.mark.parametrize("row", DISTRICTS.values(), ids=lambda row: row.id)
def test_a_split_names_the_older_district_and_a_year_only_with_it(row: Row) -> None:
    parent, since = row.text("parent"), row.text("since")
    assert parent is None or parent in DISTRICTS.keys() - {row.id}
    assert since is None or (parent is not None and re.fullmatch(r"(19|20)\d\d", since))
    assert (f"split from {DISTRICTS[parent].label()}" if parent else "") in str(row.text("definition"))
    assert (since or "") in str(row.text("definition"))


@pytest.mark.parametrize("row", [row for row in DISTRICTS.values() if row.text("headquarters")], ids=lambda row: row.id)
def test_the_headquarters_are_a_place_of_the_district(row: Row) -> None:
    seat = str(row.text("headquarters"))
    towns = {name for place in PLACES.values() if place.text("district") == row.id for name in names_of(place)}
    assert towns & {seat, f"{seat} town", f"{seat} city"}


def test_there_are_at_least_250_places_and_some_in_every_district() -> None:
    assert len(PLACES) >= 250
    assert {row.text("district") for row in PLACES.values()} == set(DISTRICTS)


@pytest.mark.parametrize("row", PLACES.values(), ids=lambda row: row.id)
def test_a_place_lies_in_a_district_of_the_province(row: Row) -> None:
    district = str(row.text("district"))
    assert district in DISTRICTS
    assert row.text("province") == "balochistan"
    assert row.text("kind") in PLACE_KINDS
    assert set(row.texts("also_in")) <= set(DISTRICTS) - {district}
    assert DISTRICTS[district].label() in str(row.text("definition"))


@pytest.mark.parametrize("row", PLACES.values(), ids=lambda row: row.id)
def test_coordinates_have_two_decimals_and_a_source(row: Row) -> None:
    lat, lon = row.text("lat"), row.text("lon")
    if lat is None or lon is None:
        assert {"lat", "lon", "coordinate_source"} & set(row.values) == set()
        return
    assert TWO_DECIMALS.fullmatch(lat)
    assert TWO_DECIMALS.fullmatch(lon)
    assert 24.5 < float(lat) < 32.2
    assert 60.8 < float(lon) < 70.4
    assert row.text("coordinate_source") in {"geonames", "approximate"}


@pytest.mark.parametrize("row", ELSEWHERE.values(), ids=lambda row: row.id)
def test_what_is_elsewhere_lies_in_a_province_or_a_country(row: Row) -> None:
    kind, province, country = row.text("kind"), row.text("province"), row.text("country")
    assert kind in ELSEWHERE_KINDS
    if kind in {"province", "country"}:
        assert province is None
        assert country is None
        return
    assert (province is None) != (country is None)
    parent = ELSEWHERE[province or country or ""]
    assert parent.text("kind") in (("province", "region") if province else ("country",))


def test_only_balochistan_is_home() -> None:
    assert [row.id for row in ELSEWHERE.values() if row.flag("home")] == ["balochistan"]
    assert [row.id for row in ELSEWHERE.values() if row.text("province") == "balochistan"] == []


@pytest.mark.parametrize("row", TRAP_ROWS)
def test_a_trap_has_phrases_or_words_and_a_reason(row: Row) -> None:
    assert row.text("kind") in TRAP_KINDS
    assert bool(row.texts("pattern")) != bool(row.texts("words"))
    assert bool(row.texts("words")) == (row.text("kind") in {"surname", "given_name"})
    assert row.text("district") is None or row.text("district") in DISTRICTS
    assert str(row.text("why")).endswith(".")


def test_a_phrase_of_a_trap_stands_once_and_is_no_place() -> None:
    phrases = [phrase for row in TRAPS.values() for phrase in row.texts("pattern")]
    assert len(phrases) == len(set(phrases))
    places = {name for owners in OWNERS.values() for name in owners}
    assert [phrase for phrase in phrases if phrase.casefold() in places] == []


@pytest.mark.parametrize("row", TRAP_ROWS)
def test_an_example_of_a_trap_holds_its_phrase_and_no_other(row: Row) -> None:
    owner = {phrase.casefold(): other.id for other in TRAPS.values() for phrase in other.texts("pattern")}
    for example in row.texts("examples"):
        found = {owner[phrase] for phrase in longest_matches(example, set(owner))}
        if row.texts("words"):
            assert longest_matches(example, {word.casefold() for word in row.texts("words")}), example
            assert found == set(), example
        else:
            assert found == {row.id}, example
