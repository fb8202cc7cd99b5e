"""Places in spellings that no row of the gazetteer has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.extract import extract_facts
from generator.extraction.places.gazetteer import load_places
from generator.extraction.places.spellings import make_key
from generator.sources.article import Article


def read_districts(text: str) -> list[tuple[str, ...]]:
    return [event.districts for event in extract_facts(Article(text=text, file="x.txt", sha256="0" * 64)).events]


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Gunmen killed two soldiers in the Khudkocha area of Balochistan.", "Mastung"),
        ("A bomb killed two soldiers near Peerandaar in Balochistan.", "Awaran"),
        ("Gunmen killed two soldiers in the town of Maangochaar in Balochistan.", "Kalat"),
        # The article names one district, and the place lies in it.
        ("Gunmen killed two soldiers in Khudkocha area. Mastung hospital received the bodies.", "Mastung"),
    ],
)
def test_a_name_written_by_ear_is_the_place_with_its_consonants(text: str, district: str) -> None:
    assert read_districts(text) == [(district,)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two soldiers in Balochistan, Khudkocha said.",
        "Gunmen killed two soldiers in Balochistan, officials said in Kathmandu.",
        "A bomb killed two soldiers in Khudkocha Khan's house in Balochistan.",
    ],
)
def test_a_name_that_may_be_no_place_is_none(text: str) -> None:
    assert read_districts(text) == [()]


def test_a_place_in_a_spelling_of_its_own_lies_in_no_other_district_than_the_article_names() -> None:
    text = "Troops killed two militants in the Khudkocha area. Helicopters were seen over Kharan district."
    assert read_districts(text) == [("Kharan",)]


@given(st.sampled_from(sorted({place.name for place in load_places().values() if place.home})), st.data())
def test_doubled_letters_and_other_vowels_leave_the_key_as_it_is(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 1))
    changed = name[:at] + name[at] + name[at:] if name[at] in "aeioulmnr" else name
    assert make_key(changed) == make_key(name)
