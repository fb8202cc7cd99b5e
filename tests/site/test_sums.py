"""Sums of many rows at once are those of their figures one by one."""

from collections import defaultdict
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.counting import RULES
from generator.archive.incident import FigureRange, Incident
from generator.archive.totals import Sum, read_sum
from generator.site.rows import IncidentRow, make_row
from generator.site.sums import sum_by_rules, sum_rows

number = st.one_of(st.none(), st.integers(0, 300), st.sampled_from([2**40, 2**63, 10**30]))
figure = st.builds(
    FigureRange,
    group=st.sampled_from(["militants", "civilians", None]),
    what=st.none(),
    outcome=st.sampled_from(["killed", "injured"]),
    low=number,
    best=number,
    high=number,
    counts=st.one_of(st.just(()), st.tuples(*[number] * len(RULES))),
)
incidents = st.lists(
    st.builds(
        Incident,
        id=st.just(""),
        title=st.just(""),
        date=st.none(),
        type=st.just("other"),
        province=st.sampled_from([None, "Sindh"]),
        districts=st.just(()),
        figures=st.lists(figure, max_size=4).map(tuple),
    ),
    max_size=5,
)


def make_rows(given_incidents: list[Incident]) -> list[IncidentRow]:
    """Return a row for each, all of them reported."""
    named = (replace(incident, id=str(place)) for place, incident in enumerate(given_incidents))
    return [replace(make_row(incident, ()), slugs=("one",), digest=f"{incident!r}".encode()) for incident in named]


@given(incidents)
def test_sums_are_those_of_the_figures(given_incidents: list[Incident]) -> None:
    expected: dict[tuple[str, str], Sum] = defaultdict(Sum)
    for each in (figure for incident in given_incidents if not incident.province for figure in incident.figures):
        one = read_sum(each)
        if one is not None and each.group and each.outcome:
            expected[each.group, each.outcome] = expected[each.group, each.outcome].plus(one)
    assert sum_rows(make_rows(given_incidents), {}) == expected


@given(incidents)
def test_each_rule_counts_what_its_figures_count(given_incidents: list[Incident]) -> None:
    expected: dict[tuple[str, str], list[int | None]] = {}
    for each in (figure for incident in given_incidents if not incident.province for figure in incident.figures):
        if each.group and each.outcome:
            known = expected.setdefault((each.group, each.outcome), [None] * len(RULES))
            for position, count in enumerate(each.counts or (each.best,) * len(RULES)):
                known[position] = known[position] if count is None else (known[position] or 0) + count
    sums = sum_by_rules(make_rows(given_incidents), {})
    assert sums == {cell: counts for cell, counts in expected.items() if counts != [None] * len(RULES)}
