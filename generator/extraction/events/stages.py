"""Figures that tell another stage of people counted already: taken and then dead, taken again, hurt and then dead."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CIVILIANS, GONE, MILITANTS, TAKEN
from generator.extraction.events.kept import Kept, remove
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import is_open, may_share_group
from generator.extraction.words.people_words import people_words

_TAKING_UP = ("officer", "official", "hostage", "soldier")
"""Rows of the nouns with which a text takes up somebody who was taken, beside those that may be of anybody."""

_NEAR, _SUSPECT = 2, "suspect"


def drop_stages(kept: list[Kept]) -> list[Figure]:
    """Drop the abducted who are as many as the killed: abducted and then killed counts once, as killed."""
    ends = {(number_of(p.figure), p.figure.status) for p in kept if p.figure.outcome == "killed"}
    gone = [
        place
        for place in kept
        if place.figure.outcome in TAKEN
        and not place.others
        and {(number_of(place.figure), place.figure.status), (number_of(place.figure), None)} & ends
        and not place.figure.vague
        and _is_same_people(kept, place)
    ]
    return remove(kept, gone)


def _is_same_people(kept: Sequence[Kept], taken: Kept) -> bool:
    """Whether those taken away may be those told to be dead or free; a single person only if it is open who."""
    own = [p.figure for p in kept if p.told.owned and p.told.noun is not None]  # ``took the head, and his driver died``
    ends = [p.figure for p in kept if p.figure.outcome == "killed" and p.figure not in own]
    number = number_of(taken.figure)
    known = is_open(taken.figure) and taken.anaphoric
    several = is_open(taken.figure) and (number or 0) > _NEAR  # ``nine of them passengers … Nine men were taken``
    alike = [
        end
        for end in ends
        if number_of(end) == number
        and (is_open(end) or known or end.group == taken.figure.group or (several and end.group == CIVILIANS))
    ]
    later = [p for p in kept if p.figure in alike and p.index > taken.index]
    these = any(p.of_them or (p.anaphoric and _takes_up(p)) for p in later)  # ``The officer was later killed``
    beside = any(p.figure in alike and p.index == taken.index and p.rank < taken.rank for p in kept)
    sought = taken.figure.group == MILITANTS or taken.told.called == _SUSPECT
    whole = [p for p in kept if not p.told.among]
    fresh = sought and not taken.told.had and all(_is_over(p, taken) or _are_others_dead(p, taken) for p in whole)
    fresh = bool(alike) and fresh and taken.figure.outcome == "arrested"
    apart = taken.figure.outcome == "arrested" or (several and not any(map(is_open, alike)))
    if ((beside and apart) or fresh) and not taken.anaphoric:
        return False  # ``killed three rebels and arrested as many``, ``Three rebels were also arrested``
    return bool(alike) and (these or number != 1 or any(is_open(end) for end in alike) or is_open(taken.figure))


def _is_over(place: Kept, taken: Kept) -> bool:
    """Whether nothing told with an arrest or behind it says that people were killed."""
    return place.figure.outcome != "killed" or place.again < taken.index


def _are_others_dead(place: Kept, taken: Kept) -> bool:
    """Whether people were told to be dead before others are held for it: ``Two clerks were shot. Two suspects``."""
    told = place.told.called not in (None, _SUSPECT) and place.figure.group != MILITANTS
    return told and place.figure.outcome == "killed" and place.index < taken.index and not taken.anaphoric


def _takes_up(place: Kept) -> bool:
    """Whether people are called by a noun with which a text takes up whoever was told before."""
    return place.told.called in _TAKING_UP or (place.told.called is not None and place.told.anybody)


def drop_retaken(kept: list[Kept]) -> list[Figure]:
    """Drop those told again to be taken, with another word: ``four were abducted … all four were detained``.

    So are some of them who are told by name: ``four were abducted … Gul Khan and Noor were detained at night``, and
    those found dead: ``The body of a driver was found. … The driver had been kidnapped``.
    """
    gone = [
        place
        for place in kept
        if place.figure.outcome in TAKEN
        and (place.anaphoric or place.told.all_of)
        and any(
            other.rank < place.rank
            and other.figure.outcome in TAKEN
            and other.figure.outcome != place.figure.outcome
            and (number_of(other.figure), other.figure.status) == (number_of(place.figure), place.figure.status)
            for other in kept
        )
    ]
    gone += [place for place in kept if place not in gone and _was_found_dead(kept, place)]
    gone += [
        place for place in kept if place not in gone and place.figure.outcome == "missing" and _is_taken(kept, place)
    ]
    return remove(kept, [*gone, *(place for place in kept if place.told.named and _is_among_taken(kept, place))])


def _was_found_dead(kept: Sequence[Kept], place: Kept) -> bool:
    """Whether the body of somebody definite who is told to have been taken was found before, by the same noun."""
    if place.figure.outcome not in GONE or not place.anaphoric or place.told.called is None:
        return False
    key = (place.told.called, place.figure.count, place.figure.status)
    dead = [other for other in kept if other.figure.outcome == "killed" and other.index < place.index]
    if [(other.told.called, other.figure.count, other.figure.status) for other in dead] != [key]:
        return False
    words = {word.lower() for evidence in dead[0].figure.evidence for word in evidence.split()}
    return not words.isdisjoint(people_words("bodies") | people_words("body"))


def _is_taken(kept: Sequence[Kept], missing: Kept) -> bool:
    """Whether people told to be missing are as many as were taken: ``went missing after being held … three taken``.

    Others than those taken before are none of these: ``Two more go missing`` in a lead goes back to nobody.
    """
    before = [one for one in kept if one is not missing and one.index <= missing.index and one.figure.outcome in TAKEN]
    return not (missing.figure.vague or (missing.others and before)) and any(
        (other.figure.outcome == "abducted" or _is_held(other, missing))
        and (number_of(other.figure), other.figure.status) == (number_of(missing.figure), missing.figure.status)
        and may_share_group(other.figure, missing.figure)
        for other in kept
    )


def _is_held(other: Kept, missing: Kept) -> bool:
    """Whether people held are just those missing: ``Two youths went missing. Forces detained two youths in Apsar``."""
    near = 0 < other.index - missing.index <= _NEAR and other.told.called not in (None, _SUSPECT)
    return other.figure.outcome == "arrested" and near and not other.others


def _is_among_taken(kept: Sequence[Kept], place: Kept) -> bool:
    """Whether more people were told before to be taken, by another word, of whom those with a name are some."""
    return place.figure.outcome in TAKEN and any(
        other.index < place.index
        and other.figure.outcome in TAKEN
        and other.figure.outcome != place.figure.outcome
        and (number_of(other.figure) or 0) > (number_of(place.figure) or 0)
        for other in kept
    )


def drop_updated(kept: list[Kept]) -> list[Figure]:
    """Drop dead and injured whom a later sentence gives anew, as many more dead as there are fewer injured.

    ``Five were killed and 16 injured. … We have six dead and 15 injured``: one of the 16 has died.
    """
    gone: list[Kept] = []
    for dead in kept:
        for hurt in kept:
            pair = (dead.figure.outcome, hurt.figure.outcome) == ("killed", "injured") and dead.index == hurt.index
            if pair and any(_is_update(kept, dead, hurt, later) for later in kept):
                gone += [dead, hurt]
    return remove(kept, gone)


def _are_alike(one: Figure, two: Figure) -> bool:
    """Whether two numbers may count the same people: attackers are no others."""
    return may_share_group(one, two) and (one.group == MILITANTS) == (two.group == MILITANTS)


def drop_first_counts(kept: list[Kept]) -> list[Figure]:
    """Drop dead and injured counted before some of the injured died, where the text began with the last count.

    ``Seven were killed and 14 injured. … Four died at once and 17 were hurt. … Three of the injured died``.
    """
    if not any(p.figure.outcome == "killed" and (p.of_them or p.later) for p in kept):
        return []
    pairs = [(dead, hurt) for dead in kept for hurt in kept if _are_counted_together(dead, hurt)]
    for dead, _ in (last for last in pairs if any(_is_before(pair, last) for pair in pairs)):
        dead.last = True
    gone = [pair for pair in pairs if any(_is_before(pair, other) for other in pairs)]
    return remove(kept, [place for pair in gone for place in pair])


def _are_counted_together(dead: Kept, hurt: Kept) -> bool:
    """Whether a sentence counts dead and injured who are no part of others."""
    pair = (dead.figure.outcome, hurt.figure.outcome) == ("killed", "injured") and dead.index == hurt.index
    return pair and bool(dead.figure.count and hurt.figure.count) and dead.whole is None and hurt.whole is None


def _is_before(early: tuple[Kept, Kept], last: tuple[Kept, Kept]) -> bool:
    """Whether a pair told later counts as many fewer dead as it has more injured."""
    dead = (last[0].figure.count or 0) - (early[0].figure.count or 0)
    hurt = (early[1].figure.count or 0) - (last[1].figure.count or 0)
    return dead == hurt > 0 and last[0].index < early[0].index and last[0].figure.status == early[0].figure.status


def _is_update(kept: Sequence[Kept], dead: Kept, hurt: Kept, later: Kept) -> bool:
    """Whether a later figure of the dead and one beside it of the injured tell that some injured have died."""
    if later.figure.said_by not in (None, dead.figure.said_by) or not _are_alike(dead.figure, later.figure):
        return False  # another account, or others
    died = (later.figure.count or 0) - (dead.figure.count or 0)
    if later.figure.outcome != "killed" or later.index <= dead.index or not dead.figure.count or died <= 0:
        return False
    return any(
        place.index == later.index
        and place.figure.outcome == "injured"
        and place.figure.count == (hurt.figure.count or 0) - died
        and _are_alike(hurt.figure, place.figure)
        and place.figure.status == hurt.figure.status == dead.figure.status
        for place in kept
    )
