"""Where figures come from in the end, and how many of their origins are independent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.archive.accounts import find_accounts
from generator.archive.counting import RULES, speaks_of_enemy
from generator.archive.incident import Report
from generator.archive.origins import find_independent, find_origin
from generator.archive.ranges import find_ranges
from generator.extraction.facts import Event, Figure

REPORT = Report("alpha", "Alpha", Event("a", type="bombing"), publisher="Alpha", date="2031-05-07")


def report(slug: str, said_by: str | None, count: int = 9, group: str = "civilians", **more: str) -> Report:
    figure = Figure(group=group, outcome="killed", count=count, said_by=said_by)
    return replace(
        REPORT, slug=slug, publisher=more.get("publisher", slug), event=replace(REPORT.event, figures=(figure,))
    )


@pytest.mark.parametrize(
    ("said_by", "agencies", "publisher", "origin"),
    [
        ("military", (), "Alpha", ("military", "military")),
        ("ctd", (), "Alpha", ("police", "police")),
        ("FC", (), "Alpha", ("military", "military")),
        ("BLA", (), "Alpha", ("BLA", "armed_group")),
        ("Majeed-Brigade", (), "Alpha", ("BLA", "armed_group")),
        (None, ("ISPR",), "Alpha", ("military", "military")),
        (None, ("Reuters",), "Alpha", ("Reuters", "media")),
        (None, ("Reuters", "AFP"), "Alpha", ("Alpha", "media")),
        (None, (), "Alpha", ("Alpha", "media")),
        (None, (), "Radio Pakistan", ("government", "government")),
        (None, (), None, (None, None)),
    ],
)
def test_each_figure_has_its_origin(
    said_by: str | None, agencies: tuple[str, ...], publisher: str | None, origin: tuple[str | None, str | None]
) -> None:
    assert find_origin(said_by, replace(REPORT, agencies=agencies, publisher=publisher)) == origin


def test_a_copy_is_no_origin_of_its_own() -> None:
    assert find_origin(None, replace(REPORT, copy_of="beta")) == (None, "media")


@pytest.mark.parametrize(
    ("origins", "independent"),
    [
        (["military", "military"], ("military",)),
        (["military", "police", "hospital"], ("hospital", "military", "police")),
        (["unnamed_official", "unnamed_official"], ("unnamed_official",)),
        (["unnamed_official", "military"], ("military",)),
        (["unnamed_official", "administration", "witness"], ("administration", "witness")),
        (["unnamed_official", "hospital"], ("hospital", "unnamed_official")),
        (["unnamed_official", "family"], ("family", "unnamed_official")),
        (["unnamed_official", "Alpha"], ("Alpha", "unnamed_official")),
        (["armed_group", "BLA"], ("BLA",)),
        (["BLA", "BLF"], ("BLA", "BLF")),
        (["media", "Alpha"], ("Alpha",)),
        (["media", "rights_group"], ("media", "rights_group")),
        (["Alpha", "Beta", None], ("Alpha", "Beta")),
        ([], ()),
    ],
)
def test_who_may_be_another_speaker_is_no_origin_beside_it(
    origins: list[str | None], independent: tuple[str, ...]
) -> None:
    assert find_independent(origins) == independent


def test_two_outlets_that_quote_unnamed_officials_do_not_make_two_origins() -> None:
    rule = RULES.index("two_origins")
    unnamed = find_ranges([report("alpha", "unnamed_official"), report("beta", "unnamed_official")])["figures"][0]
    assert (unnamed.origins, unnamed.counts[rule]) == (("unnamed_official",), None)
    beside = find_ranges([report("alpha", "unnamed_official"), report("beta", "military")])["figures"][0]
    assert (beside.origins, beside.counts[rule]) == (("military",), None)
    two = find_ranges([report("alpha", "police"), report("beta", "hospital")])["figures"][0]
    assert (two.origins, two.counts[rule]) == (("hospital", "police"), 9)


def test_more_origins_of_one_speaker_do_not_outvote_two() -> None:
    reports = [
        report("alpha", "unnamed_official", 9),
        report("beta", "military", 9),
        report("gamma", "police", 11),
        report("delta", "hospital", 11),
    ]
    assert find_ranges(reports)["figures"][0].best == 11


@pytest.mark.parametrize(
    ("said_by", "group", "enemy"),
    [
        ("military", "militants", True),
        ("unnamed_official", "militants", True),
        ("FC", "militants", True),
        ("hospital", "militants", False),
        ("military", "civilians", False),
        ("BLA", "security_forces", True),
        ("BLA", "militants", False),
        (None, "militants", False),
    ],
)
def test_a_partys_figure_for_its_enemys_losses_is_known(said_by: str | None, group: str, *, enemy: bool) -> None:
    [(_, account)] = find_accounts(report("alpha", said_by, group=group))
    assert speaks_of_enemy(account, group) is enemy
