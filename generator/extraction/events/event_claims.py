"""Which of the claims, denials and blame of an article holds for one of its events."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.codes import CIVILIANS, HARM, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.doers.disappearances import find_forces_taking
from generator.extraction.doers.responsibility_choice import OWNED, Owner, blames_state, event_responsibility
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claims_retold import is_outright
from generator.extraction.events.gathered_claims import Claims
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.retellings import opens_news
from generator.extraction.scenes.figures import Counted
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_armed_group
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any

_FOUND = "body_found"
_VANISHING = "enforced_disappearance"
_BY_STATE = ("security_operation", "arrest", _VANISHING)


@dataclass(frozen=True, slots=True)
class Told:
    """An event as far as it is known when its claim is chosen; ``alone``: all claims can be about it."""

    number: int
    draft: Draft
    kind: str
    districts: Sequence[str]
    figures: Sequence[Figure]
    alone: bool


def choose_claim(claims: Claims, event: Told) -> ResponsibilityMention | None:
    """Return what holds for one event of the article.

    A claim that names the district of one incident ("claimed the Nal attack") is about that incident and no other.
    """
    meant = [one for one in claims.mentions if _may_mean(claims, one, event)]
    owned = _list_owned(claims, event.number)
    owner = _find_owner(claims, event, meant, owned)
    tellers = {figure.said_by for figure in event.figures if figure.status == "claimed" and figure.said_by}
    near = [one for one in meant if not _is_no_doer(one, event)]
    outright = [one for one in near if is_outright(one)]
    told = any(tellers & set(one.by) for one in outright)
    claimed = event.kind != _VANISHING and (told or _is_claimed_inside(outright, owner.inside, event))
    nobody = _is_by_nobody(near, owner.inside, event)
    near = [one for one in near if one.stance == "none_claimed"] if nobody else near
    by_state = event.kind in _BY_STATE and not claimed and not nobody
    found = event_responsibility(near, owner, alone=event.alone, by_state=by_state, tellers=tellers)
    if found is None and event.kind == _VANISHING:
        taking = (find_forces_taking(scene.sentence) for scene in event.draft.scenes)
        return next((mention for mention in taking if mention), None)
    found = None if found is not None and _is_rival(found, tellers) else found
    told_of = found is None or (found.stance == "attributed" and set(found.by) & tellers)
    away = {at for (at, _), numbers in claims.homes.items() if event.number not in numbers} - owned
    own = _find_telling(event, away) if told_of and event.kind not in _BY_STATE else None
    if own is not None and found is not None:
        own = replace(found, stance="claimed", by=own.by)  # the words that tell the deed are the better evidence
    rivals = claims.rivals or _list_rivals(claims, event, near, owner.inside)
    return _add_rivals(own or found, rivals)


def _may_mean(claims: Claims, one: ResponsibilityMention, event: Told) -> bool:
    """Whether a claim can be about an event: it means that by its place or target, or names no other place."""
    if _is_told_later(claims, one, event):
        return False
    home, named = claims.homes.get(one.key), claims.named[one.key]
    return event.number in home if home else not named or not named.isdisjoint(event.districts)


def _is_told_later(claims: Claims, one: ResponsibilityMention, event: Told) -> bool:
    """Whether a claim of some attacks ends what was told of them, and an event is other news behind it.

    ``NAME claimed both attacks. Separately, a bomb killed a cleric in Hub``; not ``claimed all three attacks. In Hub``.
    """
    first = event.draft.scenes[0]
    if not one.plural or one.stance not in OWNED or not event.number or first.sentence.index <= one.sentence:
        return False
    more = responsibility_words("claims_of_more") & set(one.evidence.lower().split())
    told = any(at < one.sentence and number != event.number for at, number in claims.told_in)
    return told and not more and (opens_news(first) or first.has_cue("another_incident"))


def _list_owned(claims: Claims, number: int) -> set[int]:
    """Return the sentences whose claims are about an event: they name it, or stand outside all events behind it."""
    housed = {at for at, _ in claims.homes}
    owned = {at for at, owner in claims.owners.items() if owner == number and at not in housed}
    return owned | {at for (at, _), numbers in claims.homes.items() if number in numbers}


def _find_owner(claims: Claims, event: Told, meant: Sequence[ResponsibilityMention], owned: Collection[int]) -> Owner:
    """Return the sentences of an event, and those whose claims mean it though they tell another event or none."""
    inside = {scene.sentence.index for scene in event.draft.scenes}
    others = {at for at, number in claims.told_in if number != event.number and len(claims.names_in(at)) == 1}
    beside = {one.sentence for one in meant if claims.named[one.key] or one.sentence in owned}
    return Owner(inside, inside | (beside - (others - inside - set(owned))))


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


def _is_rival(found: ResponsibilityMention, tellers: Collection[str]) -> bool:
    """Whether a claim of several attacks is of another group than the one that tells of those hit in this."""
    known = found.plural and bool(found.by and tellers)
    return known and found.stance == "claimed" and set(tellers).isdisjoint(found.by)


def _find_telling(event: Told, away: Collection[int]) -> ResponsibilityMention | None:
    """Return a group that tells of the event how many of its enemies it hit, or tells it alone: it did it.

    ``away``: sentences of claims that mean other events.
    """
    for item in event.draft.figures:
        figure = item.figure
        if figure.status == "claimed" and _hits_enemies(item) and figure.outcome in HARM:
            voices = (voice for scene in (item.scene, *event.draft.scenes) for voice in scene.voices)
            voice = next((voice for voice in voices if voice.said_by == figure.said_by), None)
            if figure.said_by in load_table("organisations"):
                words = voice.evidence if voice else figure.evidence[0]
                return ResponsibilityMention("claimed", (str(figure.said_by),), (), words, item.index)
    near = [scene for scene in event.draft.scenes if scene.sentence.index not in away]
    told = [(voice, scene.sentence.index) for scene in near for voice in scene.voices]
    if event.draft.figures or len({voice.said_by for voice, _ in told}) != 1 or not is_armed_group(told[0][0].said_by):
        return None
    voice, at = told[0]
    return ResponsibilityMention("claimed", (voice.said_by,), (), voice.evidence, at)


def _is_claimed_inside(mentions: Sequence[ResponsibilityMention], inside: Collection[int], event: Told) -> bool:
    """Whether what looks like an act of the state is an attack that a group claims: others than militants were hit."""
    hit = any(figure.count != 0 and figure.group in (SECURITY_FORCES, CIVILIANS) for figure in event.figures)
    return hit and any(one.sentence in inside for one in mentions)
