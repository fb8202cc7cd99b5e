"""Which claims, denials and blame of an article can be about which of its events."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.extraction.doers.responsibility import find_forces_taking
from generator.extraction.doers.responsibility_choice import OWNED, Owner, event_responsibility
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claim_targets import (
    claims_beside,
    find_behind,
    find_homes,
    find_owned,
    name_districts,
    names_a_deed,
    opens_with_deed,
)
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.responsibility_words import responsibility_words
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.tables import load_table

_RETOLD = ("earlier_incident", "other_province")
_FEW = 2
_MONTH = 4
_BOTH = frozenset(("both", "these"))
_THAT = ("that", "this")
_HIT = ("killed", "injured", "abducted")
_VANISHING = "enforced_disappearance"
_BY_STATE = ("security_operation", "arrest", _VANISHING)


@dataclass(frozen=True, slots=True)
class Claims:
    """The mentions of responsibility in an article.

    ``named``: the districts of events that a sentence with one names; ``owners``: the number of the event that a
    sentence outside all events belongs to; ``rivals``: those that can be about the one event of the article;
    ``told_in``: sentences that tell one event alone, and its number; ``homes``: the events whose place or target a
    claim names.
    """

    mentions: tuple[ResponsibilityMention, ...]
    named: Mapping[int, set[str]]
    owners: Mapping[int, int]
    rivals: tuple[ResponsibilityMention, ...]
    told_in: tuple[tuple[int, int], ...]
    homes: Mapping[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Told:
    """An event as far as it is known when its claim is chosen; ``alone``: all claims can be about it."""

    number: int
    draft: Draft
    kind: str
    districts: Sequence[str]
    figures: Sequence[Figure]
    alone: bool


def keep_mentions(
    mentions: Sequence[ResponsibilityMention],
    scenes: Sequence[Scene],
    drafts: Sequence[Draft],
    retold: Mapping[int, str],
) -> tuple[ResponsibilityMention, ...]:
    """Leave out what is said of what is no incident of the article (``retold``: sentences of such and why)."""
    read = {scene.sentence.index: scene for scene in scenes}
    own = {scene.sentence.index for draft in drafts for scene in draft.scenes}
    past = _Past(
        read,
        {at: why for at, why in retold.items() if at not in own},
        {name for at in own for name in _name_places(read[at])},
        len(drafts) == 1,
    )
    return tuple(one for one in mentions if _claims_both(one) or not past.holds(one))


@dataclass(frozen=True, slots=True)
class _Past:
    """What an article retells: sentences by number, those ``retold``, its own ``places``; ``alone``: it tells one."""

    read: Mapping[int, Scene]
    retold: Mapping[int, str]
    places: Collection[str]
    alone: bool

    def holds(self, one: ResponsibilityMention) -> bool:
        """Whether a claim is one of an incident retold: with its own place or day, or right after it."""
        scene = self.read[one.sentence]
        if _is_deed(one) and any(date.precision >= _MONTH for date in scene.dates):
            return True
        beside = (
            one.sentence in self.retold
            and (claims_beside(scene) or not _is_outright(one))
            and not opens_with_deed(scene)
        )
        if one.stance == "claimed" and (beside or self._claims_that(scene, one.at)):
            return True
        if self.retold.get(one.sentence) in _RETOLD:
            other = _is_aside(one) or names_a_deed(scene, one) or self._names_other(scene, one.at)
            return _is_deed(one) or (one.stance == "claimed" and other)
        before = self.read.get(one.sentence - 1)
        words = [token.lower for token in scene.sentence.tokens]
        if ["at", "the", "time"] in [words[at : at + 3] for at in range(len(words))] and one.stance == "claimed":
            return any(at in self.retold for at in range(one.sentence - _FEW, one.sentence))
        told = "later" in words
        if before is None or not (before.sentence.index in self.retold if told else self._retells(before)):
            return False
        same = before.sentence.paragraph == scene.sentence.paragraph
        return same and one.stance == "claimed" and not any(date.kind == "event" for date in scene.dates)

    def _claims_that(self, scene: Scene, last: int) -> bool:
        """Whether somebody claims ``that attack``, and the sentences before tell one of another time."""
        tokens = scene.sentence.tokens
        words = [token.lower for token in tokens[last + 1 : last + 5]]
        nouns = responsibility_words("act_nouns") | responsibility_words("plural")
        that = any(one in ("that", "those") and two in nouns for one, two in pairwise(words))
        opens = len(tokens) > 1 and tokens[0].lower in _THAT[:1] and tokens[1].lower in nouns
        before = self.read.get(scene.sentence.index - 1)
        if self.alone and opens and before is not None and before.has_cue("another_incident"):
            return True  # ``and another attack in Surab. That attack was claimed by the group``
        return that and any(scene.sentence.index - back in self.retold for back in (1, _FEW))

    def _retells(self, scene: Scene) -> bool:
        return self.retold.get(scene.sentence.index) in _RETOLD

    def _names_other(self, scene: Scene, at: int) -> bool:
        """Whether a claim names a place of its own, or the day, of what it claims."""
        names = _name_places(scene, at)
        if names:
            return not names & set(self.places)
        return any(date.kind == "event" and date.first > at for date in scene.dates)


def _claims_both(one: ResponsibilityMention) -> bool:
    """Whether a claim is of all that was just told: ``claimed responsibility for both the attacks``."""
    return one.plural and one.stance == "claimed" and bool(_BOTH & set(one.evidence.lower().split()))


def _name_places(scene: Scene, after: int = -1) -> set[str]:
    """Return the names of places, and of districts, where a sentence sets something behind a token."""
    where = [place for place in scene.places if place.role == "where" and place.first > after]
    return {name for place in where for name in (place.name, place.district) if name}


def _is_aside(one: ResponsibilityMention) -> bool:
    """Whether a claim is only mentioned beside the noun: ``the TTP-claimed attack``."""
    words = one.evidence.lower().split()
    return words[-1] in responsibility_words("act_nouns") and not {"responsibility", "the", "credit"} & set(words)


def gather_claims(
    mentions: Sequence[ResponsibilityMention],
    scenes: Sequence[Scene],
    drafts: Sequence[Draft],
    districts: Collection[str],
) -> Claims:
    """Put the mentions of an article in order; ``districts``: those of its events, or places elsewhere."""
    read = {scene.sentence.index: scene for scene in scenes}
    mentions = [one for one in mentions if not _is_of_another(one, read[one.sentence], drafts)]
    behind = {one.sentence: find_behind(one, read[one.sentence]) for one in mentions}
    named = {at: name_districts(read[at], after) & set(districts) for at, after in behind.items()}
    inside = frozenset(scene.sentence.index for draft in drafts for scene in draft.scenes)
    apart = [one.sentence for one in mentions if one.sentence not in inside and one.stance in OWNED]
    owners = {at: _find_owner(drafts, read[at].sentence) for at in apart}
    own = {name for at in inside for name in _name_places(read[at])}
    rivals = [one for one in mentions if len(drafts) == 1 and _name_places(read[one.sentence], one.at) <= own]
    single = [(number, one) for number, one in enumerate(drafts) if not one.overview and len(one.districts) == 1]
    told = ((scene.sentence.index, number, draft) for number, draft in single for scene in draft.scenes)
    told_in = ((at, number) for at, number, draft in told if named.get(at, set()) <= draft.districts)
    homes = find_owned(mentions, named, owners, drafts) | find_homes(mentions, read, drafts)
    return Claims(tuple(mentions), named, owners, tuple(rivals), tuple(told_in), homes)


def choose_claim(claims: Claims, event: Told) -> ResponsibilityMention | None:
    """Return what holds for one event of the article.

    A claim that names the district of one incident ("claimed the Nal attack") is about that incident and no other.
    """
    named, here = claims.named, set(event.districts)
    anywhere = [one for one in claims.mentions if not named[one.sentence] or named[one.sentence] & here]
    meant = [claims.homes.get(one.sentence) for one in claims.mentions]
    near = [
        one
        for one, home in zip(claims.mentions, meant, strict=True)
        if (event.number in home if home else one in anywhere)
    ]
    inside = {scene.sentence.index for scene in event.draft.scenes}
    others = {at for at, number in claims.told_in if number != event.number and len(named.get(at, ())) == 1} - inside
    owned = {at for at, number in claims.owners.items() if number == event.number and at not in claims.homes}
    owned |= {at for at, numbers in claims.homes.items() if event.number in numbers}
    beside = {one.sentence for one in near if named[one.sentence] or one.sentence in owned}
    beside -= others - owned
    owner = Owner(inside, inside | beside)
    tellers = {figure.said_by for figure in event.figures if figure.status == "claimed" and figure.said_by}
    outright = [one for one in near if _is_outright(one)]
    told = any(tellers & set(one.by) for one in outright)
    claimed = event.kind != _VANISHING and (told or _is_claimed_inside(outright, inside, event))
    by_state = event.kind in _BY_STATE and not claimed
    found = event_responsibility(near, owner, alone=event.alone, by_state=by_state, tellers=tellers)
    if found is None and event.kind == _VANISHING:
        taking = (find_forces_taking(scene.sentence) for scene in event.draft.scenes)
        return next((mention for mention in taking if mention), None)
    told_of = found is None or (found.stance == "attributed" and set(found.by) & tellers)
    own = _find_telling(event) if told_of and event.kind not in _BY_STATE else None
    if own is not None and found is not None:
        own = replace(found, stance="claimed", by=own.by)  # the words that tell the deed are the better evidence
    return _add_rivals(own or found, claims.rivals)


def _add_rivals(
    found: ResponsibilityMention | None, mentions: Sequence[ResponsibilityMention]
) -> ResponsibilityMention | None:
    """Add to a claim the other groups that claim the same, and those that deny it, with their words."""
    if found is not None and found.stance == "attributed":
        return _add_denials(found, mentions)
    if found is None or found.stance != "claimed":
        return found
    by, denied, words = list(found.by), list(found.denied_by), [found.evidence]
    for one in mentions:
        claims = [name for name in one.by if name not in by] if _is_outright(one) else []
        denies = [name for name in one.denied_by if name not in (*denied, *by)] if one.stance == "denied" else []
        if claims or denies:
            by, denied, words = [*by, *claims], [*denied, *denies], [*words, one.evidence]
    return replace(found, by=tuple(by), denied_by=tuple(denied), evidence=words[0], more=tuple(words[1:]))


def _add_denials(found: ResponsibilityMention, mentions: Sequence[ResponsibilityMention]) -> ResponsibilityMention:
    """Add to blame that those who are blamed deny it."""
    denials = [one for one in mentions if one.stance == "denied" and set(one.denied_by) & set(found.by)]
    denied = tuple(dict.fromkeys(name for one in denials for name in one.denied_by))
    return replace(found, denied_by=denied, more=(*found.more, *(one.evidence for one in denials)))


def _find_telling(event: Told) -> ResponsibilityMention | None:
    """Return a group that tells of the event how many of its enemies it hit: it says that it did it."""
    for item in event.draft.figures:
        figure = item.figure
        if figure.status == "claimed" and figure.group == "security_forces" and figure.outcome in _HIT:
            voices = (voice for scene in (item.scene, *event.draft.scenes) for voice in scene.voices)
            voice = next((voice for voice in voices if voice.said_by == figure.said_by), None)
            if figure.said_by in load_table("organisations"):
                words = voice.evidence if voice else figure.evidence[0]
                return ResponsibilityMention("claimed", (str(figure.said_by),), (), words, item.index)
    return None


def _is_claimed_inside(mentions: Sequence[ResponsibilityMention], inside: Collection[int], event: Told) -> bool:
    """Whether what looks like an act of the state is an attack that a group claims: others than militants were hit."""
    hit = any(figure.count != 0 and figure.group in ("security_forces", "civilians") for figure in event.figures)
    return hit and any(one.sentence in inside for one in mentions)


def _is_outright(one: ResponsibilityMention) -> bool:
    """Whether words claim an attack by name, and do not only tell what a group's fighters did."""
    words = one.evidence.lower().split()
    if one.stance != "claimed" or {"responsibility", "credit"} & set(words):
        return one.stance == "claimed"
    verbs = (at for at, word in enumerate(words) if word in responsibility_words("claim_verbs"))
    return any({"by", *responsibility_words("act_nouns")} & set(words[at + 1 : at + 5]) for at in verbs)


def _is_of_another(one: ResponsibilityMention, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells of an attack of its own: ``Meanwhile, the BLA claimed responsibility for a blast …``."""
    following = [token.lower for token in scene.sentence.tokens[one.at + 1 : one.at + 3]]
    new = one.stance == "claimed" and scene.opens_another and following[1:] in (["a"], ["an"], ["another"])
    return new and not any(draft.scenes[0] is scene for draft in drafts)


def _is_deed(mention: ResponsibilityMention) -> bool:
    """Whether a mention only tells what a group did."""
    words = mention.evidence.lower().split()
    return mention.stance == "attributed" and bool(words) and words[-1] in responsibility_words("acts")


def _find_owner(drafts: Sequence[Draft], sentence: Sentence) -> int:
    """Return the event that a claim outside all of them is about: told right before it, or the lead's."""
    goes_on = sentence.tokens[0].lower in _THAT
    for number, draft in enumerate(drafts):
        for scene in draft.scenes:
            before = scene.sentence
            if before.index == sentence.index - 1 and (goes_on or before.paragraph == sentence.paragraph):
                return number
    return 0
