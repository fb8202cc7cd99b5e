"""Sums of a district: its own people alone, also where an incident is spread over several districts in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from generator.archive.counting import RULES
from generator.archive.incident import Incident
from generator.archive.totals import NOT_KNOWN, SEVERAL, Cell, Sum, counts_in_totals, name_district, spread_people
from generator.site.maker import Maker
from generator.site.rows import IncidentRow
from generator.site.rules import RuleSums, add_piece
from generator.site.sums import sum_by_rules, sum_rows


class Piece(NamedTuple):
    """People of a wave: whose district they are counted in, the incident that has them with its waves, how many."""

    district: str
    owners: frozenset[str]
    cell: Cell
    sum: Sum


class Rest(NamedTuple):
    """What stands beside the districts: its words, how many incidents are in no single district, and their people."""

    words: str
    incidents: int
    sums: dict[Cell, Sum]


def find_rest(maker: Maker) -> Iterator[Rest]:
    """Yield what no district's row has, so that the rows add up to the totals of the site."""
    listed, say = maker.shelf.listed, maker.language.say
    for name, words in ((SEVERAL, say("Several districts")), (NOT_KNOWN, say("District not known"))):
        number = sum(name_district(cast("Incident", row)) == name for row in listed)
        sums = sum_district(maker, name, listed)
        if number or sums:
            yield Rest(words, number, sums)


def tell_rest(maker: Maker) -> str:
    """Say where the people of incidents in several districts stand; nothing if there is none."""
    if not any(len(row.districts) > 1 for row in maker.shelf.listed):
        return ""
    return maker.language.say(
        "An incident in several districts is among the incidents of each. Its people stand in the row “Several "
        "districts”, but for those whose district is told."
    )


def find_families(maker: Maker, rows: Iterable[IncidentRow]) -> dict[str, IncidentRow]:
    """Return the rows with their waves and all parts of these: what sums over districts are made from."""
    found: dict[str, IncidentRow] = {}
    for row in rows:
        if _stands_alone(row):
            found[row.id] = row
        elif row.id not in found:
            for each in _list_wave(maker, _find_head(maker, row)):
                found.setdefault(each.id, each)
    return found


def sum_district(maker: Maker, district: str, rows: Sequence[IncidentRow]) -> dict[Cell, Sum]:
    """Add up the people of a district (or of ``SEVERAL``, ``NOT_KNOWN``) by the rule ``best``; of rows that it has."""
    sums = sum_rows(_find_own(district, rows), {})
    for piece in _find_pieces(maker, district, rows):
        known = sums.get(piece.cell)
        sums[piece.cell] = known.plus(piece.sum) if known else piece.sum
    return sums


def sum_district_by_rules(maker: Maker, district: str, rows: Sequence[IncidentRow]) -> RuleSums:
    """Add up the people of a district by each rule."""
    sums = sum_by_rules(_find_own(district, rows), {})
    for position in range(len(RULES)):
        for piece in _find_pieces(maker, district, rows, position):
            add_piece(sums, position, piece.cell, piece.sum)
    return sums


def _find_own(district: str, rows: Iterable[IncidentRow]) -> list[IncidentRow]:
    return [row for row in rows if name_district(cast("Incident", row)) == district and _stands_alone(row)]


def _find_pieces(maker: Maker, district: str, rows: Sequence[IncidentRow], position: int = 0) -> Iterator[Piece]:
    """Yield the people of a district who are in one of the rows, or in a part of one, as a rule counts them."""
    waves = [row for row in rows if not _stands_alone(row)]
    chosen = {row.id for row in waves}
    for head in {row.id: row for row in (_find_head(maker, row) for row in waves)}.values():
        for piece in _spread_wave(maker, head, position):
            if piece.district == district and not chosen.isdisjoint(piece.owners):
                yield piece


def _spread_wave(maker: Maker, head: IncidentRow, position: int) -> tuple[Piece, ...]:
    """Spread the people of a wave over its districts, once for all pages that show some of them."""
    known = maker.pieces.get((head.id, position))
    if known is None:
        family = cast("dict[str, Incident]", {row.id: row for row in _list_wave(maker, head)})
        known = maker.pieces[head.id, position] = tuple(_spread(family, head.id, position))
    return known


def _spread(family: Mapping[str, Incident], head: str, position: int) -> Iterator[Piece]:
    if counts_in_totals(family[head]):
        for owner, cell, one in spread_people(family[head], family, position):
            yield Piece(name_district(owner), frozenset(_with_waves(owner, family)), cell, one)


def _with_waves(incident: Incident, family: Mapping[str, Incident]) -> Iterator[str]:
    """Yield an incident's id and those of the waves that it is in."""
    yield incident.id
    while incident.part_of in family:
        incident = family[str(incident.part_of)]
        yield incident.id


def _find_head(maker: Maker, row: IncidentRow) -> IncidentRow:
    """Return the wave around all waves that a row is in; the row itself if it is no part."""
    while row.part_of in maker.shelf.rows:
        row = maker.shelf.rows[str(row.part_of)]
    return row


def _list_wave(maker: Maker, head: IncidentRow) -> Iterator[IncidentRow]:
    """Yield a wave and all its parts."""
    yield head
    for part in head.parts:
        yield from _list_wave(maker, maker.shelf.rows[part])


def _stands_alone(row: IncidentRow) -> bool:
    """Whether an incident has no part and is none: its people are those of its own district."""
    return not row.parts and row.part_of is None
