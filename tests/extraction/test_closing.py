"""Sums and figures that do not close are kept as told and flagged; ids stand once; a day after the article is none."""

from __future__ import annotations

import pytest

from generator.extraction.events.closing import drop_later_days, find_disagreements, number_figures, split_totals
from generator.extraction.extract import extract_facts
from generator.extraction.facts import Event, Figure
from generator.sources.article import Article
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text
from generator.vocabulary.edtf import parse


def read(text: str) -> Article:
    article = read_text(text.encode(), "x.txt")
    assert not isinstance(article, SourceProblem)
    return article


def dead(count: int, **values: object) -> Figure:
    return Figure(group="civilians", outcome="killed", count=count, evidence=(f"{count} died",), **values)  # type: ignore[arg-type] # any field


ARTICLE = read("Talk of the day.\n\n9 died and 5 died and 4 died and 3 died.")


@pytest.mark.parametrize(
    ("parts", "total", "flags"),
    [
        ([[dead(5)], [dead(4)]], dead(9), []),
        ([[dead(5)], [dead(3)]], dead(9), ["total_mismatch"]),
        ([[dead(5)], [dead(3)]], dead(9, approximate=True), []),
        ([[dead(5)], [dead(3)]], dead(9, note="One attack is not told."), []),
        ([[dead(5)], []], dead(9), []),
        ([[dead(5), dead(4)], [dead(4)]], dead(9), ["conflicting_figures"]),
        ([[dead(5, said_by="police"), dead(4, said_by="hospital")], [dead(4)]], dead(9), []),
        ([[dead(5, id="f1"), dead(4, subset_of="f1")], [dead(4)]], dead(9), []),
    ],
)
def test_what_does_not_add_up_is_flagged(parts: list[list[Figure]], total: Figure, flags: list[str]) -> None:
    events = [Event(id=name, figures=tuple(figures)) for name, figures in zip("ab", parts, strict=True)]
    totals, rest = split_totals([total], events)
    assert (totals[0].covers, rest) == (("a", "b"), ())
    found = list(find_disagreements(ARTICLE, events, totals, []))
    assert [flag.code for flag in found] == flags
    assert {flag.line for flag in found} <= {3}


def test_a_sum_of_which_one_event_is_told_is_not_counted() -> None:
    totals, rest = split_totals([dead(9, id="f1")], [Event(id="a", figures=(dead(5),))])
    assert totals == ()
    assert [(figure.count, figure.reason, figure.id, figure.covers) for figure in rest] == [(9, "context", None, ())]


def test_ids_of_figures_stand_once_and_parts_keep_their_wholes() -> None:
    one = Event(id="a", figures=(dead(5, id="f1"), dead(2, subset_of="f1")))
    other = Event(id="b", figures=(dead(7), dead(6, id="f1"), dead(1, subset_of="f1")))
    found = [[(figure.id, figure.subset_of) for figure in event.figures] for event in number_figures([one, other])]
    assert found == [[("f1", None), (None, "f1")], [(None, None), ("f2", None), (None, "f2")]]


def test_what_is_told_twice_is_one_figure_with_both_quotes_and_all_its_parts() -> None:
    first = Figure(id="f1", group="civilians", outcome="killed", count=5, evidence=("five died",))
    again = Figure(id="f2", group="civilians", outcome="killed", count=5, evidence=("killed five",))
    part = dead(2, subset_of="f2")
    (event,) = number_figures([Event(id="a", figures=(first, again, part))])
    assert [figure.evidence for figure in event.figures] == [("five died", "killed five"), ("2 died",)]
    assert (event.figures[0].id, event.figures[1].subset_of) == ("f1", "f1")


@pytest.mark.parametrize(
    ("day", "stays"),
    [
        ("2021-06-09", True),
        ("2021-06-10", False),
        ("2021-06", True),
        ("2021-07", False),
        ("2021-06-09/2021-06-12", True),
    ],
)
def test_no_event_has_a_day_after_its_article(day: str, *, stays: bool) -> None:
    event = Event(id="a", date=day, date_basis="stated", date_evidence=("9 died",))
    (event,), flags = drop_later_days(ARTICLE, [event], parse("2021-06-09"))
    assert event.date == (day if stays else None)
    assert [(flag.code, flag.line) for flag in flags] == ([] if stays else [("unread_date", 3)])


def test_no_total_begins_after_its_article() -> None:
    text = "Since 2015 some 300 soldiers have been killed, they say.\n\nA bomb killed four men in Quetta on Sunday."
    for date, since in (("2008-02-12", None), ("2018-02-12", "2015")):
        facts = extract_facts(Article(text=text, file="made-up.txt", sha256="", date=date, date_basis="stated"))
        assert [figure.since for figure in facts.background] == [since]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Gunmen shot dead 12 passengers in Hub. A naval official and a coast guard were among those killed.", [2]),
        ("Nine pilgrims were killed by a bomb in Hub. The dead included two Levies men.", [2]),
        ("Nine pilgrims were killed by a bomb in Hub. Two Levies men were also killed.", []),
        ("Six soldiers were killed by a bomb in Hub. Two civilians were among the dead.", []),
        ("Four militants were killed in a raid in Hub. Two soldiers were among the dead.", []),
    ],
)
def test_who_is_among_the_dead_is_one_of_those_called_by_what_most_of_them_were(text: str, parts: list[int]) -> None:
    figures = extract_facts(read(text)).events[0].figures
    assert [figure.count for figure in figures if figure.subset_of] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Three men were killed and a boy was injured in Hub. The boy later died in hospital.", []),
        ("Three men were killed and two children were injured in Hub. The two children later died in hospital.", []),
        ("Four people were killed in Hub. A boy was injured. The boy died at the hospital.", [1]),
        ("Three men were killed in Hub. A boy was among the dead.", [1]),
    ],
)
def test_who_died_later_is_none_of_those_dead_while_he_was_alive(text: str, parts: list[int]) -> None:
    figures = extract_facts(read(text)).events[0].figures
    assert [figure.count for figure in figures if figure.subset_of] == parts
