"""Figures of an event that larger ones of the same people make old: said so by the article, or by their size alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.events.kept import Kept, remove
from generator.extraction.events.same_people import PARTIES
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import are_of_one_kind, number_of, sum_numbers
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.words.responsibility_words import find_groups, find_partisan
from generator.extraction.words.speech_words import OUTLET, UNNAMED, is_armed_group, speech_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

LARGER = "gave way to a larger number of such people by its size alone"
AS_MANY = "may be among as many who were counted before"
"""Noted on a figure that gave way by its size alone."""
_SEVERAL, _MILITARY, _BODY = 2, "military", "body"
_PARTIES, _ABROAD = {"political_party", "rights_group"}, "foreign_government"


def keep_old(old: Sequence[Figure]) -> list[Figure]:
    """Return figures that others of the article replaced as background; a claim stays one."""
    return [
        replace(figure, reason="context", status=figure.status or "superseded", id=None, subset_of=None)
        for figure in old
    ]


def forget_far_voice(item: Counted) -> Figure:
    """Return a figure of something earlier without a speaker who only spoke in a paragraph before: nobody tells it.

    What an armed group claims stays its own where the words are those of its side.
    """
    scene, tokens = item.scene, item.scene.sentence.tokens
    if scene.same_paragraph or any(voice.verb for voice in scene.voices):
        return item.figure
    if item.figure.status != "claimed":
        forces = item.figure.group == MILITANTS and item.figure.said_by == _MILITARY  # who count whom they killed
        near = scene.voices or scene.statement or forces
        return item.figure if near else replace(item.figure, said_by=None, via=None)
    theirs = has_any(tokens, speech_words("own_fighters"))
    if theirs or find_groups(tokens) or next(find_partisan(tokens), None) is not None:
        return item.figure
    return replace(item.figure, said_by=None, via=None, status=None)


def drop_old(kept: list[Kept]) -> list[Figure]:
    """Drop a number that a larger one of the same people, outcome and speaker makes old or holds as a part."""
    for place in kept:
        for other in (one for one in kept if _differs_from(place, one, kept)):
            place.rival, other.figure = True, replace(other.figure, said_by=None, via=None)
        place.rival = place.rival or any(_is_outdone(place, one) for one in kept)
    gone = [
        place
        for place in kept
        if place.whole is None
        and not place.figure.what
        and any(_makes_old(other, place) or _holds_some(other, place) or _grows_by(other, place) for other in kept)
        and not place.rival
    ]
    for place in gone:
        if _is_doubtful(place, kept) and not _are_parts(gone, place, kept):
            place.figure = replace(place.figure, note=place.figure.note or LARGER)
    sums = [place for place in kept if any(_adds_to_before(one, place) for one in gone)]
    gone = [place for place in gone if not any(_adds_to_before(place, one) for one in sums)] + sums
    first = [place for place in gone if place.told.early]  # what was told first of them is as old
    return remove(kept, [*gone, *(place for place in kept if place.whole in first)])


def drop_fewer_people(kept: list[Kept]) -> list[Figure]:
    """Drop the injured of no group whom somebody counts later, fewer than those of a group told before.

    ``60 policemen were hurt. … A doctor said 40 people were injured``: nobody says that they are others.
    """
    gone = [
        place
        for place in kept
        if is_open(place.figure)
        and place.told.anybody
        and (place.figure.lowest or 0) >= _SEVERAL
        and not (place.figure.what or place.figure.status or place.whole or place.part)
        and not (place.others or place.told.more or place.told.summed or place.of_them or place.later)
        and any(_counts_more(other, place) for other in kept)
    ]
    for place in gone:
        place.figure = replace(place.figure, note=place.figure.note or LARGER)
    return remove(kept, [*gone, *(place for place in kept if place.whole in gone)])


def _counts_more(other: Kept, place: Kept) -> bool:
    """Whether more people of a group, and no attackers, were told to be hurt before."""
    same = (other.figure.outcome, other.figure.status) == (place.figure.outcome, place.figure.status)
    hurt = same and other.figure.outcome == "injured" and other.index < place.index and other.whole is None
    known = other.figure.group not in (UNSPECIFIED, MILITANTS)
    said = place.sure or place.figure.said_by not in (None, other.figure.said_by)
    return hurt and known and said and (other.figure.lowest or 0) > (place.figure.lowest or 0)


def _adds_to_before(more: Kept, place: Kept) -> bool:
    """Whether a number sums up the article's own people with those of days before, as whom they are more.

    ``Five more rebels were killed on Monday. … The minister praised the forces for killing the nine rebels``.
    """
    same = (more.figure.outcome, more.figure.group, more.figure.status)
    alike = same == (place.figure.outcome, place.figure.group, place.figure.status)
    first = more.told.more and more.rank == 0 and more.figure.group == MILITANTS and place.index > more.index
    return first and alike and not place.told.raised and (number_of(place.figure) or 0) > (number_of(more.figure) or 0)


def _differs_from(place: Kept, other: Kept, kept: Sequence[Kept]) -> bool:
    """Whether a speaker repeats a toll and differs in a part of it, which then is not his where it was told first.

    ``Six were killed and 14 injured. … The DPO confirmed that six were killed and 12 injured``. So he does where he
    tells nearly as many of whom nobody says that they are some of those: ``24 died. … A doctor said 22 had died``.
    """
    one, two = other.figure, place.figure
    later = place.index > other.index and place.sure and not other.sure and two.said_by is not None
    same = are_of_one_kind(one, two)
    if not (later and same) or place.whole is not None or (number_of(one) or 0) <= (number_of(two) or 0):
        return False
    again = (told for told in kept if told.index == other.index and told.sure and told.figure.outcome != one.outcome)
    return any(two.said_by in told.tellers for told in again) or tells_nearly_all(place, other)


def _is_outdone(place: Kept, other: Kept) -> bool:
    """Whether one who counts on his own tells more than the article: ``45 died. … A witness said 60 had died``."""
    one, two = other.figure, place.figure
    later = other.index > place.index and other.sure and one.said_by in PARTIES and two.said_by is None
    more = (number_of(one) or 0) > (number_of(two) or 0) > 0
    apart = place.whole is None and other.whole is None and not (other.told.raised or other.told.more)
    return are_of_one_kind(one, two) and later and more and apart and tells_nearly_all(place, other)


def tells_nearly_all(place: Kept, other: Kept) -> bool:
    """Whether somebody counts half of people or more by a number of his own, and tells no part of their fate.

    The injured only as a toll: a hospital counts those who came to it.
    """
    few = place.part or place.of_them or place.others or place.later or place.told.at_once or place.told.more
    few = few or place.told.named or place.told.called == _BODY
    few = few or place.told.raised or place.told.early or other.told.raised
    few = few or (place.figure.outcome != "killed" and not place.told.summed)
    return not few and 2 * (number_of(place.figure) or 0) >= (number_of(other.figure) or 0) and not other.figure.max


def _holds_some(whole: Kept, some: Kept) -> bool:
    """Whether people told by number or name alone died as some of those of a group counted before.

    ``Four constables were killed … Three died on the spot``, ``Gul and Noor died on the spot``. So did most of them by
    a number alone: ``gunned down six traders … fired at a car, killing five``.
    """
    bodies = some.told.called == _BODY and not some.told.more  # ``six traders were killed … received two bodies``
    some_only = some.told.at_once or some.later or some.told.named or bodies
    most = 2 * (some.figure.count or 0) > (whole.figure.lowest or 0) and not (
        some.told.more or some.told.total or some.told.summed
    )
    alone = is_open(some.figure) and some.told.called in (None, _BODY) and (some_only or most)
    same = (whole.figure.outcome, whole.figure.status) == (some.figure.outcome, some.figure.status)
    before = whole.index < some.index and whole.figure.group not in (UNSPECIFIED, MILITANTS)
    more = (whole.figure.lowest or 0) > (some.figure.count or 0) > 1
    return alone and same and before and more and not (some.others or some.told.raised or whole.whole is not None)


def _grows_by(whole: Kept, more: Kept) -> bool:
    """Whether a toll of a group is told to rise by more people: ``their toll rose to 22 as two more died``.

    So it is behind those of the group: ``Two soldiers died, raising to four the number of soldiers killed``.
    """
    alike = (whole.figure.outcome, whole.figure.status) == (more.figure.outcome, more.figure.status)
    same = whole.figure.group == more.figure.group and whole.rank > more.rank
    here = whole.index == more.index and whole.told.raised and ((more.told.more and is_open(more.figure)) or same)
    return here and alike and (number_of(whole.figure) or 0) > (number_of(more.figure) or 0) > 0


def _is_doubtful(place: Kept, kept: Sequence[Kept]) -> bool:
    """Whether nothing but its size says that a number is old: it may count others than the larger one."""
    few = (place.figure.count or 0) < _SEVERAL
    told = place.told.early or place.part or place.told.summed or place.figure.status or few or place.told.at_once
    told = told or any(_holds_some(other, place) and not place.of_them for other in kept)
    grown = (one for one in kept if _makes_old(one, place) or _grows_by(one, place))
    return not told and not any(one.told.raised for one in grown)


def _are_parts(gone: Sequence[Kept], place: Kept, kept: Sequence[Kept]) -> bool:
    """Whether the numbers that give way add up to the one to which they do: four at once, five later, nine in all."""
    larger = {number_of(other.figure) for other in kept if _makes_old(other, place)}
    alike = [one.figure for one in gone if any(_makes_old(other, one) and _makes_old(other, place) for other in kept)]
    return sum_numbers(alike) in larger


def _counts_all(now: Kept, first: Kept) -> bool:
    """Whether fewer people of no group were told first than are told now: ``At first seven people had died``."""
    told = first.told.early and not now.told.early and is_open(first.figure)
    return told and (number_of(now.figure) or 0) > (number_of(first.figure) or 0) > 1


def _makes_old(other: Kept, place: Kept) -> bool:
    one, two = other.figure, place.figure
    if (
        other is place
        or other.told.total
        or one.outcome != two.outcome
        or (one.group != two.group and not _counts_all(other, place))
        or one.status != two.status
    ):
        return False
    if place.told.early != other.told.early:
        return place.told.early
    nouns = (other.told.noun, place.told.noun)
    if all(nouns) and nouns[0] != nouns[1] and not place.part and not _names_them(one, nouns[1]):
        return False
    held = other.others and one.outcome == "arrested"
    if held or (place.others and place.index > other.index and number_of(two) == 1):
        return False  # ``25 others were held``, ``Another attacker was killed as he fled``
    if other.index == place.index and (not place.part or other.part):
        return False
    larger = (number_of(one) or 0) > (number_of(two) or 0) > 0
    raised = other.told.raised and not ((place.told.summed or place.told.total) and place.index > other.index)
    return larger and (raised or not _are_rivals(other, place)) and not one.vague


def _names_them(figure: Figure, noun: str | None) -> bool:
    """Whether the words for people hold the noun of others: ``three Chinese engineers``, ``engineers``."""
    words = " ".join(figure.evidence).lower().split()
    return noun is not None and any(word in (noun, f"{noun}s") for word in words)


def _are_rivals(other: Kept, place: Kept) -> bool:
    """Whether two speakers differ about the same people, so that neither number makes the other old."""
    one, two = other.figure.said_by, place.figure.said_by
    two = next((teller for teller in place.tellers if teller not in (None, one, UNNAMED, OUTLET)), two)
    if one == _ABROAD != two:
        return True  # ``Two were killed on the border. … Officials in NAME said three of their men died``
    if not one or not two or one == two:
        return False
    if is_armed_group(one) != is_armed_group(two) and not place.of_them:
        return True  # ``The army killed 33 rebels. … NAME said twelve of the group's fighters had fallen``
    if place.part and not place.others:
        return False
    if len({one, two} & _PARTIES) == 1 and not other.told.raised:
        return True  # ``police held 70 people … the party puts the number of the detained at 400``
    return (number_of(other.figure) or 0) <= 2 * (number_of(place.figure) or 0)
