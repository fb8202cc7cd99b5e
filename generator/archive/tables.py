"""The tables of the data files: columns with their meaning, and the rows that an incident gives to each.

``figures`` has one row a figure of an incident, ``accounts`` one row a figure of a report, ``incidents`` one row an
incident. Cells are text, whole numbers, booleans or ``None`` (no source says); lists are joined by ``|``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.counting import RULES
from generator.archive.incident import FigureRange, Incident
from generator.archive.totals import counts_in_totals
from generator.vocabulary.tables import load_table

Cell = str | int | bool | None
KINDS = ("figures", "subsets", "things", "claims")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its Frictionless type, what it means and, where they are few, the values that it takes."""

    name: str
    type: str
    meaning: str
    values: tuple[str, ...] = ()


def _describe_rule(rule: str) -> str:
    """Return what a counting rule counts, in the words of its definition."""
    row = load_table("counting_rules")[rule]
    return f"{row.label()}: {row.text('definition')} Claims never; empty where it counts nothing."


_WHERE = (
    Column("incident", "string", "permanent id of the incident"),
    Column("date", "string", "when it happened (EDTF); empty if not known"),
    Column("type", "string", "event type, by its id", tuple(load_table("event_types"))),
    Column("province", "string", "province; totals hold Balochistan and empty ones only"),
    Column("districts", "string", "districts by their current names, joined by |"),
    Column("part_of", "string", "the incident of which this one is a part; its people are inside the parent's figure"),
)

_KINDS = ("figure", "subset", "thing", "claim")
_WHOM = (
    Column("group", "string", "whom the figure counts; empty for things", tuple(load_table("groups"))),
    Column("what", "string", "the things it counts, in place of a group"),
    Column("outcome", "string", "what happened to them", tuple(load_table("outcomes"))),
)

INCIDENTS = (
    *_WHERE,
    Column("title", "string", "a neutral title"),
    Column("place", "string", "town or area"),
    Column("site", "string", "finer than a place"),
    Column("state", "string", "whether it stands, or what became of it", ("active", "merged", "split", "withdrawn")),
    Column("in_totals", "boolean", "whether totals add its figures: it is active, in Balochistan and part of no other"),
    Column("reports", "integer", "number of reports"),
    Column("outlets", "string", "outlets that reported it, joined by |"),
    Column("origins", "string", "independent origins of its figures (the military, a hospital …), joined by |"),
    Column(
        "responsibility",
        "string",
        "stance:organisation,organisation for each different statement, joined by |; a bare claimed: names nobody",
    ),
    Column("checked", "boolean", "whether a person has reviewed all of its entries"),
)

FIGURES = (
    *_WHERE,
    Column("in_totals", "boolean", "whether totals add this row"),
    Column("kind", "string", "figure, subset (inside another, or the same people), thing or claim", _KINDS),
    *_WHOM,
    Column("low", "integer", "lowest credible minimum; empty if no source says"),
    Column("best", "integer", "most recent credible figure; empty if no source gives a number"),
    Column("high", "integer", "highest credible maximum; empty if there is no upper end"),
    Column("approximate", "boolean", "whether all who give the best figure say about"),
    *(Column(f"counted_{rule}", "integer", _describe_rule(rule)) for rule in RULES),
    Column("accounts", "integer", "number of accounts of its own; 0 where it is the sum of the incident's parts"),
    Column("origins", "string", "independent origins, joined by |"),
    Column("reason", "string", "why the best figure is the best"),
)

ACCOUNTS = (
    *_WHERE,
    Column("kind", "string", "figure, subset (inside another), thing or claim", _KINDS),
    *_WHOM,
    Column("entry", "string", "slug of the entry"),
    Column("event", "string", "event of the entry"),
    Column("publisher", "string", "outlet"),
    Column("published", "string", "publication date (EDTF)"),
    Column("said_by", "string", "who gave the figure, by id; empty if the article quotes nobody"),
    Column("origin", "string", "where it comes from in the end; empty if not known, or for a copy of another article"),
    Column("min", "integer", "lowest number; empty if none is stated"),
    Column("max", "integer", "highest number; empty if none is stated"),
    Column("approximate", "boolean", "whether the article says about"),
    Column("vague", "string", "a quantity without a number"),
    Column("certainty", "string", "reported where the article hedges"),
    Column(
        "status", "string", "claimed for an armed group's claim, superseded for an older number of the same article"
    ),
    Column("checked", "boolean", "whether a person has reviewed the entry"),
    Column("evidence", "string", "the article's words, joined by |"),
)

TABLES = {"incidents": INCIDENTS, "figures": FIGURES, "accounts": ACCOUNTS}


def _where(incident: Incident) -> tuple[Cell, ...]:
    return (
        incident.id,
        incident.date,
        incident.type,
        incident.province,
        "|".join(incident.districts),
        incident.part_of,
    )


def find_incident_row(incident: Incident) -> tuple[Cell, ...]:
    """Return the row of ``INCIDENTS``."""
    return (
        *_where(incident),
        incident.title,
        incident.place,
        incident.site,
        incident.state,
        counts_in_totals(incident),
        len(incident.reports),
        "|".join(incident.outlets),
        "|".join(incident.origins),
        "|".join(f"{item.stance}:{','.join(item.by)}" for item in incident.responsibility),
        incident.checked,
    )


def find_figure_rows(incident: Incident) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of ``FIGURES``; only those of kind ``figure`` are added in totals."""
    where, counted = _where(incident), counts_in_totals(incident)
    for kind, item in _find_ranges(incident):
        yield (
            *where,
            counted and kind == "figure",
            kind,
            item.group,
            item.what,
            item.outcome,
            item.low,
            item.best,
            item.high,
            item.approximate,
            *(item.counts or (None,) * len(RULES)),
            len(item.accounts),
            "|".join(item.origins),
            item.reason,
        )


def find_account_rows(incident: Incident) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of ``ACCOUNTS``."""
    where = _where(incident)
    for kind, item in _find_ranges(incident):
        for account in item.accounts:
            yield (
                *where,
                kind,
                item.group,
                item.what,
                item.outcome,
                account.slug,
                account.event,
                account.publisher,
                account.date,
                account.said_by,
                account.origin,
                account.lowest,
                account.highest,
                account.approximate,
                account.vague,
                account.certainty,
                account.status,
                account.checked,
                "|".join(account.evidence),
            )


def _find_ranges(incident: Incident) -> Iterator[tuple[str, FigureRange]]:
    for kind in KINDS:
        for item in getattr(incident, kind):
            yield kind.removesuffix("s"), item
