"""The type of an event, by its words and by who fell."""

from __future__ import annotations

import pytest

from generator.extraction.deeds.event_types import classify_event
from generator.extraction.facts import Figure
from generator.extraction.text.sentences import find_sentences


def people(text: str) -> list[Figure]:
    """Read ``militants killed 3, civilians injured 2``."""
    figures = []
    for part in filter(None, text.split(", ")):
        group, outcome, number = part.split()
        figures.append(Figure(group=group, outcome=outcome, count=int(number)))
    return figures


@pytest.mark.parametrize(
    ("text", "figures", "kind"),
    [
        ("Three militants were killed in an intelligence-based operation.", "militants killed 3", "security_operation"),
        (
            "Troops and gunmen exchanged fire; two soldiers and three rebels died.",
            "security_forces killed 2, militants killed 3",
            "armed_clash",
        ),
        ("A patrol was ambushed near the town and two soldiers died.", "security_forces killed 2", "ambush"),
        ("Gunmen stormed a Levies station and killed six guards.", "security_forces killed 6", "armed_attack"),
        ("Gunmen on a motorcycle shot dead a teacher.", "civilians killed 1", "targeted_killing"),
        (
            "Gunmen took nine men off a bus and shot them after checking their identity cards.",
            "civilians killed 9",
            "mass_shooting",
        ),
        ("A roadside bomb killed four people.", "unspecified killed 4", "bombing"),
        ("Gunmen stormed a Levies post. All weapons at the post were seized and taken away.", "", "armed_attack"),
        ("Gunmen stormed a Levies post. Two guards with their weapons were taken away.", "", "abduction"),
        (
            "A post came under attack on Friday. Two men attacked it with a hand grenade. One guard was hurt.",
            "security_forces injured 1",
            "grenade_attack",
        ),
        (
            "Armed men attacked a post with grenades and opened fire, killing two guards.",
            "security_forces killed 2",
            "armed_attack",
        ),
        ("Three brothers were shot dead over a land dispute.", "civilians killed 3", "targeted_killing"),
        (
            "A van came under fire, leaving three dead and 14 hurt.",
            "civilians killed 3, civilians injured 14",
            "armed_attack",
        ),
        ("Two died in a blast. The group said it had targeted a convoy.", "unspecified killed 2", "bombing"),
        (
            "Fighters ambushed a party near the site of the blast and killed two soldiers.",
            "security_forces killed 2",
            "ambush",
        ),
        ("A bus with pilgrims was bombed, killing four.", "unspecified killed 4", "bombing"),
        ("Helicopters bombed the hills, killing four.", "unspecified killed 4", "air_or_drone_strike"),
        ("A landmine went off and hurt two boys.", "civilians injured 2", "bombing"),
        ("A bus carrying workers was hit by a roadside bomb, which killed four.", "unspecified killed 4", "bombing"),
        ("Men carrying grenades attacked a post and killed two guards.", "security_forces killed 2", "armed_attack"),
        ("A suicide bomber struck a bus and killed four people.", "unspecified killed 4", "suicide_bombing"),
        ("Men hurled a hand grenade at a house and hurt five.", "unspecified injured 5", "grenade_attack"),
        ("Rockets landed in a camp and hurt three workers.", "civilians injured 3", "rocket_or_shelling"),
        ("Fighter jets bombed the hills in an airstrike.", "", "air_or_drone_strike"),
        ("Three miners were abducted by armed men.", "civilians abducted 3", "abduction"),
        ("He was forcibly disappeared; he was picked up by forces.", "civilians abducted 1", "enforced_disappearance"),
        ("Militants hijacked a train and took passengers hostage.", "civilians abducted 40", "hostage_taking"),
        ("Gunmen set ablaze three trucks on the road.", "", "arson"),
        ("Unknown men blew up a gas pipeline near the town.", "", "infrastructure_attack"),
        ("Armed men blocked the highway and searched vehicles.", "", "roadblock"),
        ("Two suspects were arrested and 19 hand grenades seized.", "unspecified arrested 2", "arrest"),
        ("The squad defused a bomb found on the road.", "", "bomb_defused"),
        ("Levies recovered two bodies from the hills.", "unspecified killed 2", "body_found"),
        (
            "Nine passengers were killed and 21 injured in an attack on a train. The body of a suspect was found.",
            "civilians killed 9, civilians injured 21",
            "armed_attack",
        ),
        # Weapons of gunmen make no attack with rockets or grenades.
        (
            "Gunmen with rocket launchers and grenades attacked a mine, opened fire at workers and killed 20 of them.",
            "civilians killed 20",
            "mass_shooting",
        ),
        ("A suicide attack in the town left three dead.", "unspecified killed 3", "suicide_bombing"),
        ("The strike by drones killed two men in a hut.", "unspecified killed 2", "air_or_drone_strike"),
        # Deeds that are only planned, and weapons that attackers carry.
        (
            "Two men were killed in an attack on a bus. The minister said they would launch an operation soon.",
            "unspecified killed 2",
            "targeted_killing",
        ),
        (
            "Militants armed with guns and rockets storm a police station, killing a boy.",
            "civilians killed 1",
            "armed_attack",
        ),
        (
            "The neighbour launches ballistic missiles at a village, killing two children.",
            "civilians killed 2",
            "air_or_drone_strike",
        ),
        (
            "One man killed in a blast. The chief minister denies any operation by forces.",
            "unspecified killed 1",
            "bombing",
        ),
        ("Something happened.", "", "other"),
    ],
)
def test_the_type_of_an_event(text: str, figures: str, kind: str) -> None:
    assert classify_event(find_sentences(text), people(figures)) == kind


def test_a_claimed_or_partial_figure_does_not_make_a_mass_shooting() -> None:
    claimed = Figure(group="civilians", outcome="killed", count=9, status="claimed")
    part = Figure(group="civilians", outcome="killed", count=9, subset_of="x")
    shot = Figure(group="civilians", outcome="killed", count=1)
    sentences = find_sentences("Gunmen on a motorcycle shot dead a teacher.")
    assert classify_event(sentences, [shot, claimed, part]) == "targeted_killing"


def test_a_count_of_nobody_counts_nobody() -> None:
    nobody = Figure(group="unspecified", outcome="killed", count=0)
    assert classify_event(find_sentences("Unknown men blew up a gas pipeline."), [nobody]) == "infrastructure_attack"
