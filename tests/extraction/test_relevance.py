"""Which articles report an incident of their own."""

from __future__ import annotations

import pytest

from generator.extraction.deeds.relevance import Relevance, reports_incident
from generator.extraction.text.sentences import find_sentences


def read(text: str, *, has_figures: bool) -> Relevance:
    return reports_incident(find_sentences(text), has_figures=has_figures)


INCIDENTS = [
    "Two men shot dead in Quetta\n\nQUETTA: Gunmen on a motorcycle shot dead two men in Quetta on Monday, police said.",
    "Three militants were killed in an exchange of fire with security forces in Kech district on Tuesday.",
    "A gas pipeline was blown up in Dera Bugti on Friday. Nobody was hurt, officials said.",
    "QUETTA: Armed men abducted five coal miners from Harnai on Sunday and took them to the hills.",
    "Two bullet-riddled bodies were found in Khuzdar on Sunday. Levies moved them to the hospital.",
    "The BLA claimed responsibility for a grenade attack on a camp in Kharan on Monday night.",
    "A policeman who guarded a polio team was shot dead in Pishin on Tuesday during an anti-polio drive.",
    "A bomb went off at an election office in Mastung on Friday and killed four people, candidates among them.",
    "Two protesters were killed when police opened fire on a protest rally in Gwadar on Saturday.",
]

FIGHTERS_HARMED = [
    "Six soldiers were killed near Dasht on Monday.",
    "Four policemen were martyred in Zhob on Tuesday, the spokesman said.",
    "The BLA said on Saturday that it had killed 12 soldiers in the Bolan area. The army has not commented.",
    "Four soldiers were killed in Kech on Saturday, the Baloch Liberation Front claimed.",
]

OTHERS = [
    "Eight people died when a wagon was hit by a cement-laden trailer on Zhob Road in Pishin on Friday.",
    "QUETTA: Two more people died of Congo fever in Quetta on Sunday, taking the toll to nine this year.",
    "PM condemns Mastung blast\n\nThe prime minister strongly condemned the blast in Mastung. He prayed for the dead.",
    "Lawyers observed the anniversary of the suicide attack on the hospital. Speakers paid tribute to the martyrs.",
    "The anti-terrorism court adjourned the hearing of the Mastung massacre case. The accused were on bail.",
    "Militant attacks rose by 40 per cent in February, a monthly report by a think tank said. It counts 90 attacks.",
    "Six people were killed when a van collided with a truck in Khuzdar on Sunday. The driver was speeding.",
    "Four miners were killed when methane gas exploded in a mine in Harnai on Tuesday. The mine roof collapsed.",
    "Three people were killed when an earthquake of magnitude 5 struck Awaran. Aftershocks went on all night.",
    "Ninety people have died in monsoon rains and flash floods in the province. The PDMA sent tents.",
    "The Quetta Gladiators won by nine wickets. The fast bowler took four wickets in the final overs.",
    "The chief minister inaugurated a road in Kech and laid the foundation stone of a school. The uplift goes on.",
    "The former minister passed away after a prolonged illness. He will be buried in Kalat.",
    "One wonders why the state must use force. It is high time for dialogue. The writer is a columnist.",
    "The state department designated the BLA as a foreign terrorist organisation. It imposed sanctions on its leaders.",
    "Drivers threatened to block the highways if they were not provided security. They expressed concern over attacks.",
    "A subcommittee held a hearing on target killings in the province on Wednesday. The senate committee was told.",
    "The cricket tournament will start soon, the secretary for sports said. Sixteen teams will play.",
]


@pytest.mark.parametrize("text", INCIDENTS)
@pytest.mark.parametrize("has_figures", [True, False])
def test_an_incident_is_not_lost(text: str, has_figures: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert read(text, has_figures=has_figures).reports


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("has_figures", [True, False])
def test_an_article_without_an_incident_is_listed(text: str, has_figures: bool) -> None:  # noqa: FBT001 - as above
    verdict = read(text, has_figures=has_figures)
    assert not verdict.reports
    assert verdict.reason


@pytest.mark.parametrize("text", FIGHTERS_HARMED)
def test_soldiers_killed_at_a_place_or_on_a_day_are_an_incident(text: str) -> None:
    assert read(text, has_figures=True).reports


@pytest.mark.parametrize(
    "text",
    [
        "Six soldiers were killed when their vehicle overturned near Dasht on Monday. The driver was speeding.",
        "Since January 90 soldiers have been killed in the province. The think tank counts 40 attacks.",
        "He remembers the soldiers who were killed. The writer is a columnist.",
    ],
)
def test_soldiers_killed_otherwise_are_none(text: str) -> None:
    assert not read(text, has_figures=True).reports


def test_an_incident_beside_an_accident_is_not_lost() -> None:
    text = (
        "QUETTA: Two people were killed in Kalat when a pickup overturned on Monday. The driver was speeding. "
        "Elsewhere in Kalat, unknown armed men shot dead two people and escaped."
    )
    assert read(text, has_figures=True).reports
