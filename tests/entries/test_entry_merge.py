from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.entries.entry import Entry, Review
from generator.entries.merge import merge_entry
from generator.entries.reading import load_entry
from generator.entries.updating import update_text
from generator.entries.writing import write_entry
from generator.extraction.facts import Event, Figure, Source
from tests.entries import entry_strategies as drawn

PATH = "content/entries/2025/2025-02-01-dawn-x.md"
SLUG = "2025-02-01-dawn-x"
PEOPLE = [("civilians", "killed"), ("civilians", "injured"), ("militants", "killed"), ("security_forces", "killed")]


def figure(number: int, who: tuple[str, str], **values: object) -> Figure:
    words = f"{who[0]} {who[1]} in report {number}"
    return Figure(group=who[0], outcome=who[1], count=number, evidence=(words,), **values)  # type: ignore[arg-type] # values of any field


def event(name: str, place: str, *figures: Figure) -> Event:
    return Event(
        id=name, incident=f"2025-02-01-{place.lower()}-x", type="bombing", date="2025-02-01", date_basis="stated",
        date_evidence=("on Saturday",), province="Balochistan", districts=(place,), place_evidence=(f"in {place}",),
        figures=figures,
    )  # fmt: skip


BASE = Entry(
    title="Two incidents",
    date="2025-02-02",
    date_basis="label",
    source=Source(publisher="Dawn"),
    events=(
        event("a", "Kech", figure(4, PEOPLE[0]), figure(7, PEOPLE[1])),
        event("b", "Sibi", figure(2, PEOPLE[2]), figure(9, PEOPLE[3])),
    ),
    unknowns=("Who did it.",),
    body="Two incidents were reported.",
    slug=SLUG,
)


def merged(ours: Entry, theirs: Entry, **options: bool) -> tuple[Entry, list[str]]:
    result = merge_entry(write_entry(BASE), write_entry(ours), theirs, **options)
    return load_entry(result.text, PATH), [clash.field for clash in result.clashes]


def with_figure(entry: Entry, number: int, place: int, **values: object) -> Entry:
    figures = list(entry.events[number].figures)
    figures[place] = replace(figures[place], **values)  # type: ignore[arg-type] # values of any field
    return with_event(entry, number, figures=tuple(figures))


def with_event(entry: Entry, number: int, **values: object) -> Entry:
    events = list(entry.events)
    events[number] = replace(events[number], **values)  # type: ignore[arg-type] # values of any field
    return replace(entry, events=tuple(events))


def test_what_nobody_touched_takes_the_improvement() -> None:
    theirs = with_figure(BASE, 0, 0, count=5, evidence=("five were killed",))
    assert merged(BASE, theirs) == (theirs, [])


def test_a_persons_value_stays_beside_an_improvement_elsewhere() -> None:
    ours = replace(BASE, title="A person's title", body="A person's words.")
    theirs = with_figure(BASE, 1, 0, count=3)
    entry, clashes = merged(ours, theirs)
    assert (entry.title, entry.body, entry.events[1].figures[0].count) == (ours.title, ours.body, 3)
    assert clashes == []


def test_a_value_that_both_changed_is_a_clash_and_the_persons_stays() -> None:
    entry, clashes = merged(with_figure(BASE, 0, 0, count=6), with_figure(BASE, 0, 0, count=5))
    assert entry.events[0].figures[0].count == 6
    assert clashes == ["events.a.figures.0.count"]


def test_the_same_change_on_both_sides_is_no_clash() -> None:
    changed = with_figure(BASE, 0, 0, count=6)
    assert merged(changed, changed) == (changed, [])


def test_where_both_come_to_one_number_the_new_words_go_along() -> None:
    theirs = with_figure(BASE, 0, 0, count=6, evidence=("six were killed",))
    assert merged(with_figure(BASE, 0, 0, count=6), theirs) == (theirs, [])
    other_words = with_figure(BASE, 0, 0, count=6, evidence=("killing half a dozen",))
    assert merged(other_words, theirs) == (other_words, ["events.a.figures.0.evidence"])
    assert merged(with_figure(BASE, 0, 0, evidence=("six were killed",)), theirs)[1] == ["events.a.figures.0.count"]


def test_a_number_and_its_words_are_never_taken_from_two_sides() -> None:
    ours = with_figure(BASE, 0, 0, count=None, min=4)
    entry, clashes = merged(ours, with_figure(BASE, 0, 0, count=5, evidence=("five were killed",)))
    assert entry == ours
    assert len(clashes) == 3


def test_a_figure_that_a_person_deleted_stays_deleted() -> None:
    ours = with_event(BASE, 0, figures=BASE.events[0].figures[:1])
    theirs = with_figure(BASE, 0, 1, count=8)
    assert merged(ours, theirs) == (ours, [])


def test_a_figure_that_a_person_edited_is_kept_when_the_machine_drops_it() -> None:
    ours = with_figure(BASE, 0, 1, note="Seen by two reporters.")
    theirs = with_event(BASE, 0, figures=BASE.events[0].figures[:1])
    assert merged(ours, theirs) == (ours, ["events.a.figures.1"])


def test_a_figure_that_nobody_touched_goes_when_the_machine_drops_it() -> None:
    theirs = with_event(BASE, 0, figures=BASE.events[0].figures[:1])
    assert merged(BASE, theirs) == (theirs, [])


def test_figures_that_both_added_stand_in_the_place_of_their_neighbours() -> None:
    mine, new = figure(3, PEOPLE[2]), figure(1, PEOPLE[3])
    ours = with_event(BASE, 0, figures=(mine, *BASE.events[0].figures))
    theirs = with_event(BASE, 0, figures=(*BASE.events[0].figures, new))
    assert merged(ours, theirs)[0].events[0].figures == (mine, *BASE.events[0].figures, new)


def test_the_same_figure_added_by_both_stands_once() -> None:
    both = with_event(BASE, 0, figures=(*BASE.events[0].figures, figure(3, PEOPLE[2])))
    noted = with_event(BASE, 0, figures=(*BASE.events[0].figures, figure(3, PEOPLE[2], note="A person's note.")))
    assert merged(noted, both)[0] == noted


def test_events_are_found_by_what_they_say_and_keep_the_ids_of_the_file() -> None:
    new = event("a", "Quetta", figure(1, PEOPLE[0]))
    reading = replace(
        BASE,
        events=(new, replace(BASE.events[0], id="b", incident=None), replace(BASE.events[1], id="c", part_of="b")),
        totals=(figure(12, PEOPLE[0], covers=("a", "b")),),
    )
    entry, clashes = merged(BASE, reading)
    assert [(each.id, each.districts) for each in entry.events] == [
        ("c", ("Quetta",)),
        ("a", ("Kech",)),
        ("b", ("Sibi",)),
    ]
    assert entry.events[1].incident == BASE.events[0].incident
    assert entry.events[2].part_of == "a"
    assert entry.totals[0].covers == ("c", "a")
    assert clashes == []


def test_a_reviewed_entry_is_left_alone_unless_forced() -> None:
    ours = replace(with_figure(BASE, 0, 0, count=6), review=Review(state="person"))
    theirs = with_figure(BASE, 0, 0, count=5)
    assert merged(ours, theirs) == (ours, [])
    entry, clashes = merged(ours, theirs, force=True)
    assert (entry.events[0].figures[0].count, entry.review.state) == (5, "machine")
    assert clashes == ["events.a.figures.0.count"]


def test_without_a_base_nothing_is_changed_and_every_difference_is_named() -> None:
    theirs = replace(BASE, title="Another title")
    result = merge_entry(None, write_entry(BASE), theirs)
    assert (result.text, result.changed) == (write_entry(BASE), False)
    assert [str(clash) for clash in result.clashes] == [
        "title: kept 'Two incidents', the machine now reads 'Another title'"
    ]


def test_comments_and_order_of_a_persons_file_survive() -> None:
    text = (
        write_entry(BASE)
        .replace("title: Two incidents\n", "")
        .replace("---\n", "---\n# Mine.\ntitle: Two incidents\n", 1)
    )
    result = merge_entry(write_entry(BASE), text, with_figure(BASE, 1, 1, count=10))
    assert result.text == text.replace("count: 9", "count: 10")


Edit = Callable[[Entry], Entry]


def _change(at: tuple[int, tuple[str, str]], values: dict[str, object]) -> Edit:
    """Change a figure that is named by whom it counts, wherever it stands now."""
    number, who = at

    def edit(entry: Entry) -> Entry:
        figures = tuple(
            replace(each, **values) if (each.group, each.outcome) == who else each  # type: ignore[arg-type] # values of any field
            for each in entry.events[number].figures
        )
        return with_event(entry, number, figures=figures)

    return edit


def _delete(at: tuple[int, tuple[str, str]]) -> Edit:
    number, who = at

    def edit(entry: Entry) -> Entry:
        kept = tuple(each for each in entry.events[number].figures if (each.group, each.outcome) != who)
        return with_event(entry, number, figures=kept)

    return edit


def _set(values: dict[str, str]) -> Edit:
    return lambda entry: replace(entry, **values)  # type: ignore[arg-type] # values of any field


WHERE = [(0, PEOPLE[0]), (0, PEOPLE[1]), (1, PEOPLE[2]), (1, PEOPLE[3])]
PERSON = st.one_of(
    st.builds(lambda at, n: _change(at, {"count": 1000 + n}), st.sampled_from(WHERE), st.integers(0, 99)),
    st.builds(lambda at, n: _change(at, {"note": f"person {n}"}), st.sampled_from(WHERE), st.integers(0, 99)),
    st.builds(_delete, st.sampled_from(WHERE)),
    st.builds(lambda n: _set({"title": f"Person {n}"}), st.integers(0, 99)),
    st.builds(lambda n: _set({"body": f"Person {n}."}), st.integers(0, 99)),
)
MACHINE = st.one_of(
    st.builds(lambda at, n: _change(at, {"count": 100 + n}), st.sampled_from(WHERE), st.integers(0, 99)),
    st.builds(
        lambda at, said: _change(at, {"said_by": said}),
        st.sampled_from(WHERE),
        st.sampled_from(["police", "military"]),
    ),
    st.builds(lambda n: _set({"title": f"Machine {n}"}), st.integers(0, 99)),
    st.builds(lambda n: _set({"body": f"Machine {n}."}), st.integers(0, 99)),
)


def play(steps: list[tuple[str, Edit]]) -> Entry:
    """Let persons edit the file and the machine re-read the article, one after the other."""
    reading, base, text = BASE, write_entry(BASE), write_entry(BASE)
    for who, edit in steps:
        if who == "person":
            text = update_text(text, edit(load_entry(text, PATH)))
        else:
            reading = edit(reading)
            text = merge_entry(base, text, reading).text
            base = write_entry(reading)
    return load_entry(text, PATH)


@given(st.lists(PERSON, max_size=3), st.lists(MACHINE, max_size=3), st.randoms(use_true_random=False))
def test_edits_and_improvements_end_the_same_in_any_order(
    persons: list[Edit], machines: list[Edit], random: object
) -> None:
    edits = [("person", edit) for edit in persons]
    readings = [("machine", edit) for edit in machines]
    order = ["person"] * len(edits) + ["machine"] * len(readings)
    expected = play([*readings, *edits])
    random.shuffle(order)  # type: ignore[attr-defined] # made by the strategy
    queues = {"person": iter(edits), "machine": iter(readings)}
    assert play([next(queues[who]) for who in order]) == expected
    assert play([*edits, *readings]) == expected


@pytest.mark.parametrize("force", [False, True])
@given(st.lists(PERSON, max_size=4), st.lists(MACHINE, max_size=4))
def test_a_person_loses_nothing_without_force(force: bool, persons: list[Edit], machines: list[Edit]) -> None:  # noqa: FBT001 - a case
    ours, theirs = BASE, BASE
    for edit in persons:
        ours = edit(ours)
    for edit in machines:
        theirs = edit(theirs)
    entry, clashes = merged(ours, theirs, force=force)
    if not force:
        again = entry
        for edit in persons:
            again = edit(again)
        assert again == entry
    if not clashes:
        forced, _ = merged(ours, theirs, force=True)
        assert forced == entry


def lettered(entry: Entry) -> Entry:
    """Give every event an id of its own, as the rules ask for."""
    return replace(entry, events=tuple(replace(each, id=f"e{n}") for n, each in enumerate(entry.events)))


def test_an_event_that_a_person_rewrote_whole_is_not_given_back_by_the_same_reading() -> None:
    base = replace(BASE, events=(Event(id="a", type="abduction"),))
    mine = replace(
        event("a", "Sibi"), type="arson", date="2025", note="Another one.", not_same_as=("2025-02-01-sibi-y",)
    )
    ours = replace(base, events=(mine,))
    assert merge_entry(write_entry(base), write_entry(ours), base).text == write_entry(ours)


ENTRIES = drawn.entries().map(lettered)


@settings(max_examples=60)
@given(ENTRIES, ENTRIES)
def test_a_reading_that_says_the_same_as_before_changes_nothing(base: Entry, ours: Entry) -> None:
    ours = replace(ours, review=replace(ours.review, state="machine"))
    result = merge_entry(write_entry(base), write_entry(ours), base)
    assert (result.clashes, result.text, result.changed) == ((), write_entry(ours), False)


@settings(max_examples=60)
@given(ENTRIES, ENTRIES)
def test_merging_twice_is_merging_once(base: Entry, theirs: Entry) -> None:
    first = merge_entry(write_entry(base), write_entry(base), theirs, force=True)
    again = merge_entry(write_entry(theirs), first.text, theirs, force=True)
    assert (again.text, again.clashes) == (first.text, ())


def test_without_a_base_each_value_that_differs_is_a_clash_of_its_own() -> None:
    theirs = replace(BASE, title="Another title", body="Other words.")
    result = merge_entry(None, write_entry(with_figure(BASE, 0, 0, count=7)), theirs)
    assert not result.changed
    assert [clash.field for clash in result.clashes] == ["title", "events.a.figures.0.count", "body"]
    assert str(result.clashes[1]) == "events.a.figures.0.count: kept '7', the machine now reads '4'"


def test_a_record_that_only_one_side_has_is_told_by_its_first_fields() -> None:
    added = replace(BASE.events[0], id="z", type="arson", districts=("Hub",), date=None, figures=())
    [clash] = merge_entry(None, write_entry(replace(BASE, events=(*BASE.events, added))), BASE).clashes
    assert str(clash).startswith("events.z: kept {id: z, ")
    assert "type: arson" in str(clash)
    assert str(clash).endswith(", the machine now reads nothing")
