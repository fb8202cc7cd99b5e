"""Chooses the best figure among accounts.

The rule: the most recent credible figure that is no claim, by publication date; on the same date the one that most
origins give; then the lowest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.archive.incident import Account
from generator.archive.origins import find_independent
from generator.vocabulary.edtf import EdtfError, parse


def choose_best(accounts: Sequence[Account]) -> tuple[int | None, str]:
    """Return the best value by the rule and the reason in words; ``None`` where no account has a value."""
    valued = [account for account in accounts if account.value is not None]
    if not valued:
        # i18n
        return None, "no account states a number"
    if len(valued) == 1:
        return valued[0].value, "the figure that is given"
    days = [_find_last_day(account.date) for account in valued]
    latest = max(days)
    newest = [account for account, day in zip(valued, days, strict=True) if day == latest]
    if len({account.value for account in newest}) == 1:
        # i18n
        return newest[0].value, "the most recent figure" if len(valued) > len(newest) else "the figure that is given"
    origins = {value: _count_origins(newest, value) for account in newest if (value := account.value) is not None}
    most = max(origins.values())
    best = min(value for value, number in origins.items() if number == most)
    # i18n
    return best, "most origins on the latest day" if list(origins.values()).count(most) == 1 else "the lowest of equals"


def _count_origins(accounts: Sequence[Account], value: int) -> int:
    """Count the independent origins of a value; one of an outlet that is not known counts by its entry, a copy not."""
    return len(
        find_independent(
            account.origin or (None if account.kind else account.slug) for account in accounts if account.value == value
        )
    )


@lru_cache(maxsize=65536)
def _find_last_day(date: str | None) -> str:
    """Return the last day that a publication date can mean, as text that sorts; undated sorts first."""
    if not date:
        return ""
    try:
        latest = parse(date).latest
    except EdtfError:
        return ""
    return latest.isoformat() if latest else ""
