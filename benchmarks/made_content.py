"""Makes entries by seed: the same seed gives the same bytes. Nothing in them is a fact.

Sizes follow the archive that the site is built for: about 4 kB of nested front matter an entry, twenty years, all
districts, seven incidents for ten entries, one incident in forty a wave with parts.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.entries.entry import Entry, Review
from generator.entries.paths import make_slug
from generator.entries.writing import write_entry
from generator.extraction.facts import Event, Figure, Responsibility, Source
from generator.vocabulary.tables import load_table

FIRST = dt.date(2006, 1, 1)
DAYS = 20 * 365
_OUTLETS = 40
_WORDS = (
    "officials", "said", "the", "men", "near", "road", "station", "convoy", "morning", "evening", "vehicle", "patrol",
    "were", "hospital", "area", "search", "began", "after", "before", "market", "bridge", "camp", "shifted", "wounded",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """One made incident; ``part_of`` is the id of the wave that it belongs to."""

    id: str
    day: dt.date
    district: str
    type: str
    part_of: str | None


def make_entries(number: int, seed: int = 1) -> Iterator[tuple[str, Entry]]:
    """Yield entries with their paths below ``content/entries``."""
    rng = random.Random(f"{seed}-{number}")  # noqa: S311 - no secret
    incidents = list(_make_incidents(rng, number * 7 // 10))
    for position in range(number):
        incident = incidents[position] if position < len(incidents) else rng.choice(incidents)
        slug_day = (incident.day + dt.timedelta(days=rng.randrange(2))).isoformat()
        outlet = f"Outlet {rng.randrange(_OUTLETS):02d}"
        slug = f"{slug_day}-{make_slug(outlet)}-{make_slug(incident.district)}-{position}"
        yield f"{slug_day[:4]}/{slug}.md", _make_entry(rng, slug, slug_day, outlet, incident)


def write_content(folder: Path, number: int, seed: int = 1) -> int:
    """Write entries and return how many bytes they have."""
    size = 0
    for path, entry in make_entries(number, seed):
        target = folder / "entries" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        size += target.write_bytes(write_entry(entry).encode())
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    for name in ("about", "method", "glossary", "contribute"):
        (pages / f"{name}.md").write_text(f"---\ntitle: {name.title()}\n---\nMade for a measurement.\n")
    return size


def _make_incidents(rng: random.Random, number: int) -> Iterator[Made]:
    districts = [row.label() for row in load_table("districts").values()]
    types = list(load_table("event_types"))
    wave: Made | None = None
    for position in range(max(1, number)):
        day = wave.day if wave else FIRST + dt.timedelta(days=rng.randrange(DAYS))
        district, kind = rng.choice(districts), rng.choice(types)
        made = Made(f"{day}-{make_slug(district)}-{position}", day, district, kind, wave.id if wave else None)
        yield made
        wave = made if wave is None and rng.random() < 1 / 40 else None


def _make_entry(rng: random.Random, slug: str, day: str, outlet: str, incident: Made) -> Entry:
    events = (_make_event(rng, "a", incident), _make_event(rng, "b", incident))
    return Entry(
        title=f"{rng.randrange(2, 30)} reported killed in {incident.district}",
        date=day,
        date_basis="label",
        source=Source(
            publisher=outlet, url=f"https://outlet.example/{slug}", dateline=incident.district.upper(),
            agencies=("ISPR",), file=f"seeds/{slug}.txt", sha256="0123456789abcdef" * 4,
        ),
        events=events,
        totals=(
            Figure(group="militants", outcome="killed", count=rng.randrange(40), covers=("a", "b"),
                   said_by="military", evidence=(_quote(rng, 12),)),
        ),
        background=tuple(
            Figure(group="militants", outcome="killed", max=rng.randrange(1, 90), reason="running_total",
                   since="2024-12-09", evidence=(_quote(rng, 14),))
            for _ in range(2)
        ),
        unknowns=(_quote(rng, 8),),
        review=Review(state=rng.choice(("machine", "machine", "person"))),
        body=f"{_quote(rng, 24).capitalize()}. {_quote(rng, 16).capitalize()}.",
        slug=slug,
    )  # fmt: skip


def _make_event(rng: random.Random, letter: str, incident: Made) -> Event:
    return Event(
        id=letter,
        incident=incident.id,
        type=incident.type,
        date=incident.day.isoformat(),
        date_basis="stated",
        date_evidence=(_quote(rng, 6),),
        province="Balochistan",
        districts=(incident.district,),
        place_evidence=(_quote(rng, 7),),
        site="a check post on the road",
        responsibility=Responsibility(stance="claimed", by=("BLA",), evidence=(_quote(rng, 9),))
        if rng.random() < 0.3 else Responsibility(),
        part_of=incident.part_of,
        figures=tuple(_make_figure(rng, *cell) for cell in (rng.sample(_CELLS, 5) if letter == "a" else _CELLS[:1])),
    )  # fmt: skip


_CELLS = [
    (group, outcome)
    for group in ("security_forces", "militants", "civilians", "unspecified")
    for outcome in ("killed", "injured")
]


def _make_figure(rng: random.Random, group: str, outcome: str) -> Figure:
    number = rng.randrange(1, 25)
    speaker = rng.choice(("military", "police", "administration", "hospital"))
    evidence = (_quote(rng, 20),)
    low, count = (number, None) if rng.random() < 0.2 else (None, number)
    return Figure(group=group, outcome=outcome, said_by=speaker, min=low, count=count, evidence=evidence)


def _quote(rng: random.Random, length: int) -> str:
    return " ".join(rng.choices(_WORDS, k=length))
