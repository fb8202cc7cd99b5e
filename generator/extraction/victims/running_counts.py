"""A count of militants that has run on over days, in one sentence with those few who were added to it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.vocabulary.frozen import replace

_TIMES = 5
_OF_FIGHTERS = {MILITANTS, UNSPECIFIED}


def doubt_running(readings: Sequence[Reading]) -> list[Reading]:
    """Doubt a toll of militants far larger than those added to it: ``has gone up to 50 with three more killed``.

    The few are the day's, and militants too. The toll of a blast rises by who dies of wounds, and stays its own.
    """
    if not any(one.rule == "toll" for one in readings):
        return list(readings)
    marked = list(readings)
    for toll in (one for one in readings if one.rule == "toll" and (one.update or one.total)):
        added = [at for at, one in enumerate(readings) if _is_added(one, toll)]
        if len(added) == 1:
            marked[added[0]] = replace(readings[added[0]], group=MILITANTS)
            marked[readings.index(toll)] = replace(toll, certain=False)
    return marked


def _is_added(one: Reading, toll: Reading) -> bool:
    """Whether people are the few more who were added to a toll of militants."""
    few, many = one.mention.quantity, toll.mention.quantity
    if few is None or many is None or not few.more or (one.outcome, one.real) != (toll.outcome, True):
        return False
    groups = {one.group, toll.group}
    return MILITANTS in groups and groups <= _OF_FIGHTERS and _TIMES * (few.value or 1) <= (many.value or 0)
