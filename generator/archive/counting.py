"""The counting rules: what each of them counts of one group and outcome of an incident.

Every total names its rule (``vocabulary/data/counting_rules.yaml``); none of them ever counts a claim.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.archive.best import choose_best
from generator.archive.incident import Account
from generator.archive.origins import find_independent, is_party

RULES = ("best", "lowest", "highest", "two_origins", "independent", "checked")


def count_by_rule(
    group: str | None, accounts: Sequence[Account], bounds: tuple[int | None, int | None, int | None]
) -> tuple[int | None, ...]:
    """Return what each of ``RULES`` counts; ``accounts`` are the credible ones, ``bounds`` low, best and high.

    An open upper end counts as its best figure: no rule makes up a number that nobody gave.
    """
    low, best, high = bounds
    origins = find_independent(account.origin for account in accounts if account.value is not None)
    return (
        best,
        best if low is None else low,
        best if high is None else high,
        best if len(origins) > 1 else None,
        _choose_among([account for account in accounts if not speaks_of_enemy(account, group)], accounts, best),
        _choose_among([account for account in accounts if account.checked], accounts, best),
    )


def _choose_among(chosen: Sequence[Account], accounts: Sequence[Account], best: int | None) -> int | None:
    """Choose the best figure among some of the accounts; of all together it is known."""
    return best if len(chosen) == len(accounts) else choose_best(chosen)[0]


def speaks_of_enemy(account: Account, group: str | None) -> bool:
    """Whether a party to the fighting gives a figure for its enemy's losses (GTD treats these as claims).

    Officials whom nobody names may be of the state's forces, and are taken to be.
    """
    if account.kind == "armed_group":
        return group == "security_forces"
    return group == "militants" and is_party(account.origin)
