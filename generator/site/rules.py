"""Sums by each counting rule, side by side, so that a total can be compared with the others."""

from __future__ import annotations

from generator.archive.counting import RULES
from generator.archive.totals import Cell, Sum
from generator.site.language import Language
from generator.site.models import Link
from generator.site.models_lists import RuleRow, RuleTable
from generator.site.phrases import name_cell, word_for
from generator.site.sums import rank_cell

RuleSums = dict[Cell, list[int | None]]
"""What each of ``RULES`` counts of a group and outcome; ``None`` where it counts nothing."""


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
