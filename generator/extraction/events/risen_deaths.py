"""Some of the injured who died, where a toll that rose by them shows that they come on top of all the dead before."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.kept import Kept, remove
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words, sum_numbers
from generator.extraction.scenes.figures import is_open, may_share_group
from generator.vocabulary.frozen import replace

_NEAR = 1


def move_risen(kept: list[Kept]) -> list[Figure]:
    """Take those who died from the injured where the dead told before and they are the toll that rose.

    ``A guard and two cooks were killed and five guards hurt. … The toll rose to five when two of the injured died``.
    """
    gone: list[Figure] = []
    for toll in [place for place in kept if place.told.raised and place.figure.count]:
        died = [place for place in kept if _died(place, toll)]
        before = [place for place in kept if _died_before(place, toll, died)] if len(died) == 1 else []
        hurt = _find_hurt(kept, died[0]) if before else None
        if hurt is None or not _add_up(before, died[0], toll):
            continue
        left = (hurt.figure.count or 0) - (died[0].figure.count or 0)
        hurt.left, hurt.figure = True, replace(add_words(hurt.figure, died[0].figure), count=left)
        gone += _count_with(kept, before, died[0])
    return gone


def _count_with(kept: list[Kept], before: Sequence[Kept], died: Kept) -> list[Figure]:
    """Count those who died with the dead of their group; the toll alone counts them where all are of one."""
    if len({place.figure.group for place in (*before, died)}) == 1:
        return remove(kept, [*before, died])
    if is_open(died.figure):
        hurt = {place.figure.group for place in kept if place.figure.outcome == "injured"}
        return remove(kept, [died, *(one for one in before if one.figure.group in hurt)])  # he may be one of these
    died.of_them = died.later = False
    died.one_of = None
    same = [place for place in before if place.figure.group == died.figure.group and place.figure.count]
    if len(same) == 1:
        both = (same[0].figure.count or 0) + (died.figure.count or 0)
        same[0].figure = replace(add_words(same[0].figure, died.figure), count=both)
        kept.remove(died)
    return []


def _died(place: Kept, toll: Kept) -> bool:
    """Whether a toll rose by some of the injured."""
    near = place is not toll and abs(place.index - toll.index) <= _NEAR and place.of_them and place.later
    dead = place.figure.outcome == toll.figure.outcome == "killed" and bool(place.figure.count)
    return near and dead and place.whole is None and place.figure.status == toll.figure.status


def _died_before(place: Kept, toll: Kept, died: Sequence[Kept]) -> bool:
    same = (place.figure.outcome, place.figure.status) == (toll.figure.outcome, toll.figure.status)
    return same and place not in (toll, *died) and place.whole is None


def _find_hurt(kept: Sequence[Kept], died: Kept) -> Kept | None:
    """Return the injured of whom some died, if it is one figure that counts more of them."""
    before = [place for place in kept if place.rank < died.rank and place.whole is None]
    hurt = [place for place in before if place.figure.outcome == "injured"]
    one = hurt[0] if len(hurt) == 1 else None
    if one is None or one.figure.approximate or one.figure.status != died.figure.status:
        return None
    alike = may_share_group(one.figure, died.figure)
    return one if alike and (one.figure.count or 0) > (died.figure.count or 0) else None


def _add_up(before: Sequence[Kept], died: Kept, toll: Kept) -> bool:
    """Whether the dead told before and those who died then are just as many as the toll."""
    return sum_numbers([place.figure for place in (*before, died)]) == toll.figure.count
