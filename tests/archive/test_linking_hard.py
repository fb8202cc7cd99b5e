"""Hard cases by hand: each row is a list of reports in order, and which of them are about one incident."""

from __future__ import annotations

import pytest

from generator.archive.incident import Report
from generator.archive.linking import Link, Linker
from generator.archive.shelf import MemoryShelf
from generator.extraction.facts import Event, Figure

MILITANTS, FORCES, CIVILIANS, PEOPLE = "militants", "security_forces", "civilians", "unspecified"


def report(  # noqa: PLR0917 - the short form keeps a case on one line
    slug: str,
    kind: str = "bombing",
    date: str | None = "2031-05-06",
    where: str = "Kech",
    place: str | None = None,
    killed: tuple[str, int] | None = None,
    **more: object,
) -> Report:
    """Make a report; ``slug`` may name an event behind ``#``, ``more`` are fields of the event or ``published``."""
    published = more.pop("published", "2031-05-07")
    copy_of = more.pop("copy_of", None)
    name, _, letter = slug.partition("#")
    figures = (Figure(group=killed[0], outcome="killed", count=killed[1]),) if killed else ()
    districts = tuple(part for part in where.split("+") if part)
    event = Event(letter or "a", type=kind, date=date, province="Balochistan", districts=districts, place=place,
                  figures=figures, **more)  # type: ignore[arg-type] # fields of Event  # fmt: skip
    return Report(name, name, event, date=published, copy_of=copy_of)  # type: ignore[arg-type] # texts


def group(reports: list[Report]) -> list[set[str]]:
    linker = Linker()
    groups: dict[str, set[str]] = {}
    for item in reports:
        groups.setdefault(linker.link(item).incident, set()).add(item.key.removesuffix("#a"))
    return list(groups.values())


CASES = {
    "same district and day, other places": (
        [report("a", place="Tump"), report("b", place="Hoshab"), report("c", place="Tump")],
        [{"a", "c"}, {"b"}],
    ),
    "same district, day and kind, tolls that no rise explains": (
        [report("a", killed=(CIVILIANS, 2)), report("b", killed=(CIVILIANS, 14))],
        [{"a"}, {"b"}],
    ),
    "same toll on the same day in other districts": (
        [report("a", killed=(FORCES, 9)), report("b", where="Kalat", killed=(FORCES, 9))],
        [{"a"}, {"b"}],
    ),
    "a toll that rises from day to day": (
        [
            report("a", killed=(CIVILIANS, 5), published="2031-05-06"),
            report("b", killed=(CIVILIANS, 8), published="2031-05-07"),
            report("c", killed=(CIVILIANS, 12), published="2031-05-08"),
        ],
        [{"a", "b", "c"}],
    ),
    "a night over two dates": (
        [
            report("a", "armed_clash", "2031-05-05/2031-05-06", killed=(MILITANTS, 12)),
            report("b", "security_operation", "2031-05-06", killed=(MILITANTS, 12)),
        ],
        [{"a", "b"}],
    ),
    "dates a day apart with the same rare toll": (
        [report("a", killed=(PEOPLE, 11)), report("b", date="2031-05-07", killed=(PEOPLE, 11))],
        [{"a", "b"}],
    ),
    "large tolls that two outlets count a little differently, dates a day apart": (
        [report("a", killed=(PEOPLE, 55)), report("b", date="2031-05-07", killed=(PEOPLE, 65))],
        [{"a", "b"}],
    ),
    "single killings on two days": (
        [
            report("a", "targeted_killing", killed=(CIVILIANS, 1)),
            report("b", "targeted_killing", "2031-05-07", killed=(CIVILIANS, 1)),
        ],
        [{"a"}, {"b"}],
    ),
    "a report that names no district": (
        [report("a", killed=(FORCES, 18)), report("b", where="", killed=(FORCES, 18))],
        [{"a", "b"}],
    ),
    "a report that names no district and a toll that many have": (
        [report("a", killed=(FORCES, 1)), report("b", where="", killed=(FORCES, 1))],
        [{"a"}, {"b"}],
    ),
    "people of whom one report does not tell who they were": (
        [report("a", killed=(PEOPLE, 7)), report("b", killed=(CIVILIANS, 7))],
        [{"a", "b"}],
    ),
    "other people killed in another kind of incident": (
        [report("a", "security_operation", killed=(MILITANTS, 9)), report("b", killed=(CIVILIANS, 9))],
        [{"a"}, {"b"}],
    ),
    "one article for three incidents": (
        [
            report("a#a", place="Tump", killed=(CIVILIANS, 3)),
            report("a#b", where="Kalat", killed=(FORCES, 4)),
            report("a#c", "abduction", where="Zhob"),
            report("b", where="Kalat", killed=(FORCES, 4)),
            report("c", place="Tump", killed=(CIVILIANS, 3)),
        ],
        [{"a", "c"}, {"a#b", "b"}, {"a#c"}],
    ),
    "a verbatim copy that nobody could link by its facts": (
        [report("a", date=None, where=""), report("b", date=None, where="", copy_of="a")],
        [{"a", "b"}],
    ),
    "a round-up a week later that gives the day": (
        [report("a", killed=(FORCES, 6)), report("b", killed=(FORCES, 6), published="2031-05-14")],
        [{"a", "b"}],
    ),
    "a round-up a week later that gives no day": (
        [report("a", killed=(FORCES, 6)), report("b", date=None, killed=(FORCES, 6), published="2031-05-14")],
        [{"a"}, {"b"}],
    ),
    "nothing tells when": (
        [report("a", date=None, published=None), report("b", date=None, published=None)],
        [{"a"}, {"b"}],
    ),
    "an arrest and a bombing": ([report("a"), report("b", "arrest")], [{"a"}, {"b"}]),
    "two outlets on one wave": (
        [
            report("a", "armed_attack", where="Kech+Gwadar+Kalat", killed=(MILITANTS, 38)),
            report("b", "armed_attack", where="Kech+Gwadar+Kalat+Zhob", killed=(MILITANTS, 38)),
        ],
        [{"a", "b"}],
    ),
    "a wave and one attack of it": (
        [
            report("a", "armed_attack", where="Kech+Gwadar+Kalat", killed=(MILITANTS, 38)),
            report("b", "armed_attack", where="Kalat", killed=(FORCES, 6)),
        ],
        [{"a"}, {"b"}],
    ),
    "no chain from one incident over a vague report to the next": (
        [report("a", place="Tump", killed=(FORCES, 4)), report("b"), report("c", place="Hoshab", killed=(FORCES, 4))],
        [{"a", "b"}, {"c"}],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("reports", "groups"), CASES.values(), ids=CASES)
def test_reports_are_put_together_as_a_careful_person_would(reports: list[Report], groups: list[set[str]]) -> None:
    assert group(reports) == groups


def test_what_fits_two_incidents_alike_is_left_to_a_person() -> None:
    linker = Linker()
    one = linker.link(report("a", place="Tump")).incident
    two = linker.link(report("b", place="Hoshab")).incident
    link = linker.link(report("c"))
    assert link.new
    assert set(link.undecided) == {one, two}
    assert link.reason == f"fits as well: {', '.join(link.undecided)}"


def test_a_persons_word_goes_first() -> None:
    linker = Linker()
    first = linker.link(report("a", killed=(FORCES, 18)))
    apart = linker.link(report("b", killed=(FORCES, 18), not_same_as=(first.incident,)))
    assert apart.incident != first.incident
    told = linker.link(report("c", "arrest", "2030-01-01", "Zhob", same_as=(first.incident,)))
    assert (told.incident, told.reason) == (first.incident, "a person decided so")


def test_a_decision_of_one_report_keeps_the_others_out_too() -> None:
    linker = Linker()
    other = linker.link(report("x", killed=(FORCES, 18)))
    linker.add(report("a", not_same_as=("2031-05-06-kech-blast",)), other.incident)
    linker.add(report("b", killed=(FORCES, 18)), "2031-05-06-kech-blast")
    near = {fit.incident: fit.links for fit in linker.explain(report("c", killed=(FORCES, 18)))}
    assert near == {other.incident: True, "2031-05-06-kech-blast": True}


def test_no_id_is_given_twice() -> None:
    taken = ["2031-05-06-kech-bombing", "2031-05-06-kech-bombing-2"]
    link: Link = Linker(MemoryShelf(taken)).link(report("a"))
    assert link.incident == "2031-05-06-kech-bombing-3"


def test_the_reason_can_be_read() -> None:
    linker = Linker()
    linker.link(report("a", place="Tump", killed=(FORCES, 9)))
    link = linker.link(report("b", place="Tump", killed=(FORCES, 9)))
    assert (
        link.reason
        == "same place (Tump, Kech); same date (2031-05-06); same kind of event; security forces killed 9 in both"
    )
