"""The entry: one article's facts as a Markdown file that people review."""

from __future__ import annotations

from typing import Any

from generator.extraction.facts import Event, Figure, Flag, Responsibility, Source, Texts, declared
from generator.vocabulary.frozen import dataclass

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Correction:
    """One change of a published fact: which field, from which value to which, when and why."""

    date: str = declared("the day of the correction", "day", example="2025-03-01", default="")
    field: str = declared("the changed field", "text", example="events.a.figures.1.count", default="")
    old: str | None = declared("the value before", "text", example="4")
    new: str | None = declared("the value since", "text", example="5")
    reason: str = declared("why it was changed", "text", example="the outlet corrected it", default="")


@dataclass(frozen=True, slots=True)
class Review:
    """Who last accepted the entry, and what a person still has to look at."""

    state: str = declared("machine or person", "id", of="reviews", default="machine")
    flags: tuple[Flag, ...] = declared("what could not be read", "records", of="Flag", default=())


@dataclass(frozen=True, slots=True)
class Entry:
    """All fields of an entry's front matter, in canonical order. ``body`` and ``slug`` come from the file itself."""

    schema: int = declared("version of this schema", "integer", default=SCHEMA_VERSION)
    title: str = declared("a neutral title made from the facts", "text", default="")
    date: str | None = declared("publication date; absent if unknown", "date", example="2025-02-01")
    date_basis: str | None = declared("how the publication date is known", "id", of="date_bases", example="stated")
    date_evidence: Texts = declared(
        "the words that give the publication date", "texts", example="February 1, 2025", default=()
    )
    date_ground: str | None = declared("why an inferred date was inferred so", "text", example="no year is given")
    lang: str = declared("language of the article (BCP 47)", "text", default="en")
    source: Source = declared("where it was published", "record", of="Source", default=Source())
    events: tuple[Event, ...] = declared("what the article reports", "records", of="Event", default=())
    totals: tuple[Figure, ...] = declared(
        "sums that span events; never added to them", "records", of="Figure", default=()
    )
    background: tuple[Figure, ...] = declared("never counted", "records", of="Figure", default=())
    unknowns: Texts = declared("what the article leaves open", "texts", example="who did it", default=())
    corrections: tuple[Correction, ...] = declared("changes of facts", "records", of="Correction", default=())
    withheld: Texts = declared(
        "what is left out on purpose, and why", "texts", example="the name of a minor", default=()
    )
    review: Review = declared("who last accepted the entry", "record", of="Review", default=Review())
    body: str = ""
    slug: str = ""


RECORDS: dict[str, type[Any]] = {
    cls.__name__: cls for cls in (Entry, Event, Figure, Responsibility, Source, Flag, Correction, Review)
}
