"""Which claims, denials and blame of an article can be about which of its events."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.extraction.draft import Draft
from generator.extraction.facts import Figure
from generator.extraction.responsibility import find_forces_taking
from generator.extraction.responsibility_choice import OWNED, Owner, event_responsibility
from generator.extraction.responsibility_mentions import ResponsibilityMention
from generator.extraction.responsibility_words import responsibility_words
from generator.extraction.scenes import Scene
from generator.extraction.sentences import Sentence

_VANISHING = "enforced_disappearance"
_BY_STATE = ("security_operation", "arrest", _VANISHING)


@dataclass(frozen=True, slots=True)
class Claims:
    """The mentions of responsibility in an article.

    ``named``: the districts of events that a sentence with one names; ``owners``: the number of the event that a
    sentence outside all events belongs to.
    """

    mentions: tuple[ResponsibilityMention, ...]
    named: Mapping[int, set[str]]
    owners: Mapping[int, int]


class Told(NamedTuple):
    """An event as far as it is known when its claim is chosen; ``alone``: all claims can be about it."""

    number: int
    draft: Draft
    kind: str
    districts: Sequence[str]
    figures: Sequence[Figure]
    alone: bool


def keep_mentions(
    mentions: Sequence[ResponsibilityMention], retold: Collection[int]
) -> tuple[ResponsibilityMention, ...]:
    """Leave out what a group did in an earlier incident that the article retells (``retold``: sentences of such)."""
    return tuple(one for one in mentions if one.sentence not in retold or not _is_deed(one))


def gather_claims(
    mentions: Sequence[ResponsibilityMention],
    scenes: Sequence[Scene],
    drafts: Sequence[Draft],
    districts: Collection[str],
) -> Claims:
    """Put the mentions of an article in order; ``districts`` are those of its events."""
    read = {scene.sentence.index: scene for scene in scenes}
    named = {one.sentence: _name_districts(read[one.sentence]) & set(districts) for one in mentions}
    inside = frozenset(scene.sentence.index for draft in drafts for scene in draft.scenes)
    apart = [one.sentence for one in mentions if one.sentence not in inside and one.stance in OWNED]
    return Claims(tuple(mentions), named, {at: _find_owner(drafts, read[at].sentence) for at in apart})


def choose_claim(claims: Claims, event: Told) -> ResponsibilityMention | None:
    """Return what holds for one event of the article.

    A claim that names the district of one incident ("claimed the Nal attack") is about that incident and no other.
    """
    named, here = claims.named, set(event.districts)
    near = [one for one in claims.mentions if not named[one.sentence] or named[one.sentence] & here]
    inside = {scene.sentence.index for scene in event.draft.scenes}
    beside = {one.sentence for one in near if named[one.sentence] or claims.owners.get(one.sentence) == event.number}
    owner = Owner(inside, inside | beside)
    tellers = {figure.said_by for figure in event.figures if figure.status == "claimed" and figure.said_by}
    by_state = event.kind in _BY_STATE
    found = event_responsibility(near, owner, alone=event.alone, by_state=by_state, tellers=tellers)
    if found is None and event.kind == _VANISHING:
        taking = (find_forces_taking(scene.sentence) for scene in event.draft.scenes)
        return next((mention for mention in taking if mention), None)
    return found


def _is_deed(mention: ResponsibilityMention) -> bool:
    """Whether a mention only tells what a group did."""
    words = mention.evidence.lower().split()
    return mention.stance == "attributed" and bool(words) and words[-1] in responsibility_words("acts")


def _find_owner(drafts: Sequence[Draft], sentence: Sentence) -> int:
    """Return the event that a claim outside all of them is about: told right before it, or the lead's."""
    for number, draft in enumerate(drafts):
        for scene in draft.scenes:
            before = scene.sentence
            if before.index == sentence.index - 1 and before.paragraph == sentence.paragraph:
                return number
    return 0


def _name_districts(scene: Scene) -> set[str]:
    return {place.district for place in scene.places if place.home and place.district}
