"""Sums by each counting rule, side by side, so that a total can be compared with the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.archive.counting import RULES
from generator.archive.totals import Cell, Sum
from generator.site.language import Language
from generator.site.maker import find_counted, rank_cell
from generator.site.models import Link
from generator.site.models_lists import RuleRow, RuleTable
from generator.site.phrases import name_cell, word_for
from generator.site.rows import IncidentRow

RuleSums = dict[Cell, list[int | None]]
"""What each of ``RULES`` counts of a group and outcome; ``None`` where it counts nothing."""

Counts = tuple[int | None, ...]
_counts: dict[bytes, tuple[tuple[Cell, Counts], ...]] = {}
"""What the figures of a row count by each rule, by its digest."""


def add_by_rules(rows: Iterable[IncidentRow], shelved: Mapping[str, IncidentRow]) -> RuleSums:
    """Add up the people of rows by each rule, as ``maker.sum_rows`` does by one."""
    found: defaultdict[Cell, list[Counts]] = defaultdict(list)
    for row in find_counted(list(rows), shelved):
        for cell, counts in _find_counts(row):
            found[cell].append(counts)
    return {cell: [_add_known(column) for column in zip(*counts, strict=True)] for cell, counts in found.items()}


def _find_counts(row: IncidentRow) -> tuple[tuple[Cell, Counts], ...]:
    """Return what each figure of a row counts by each rule."""
    known = _counts.get(row.digest)
    if known is None:
        known = _counts[row.digest] = tuple(
            ((figure.group, figure.outcome), figure.counts or (figure.best,) * len(RULES))
            for figure in row.figures
            if figure.group and figure.outcome
        )
    return known


def _add_known(counts: Iterable[int | None]) -> int | None:
    """Add up what is known; ``None`` where nothing is."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def add_piece(sums: RuleSums, position: int, cell: Cell, one: Sum) -> None:
    """Add what one rule counts."""
    known = sums.setdefault(cell, [None] * len(RULES))
    known[position] = (known[position] or 0) + one.count


def make_rule_table(sums: RuleSums, language: Language) -> RuleTable:
    """Write sums as a table; a group and outcome of which no rule counts anything has no row."""
    heads = tuple(
        Link(word_for("counting_rules", rule, language.code), f"method/#counting_rules-{rule}") for rule in RULES
    )
    cells = sorted((cell for cell, counts in sums.items() if any(count is not None for count in counts)), key=rank_cell)
    return RuleTable(
        heads,
        tuple(
            RuleRow(
                name_cell(cell, language),
                tuple("" if count is None else language.number(count) for count in sums[cell]),
            )
            for cell in cells
        ),
    )
