"""Which claims, denials and blame of an article can be about which of its events."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.extraction.codes import CIVILIANS, HARM, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.doers.disappearances import find_forces_taking
from generator.extraction.doers.responsibility_choice import OWNED, Owner, blames_state, event_responsibility
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claim_targets import (
    Key,
    find_behind,
    find_homes,
    find_owned,
    find_ranking,
    name_districts,
)
from generator.extraction.events.claims_retold import is_of_another_day, is_outright, name_places
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_armed_group
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.phrases import has_any
from generator.vocabulary.tables import load_table

_THAT, _CLAIMS = ("that", "this"), ("claim", "claims")
_FOUND = "body_found"
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
    named: Mapping[Key, set[str]]
    owners: Mapping[int, int]
    rivals: tuple[ResponsibilityMention, ...]
    told_in: tuple[tuple[int, int], ...]
    homes: Mapping[Key, frozenset[int]]

    def names_in(self, sentence: int) -> set[str]:
        """Return the districts that the claims of a sentence name."""
        return {name for (at, _), names in self.named.items() if at == sentence for name in names}


@dataclass(frozen=True, slots=True)
class Told:
    """An event as far as it is known when its claim is chosen; ``alone``: all claims can be about it."""

    number: int
    draft: Draft
    kind: str
    districts: Sequence[str]
    figures: Sequence[Figure]
    alone: bool


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


def choose_claim(claims: Claims, event: Told) -> ResponsibilityMention | None:
    """Return what holds for one event of the article.

    A claim that names the district of one incident ("claimed the Nal attack") is about that incident and no other.
    """
    named, here = claims.named, set(event.districts)
    anywhere = [one for one in claims.mentions if not named[one.key] or named[one.key] & here]
    meant = [claims.homes.get(one.key) for one in claims.mentions]
    near = [
        one
        for one, home in zip(claims.mentions, meant, strict=True)
        if (event.number in home if home else one in anywhere)
    ]
    inside = {scene.sentence.index for scene in event.draft.scenes}
    others = {at for at, number in claims.told_in if number != event.number and len(claims.names_in(at)) == 1} - inside
    housed = {at for at, _ in claims.homes}
    owned = {at for at, number in claims.owners.items() if number == event.number and at not in housed}
    owned |= {at for (at, _), numbers in claims.homes.items() if event.number in numbers}
    beside = {one.sentence for one in near if named[one.key] or one.sentence in owned}
    beside -= others - owned
    owner = Owner(inside, inside | beside)
    tellers = {figure.said_by for figure in event.figures if figure.status == "claimed" and figure.said_by}
    near = [
        one for one in near if not _is_no_doer(one, event) and not (event.alone and _is_of_an_item(one, claims, event))
    ]
    outright = [one for one in near if is_outright(one)]
    told = any(tellers & set(one.by) for one in outright)
    claimed = event.kind != _VANISHING and (told or _is_claimed_inside(outright, inside, event))
    nobody = _is_by_nobody(near, inside, event)
    near = [one for one in near if one.stance == "none_claimed"] if nobody else near
    by_state = event.kind in _BY_STATE and not claimed and not nobody
    found = event_responsibility(near, owner, alone=event.alone, by_state=by_state, tellers=tellers)
    if found is None and event.kind == _VANISHING:
        taking = (find_forces_taking(scene.sentence) for scene in event.draft.scenes)
        return next((mention for mention in taking if mention), None)
    told_of = found is None or (found.stance == "attributed" and set(found.by) & tellers)
    own = _find_telling(event) if told_of and event.kind not in _BY_STATE else None
    if own is not None and found is not None:
        own = replace(found, stance="claimed", by=own.by)  # the words that tell the deed are the better evidence
    rivals = claims.rivals or _list_rivals(claims, event, near, inside)
    return _add_rivals(own or found, rivals)


def _list_rivals(
    claims: Claims, event: Told, near: Sequence[ResponsibilityMention], inside: Collection[int]
) -> list[ResponsibilityMention]:
    """Return the claims that groups make of one event beside others: its own sentences give them, or mean it."""
    told_in = (scene.sentence for scene in event.draft.scenes)
    marked = {sentence.index for sentence in told_in if has_any(sentence.tokens, responsibility_words("rivals"))}
    homes = {one.key: claims.homes.get(one.key, frozenset((event.number,))) for one in near}
    mine = [one for one in near if not one.plural and homes[one.key] == {event.number}]
    told = [one for one in mine if one.stance == "claimed" and (one.sentence in inside or one.key in claims.homes)]
    return told if any(one.sentence in marked for one in told) else []


def _is_no_doer(one: ResponsibilityMention, event: Told) -> bool:
    """Whether a mention names nobody for this event: who took a man found dead, which state is behind all attacks."""
    if one.stance != "attributed":
        return False
    forces = all(load_table("organisations")[name].text("kind") == "force" for name in one.by)
    hit = {figure.group for figure in event.figures if figure.group and figure.outcome in HARM and figure.count != 0}
    taken = forces and (event.kind == _FOUND or (hit and hit <= {SECURITY_FORCES, MILITANTS}))
    return taken or (one.plural and not event.alone and blames_state(one))


def _is_of_an_item(one: ResponsibilityMention, claims: Claims, event: Told) -> bool:
    """Whether a claim is of one incident of a wave: ``the attack``, said in the words that tell another of them."""
    words = one.evidence.lower().split()
    single = one.stance == "claimed" and not one.plural and words[-2:-1] in (["the"], ["this"], ["that"])
    return single and any(at == one.sentence and number != event.number for at, number in claims.told_in)


def _is_by_nobody(near: Collection[ResponsibilityMention], inside: Collection[int], event: Told) -> bool:
    """Whether people vanished, nobody blames the state, and it is said of them that no group has claimed it.

    Or a raid befell the forces alone, of which the same is said.
    """
    blamed = any(one.stance == "attributed" for one in near)
    none = any(one.stance == "none_claimed" and one.sentence in inside for one in near)
    hit = {figure.group for figure in event.figures if figure.outcome in HARM and figure.count != 0}
    befell = event.kind == _BY_STATE[0] and hit == {SECURITY_FORCES}
    return (event.kind == _VANISHING or befell) and none and not blamed


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
        claims = [name for name in one.by if name not in by] if is_outright(one) or one.more else []
        denies = [name for name in one.denied_by if name not in (*denied, *by)] if one.stance == "denied" else []
        if claims or denies:
            by, denied, words = [*by, *claims], [*denied, *denies], [*words, one.evidence]
    return replace(found, by=tuple(by), denied_by=tuple(denied), evidence=words[0], more=tuple(words[1:]))


def _add_denials(found: ResponsibilityMention, mentions: Sequence[ResponsibilityMention]) -> ResponsibilityMention:
    """Add to blame that those who are blamed deny it."""
    denials = [one for one in mentions if one.stance == "denied" and set(one.denied_by) & set(found.by)]
    denied = tuple(dict.fromkeys(name for one in denials for name in one.denied_by))
    return replace(found, denied_by=denied, more=(*found.more, *(one.evidence for one in denials)))


def _hits_enemies(item: Counted) -> bool:
    """Whether a figure counts a group's enemies: the forces, or people of whom it says itself that it hit them."""
    told = item.scene.speakers
    said = told.at < told.until or any(voice.said_by == item.figure.said_by for voice in item.scene.voices)
    return item.figure.group == SECURITY_FORCES or (item.figure.group == UNSPECIFIED and said)


def _find_telling(event: Told) -> ResponsibilityMention | None:
    """Return a group that tells of the event how many of its enemies it hit, or tells it alone: it did it."""
    for item in event.draft.figures:
        figure = item.figure
        if figure.status == "claimed" and _hits_enemies(item) and figure.outcome in HARM:
            voices = (voice for scene in (item.scene, *event.draft.scenes) for voice in scene.voices)
            voice = next((voice for voice in voices if voice.said_by == figure.said_by), None)
            if figure.said_by in load_table("organisations"):
                words = voice.evidence if voice else figure.evidence[0]
                return ResponsibilityMention("claimed", (str(figure.said_by),), (), words, item.index)
    told = [(voice, scene.sentence.index) for scene in event.draft.scenes for voice in scene.voices]
    if event.draft.figures or len({voice.said_by for voice, _ in told}) != 1 or not is_armed_group(told[0][0].said_by):
        return None
    voice, at = told[0]
    return ResponsibilityMention("claimed", (voice.said_by,), (), voice.evidence, at)


def _is_claimed_inside(mentions: Sequence[ResponsibilityMention], inside: Collection[int], event: Told) -> bool:
    """Whether what looks like an act of the state is an attack that a group claims: others than militants were hit."""
    hit = any(figure.count != 0 and figure.group in (SECURITY_FORCES, CIVILIANS) for figure in event.figures)
    return hit and any(one.sentence in inside for one in mentions)


def _is_of_another(one: ResponsibilityMention, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a claim tells of an attack of its own: ``Meanwhile, the BLA claimed responsibility for a blast …``."""
    following = [token.lower for token in scene.sentence.tokens[one.at + 1 : one.at + 3]]
    if _lies_apart(one, scene, drafts) or is_of_another_day(one, scene, drafts):
        return True
    new = one.stance == "claimed" and scene.opens_another and following[1:] in (["a"], ["an"], ["another"])
    return new and not any(draft.scenes[0] is scene for draft in drafts)


def _lies_apart(one: ResponsibilityMention, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a claim outside all events, which tells what is claimed, is of a district in which none of them lies."""
    if one.stance not in OWNED or any(scene in draft.scenes for draft in drafts):
        return False
    tokens = scene.sentence.tokens
    end = next((at for at in range(one.at, one.end) if tokens[at].text == ","), one.end)
    where = [place for place in scene.places if place.role == "where" and one.at < place.first < end]
    named = {name for place in where if (name := place.district or place.province)}
    own = {
        name
        for draft in drafts
        for told in draft.scenes
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
