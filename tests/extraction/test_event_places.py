"""Where an event happened, by the sentences of the whole article."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.sources.article import Article


def districts(text: str) -> list[tuple[str, ...]]:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    return [event.districts for event in facts.events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Other sentences name other districts; the one before the figures counts.
        (
            (
                "Gunmen attacked a post in Kharan on Monday. The road was closed. Two policemen were killed, "
                "officials said. Buses from Ziarat had to wait. Shops in Quetta were shut."
            ),
            [("Kharan",)],
        ),
        # Without figures the strongest words for an incident count.
        (
            (
                "A gas pipeline was blown up in Kachhi early on Saturday, police said. Men had planted a bomb there. "
                "Levies went to the spot. Shops in Quetta were open."
            ),
            [("Kachhi",)],
        ),
        # Those whom gas goes to, where somebody calls from or to, and what a town is known for.
        (
            (
                "Militants blew up a pipeline supplying gas to Kalat and Mangochar on Tuesday. The bomb was planted "
                "near Mastung, an official said. Kalat was the capital of an old state."
            ),
            [("Mastung",)],
        ),
        (
            (
                "Gunmen shot dead five labourers near Turbat on Saturday. A spokesman of the group called an agency's "
                "office in Quetta to claim the killings."
            ),
            [("Kech",)],
        ),
        # Only the way on which it happened is named; what is retold has other places.
        (
            (
                "A reporter was gunned down on his way home from the Khuzdar Press Club on Sunday. Last month, a "
                "writer was shot dead by unknown men in Turbat."
            ),
            [("Khuzdar",)],
        ),
        # Where a known deed took place, beside the weeks that a campaign takes.
        (
            (
                "A guard of a census team was shot dead on Tuesday, officials said. The attack took place in Pishin "
                "district during a month-long nationwide count of households."
            ),
            [("Pishin",)],
        ),
        # In the city that the text was at, whatever is said of the province later.
        (
            (
                "Two bombs hours apart went off in the south-west of the country on Monday. The first attack in "
                "Quetta killed two policemen and a tailor. Hours later, another bomb in the city went off near a "
                "van, wounding four people. The group has claimed such attacks in Balochistan before."
            ),
            [("Quetta",), ("Quetta",)],
        ),
        # Incidents inside and outside the province, a clause each.
        (
            (
                "The military said 11 militants were killed in a raid in Dera Ismail Khan; two policemen were shot "
                "dead in Pishin on Tuesday."
            ),
            [(), ("Pishin",)],
        ),
        # The ends of a journey, and a hospital, are no places of what happened on the way.
        ("Militants attacked a bus carrying pilgrims from Iran to Quetta in Balochistan, killing 24 people.", [()]),
        (
            (
                "Gunmen opened fire at a car in the province, killing two men, police said. The injured were taken "
                "to the Civil Hospital in Quetta."
            ),
            [()],
        ),
        # A clause without a deed, behind a semicolon, is about something else.
        (
            (
                "Eleven injured in attack on leaders in Mastung\n\nA planted bomb wounded 11 people, police said; a "
                "party announced a strike in Quetta."
            ),
            [("Mastung",)],
        ),
        # Two places of one deed are not cut apart by what came before.
        (
            (
                "Twenty rebels and nine soldiers were killed in raids in Panjgur and Nushki, after the group attacked "
                "two posts two days ago."
            ),
            [("Panjgur", "Nushki")],
        ),
        # A district, and the one from which it was split.
        ("A bomb on a motorcycle killed five people in Chaman, Killa Abdullah, Balochistan.", [("Chaman",)]),
        ("A bomb killed five people in a shrine in Hub town, Lasbela district.", [("Hub",)]),
        ("Five people were shot dead in Khuzdar, Kalat and Mastung.", [("Khuzdar", "Kalat", "Mastung")]),
        # A brief whose title tells of another incident, outside the province, than what follows.
        (
            (
                "Three soldiers killed in Bannu shootout One militant killed and another arrested in a raid in Zhob, "
                "officials said."
            ),
            [("Zhob",)],
        ),
        # What followed a deed lies elsewhere; a clause that begins with its place tells of its own.
        (
            "The net was cut in Kech, Gwadar and Panjgur after an attack in Mach killed five soldiers on Monday.",
            [("Kachhi",)],
        ),
        (
            (
                "Gunmen killed a policeman in Quetta on Monday. In Kuchlak, another policeman was hurt in an attack "
                "the same evening, and in Pishin a grenade was hurled at the house of a contractor."
            ),
            [("Quetta",), ("Quetta",), ("Pishin",)],
        ),
        # The title of a brief counts people in districts of which the rest does not speak.
        (
            "28 killed in explosions in Pishin and Sibi\n\nParty leader survives gun attack in Killa Abdullah.",
            [("Pishin", "Sibi"), ("Killa Abdullah",)],
        ),
        (
            (
                "Two soldiers martyred in Harnai shootout\n\nOfficer sustains injuries as militants storm post; "
                "Panjgur DC house comes under grenade attack."
            ),
            [("Harnai",), ("Panjgur",)],
        ),
        # Where attackers fled to, and what they smuggled through.
        (
            "Militants stormed Zehri town in Khuzdar on Monday, torching a bank, and fled towards Surab and Kalat.",
            [("Khuzdar",)],
        ),
        (
            (
                "Troops foiled an attempt to smuggle guns from Iran through Chaman and killed two smugglers near "
                "Gulistan in Killa Abdullah on Monday."
            ),
            [("Killa Abdullah",)],
        ),
        # The same road as before.
        (
            (
                "Nine men were shot dead near Nushki on Saturday. In a separate attack on the same highway, a driver "
                "was killed and four others injured."
            ),
            [("Nushki",), ("Nushki",)],
        ),
        # A district that was part of another, and an officer who is named by his district.
        ("A body was found in Surab in District Kalat on Sunday.", [("Surab",)]),
        ("Three men abducted Gul Khan and Nabi Bux from Dasht, district Kech, on Sunday.", [("Kech",)]),
        # A district that is named after the figures only.
        ("Two policemen were shot dead on Monday. The attack took place in Kharan.", [("Kharan",)]),
        # The injured are taken elsewhere.
        (
            (
                "Two policemen were shot dead and three injured in Kharan on Monday. They were shifted to the Civil "
                "Hospital Quetta. Relatives waited outside a Quetta hospital."
            ),
            [("Kharan",)],
        ),
        # One of several deeds of which the sentence before tells.
        (
            (
                "QUETTA: Two people were hurt in blasts in different parts of Balochistan. Police said two bombs went "
                "off at short intervals in Sibi. The first blast left a passer-by hurt. Another blast hurt a guard."
            ),
            [("Sibi",), ("Sibi",), ()],
        ),
        # Minutes after a deed nobody is elsewhere; hours after it one may be.
        (
            (
                "QUETTA: Nine died in two blasts on Monday. A bomb went off in a bazaar in Sibi, killing three. Ten "
                "minutes later, a suicide bomber struck outside a hall, killing six."
            ),
            [("Sibi",), ("Sibi",)],
        ),
        (
            (
                "QUETTA: A bomb went off in a bazaar in Sibi on Monday, killing three people.\n\n"
                "Hours later, another explosion killed six policemen."
            ),
            [("Sibi",), ()],
        ),
        # A title names the one district of all that is told.
        (
            (
                "Black day in Sibi\n\nA string of bombings left nine people dead in one of the bloodiest days that "
                'Balochistan has seen.\n\n"A bomb went off in the Sibi bazaar," an official said. A police official '
                "said six people were killed."
            ),
            [("Sibi",), ("Sibi",)],
        ),
        # The lead names the districts of two incidents, each of which is told in its own paragraph.
        (
            (
                "Armed men shot dead three guards in two attacks in Kharan and Washuk on Monday, Levies said.\n\n"
                "Two guards were killed when the men attacked the camp of a firm.\n\n"
                "In another attack, a guard was shot dead near Nag in Washuk district."
            ),
            [("Kharan",), ("Washuk",)],
        ),
    ],
)
def test_the_districts_of_an_event(text: str, wanted: list[tuple[str, ...]]) -> None:
    assert districts(text) == wanted


def test_what_lies_between_two_places_is_in_neither() -> None:
    text = "Gunmen attacked a convoy on the highway between Ormara and Pasni on Monday, killing 14 soldiers."
    (event,) = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64)).events
    assert (event.districts, event.place) == (("Gwadar",), None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # "In the city" holds for the city, and not for the quarter or road told before; "the same area" holds for that.
        (
            (
                "QUETTA: A constable was gunned down in Kharotabad on Monday. "
                "An unidentified man was killed in the Bypass area of the city."
            ),
            ["Kharotabad", None],
        ),
        (
            "QUETTA: A policeman was shot in Kharotabad on Monday. Another was killed in the same area of the city.",
            ["Kharotabad", "Kharotabad"],
        ),
        (
            "A bomb killed two policemen in Turbat on Saturday. Hours later, gunmen shot three men dead in the town.",
            ["Turbat", "Turbat"],
        ),
    ],
)
def test_a_place_is_carried_on_no_farther_than_its_words(text: str, wanted: list[str | None]) -> None:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    assert [event.place for event in facts.events] == wanted


@pytest.mark.parametrize(
    ("text", "province"),
    [
        # Abroad, with the region where the text names it.
        ("TEHRAN: Nine guards were abducted on the border on Monday. It is near Zahedan.", "Sistan-Baluchestan"),
        ("Air strikes on Iran killed nine people on Monday. Blasts were heard near Saravan.", "Sistan-Baluchestan"),
        ("Air strikes on Iran killed nine people on Monday, officials said.", "Iran"),
        ("QUETTA: Nine guards were killed on Monday. Balochistan lies beside Iran's city of Zahedan.", "Balochistan"),
    ],
)
def test_an_event_abroad_lies_in_a_region_that_is_named(text: str, province: str) -> None:
    (event,) = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64)).events
    assert event.province == province
