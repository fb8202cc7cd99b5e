"""Writes a content folder with made-up entries by seed: nothing in them is a fact.

They hold what filters, sums and pages can stumble over: waves with parts in several districts, waves whose parts are
waves, dates of every precision, ends that no source gives, reports that differ, claims, and entries without anything.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.entries.entry import Correction, Entry, Review
from generator.entries.writing import write_entry
from generator.extraction.facts import Event, Figure, Responsibility, Source
from generator.vocabulary.tables import load_table

ROOT = Path(__file__).resolve().parents[2]
HOME = "Balochistan"
INCIDENTS = 130
GROUPS = ("security_forces", "militants", "civilians", "unspecified")
_DAY = "{y}-{m:02d}-{d:02d}"
DAYS = (
    _DAY,
    f"{_DAY}/{{y}}-{{m:02d}}-{{e:02d}}",
    "{y}-{m:02d}",
    "{y}",
    f"../{_DAY}",
    "{y}?-{m:02d}-{d:02d}",
    f"{_DAY}~",
)
CLAIM = Figure(
    group="security_forces", outcome="killed", count=90, said_by="BLA", status="claimed", evidence=("killed 90",)
)
TALLY = Figure(group="militants", outcome="killed", max=43, reason="running_total", evidence=("up to 43",))


@dataclass(frozen=True, slots=True)
class Made:
    """One made incident."""

    id: str
    date: str | None
    districts: tuple[str, ...]
    type: str
    part_of: str | None
    province: str | None


def write_archive(folder: Path, seed: int = 7) -> None:
    """Write a whole content folder: made entries, those of ``content/`` beside this file, and the written pages."""
    rng = random.Random(seed)
    for path, entry in _make_entries(rng, list(_make_incidents(rng))):
        target = folder / "entries" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(write_entry(entry), encoding="utf8")
    shutil.copytree(Path(__file__).parent / "content", folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "content" / "pages", folder / "pages", dirs_exist_ok=True)


def _make_incidents(rng: random.Random) -> Iterator[Made]:
    districts = [row.label() for row in load_table("districts").values()][:9]
    types = list(load_table("event_types"))[:8]
    waves: list[Made] = []
    for number in range(INCIDENTS):
        wave = rng.choice(waves) if waves and rng.random() < 0.3 else None
        own = tuple(rng.sample(districts, rng.choice((0, 1, 1, 1, 1, 2))))
        day = {"y": rng.choice((2021, 2022, 2023)), "m": rng.randrange(1, 13), "d": rng.randrange(1, 28)}
        date = rng.choice((*[DAYS[0]] * 8, *DAYS)).format(**day, e=day["d"] + 1) if rng.random() < 0.93 else None
        elsewhere = wave is None and number % 12 == 0
        province = "Sindh" if elsewhere else rng.choice((HOME, HOME, HOME, None))
        made = Made(
            f"undated-made-{number:03d}",
            date,
            () if elsewhere else own,
            rng.choice(types),
            wave.id if wave else None,
            province,
        )
        yield made
        if not elsewhere and rng.random() < 0.12:
            waves.append(made)


def _make_entries(rng: random.Random, incidents: list[Made]) -> Iterator[tuple[str, Entry]]:
    outlets = [row.label() for row in load_table("outlets").values()][:6]
    for number in range(round(INCIDENTS * 1.4)):
        incident = incidents[number] if number < INCIDENTS else rng.choice(incidents)
        day = f"{rng.choice((2021, 2022, 2023))}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
        slug = f"{day}-made-{number:03d}"
        yield f"{day[:4]}/{slug}.md", Entry(
            title=f"Made report {number} on made incident {incident.id[-3:]}",
            date=day,
            date_basis="label",
            source=Source(publisher=rng.choice(outlets), url=f"https://outlet.example/{slug}?a=1&b=2"),
            events=(_make_event(rng, incident),),
            background=(TALLY,),
            unknowns=("Who the attackers were.",) if rng.random() < 0.3 else (),
            corrections=(Correction("2024-01-01", "events.a.figures.1.count", "4", "5", "The outlet corrected it."),)
            if rng.random() < 0.05 else (),
            review=Review(state=rng.choice(("machine", "person"))),
            body="A made-up summary. It says nothing.",
            slug=slug,
        )  # fmt: skip


def _make_event(rng: random.Random, incident: Made) -> Event:
    claimed = Responsibility(stance="claimed", by=(rng.choice(("BLA", "BLF", "TTP")),), evidence=("said they did it",))
    cells = rng.sample([(group, outcome) for group in GROUPS for outcome in ("killed", "injured", "abducted")], 3)
    figures = [_make_figure(rng, *cell) for cell in cells[: rng.choice((0, 1, 2, 3))]]
    if rng.random() < 0.1:
        figures.append(CLAIM)
    return Event(
        incident=incident.id,
        type=incident.type,
        date=incident.date,
        date_basis="stated" if incident.date else None,
        date_evidence=("on that day",) if incident.date else (),
        province=incident.province,
        districts=incident.districts,
        place_evidence=("in that place",) if incident.districts else (),
        time_of_day="night" if rng.random() < 0.2 else None,
        responsibility=claimed if rng.random() < 0.4 else Responsibility(),
        part_of=incident.part_of,
        figures=tuple(figures),
    )


def _make_figure(rng: random.Random, group: str, outcome: str) -> Figure:
    number = rng.choice((0, 1, 1, 2, 3, 5, 8, 13, 1200))
    ways: list[dict[str, int | str]] = [
        {"count": number}, {"min": number}, {"max": number}, {"min": number, "max": number + 4}, {"vague": "dozens"}
    ]  # fmt: skip
    bounds = rng.choice([*ways, ways[0], ways[0]])
    speaker = rng.choice(("military", "police", "hospital", "administration"))
    return Figure(group=group, outcome=outcome, said_by=speaker, evidence=(f"words on {number}",), **bounds)  # type: ignore[arg-type] # bounds fit
