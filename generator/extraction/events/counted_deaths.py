"""The injured as they were before some of them died, where the article's lead counts these among the dead already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.events.kept import Kept, remove
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import may_share_group


def drop_hurt_before(kept: list[Kept]) -> list[Figure]:
    """Drop the injured of whom some then died, and these, where both are counted so before.

    ``Two were killed and one was hurt. … One died on the spot and two were hurt. Later one of the injured died``. Who
    died on a later day than that of the lead is none of those whom it counts.
    """
    gone: list[Kept] = []
    died = [place for place in kept if place.figure.outcome == "killed" and place.of_them and place.later]
    for dead in (place for place in died if not place.later_day):
        for hurt in [place for place in kept if _may_hold(place, dead)]:
            toll = next(_list_tolls(kept, hurt, dead), None)
            if toll is not None:
                gone += [hurt, dead, *_list_first_dead(kept, toll, hurt, dead)]
    gone += [hurt for toll in kept for index, died in toll.of_wounds for hurt in _list_of_toll(kept, toll, index, died)]
    return remove(kept, gone)


def _list_of_toll(kept: Sequence[Kept], toll: Kept, index: int, died: int) -> Iterator[Kept]:
    """Yield the injured of whom those of a toll are then told to have died, where it stands beside those left.

    ``One was killed and another hurt. … Gunmen wounded two policemen. They were taken to hospital, where one died``.
    """
    if toll.figure.outcome != "killed" or toll.whole is not None or died == 0:
        return
    beside = [one for one in kept if one.figure.outcome == "injured" and one.index == toll.index]
    for hurt in (one for one in kept if toll.index < one.index <= index):
        held = hurt.figure.outcome == "injured" and hurt.whole is None and hurt.figure.status == toll.figure.status
        left = (hurt.figure.count or 0) - died
        if held and any(one.figure.count == left and may_share_group(one.figure, hurt.figure) for one in beside):
            yield hurt


def _may_hold(hurt: Kept, dead: Kept) -> bool:
    more = (hurt.figure.count or 0) > (dead.figure.count or 0) > 0
    same = hurt.figure.outcome == "injured" and hurt.whole is None and hurt.figure.status == dead.figure.status
    return same and more and hurt.index <= dead.index


def _list_tolls(kept: Sequence[Kept], hurt: Kept, dead: Kept) -> Iterator[Kept]:
    """Yield the dead beside whom, before, just as many are told to be hurt as are left."""
    left = (hurt.figure.count or 0) - (dead.figure.count or 0)
    for fewer in (place for place in kept if place.figure.outcome == "injured" and place.index < hurt.index):
        alike = may_share_group(fewer.figure, hurt.figure)
        if fewer.figure.count != left or not alike or fewer.whole is not None:
            continue
        for place in kept:
            toll = place.figure.outcome == "killed" and place.index == fewer.index and place.whole is None
            if toll and (number_of(place.figure) or 0) >= (dead.figure.count or 0):
                yield place


def _list_first_dead(kept: Sequence[Kept], toll: Kept, hurt: Kept, dead: Kept) -> Iterator[Kept]:
    """Yield those who died where they were hit, or were counted beside the injured, who with those are the toll."""
    rest = (number_of(toll.figure) or 0) - (dead.figure.count or 0)
    for place in kept:
        first = place.told.at_once or (place.index == hurt.index > toll.index)
        if first and place is not dead and place.figure.outcome == "killed" and place.figure.count == rest:
            yield place
