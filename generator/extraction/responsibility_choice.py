"""Which of an article's claims, denials and blame holds for one of its events."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.responsibility_mentions import ResponsibilityMention
from generator.vocabulary.tables import load_table


def event_responsibility(
    mentions: Sequence[ResponsibilityMention],
    sentences: Collection[int],
    *,
    alone: bool,
    by_state: bool = False,
    tellers: Collection[str] = (),
) -> ResponsibilityMention | None:
    """Return what holds for one event of the article: ``sentences`` are its own, ``alone`` that there is no other.

    With several events a mention belongs to the last that began before it; one that speaks of attacks in the plural
    belongs to all. A claim goes before "nobody has claimed", that before blame, blame before a denial. An act of the
    state (``by_state``) is never claimed by an armed group. ``tellers`` are the groups that claim the event's figures.
    """
    own = [mention for mention in mentions if alone or _belongs(mention, sentences)]
    own.sort(key=lambda mention: (*_rank(mention, tellers), mention.sentence not in sentences, len(mention.by)))
    for stance in ("claimed", "none_claimed", "attributed", "denied"):
        for mention in own:
            if mention.stance == stance and not (by_state and stance != "attributed"):
                return mention
    return None


def _rank(mention: ResponsibilityMention, tellers: Collection[str]) -> tuple[bool, bool]:
    """Order mentions: of the group that tells the event's figures first, of a state last."""
    return blames_state(mention), bool(tellers) and not set(mention.by) & set(tellers)


def _belongs(mention: ResponsibilityMention, sentences: Collection[int]) -> bool:
    return _names_all(mention) or mention.sentence in sentences


def _names_all(mention: ResponsibilityMention) -> bool:
    """Whether a mention speaks of attacks in the plural."""
    return mention.plural


def blames_state(mention: ResponsibilityMention) -> bool:
    """Whether a mention names a state abroad: the group that is said to have done it goes before who is behind it."""
    return any(load_table("organisations")[row].flag("foreign") for row in mention.by)
