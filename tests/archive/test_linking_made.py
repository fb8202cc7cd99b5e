"""Links of made worlds are right: pairs of reports that are put together, and pairs that ought to be."""

from __future__ import annotations

import random
from collections import defaultdict
from functools import cache
from itertools import combinations

import pytest

from generator.archive.linking import Linker
from generator.archive.linking_together import link_together
from generator.archive.shelf import MemoryShelf

from .made_reports import make_world

SEEDS = range(6)
LARGE = 8
Linked = tuple[tuple[str, str, str], ...]


@cache
def link_world(seed: int, size: int = 1) -> Linked:
    """Return truth, incident and report of each report of a world, linked together."""
    world = make_world(seed, size)
    links = link_together(MemoryShelf(), [item.report for item in world])
    return tuple((item.truth, link.incident, item.report.key) for item, link in zip(world, links, strict=True))


def link_in_turn(seed: int, size: int) -> Linked:
    """The same, each report linked as it comes in."""
    linker = Linker()
    return tuple((item.truth, linker.link(item.report).incident, item.report.key) for item in make_world(seed, size))


def find_pairs(keys: list[tuple[str, str]]) -> set[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, report in keys:
        groups[key].append(report)
    return {pair for reports in groups.values() for pair in combinations(sorted(reports), 2)}


def count_pairs(linked: Linked) -> tuple[int, int, int]:
    """Return how many pairs are right, were found, and are true."""
    true = find_pairs([(truth, report) for truth, _, report in linked])
    found = find_pairs([(incident, report) for _, incident, report in linked])
    return len(true & found), len(found), len(true)


@pytest.mark.parametrize("seed", SEEDS)
def test_pairs_of_each_large_world_are_right_and_hardly_any_is_missed(seed: int) -> None:
    linked = link_world(seed, LARGE)
    assert len(linked) >= 2200
    assert len({truth for truth, _, _ in linked}) >= 850
    right, found, true = count_pairs(linked)
    assert right / found >= 0.98
    assert right / true >= 0.95


def test_pairs_of_small_worlds_are_right_and_hardly_any_is_missed() -> None:
    """In 300 reports two incidents that nobody could tell apart weigh much, so the numbers are those of 16 worlds."""
    worlds = [link_world(seed) for seed in range(16)]
    assert all(len(linked) >= 285 and len({truth for truth, _, _ in linked}) >= 120 for linked in worlds)
    right, found, true = (sum(column) for column in zip(*map(count_pairs, worlds), strict=True))
    assert right / found >= 0.98
    assert right / true >= 0.95


@pytest.mark.parametrize("seed", SEEDS)
def test_reports_that_come_one_by_one_are_linked_nearly_as_well(seed: int) -> None:
    """What comes later cannot help here."""
    right, found, true = count_pairs(link_in_turn(seed, LARGE))
    assert right / found >= 0.97
    assert right / true >= 0.95


@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_reports_come_makes_no_difference(seed: int) -> None:
    reports = [item.report for item in make_world(seed)]
    expected = find_pairs([(incident, report) for _, incident, report in link_world(seed)])
    random.Random(seed).shuffle(reports)
    links = link_together(MemoryShelf(), reports)
    assert find_pairs([(link.incident, link.report.key) for link in links]) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_no_incident_holds_two_events_of_one_article(seed: int) -> None:
    held = [(incident, report.split("#")[0]) for _, incident, report in link_world(seed)]
    assert len(set(held)) == len(held)
