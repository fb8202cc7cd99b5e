"""Of which group a toll counts people that does not say so: of that of all whom it sums up, or of all who were hurt."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.deeds.violence import names_attackers
from generator.extraction.events.kept import Kept
from generator.extraction.events.old_figures import tells_nearly_all
from generator.extraction.facts import Figure
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.figure_comparison import number_of, sum_numbers
from generator.extraction.scenes.figures import is_open
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_FEW = 2
_ARMED = frozenset(("armed_attack", "ambush", "bombing", "suicide_bombing", "grenade_attack"))
_ENDS, _TAKEN, _HOSTAGE = ("freed", "missing"), ("abducted", "arrested"), "hostage"


def settle_dead(kept: list[Kept]) -> None:
    """Give some of the injured who died the group of the injured: ``Three guards were hurt. … One of the injured``."""
    for dead in kept:
        died = dead.figure.outcome == "killed" and dead.of_them and dead.later and dead.whole is None
        if not died or not is_open(dead.figure):
            continue
        hurt = [p for p in kept if p.figure.outcome == "injured" and p.rank < dead.rank and p.whole is None]
        groups = {place.figure.group for place in hurt if place.figure.status == dead.figure.status}
        if len(groups) != 1:
            continue
        dead.figure = replace(dead.figure, group=groups.pop())
        if dead.one_of is not None and dead.one_of.figure.group not in (dead.figure.group, UNSPECIFIED):
            dead.one_of = None  # a guard who died is none of the two cooks counted before


def settle_raised(kept: list[Kept]) -> None:
    """Give a toll that rose the group of all whom it sums up: ``four more guards died, taking the dead to eleven``."""
    for toll in kept:
        if not toll.told.raised or not is_open(toll.figure) or toll.figure.count is None:
            continue
        told = [place for place in kept if place.whole is None and _is_summand(place, toll)]
        groups = {place.figure.group for place in told} - {UNSPECIFIED}
        mixed = any(is_open(place.figure) and _may_be_others(kept, place) for place in told)
        if len(groups) == 1 and not mixed and sum_numbers([place.figure for place in told]) == toll.figure.count:
            group = groups.pop()
            for place in (toll, *told):
                place.figure = replace(place.figure, group=group)


def settle_tolls(kept: list[Kept]) -> None:
    """Give a toll that does not say of whom the group of all who came to harm: ``put the injured at four``."""
    for toll in kept:
        of = {toll.figure.outcome} if toll.told.early else CASUALTIES  # what was told first counts those told now
        same = [place.figure for place in kept if place is not toll and place.figure.outcome in of]
        groups = {figure.group for figure in same} - {MILITANTS}
        alike = any(figure.outcome == toll.figure.outcome for figure in same)
        bare = toll.told.summed and not toll.figure.status and is_open(toll.figure)
        bare = bare and not _holds_fighters(toll, same)
        some = any(place.told.among and place.figure.outcome == toll.figure.outcome for place in kept)
        some = some or any(place.whole is toll for place in kept) or _adds_late(kept, toll)
        if bare and alike and groups == {SECURITY_FORCES} and not some:  # ``Four policemen were among the dead``
            toll.figure = replace(toll.figure, group=SECURITY_FORCES)
        elif bare and alike and not groups and not toll.told.raised and _is_near(toll, same):
            toll.figure = replace(toll.figure, group=MILITANTS)


def settle_fallen(kept: list[Kept], scenes: Sequence[Scene]) -> None:
    """Call those militants whom forces killed, told by a number alone, behind their own dead or hurt in an attack.

    ``Two soldiers were killed in an attack. … Troops returned fire and killed five``; nobody where a crowd is told of.
    """
    crowds = telling_words("crowds") | telling_words("protests")
    if not kept or any(has_any(scene.sentence.tokens, crowds) for scene in scenes):
        return
    for place in kept:
        before = [scene for scene in scenes if scene.sentence.index < place.index]
        alone = place.told.by_forces and is_open(place.figure) and place.told.called is None
        hit = (one for one in kept if one.figure.group == SECURITY_FORCES and one.index < place.index)
        lost = alone and any(one.figure.outcome in CASUALTIES and not one.figure.status for one in hit)
        if lost and (list_kinds(before) & _ARMED or any(names_attackers(scene.sentence) for scene in before)):
            place.figure = replace(place.figure, group=MILITANTS)


def settle_rivals(kept: list[Kept]) -> None:
    """Give somebody's own number of dead, of whom he does not say who they were, the group of about as many before.

    ``24 pilgrims were killed. … Hospital officials said 22 people had died``: nobody may add the two.
    """
    for place in kept:
        open_to = is_open(place.figure) and place.sure and place.figure.said_by and not place.figure.status
        if not open_to or place.whole is not None or place.told.among:
            continue
        same = [one for one in kept if one.figure.outcome == place.figure.outcome and one.figure.group != MILITANTS]
        told = [one for one in same if one is not place and one.whole is None and not one.figure.status]
        if len(told) == 1 and _is_rival(place, told[0]):
            place.figure = replace(place.figure, group=told[0].figure.group)


def _is_rival(place: Kept, other: Kept) -> bool:
    """Whether people told later are about as many as those of a group, and fewer."""
    fewer = 1 < (number_of(place.figure) or 0) < (number_of(other.figure) or 0)
    return fewer and place.index > other.index and not is_open(other.figure) and tells_nearly_all(place, other)


def _holds_fighters(toll: Kept, same: Sequence[Figure]) -> bool:
    """Whether a toll is the sum of fighters and others who died."""
    dead = [figure for figure in same if figure.outcome == toll.figure.outcome and not figure.status]
    groups = {figure.group for figure in dead}
    return MILITANTS in groups and len(groups) > 1 and sum_numbers(dead) == toll.figure.count


def _adds_late(kept: Sequence[Kept], toll: Kept) -> bool:
    """Whether only who died later is known of a toll: ``A guard died of wounds, raising the toll to three``.

    So it is with a single one: ``A guard died in hospital. With his death the toll has gone up to eight``.
    """
    dead = [place for place in kept if place is not toll and place.figure.outcome == toll.figure.outcome]
    return toll.told.raised and (all(place.later for place in dead) or [one.figure.count for one in dead] == [1])


def _is_near(toll: Kept, militants: Sequence[Figure]) -> bool:
    """Whether a toll counts about as many as the only militants who died: ``23 … sources put the death toll at 25``."""
    dead = [number_of(one) or 0 for one in militants if one.outcome == toll.figure.outcome and not one.status]
    number = number_of(toll.figure) or 0
    return len(dead) == 1 and dead[0] > _FEW and dead[0] < 2 * number < 4 * dead[0]


def settle_ends(kept: list[Kept]) -> None:
    """Give those told to be free or missing the group of the people taken: ``Six were let go … four of the ten``."""
    for end in kept:
        anybody = end.told.anybody or end.told.called == _HOSTAGE
        of_them = end.figure.group == MILITANTS and end.told.called is None  # ``rebels took two; one of them is free``
        if end.figure.outcome not in _ENDS or not (is_open(end.figure) or of_them) or not anybody:
            continue
        number, status = number_of(end.figure), end.figure.status
        taken = [p for p in kept if p.figure.outcome in _TAKEN and p.rank < end.rank and p.figure.status == status]
        groups = {place.figure.group for place in taken}
        if len(groups) == 1 and number and any((number_of(place.figure) or 0) >= number for place in taken):
            end.figure = replace(end.figure, group=groups.pop())


def _may_be_others(kept: Sequence[Kept], place: Kept) -> bool:
    """Whether people told by no group may be of several: a noun calls them ``people``, or their parts are known.

    So may one of the injured, who were several: ``20 people, including 18 guards, were injured. One of them died``; or
    whom a noun calls so: ``Two guards were killed and five people hurt``.
    """
    hurt = [one for one in kept if place.of_them and one.figure.outcome == "injured" and is_open(one.figure)]
    mixed = any(part.whole in (place, *hurt) for part in kept if part.whole is not None)
    return place.told.called is not None or mixed or any(one.told.called is not None for one in hurt)


def _is_summand(place: Kept, toll: Kept) -> bool:
    same = (place.figure.outcome, place.figure.status) == (toll.figure.outcome, toll.figure.status)
    return place is not toll and same and place.figure.group != MILITANTS
