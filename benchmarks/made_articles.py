"""Makes news articles by seed, as a stream: the same seed gives the same bytes. Nothing in them is a fact.

Of a hundred rows about sixty report an incident, twenty-four report none, five are the words of an earlier row under
another outlet's name, four are copies of an earlier row, three are an earlier article as its outlet corrected it, and
four are not in a language that is read. Places, outlets and organisations come from the vocabulary.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.entries.paths import make_slug
from generator.vocabulary.tables import load_table

FIRST = dt.date(2006, 1, 1)
DAYS = 20 * 365
_REMEMBERED = 500
_LEADS = (
    "{number} militants were killed in a raid near {place} in {district} district on {weekday}, the military said.",
    "A bomb went off near {place} in {district} on {weekday}, killing {number} and injuring {other}, police said.",
    "Gunmen shot dead {number} labourers near {place} in {district} district on {weekday}, a Levies official said.",
    "At least {number} soldiers were injured in an ambush near {place} in {district} on {weekday}, officials said.",
    "Armed men abducted {number} drivers from {place} in {district} on {weekday}, the deputy commissioner said.",
)
_FREE_LEADS = (
    "The road between {place} and the town of {district} was opened for traffic on {weekday} after {number} days.",
    "A book fair in {place} sold {number} hundred books on {weekday}, its chairman told reporters in {district}.",
    "Traders of {place} asked the government on {weekday} for {number} more buses to {district}.",
)
_FILLERS = (
    "The {thing} beside the {second} was {state} {span}, {speaker} told reporters in {other_place}.",
    "{Speaker} said that a {thing} and the {second} near {other_place} would stay {state} {span}.",
    "Traffic between {other_place} and the {thing} was {state} {span} as the {second} had to be searched.",
    "A search of the {thing}, the {second} and the hills towards {other_place} went on {span}.",
    "The {second} of {other_place} was {state}, and {speaker} asked people to leave the {thing} {span}.",
)
_THINGS = (
    "bridge", "bazaar", "school", "hospital", "railway line", "coal field", "dam", "bus stand", "customs house", "mill",
    "petrol pump", "power line", "college", "market", "toll plaza", "hotel", "orchard", "river bed", "post office",
)  # fmt: skip
_STATES = (
    "closed",
    "open",
    "guarded",
    "empty",
    "repaired",
    "blocked",
    "cleared",
    "damaged",
    "without power",
    "flooded",
)
_SPANS = (
    "until the evening", "for some hours", "for most of the day", "through the night", "for now",
    "since the morning", "for the rest of the week", "till noon", "during the weekend",
)  # fmt: skip
_SPEAKERS = (
    "a resident", "a shopkeeper", "an official of the district", "a driver", "a teacher", "the tehsildar", "a doctor",
    "an elder of the area", "a traffic official", "a farmer",
)  # fmt: skip
_NUMBERS = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen")


@dataclass(frozen=True, slots=True)
class Row:
    """One article of a bulk file; the names are its columns."""

    text: str
    date: str
    url: str
    publisher: str


@dataclass(frozen=True, slots=True)
class _Names:
    places: tuple[tuple[str, str], ...]
    outlets: tuple[str, ...]
    foreign: tuple[str, ...]


def make_rows(number: int, seed: int = 1) -> Iterator[Row]:
    """Yield articles; only the last few hundred are remembered, for the copies."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    names = _load_names()
    recent: deque[Row] = deque(maxlen=_REMEMBERED)
    for position in range(number):
        row = _make_row(rng, names, recent, position)
        recent.append(row)
        yield row


def _load_names() -> _Names:
    districts = load_table("districts")
    places = [row for row in load_table("places").values() if row.text("district") in districts]
    return _Names(
        tuple((row.label(), districts[str(row.text("district"))].label()) for row in places),
        tuple(row.label() for row in load_table("outlets").values()),
        tuple(row.label("ur") for row in places if row.label("ur") != row.label()),
    )


def _make_row(rng: random.Random, names: _Names, recent: deque[Row], position: int) -> Row:
    kind = rng.random()
    if recent and kind < 0.05:
        outlet = rng.choice(names.outlets)
        return replace(rng.choice(recent), publisher=outlet, url=_make_url(outlet, position))
    if recent and kind < 0.09:
        return rng.choice(recent)
    if recent and kind < 0.12:
        row = rng.choice(recent)
        return replace(row, text=row.text.replace(" said.", " said, correcting an earlier report.", 1))
    day = FIRST + dt.timedelta(days=rng.randrange(DAYS))
    outlet = rng.choice(names.outlets)
    foreign = kind < 0.16
    text = " ".join(rng.choices(names.foreign, k=80)) if foreign else _make_text(rng, names, day, free=kind > 0.76)
    return Row(text, day.isoformat(), _make_url(outlet, position), outlet)


def _make_url(outlet: str, position: int) -> str:
    return f"https://{make_slug(outlet)}.example/news/{position}"


def _make_text(rng: random.Random, names: _Names, day: dt.date, *, free: bool) -> str:
    place, district = rng.choice(names.places)
    event_day = day - dt.timedelta(days=rng.randrange(2))
    lead = rng.choice(_FREE_LEADS if free else _LEADS).format(
        number=rng.choice(_NUMBERS).lower(), other=rng.choice(_NUMBERS).lower(), place=place, district=district,
        weekday=event_day.strftime("%A"),
    )  # fmt: skip
    fillers = [_make_filler(rng, names) for _ in range(rng.randrange(2, 6))]
    return "\n\n".join((f"{district.upper()}: {lead[0].upper()}{lead[1:]}", *fillers))


def _make_filler(rng: random.Random, names: _Names) -> str:
    speaker = rng.choice(_SPEAKERS)
    return rng.choice(_FILLERS).format(
        thing=rng.choice(_THINGS), second=rng.choice(_THINGS), state=rng.choice(_STATES), span=rng.choice(_SPANS),
        speaker=speaker, Speaker=speaker[0].upper() + speaker[1:], other_place=rng.choice(names.places)[0],
    )  # fmt: skip


def write_rows(path: Path, number: int, seed: int = 1) -> int:
    """Write a JSON Lines file and return its bytes."""
    with path.open("w", encoding="utf8") as file:
        for row in make_rows(number, seed):
            file.write(json.dumps({name: getattr(row, name) for name in row.__slots__}, ensure_ascii=False) + "\n")
    return path.stat().st_size


def main() -> None:
    """Write a file and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    size = write_rows(given.file, given.rows, given.seed)
    print(f"{given.rows:,} rows, {size / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
