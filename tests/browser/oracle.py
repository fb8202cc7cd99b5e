"""What a selection of the filters must show, computed from ``data/incidents.json`` the slow and simple way."""

from __future__ import annotations

import calendar
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.entries.paths import make_slug

Incident = dict[str, Any]
Choice = dict[str, list[str]]
"""Keys by facet, and under ``from``, ``to`` and ``rule`` lists of at most one text."""
Bounds = tuple[int, int, int]
NOBODY = (0, 0, 0)
FACETS = ("district", "type", "organisation", "group", "outcome", "outlet")


@dataclass(frozen=True, slots=True)
class Oracle:
    """All incidents by id."""

    incidents: dict[str, Incident]

    @property
    def listed(self) -> list[Incident]:
        return [
            each
            for each in self.incidents.values()
            if each["state"] == "active" and each["entries"] and each["province"] in ("Balochistan", None)
        ]

    def select(self, choice: Choice) -> set[str]:
        return {each["id"] for each in self.listed if fits(each, choice)}

    def count_option(self, choice: Choice, facet: str, key: str) -> int:
        return len(self.select({**choice, facet: [key]}))

    def sum(self, choice: Choice) -> dict[tuple[str, str], Bounds]:
        """Add up by group and outcome: low, count by the rule, high."""
        selected = self.select(choice)
        rule = (choice.get("rule") or ["best"])[0]
        districts = choice.get("district")
        pieces = self._list_spread(selected, districts, rule) if districts else self._list_heads(selected, rule)
        sums: dict[tuple[str, str], Bounds] = {}
        for cell, bounds in pieces:
            if is_chosen(cell, choice):
                sums[cell] = plus(sums.get(cell, NOBODY), bounds)
        return sums

    def _list_heads(self, selected: set[str], rule: str) -> Iterator[tuple[tuple[str, str], Bounds]]:
        for id_ in sorted(selected):
            if not selected & set(self._find_waves(id_)):
                yield from read_cells(self.incidents[id_], rule).items()

    def _list_spread(
        self, selected: set[str], districts: list[str], rule: str
    ) -> Iterator[tuple[tuple[str, str], Bounds]]:
        for root in {[id_, *self._find_waves(id_)][-1] for id_ in selected}:
            for id_, cell, bounds in self._spread(root, rule):
                slugs = {make_slug(name) for name in self.incidents[id_]["districts"]}
                if slugs and slugs <= set(districts) and selected & {id_, *self._find_waves(id_)}:
                    yield cell, bounds

    def _find_waves(self, id_: str) -> Iterator[str]:
        wave = self.incidents[id_]["part_of"]
        while wave in self.incidents:
            yield wave
            wave = self.incidents[wave]["part_of"]

    def _spread(self, id_: str, rule: str) -> list[tuple[str, tuple[str, str], Bounds]]:
        """Return whose people they are, which, and how many: parts have no more than their wave has left."""
        whole = read_cells(self.incidents[id_], rule)
        pieces = []
        gone: dict[tuple[str, str], Bounds] = {}
        for part in self.incidents[id_]["parts"]:
            for owner, cell, (low, count, high) in self._spread(part, rule):
                sources = [cell] if cell in whole else [other for other in whole if other[1] == cell[1]]
                total, need = NOBODY, (low, count, high)
                for source in sources:
                    less = gone.get(source, NOBODY)
                    given = max(0, min(need[1], whole[source][1] - less[1]))
                    bounds = (min(need[0], given), given, max(given, min(need[2], whole[source][2] - less[2])))
                    gone[source] = plus(less, bounds)
                    total = plus(total, bounds)
                    left = max(0, need[1] - given)
                    need = (min(left, max(0, need[0] - bounds[0])), left, max(left, need[2] - bounds[2]))
                if sources:
                    pieces.append((owner, cell, total))
        for cell, (low, count, high) in whole.items():
            less = gone.get(cell, NOBODY)
            rest = max(0, count - less[1])
            bounds = (min(rest, max(0, low - less[0])), rest, max(rest, high - less[2]))
            if bounds[2] or cell not in gone:
                pieces.append((id_, cell, bounds))
        return pieces


def load_oracle(site: Path) -> Oracle:
    incidents = json.loads((site / "data" / "incidents.json").read_text(encoding="utf8"))
    return Oracle({each["id"]: each for each in incidents})


def fits(incident: Incident, choice: Choice) -> bool:
    by = [name for item in incident["responsibility"] for name in item.get("by", ())]
    values = {
        "district": {make_slug(name) for name in incident["districts"]},
        "type": {incident["type"]},
        "organisation": {make_slug(name) for name in by},
        "outlet": {make_slug(name) for name in incident["outlets"]},
    }
    if any(choice.get(facet) and not own & set(choice[facet]) for facet, own in values.items()):
        return False
    cells = [(each["group"], each["outcome"]) for each in incident["figures"] if each["high"] != 0]
    if (choice.get("group") or choice.get("outcome")) and not any(is_chosen(cell, choice) for cell in cells):
        return False
    return is_within(incident["date"], choice)


def is_chosen(cell: tuple[str, str], choice: Choice) -> bool:
    return all(
        not choice.get(facet) or value in choice[facet] for facet, value in zip(("group", "outcome"), cell, strict=True)
    )


def is_within(date: str | None, choice: Choice) -> bool:
    first, last = (choice.get(name) or [""] for name in ("from", "to"))
    if not first[0] and not last[0]:
        return True
    if date is None:
        return False
    begun = find_begun(date)
    return (not first[0] or begun[0] >= dt.date.fromisoformat(first[0])) and (
        not last[0] or begun[1] <= dt.date.fromisoformat(last[0])
    )


def find_begun(date: str) -> tuple[dt.date, dt.date]:
    """Return the first and last day that the first known end of a date can mean."""
    text = next(side for side in date.split("/") if side != "..").replace("?", "").replace("~", "")
    parts = [int(part) for part in text.split("-")]
    first = dt.date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return first, first
    month = parts[1] if len(parts) == 2 else 12
    return first, dt.date(parts[0], month, calendar.monthrange(parts[0], month)[1])


def read_cells(incident: Incident, rule: str) -> dict[tuple[str, str], Bounds]:
    cells = {}
    for each in incident["figures"]:
        count = each["counted"][rule]
        if count is not None:
            low, high = (count if each[name] is None else each[name] for name in ("low", "high"))
            cells[each["group"], each["outcome"]] = (min(count, low), count, max(count, high))
    return cells


def plus(left: Bounds, right: Bounds) -> Bounds:
    return left[0] + right[0], left[1] + right[1], left[2] + right[2]
