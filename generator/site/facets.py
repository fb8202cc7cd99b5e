"""The columns by which the timeline's filters choose: one compact file, loaded when a reader first uses them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from generator.site.dates import find_order
from generator.site.digest import digest_all
from generator.site.maker import Maker, Plan
from generator.site.rows import IncidentRow


def plan_facets(maker: Maker) -> Plan:
    """Plan ``data/facets.json``."""
    key = digest_all(row.digest for row in maker.shelf.listed)
    return Plan("data/facets.json", key, lambda: _make_facets(maker.shelf.listed))


def _make_facets(rows: list[IncidentRow]) -> bytes:
    """Write one column a name, in the order of the timeline.

    ``names`` holds the values of each named column, sorted; columns hold positions in it (lists of them where an
    incident has several). ``figures`` holds for each cell of group and outcome low, best and high.
    """
    columns: dict[str, Any] = {"ids": [row.id for row in rows], "titles": [row.title for row in rows]}
    columns["dates"] = [row.date for row in rows]
    columns["last"] = [find_order(row.date)[0] for row in rows]
    names: dict[str, list[str]] = {}
    for name, read in _READERS.items():
        names[name] = sorted({value for row in rows for value in read(row)})
        places = {value: place for place, value in enumerate(names[name])}
        columns[name] = [[places[value] for value in read(row)] for row in rows]
    columns["parts"] = [int(row.part_of is not None) for row in rows]
    columns["figures"] = [[list(figure[:3:2]) + list(figure[3:6]) for figure in row.figures] for row in rows]
    text = json.dumps({"names": names, **columns}, ensure_ascii=False, separators=(",", ":"))
    return text.encode() + b"\n"


_READERS: dict[str, Callable[[IncidentRow], Iterable[str]]] = {
    "types": lambda row: (row.type,),
    "districts": lambda row: row.districts,
    "organisations": lambda row: row.organisations,
    "outlets": lambda row: row.outlets,
}
