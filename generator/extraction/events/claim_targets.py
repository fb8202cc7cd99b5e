"""Which event of an article a claim means by the place or the target that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.extraction.doers.responsibility_choice import OWNED
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import find_groups


def find_homes(
    mentions: Sequence[ResponsibilityMention], read: Mapping[int, Scene], drafts: Sequence[Draft]
) -> dict[int, int]:
    """Return the event for each claim that names a place or a target of one alone.

    ``the attack on Spinny Road``, ``the attack on the bus``.
    """
    claimed = {one.sentence for one in mentions}
    told = [[scene for scene in draft.scenes if scene.sentence.index not in claimed] for draft in drafts]
    homes: dict[int, int] = {}
    for one in mentions:
        claim = read[one.sentence]
        if one.stance in OWNED and not one.plural and len(drafts) > 1 and not _names_several(claim):
            near = [number for number, draft in enumerate(drafts) if _may_lie(claim, one.at, draft)]
            fits = [number for number in near if _may_mean(claim, one.at, told[number])]
            homes.update({one.sentence: fits[0]} if len(fits) == 1 else {})
    return homes


def _names_several(claim: Scene) -> bool:
    """Whether a sentence names several groups, each of which may claim another attack."""
    return len({group.row for group in find_groups(claim.sentence.tokens)}) > 1


def _may_lie(claim: Scene, at: int, draft: Draft) -> bool:
    """Whether an event can lie in the districts that a claim names behind a token."""
    named = {place.district for place in claim.places if place.role == "where" and place.first > at and place.district}
    return not named or not draft.districts or bool(named & draft.districts)


def _may_mean(claim: Scene, at: int, scenes: Sequence[Scene]) -> bool:
    """Whether a claim names a place or a target of an event behind a token."""
    spots = {name for scene in scenes for name in _name_spots(scene)}
    words = [token.lower for token in claim.sentence.tokens[at + 1 : at + 4]]
    target = words[2] if words[:2] == ["on", "the"] and len(words) > 2 else ""
    pairs = (pair for scene in scenes for pair in pairwise(scene.told.tokens))
    hit = any(one.lower in ("a", "an") and two.lower == target for one, two in pairs)
    return bool(spots & _name_spots(claim, at)) or (bool(target) and hit)


def _name_spots(scene: Scene, after: int = -1) -> set[str]:
    """Return the names of the towns, areas and roads where a sentence sets something behind a token."""
    return {place.name for place in scene.places if place.role == "where" and place.name and place.first > after}
