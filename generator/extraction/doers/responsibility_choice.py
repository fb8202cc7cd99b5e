"""Which of an article's claims, denials and blame holds for one of its events."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.vocabulary.frozen import replace
from generator.vocabulary.tables import load_table

OWNED = ("claimed", "none_claimed")
_PAIR = 2


class Owner(NamedTuple):
    """The sentences of one event: those that tell it (``inside``) and, with them, those that mean it (``near``)."""

    inside: Collection[int]
    near: Collection[int]

    def owns(self, mention: ResponsibilityMention) -> bool:
        """Whether a mention can be about the event: it stands near, or speaks of several attacks."""
        return mention.plural or mention.sentence in self.near


def event_responsibility(
    mentions: Sequence[ResponsibilityMention],
    event: Owner,
    *,
    alone: bool,
    by_state: bool = False,
    tellers: Collection[str] = (),
) -> ResponsibilityMention | None:
    """Return what holds for one event of the article; ``alone``: there is no other.

    With several events a mention belongs to the event in whose sentences it stands, else to the last that began before
    it; one that speaks of attacks in the plural belongs to all. A claim goes before "nobody has claimed", that before
    blame, blame before a denial. An act of the state (``by_state``) is never claimed by an armed group. ``tellers`` are
    the groups that claim the event's figures.
    """
    own = [mention for mention in mentions if alone or event.owns(mention)]
    own.sort(key=lambda mention: (*_rank(mention, tellers), mention.sentence not in event.near, len(mention.by)))
    own = _leave_impostors(own)
    inside = [] if alone else [one for one in own if one.sentence in event.inside and one.stance in OWNED]
    for pool in (inside, own):
        for stance in ("claimed", "none_claimed", "attributed", "denied"):
            for mention in pool:
                if mention.stance == stance and not (by_state and _is_no_state_act(mention)):
                    return _narrow(mention, own, event.inside)
    return None


def _leave_impostors(mentions: Sequence[ResponsibilityMention]) -> list[ResponsibilityMention]:
    """Return the mentions without claims that somebody made in the name of a group which denies the deed itself."""
    denied = {name for one in mentions for name in one.denied_by}
    return [one for one in mentions if not (denied and _is_in_its_name(one) and denied.issuperset(one.by))]


def _is_in_its_name(mention: ResponsibilityMention) -> bool:
    return mention.stance == "claimed" and "on behalf of" in mention.evidence.lower()


def _narrow(
    mention: ResponsibilityMention, own: Sequence[ResponsibilityMention], inside: Collection[int]
) -> ResponsibilityMention:
    """Return of a claim by two groups the one that the event's own sentences name as its doer."""
    if mention.stance != "claimed" or len(mention.by) < _PAIR or mention.sentence in inside:
        return mention
    doers = (
        one for one in own if one.sentence in inside and one.stance == "attributed" and set(one.by) < set(mention.by)
    )
    doer = next(doers, None)
    return mention if doer is None else replace(doer, stance="claimed")


def _is_no_state_act(mention: ResponsibilityMention) -> bool:
    """Whether a mention can not hold for an act of the state: it blames nobody, an armed group, or a state abroad."""
    groups = (load_table("organisations").get(row) for row in mention.by)
    armed = any(row is not None and row.text("kind") == "armed_group" for row in groups)
    return mention.stance != "attributed" or armed or blames_state(mention)


def _rank(mention: ResponsibilityMention, tellers: Collection[str]) -> tuple[bool, bool, bool]:
    """Order mentions: of the group that tells the event's figures first, of nobody named and of a state last."""
    return blames_state(mention), not mention.by, bool(tellers) and not set(mention.by) & set(tellers)


def blames_state(mention: ResponsibilityMention) -> bool:
    """Whether a mention names a state abroad: the group that is said to have done it goes before who is behind it."""
    return any(load_table("organisations")[row].flag("foreign") for row in mention.by)
