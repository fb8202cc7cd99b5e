"""Titles: neutral, singular and plural right, fit to be published unedited."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.events.summaries import write_summary
from generator.extraction.events.titles import write_incident_title, write_title
from generator.extraction.facts import Event, Figure
from generator.extraction.wording import Count
from generator.vocabulary.tables import load_table


def figure(group: str, outcome: str, count: int | None = None, **more: object) -> Figure:
    return Figure(group=group, outcome=outcome, count=count, **more)  # type: ignore[arg-type] # Figure's own keywords


def event(kind: str, *figures: Figure, **more: object) -> Event:
    known: dict[str, object] = {"province": "Balochistan", "districts": ("Kalat",), **more}
    return Event(type=kind, figures=figures, **known)  # type: ignore[arg-type] # Event's own keywords


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (event("bombing", figure("civilians", "killed", 1)), "One civilian killed in a bombing in Kalat"),
        (
            event("bombing", figure("unspecified", "killed", 5), figure("unspecified", "injured", 12)),
            "Five people killed and 12 injured in a bombing in Kalat",
        ),
        (
            event("armed_clash", figure("militants", "killed", 3), figure("security_forces", "killed", 1)),
            "Three militants and one member of the security forces killed in an armed clash in Kalat",
        ),
        (
            event("mass_shooting", figure("civilians", "killed", None, min=23)),
            "At least 23 civilians killed in a shooting in Kalat",
        ),
        (
            event("bombing", figure("unspecified", "injured", None, max=20)),
            "Up to 20 people injured in a bombing in Kalat",
        ),
        (
            event("bombing", figure("unspecified", "killed", None, min=8, max=10)),
            "8 to 10 people killed in a bombing in Kalat",
        ),
        (
            event("bombing", figure("unspecified", "injured", 40, approximate=True)),
            "About 40 people injured in a bombing in Kalat",
        ),
        (
            event("bombing", figure("unspecified", "injured", vague="dozens")),
            "Dozens of people injured in a bombing in Kalat",
        ),
        (
            event("bombing", figure("civilians", "injured", None, min=1)),
            "At least one civilian injured in a bombing in Kalat",
        ),
        (
            event("bombing", figure("unspecified", "killed", None, min=1), figure("unspecified", "injured", 7)),
            "At least one person killed and seven injured in a bombing in Kalat",
        ),
        (
            event("ambush", figure("security_forces", "killed", vague="several")),
            "Several members of the security forces killed in an ambush in Kalat",
        ),
        (
            event("arson", Figure(what="vehicles", outcome="burned", min=1)),
            "At least one vehicle burned in an arson attack in Kalat",
        ),
        (event("body_found", figure("unspecified", "killed", 1)), "One body found in Kalat"),
        (event("body_found", figure("unspecified", "killed", 3)), "Three bodies found in Kalat"),
        (event("abduction", figure("civilians", "abducted", 5)), "Five civilians abducted in Kalat"),
        (event("bombing", figure("unspecified", "killed", 0)), "Bomb exploded in Kalat, nobody hurt"),
        (event("bomb_defused"), "Bomb defused in Kalat"),
        (
            event("grenade_attack", place="Mangocher"),
            "Grenade attack in Mangocher, Kalat",
        ),
        (
            event("grenade_attack", place="Jinnah Road", districts=("Quetta",)),
            "Grenade attack on Jinnah Road, Quetta",
        ),
        (
            event("grenade_attack", place="Marine Drive", districts=("Gwadar",)),
            "Grenade attack on Marine Drive, Gwadar",
        ),
        (event("armed_attack", districts=("Kech", "Awaran")), "Armed attack in Kech and Awaran"),
        (
            event("armed_attack", districts=("Kech", "Awaran", "Kalat", "Sibi")),
            "Armed attack in four districts",
        ),
        (event("armed_attack", districts=()), "Armed attack in Balochistan"),
        (
            event("arson", Figure(what="vehicles", outcome="burned", min=10)),
            "At least 10 vehicles burned in an arson attack in Kalat",
        ),
    ],
)
def test_the_title_of_one_event(told: Event, title: str) -> None:
    assert write_title([told]) == title


def test_people_of_no_group_who_are_all_of_the_others_are_not_told_twice() -> None:
    told = event(
        "armed_clash",
        figure("unspecified", "killed", 13),
        figure("militants", "killed", 10),
        figure("security_forces", "killed", 3),
    )
    assert write_title([told]).startswith("10 militants and three members of the security forces killed in")


def test_people_of_no_group_are_told_beside_those_whom_the_same_words_list() -> None:
    listed = event(
        "bombing",
        figure("unspecified", "killed", 2, evidence=("Two men and a policeman were killed",)),
        figure("security_forces", "killed", 1, evidence=("a policeman were killed",)),
    )
    assert write_title([listed]).startswith("One member of the security forces and two other people killed in")
    apart = event(
        "bombing",
        figure("unspecified", "killed", 13, evidence=("13 bodies",)),
        figure("security_forces", "killed", 2, evidence=("two constables died",)),
    )
    assert write_title([apart]) == "13 people killed in a bombing in Kalat"
    part = figure("security_forces", "killed", 1, subset_of="f1", evidence=("a policeman",))
    whole = figure("unspecified", "killed", 2, id="f1", evidence=("Two men, one of them a policeman",))
    assert write_title([event("bombing", whole, part)]) == "Two people killed in a bombing in Kalat"


def test_people_whom_the_article_calls_others_are_told_beside_those_they_are_not() -> None:
    others = figure("unspecified", "killed", 6, evidence=("killing him and six other people",))
    told = event("bombing", figure("civilians", "killed", 1), others)
    assert write_title([told]) == "One civilian and six other people killed in a bombing in Kalat"


def test_a_claim_and_a_part_never_stand_in_a_title() -> None:
    told = event(
        "armed_attack",
        figure("security_forces", "killed", 84, status="claimed", said_by="BLA"),
        figure("civilians", "killed", 2, subset_of="x"),
        figure("militants", "killed", 3),
    )
    assert write_title([told]) == "Three militants killed in an armed attack in Kalat"
    assert (
        "The Balochistan Liberation Army claims that 84 members of the security forces were killed."
        in write_summary([told])
    )


def test_a_long_title_tells_only_the_dead() -> None:
    groups = ("security_forces", "civilians", "militants")
    dead = [figure(group, "killed", None, min=40 - at) for at, group in enumerate(groups)]
    hurt = [figure(group, "injured", None, min=50 - at) for at, group in enumerate(groups)]
    assert write_title([event("armed_clash", *dead, *hurt)]) == (
        "At least 40 members of the security forces, at least 39 civilians and at least 38 militants killed in an "
        "armed clash in Kalat"
    )


def test_buildings_are_told_with_at() -> None:
    told = event("bombing", figure("unspecified", "killed", 26), districts=("Quetta",), place="Quetta railway station")
    assert write_title([told]) == "26 people killed in a bombing at Quetta railway station"
    city = event("bombing", figure("unspecified", "killed", 26), districts=("Quetta",), place="Quetta city")
    assert write_title([city]) == "26 people killed in a bombing in Quetta"


def test_two_like_events_and_a_total() -> None:
    events = [
        event("armed_clash", figure("militants", "killed", 12), place="Mangocher"),
        event("security_operation", figure("militants", "killed", 11), districts=("Harnai",)),
    ]
    totals = [figure("security_forces", "killed", 18), figure("militants", "killed", 23)]
    assert write_title(events, totals) == (
        "12 militants killed in Mangocher, Kalat and 11 in Harnai; 18 members of the security forces killed in all"
    )


def test_a_total_that_the_events_add_up_to_is_not_told_again() -> None:
    one = event("targeted_killing", figure("security_forces", "killed", 3), districts=("Quetta",))
    two = event("bombing", figure("civilians", "killed", 1))
    told = "Three members of the security forces killed in Quetta; one civilian killed in Kalat"
    assert write_title([one, two], [figure("unspecified", "killed", 4)]) == told
    assert write_title([one, two], [figure("unspecified", "killed", 5)]) == f"{told}; five people killed in all"


def test_several_in_all_are_not_told_beside_their_number() -> None:
    one = event("armed_attack", figure("civilians", "injured", 6), districts=("Mastung",))
    two = event("ambush", figure("civilians", "killed", 2))
    told = "Two civilians killed in Kalat; six civilians injured in Mastung"
    several = figure("unspecified", "injured", vague="several")
    dozens = figure("unspecified", "abducted", vague="dozens")
    assert write_title([two, one], [several]) == told
    assert write_title([two, one], [several, dozens]) == f"{told}; dozens of people abducted in all"


def test_what_happened_days_before_is_told_last() -> None:
    raid = event("security_operation", figure("militants", "killed", 3), date="2025-03-09")
    before = event("bombing", figure("civilians", "killed", 25), districts=("Quetta",), date="2025-03-01")
    night = event("bombing", figure("civilians", "killed", 25), districts=("Quetta",), date="2025-03-08")
    assert write_title([raid, before]).startswith("Three militants killed in Kalat;")
    assert write_title([raid, night]).startswith("25 civilians killed in Quetta;")


def test_two_events_in_which_nobody_was_counted_stand_in_a_title() -> None:
    events = [event("grenade_attack"), event("bomb_defused", districts=("Kech",)), event("roadblock")]
    assert write_title(events) == "Grenade attack in Kalat; bomb defused in Kech"


def test_an_incident_is_titled_by_its_figures() -> None:
    counts = [Count("civilians", None, "killed", 2, 2), Count("civilians", None, "injured", 1, 1)]
    title = write_incident_title("bombing", counts, ("Kalat",), "Mangocher", "Balochistan")
    assert title == "Two civilians killed and one injured in a bombing in Mangocher, Kalat"


KINDS = sorted(load_table("event_types"))
GROUPS = sorted(load_table("groups"))
OUTCOMES = ("killed", "injured", "abducted", "arrested")


@given(
    kind=st.sampled_from(KINDS),
    numbers=st.lists(st.tuples(st.sampled_from(GROUPS), st.sampled_from(OUTCOMES), st.integers(0, 3)), max_size=4),
)
def test_every_title_is_one_clean_line(kind: str, numbers: list[tuple[str, str, int]]) -> None:
    told = event(kind, *(figure(group, outcome, count) for group, outcome, count in numbers))
    for text in (write_title([told]), write_summary([told])):
        assert text
        assert text[0].isupper() or text[0].isdigit()
        assert "  " not in text
        assert "None" not in text
        assert " ," not in text
        for wrong in ("one civilians", "one people", "one militants", "one members", "two civilian ", "two person "):
            assert wrong not in text.lower()


def test_every_type_has_its_words() -> None:
    assert set(load_table("title_forms")) == set(KINDS)


def test_incidents_of_one_kind_are_told_as_a_list_but_never_two_of_one_place_as_one() -> None:
    three = [
        event("armed_clash", figure("militants", "killed", n), districts=(d,)) for n, d in ((3, "Kech"), (2, "Zhob"))
    ]
    one = event("armed_clash", figure("militants", "killed", 1), districts=("Hub",))
    again = event("armed_clash", figure("militants", "killed", 1), districts=("Kech",))
    assert write_title([*three, one]) == "Three militants killed in Kech, two in Zhob and one in Hub"
    assert write_title([three[0], again]) == "Three militants killed in Kech; one militant killed in Kech"
