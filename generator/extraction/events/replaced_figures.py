"""Figures of an event that others make needless: older ones, stages of one fate, echoes and parts of parts."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CIVILIANS, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.kept import Kept, remove
from generator.extraction.events.moved_deaths import take_dead
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of, sum_numbers
from generator.extraction.scenes.figures import is_open, may_share_group
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import replace

_SON_OF_SOIL, _CIVILIAN, _DRIVER, _PAIR = "son_of_the_soil", "civilian", "driver", 2


def drop_breakdowns(kept: list[Kept]) -> list[Figure]:
    """Drop what one later sentence lists of a figure of one group: four policemen are an officer and three men."""
    gone: list[Kept] = []
    for whole in kept:
        if whole.figure.what:
            continue
        for index in {place.index for place in kept if place.index > whole.index}:
            parts = [p for p in kept if p.index == index and not p.whole and _may_be_part(p.figure, whole.figure)]
            if len(parts) > 1 and sum_numbers([p.figure for p in parts]) == number_of(whole.figure):
                gone.extend(parts)
    return remove(kept, gone)


def drop_sons_of_soil(kept: list[Kept]) -> list[Figure]:
    """Drop who are called sons of the soil where they are as many as the forces and the civilians together."""
    for whole in [place for place in kept if place.told.called == _SON_OF_SOIL and place.figure.count]:
        parts = [one for one in kept if one is not whole and one.whole in (None, whole)]
        same = (whole.figure.outcome, whole.figure.status)
        told = [one for one in parts if (one.figure.outcome, one.figure.status) == same]
        told = [one for one in told if one.figure.group != MILITANTS]
        groups = sorted(one.figure.group or "" for one in told)
        if groups == [CIVILIANS, SECURITY_FORCES] and sum_numbers([one.figure for one in told]) == whole.figure.count:
            remove(kept, [whole])
            for one in told:
                one.whole = None
    return []


def _may_be_part(part: Figure, whole: Figure) -> bool:
    """Whether people can be some of others: of their group or of no group; those with a group tell more than none."""
    if is_open(part) or is_open(whole):
        return part.outcome == whole.outcome and is_open(part)
    return part.outcome == whole.outcome and (part.group == MILITANTS) == (whole.group == MILITANTS)


def drop_dying(kept: list[Kept]) -> list[Figure]:
    """Drop the injured of whom a later sentence tells that they died: ``the five hurt soldiers succumbed``."""
    died = [p.figure for p in kept if p.figure.outcome == "killed" and (p.died or (p.later and p.anaphoric))]
    dead = {(number_of(figure), figure.group) for figure in died}
    open_to = {number for number, group in dead if group == UNSPECIFIED}
    first = min((p.index for p in kept if p.figure.outcome == "killed"), default=0)
    hurt = [p for p in kept if p.figure.outcome == "injured"]
    hurt = [p for p in hurt if not (p.told.owned and p.index > first)]  # ``His nephew``
    gone = [p for p in hurt if (number_of(p.figure), p.figure.group) in dead or number_of(p.figure) in open_to]
    gone += [p for p in hurt if any(_are_these(other, p) for other in kept)]
    numbers = {number for number, _ in dead}  # ``A lineman was killed. … Gul Khan was hurt. He died on the way``
    gone += [p for p in hurt if p.told.named and p.index > first and number_of(p.figure) in numbers and p not in gone]
    for place in gone:
        _link_to_dead(kept, place)
        if place.whole in kept and place.whole is not None and place.whole.figure.outcome == "injured":
            take_dead(kept, place.whole, place.figure)  # ``Six, two policemen among them, were hurt. Both men died``
    tolls = [(p.figure.group, number_of(p.figure)) for p in kept if p.figure.outcome == "killed" and not p.later]
    alike = [p for p in kept if p.later and p.part and (p.figure.group, number_of(p.figure)) in tolls]
    return remove(kept, [*gone, *alike])


def _link_to_dead(kept: Sequence[Kept], hurt: Kept) -> None:
    """Note of those who died that they are the injured of a sentence, and none of those who were dead in it.

    Nobody says anew who they were: ``wounded three guards. … All three died``.
    """
    for dead in kept:
        same = dead.figure.outcome == "killed" and number_of(dead.figure) == number_of(hurt.figure)
        if same and (dead.died or dead.later) and dead.of is None and dead.index > hurt.index:
            dead.of = hurt
            if is_open(dead.figure) and hurt.figure.group != MILITANTS:
                dead.figure = replace(dead.figure, group=hurt.figure.group)


def _are_these(dead: Kept, hurt: Kept) -> bool:
    """Whether all of the injured are then told to be dead: ``found three men wounded. … All three were dead``."""
    alike = may_share_group(dead.figure, hurt.figure)
    same = number_of(dead.figure) == number_of(hurt.figure) and dead.figure.status == hurt.figure.status
    later = dead.all_told >= hurt.index and dead.rank > hurt.rank
    return later and dead.figure.outcome == "killed" and alike and same


def drop_nested(kept: list[Kept]) -> list[Figure]:
    """Drop a part of people that a larger part of one group told elsewhere holds: an officer of the 13 soldiers."""
    gone = [
        place
        for place in kept
        if place.whole is not None
        and any(
            (other.whole is place.whole or (other.part and other.whole is None))
            and (number_of(other.figure) or 0) < (number_of(place.whole.figure) or 0)
            and other.index != place.index
            and (other.figure.group, other.figure.outcome) == (place.figure.group, place.figure.outcome)
            and (number_of(other.figure) or 0) > (number_of(place.figure) or 0)
            and not _are_other_civilians(place, other)
            for other in kept
        )
    ]
    return remove(kept, gone)


def _are_other_civilians(one: Kept, other: Kept) -> bool:
    """Whether civilians are told as people of another kind, so that neither holds the other: women and children."""
    called = (one.told.called, other.told.called)
    known = None not in called and _CIVILIAN not in called and not (one.told.anybody or other.told.anybody)
    return known and called[0] != called[1] and one.figure.group == CIVILIANS


def drop_vague(kept: list[Kept]) -> list[Figure]:
    """Drop a word for how many came to harm where others count those: ``35 were hurt. … Some injured are critical``.

    ``Dozens`` says how many others think that they were, and another bomb hits others.
    """
    loose = [place for place in kept if place.figure.vague in people_words("loose_numbers")]
    loose = [place for place in loose if not place.told.second_blow]
    return remove(kept, [place for place in loose if any(_counts(other, place) for other in kept)])


def _counts(other: Kept, place: Kept) -> bool:
    """Whether a number is one of the people of whom another figure only has a word, who are no others beside them."""
    one, two = other.figure, place.figure
    same = (one.outcome, one.group, one.what, one.status) == (two.outcome, two.group, two.what, two.status)
    apart = place.others or place.whole is not None or other.whole is not None
    return same and not apart and two.group is not None and (one.lowest or 0) > 1


def drop_echoes(kept: list[Kept]) -> list[Figure]:
    """Drop wounds told later of those who are dead: ``both victims had received bullet injuries``."""
    dead = [place for place in kept if place.figure.outcome == "killed"]
    hurt = [place for place in kept if place.figure.outcome == "injured" and not place.told.struck]
    hurt = [place for place in hurt if place.anaphoric or place.told.all_of]
    hurt = [place for place in hurt if not place.others]  # ``One guard was killed. The other guard was injured``
    gone = [place for place in hurt if any(_echoes(place, other) for other in dead)]
    return remove(kept, [*gone, *(place for place in dead if _is_other_of_them(dead, place))])


def drop_hurt_of_all(kept: list[Kept]) -> list[Figure]:
    """Drop wounds told of all, the dead and the wounded: ``A judge was shot dead, his guard hurt. Both were hit``."""
    every = [place for place in kept if place.told.all_of or place.anaphoric]
    return remove(kept, [place for place in every if _sums_up(kept, place)])


def _sums_up(kept: Sequence[Kept], place: Kept) -> bool:
    """Whether all those wounded are the dead and the wounded told before: ``Two died and one was hurt … all three``."""
    if place.figure.outcome != "injured" or not place.told.anybody:
        return False
    before = [one for one in kept if one.index < place.index and one.whole is None]
    sums = (
        (number_of(dead.figure) or 0) + (number_of(hurt.figure) or 0)
        for dead in before
        for hurt in before
        if (dead.figure.outcome, hurt.figure.outcome) == ("killed", "injured") and dead.index == hurt.index
    )
    return any(number_of(place.figure) == one for one in sums)


def _is_other_of_them(dead: Sequence[Kept], place: Kept) -> bool:
    """Whether ``the other`` of some known before died, where more of theirs are counted than could be beside him."""
    one = place.others and place.anaphoric and place.told.anybody and number_of(place.figure) == 1
    return one and any(
        other.index < place.index
        and other.figure.group == place.figure.group
        and (number_of(other.figure) or 0) > _PAIR
        for other in dead
    )


def _echoes(place: Kept, dead: Kept) -> bool:
    """Whether the wounded of a sentence may be the dead of another: as many, and not somebody else by their noun."""
    others = place.told.noun and dead.told.noun and place.told.noun != dead.told.noun
    drove = place.told.called == _DRIVER and dead.told.called != _DRIVER and not dead.told.anybody
    return place.index != dead.index and number_of(place.figure) == number_of(dead.figure) and not (others or drove)


def with_group(place: Kept, head: Figure) -> Figure:
    """Give a toll that rose, and does not say of whom, the group that the title tells: ``Nine soldiers martyred``."""
    open_to = is_open(place.figure) and not is_open(head)
    return replace(place.figure, group=head.group) if open_to else place.figure
