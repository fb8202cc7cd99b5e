"""Places told for people: where they come from, flee to, are tended or speak; and names that a list calls districts."""

from __future__ import annotations

import pytest

from tests.extraction.test_places import districts, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A body is found where it is from, if nothing else tells where.
        ("Police recovered the bullet-riddled body of a man from Hazar Ganji area of Quetta.", ["Quetta", "Quetta"]),
        ("Police found the body of a youth from the Sariab area of Quetta.", ["Quetta", "Quetta"]),
        ("Bodies of two men from Awaran were found in Turbat.", ["Kech"]),
        ("Police found three labourers from Punjab in Turbat.", ["Kech"]),
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
        # A home in an area that no list of places knows, in a known one.
        ("Gul Jan, a resident of the Shahrak area in Kolwah, was shot in Pasni on Friday.", ["Gwadar"]),
        ("Gul Jan, a resident of the Shahrak village of Buleda, was shot in Pasni on Friday.", ["Gwadar"]),
        ("The mayor of the Shahrak town in Mastung was shot.", ["Mastung"]),
        # Beside a hospital something happens; in it people speak or are tended.
        ("A blast went off near the Mir Jan Hospital in Quetta on Friday.", ["Quetta"]),
        ("Gunmen seized a constable outside Mir Jan Hospital in Turbat.", ["Kech"]),
        ("An official at the Mir Jan Hospital in Quetta said six people had died in Hub.", ["Hub"]),
        # The ends of a way, behind others between whom something is.
        ("Firing between the two groups in Hub held up traffic between Quetta and Sibi.", ["Hub"]),
        ("A clash between two tribes took place between Sibi and Mach.", ["Sibi", "Kachhi"]),
        # Where somebody flees to.
        ("The gunmen escaped into the mountains near Zhob after a raid in Loralai.", ["Loralai"]),
        ("They fled towards the hilly areas of Zhob district.", []),
        ("The gunmen fled to the hills after killing two men in Kohlu.", ["Kohlu"]),
        ("The gunmen fled from the scene in Kohlu.", ["Kohlu"]),
        ("The gunmen fled into the hills, and two bodies were found in Kohlu.", ["Kohlu"]),
        # Where people live, and where lines and pipes lead.
        ('"They had guns," said a clerk who lives in the city of Sibi.', []),
        ("Two men who lived in the Sariab area of Quetta were shot dead in Mastung.", ["Mastung"]),
        ("Nine people lost their lives in Hub.", ["Hub"]),
        (
            "They blew up towers in Mach, suspending supplies to nine districts of the province including Sibi.",
            ["Kachhi"],
        ),
        ("Trucks carrying goods to Taftan in Nushki were attacked.", ["Nushki"]),
        ("A blast in Kharan, Washuk and other districts including Surab hurt nine.", ["Kharan", "Washuk", "Surab"]),
        # What lies near a town with a hospital, and streets that bear another town's name.
        ("The injured were taken to a hospital in Sibi, close to Mach.", []),
        ("A coach going from Quetta to Sibi near Mach was hit.", ["Kachhi"]),
        ("A grenade went off at Zhob Stop near Kuchlak.", ["Quetta"]),
        # Of people told as several the names are theirs, and not those of a list of towns.
        ("A mine in Jaffarabad hurt two men, Qadir Bux and Mir Hassan.", ["Jaffarabad"]),
        ("Two constables, Qadir Bux and Mir Hassan, were hurt by a mine in Jaffarabad.", ["Jaffarabad"]),
        ("Bombs hurt two traders in two towns, Kalat and Mastung.", ["Kalat", "Mastung"]),
        # Where one of several died of wounds is not where they were hurt.
        ("Gul was shot dead in Chitkan while Noor succumbed to his wounds in Turbat.", ["Panjgur"]),
        ("A man hit by a bullet succumbed to his injuries in Panjgur.", ["Panjgur"]),
        ("A grenade went off at Sibi Chowk near Dera Allahyar.", ["Jaffarabad"]),
        # Coal is mined in a place, and sold by bodies that are named after one.
        ("Gunmen kidnapped five workers from the Shahrag coal-mine field.", ["Harnai"]),
        ("A blast hit the Duki coal mines area.", ["Duki"]),
        ("The Duki Coal Suppliers Association met.", []),
        # A town and a district of one name.
        ("Bombs went off in the Nasirabad and Turbat districts.", ["Nasirabad", "Kech"]),
        ("Bombs went off in the districts of Turbat and Nasirabad.", ["Kech", "Nasirabad"]),
        ("Bombs went off in the Nasirabad area of Turbat, and two districts were calm.", ["Kech", "Kech"]),
        # A title in capitals is no dateline.
        ("BLAST ROCKS TURBAT: Two men were killed in a bazaar on Monday.", ["Kech"]),
        ("PAKISTAN QUETTA: Two men were killed in Mastung on Monday, the police of the district said.", ["Mastung"]),
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


def test_here_is_where_a_deed_is_told_though_others_lie_elsewhere() -> None:
    also = " Two men were shot in Kohlu, too."
    assert districts("A lawyer was hurt when gunmen fired at his car here." + also, "QUETTA") == ["Quetta", "Kohlu"]
    assert districts("Lawyers protested against the killing here." + also, "QUETTA") == ["Kohlu"]
    assert districts("The wounded were brought here." + also, "QUETTA") == ["Kohlu"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pakistani air strikes on Iran killed nine people.", ["Iran"]),
        ("Gunmen shot dead nine labourers in Iran.", ["Iran"]),
        ("Guards of the border with Iran were hurt.", []),
        ("A man wanted in Iran was hurt.", []),
    ],
)
def test_a_neighbour_is_a_place_where_something_befalls_people_there(text: str, wanted: list[str]) -> None:
    assert [place.province for place in read(text) if place.role == "where"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Attacks across the province left 40 people dead, including 23 passengers in Musakhail.", []),
        ("Attacks in Balochistan left nine dead, including five in the Mand area of Kech.", []),
        ("Attacks in Kech and Hub in Balochistan left nine dead, including five in Kech.", ["Kech", "Hub", "Kech"]),
        ("Nine people, including two policemen, were killed in attacks in Kalat in Balochistan.", ["Kalat"]),
        ("An attack in Balochistan left nine dead, including five in Hub.", ["Hub"]),
    ],
)
def test_where_some_of_the_people_of_many_deeds_were(text: str, wanted: list[str]) -> None:
    assert districts(text) == wanted
