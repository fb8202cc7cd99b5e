"""Which incidents stand near another: in time, in the same district."""

from __future__ import annotations

from generator.site.maker import Maker
from generator.site.rows import IncidentRow

_NEAR = 3
"""Related incidents shown on each side in time."""


def find_related(maker: Maker) -> dict[str, list[IncidentRow]]:
    """Return for each incident its neighbours in time in the first of its districts, of other waves than its own.

    One without a date is nobody's neighbour.
    """
    found: dict[str, list[IncidentRow]] = {}
    for listed in maker.shelf.topics["districts"].values():
        rows = [row for row in listed if row.date]
        for position, row in enumerate(rows):
            if row.id in found:
                continue
            near = rows[max(0, position - _NEAR) : position] + rows[position + 1 : position + _NEAR + 1]
            alone = not row.parts and row.part_of is None
            found[row.id] = near if alone else [other for other in near if not _same_wave(row, other)]
    return found


def _same_wave(row: IncidentRow, other: IncidentRow) -> bool:
    if other.id in row.parts or row.part_of == other.id:
        return True
    return row.part_of is not None and row.part_of == other.part_of
