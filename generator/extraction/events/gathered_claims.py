"""The claims, denials and blame of an article in order, each with what it can be about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.extraction.doers.responsibility_choice import OWNED
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claim_targets import (
    Key,
    find_behind,
    find_homes,
    find_owned,
    find_ranking,
    find_reason,
    name_districts,
)
from generator.extraction.events.claims_retold import is_of_another_day, name_places
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any

_THAT = ("that", "this")
_CLAIMS = ("claim", "claims")
_KNOWN, _OBJECT = ("the", "both", "these", "those", "all"), 5


@dataclass(frozen=True, slots=True)
class Claims:
    """The mentions of responsibility in an article.

    ``named``: the districts of events that a sentence with one names; ``owners``: the number of the event that a
    sentence outside all events belongs to; ``rivals``: those that can be about the one event of the article;
    ``told_in``: sentences that tell one event alone, and its number; ``homes``: the events whose place or target a
    claim names.
    """

    mentions: tuple[ResponsibilityMention, ...]
    named: Mapping[Key, set[str]]
    owners: Mapping[int, int]
    rivals: tuple[ResponsibilityMention, ...]
    told_in: tuple[tuple[int, int], ...]
    homes: Mapping[Key, frozenset[int]]

    def names_in(self, sentence: int) -> set[str]:
        """Return the districts that the claims of a sentence name."""
        return {name for (at, _), names in self.named.items() if at == sentence for name in names}


def gather_claims(
    mentions: Sequence[ResponsibilityMention],
    scenes: Sequence[Scene],
    drafts: Sequence[Draft],
    districts: Collection[str],
) -> Claims:
    """Put the mentions of an article in order; ``districts``: those of its events, or places elsewhere."""
    read = {scene.sentence.index: scene for scene in scenes}
    blamed = {name for one in mentions if one.stance == "attributed" for name in one.by}
    mentions = [one for one in mentions if not (_denies_a_claim(one) and not set(one.denied_by) & blamed)]
    mentions = [one for one in mentions if not _is_of_another(one, read[one.sentence], drafts)]
    mentions = [one for one in mentions if not _counts_others(one, read[one.sentence], mentions, drafts)]
    named = {one.key: _name_meant(one, read[one.sentence]) & set(districts) for one in mentions}
    inside = frozenset(scene.sentence.index for draft in drafts for scene in draft.scenes)
    apart = [one.sentence for one in mentions if one.sentence not in inside and one.stance in OWNED]
    owners = {at: _find_owner(drafts, read[at].sentence) for at in apart}
    own = {name for at in inside for name in name_places(read[at])}
    rivals = [one for one in mentions if len(drafts) == 1 and name_places(read[one.sentence], one.at) <= own]
    single = [(number, one) for number, one in enumerate(drafts) if not one.overview and len(one.districts) == 1]
    told = ((scene.sentence.index, number, draft) for number, draft in single for scene in draft.scenes)
    meant: dict[int, set[str]] = {}
    for (at, _), names in named.items():
        meant.setdefault(at, set()).update(names)
    told_in = ((at, number) for at, number, draft in told if meant.get(at, set()) <= draft.districts)
    homes = find_owned(mentions, named, owners, drafts) | find_homes(mentions, read, drafts)
    return Claims(tuple(mentions), named, owners, tuple(rivals), tuple(told_in), homes)


def _denies_a_claim(one: ResponsibilityMention) -> bool:
    """Whether what others claim is denied, of losses maybe, and not a deed: ``rejected the claim``."""
    words = one.evidence.lower().split()
    return one.stance == "denied" and bool(words) and words[-1] in _CLAIMS


def _name_meant(one: ResponsibilityMention, scene: Scene) -> set[str]:
    """Return the districts that a claim names in its clause."""
    return name_districts(scene, find_behind(one, scene), find_ranking(one, scene))


def _is_of_another(one: ResponsibilityMention, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells of an attack of its own: ``Meanwhile, the BLA claimed responsibility for a blast …``."""
    following = [token.lower for token in scene.sentence.tokens[one.at + 1 : one.at + 3]]
    if _lies_apart(one, scene, drafts) or is_of_another_day(one, scene, drafts):
        return True
    new = one.stance == "claimed" and scene.opens_another and following[1:] in (["a"], ["an"], ["another"])
    return new and not any(draft.scenes[0] is scene for draft in drafts)


def _counts_others(
    one: ResponsibilityMention,
    scene: Scene,
    mentions: Sequence[ResponsibilityMention],
    drafts: Sequence[Draft],
) -> bool:
    """Whether a claim counts attacks behind one that nobody has claimed: ``The BLF claimed four separate attacks``."""
    if not one.plural or one.stance != "claimed" or len(drafts) != 1:
        return False
    near = scene.sentence.tokens[one.first : one.at + _OBJECT]
    counted = has_any(near, load_small_numbers()) and not has_any(near, _KNOWN)
    return counted and any(other.stance == "none_claimed" and other.sentence < one.sentence for other in mentions)


def _lies_apart(one: ResponsibilityMention, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a claim that begins no event, and tells what is claimed, is of a district in which none of them lies."""
    begins = scene.readings or any(scene is draft.scenes[0] for draft in drafts)
    if one.stance not in OWNED or (begins and any(scene in draft.scenes for draft in drafts)):
        return False
    tokens = scene.sentence.tokens
    end = next((at for at in range(one.at, one.end) if tokens[at].text == ","), one.end)
    end = min(end, find_reason(scene))
    where = [place for place in scene.places if place.role == "where" and one.at < place.first < end]
    named = {name for place in where if (name := place.district or place.province)}
    own = {
        name
        for draft in drafts
        for told in draft.scenes
        if told is not scene
        for place in told.places
        for name in (place.district, place.province)
        if name
    }
    return bool(where) and bool(named) and not named & own


def _find_owner(drafts: Sequence[Draft], sentence: Sentence) -> int:
    """Return the event that a claim outside all of them is about: told right before it, or the lead's."""
    goes_on = sentence.tokens[0].lower in _THAT
    for number, draft in enumerate(drafts):
        for scene in draft.scenes:
            before = scene.sentence
            if before.index == sentence.index - 1 and (goes_on or before.paragraph == sentence.paragraph):
                return number
    return 0
