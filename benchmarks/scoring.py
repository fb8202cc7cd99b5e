"""Scores what was read in articles against gold, and sums it up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from benchmarks.event_matching import align_events, count_districts, is_same_responsibility
from benchmarks.figure_matching import (
    Json,
    Test,
    find_leaks,
    find_rows,
    has_number,
    is_claim,
    is_same_figure,
    list_allowed,
    match_figures,
    show_row,
)

KINDS: dict[str, Test] = {
    "figures": lambda row: not row.get("what") and not is_claim(row),
    "claims": lambda row: not row.get("what") and is_claim(row),
    "things": lambda row: bool(row.get("what")),
}


@dataclass(slots=True)
class Tally:
    """What was right and wrong so far; ``misses`` are pairs of article and message, ``name`` is the article's."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str]] = field(default_factory=list)
    name: str = ""

    def miss(self, *messages: str) -> None:
        """Note what was missed in the article."""
        self.misses += [(self.name, message) for message in messages]

    def check(self, what: str, message: str, *, right: bool) -> bool:
        """Count a question as answered rightly or not."""
        self.counts[f"{what}:all"] += 1
        self.counts[f"{what}:right"] += right
        if not right:
            self.miss(message)
        return right

    def add(self, what: str, right: int, wrong: int, missed: int) -> None:
        """Count what precision and recall are made from."""
        for key, number in (("right", right), ("wrong", wrong), ("missed", missed)):
            self.counts[f"{what}:{key}"] += number


def score_article(tally: Tally, name: str, gold: Json, got: Json) -> None:
    """Score one article; its name stands before each miss."""
    tally.name = name
    if gold["events"]:
        _score_source(tally, gold, got)
    else:
        found = ", ".join(f"{event['type']} {event['date']} {event['districts']}" for event in got["events"])
        tally.check("no incident", f"no incident, but read: {found}", right=not got["events"])
    for kind in KINDS:
        _score_figures(tally, kind, gold, got)
    _score_background(tally, gold, got)
    _score_events(tally, gold, got)


def _score_source(tally: Tally, gold: Json, got: Json) -> None:
    date, publisher = got["date"], got["source"].get("publisher")
    message = f"publication date {date} for {gold['date']}"
    tally.check("publication date", message, right=date in list_allowed(gold, "date"))
    message = f"publisher {publisher} for {gold['source']['publisher']}"
    tally.check("publisher", message, right=publisher in list_allowed(gold["source"], "publisher"))


def _score_figures(tally: Tally, kind: str, gold: Json, got: Json) -> None:
    test, wanted, given = KINDS[kind], find_rows(gold), find_rows(got)
    must = [row for row in wanted if test(row) and not row.get("optional")]
    may = [row for row in wanted if row.get("optional") and test(row)] + _list_twins(wanted, kind)
    have = [row for row in given if test(row)]
    hits = match_figures(must, have)
    left = [row for found, row in enumerate(have) if found not in hits.values()]
    spare = set(match_figures(may, left).values())
    wrong = [row for found, row in enumerate(left) if found not in spare]
    missed = [row for position, row in enumerate(must) if position not in hits and not _is_twin_read(row, given)]
    tally.add(kind, len(must) - len(missed), len(wrong), len(missed))
    tally.miss(*(f"{kind} missed: {show_row(row)}" for row in missed))
    tally.miss(*(f"{kind} wrong: {show_row(row)} <- {row.get('evidence')}" for row in wrong))
    for position, found in hits.items():
        _score_speaker(tally, must[position], have[found])
    if kind != "claims":
        _score_leaks(tally, wrong, gold)


def _list_twins(wanted: list[Json], kind: str) -> list[Json]:
    """Return the rows of the other kind that may be of this kind too (an armed group's figure of its own men)."""
    other = {"figures": None, "claims": "claimed"}.get(kind, "never")
    return [row for row in wanted if not row.get("what") and other in row.get("status_alt", [])]


def _is_twin_read(row: Json, given: list[Json]) -> bool:
    return "status_alt" in row and any(is_same_figure(row, other) for other in given if not other.get("what"))


def _score_speaker(tally: Tally, gold: Json, got: Json) -> None:
    if gold.get("said_by"):
        message = f"said_by {got.get('said_by')} for {show_row(gold)}"
        tally.check("said by", message, right=got.get("said_by") in list_allowed(gold, "said_by"))


def _score_leaks(tally: Tally, wrong: list[Json], gold: Json) -> None:
    for got, source in find_leaks(wrong, gold):
        tally.counts["leaked"] += 1
        tally.miss(f"LEAKED: {show_row(got)} is {show_row(source)}")


def _score_background(tally: Tally, gold: Json, got: Json) -> None:
    rows = [row for row in gold["background"] if has_number(row) and not row.get("what") and not row.get("optional")]
    found = [row for row in got["background"] if has_number(row) and not row.get("what")]
    hits = match_figures(rows, found)
    tally.counts["background kept:all"] += len(rows)
    tally.counts["background kept:right"] += len(hits)
    left = [row for position, row in enumerate(rows) if position not in hits]
    tally.miss(*(f"background not kept: {show_row(row)}" for row in left))


def _score_events(tally: Tally, gold: Json, got: Json) -> None:
    wanted, given = gold["events"], got["events"]
    pairs = align_events(wanted, given)
    for position, event in enumerate(wanted):
        if event.get("optional"):
            continue
        other = given[pairs[position]] if position in pairs else None
        label = f"event {event['id']} ({event['type']}, {event['date']}, {', '.join(event['districts'])})"
        tally.add("districts", *count_districts(event, other))
        if tally.check("events found", f"{label}: not found", right=other is not None) and other is not None:
            _score_event(tally, label, event, other)
    for position, event in enumerate(given):
        if position not in pairs.values():
            tally.counts["events extra"] += 1
            tally.add("districts", 0, len(event["districts"]), 0)
            tally.miss(f"extra event: {event['type']} {event['date']} {event['districts']}")


def _score_event(tally: Tally, label: str, event: Json, other: Json) -> None:
    for what, key in (("event date", "date"), ("event type", "type"), ("province", "province")):
        right = other.get(key) in list_allowed(event, key)
        tally.check(what, f"{label}: {key} {other.get(key)}", right=right)
    if list_allowed(event, "date") == [None]:
        message = f"{label}: date made up: {other.get('date')}"
        tally.check("undated stays undated", message, right=other.get("date") is None)
    message = f"{label}: responsibility {other.get('responsibility')} for {event['responsibility']}"
    tally.check("responsibility", message, right=is_same_responsibility(event, other))
    _, extra, missing = count_districts(event, other)
    if extra or missing:
        tally.miss(f"{label}: districts {other.get('districts')}")
