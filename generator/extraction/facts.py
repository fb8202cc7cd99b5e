"""The shape of facts: what an article states, field by field. This is the one declaration of the schema.

Each field carries its kind, vocabulary and meaning as metadata; the strict reader, the canonical writer, JSON
Schema, the commented template and the docs page are all derived from it (see generator/entries/schema.py).
The order of the fields is the order in which they are written.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from generator.vocabulary.frozen import dataclass

Texts = tuple[str, ...]


def declared(meaning: str, kind: str = "text", *, of: str = "", example: str = "", default: Any = None) -> Any:
    """Declare a field of the schema.

    ``kind``: text, id, integer, boolean, date, day, url, sha256, texts (one string or a list), ids, record, records.
    ``of``: the vocabulary that an id comes from, or the record's class name. ``default`` is what absence means.
    """
    return field(default=default, metadata={"meaning": meaning, "kind": kind, "of": of, "example": example})


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people (``group``) or things (``what``) with outcome and speaker; DESIGN's coding rules apply."""

    id: str | None = declared(
        "a name for this figure, needed only when another figure refers to it", "key", example="f1"
    )
    group: str | None = declared("whom the figure counts", "id", of="groups", example="civilians")
    what: str | None = declared("the things it counts, in place of a group", "id", of="things", example="vehicles")
    outcome: str | None = declared("what happened to them", "id", of="outcomes", example="killed")
    count: int | None = declared("the exact number that the article gives", "integer", example="4")
    min: int | None = declared("the lowest number: 'at least', 'more than'", "integer", example="67")
    max: int | None = declared("the highest number: 'up to', 'as many as'", "integer", example="20")
    approximate: bool = declared("'about', 'nearly', 'some'", "boolean", example="true", default=False)
    vague: str | None = declared("a quantity without a number", "text", example="dozens")
    said_by: str | None = declared("who gave the figure", "id", of="said_by", example="police")
    via: str | None = declared("the outlet or agency whom they told", "outlet", of="outlets", example="Reuters")
    certainty: str | None = declared("'reported' where the article hedges", "id", of="certainties", example="reported")
    status: str | None = declared(
        "'claimed': an armed group's figure for its enemy's losses; 'superseded': replaced in the article",
        "id",
        of="statuses",
        example="claimed",
    )
    subset_of: str | None = declared(
        "id of the figure of which this one is a part; never added to it", "reference", example="f1"
    )
    covers: Texts = declared("in totals: the events that the sum spans", "references", example="[a, b]", default=())
    reason: str | None = declared(
        "in background: why it is not counted", "id", of="background_reasons", example="year_total"
    )
    since: str | None = declared("in background: since when it has been counted", "date", example="2024-12-09")
    evidence: Texts = declared("the article's own words", "texts", default=())
    note: str | None = declared("anything that a reader of the figure must know", "text", example="includes the driver")

    @property
    def lowest(self) -> int | None:
        """The lower bound of the figure; ``None`` if the article gives none."""
        return self.count if self.count is not None else self.min

    @property
    def highest(self) -> int | None:
        """The upper bound of the figure; ``None`` if the article gives none."""
        return self.count if self.count is not None else self.max


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who is said to have done it, and whether they claimed it or others say so."""

    stance: str = declared(
        "claimed, attributed, denied, none_claimed or unknown", "id", of="stances", default="unknown"
    )
    by: Texts = declared("the organisations", "ids", of="organisations", example="BLA", default=())
    denied_by: Texts = declared("organisations that deny it", "ids", of="organisations", example="BLF", default=())
    evidence: Texts = declared("the article's own words", "texts", example="claimed responsibility", default=())


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that an article reports as happening."""

    id: str = declared("a letter that names the event within the entry", "key", example="a", default="a")
    incident: str | None = declared("permanent id of the incident", "incident", example="2025-01-31-kalat-mangocher")
    type: str = declared("what kind of event", "id", of="event_types", example="bombing", default="other")
    date: str | None = declared("when it happened; absent if not known", "date", example="2025-02-01")
    date_basis: str | None = declared("how the date is known", "id", of="date_bases", example="stated")
    date_evidence: Texts = declared("the words that give the date", "texts", example="on Friday night", default=())
    time_of_day: str | None = declared("part of the day", "text", example="night")
    province: str | None = declared("the province, where it is known", "text", example="Balochistan")
    districts: Texts = declared(
        "the districts, by their current names", "names", of="districts", example="[Kalat]", default=()
    )
    place: str | None = declared("town or area, by the gazetteer's name", "name", of="places", example="Mangocher")
    place_evidence: Texts = declared(
        "the words that give place and district", "texts", example="in Mangocher area of Kalat", default=()
    )
    site: str | None = declared("finer than a place, without coordinates", "text", example="Levies station")
    responsibility: Responsibility = declared("who did it", "record", of="Responsibility", default=Responsibility())
    part_of: str | None = declared(
        "the event of this entry, or the incident, of which this is a part", "reference", example="a"
    )
    same_as: Texts = declared(
        "incidents that a person decided are this one", "incidents", example="2025-02-01-kalat-bombing", default=()
    )
    not_same_as: Texts = declared(
        "incidents that a person decided are not this one", "incidents", example="2025-02-01-kalat-ambush", default=()
    )
    link_reason: str | None = declared("why it was linked to its incident", "text", example="same day and district")
    figures: tuple[Figure, ...] = declared("counts of people and things", "records", of="Figure", default=())
    note: str | None = declared("anything that a reader of the event must know", "text", example="told a day later")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the article was published and what was read."""

    publisher: str | None = declared("the outlet", "outlet", of="outlets", example="Dawn")
    url: str | None = declared("where the article stands; absent if not known", "url", example="https://…")
    dateline: str | None = declared("the article's dateline, as written", "text", example="KALAT")
    agencies: Texts = declared(
        "agencies and releases that it draws on", "names", of="outlets", example="[ISPR]", default=()
    )
    file: str | None = declared("the file that was read", "text", example="seeds/example.txt")
    sha256: str | None = declared("of the article as read", "sha256", example="1f61d99462dcdb96…")
    copy_of: str | None = declared(
        "name of the entry whose article has the same words", "text", example="2025-02-01-dawn-12-militants-killed"
    )


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that looks like a fact and could not be read: a person has to look."""

    code: str = declared("kind of flag", "id", of="flags", example="unread_figure", default="")
    line: int | None = declared("line of the article", "integer", example="12")
    words: str | None = declared("the article's words", "text", example="scores of people")


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read from one article. ``listed`` says why there is no event, or is ``None``.

    ``listed`` is ``no_incident`` or ``language_not_read``.
    """

    title: str
    date: str | None
    date_basis: str | None
    date_evidence: Texts
    date_ground: str | None
    lang: str
    source: Source
    events: tuple[Event, ...]
    totals: tuple[Figure, ...]
    background: tuple[Figure, ...]
    unknowns: Texts
    flags: tuple[Flag, ...]
    summary: str
    listed: str | None = None
