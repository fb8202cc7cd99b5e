"""Places of sentences: which place is meant and what it is to the event."""

from __future__ import annotations

import pytest

from generator.extraction.places.event_place import EventPlace, find_event_place
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.places.places import find_all_places, find_places
from generator.extraction.text.sentences import find_sentences


def read(text: str, dateline: str | None = None) -> list[PlaceMention]:
    return [place for places in find_all_places(find_sentences(text), dateline) for place in places]


def districts(text: str, dateline: str | None = None) -> list[str]:
    return [place.district for place in read(text, dateline) if place.role == "where" and place.home and place.district]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("A mine went off in Nasirabad district. The road to Buleda, Kech was shut.", None),
        ("Armed men took drivers from Mir Hassan in Nasirabad. The road to Buleda, Kech was shut.", "NASIRABAD"),
        ("A mine went off in District Nasirabad. A man died in Nasirabad. Shops in Turbat were shut.", None),
    ],
)
def test_a_name_that_the_article_calls_a_district_is_no_town_of_that_name(text: str, dateline: str | None) -> None:
    assert "Nasirabad" not in [place.name for place in read(text, dateline)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A grenade was thrown in Quetta.", ["Quetta"]),
        # Where the hurt died, what lies across a border, and of which district a town was once.
        ("A soldier hurt in a clash in Kech died at CMH Quetta.", ["Kech"]),
        ("The toll of the blast in Khuzdar rose to nine after two clerks died in Quetta.", ["Khuzdar"]),
        ("A mine went off near the border of Awaran with Kech.", ["Awaran"]),
        ("Two men were shot on Awaran's border with Kech.", ["Awaran"]),
        ("A blast took place in Usta Muhammad, a town in the province's Jaffarabad district.", ["Usta Muhammad"]),
        ("Shots were fired in Manzakai sector of Zhob.", ["Zhob"]),
        ("Men were held in Gulistan. The road to Chaman was shut.", ["Killa Abdullah", "Chaman"]),
        ("In Kech and Awaran, five rebels died.", ["Kech", "Awaran"]),
        # Towns stand for their district, in any spelling.
        ("A mine went off in Mangochar.", ["Kalat"]),
        ("A mine went off near Mach.", ["Kachhi"]),
        ("A bus was stopped near Noshki.", ["Nushki"]),
        ("A pipeline was hit in the Sui area.", ["Dera Bugti"]),
        ("A post in Musa Khel was attacked.", ["Musakhail"]),
        ("The town of Kuchlak was calm after a blast in Kuchlak.", ["Quetta", "Quetta"]),
        ("A grenade was thrown in Balochistan's Gwadar district.", ["Gwadar"]),
        ("A clerk was abducted from Turbat.", ["Kech"]),
        ("Two bodies were recovered from Khuzdar.", ["Khuzdar"]),
        # One name in two districts: the district beside it decides, else there is none.
        ("A post in the Dasht area of Mastung was attacked.", ["Mastung", "Mastung"]),
        ("A post in the Dasht area of Kech district was attacked.", ["Kech", "Kech"]),
        # Names that bear a place's name.
        ("Kalat Khan was hurt.", []),
        ("The Khan of Kalat spoke.", []),
        ("The Sibi Scouts searched a house.", []),
        ("The Quetta Gladiators won.", []),
        ("Sanaullah Zehri spoke.", []),
        ("Zehri said that two had died.", []),
        ("The Balochistan Liberation Army claimed it.", []),
        ("The Jaffar Express was stopped.", []),
        ("The Bolan Mail was late.", []),
        ("It is a trade hub.", []),
        # Datelines, also one that a title is glued to, and where somebody only serves or meets the press.
        ("QUETTA.", []),
        ("(September 30, 2012, Quetta, Sri Lanka Guardian) A reporter was shot dead in Khuzdar.", ["Khuzdar"]),
        ("A group claimed the attack QUETTA, Pakistan (AFP) - Two soldiers died in Sibi on Saturday.", ["Sibi"]),
        ("An officer serving in DHA Quetta was abducted near Ziarat.", ["Ziarat"]),
        ("He was shot on his way from Khuzdar Press Club to his home.", []),
        ("A mine went off in Dera Bugti, a town southeast of the provincial capital of Quetta.", ["Dera Bugti"]),
        ("The soldiers were in the town of Dera Bugti when a mine went off.", ["Dera Bugti"]),
        ("Gunmen killed a teacher in the Panjgour district.", ["Panjgur"]),
        # Where people come from and go.
        ("Five labourers from Kharan were shot in Panjgur.", ["Panjgur"]),
        ("The dead were residents of Pishin.", []),
        ("A Quetta-bound coach was stopped in Mastung.", ["Mastung"]),
        ("They blocked the Quetta-Karachi highway in Khuzdar.", ["Khuzdar"]),
        ("The injured were shifted to Quetta.", []),
        ("The injured were shifted to the District Headquarters Hospital, Kharan.", []),
        ("The bodies were taken to a hospital in Kharan.", []),
        ("Relatives waited outside a Quetta hospital.", []),
        ("A clinic in Khuzdar was attacked.", ["Khuzdar"]),
        ("The dead were Pishin district's Naik Gul Khan and Sibi's Sepoy Bux Ali.", []),
        ("The house of Hub City Station House Officer Gul Khan in Khuzdar was attacked.", ["Khuzdar"]),
        ("A bus was going from Quetta to Zhob.", []),
        ("The bus was heading for the border town of Taftan.", []),
        # Distances and speakers.
        ("A mine went off 170km west of Quetta.", []),
        ("It is about 350km (250 miles) from the provincial capital, Quetta.", []),
        ("A mine went off south of Quetta.", []),
        ("Officials in Quetta said that a mine went off in Kohlu.", ["Kohlu"]),
        # A dateline is no place of the event.
        ("QUETTA: A mine went off in Kohlu.", ["Kohlu"]),
        ("QUETTA, May 14 (APP): A mine went off in Kohlu.", ["Kohlu"]),
        # Buildings give the district that they stand in.
        ("A bomb went off at the Bolan Medical College.", ["Quetta"]),
        (
            "Doctor Gul Khan at the Bolan Medical Complex in Quetta counted nine bodies of men shot in Mastung.",
            ["Mastung"],
        ),
        ("Nine men shot in Mastung are under treatment at the Bolan Medical Complex.", ["Mastung"]),
        ("A spokesman called the Quetta press club after the raid in Mastung.", ["Mastung"]),
        ("A grenade was thrown outside the Quetta Press Club.", ["Quetta"]),
        # The province's capital, where the article names it or its province.
        ("QUETTA: A grenade was thrown near Gol Chowk in the provincial capital.", ["Quetta"]),
        ("A rally in the Balochistan capital was hit.", ["Quetta"]),
        ("QUETTA: Two bodies were found in Mastung, 35km from the provincial capital.", ["Mastung"]),
        ("A grenade was thrown in the provincial capital.", []),
        ("A grenade was thrown in Peshawar, the provincial capital.", []),
        ("A mine went off in Ziarat, the summer capital of Balochistan.", ["Ziarat"]),
        # Where the wounded are tended, trains wait and lines lead.
        ("The men shot in Mand are being treated in Khuzdar.", ["Kech"]),
        ("They were promised the best treatment in Khuzdar and Karachi.", []),
        ("The Bolan Mail was held at Dera Allah Yar after a bomb was found in Sibi.", ["Sibi"]),
        ("A goods train was stopped at Sibi and Mach after the blast.", []),
        ("Gunmen stopped a coach at Mastung.", ["Mastung"]),
        ("A pipeline which supplies gas to a plant in Uch was blown up.", []),
        ("They laid down arms at a ceremony held in Quetta.", ["Quetta"]),
        # Where people gather over a deed, and where those who were taken elsewhere are found.
        ("Protests were held in Turbat and Gwadar against the killing of a student in Mastung.", ["Mastung"]),
        ("A bomb hit a rally held in Quetta.", ["Quetta"]),
        ("The body of a man missing from Mand was found near Mastung.", ["Mastung"]),
        ("Two men were abducted from Mand.", ["Kech"]),
        ("A woman from Turbat was picked up in Hub Chowki.", ["Hub"]),
        ("Gunmen kidnapped a doctor from Loralai.", ["Loralai"]),
        ("He was born in Kahan and was shot dead in Sibi.", ["Sibi"]),
        ("A bus was torched at Lakpass tunnel near Quetta.", ["Mastung"]),
        ("A bus was torched on the road near Quetta.", ["Quetta"]),
        # Those who are taken from a place, and those who come from one.
        ("Gunmen abducted four labourers from Harnai on Sunday.", ["Harnai"]),
        ("Troops picked up two students from Panjgur.", ["Panjgur"]),
        ("The bodies of two labourers from Mastung were found in Hub.", ["Hub"]),
        ("Gunmen abducted two labourers, who came from Mastung, in Hub.", ["Hub"]),
        ("Fourteen of them are from Kohlu, eleven from Sibi and the rest from Awaran and Kalat.", []),
        ("Gunmen fled from Hub when a column arrived from Sibi.", ["Hub"]),
        ("Gunmen ambushed a vehicle of the Nushki administration at Ahmadwal.", ["Nushki"]),
    ],
)
def test_the_districts_of_the_event(text: str, wanted: list[str]) -> None:
    assert districts(text) == wanted


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The dead were from Mastung, Kalat and Khuzdar.", ["origin", "origin", "origin"]),
        ("They supply gas to Kalat and Mastung.", ["travel", "travel"]),
        ("Bombs went off in Kalat and Mastung.", ["where", "where"]),
        ("Kalat is the capital of the old state.", ["passing"]),
        ("Kalat was the scene of a blast.", ["where"]),
        ("They were taken to Kalat's Civil Hospital.", ["travel"]),
        ("A bomb went off close to Kalat on Monday.", ["where"]),
        ("Gunmen stopped a coach going to Sindh next to Kalat.", ["travel", "where"]),
        ("The wounded went to Kalat on Monday.", ["travel"]),
        ("Funeral prayers of the guards killed in Hub were offered in Kalat.", ["where", "travel"]),
        ("He was laid to rest in his native town of Kalat.", ["travel"]),
        ("A bomb went off during a funeral in Kalat.", ["where"]),
        ("A man blew himself up as funeral prayers were held in Kalat.", ["where"]),
        ("The bombing was planned in the Pakistani city of Kalat.", ["travel"]),
        ("The dead hail from central Punjab.", ["origin"]),
        ("A guard was shot in Chaman The man died at once.", ["where"]),
        ("Two men were held in Zhob: ISPR QUETTA: Two men were held in a raid, it said.", ["where", "dateline"]),
        ("The engine reached Mach 6.", []),
        ("A train travelling between the cities of Kalat and Mastung was hit.", ["travel", "travel"]),
        ("Kalat DIG was hurt in a blast in Mach.", ["office", "where"]),
        ("DPO Kalat was hurt in a blast in Mastung.", ["office", "where"]),
        ("A spokesman called newspapers in Kalat.", ["passing"]),
        ("They attacked the party's office in Kalat.", ["where"]),
        ("They abducted Gul Khan and Nabi Bux from Kalat.", ["where"]),
        ("They spoke with Gul Khan and Nabi Bux from Kalat.", ["origin"]),
    ],
)
def test_names_in_lists_offices_and_descriptions(text: str, roles: list[str]) -> None:
    assert [place.role for place in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Five labourers from Punjab were shot.", "origin"),
        ("The raid took place in Bannu.", "where"),
        ("A Punjab-bound bus was stopped.", "passing"),
    ],
)
def test_places_elsewhere_have_a_role_too(text: str, role: str) -> None:
    assert [place.role for place in read(text) if not place.home] in ([role], [])


def test_here_is_the_dateline_but_not_where_somebody_speaks() -> None:
    assert districts("A clerk was shot here on Tuesday.", "QUETTA") == ["Quetta"]
    assert districts("He told reporters here that a clerk was shot.", "QUETTA") == []
    assert districts("A clerk was shot here on Tuesday.") == []


def test_a_name_in_two_districts_is_settled_by_the_rest_of_the_article() -> None:
    assert districts("Troops searched Turbat and Mand in Kech district. A post in Dasht was attacked.")[-1] == "Kech"
    assert districts("A post in Dasht was attacked.") == []


def test_evidence_holds_the_noun_of_the_place() -> None:
    (place,) = read("A grenade was thrown in the Mangocher area.")
    assert place.evidence == "Mangocher area"


@pytest.mark.parametrize(
    ("text", "carried", "wanted"),
    [
        ("A mine went off in Mach, Kachhi district.", None, ("Balochistan", ("Kachhi",), "Mach")),
        ("The raid took place in Bannu.", None, ("Khyber Pakhtunkhwa", (), "Bannu")),
        ("Four rebels died there.", EventPlace("Khyber Pakhtunkhwa"), ("Khyber Pakhtunkhwa", (), None)),
        ("Five labourers from Punjab were shot in Kharan.", None, ("Balochistan", ("Kharan",), None)),
        ("Five men were shot in Balochistan.", None, ("Balochistan", (), None)),
        ("Five men were shot in Balochistan.", EventPlace("Balochistan", ("Kech",)), ("Balochistan", ("Kech",), None)),
        ("Five men were shot.", None, (None, (), None)),
    ],
)
def test_where_an_event_happened(
    text: str, carried: EventPlace | None, wanted: tuple[str | None, tuple[str, ...], str | None]
) -> None:
    place = find_event_place(read(text), carried)
    assert (place.province, place.districts) == wanted[:2]
    if wanted[2]:
        assert place.place == wanted[2]


def test_one_sentence_alone_gives_the_same_places() -> None:
    (sentence,) = find_sentences("A grenade was thrown in Quetta.")
    assert [place.district for place in find_places(sentence)] == ["Quetta"]
