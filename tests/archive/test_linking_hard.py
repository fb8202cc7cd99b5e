"""Hard cases by hand: each row is a list of reports in order, and which of them are about one incident."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.archive.incident import Report
from generator.archive.linking import Link, Linker
from generator.archive.linking_together import link_together
from generator.archive.shelf import MemoryShelf
from generator.archive.traits import find_traits
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
    dead = [item for item in (killed, more.pop("more", None)) if item]
    figures = tuple(Figure(group=item[0], outcome="killed", count=item[1]) for item in dead)  # type: ignore[index] # pairs
    if hurt := more.pop("hurt", None):
        figures += (Figure(group=CIVILIANS, outcome="injured", count=hurt),)  # type: ignore[arg-type] # a number
    districts = tuple(part for part in where.split("+") if part)
    event = Event(letter or "a", type=kind, date=date, province="Balochistan", districts=districts, place=place,
                  figures=figures, **more)  # type: ignore[arg-type] # fields of Event  # fmt: skip
    return Report(name, name, event, date=published, copy_of=copy_of)  # type: ignore[arg-type] # texts


def link_in_turn(reports: list[Report]) -> list[Link]:
    linker = Linker()
    return [linker.link(item) for item in reports]


def link_all(reports: list[Report]) -> list[Link]:
    return link_together(MemoryShelf(), reports)


def group(links: list[Link]) -> list[set[str]]:
    groups: dict[str, set[str]] = {}
    for link in links:
        groups.setdefault(link.incident, set()).add(link.report.key.removesuffix("#a"))
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
    "a toll of the first day that outlets count very differently": (
        [
            report("a", "suicide_bombing", place="Tump", killed=(PEOPLE, 40), published="2031-05-06"),
            report("b", "suicide_bombing", killed=(PEOPLE, 17), published="2031-05-06"),
        ],
        [{"a", "b"}],
    ),
    "a town and a place elsewhere in its district, with tolls at odds": (
        [report("a", place="Turbat", killed=(PEOPLE, 3)), report("b", place="Tump", killed=(PEOPLE, 7))],
        [{"a"}, {"b"}],
    ),
    "a report of an explosion that killed nobody": (
        [
            report("a", killed=(CIVILIANS, 3), hurt=2),
            report("b", "grenade_attack", "2031-05-07", hurt=2),
            report("c", "grenade_attack", "2031-05-07", hurt=2),
        ],
        [{"a"}, {"b", "c"}],
    ),
    "the people whom one report names by group are those of the other": (
        [report("a", killed=(PEOPLE, 13)), report("b", killed=(CIVILIANS, 11), more=(FORCES, 2))],
        [{"a", "b"}],
    ),
    "an article that gives several figures for the same people": (
        [
            report("a", "mass_shooting", killed=(CIVILIANS, 21), more=(CIVILIANS, 3)),
            report("b", "mass_shooting", "2031-05-07", killed=(CIVILIANS, 20), more=(CIVILIANS, 21)),
        ],
        [{"a", "b"}],
    ),
    "a day after the other report was published": (
        [
            report("a", date=None, published="2031-05-05", killed=(CIVILIANS, 2)),
            report("b", "targeted_killing", killed=(CIVILIANS, 2)),
        ],
        [{"a"}, {"b"}],
    ),
    "a day that its own article cannot know": (
        [report("a", date="2031-05-08", killed=(CIVILIANS, 3)), report("b", date="2031-05-07", killed=(PEOPLE, 3))],
        [{"a", "b"}],
    ),
}  # fmt: skip


@pytest.mark.parametrize("link", [link_in_turn, link_all])
@pytest.mark.parametrize(("reports", "groups"), CASES.values(), ids=CASES)
def test_reports_are_put_together_as_a_careful_person_would(
    reports: list[Report], groups: list[set[str]], link: Callable[[list[Report]], list[Link]]
) -> None:
    assert group(link(reports)) == groups


def test_what_fits_two_incidents_alike_is_left_to_a_person() -> None:
    linker = Linker()
    one = linker.link(report("a", place="Tump")).incident
    two = linker.link(report("b", place="Hoshab")).incident
    link = linker.link(report("c"))
    assert link.new
    assert set(link.undecided) == {one, two}
    assert link.reason == f"fits as well: {', '.join(link.undecided)}"


def test_there_is_no_chain_from_one_incident_over_a_vague_report_to_the_next() -> None:
    reports = [
        report("a", place="Tump", killed=(FORCES, 4)),
        report("b"),
        report("c", place="Hoshab", killed=(FORCES, 4)),
    ]
    assert group(link_in_turn(reports)) == [{"a", "b"}, {"c"}]
    assert group(link_all(reports)) == [{"a"}, {"b"}, {"c"}]


def test_together_the_better_match_is_made_first() -> None:
    links = link_all([
        report("a", killed=(MILITANTS, 3)),
        report("b", killed=(MILITANTS, 5), published="2031-05-08"),
        report("c", place="Tump", killed=(MILITANTS, 3), published="2031-05-08"),
        report("d", place="Hoshab", killed=(MILITANTS, 5), published="2031-05-08"),
    ])  # fmt: skip
    assert group(links) == [{"a", "c"}, {"b", "d"}]


def test_together_what_fits_two_incidents_alike_is_left_to_a_person() -> None:
    one, two, torn = link_all([report("a", place="Tump"), report("b", place="Hoshab"), report("c")])
    assert torn.new
    assert torn.undecided == (one.incident, two.incident)
    assert torn.reason == f"fits as well: {one.incident}, {two.incident}"
    assert not one.undecided
    assert not two.undecided


def test_together_reports_join_what_is_there_and_never_join_two_incidents() -> None:
    shelf = MemoryShelf()
    shelf.add(find_traits(report("x", killed=(FORCES, 18))), "one")
    shelf.add(find_traits(report("y", killed=(FORCES, 18), where="Kalat")), "two")
    near, far = link_together(shelf, [report("a", killed=(FORCES, 18)), report("b", where="Zhob")])
    assert (near.incident, near.new) == ("one", False)
    assert far.new


def test_together_a_persons_word_goes_first() -> None:
    shelf = MemoryShelf()
    shelf.add(find_traits(report("x", killed=(FORCES, 18))), "one")
    apart, told = link_together(
        shelf,
        [
            report("a", killed=(FORCES, 18), not_same_as=("one",)),
            report("b", "arrest", "2030-01-01", "Zhob", same_as=("one",)),
        ],
    )
    assert apart.incident != "one"
    assert (told.incident, told.reason) == ("one", "a person decided so")


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
