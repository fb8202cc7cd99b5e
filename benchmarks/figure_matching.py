"""Compares figures that were read with figures of gold: which are the same, and which leaked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Json = dict[str, Any]
Bounds = tuple[int | None, int | None]
Test = Callable[[Json], bool]


def find_bounds(row: Json) -> Bounds:
    """Return the lowest and highest number of a figure; both ``None`` if it has no number."""
    count = row.get("count")
    return (count, count) if count is not None else (row.get("min"), row.get("max"))


def has_number(row: Json) -> bool:
    """Whether a figure has a number at all; vague ones are not scored."""
    return find_bounds(row) != (None, None)


def is_claim(row: Json) -> bool:
    """Whether a figure is an armed group's claim."""
    return row.get("status") == "claimed"


def list_allowed(row: Json, key: str) -> list[Any]:
    """Return the values of a key that are right."""
    return [row.get(key), *row.get(f"{key}_alt", [])]


def find_rows(article: Json) -> list[Json]:
    """Return the figures of an article that count: those of its events and its totals.

    ``_home`` says whether the event is in Balochistan; totals do not have it.
    """
    rows: list[Json] = []
    for event in article.get("events") or []:
        home = event.get("province") == "Balochistan"
        loose = event.get("optional")
        rows.extend({"_home": home, **row, "optional": row.get("optional") or loose} for row in event["figures"])
    rows += article.get("totals") or []
    return [row for row in rows if has_number(row)]


def is_same_figure(gold: Json, got: Json) -> bool:
    """Whether a figure is the one of gold: whom it counts, what happened to them, how many."""
    whom = "what" if gold.get("what") or got.get("what") else "group"
    if got.get(whom) not in list_allowed(gold, whom):
        return False
    homes = (gold.get("_home"), got.get("_home"))
    if None not in homes and homes[0] != homes[1]:
        return False
    values = [find_bounds(gold), *(tuple(pair) for pair in gold.get("values_alt", []))]
    return got.get("outcome") in list_allowed(gold, "outcome") and find_bounds(got) in values


def match_figures(gold: Sequence[Json], got: Sequence[Json]) -> dict[int, int]:
    """Return the largest one-to-one matching, positions in gold to positions in what was read."""
    taken: dict[int, int] = {}

    def place(wanted: int, seen: set[int]) -> bool:
        for found in sorted(range(len(got)), key=lambda position: _rate_difference(gold[wanted], got[position])):
            if found in seen or not is_same_figure(gold[wanted], got[found]):
                continue
            seen.add(found)
            if found not in taken or place(taken[found], seen):
                taken[found] = wanted
                return True
        return False

    for wanted in range(len(gold)):
        place(wanted, set())
    return {wanted: found for found, wanted in taken.items()}


def _rate_difference(gold: Json, got: Json) -> tuple[bool, bool]:
    """Sort exact numbers before alternative ones, the same speaker before others."""
    return find_bounds(got) != find_bounds(gold), got.get("said_by") != gold.get("said_by")


def find_leaks(wrong: Sequence[Json], gold: Json) -> list[tuple[Json, Json]]:
    """Return wrong confirmed figures that are background or a claim in gold, each with that row."""
    pool = [row for row in gold.get("background") or [] if has_number(row)]
    pool += [row for row in find_rows(gold) if is_claim(row)]
    leaks: list[tuple[Json, Json]] = []
    for got in wrong:
        source = next((row for row in pool if _can_come_from(got, row)), None)
        if source is not None:
            pool.remove(source)
            leaks.append((got, source))
    return leaks


def _can_come_from(got: Json, row: Json) -> bool:
    if bool(got.get("what")) != bool(row.get("what")):
        return False
    if got.get("_home") is False and row.get("reason") == "other_province":
        return False
    groups = list_allowed(row, "group")
    same_group = got.get("what") or got.get("group") in groups or "unspecified" in (*groups, got.get("group"))
    same_outcome = row.get("outcome") is None or got.get("outcome") in list_allowed(row, "outcome")
    numbers = {number for number in find_bounds(row) if number is not None}
    return bool(same_group and same_outcome and numbers & set(find_bounds(got)))


def show_row(row: Json) -> str:
    """Return a figure in a few words."""
    low, high = find_bounds(row)
    number = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    extra = "".join(f" {key}={row[key]}" for key in ("said_by", "status", "reason") if row.get(key))
    return f"{row.get('what') or row.get('group')} {row.get('outcome')} {number}{extra}"
