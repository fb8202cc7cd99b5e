"""Incidents that an article tells twice: a toll that rose or a funeral first, then the deed itself. They are one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES, MILITANTS, UNSPECIFIED
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.events.found_dead import were_found
from generator.extraction.events.named_again import names_people
from generator.extraction.events.seized_there import were_seized
from generator.extraction.events.told_twice import (
    can_be_same,
    count_dead,
    kills_at_same_spot,
    tells_how_they_died,
    was_told_first,
)
from generator.extraction.incidents.continuity import may_be_same
from generator.extraction.incidents.draft import Draft, tells_new
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.known_lapses import comes_before

_SEVERAL, _MANY = 2, 5
_TOP, _OVER_DATELINE = 2, 2


def join_follow_ups(drafts: Sequence[Draft]) -> list[Draft]:
    """Join each draft that tells again what an earlier one follows up; nobody is counted twice."""
    kept: list[Draft] = []
    for draft in drafts:
        first = next((one for one in kept if any(same(one, draft) for same in _SAME)), None)
        if first is None:
            kept.append(draft)
            continue
        first.scenes.extend(draft.scenes)
        if tells_how_they_died(first, draft):
            first.figures[:] = [item for item in first.figures if item.figure.outcome not in CASUALTIES]
        first.figures.extend(draft.figures)
        first.districts |= draft.districts
        first.overview = False
    return kept


def _is_followed(first: Draft, later: Draft) -> bool:
    """Whether two drafts of one district can be one deed, and words or numbers show it."""
    begins = later.scenes[0]
    if (first.overview and not _lie_in_same(first, later)) or first.elsewhere != later.elsewhere or _adds_deed(begins):
        return False
    if _deals_toll_out(first, later):
        return True
    if not are_alike(list_kinds(first.scenes) - {ANY_DEED}, list_kinds(later.scenes)):
        return False
    apart = bool(later.districts) and not first.districts & later.districts
    if _repeats_toll(first, later) and not (apart and first.districts):
        return can_be_same(first, later)
    if apart or (begins.opens_another and not (_raises_toll(first, later) and may_be_same(begins, first.scenes))):
        return False
    return _raises_toll(first, later) or _only_dies_later(first, later)


def _lie_in_same(first: Draft, later: Draft) -> bool:
    """Whether the several districts of a lead are told again, with its toll: ``raids in Kech and Zhob``."""
    there = later.scenes[0].districts
    return len(there) > 1 and first.districts == later.districts == there and _repeats_toll(first, later)


def _stands_above(first: Draft, later: Draft) -> bool:
    """Whether a line between the title and the dateline tells the deed of the text below, and counts nobody.

    It may name the spot and the text the next town: ``A van was in the Eastern Bypass area when the bomb went off``.
    """
    bare = len(first.scenes) == 1 and not first.figures and not first.overview
    alike = bool(later.figures) and bool(first.districts) and first.districts == later.districts
    if not (bare and alike) or later.scenes[0].opens_another or not _lies_above(first.scenes[0], later.scenes[0]):
        return False
    return not (list_kinds(first.scenes) - {ANY_DEED}).isdisjoint(list_kinds(later.scenes))


def _lies_above(line: Scene, text: Scene) -> bool:
    """Whether a line stands right below the title, and the text behind it begins with a dateline or below one."""
    between = text.sentence.index - line.sentence.index
    dated = any(place.role == "dateline" and not place.first for place in text.places)
    return line.sentence.index <= _TOP and (between == _OVER_DATELINE or (between == 1 and dated))


def _adds_deed(scene: Scene) -> bool:
    """Whether words say that a sentence begins another deed: ``Separately, a soldier was martyred``."""
    if comes_before(scene.sentence.tokens):
        return True  # ``Hours before the blast, two guards died``
    return scene.telling.adds > 1 or (scene.opens_another and scene.has_cue("another_incident"))


def _repeats_toll(first: Draft, later: Draft) -> bool:
    """Whether both count just as many dead and hurt, or as many dead as seldom fall twice.

    ``Nine were killed and 21 injured in Duki. … Earlier this afternoon, three attacked the office. Nine died and 21 …``
    """
    tolls, again = _list_tolls(first), _list_tolls(later)
    same = {outcome for outcome, number in again.items() if number > 1 and tolls.get(outcome) == number}
    more = any(number > tolls.get(outcome, number) for outcome, number in again.items())
    sure = len(same) > 1 or ("killed" in same and again["killed"] >= _MANY) or _repeats_sides(first, later)
    return sure and not more


def _repeats_sides(first: Draft, later: Draft) -> bool:
    """Whether just as many of the same two sides died: ``a soldier and a robber were killed``, told in full below."""
    sides = [
        {(item.figure.group, item.figure.count) for item in draft.figures if item.figure.outcome == "killed"}
        for draft in (first, later)
    ]
    groups = {group for group, _ in sides[0]}
    return sides[0] == sides[1] and len(sides[0]) == len(groups) == _SEVERAL and MILITANTS in groups


def _deals_toll_out(first: Draft, later: Draft) -> bool:
    """Whether an opening set nowhere only tells who those were whom the deed behind it counts together.

    ``The dead include four policemen and five clerks. … In Hub, nine people were killed in an attack``.
    """
    bare = not first.districts and not (first.scenes[0].telling.kinds or first.scenes[0].dates)
    dealt = {(item.figure.outcome, item.figure.group): item.figure.count or 0 for item in first.figures}
    outcomes = {outcome for outcome, _ in dealt}
    if not bare or len(dealt) < _SEVERAL or len(outcomes) > 1:
        return False
    open_ = (item.figure for item in later.figures if item.figure.group == UNSPECIFIED)
    return any(figure.outcome in outcomes and number_of(figure) == sum(dealt.values()) for figure in open_)


def _list_tolls(draft: Draft) -> dict[str | None, int]:
    """Return the most who were killed and injured in a draft, by nobody's claim."""
    tolls: dict[str | None, int] = {}
    for item in draft.figures:
        if item.figure.outcome in CASUALTIES and not item.figure.status and (number := number_of(item.figure)):
            tolls[item.figure.outcome] = max(tolls.get(item.figure.outcome, 0), number)
    return tolls


def _raises_toll(first: Draft, later: Draft) -> bool:
    """Whether the first tells how the toll of the later rose: ``the toll rose to eight after two succumbed``.

    It does so before any deed that it tells itself: ``Gunmen shot two. The third died, taking the toll to three``.
    """
    begun = next((scene.sentence.index for scene in first.scenes if tells_new(scene)), None)
    raised = [item for item in first.figures if item.reading.update and item.figure.outcome == "killed"]
    raised = [item for item in raised if begun is None or item.index <= begun]
    killed = [item.figure for item in later.figures if item.figure.outcome == "killed"]
    if {figure.group for figure in killed} == {MILITANTS} != {item.figure.group for item in raised}:
        return False  # ``The toll rose to eight. On Friday, forces killed three militants``
    dead = [number_of(figure) or 0 for figure in killed]
    return bool(raised and dead) and max(dead) < max(number_of(item.figure) or 0 for item in raised)


def _only_dies_later(first: Draft, later: Draft) -> bool:
    """Whether the first tells no more than that somebody died of wounds: ``An injured guard died, a day after``."""
    dead = any(item.figure.outcome == "killed" and item.figure.count for item in later.figures)
    begins = bool(first.figures) and first.figures[0].index == first.scenes[0].sentence.index
    return dead and begins and all(item.reading.later for item in first.figures)


def tells_same(lead: Draft, part: Draft) -> bool:
    """Whether the only incident behind a lead has just as many dead and no other place: ``Blasts killed six …``."""
    dead = count_dead(lead)
    return dead == count_dead(part) >= _SEVERAL and (not lead.districts or part.districts <= lead.districts)


_SAME = (_stands_above, _is_followed, was_told_first, were_found, were_seized, names_people, kills_at_same_spot)
