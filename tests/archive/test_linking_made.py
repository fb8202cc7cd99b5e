"""Links of made worlds are right: pairs of reports that are put together, and pairs that ought to be."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations

import pytest

from generator.archive.linking import Linker

from .made_reports import make_world

SEEDS = range(8)


@cache
def link_world(seed: int) -> tuple[tuple[str, str, str], ...]:
    """Return truth, incident and report of each report of a world."""
    linker = Linker()
    return tuple((item.truth, linker.link(item.report).incident, item.report.key) for item in make_world(seed))


def find_pairs(keys: list[tuple[str, str]]) -> set[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, report in keys:
        groups[key].append(report)
    return {pair for reports in groups.values() for pair in combinations(sorted(reports), 2)}


def count_pairs(seed: int) -> tuple[int, int, int]:
    """Return how many pairs are right, were found, and are true."""
    linked = link_world(seed)
    true = find_pairs([(truth, report) for truth, _, report in linked])
    found = find_pairs([(incident, report) for _, incident, report in linked])
    return len(true & found), len(found), len(true)


def test_pairs_are_right_and_hardly_any_is_missed() -> None:
    """Every world has its own chance collisions, so the numbers are those of all worlds together."""
    right, found, true = (sum(column) for column in zip(*map(count_pairs, SEEDS), strict=True))
    assert right / found >= 0.98
    assert right / true >= 0.95


@pytest.mark.parametrize("seed", SEEDS)
def test_a_world_is_large_enough_and_none_falls_far_below(seed: int) -> None:
    linked = link_world(seed)
    assert len(linked) >= 290
    assert len({truth for truth, _, _ in linked}) >= 120
    right, found, true = count_pairs(seed)
    assert right / found >= 0.96
    assert right / true >= 0.93


@pytest.mark.parametrize("seed", SEEDS)
def test_no_incident_holds_two_events_of_one_article(seed: int) -> None:
    held = [(incident, report.split("#")[0]) for _, incident, report in link_world(seed)]
    assert len(set(held)) == len(held)
