"""Puts the accounts of one group and outcome together into low, best and high.

The rule is named in the method page: low is the lowest credible minimum, high the highest credible maximum, best
the most recent credible figure that is no claim (by publication date; on the same date the one that most origins
give; then the lowest). Compare UCDP GED's low, best and high estimates (Sundberg and Melander 2013).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.archive.accounts import find_accounts
from generator.archive.best import choose_best
from generator.archive.counting import count_by_rule
from generator.archive.incident import Account, FigureRange, Report
from generator.archive.origins import find_independent

Key = tuple[str | None, str | None, str | None]


def find_ranges(reports: Sequence[Report]) -> dict[str, tuple[FigureRange, ...]]:
    """Return the ranges of an incident's reports by kind: ``figures``, ``subsets``, ``things`` and ``claims``."""
    kinds: dict[str, dict[Key, list[Account]]] = {"figures": {}, "subsets": {}, "things": {}, "claims": {}}
    for report in reports:
        for figure, account in find_accounts(report):
            key = (figure.group, figure.what, figure.outcome)
            kind = _kind_of(account.status, figure.subset_of, figure.what)
            kinds[kind].setdefault(key, []).append(account)
    return {kind: tuple(combine(key, accounts) for key, accounts in rows.items()) for kind, rows in kinds.items()}


def _kind_of(status: str | None, subset_of: str | None, what: str | None) -> str:
    if status == "claimed":
        return "claims"
    if subset_of:
        return "subsets"
    return "things" if what else "figures"


def combine(key: Key, accounts: Sequence[Account]) -> FigureRange:
    """Return the range of one group and outcome; a bound that no credible account states is ``None``."""
    group, what, outcome = key
    credible = [account for account in accounts if account.status != "superseded"]
    lows = [account.lowest for account in credible if account.lowest is not None]
    highs = [account.highest for account in credible if account.highest is not None]
    low, (best, reason) = min(lows, default=None), choose_best(credible)
    high = max(highs, default=None) if _closed(best, highs) else None
    return FigureRange(
        group=group,
        what=what,
        outcome=outcome,
        low=low,
        best=best,
        high=high,
        accounts=tuple(accounts),
        origins=find_independent(account.origin for account in credible),
        reason=reason,
        counts=count_by_rule(group, credible, (low, best, high)),
        approximate=best is not None and all(account.approximate for account in credible if account.value == best),
    )


def _closed(best: int | None, highs: Sequence[int]) -> bool:
    """Whether a stated maximum bounds the best figure ("at least 67" alone has no upper end)."""
    return bool(highs) and (best is None or max(highs) >= best)


def add_ranges(ranges: Iterable[FigureRange]) -> dict[Key, FigureRange]:
    """Add ranges of different people up by group and outcome; an open upper end stays open."""
    sums: dict[Key, FigureRange] = {}
    for item in ranges:
        key = (item.group, item.what, item.outcome)
        known = sums.get(key)
        sums[key] = replace(item, own=False, accounts=()) if known is None else _add(known, item)
    return sums


def _add(left: FigureRange, right: FigureRange) -> FigureRange:
    return replace(
        left,
        low=plus(left.low, right.low),
        best=plus(left.best, right.best),
        high=None if left.high is None or right.high is None else left.high + right.high,
        counts=tuple(plus(one, other) for one, other in zip(left.counts, right.counts, strict=True)),
        origins=find_independent((*left.origins, *right.origins)),
        approximate=left.approximate or right.approximate,
    )


def plus(left: int | None, right: int | None) -> int | None:
    """Add two numbers of which either may not be known."""
    if left is None or right is None:
        return left if right is None else right
    return left + right
