"""Sums over incidents: what the last of several counts over all, or a text in two provinces, is no figure of one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.two_provinces import find_shared
from generator.extraction.words.time_words import load_weekdays
from generator.extraction.words.toll_words import toll_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

MANY = ("plural_incidents", "separate_incidents", "several_incidents")
_LEAST_SUM, _OPENING = 3, 6
_ALL = ("all",)
_SAME, _ANYONE, _BUT_MILITANTS = "same", "anyone", "but militants"


def take_sums(drafts: Sequence[Draft]) -> list[Figure]:
    """Take out of the last of several incidents what its text counts over all of them, and return it.

    So is what a sentence counts in the province and in others together: ``raids in Bannu and Kalat killed nine``.
    ``Five were killed in Kech. … Two were killed in Duki. The president lauded the forces for killing seven.``
    """
    parts = [draft for draft in drafts if not draft.overview]
    several = len(parts) > 1
    sums = [
        (part, item)
        for part in parts
        for item in part.figures
        if _sums_up(item, part, parts) or (several and _counts_all(item))
    ]
    beside = {item.index for _, item in sums}
    sums += [
        (part, item)
        for part in parts
        for item in part.figures
        if item.index in beside and (part, item) not in sums and _repeats_all(item, parts)
    ]
    sums += [(draft, item) for draft in drafts for item in find_shared(draft.figures) if (draft, item) not in sums]
    for part, item in sums:
        part.figures.remove(item)
    return [replace(item.figure, id=None, subset_of=None) for _, item in sums if item.reading.inside is None]


def _repeats_all(item: Counted, parts: Sequence[Draft]) -> bool:
    """Whether beside a sum others are counted as many as were told before: ``left six people dead and three hurt``."""
    told = sum(_count_before(one, item, _ANYONE) for one in parts)
    return is_open(item.figure) and not item.figure.status and told == number_of(item.figure)


def _sums_up(item: Counted, part: Draft, parts: Sequence[Draft]) -> bool:
    """Whether people set nowhere, or in all their districts, are as many as all the incidents told before counted.

    ``People`` may be of any group, and the militants among the dead left out. Where the incident at hand has no such
    people the sentence speaks of several.
    """
    number = number_of(item.figure) or 0
    if number < _LEAST_SUM or item.reading.update or item.figure.status:
        return False
    before = [one for one in parts if one.scenes[0].sentence.index < item.index]
    if item.scene.districts and not _names_all(item.scene, before):
        return False
    several = any(map(item.scene.has_cue, (*MANY, "of_all")))
    groups = (_SAME, _ANYONE, _BUT_MILITANTS) if is_open(item.figure) else (_SAME,)
    for groups_of in groups:
        told = [_count_before(one, item, groups_of) for one in before]
        own = _count_before(part, item, groups_of)
        if sum(told) == number and sum(map(bool, told)) > 1 and own < number and (own or several):
            return True
    return False


def _names_all(scene: Scene, parts: Sequence[Draft]) -> bool:
    """Whether a sentence names the districts of several incidents again: ``The blasts in Kech and Zhob left nine``.

    Or it goes back to them in the one district in which all were: ``Police raided areas of Hub after nine killings``.
    """
    if not scene.telling.kinds and len(parts) > 1 and all(part.districts == scene.districts for part in parts):
        return True
    named = [part for part in parts if scene.districts & part.scenes[0].districts]
    return (
        len(scene.districts) > 1
        and len(named) > 1
        and scene.districts <= frozenset().union(*(part.scenes[0].districts for part in named))
    )


def _counts_all(item: Counted) -> bool:
    return _is_toll_of_day(item.scene) or _is_told_of_all(item) or _is_labelled_total(item.scene)


def _is_labelled_total(scene: Scene) -> bool:
    """Whether a sentence set nowhere gives a total behind a label: ``Total: five dead, 12 injured``."""
    words = in_small_letters(scene.sentence.tokens)[:_OPENING]
    label = words[: words.index(":")] if ":" in words else []
    return not scene.districts and not toll_words("labels_of_all").isdisjoint(label)


def _is_toll_of_day(scene: Scene) -> bool:
    """Whether a sentence set nowhere gives the toll of a day of several incidents: ``Monday's death toll includes``."""
    words = in_small_letters(scene.sentence.tokens)[:_OPENING]
    owner = words.index("'s") if "'s" in words else 0
    owned = owner > 0 and words[owner - 1] in load_weekdays() and "toll" in words[owner:]
    return owned and not scene.districts


def _is_told_of_all(item: Counted) -> bool:
    """Whether people set nowhere are counted over all that was told: ``Only seven men fell in all the attacks``."""
    tokens = item.scene.sentence.tokens
    cues = [cue for cue in item.scene.cues if cue.row == "of_all" and has_any(tokens[cue.first : cue.last + 1], _ALL)]
    return bool(cues) and not item.scene.districts and item.reading.mention.last < cues[-1].first


def _count_before(draft: Draft, item: Counted, groups_of: str) -> int:
    """Return how many such people an incident has counted before a sentence: the largest number of each group.

    Those of no group may be all of them.
    """
    most: dict[str | None, int] = {}
    for one in draft.figures:
        group = one.figure.group
        left_out = (
            group != item.figure.group if groups_of == _SAME else groups_of == _BUT_MILITANTS and group == MILITANTS
        )
        alike = (one.figure.outcome, one.figure.status) == (item.figure.outcome, item.figure.status)
        if one.index < item.index and alike and group and not left_out:
            most[group] = max(most.get(group, 0), number_of(one.figure) or 0)
    nameless = most.pop(UNSPECIFIED, 0)
    return max(nameless, sum(most.values()))
