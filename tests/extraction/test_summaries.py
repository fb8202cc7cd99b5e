"""Summaries of one or two sentences: what, where, when, by whose account, who is said to have done it, what else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.events.summaries import write_summary
from generator.extraction.facts import Event, Figure, Responsibility
from generator.vocabulary.tables import load_table
from tests.extraction.test_titles import event, figure


def test_a_summary_says_what_where_when_and_by_whose_account() -> None:
    told = event(
        "armed_clash",
        figure("security_forces", "killed", 18, said_by="military"),
        figure("militants", "killed", 12, said_by="military"),
        place="Mangocher",
        date="2025?-01-31/2025?-02-01",
        time_of_day="night",
        responsibility=Responsibility("none_claimed"),
    )
    assert write_summary([told]) == (
        "18 members of the security forces and 12 militants were killed in an armed clash in Mangocher, Kalat "
        "in the night of 31 January to 1 February 2025 (year inferred), according to the military. "
        "No group had claimed responsibility when the article was written."
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2025-02-01", "on 1 February 2025"),
        ("2025-02", "in February 2025"),
        ("2025", "in 2025"),
        ("../2025-02-01", "by 1 February 2025"),
        ("2025-02-01/2025-02-03", "between 1 and 3 February 2025"),
        ("2024-12-31/2025-01-01", "between 31 December 2024 and 1 January 2025"),
    ],
)
def test_dates_are_told_as_precisely_as_they_are_known(date: str, words: str) -> None:
    told = event("bombing", figure("civilians", "killed", 1), date=date)
    assert write_summary([told]) == f"One civilian was killed in a bombing in Kalat {words}."


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (Responsibility("claimed", ("BLA",)), "The Balochistan Liberation Army claimed responsibility."),
        (Responsibility("claimed", ("LeJ",)), "Lashkar-e-Jhangvi claimed responsibility."),
        (Responsibility("attributed", ("BLA",)), "It is attributed to the Balochistan Liberation Army."),
        (Responsibility("denied", (), ("BLA",)), "The Balochistan Liberation Army denied responsibility."),
    ],
)
def test_responsibility_is_told_in_one_sentence(who: Responsibility, words: str) -> None:
    assert write_summary([event("bombing", responsibility=who)]).endswith(words)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (event("body_found", figure("unspecified", "killed", 4)), "The bodies of four people were found in Kalat."),
        (event("body_found", figure("civilians", "killed", 1)), "The body of one civilian was found in Kalat."),
        (
            event("arson", Figure(what="vehicles", outcome="burned", count=3)),
            "Three vehicles were burned in an arson attack in Kalat.",
        ),
        (event("bomb_defused"), "A bomb was defused in Kalat."),
        (event("infrastructure_attack"), "Infrastructure was attacked in Kalat."),
        (
            event("bombing", figure("civilians", "injured", None, min=1)),
            "At least one civilian was injured in a bombing in Kalat.",
        ),
    ],
)
def test_a_summary_says_what_was_found_burned_or_attacked(told: Event, sentence: str) -> None:
    assert write_summary([told]) == sentence


ARMY, FRONT = "the Balochistan Liberation Army", "the Balochistan Liberation Front"


def claim(*by: str, district: str = "Kalat", **more: object) -> Event:
    return event("bombing", responsibility=Responsibility("claimed", by), districts=(district,), **more)


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([claim("BLA")], f"A bombing was reported in Kalat. T{ARMY[1:]} claimed responsibility."),
        (
            [claim("BLA", "BLF")],
            f"A bombing was reported in Kalat. T{ARMY[1:]} and {FRONT} claimed responsibility.",
        ),
        ([claim("Iran")], "A bombing was reported in Kalat. Iran said that it was behind it."),
        (
            [claim("BLA"), claim("BLA", district="Kech")],
            (
                f"A bombing was reported in Kalat; {ARMY} claimed responsibility. "
                "The article also tells of a bombing in Kech (claimed by the same group)."
            ),
        ),
        (
            [claim("BLA"), claim("BLF", district="Kech"), event("bomb_defused", districts=("Zhob",))],
            (
                f"A bombing was reported in Kalat; {ARMY} claimed responsibility. "
                f"The article also tells of a bombing in Kech (claimed by {FRONT}), "
                "and of the defusing of a bomb in Zhob."
            ),
        ),
        (
            [event("bombing"), *(event("arrest", districts=(name,)) for name in ("Kech", "Zhob", "Hub", "Sibi"))],
            (
                "A bombing was reported in Kalat. "
                "The article also tells of arrests in Kech, of arrests in Zhob, and of two more events."
            ),
        ),
    ],
)
def test_each_event_is_told_with_those_who_claim_it(events: list[Event], words: str) -> None:
    assert write_summary(events) == words


def test_what_a_group_claims_follows_its_claim() -> None:
    claimed = figure("security_forces", "killed", 5, said_by="BLA", status="claimed")
    told = event("ambush", claimed, responsibility=Responsibility("claimed", ("BLA",)))
    losses = "claims that five members of the security forces were killed"
    assert write_summary([told]).endswith(f". T{ARMY[1:]} claimed responsibility and {losses}.")
    later = event("ambush", claimed, responsibility=Responsibility("claimed", ("BLA",)), districts=("Kech",))
    main = event("bombing", figure("civilians", "killed", 1))
    assert write_summary([main, later]).endswith(f"of an ambush in Kech (claimed by {ARMY}, which {losses}).")
    other = event("ambush", claimed, responsibility=Responsibility("attributed", ("BLF",)))
    assert write_summary([other]).endswith(f"It is attributed to {FRONT}; {ARMY} {losses}.")


def test_the_heaviest_event_is_told_first_and_the_same_day_is_not_told_twice() -> None:
    small = event("bombing", figure("civilians", "injured", 1), date="2025-03-08", districts=("Kech",))
    large = event("mass_shooting", figure("civilians", "killed", 7), date="2025-03-08")
    assert write_summary([small, large]) == (
        "Seven civilians were killed in a shooting in Kalat on 8 March 2025. "
        "The article also tells of one civilian injured in a bombing in Kech on the same day."
    )


def test_one_in_the_night_of_a_day_is_still_of_the_same_day() -> None:
    events = [event("bomb_defused", date="2023-01-25"), event("arson", date="2023-01-25", time_of_day="night")]
    assert write_summary(events).endswith("of an arson attack in Kalat on the same day.")


def test_a_month_is_not_the_same_day() -> None:
    events = [event("bombing", date="2025-03"), event("ambush", date="2025-03", districts=("Kech",))]
    assert write_summary(events).endswith("of an ambush in Kech in March 2025.")


def test_people_of_no_stated_group_are_others_beside_those_of_one() -> None:
    told = event("bombing", figure("unspecified", "killed", 3), figure("civilians", "killed", 4))
    assert write_summary([told]) == "Four civilians and three other people were killed in a bombing in Kalat."


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (event("bombing", figure("militants", "arrested", 2)), "Two militants were arrested after a bombing in Kalat."),
        (
            event("security_operation", figure("militants", "arrested", 2)),
            "Two militants were arrested in a security operation in Kalat.",
        ),
        (
            event("bombing", figure("civilians", "killed", 1), figure("militants", "arrested", 2)),
            "One civilian was killed and two militants were arrested in a bombing in Kalat.",
        ),
    ],
)
def test_who_is_only_caught_or_freed_is_so_after_the_deed(told: Event, sentence: str) -> None:
    assert write_summary([told]) == sentence


@pytest.mark.parametrize("kind", sorted(load_table("title_forms")))
def test_no_event_without_people_is_reported_twice_over(kind: str) -> None:
    assert write_summary([event(kind)]).count("reported") < 2


def test_totals_follow_what_they_span() -> None:
    totals = [figure("security_forces", "killed", 18)]
    one = event("armed_clash", figure("militants", "killed", 12))
    end = "in all, 18 members of the security forces were killed."
    assert write_summary([one], totals) == f"12 militants were killed in an armed clash in Kalat; {end}"
    assert write_summary([one, event("bombing", districts=("Kech",))], totals).endswith(f"of a bombing in Kech; {end}")
    assert write_summary([], totals) == end.capitalize()


_FIGURES = st.builds(
    figure,
    st.sampled_from(["civilians", "security_forces", "militants", "unspecified"]),
    st.sampled_from(["killed", "injured", "abducted", "freed", "arrested"]),
    st.integers(0, 30),
    said_by=st.sampled_from([None, "police", "military", "BLA"]),
    status=st.sampled_from([None, None, "claimed"]),
)
_EVENTS = st.builds(
    lambda kind, figures, district, date, who: event(
        kind, *figures, districts=(district,), date=date, responsibility=who
    ),
    st.sampled_from(["bombing", "ambush", "body_found", "arrest", "abduction"]),
    st.lists(_FIGURES, max_size=4),
    st.sampled_from(["Kalat", "Kech"]),
    st.sampled_from([None, "2025-03-08", "2025-03"]),
    st.sampled_from([Responsibility(), Responsibility("claimed", ("BLA",)), Responsibility("none_claimed")]),
)


@given(st.lists(_EVENTS, min_size=1, max_size=5), st.lists(_FIGURES, max_size=2))
def test_every_summary_has_one_or_two_clean_sentences(events: list[Event], totals: list[Figure]) -> None:
    summary = write_summary(events, totals)
    assert summary.endswith(".")
    assert 1 <= summary.count(". ") + 1 <= 2
    for wrong in ("  ", " ,", ",,", "None", "()", ";.", " ;", "  ("):
        assert wrong not in summary
