"""Places beside that of the event: neighbours, landmarks, towns without power, where people speak, learn or die."""

from __future__ import annotations

import pytest

from tests.extraction.test_places import districts, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A neighbour tells where a place lies, and nothing happened there.
        ("In another incident in Chagai's neighbouring Kharan district, a bomb went off.", ["Kharan"]),
        ("A bomb went off in Kharan, a district neighbouring Washuk.", ["Kharan"]),
        ("A bomb went off in Kharan, which borders Washuk.", ["Kharan"]),
        ("A bomb went off in Kharan district, adjacent to Washuk.", ["Kharan"]),
        ("A bomb went off in the Kharan district adjoining Washuk.", ["Kharan"]),
        ("A bomb went off in Kharan, just outside Washuk.", ["Kharan"]),
        ("Two men died in Mastung -- an area near Quetta.", ["Mastung"]),
        ("Two men died in Mastung - a district south of Quetta.", ["Mastung"]),
        ("Two men died near Quetta in Mastung district.", ["Mastung"]),
        ("Two men died on the outskirts of Quetta, in Mastung.", ["Mastung"]),
        ("Two men died near Quetta.", ["Quetta"]),
        # Lists go on with such words, too.
        ("Bombs went off in Kharan and neighbouring Washuk districts.", ["Kharan", "Washuk"]),
        ("Bombs went off in Kharan, neighbouring Washuk and Awaran.", ["Kharan", "Washuk", "Awaran"]),
        ("Bombs went off in Kharan and near Washuk.", ["Kharan", "Washuk"]),
        # Somebody told by his home was hit elsewhere; without another place it is there.
        ("A Kalat trader, Gul Khan, was shot dead in Washuk.", ["Washuk"]),
        ("A Kalat trader was shot dead on Monday.", ["Kalat"]),
        ("Kalat lecturer Gul Khan was shot dead; in Washuk two died.", ["Kalat", "Washuk"]),
        # Nor is it where those who died hailed from, told by examples.
        ("A bomb went off in Washuk; the dead hailed from northern regions such as Pishin and Zhob.", ["Washuk"]),
        ("Bombs went off in northern districts such as Pishin and Zhob.", ["Pishin", "Zhob"]),
        # A district's name may be a part of that of an area elsewhere.
        ("Three men died in the Naya Kalat area of Washuk district.", ["Washuk"]),
        ("Three men died in the Kalat Mor locality of Washuk district.", ["Washuk"]),
        ("Three men died in Kalat and in the Besima area of Washuk district.", ["Kalat", "Washuk", "Washuk"]),
        # A town of a district that was split off lies there, whatever it belonged to; an area lies where it is told.
        ("In Hub town of Lasbela district, a bomb went off.", ["Hub"]),
        ("A bomb went off in Chaman town of Killa Abdullah district.", ["Chaman"]),
        ("A bomb went off in Usta Muhammad city of Jaffarabad.", ["Usta Muhammad"]),
        ("A bomb went off in the Bela town of Lasbela district.", ["Lasbela", "Lasbela"]),
        ("A bomb went off in the Dasht area of Mastung.", ["Mastung", "Mastung"]),
        # Whose people they were, and from where they came, beside where it was.
        ("Two policemen of Sibi were killed in an ambush in Mastung.", ["Mastung"]),
        ("Gul Khan of Sibi was shot dead near Pishin.", ["Pishin"]),
        ("Two men died in the Sariab area of Quetta in a blast.", ["Quetta", "Quetta"]),
        ("Two policemen of Sibi were killed in Mastung, and a cook.", ["Mastung"]),
        ("They were returning from a wedding in Sibi when a mine went off near Kahan in Kohlu.", ["Kohlu", "Kohlu"]),
        ("Two men were shot dead at a wedding in Sibi and one near Kahan in Kohlu.", ["Sibi", "Kohlu", "Kohlu"]),
        ("Five men were shot dead while coming from a market in Sibi.", ["Sibi"]),
        ("The assistant commissioner of Kharan was shot dead in Surab.", ["Surab"]),
        # A road that only bears another district's name.
        ("In Mastung district, a bus hit a mine near the Kalat road.", ["Mastung"]),
        ("A bus hit a mine on the Kalat road.", ["Kalat"]),
        # Officials of an office speak where it sits.
        ("Officials of the home department in Quetta said that ten militants had been killed in Mastung.", ["Mastung"]),
        (
            "A bomb hit the office of the health department in Quetta, and another a bus in Mastung.",
            ["Quetta", "Mastung"],
        ),
        # What is cut off lies elsewhere than the line that was hit.
        ("Quetta and some other parts went dark after two pylons were blown up in Mastung.", ["Mastung"]),
        ("Darkness in Quetta after two pylons were blown up in Mastung.", ["Mastung"]),
        ("Quetta lost power after two pylons were blown up in Mastung.", ["Mastung"]),
        ("Mobile service was suspended in Quetta and Pishin after an attack in Kalat.", ["Kalat"]),
        ("The capital was cut off from Sibi after a track was blown up near Mach.", ["Kachhi"]),
        ("Two men lost their lives in Quetta after dark and two in Pishin.", ["Quetta", "Pishin"]),
        ("A search was suspended in Quetta after a blast in Pishin.", ["Quetta", "Pishin"]),
        ("Quetta, Pishin and Ziarat went without gas after a pipeline was blown up in Mastung.", ["Mastung"]),
        ("Parts of Bolan and Sibi districts plunged into darkness after towers fell in Mastung.", ["Mastung"]),
        ("Two towers were blown up in the Dhadar area, plunging several districts into darkness.", ["Kachhi"]),
        ("Two towers were blown up in the Dhadar area, leaving Sibi in darkness.", ["Kachhi"]),
        ("They blew up the pipeline that supplies Quetta, near Mach in the Bolan pass.", ["Kachhi", "Kachhi"]),
        ("They were killed in Kalat without a warning.", ["Kalat"]),
        # Journeys, and where the wounded are brought or die.
        ("Another injured person died before reaching Quetta.", []),
        ("A bus which had left Quetta for Taftan was hit in Mastung.", ["Mastung"]),
        ("The injured were shifted to Prince Khan Hospital in Dalbandin.", []),
        ("A bomb went off at Prince Khan Hospital in Dalbandin.", ["Chagai"]),
        ("Two wounded soldiers embraced martyrdom at the Combined Military Hospital, Quetta.", []),
        ("Two were killed in a blast at the Civil Hospital in Quetta.", ["Quetta"]),
        ("Five passengers were given first aid at Sibi.", []),
        ("Nine were wounded in Khuzdar, hours after two men had been shot dead in Kharan.", ["Khuzdar", "Kharan"]),
        ("A cracker was thrown at the house of a teacher in Kharan who was not hurt.", ["Kharan"]),
        # Where people learn, and whom somebody telephones.
        ("A student of the polytechnic college of Khuzdar was taken away at Kolpur.", ["Kachhi"]),
        ("A student of the University of Turbat was shot in Hub.", ["Hub"]),
        ("A student was shot at the University of Turbat.", ["Kech"]),
        ("A man phoned the press in Quetta after the raid in Mastung.", ["Mastung"]),
        # The capital with words between.
        ("A teacher was shot in the capital of Pakistan's restive Balochistan province.", ["Quetta"]),
        ("A teacher was shot in Kalat, south of the capital of Pakistan's Balochistan province.", ["Kalat"]),
        # A district split off from another, behind a town's kind.
        ("A bomb went off in the border town of Chaman, Qila Abdullah district.", ["Chaman"]),
        ("Two were shot in Surab in District Kalat.", ["Surab"]),
        # What was only meant, held against somebody, or done about the deed.
        ("The militants were planning to target an installation in Quetta.", []),
        ("The suspects, who had planned an attack in Quetta, were arrested in Mastung.", ["Mastung"]),
        ("The commander was involved in attacks in Turbat, and was killed in Kharan.", ["Kharan"]),
        ("The commander was killed in Kharan.", ["Kharan"]),
        ("Relatives blocked a highway at Mastung in protest against a killing in Kalat.", ["Kalat"]),
        ("A shutter-down strike was observed in Gwadar over the killing of a man in Hub.", ["Hub"]),
        ("Forces began a raid in Gwadar after an attack in Hub.", ["Gwadar", "Hub"]),
        ("Sit-ins were held in towns, including Gwadar, to voice anger at a deadly attack in Hub.", ["Hub"]),
        ("A rally was held in Gwadar to condemn the killing of a man in Hub.", ["Hub"]),
        ("Shots hit a rally in Gwadar after an attack in Hub.", ["Gwadar", "Hub"]),
        ("Two men were shot in Hub, and a protester in Gwadar said that more had died.", ["Hub"]),
        ("Security was beefed up in Quetta after the attack in Mastung.", ["Mastung"]),
        ("The chief minister chaired a meeting in Quetta.", []),
        ("A bomb hit a meeting in Quetta.", ["Quetta"]),
        ("The minister arrived in Quetta to review the situation.", []),
        ("A blast hit the train as it arrived at Sibi.", ["Sibi"]),
        # Datelines with their country, journeys inside a district, and towns that a text puts elsewhere.
        ("Quetta, Pakistan – Armed men stopped three coaches on a highway in the southwest and shot five people.", []),
        ("A convoy going from Turbat to Mand was ambushed.", ["Kech", "Kech"]),
        ("The wounded were moved from Turbat to Mand.", []),
        ("A tribal elder was killed in Anjira, Khuzdar.", ["Khuzdar"]),
        ("Attacks took place in Mach, Khuzdar and Hub.", ["Kachhi", "Khuzdar", "Hub"]),
        ("The pipeline caught fire with flames visible from Bakhtiarabad.", []),
        ("A spokesman said in Quetta that men were arrested in Basima.", ["Washuk"]),
        ("They blew up a pipeline in Notal, cutting the supply to parts of Jaffarabad and Sohbatpur.", ["Nasirabad"]),
        # Homes, seats and telephones.
        ("The body was sent to his native village in Nushki.", []),
        ("He was shot at his village in Nushki.", ["Nushki"]),
        ("An MPA from Khuzdar was shot in Hub.", ["Hub"]),
        ("The party's Khuzdar district president was shot in Wadh.", ["Khuzdar"]),
        ("A candidate for the Kech constituency was shot in Hub.", ["Hub"]),
        ("The Sibi bench sentenced a man for a killing in Harnai.", ["Harnai"]),
        ("An official told an agency by phone from Turbat that two men were shot in Mastung.", ["Mastung"]),
        ("Two men were taken from Turbat.", ["Kech"]),
        ("Forces abducted Gul Khan, a resident of Tump, district Kech, from Turbat town.", ["Kech"]),
        ("Gunmen abducted two labourers, residents of Punjab, from Hub.", ["Hub"]),
        ("Gunmen killed two labourers, residents of Punjab, from Hub.", []),
        ("Three soldiers died in the Shahdad area of Kolwah district Awaran.", ["Awaran"]),
        ("Three soldiers died in Kolwah area, district Awaran, on Monday.", ["Awaran"]),
        ("Three soldiers died in Kolwah and district Awaran.", ["Kech", "Awaran"]),
        ("A man, whose family lived in Turbat, was shot in Hub.", ["Hub"]),
    ],
)
def test_places_that_only_tell_where_another_lies(text: str, wanted: list[str]) -> None:
    assert districts(text) == wanted


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Police in Turbat said that two men were shot.", ["office"]),
        ("An official in the coastal town of Ormara told a reporter that two men were shot.", ["office"]),
        ("CTD Naseerabad region nabbed two men in Dera Allah Yar.", ["office", "where"]),
        ("Levies in Kohlu recovered a body.", ["where"]),
        ("They shot an elder of Kharan who had lost two sons.", ["name"]),
        ("Zehri said that two men were shot.", ["name"]),
        ("A doctor at a hospital in Quetta said that two had died.", ["travel"]),
        ("A Kalat-based trader was shot in Surab.", ["passing", "where"]),
    ],
)
def test_where_officers_speak_and_serve(text: str, roles: list[str]) -> None:
    assert [place.role for place in read(text)] == roles
