"""Places told for people: where they come from, flee to, are tended or speak; and names that a list calls districts."""

from __future__ import annotations

import pytest

from tests.extraction.test_places import districts, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # From all over a place, and from a part of a district.
        ("The dead belonged to different areas of Kalat and were shot in Hub.", ["Hub"]),
        ("Six labourers hailing from various villages of Kalat district were shot in Hub.", ["Hub"]),
        ("The men were from several cities in Kech and died in Hub.", ["Hub"]),
        ("Two men from the Tump area of Kech district were shot in Hub.", ["Hub"]),
        ("They were abducted from various parts of Kalat district.", ["Kalat"]),
        ("Bombs went off in different areas of Kech.", ["Kech"]),
        ("Two men from Tump were shot in the Mand area of Kech district.", ["Kech", "Kech"]),
        ("Gunmen shot two labourers from Punjab in Kech on Monday.", ["Kech"]),
        ("Gunmen abducted two labourers from Mastung in Hub.", ["Hub"]),
        ("Gunmen shot a resident of Dera Ghazi Khan in Barkhan.", ["Barkhan"]),
        ("The victims came from Hub in Lasbela district.", []),
        ("A doctor from Shangla in Khyber Pakhtunkhwa was shot in Hub.", ["Hub"]),
        ("Militants hit a convoy in Kech, while gunmen abducted four workers from Nushki.", ["Kech", "Nushki"]),
        ("In Hub, gunmen abducted two labourers from Mastung.", ["Hub"]),
        # Where somebody flees to.
        ("The gunmen escaped into the mountains near Zhob after a raid in Loralai.", ["Loralai"]),
        ("They fled towards the hilly areas of Zhob district.", []),
        ("The gunmen fled to the hills after killing two men in Kohlu.", ["Kohlu"]),
        ("The gunmen fled from the scene in Kohlu.", ["Kohlu"]),
        ("The gunmen fled into the hills, and two bodies were found in Kohlu.", ["Kohlu"]),
        # What lies near a town with a hospital, and streets that bear another town's name.
        ("The injured were taken to a hospital in Sibi, close to Mach.", []),
        ("A coach going from Quetta to Sibi near Mach was hit.", ["Kachhi"]),
        ("A grenade went off at Pishin Stop near Kuchlak.", ["Quetta"]),
        ("A grenade went off at Sibi Chowk near Dera Allahyar.", ["Jaffarabad"]),
        # A town and a district of one name.
        ("Bombs went off in the Nasirabad and Turbat districts.", ["Nasirabad", "Kech"]),
        ("Bombs went off in the districts of Turbat and Nasirabad.", ["Kech", "Nasirabad"]),
        ("Bombs went off in the Nasirabad area of Turbat, and two districts were calm.", ["Kech", "Kech"]),
        # A dateline with its day and no mark.
        (
            "QUETTA, Pakistan, June 15 A rocket hit a house in Ziarat on Saturday, officials of the police said.",
            ["Ziarat"],
        ),
        ("QUETTA, May 3 Gunmen shot a guard in Ziarat on Saturday, officials of the police said.", ["Ziarat"]),
    ],
)
def test_the_districts_of_the_event(text: str, wanted: list[str]) -> None:
    assert districts(text) == wanted


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ('"Two were killed by a bomb," District Police Officer of Sibi Gul Khan told reporters.', ["passing"]),
        ('"Two were killed by a bomb," the assistant commissioner of Sibi, Gul Khan, said.', ["office"]),
        ("Two were killed by a bomb, the SSP of Sibi, Gul Khan, said.", ["office"]),
        ("Gunmen killed two police officers of Sibi, the minister said.", ["where"]),
        ("Gunmen killed an officer in Sibi, Gul Khan said.", ["where"]),
        ("The dead came from different districts of Sindh and Punjab.", ["origin", "origin"]),
        ("Four labourers from different parts of Pakistan's Punjab province were shot.", ["origin"]),
    ],
)
def test_what_a_place_is_to_those_who_are_named_by_it(text: str, roles: list[str]) -> None:
    assert [place.role for place in read(text)] == roles


def test_a_name_is_the_district_s_where_the_article_calls_it_so_and_no_town_stands_beside_it() -> None:
    text = (
        "Blasts rocked the Nasirabad and Turbat districts. A man was hurt in Nasirabad, another in the Turbat bazaar."
    )
    assert districts(text)[2:] == ["Nasirabad", "Kech"]
