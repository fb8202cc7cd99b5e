"""Who is said to have done it: claims, denials, blame, and that nobody has claimed it.

``find_responsibility(sentences)`` gives every mention of the article, in order. A claim is an armed group's own word;
blame is not a claim. ``No group has claimed`` is a finding of its own. What a group does as a rule or did before says
nothing about this event and is left out. ``event_responsibility`` chooses for one event.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.extraction.dates import write_words
from generator.extraction.responsibility_words import (
    act_of,
    find_acts,
    find_groups,
    index_forces,
    index_outlets,
    responsibility_words,
    take_object,
)
from generator.extraction.sentences import Sentence
from generator.extraction.tokens import Token
from generator.vocabulary.phrases import Term
from generator.vocabulary.tables import load_table

_NEGATION_REACH = 7
_MOST_WORDS = 38
_AGENT_REACH = 12


class ResponsibilityMention(NamedTuple):
    """What one sentence says of responsibility; ``by`` and ``denied_by`` are ids of organisations."""

    stance: str
    by: tuple[str, ...]
    denied_by: tuple[str, ...]
    evidence: str
    sentence: int


def find_responsibility(sentences: Sequence[Sentence]) -> tuple[ResponsibilityMention, ...]:
    """Return what an article says of responsibility, in order."""
    found: list[ResponsibilityMention] = []
    last: tuple[str, ...] = ()
    for sentence in sentences:
        groups = find_groups(sentence.tokens)
        mention = _read_sentence(sentence, groups, last)
        if mention:
            found.append(mention)
        if groups:
            last = (groups[0].row,)
    return tuple(found)


def _read_sentence(sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...]) -> ResponsibilityMention | None:
    tokens = sentence.tokens
    if any(token.lower in responsibility_words("captions") for token in tokens):
        return None
    for term in sorted(find_acts(tokens), key=lambda term: act_of(term) != "none_claimed"):
        mention = _read_act(sentence, term, groups, last)
        if mention:
            return mention
    for read in (_read_short_claim, _read_own_act, _read_belief):
        mention = read(sentence, groups)
        if mention:
            return mention
    return _read_disappearance(sentence)


def _read_act(
    sentence: Sentence, term: Term, groups: Sequence[Term], last: tuple[str, ...]
) -> ResponsibilityMention | None:
    tokens, act = sentence.tokens, act_of(term)
    if act in ("none_claimed", "claim_responsibility") and _is_negated(tokens, term, act):
        return _make(sentence, "none_claimed", (), term.first, term.last)
    if _is_habit(tokens, term) or act == "none_claimed":
        return None
    by = _find_subject(tokens, term, groups)
    if act == "claim_responsibility":
        return _read_claim(sentence, term, by, last)
    if by is None:
        return None
    if act == "deny":
        return _make(sentence, "denied", (), min(by.first, term.first), max(by.last, term.last), denied_by=(by.row,))
    blamed = _find_object(groups, term)
    return _make(sentence, "attributed", (blamed.row,), term.first, blamed.last) if blamed else None


def _read_claim(sentence: Sentence, term: Term, by: Term | None, last: tuple[str, ...]) -> ResponsibilityMention | None:
    tokens = sentence.tokens
    if by:
        return _make(sentence, "claimed", (by.row,), min(by.first, term.first), max(by.last, term.last))
    back = next((at for at in range(term.first - 1, -1, -1) if tokens[at].lower in responsibility_words("back")), None)
    if back is None or not last:
        return None
    return _make(sentence, "claimed", last, back, term.last)


def _find_subject(tokens: Sequence[Token], term: Term, groups: Sequence[Term]) -> Term | None:
    """Return the group that claims, denies or is blamed: after ``by``, else the first named before the verb."""
    after = [group for group in groups if group.first > term.last]
    if tokens[term.last].lower == "by" or (term.last + 1 < len(tokens) and tokens[term.last + 1].lower == "by"):
        return after[0] if after else None
    before = [group for group in groups if group.last < term.first]
    inside = [group for group in groups if term.first <= group.first <= term.last]
    options = after or before if act_of(term) == "blame" else before or inside
    return options[0] if options else None


def _find_object(groups: Sequence[Term], term: Term) -> Term | None:
    """Return whom somebody blames: the first group after the verb, or before a passive."""
    after = [group for group in groups if group.first > term.last]
    return after[0] if after else None


def _is_negated(tokens: Sequence[Token], term: Term, act: str) -> bool:
    if act == "none_claimed":
        return True
    before = tokens[max(0, term.first - _NEGATION_REACH) : term.first]
    return any(token.lower in responsibility_words("negation") for token in before)


def _is_habit(tokens: Sequence[Token], term: Term) -> bool:
    """Whether other attacks are meant: ``has claimed many such attacks in the past``; or a claim that was not made."""
    around = (*tokens[max(0, term.first - 4) : term.first], *tokens[term.last + 1 : term.last + 9])
    habit = any(token.lower in responsibility_words("habit") for token in around)
    return habit or any(token.lower in responsibility_words("unreal") for token in around[:4])


def _read_own_act(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read an act told with its doer: a group of its own fighters (a claim), or the article of a group (attributed)."""
    tokens = sentence.tokens
    for group in groups:
        at = group.last + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("members"):
            at += 1
        if at < len(tokens) and tokens[at].lower in responsibility_words("acts") and not _is_passive(tokens, at):
            own = _speaks_itself(tokens, group)
            return _make(sentence, "claimed" if own else "attributed", (group.row,), group.first, at)
    return None


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    return tokens[verb - 1].lower in ("was", "were", "been", "being", "be") or (
        verb + 1 < len(tokens) and tokens[verb + 1].lower == "by"
    )


def _speaks_itself(tokens: Sequence[Token], group: Term) -> bool:
    """Whether the words are the group's: it speaks in the sentence, or calls the fighters its own."""
    said = any(token.lower in responsibility_words("believe") for token in tokens[: group.first])
    mouthpiece = any(
        load_table("outlets")[term.row].text("origin") == group.row for term in index_outlets().find(tokens)
    )
    return mouthpiece or (said and any(token.lower in responsibility_words("own") for token in tokens))


def _read_belief(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``police believe that NAME was responsible``."""
    tokens = sentence.tokens
    for group in groups:
        before = {token.lower for token in tokens[: group.first]}
        after = next(
            (at for at in range(group.last + 1, min(len(tokens), group.last + 6)) if _is_responsible(tokens[at])), None
        )
        if after is not None and before & responsibility_words("believe"):
            return _make(sentence, "attributed", (group.row,), group.first, after)
    return None


def _is_responsible(token: Token) -> bool:
    return token.lower in responsibility_words("responsible")


def _read_short_claim(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``NAME claims Mashkay attack`` and ``NAME said its fighters attacked``."""
    tokens = sentence.tokens
    for group in groups:
        following = tokens[group.last + 1 :]
        for offset, token in enumerate(following[:14]):
            if token.lower not in responsibility_words("claim_verbs") | responsibility_words("believe"):
                continue
            at = group.last + 1 + offset
            if _is_claimed_here(tokens, at):
                habit = _is_habit(tokens, Term("", "", "", at, at))
                return None if habit else _make(sentence, "claimed", (group.row,), group.first, at)
    return None


def _is_claimed_here(tokens: Sequence[Token], verb: int) -> bool:
    following = [token.lower for token in tokens[verb + 1 : verb + 16]]
    if tokens[verb].lower in responsibility_words("claim_verbs"):
        near = following[: following.index("that")] if "that" in following else following
        if any(word in responsibility_words("act_nouns") for word in near[:6]):
            return True
    own = any(word in responsibility_words("own") for word in following)
    return own and any(word in responsibility_words("acts") for word in following)


def _read_disappearance(sentence: Sentence) -> ResponsibilityMention | None:
    """Read ``forcibly disappeared by Pakistani forces``; the forces are named as they are in the vocabulary."""
    tokens = sentence.tokens
    for position, token in enumerate(tokens):
        if token.lower != "by" or not any(
            before.lower in responsibility_words("disappearing")
            for before in tokens[max(0, position - _AGENT_REACH) : position]
        ):
            continue
        at = position + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("beside_agent"):
            at += 1
        if at < len(tokens) and tokens[at].lower in responsibility_words("state_agents"):
            forces = [term.row for term in index_forces().find(tokens[position + 1 : at + 2])]
            return _make(sentence, "attributed", tuple(forces[:1]), max(0, position - 2), at)
    return None


def _make(  # noqa: PLR0913 - the parts of one record
    sentence: Sentence, stance: str, by: tuple[str, ...], first: int, last: int, *, denied_by: tuple[str, ...] = ()
) -> ResponsibilityMention:
    last = min(take_object(sentence.tokens, last), first + _MOST_WORDS)
    return ResponsibilityMention(stance, by, denied_by, write_words(sentence.tokens, first, last), sentence.index)


def event_responsibility(
    mentions: Sequence[ResponsibilityMention], sentences: Collection[int], *, alone: bool, by_state: bool = False
) -> ResponsibilityMention | None:
    """Return what holds for one event of the article: ``sentences`` are its own, ``alone`` that there is no other.

    With several events a mention belongs to the last that began before it; one that speaks of attacks in the plural
    belongs to all. A claim goes before "nobody has claimed", that before blame, blame before a denial. An act of the
    state (``by_state``) is never claimed by an armed group.
    """
    own = [mention for mention in mentions if alone or _belongs(mention, sentences)]
    for stance in ("claimed", "none_claimed", "attributed", "denied"):
        for mention in own:
            if mention.stance == stance and not (by_state and stance != "attributed"):
                return mention
    return None


def _belongs(mention: ResponsibilityMention, sentences: Collection[int]) -> bool:
    plural = any(word in responsibility_words("plural") for word in mention.evidence.lower().split())
    return plural or mention.sentence in sentences
