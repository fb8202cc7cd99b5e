"""A made world of incidents and of what outlets report of them, the same for each seed.

Every report knows the incident that it is about, so that links can be counted as right or wrong. Names and figures
are put together at random; what is modelled is how reports of one incident differ and how incidents resemble.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.archive.incident import Report
from generator.extraction.facts import Event, Figure
from generator.vocabulary.tables import load_table

FIRST_DAY = dt.date(2031, 1, 1)
OUTLETS = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")
TYPES = {
    "bombing": ("bombing", "bombing", "bombing", "other"),
    "armed_attack": ("armed_attack", "armed_attack", "ambush", "armed_clash"),
    "security_operation": ("security_operation", "security_operation", "armed_clash"),
    "targeted_killing": ("targeted_killing", "targeted_killing", "armed_attack"),
    "abduction": ("abduction", "abduction", "hostage_taking"),
    "infrastructure_attack": ("infrastructure_attack", "infrastructure_attack", "arson"),
    "grenade_attack": ("grenade_attack", "grenade_attack", "bombing"),
}
VICTIMS = {
    "bombing": (("civilians", "killed"), ("civilians", "injured")),
    "armed_attack": (("security_forces", "killed"), ("security_forces", "injured")),
    "security_operation": (("militants", "killed"), ("security_forces", "injured")),
    "targeted_killing": (("civilians", "killed"),),
    "abduction": (("civilians", "abducted"),),
    "infrastructure_attack": (),
    "grenade_attack": (("civilians", "injured"),),
}


@dataclass(frozen=True)
class Happening:
    """One incident of the made world: what truly happened."""

    name: str
    type: str
    day: dt.date
    district: str
    place: str | None
    figures: dict[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """One report and the name of the incident that it is about."""

    report: Report
    truth: str


class World:
    """Makes incidents and reports with one stream of random numbers."""

    def __init__(self, seed: int, span: int = 150) -> None:
        self.random = random.Random(seed)
        self.span = span
        self.places = _load_places()
        self.number = 0

    def make_happening(self, name: str) -> Happening:
        district = self.random.choice(sorted(self.places))
        kind = self.random.choice(sorted(TYPES))
        return Happening(
            name,
            kind,
            FIRST_DAY + dt.timedelta(days=self.random.randrange(self.span)),
            district,
            self.random.choice(self.places[district]) if self.random.random() < 0.75 else None,
            {key: self.make_number() for key in VICTIMS[kind]},
        )

    def make_number(self) -> int:
        """Return a toll: small ones are common, large ones rare."""
        return min(60, 1 + int(self.random.paretovariate(1.1)))

    def make_slug(self) -> str:
        self.number += 1
        return f"article-{self.number:05d}"

    def report(self, what: Happening, **odd: object) -> Made:
        """Report an incident as an outlet would; ``odd`` sets what a hard case is about."""
        slug = str(odd.get("slug") or self.make_slug())
        delay = int(str(odd.get("delay", self.random.choice((0, 1, 1, 1, 2)))))
        published = what.day + dt.timedelta(days=delay)
        event = Event(
            id=str(odd.get("event", "a")),
            type=self.random.choice(TYPES[what.type]),
            date=self._date(what, published, odd),
            province="Balochistan",
            districts=() if odd.get("no_district") else (what.district,),
            place=what.place if self.random.random() < 0.7 and not odd.get("no_district") else None,
            figures=tuple(self._figures(what, odd)),
        )
        outlet = self.random.choice(OUTLETS)
        return Made(Report(slug, slug, event, date=published.isoformat(), publisher=outlet, sha256=slug * 4), what.name)

    def _date(self, what: Happening, published: dt.date, odd: dict[str, object]) -> str | None:
        if "date" in odd:
            return str(odd["date"])
        chance = self.random.random()
        if chance < 0.7:
            return what.day.isoformat()
        if chance < 0.8:
            return f"{what.day.isoformat()}/{(what.day + dt.timedelta(days=1)).isoformat()}"
        if chance < 0.88 and not odd.get("no_district"):
            return (what.day + dt.timedelta(days=1)).isoformat()
        near = (published - what.day).days <= 2
        return None if near else what.day.isoformat()

    def _figures(self, what: Happening, odd: dict[str, object]) -> Iterator[Figure]:
        share = float(str(odd.get("share", 1.0)))
        for (group, outcome), true in what.figures.items():
            number = max(1, round(true * share))
            chance = self.random.random()
            if chance < 0.08 and number > 3:
                yield Figure(group=group, outcome=outcome, min=number - self.random.randrange(2))
            elif chance < 0.18:
                yield Figure(group="unspecified", outcome=outcome, count=number)
            elif chance < 0.24 and number > 4 and outcome == "injured":
                yield Figure(group=group, outcome=outcome, count=number - 1)
            elif chance > 0.93 and outcome == "injured":
                continue
            else:
                yield Figure(group=group, outcome=outcome, count=number)


def _load_places() -> dict[str, list[str]]:
    """Return the towns of each district by its name: its headquarters, which says little, and five made ones."""
    rows = [(row.label(), row.text("headquarters")) for row in load_table("districts").values()]
    return {name: [town or name, *(f"{name} {letter}" for letter in "VWXYZ")] for name, town in rows}


def make_plain(world: World, number: int) -> list[Made]:
    """Incidents anywhere on any day, each reported one to five times."""
    made: list[Made] = []
    for index in range(number):
        what = world.make_happening(f"plain-{index}")
        made += [world.report(what) for _ in range(world.random.choice((1, 2, 2, 3, 3, 4, 5)))]
    return made


def make_hard(world: World, number: int) -> list[Made]:
    """``number`` rounds of hard cases; each makes nine incidents."""
    made: list[Made] = []
    for index in range(number):
        for case in (
            _same_day_other_place,
            _same_day_other_toll,
            _day_after_day,
            _rising_toll,
            _copies_and_roundup,
            _no_district,
        ):
            made += case(world, f"{case.__name__}-{index}")
    made += _one_article_for_three(world)
    return made


def _same_day_other_place(world: World, name: str) -> list[Made]:
    """Two incidents of one kind in one district on one day, at different places."""
    first = world.make_happening(name + "-x")
    one, two = world.random.sample(world.places[first.district], 2)
    first = replace(first, place=one)
    second = replace(first, name=name + "-y", place=two, figures={key: n + 4 for key, n in first.figures.items()})
    return [world.report(what) for what in (first, second, first, second)]


def _same_day_other_toll(world: World, name: str) -> list[Made]:
    """Two incidents of other kinds in one district on one day; one report of each names no place."""
    first = replace(world.make_happening(name + "-x"), type="bombing", figures={("civilians", "killed"): 2})
    second = replace(first, name=name + "-y", type="security_operation", figures={("militants", "killed"): 9})
    return [world.report(what) for what in (first, second, second, first, second)]


def _day_after_day(world: World, name: str) -> list[Made]:
    """The same kind of attack in one district two days later, with another toll."""
    first = world.make_happening(name + "-x")
    later = first.day + dt.timedelta(days=3)
    second = replace(first, name=name + "-y", day=later, figures={key: n + 5 for key, n in first.figures.items()})
    return [world.report(first), world.report(first), world.report(second), world.report(second)]


def _rising_toll(world: World, name: str) -> list[Made]:
    """The dead rise from day to day: 5, 8, 12."""
    what = replace(
        world.make_happening(name), type="bombing", figures={("civilians", "killed"): 12, ("civilians", "injured"): 30}
    )
    return [
        world.report(what, delay=delay, share=share, date=what.day) for delay, share in ((0, 0.45), (1, 0.7), (2, 1.0))
    ]


def _copies_and_roundup(world: World, name: str) -> list[Made]:
    """An article, its verbatim copy by another outlet, and a round-up a week later that gives the day."""
    what = world.make_happening(name)
    first = world.report(what, delay=0)
    copied = replace(first.report, slug=world.make_slug(), copy_of=first.report.slug, publisher="Copyist")
    return [first, replace(first, report=copied), world.report(what, delay=7, date=what.day)]


def _no_district(world: World, name: str) -> list[Made]:
    """A report that names the province alone, with a toll that tells it."""
    what = replace(
        world.make_happening(name),
        type="armed_attack",
        figures={("security_forces", "killed"): 7, ("militants", "killed"): 14},
    )
    return [world.report(what), world.report(what, no_district=True, date=what.day), world.report(what)]


def _one_article_for_three(world: World) -> list[Made]:
    """One article covers three incidents, each of which others report, too."""
    made: list[Made] = []
    for index in range(4):
        slug = world.make_slug()
        day = FIRST_DAY + dt.timedelta(days=world.random.randrange(world.span))
        for letter in "abc":
            what = replace(world.make_happening(f"three-{index}-{letter}"), day=day)
            made += [world.report(what, slug=slug, event=letter, delay=1), world.report(what)]
    return made


def make_world(seed: int, size: int = 1) -> list[Made]:
    """Return the reports of a world in the order in which they were published: about 300 of 120 incidents a ``size``.

    A larger world lasts longer: incidents resemble each other by accident just as often.
    """
    world, plain, hard = World(seed, 150 * size), 54 * size, 6 * size
    made = make_plain(world, plain) + make_hard(world, hard)
    return sorted(made, key=lambda item: (item.report.date or "", item.report.slug, item.report.event.id))
