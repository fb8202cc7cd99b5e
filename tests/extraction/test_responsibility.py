"""Who is said to have done it."""

from __future__ import annotations

import pytest

from generator.extraction.doers.responsibility import find_responsibility
from generator.extraction.doers.responsibility_choice import Owner, event_responsibility
from generator.extraction.extract import extract_facts
from generator.extraction.text.sentences import find_sentences
from generator.sources.article import Article


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(mention.stance, mention.by) for mention in find_responsibility(find_sentences(text))]


@pytest.mark.parametrize(
    ("text", "stance", "by"),
    [
        ("The Baloch Liberation Army claimed responsibility for the attack.", "claimed", ("BLA",)),
        ("The Baloch Liberation Front (BLF) accepted responsibility through its spokesman.", "claimed", ("BLF",)),
        ("Responsibility was claimed by the BLA.", "claimed", ("BLA",)),
        ("UBA: Sarbaz Baloch claims a rocket attack on a fort in Kahan.", "claimed", ("UBA",)),
        ("Sarbaz Baloch claims a rocket attack on a fort in Kahan.", "claimed", ("BRA",)),
        ("The attack was claimed by the BLA.", "claimed", ("BLA",)),
        ("BLA claims the Mashkay attack.", "claimed", ("BLA",)),
        ("The BLA said its fighters attacked a post in Mashkay.", "claimed", ("BLA",)),
        ("The BLA is active. The group claimed responsibility for the blast.", "claimed", ("BLA",)),
        ("The BLA took credit for the blast.", "claimed", ("BLA",)),
        ("The banned BLA has said it was behind the blast.", "claimed", ("BLA",)),
        ("The attack was owned by the BLA.", "claimed", ("BLA",)),
        ("No group claimed responsibility.", "none_claimed", ()),
        ("No organisation has come forward to claim the attack, an officer said.", "none_claimed", ()),
        ("No group has so far claimed responsibility for the blast.", "none_claimed", ()),
        ("No one immediately took responsibility for the blast.", "none_claimed", ()),
        ("There was no immediate claim of responsibility.", "none_claimed", ()),
        ("Police blamed the BLA for the blast.", "attributed", ("BLA",)),
        ("Officials believe that the BLA was responsible for the blast.", "attributed", ("BLA",)),
        ("The UBA detonated a bomb on the track.", "attributed", ("UBA",)),
        ("The BLA claimed responsibility for the attack, saying such attacks would continue.", "claimed", ("BLA",)),
        ("A spokesman of the BLA claimed that forces had suffered losses in the attack.", "claimed", ("BLA",)),
        ("The BLA often claims attacks, but there have been no such claims this time.", "none_claimed", ()),
        ("The BLA is blamed for the attack.", "attributed", ("BLA",)),
        ("The attack was blamed on the BLA.", "attributed", ("BLA",)),
        ("The outlawed BLF is suspected of being behind the attack.", "attributed", ("BLF",)),
        ("The BLA is suspected to have carried out the attack.", "attributed", ("BLA",)),
        ("Police suspect the banned BLA.", "attributed", ("BLA",)),
        ("Suspected BLA militants opened fire on a checkpost in Kalat.", "attributed", ("BLA",)),
        ("Initial investigations suggest that the BLA orchestrated the attack.", "attributed", ("BLA",)),
        ("The minister blamed India for the blast.", "attributed", ("India",)),
        ("The attack was planned and funded by India, sources said.", "attributed", ("India",)),
        ("The prime minister said that India was behind the attack.", "attributed", ("India",)),
        ("Pakistan condemned a missile strike by Iran that killed two children.", "attributed", ("Iran",)),
        ("Iranian forces fired mortar shells into Mashkel.", "attributed", ("IRGC",)),
        ("Iran said it had targeted two bases in Panjgur.", "claimed", ("Iran",)),
        ("Amaq said Islamic State fighters carried out the attack.", "claimed", ("IS",)),
        ("The BLA and the BLF jointly claimed responsibility for the attack.", "claimed", ("BLA", "BLF")),
        ("The BLA's Majeed Brigade claimed responsibility for the attack.", "claimed", ("BLA",)),
        ("The Majeed Brigade of the BLA carried out the attack, the group said.", "claimed", ("BLA",)),
        ("Sarbaz Baloch, a spokesman for the Baloch Republican Army, said they blew up a pipe.", "claimed", ("BRA",)),
        ("The BLF claims to have killed two soldiers.", "claimed", ("BLF",)),
        ("Responsibility for the attack has not been claimed by any group.", "none_claimed", ()),
        ("There was no immediate claim from any group.", "none_claimed", ()),
        ("He was forcibly disappeared by Pakistani forces.", "attributed", ("security-forces",)),
        ("The BLA took ownership of the attack.", "claimed", ("BLA",)),
        ("The BLA accepted full responsibility.", "claimed", ("BLA",)),
        ("No one took the responsibility.", "none_claimed", ()),
        ("Neither the BLA nor the BLF has claimed the attack.", "none_claimed", ()),
        ("The BLA said the bomb was planted by its men.", "claimed", ("BLA",)),
        ('"We carried out the attack," a BLA spokesman told AFP.', "claimed", ("BLA",)),
        ('"We accept responsibility for the attack," said a spokesman of the BLA.', "claimed", ("BLA",)),
        ("The bombing, which the BLA claimed, was the third this week.", "claimed", ("BLA",)),
        ("The BLA admitted killing the teacher.", "claimed", ("BLA",)),
        ("The BLA acknowledged having carried out the attack.", "claimed", ("BLA",)),
        ("Jeeyand Baloch, a spokesman for the BLA, said the group was behind it.", "claimed", ("BLA",)),
        ("Claiming the attack, a BLA spokesman said it would go on.", "claimed", ("BLA",)),
        ("The BLA said the dead were informers of the army.", "claimed", ("BLA",)),
        ("The BLA said the target was a convoy.", "claimed", ("BLA",)),
        ("A man who spoke for the BLA phoned the press to say that BLA men had fired rockets.", "claimed", ("BLA",)),
        ("The BLA, which claimed a raid last week, said its fighters had attacked a post.", "claimed", ("BLA",)),
        ("The BLA took upon itself the responsibility for the blast.", "claimed", ("BLA",)),
        ("The BLA declared responsibility for the blast.", "claimed", ("BLA",)),
        ("The BLA said its fighters took over the post.", "claimed", ("BLA",)),
        ("None of the militant groups has claimed the attack yet.", "none_claimed", ()),
        ("There were no immediate claims for the blast.", "none_claimed", ()),
        ("Officials said the blast was the work of the BLA.", "attributed", ("BLA",)),
        ("A police officer said the evidence pointed to the BLA.", "attributed", ("BLA",)),
        ("According to police, the BLA was involved in the blast.", "attributed", ("BLA",)),
        ("It is believed that the BLA carried out the attack.", "attributed", ("BLA",)),
        ("A banned outfit claimed responsibility for the attack.", "claimed", ()),
        ("Responsibility was claimed by a proscribed organisation.", "claimed", ()),
        ("Separatist rebels have accepted responsibility.", "claimed", ()),
        ("A previously unknown group claimed the attack.", "claimed", ()),
        ("A militant organisation, the BLA, claimed responsibility.", "claimed", ("BLA",)),
    ],
)
def test_what_is_said_of_responsibility(text: str, stance: str, by: tuple[str, ...]) -> None:
    assert read(text) == [(stance, by)]


@pytest.mark.parametrize(
    "text",
    [
        "The BLA said its fighters were killed in a raid by the forces.",
        "The BLA said its fighters had been attacked.",
        "Police arrested four BLA men who were involved in the attack on a bus.",
        "The post was the work of engineers.",
        "The BLA refuted reports that its leader had died.",
        "Police claimed that the attack was carried out by a militant group.",
        "Police arrested a man of an armed group who had accepted responsibility.",
        "A militant group is expected to claim responsibility.",
        "Separatist rebels have claimed responsibility for similar attacks in the past.",
        "A caller claimed responsibility.",
        "The two men were assisting the army in raids involving the enforced disappearance of students.",
        "He was accused of involvement in the abduction of youths by Pakistani forces.",
    ],
)
def test_nothing_is_said_of_responsibility(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The BLA denied in a statement that it was behind the attack.",
        "The BLA, which often goes after civilians, said it had nothing to do with the attack.",
        "A BLA spokesman distanced the group from the blast.",
        "The BLA said it was not behind the killing.",
        "The BLA said its fighters were not behind the killing.",
        "The BLA said it did not carry out the attack.",
        "The BLA refuted reports that the group had carried out the attack.",
    ],
)
def test_a_group_denies_a_deed(text: str) -> None:
    (mention,) = find_responsibility(find_sentences(text))
    assert (mention.stance, mention.denied_by) == ("denied", ("BLA",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The UBA said that it had targeted the track; the BLF claimed responsibility for the killing.",
            [("claimed", ("UBA",)), ("claimed", ("BLF",))],
        ),
        (
            "A BLF spokesman claimed the attack in Jhao and said that the group had fired mortars in Panjgur.",
            [("claimed", ("BLF",)), ("claimed", ("BLF",))],
        ),
        (
            "The BLA claimed responsibility for the blast, while no one claimed the attack in Kalat.",
            [("claimed", ("BLA",)), ("none_claimed", ())],
        ),
        (
            "The BLA claimed the attack in Kalat and the BLF that in Mashkay.",
            [("claimed", ("BLA",)), ("claimed", ("BLF",))],
        ),
        (
            "The blast was claimed by the BLA, the rocket fire by the BRA.",
            [("claimed", ("BLA",)), ("claimed", ("BRA",))],
        ),
        ("The BLA and the BLF claimed the attack and warned of more.", [("claimed", ("BLA", "BLF"))]),
        ("The BLA claimed the attack, and police began a search.", [("claimed", ("BLA",))]),
    ],
)
def test_each_clause_of_a_sentence_is_read(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The BLA has claimed many such attacks in the past.",
        "A UBA spokesman admitted the death of four fighters.",
        "Police said the dead were agents of the BLA.",
        "We reject the charge, a BLA man said.",
        "The BLA often claims responsibility for similar attacks.",
        "Sometimes people who speak for the fighters call journalists to claim responsibility for attacks.",
        "The minister blamed a foreign hand for the blast.",
        "India rejected the charge.",
        "He was accused of links with the BLA.",
        "Three suspects of the BLA were arrested.",
        "The attack was blamed on militants angry at the president's support for the US.",
        "Iran launched an inquiry into the blast.",
        "A US drone maker opened an office.",
        "Troops killed two BLA militants.",
        "Two fighters of the BLA were killed by troops.",
        "The BLA was founded in the mountains.",
        "Unknown gunmen fired at a post and escaped.",
        "Photo of a blast claimed by the BLA.",
        "The suspects were arrested by police.",
    ],
)
def test_what_says_nothing_of_this_event(text: str) -> None:
    assert read(text) == []


def test_a_denial_is_kept_beside_a_rival_claim() -> None:
    mentions = find_responsibility(find_sentences("The BRA claimed responsibility. The BLA denied involvement."))
    assert [(mention.stance, mention.by, mention.denied_by) for mention in mentions] == [
        ("claimed", ("BRA",), ()),
        ("denied", (), ("BLA",)),
    ]


def test_a_group_rejects_a_part_in_it() -> None:
    (mention,) = find_responsibility(find_sentences("The BLA's spokesman rejected any involvement in the killings."))
    assert (mention.stance, mention.denied_by) == ("denied", ("BLA",))


def test_a_claim_with_a_name_goes_before_one_without() -> None:
    mentions = find_responsibility(find_sentences("A banned outfit claimed the blast. The BLF claimed the blast."))
    assert [mention.by for mention in mentions] == [(), ("BLF",)]
    chosen = event_responsibility(mentions, Owner(range(2), range(2)), alone=True)
    assert chosen is not None
    assert chosen.by == ("BLF",)


def test_a_claim_of_ones_own_attack_goes_before_one_of_several() -> None:
    text = "The BLF and the BLA claimed responsibility for the attacks. The BLA claimed responsibility for the ambush."
    chosen = event_responsibility(find_responsibility(find_sentences(text)), Owner((0, 1), (0, 1)), alone=False)
    assert chosen
    assert chosen.by == ("BLA",)


def test_the_group_that_did_it_goes_before_a_state_behind_it() -> None:
    text = "India was behind it, the army said. Police blamed the BLA for the blast."
    chosen = event_responsibility(find_responsibility(find_sentences(text)), Owner((0, 1), (0, 1)), alone=True)
    assert chosen
    assert chosen.by == ("BLA",)


def test_a_claim_goes_before_nobodys_claim_and_blame() -> None:
    text = "Police blamed the BLF. No group claimed responsibility at first. Later the BLA claimed responsibility."
    chosen = event_responsibility(find_responsibility(find_sentences(text)), Owner((), ()), alone=True)
    assert chosen
    assert (chosen.stance, chosen.by) == ("claimed", ("BLA",))


def test_an_act_of_the_state_is_not_claimed_by_a_group() -> None:
    mentions = find_responsibility(find_sentences("The BLA claimed responsibility for the ambush."))
    assert event_responsibility(mentions, Owner((0,), (0,)), alone=True, by_state=True) is None


def test_with_several_events_a_claim_belongs_to_its_own_sentences_unless_it_names_all() -> None:
    one = find_responsibility(find_sentences("The BLA claimed responsibility for the blast."))
    both = find_responsibility(find_sentences("The BLA claimed responsibility for both attacks."))
    assert event_responsibility(one, Owner((4, 5), (4, 5)), alone=False) is None
    assert event_responsibility(one, Owner((0,), (0,)), alone=False)
    assert both


def test_evidence_is_short_and_stands_in_the_text() -> None:
    text = "The Baloch Liberation Army, an outlawed group, claimed responsibility for the attack."
    (mention,) = find_responsibility(find_sentences(text))
    assert mention.evidence in text
    assert len(mention.evidence.split()) <= 40


def test_that_nobody_claimed_any_of_the_attacks_holds_for_each() -> None:
    text = (
        "A guard was shot dead in Hub. A tailor died in Turbat. No group claimed responsibility for any of the attacks."
    )
    mentions = find_responsibility(find_sentences(text))
    for sentences in ([0], [1]):
        found = event_responsibility(mentions, Owner(sentences, sentences), alone=False)
        assert found
        assert found.stance == "none_claimed"


def read_events(text: str) -> list[tuple[str, tuple[str, ...]]]:
    facts = extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))
    return [(event.responsibility.stance, event.responsibility.by) for event in facts.events]


def test_a_claim_at_the_end_is_about_the_lead() -> None:
    text = (
        "Three guards were killed by a bomb in Kohlu on Monday, police said.\n\n"
        "In another incident, two men were shot dead in Chaman on Monday.\n\n"
        "No group has claimed the blast so far."
    )
    assert read_events(text) == [("none_claimed", ()), ("unknown", ())]


def test_what_a_group_did_in_an_earlier_incident_is_not_this_one() -> None:
    text = (
        " date 2025-07-28 A bomb derailed a train near Sibi on Monday and injured four passengers.\n\n"
        "On March 11, BLA militants blew up a track in Kachhi and killed 20 passengers."
    )
    assert read_events(text)[0] == ("unknown", ())


def test_forces_that_take_people_away_are_named() -> None:
    text = (
        "Two students were forcibly disappeared in Kech. "
        "Pakistani forces detained the two students in Turbat on Monday and took them to an unknown place."
    )
    assert [stance for stance, _ in read_events(text)] == ["attributed"]
