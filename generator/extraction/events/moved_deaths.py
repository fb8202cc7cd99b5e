"""Those of the injured who died later, and those of the abducted who were found dead: each counts once, as killed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import UNSPECIFIED
from generator.extraction.events.kept import Kept, remove
from generator.extraction.events.old_figures import AS_MANY
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words, number_of, sum_numbers
from generator.extraction.scenes.figures import Counted, is_open, may_share_group
from generator.vocabulary.frozen import replace

_NOBODY, _NEAR, _SEVERAL = (None, "body"), 3, 2


def move_dead(kept: list[Kept]) -> list[Figure]:
    """Take those who died later from the injured, and those found dead from the abducted: each counts once.

    ``Nine were hurt; one of them died later`` are eight injured and one killed. What the article replaced is returned.
    """
    replaced: list[Figure] = []
    for dead in list(kept):
        whole = _find_earlier(kept, dead) if dead in kept else None
        if whole is None:
            again = dead in kept and _are_as_many(kept, dead)
            if again and number_of(dead.figure) not in dead.titled:
                dead.figure = replace(dead.figure, note=AS_MANY)
            told = again or (dead in kept and _is_in_raised(kept, dead))
            replaced += remove(kept, [dead]) if told else []
            continue
        figure = dead.figure
        replaced += _pool_groups(kept, whole, figure)
        if (base := _find_dead_at_once(kept, dead)) is not None:
            told = _is_in_toll(kept, base, dead)
            replaced += remove(kept, [dead]) if told else []
            if not told:
                join_dead(kept, base, dead, whole)
        elif is_open(dead.figure):
            dead.figure = replace(dead.figure, group=whole.figure.group)
        replaced += take_dead(kept, whole, figure)
        if whole not in kept:
            continue
        whole.others = whole.others or whole.figure.outcome == "abducted"  # those left are none of the dead
    return replaced


def drop_left(kept: list[Kept]) -> list[Figure]:
    """Join those told again who are left of the hurt or abducted: ``Two of the ten died. … eight are in hospital``."""
    for place in [place for place in kept if place.left]:
        for one in [one for one in kept if one is not place and _is_alike(kept, one, place)]:
            place.figure = add_words(place.figure, one.figure)
            kept.remove(one)
    return []


def move_known(kept: list[Kept]) -> list[Figure]:
    """Take who has died by now from the injured: ``A guard died of wounds. He was one of five hurt``."""
    gone: list[Figure] = []
    for hurt in [place for place in kept if place.told.holds_known and place.figure.outcome == "injured"]:
        dead = [
            place for place in kept if place.later and place.figure.outcome == "killed" and place.index < hurt.index
        ]
        alike = [place for place in dead if may_share_group(place.figure, hurt.figure)]
        if len(dead) == len(alike) == 1 and hurt.whole is None and (hurt.figure.count or 0) >= _SEVERAL:
            gone += take_dead(kept, hurt, replace(dead[0].figure, count=1))
    return gone


def _pool_groups(kept: list[Kept], hurt: Kept, dead: Figure) -> list[Figure]:
    """Count people of several groups, of whom one dies who is told to be of none, together: nobody knows whom he left.

    ``Two policemen and a boy were injured. One of the injured died``.
    """
    beside = [one for one in kept if one.figure.outcome == hurt.figure.outcome and one.index == hurt.index]
    beside = [one for one in beside if one.whole is None and one.figure.status == hurt.figure.status]
    exact = all(one.figure.count and not one.figure.approximate for one in beside)
    if not is_open(dead) or not exact or len({one.figure.group for one in beside}) < _SEVERAL:
        return []
    for other in [one for one in beside if one is not hurt]:
        both = (hurt.figure.count or 0) + (other.figure.count or 0)
        hurt.figure = replace(add_words(hurt.figure, other.figure), group=UNSPECIFIED, count=both)
    return remove(kept, [one for one in beside if one is not hurt])


def take_dead(kept: list[Kept], hurt: Kept, dead: Figure) -> list[Figure]:
    """Take those who died from those hurt or taken before, and from the part of these that they belong to.

    The figure goes where nobody is left: ``Six, including two policemen, were hurt. One of the policemen died``.
    """
    died, gone = dead.count or 0, []
    parts = [place for place in kept if place.whole is hurt and place.figure.outcome == hurt.figure.outcome]
    own = [place for place in parts if place.figure.group == dead.group and not is_open(place.figure)]
    for place in [hurt, *(own if len(own) == 1 and (own[0].figure.lowest or 0) >= died else ())]:
        place.left = place is hurt
        left = (place.figure.lowest or 0) - died
        if left <= 0:
            gone += remove(kept, [place])
        elif place.figure.count is None:
            place.figure = add_words(replace(place.figure, min=left), dead)
        else:
            place.figure = add_words(replace(place.figure, count=left), dead)
    return gone


def take_further(kept: list[Kept], item: Counted) -> None:
    """Take those who died of their wounds, and are counted with the dead before, from the only injured."""
    hurt = [place for place in kept if place.figure.outcome == "injured" and place.whole is None]
    if item.reading.later and len(hurt) == 1 and _is_more(hurt[0].figure, item.figure):
        take_dead(kept, hurt[0], item.figure)


def _is_more(hurt: Figure, dead: Figure) -> bool:
    """Whether the injured are more than those who died, who may be some of them."""
    known = may_share_group(hurt, dead)
    exact = not hurt.approximate and hurt.highest in (None, hurt.count)
    return known and exact and hurt.status == dead.status and (hurt.lowest or 0) > (dead.count or 0)


def _find_dead_at_once(kept: Sequence[Kept], dead: Kept) -> Kept | None:
    """Return those who died where they were hit, beside whom others died later; nothing where nobody says so."""
    fits = (
        place
        for place in kept
        if place.told.at_once
        and place.rank < dead.rank
        and place.figure.outcome == "killed"
        and place.figure.count
        and place.figure.status == dead.figure.status
        and may_share_group(place.figure, dead.figure)
    )
    return next(fits, None)


def _is_in_raised(kept: Sequence[Kept], dead: Kept) -> bool:
    """Whether a toll rose by those of the injured who died: ``The toll rose to 15 after two more of them died``."""
    died = dead.figure.outcome == "killed" and dead.of_them and dead.whole is None and not dead.told.raised
    return died and any(
        toll.told.raised
        and toll.figure.status == dead.figure.status
        and abs(toll.index - dead.index) <= 1
        and (number_of(toll.figure) or 0) > (number_of(dead.figure) or 0)
        for toll in kept
    )


def _are_as_many(kept: Sequence[Kept], dead: Kept) -> bool:
    """Whether some of the injured are told to have died who may be the dead counted beside these: as many."""
    died = dead.figure.outcome == "killed" and dead.of_them and dead.later and dead.whole is None
    return died and any(
        place.index < dead.index
        and place.figure.outcome == "killed"
        and place.figure.status == dead.figure.status
        and number_of(place.figure) == number_of(dead.figure)
        and may_share_group(place.figure, dead.figure)
        and any(other.figure.outcome == "injured" and other.index == place.index for other in kept)
        for place in kept
    )


def _is_in_toll(kept: Sequence[Kept], base: Kept, dead: Kept) -> bool:
    """Whether somebody counts all the dead, so that those who died later are among them already."""
    both = (base.figure.count or 0) + (dead.figure.count or 0)
    tolls = (place.figure for place in kept if place is not base and place.figure.outcome == "killed")
    return any((number_of(toll) or 0) >= both and toll.status == dead.figure.status for toll in tolls)


def join_dead(kept: list[Kept], base: Kept, dead: Kept, hurt: Kept) -> None:
    """Count those who died later with those who died at once: ``two died on the spot … a third in hospital``.

    Where the ones belong to a group and nobody says to which the others do, they are parts of those of no group.
    """
    if UNSPECIFIED in (base.figure.group, dead.figure.group) and base.figure.group != dead.figure.group:
        alike = is_open(dead.figure) and hurt.figure.group == base.figure.group
        whole, part = (base, dead) if alike or is_open(base.figure) else (dead, base)
    else:
        whole, part = base, dead
    own = part.figure.group in (whole.figure.group, UNSPECIFIED)
    number, more = whole.figure.count, part.figure.lowest or 0
    words = add_words(base.figure, dead.figure).evidence
    least = (whole.figure.lowest or 0) + more if number is None or part.figure.count is None else None
    both = replace(whole.figure, min=least, count=None if least or number is None else number + more, evidence=words)
    whole.figure, whole.of_them, whole.later = both, False, False  # nobody takes them from the injured again
    for place in kept:
        place.whole = whole if place.whole is part else place.whole
    if own:
        kept.remove(part)
    else:
        part.whole, part.part = whole, True


def _find_earlier(kept: Sequence[Kept], dead: Kept) -> Kept | None:
    """Return the figure of the injured or abducted of whom some are then said to have died."""
    if dead.figure.outcome != "killed" or not dead.figure.count or dead.figure.approximate:
        return None
    if dead.told.all_of and dead.told.at_once and _are_the_dead(kept, dead):
        return None
    if not dead.of_them and not (dead.told.more and dead.later):
        return _find_taken(kept, dead) or _find_only_hurt(kept, dead)
    rises = any(place.told.raised for place in kept) and dead.figure.count > 1
    rises = rises or _find_dead_at_once(kept, dead) is not None
    before = [place for place in kept if place.figure.outcome == "killed" and place.rank < dead.rank]
    alike = [place for place in before if place.index < dead.index and may_share_group(place.figure, dead.figure)]
    least = dead.figure.count + (not rises and bool(alike))
    fits = [
        place
        for place in kept
        if place.figure.outcome in ("injured", "abducted")
        and place.whole is None
        and not _are_beside(place, dead)
        and (
            place.index <= dead.index
            or (dead.later and dead.figure.count == 1 and not (place.others or place.told.owned or dead.told.more))
        )
        and not place.figure.approximate
        and place.figure.highest in (None, place.figure.count)
        and (place.figure.lowest or 0) >= least
        and place.figure.status == dead.figure.status
        and may_share_group(place.figure, dead.figure)
    ]
    told = [place for place in before if (number_of(place.figure) or 0) > dead.figure.count]
    tolls = [p for p in kept if (p.figure.outcome, p.figure.status) == ("killed", dead.figure.status)]
    toll = max((number_of(place.figure) or 0 for place in tolls), default=0)
    fits = [place for place in fits if not _told_with(before, place, toll)]
    again = [place for place in before if number_of(place.figure) == dead.figure.count and not place.later]
    again = [place for place in again if place.index >= dead.index or may_share_group(place.figure, dead.figure)]
    again = [place for place in again if not (place.told.at_once and dead.later)]
    if again and all(number_of(place.figure) != 2 * dead.figure.count for place in kept):
        return None  # ``a child was killed … one of the children died``: one child
    fits = [place for place in fits if place.index <= dead.index] or fits
    return fits[-1] if fits and (dead.later or not told) else None


def _are_the_dead(kept: Sequence[Kept], dead: Kept) -> bool:
    """Whether people are as many as the dead of the title, or as all the dead before: ``All five died on the spot``."""
    before = [one.figure for one in kept if one.figure.outcome == "killed" and one.rank < dead.rank and not one.whole]
    return dead.figure.count in {*dead.titled, sum_numbers(before)}


def _find_taken(kept: Sequence[Kept], dead: Kept) -> Kept | None:
    """Return the abducted of whom a number alone tells next that they died: ``Four were taken. … Two were killed``."""
    if dead.told.called not in _NOBODY or not is_open(dead.figure) or dead.whole is not None or dead.told.total:
        return None
    taken = [place for place in kept if place.figure.outcome == "abducted" and place.whole is None]
    before = [place for place in kept if place.figure.outcome == "killed" and place.rank < dead.rank]
    if len(taken) != 1 or before or taken[0].figure.status != dead.figure.status or taken[0].figure.approximate:
        return None
    near = 0 < dead.index - taken[0].index <= _NEAR
    return taken[0] if near and (taken[0].figure.count or 0) > (dead.figure.count or 0) else None


def _find_only_hurt(kept: Sequence[Kept], dead: Kept) -> Kept | None:
    """Return the injured, who alone were counted before, of whom some die: ``Nine were hurt. Two people succumbed``."""
    told = [place for place in kept if place.rank < dead.rank and place.whole is None]
    hurt = [place for place in told if place.figure.outcome == "injured"]
    if not dead.later or dead.others or dead.whole is not None or len(hurt) != 1 or _is_any_dead(told):
        return None
    named = dead.figure.count == 1 and dead.told.called is None  # ``A and B were hurt and flown to Hub, where A died``
    near = (0 < dead.index - hurt[0].index < _NEAR and not hurt[0].others) or (named and hurt[0].index == dead.index)
    return hurt[0] if near and _is_more(hurt[0].figure, dead.figure) else None


def _is_any_dead(told: Sequence[Kept]) -> bool:
    return any(place.figure.outcome == "killed" and place.figure.highest != 0 for place in told)


def _are_beside(hurt: Kept, dead: Kept) -> bool:
    """Whether the injured are others than some who died before them: ``eleven of them died and 30 were hurt``."""
    same = hurt.figure.outcome == "injured" and hurt.index == dead.index and not dead.later
    return hurt.rank > dead.rank and (hurt.others or same)


def _told_with(before: Sequence[Kept], hurt: Kept, toll: int) -> bool:
    """Whether the injured are told beside the last toll, so that those who died of them are counted in it already.

    ``Three were killed. Eight others were injured. Two of the injured died later, the toll rising to three``.
    """
    alone = hurt.others and all(place.index != hurt.index for place in before)
    beside = (place for place in before if place.index == hurt.index - alone and not place.told.at_once)
    return any(number_of(one.figure) == toll for one in beside if may_share_group(one.figure, hurt.figure)) and toll > 0


def _is_alike(kept: Sequence[Kept], one: Kept, other: Kept) -> bool:
    """Whether people are as many as those left of others: ``five were killed and eight others injured``."""
    same = one.figure.outcome == other.figure.outcome and number_of(one.figure) == number_of(other.figure)
    dead = any(place.figure.outcome == "killed" and one.index in (place.index, place.again) for place in kept)
    again = one.whole is None and not (one.left or ((one.others or one.told.more) and not dead))
    return same and again and may_share_group(one.figure, other.figure)
