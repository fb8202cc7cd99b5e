"""Those who were taken and are dead: ``Three were killed and eight taken. Two of the hostages died``.

Or told in the other order: ``Four men were killed. All four had been forcibly disappeared, their kin said``.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.kept import Kept, remove
from generator.extraction.events.moved_deaths import join_dead
from generator.extraction.events.same_people import is_of_taken
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words, number_of
from generator.extraction.scenes.figures import Counted, is_open, may_share_group
from generator.vocabulary.frozen import replace


def dies_of_taken(kept: Sequence[Kept], item: Counted) -> bool:
    """Whether some of those taken died who were alive when the dead were counted beside them: they are others."""
    some = item.figure.outcome == "killed" and item.reading.inside is None and is_of_taken(item.reading.mention)
    taken = [place for place in kept if place.figure.outcome == "abducted" and place.index < item.index]
    before = [place for place in kept if place.figure.outcome == "killed" and place.index < item.index]
    if not some or len(taken) != 1 or (taken[0].figure.count or 0) < (item.figure.count or 0):
        return False
    return bool(before) and all(place.index == taken[0].index and place.rank < taken[0].rank for place in before)


def move_taken(kept: list[Kept]) -> list[Figure]:
    """Take those called abducted who are dead from the abducted, and add them to the dead told beside these.

    Where others are told to be dead elsewhere who may be the same people, they count in that figure alone.
    """
    gone: list[Figure] = []
    for dead in [place for place in kept if place.told.taken and place.figure.outcome == "killed"]:
        taken = _find_whole(kept, dead)
        if taken is None:
            continue
        before = [place for place in kept if place is not dead and _may_hold(place, dead)]
        beside = [place for place in before if place.index == taken.index and place.rank < taken.rank]
        if len(before) > len(beside):
            gone += remove(kept, [dead])
            continue
        if is_open(dead.figure):
            dead.figure = replace(dead.figure, group=taken.figure.group)
        gone += _take(kept, taken, dead)
        if beside and not beside[0].figure.approximate:
            join_dead(kept, beside[0], dead, taken)
        dead.of_them = False
    return gone


def drop_taken_before(kept: list[Kept]) -> list[Figure]:
    """Take out those of the dead who had been taken or missed before: they count once, as killed."""
    killed = [place for place in kept if place.figure.outcome == "killed"]
    return remove(kept, [place for place in kept if any(_was_taken_before(place, dead) for dead in killed)])


def _was_taken_before(place: Kept, dead: Kept) -> bool:
    """Whether people told to have been taken are the dead of a sentence before: ``all four``, ``three of them``."""
    told = place.told
    known = place.anaphoric or told.all_of or told.both or place.of_them or told.part_of or place.part
    outcome = place.figure.outcome
    vanished = (told.vanished and outcome == "abducted") or (told.of_dead and outcome == "missing")
    behind = vanished and place.index > dead.index
    number, most = number_of(place.figure), number_of(dead.figure)
    return behind and known and number is not None and most is not None and number <= most


def _find_whole(kept: Sequence[Kept], dead: Kept) -> Kept | None:
    """Return the abducted told before of whom some are dead, if only one figure counts them."""
    number = dead.figure.count
    fits = [
        place
        for place in kept
        if place.figure.outcome == "abducted"
        and place.whole is None
        and (place.index, place.rank) < (dead.index, dead.rank)
        and place.figure.status == dead.figure.status
    ]
    if not number or dead.figure.approximate or dead.whole is not None or len(fits) != 1:
        return None
    whole = fits[0]
    alike = may_share_group(whole.figure, dead.figure)
    exact = (whole.figure.count or 0) >= number and not whole.figure.approximate
    return whole if alike and exact else None


def _may_hold(place: Kept, dead: Kept) -> bool:
    """Whether a figure of the dead may count those who had been taken."""
    same = place.figure.outcome == "killed" and place.figure.status == dead.figure.status
    alike = may_share_group(place.figure, dead.figure)
    return same and alike and (number_of(place.figure) or 0) >= (dead.figure.count or 0)


def _take(kept: list[Kept], taken: Kept, dead: Kept) -> list[Figure]:
    left = (taken.figure.count or 0) - (dead.figure.count or 0)
    if left <= 0:
        return remove(kept, [taken])
    taken.figure, taken.others = add_words(replace(taken.figure, count=left), dead.figure), True
    return []
