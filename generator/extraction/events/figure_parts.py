"""Which figures of one event are parts of others: ``subset_of``, so that nobody is counted twice."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CIVILIANS, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.kept import Kept, is_rest
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import may_be_part, number_of, sum_numbers
from generator.extraction.scenes.figures import is_open
from generator.vocabulary.frozen import replace

_ABOUT, _ARMED = 10, (MILITANTS, SECURITY_FORCES)


def write_parts(kept: list[Kept]) -> list[Figure]:
    """Give the figures that are parts of others their ``subset_of``."""
    for place in kept:
        whole = place.whole
        if whole is None or whole not in kept or whole.whole is place:
            orphan = whole is not None and whole not in kept
            place.whole = _find_whole(kept, place, orphan=orphan)
        if place.whole and not may_be_part(place.figure, place.whole.figure):
            place.whole = None
    wholes = [place for place in kept if any(other.whole is place for other in kept)]
    names = {id(place): f"f{number}" for number, place in enumerate(wholes, 1)}
    return [
        replace(
            place.figure,
            group=_find_group(place),
            id=names.get(id(place)),
            subset_of=names.get(id(place.whole)) if place.whole else None,
        )
        for place in kept
    ]


def _find_group(place: Kept) -> str | None:
    """Return whom a figure counts: ``Four rebels fell. Among the dead was a commander`` makes him one of them."""
    whole = place.whole.figure.group if place.whole is not None else None
    if whole in _ARMED and place.told.among and place.told.whoever:
        return whole
    return MILITANTS if whole == MILITANTS and place.figure.group == UNSPECIFIED else place.figure.group


def _find_whole(kept: Sequence[Kept], place: Kept, *, orphan: bool = False) -> Kept | None:
    """Return the open figure of the same outcome that is larger: a closer figure told beside it is a part of it.

    So is ``eleven of the dead``, whoever they were, and who was ``among the dead``: a guard too among passengers, whom
    an article calls by what most of them were.

    Attackers who died are told apart from those whom they killed, so they are no part of them without a word for it,
    unless all who are told of by group make up the whole: ``ten died … four soldiers … six militants``.

    Of an ``orphan`` those of whom it was a part are counted no more: ``six, including four children``, where the toll
    then rose to eight.
    """
    figure, number = place.figure, number_of(place.figure)
    if number is None or figure.what:
        return None
    for other in kept:
        whole = other.figure
        listed = other is not place and (
            _are_listed(place, other) or _comes_first(place, other) or _died_beside(place, other)
        )
        listed = listed or (other.told.by_forces and figure.group == SECURITY_FORCES)
        listed = listed or _comes_on_top(other, place) or (place.later and _comes_on_top(place, other))
        told = place.told.among
        if listed or (figure.group == MILITANTS != whole.group and not (told or _adds_up(kept, other))):
            continue
        rival = place.rival or (
            is_open(figure) and figure.said_by and whole.said_by and figure.said_by != whole.said_by
        )
        rival = rival and not (place.told.at_once or place.told.among or _make_up(kept, place, whole))
        larger = (number_of(whole) or 0) > number and whole.status == figure.status and not rival
        wide = is_open(whole) or _is_among(kept, place, other) or (orphan and whole.group == figure.group)
        wide = wide and not is_rest(other, place)
        if other is not place and whole.outcome == figure.outcome and wide and larger and other.whole is None:
            return other
    return None


def _comes_on_top(one: Kept, other: Kept) -> bool:
    """Whether people are told to be more than those before them: ``killed a cook. … Three more died in hospital``."""
    told = one.told.more or one.others
    return one.index > other.index and told and not (one.told.raised or other.told.raised)


def _died_beside(place: Kept, other: Kept) -> bool:
    """Whether somebody was still alive where the others were counted: ``Three died, a boy was hurt. The boy died``."""
    return place.of is not None and place.of.index == other.index and not other.last


def _is_among(kept: Sequence[Kept], place: Kept, other: Kept) -> bool:
    """Whether people are told to be some of the dead or hurt, and others may be called as those are.

    So are two Afghans or women of the only dead that an article counts: ``killed nine rebels. … Two Afghans were``.
    """
    whole = other.figure
    if not place.told.among:
        return False
    counted = [one for one in kept if one is not place and one.figure.outcome == whole.outcome and not one.told.among]
    only = place.told.whoever and whole.group in _ARMED and counted == [other]
    return only or place.told.part_of or is_open(place.figure) or whole.group == CIVILIANS


def _are_listed(one: Kept, other: Kept) -> bool:
    """Whether one verb tells of both as members of a list: ``killed a driver and six passengers``.

    Others than those told before are no part of them: ``A guard died and two others along with a boy were injured``;
    nor are those of one list of each other: ``The dead include a guard and two children``.
    """
    together = one.index == other.index and one.verb == other.verb >= 0
    some = (one.part and not one.others) != (other.part and not other.others)
    return together and not some and one.whole is not other and other.whole is not one


def _comes_first(place: Kept, other: Kept) -> bool:
    """Whether a sentence tells of people, and with a verb of their own of others: ``a guard died and two men were``."""
    summed = other.told.total or other.told.summed or other.told.raised or other.told.all_of
    return place.index == other.index and 0 <= place.verb < other.verb and other.told.joined and not summed


def _make_up(kept: Sequence[Kept], place: Kept, whole: Figure) -> bool:
    """Whether the members of a list together are as many as those of whom another counts all."""
    listed = [one.figure for one in kept if one is place or _are_listed(one, place)]
    return len(listed) > 1 and sum_numbers(listed) == number_of(whole)


def _adds_up(kept: Sequence[Kept], whole: Kept) -> bool:
    """Whether those whom an article counts by group are together as many as those of whom it does not say who."""
    same = (whole.figure.outcome, whole.figure.status)
    named = [
        place.figure
        for place in kept
        if place.figure.group and (place.figure.outcome, place.figure.status) == same and not is_open(place.figure)
    ]
    groups = {figure.group for figure in named}
    both, number = sum_numbers(named) or 0, number_of(whole.figure) or 0
    most = number // _ABOUT if whole.figure.approximate else 0  # ``nearly 60`` are 21 soldiers and 37 rebels
    return len(groups) > 1 and len(named) == len(groups) and abs(both - number) <= most
