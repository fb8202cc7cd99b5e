"""Sums as a table: a row for each outcome, a column for each group, each number with its range and a bar."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive.totals import Sum
from generator.site.language import Language
from generator.site.models_lists import Ledger, LedgerCell, LedgerColumn, LedgerRow
from generator.site.phrases import find_table, word_for

BAR = 100
"""Length of the bar of the largest number."""


def make_ledger(sums: Mapping[tuple[str, str], Sum], language: Language) -> Ledger:
    """Arrange sums by group and outcome as the vocabulary orders them; what no sum has is left out."""
    there = {name for cell in sums for name in zip(("group", "outcome"), cell, strict=True)}
    groups = [group for group in find_table("groups") if ("group", group) in there]
    outcomes = [outcome for outcome in find_table("outcomes") if ("outcome", outcome) in there]
    most = max((one.high for one in sums.values()), default=0)
    columns = tuple(LedgerColumn(group, word_for("groups", group, language.code, "heading")) for group in groups)
    return Ledger(columns, tuple(_make_row(outcome, groups, sums, most, language) for outcome in outcomes))


def _make_row(
    outcome: str, groups: list[str], sums: Mapping[tuple[str, str], Sum], most: int, language: Language
) -> LedgerRow:
    cells = tuple(make_cell(group, sums.get((group, outcome)), most, language) for group in groups)
    return LedgerRow(outcome, word_for("outcomes", outcome, language.code), cells)


def make_cell(group: str, one: Sum | None, most: int, language: Language) -> LedgerCell:
    """Write a sum with its range and its bars, the longest of which is that of ``most``; empty where none is."""
    if one is None:
        return LedgerCell(group, "", "")
    number = language.number
    span = "" if one.low == one.high else language.say("{low} to {high}", low=number(one.low), high=number(one.high))
    unit = BAR / most if most else 0
    return LedgerCell(
        group, number(one.count), span, round(one.low * unit), round(one.count * unit), round(one.high * unit)
    )
