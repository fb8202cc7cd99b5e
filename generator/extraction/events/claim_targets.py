"""Which events of an article a claim means by the places or the targets that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.extraction.doers.responsibility_choice import OWNED
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.incidents.draft import Draft
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import act_of, find_acts, find_groups, responsibility_words
from generator.vocabulary.phrases import has_any

_TARGET_REACH, _TARGET_WORDS, _TOLD_REACH = 16, 4, 3
_BE = ("was", "were", "been", "is", "are", "be", "being", "and", "also", "later")
_BY_REACH = 12
_CLAIMS = ("claim_responsibility", "none_claimed")


def find_homes(
    mentions: Sequence[ResponsibilityMention], read: Mapping[int, Scene], drafts: Sequence[Draft]
) -> dict[int, frozenset[int]]:
    """Return the events for each claim that names a place of one alone, or a target of some and not of all.

    ``the attack on Spinny Road``, ``the attack on the bus``, ``the attacks on the towers and the track``.
    """
    claimed = {one.sentence for one in mentions}
    told = [[scene for scene in draft.scenes if scene.sentence.index not in claimed] for draft in drafts]
    homes: dict[int, frozenset[int]] = {}
    for one in mentions:
        claim = read[one.sentence]
        if one.stance not in OWNED or one.plural or len(drafts) < 2 or _names_several(claim):
            continue
        near = [number for number, draft in enumerate(drafts) if _may_lie(claim, one.at, draft)]
        spots = _name_spots(claim, one.at)
        there = [at for at in near if spots & {name for scene in told[at] for name in _name_spots(scene)}]
        hit = [at for at in near if _find_targets(claim.sentence.tokens, one.at) & _list_stems(told[at])]
        if len(there) == 1 or (hit and len(hit) < len(drafts)):
            homes[one.sentence] = frozenset(there if len(there) == 1 else hit)
    return homes


def find_owned(
    mentions: Sequence[ResponsibilityMention],
    named: Mapping[int, set[str]],
    owners: Mapping[int, int],
    drafts: Sequence[Draft],
) -> dict[int, frozenset[int]]:
    """Return the event of each claim outside all of them, such as a title's, that names a district of several."""
    homes: dict[int, frozenset[int]] = {}
    for one in mentions:
        there = [number for number, draft in enumerate(drafts) if named[one.sentence] & draft.districts]
        if len(there) > 1 and not one.plural and owners.get(one.sentence) in there:
            homes[one.sentence] = frozenset((owners[one.sentence],))
    return homes


def _names_several(claim: Scene) -> bool:
    """Whether a sentence names several groups, each of which may claim another attack."""
    return len({group.row for group in find_groups(claim.sentence.tokens)}) > 1


def _may_lie(claim: Scene, at: int, draft: Draft) -> bool:
    """Whether an event can lie in the districts that a claim names behind a token."""
    named = {place.district for place in claim.places if place.role == "where" and place.first > at and place.district}
    return not named or not draft.districts or bool(named & draft.districts)


def _find_targets(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """Return the stems of what a claim says was hit: ``the attacks on the towers and the track``."""
    found: set[str] = set()
    for place in range(at + 1, min(len(tokens) - 1, at + _TARGET_REACH)):
        before, here = tokens[place - 1].lower, tokens[place].lower
        if here == "the" and before in responsibility_words("before_targets"):
            behind = [token.lower for token in tokens[place + 1 : place + 1 + _TARGET_WORDS]]
            end = next(
                (n for n, word in enumerate(behind) if word in responsibility_words("behind_targets")), len(behind)
            )
            found.update(word.rstrip("s") for word in behind[max(0, end - 1) : end])
    nouns = responsibility_words("act_nouns") | responsibility_words("plural") | responsibility_words("no_targets")
    return frozenset(found) - {word.rstrip("s") for word in nouns}


def _list_stems(scenes: Sequence[Scene]) -> set[str]:
    return {token.lower.rstrip("s") for scene in scenes for token in scene.told.tokens}


def _name_spots(scene: Scene, after: int = -1) -> set[str]:
    """Return the names of the towns, areas and roads where a sentence sets something behind a token."""
    return {place.name for place in scene.places if place.role == "where" and place.name and place.first > after}


def find_behind(one: ResponsibilityMention, scene: Scene) -> int:
    """Return behind which token the places stand that a claim means: where one does, it is what is claimed."""
    acts = (term.last for term in find_acts(scene.sentence.tokens) if act_of(term) in _CLAIMS)
    at = -1 if _names_several(scene) else min(one.at, next(acts, one.at))
    places = one.stance in OWNED and any(place.district and place.first > at for place in _list_meant(scene))
    return at if places or (one.plural and one.stance == "none_claimed") else -1


def name_districts(scene: Scene, after: int = -1) -> set[str]:
    """Return the districts, or places elsewhere, that a claim names behind a token."""
    places = (place for place in _list_meant(scene) if place.first > after)
    names = ((place.district,) if place.home else (place.name, place.district) for place in places)
    return {name for some in names for name in some if name}


def _list_meant(scene: Scene) -> list[PlaceMention]:
    """Return the places of a claim but those of newspapers and clubs that are told of it: ``called journalists in``."""
    told, tokens = responsibility_words("told_to"), scene.sentence.tokens
    around = ((place, tokens[max(0, place.first - _TOLD_REACH) : place.last + 2]) for place in scene.places)
    return [place for place, near in around if not has_any(near, told)]


def opens_with_deed(scene: Scene) -> bool:
    """Whether a sentence goes on with the deed at hand, and only ranks it: ``The attack, claimed by NAME, was the``."""
    words = [token.lower for token in scene.sentence.tokens[:3]]
    known = words[:1] == ["the"] and words[2:] == [","]
    return known and words[1] in responsibility_words("act_nouns")


def claims_beside(scene: Scene) -> bool:
    """Whether a claim is said beside a deed: ``an attack claimed by the BLA``, and not ``was claimed by``."""
    words = [token.lower for token in scene.sentence.tokens]
    at = next((at for at, pair in enumerate(pairwise(words)) if pair == ("claimed", "by")), 0)
    return at > 0 and words[at - 1] not in _BE


def names_a_deed(scene: Scene, one: ResponsibilityMention) -> bool:
    """Whether what is claimed is the deed just told: ``…, an attack claimed by NAME``, ``…, which was claimed by``."""
    tokens = scene.sentence.tokens
    by = next((at for at in range(one.at, max(0, one.at - _BY_REACH), -1) if tokens[at].lower == "by"), 0)
    words = [token.lower for token in tokens[max(0, by - 3) : by]]
    return words[:1] in (["a"], ["an"], ["one"], ["which"]) and words[-1:] == ["claimed"]
