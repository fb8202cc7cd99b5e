"""Who is said to have done it: claims, denials, blame, and that nobody has claimed it.

``find_responsibility(sentences)`` gives every mention of the article, in order. A claim is an armed group's own word;
blame is not a claim. ``No group has claimed`` is a finding of its own. What a group does as a rule or did before says
nothing about this event and is left out. ``event_responsibility`` chooses for one event.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.responsibility_mentions import ResponsibilityMention, make_mention, read_strike
from generator.extraction.responsibility_words import (
    act_of,
    find_acts,
    find_groups,
    find_states,
    index_forces,
    index_outlets,
    is_state,
    name_whole,
    responsibility_words,
)
from generator.extraction.sentences import Sentence
from generator.extraction.tokens import Token
from generator.vocabulary.phrases import Term
from generator.vocabulary.tables import load_table

_NEGATION_REACH = 7
_AGENT_REACH = 12
_PAIR_GAP = 3
_TAKING_REACH = 4


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
    states = find_states(tokens)
    suspects = sorted((*groups, *states), key=lambda term: term.first)
    if any(token.lower in responsibility_words("captions") for token in tokens):
        return None
    for term in sorted(find_acts(tokens), key=lambda term: act_of(term) != "none_claimed"):
        mention = _read_act(sentence, term, suspects if act_of(term) == "blame" else groups, last)
        if mention:
            return mention
    for read, named in (
        (_read_short_claim, groups),
        (_read_own_act, groups),
        (_read_belief, suspects),
        (read_strike, states),
    ):
        mention = read(sentence, named)
        if mention:
            return mention
    return _read_disappearance(sentence)


def _read_act(
    sentence: Sentence, term: Term, groups: Sequence[Term], last: tuple[str, ...]
) -> ResponsibilityMention | None:
    tokens, act = sentence.tokens, act_of(term)
    if act in ("none_claimed", "claim_responsibility") and _is_negated(tokens, term, act):
        return make_mention(sentence, "none_claimed", (), term.first, term.last)
    if _is_habit(tokens, term) or act == "none_claimed":
        return None
    by = _find_subject(tokens, term, groups)
    if act == "claim_responsibility":
        return _read_claim(sentence, term, by, groups, last)
    if act == "deny":
        return _deny(sentence, term, by)
    blamed = _find_object(tokens, groups, term)
    if blamed is None or _only_links(tokens, term, blamed):
        return None
    start, end = min(term.first, blamed.first), max(term.last, blamed.last)
    return make_mention(sentence, "attributed", (name_whole(blamed, groups),), start, end)


def _deny(sentence: Sentence, term: Term, by: Term | None) -> ResponsibilityMention | None:
    if by is None:
        return None
    first, last = min(by.first, term.first), max(by.last, term.last)
    return make_mention(sentence, "denied", (), first, last, denied_by=(by.row,))


def _only_links(tokens: Sequence[Token], term: Term, blamed: Term) -> bool:
    """Whether a group or state is named without blame: ``accused of links with the BLA``, a state far from the verb."""
    between = tokens[term.last + 1 : blamed.first]
    far = is_state(blamed) and any(token.lower not in responsibility_words("articles") for token in between)
    return far or any(token.lower in responsibility_words("links") for token in between)


def _read_claim(
    sentence: Sentence, term: Term, by: Term | None, groups: Sequence[Term], last: tuple[str, ...]
) -> ResponsibilityMention | None:
    tokens = sentence.tokens
    if by:
        both = _find_partner(tokens, by, groups)
        names = (name_whole(by, groups), *(other.row for other in both))
        return make_mention(sentence, "claimed", names, min(by.first, term.first), max(by.last, term.last))
    back = next((at for at in range(term.first - 1, -1, -1) if tokens[at].lower in responsibility_words("back")), None)
    if back is None or not last:
        return None
    return make_mention(sentence, "claimed", last, back, term.last)


def _find_partner(tokens: Sequence[Token], by: Term, groups: Sequence[Term]) -> list[Term]:
    """Return the group that claims together with another: ``The BLA and the BLF claimed responsibility``."""
    last = by.last
    for other in groups:
        gap = [token.lower for token in tokens[last + 1 : other.first] if token.text not in "()"]
        if other.first > last and other.row == by.row and not gap:
            last = other.last
        elif other.first > last and gap and gap[0] in responsibility_words("together") and len(gap) <= _PAIR_GAP:
            return [other] if other.row != by.row else []
    return []


def _find_subject(tokens: Sequence[Token], term: Term, groups: Sequence[Term]) -> Term | None:
    """Return the group that claims, denies or is blamed: after ``by``, else the first named before the verb."""
    after = [group for group in groups if group.first > term.last]
    if tokens[term.last].lower == "by" or (term.last + 1 < len(tokens) and tokens[term.last + 1].lower == "by"):
        return after[0] if after else None
    before = [group for group in groups if group.last < term.first]
    inside = [group for group in groups if term.first <= group.first <= term.last]
    options = after or before if act_of(term) == "blame" else before or inside
    return options[0] if options else None


def _find_object(tokens: Sequence[Token], groups: Sequence[Term], term: Term) -> Term | None:
    """Return whom somebody blames: the first group after the verb, or the last before a passive without one."""
    after = [group for group in groups if group.first > term.last]
    if after:
        return after[0]
    before = [group for group in groups if group.last < term.first]
    words = {token.lower for token in tokens[term.first - 1 : term.last + 1]}
    return before[-1] if before and words & responsibility_words("passive") else None


def _is_negated(tokens: Sequence[Token], term: Term, act: str) -> bool:
    if act == "none_claimed":
        return True
    before = tokens[max(0, term.first - _NEGATION_REACH) : term.first]
    return any(token.lower in responsibility_words("negation") for token in before)


def _is_habit(tokens: Sequence[Token], term: Term) -> bool:
    """Whether other attacks are meant: ``has claimed many such attacks in the past``; or a claim that was not made."""
    after = list(tokens[term.last + 1 : term.last + 9])
    end = next((at for at, token in enumerate(after) if token.text == "," or token.lower == "saying"), len(after))
    around = (*tokens[max(0, term.first - 4) : term.first], *after[:end])
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
            return make_mention(
                sentence, "claimed" if own else "attributed", (name_whole(group, groups),), group.first, at
            )
    return None


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    return tokens[verb - 1].lower in ("was", "were", "been", "being", "be") or (
        verb + 1 < len(tokens) and tokens[verb + 1].lower == "by"
    )


def _speaks_itself(tokens: Sequence[Token], group: Term) -> bool:
    """Whether the words are the group's: it speaks in the sentence, or calls the fighters its own."""
    said = any(token.lower in responsibility_words("believe") for token in tokens[: group.first])
    says = any(
        tokens[at].lower == "said" and tokens[at - 1].lower in responsibility_words("back_groups")
        for at in range(group.last + 2, len(tokens))
    )
    mouthpiece = any(
        load_table("outlets")[term.row].text("origin") == group.row for term in index_outlets().find(tokens)
    )
    return mouthpiece or says or (said and any(token.lower in responsibility_words("own") for token in tokens))


def _read_belief(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``police believe that NAME was responsible``."""
    tokens = sentence.tokens
    for group in groups:
        before = {token.lower for token in tokens[: group.first]}
        after = next(
            (at for at in range(group.last + 1, min(len(tokens), group.last + 6)) if _is_responsible(tokens[at])), None
        )
        if after is not None and before & responsibility_words("believe"):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), group.first, after)
        verb = _skip_article(tokens, group.first) - 1
        suspects = verb > 0 and tokens[verb].lower in responsibility_words("suspecting")
        if suspects and tokens[verb - 1].lower not in responsibility_words("articles"):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), verb, group.last)
    return None


def _skip_article(tokens: Sequence[Token], at: int) -> int:
    while at and tokens[at - 1].lower in responsibility_words("articles"):
        at -= 1
    return at


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
                return None if habit else make_mention(sentence, "claimed", (group.row,), group.first, at)
    return None


def _is_claimed_here(tokens: Sequence[Token], verb: int) -> bool:
    following = [token.lower for token in tokens[verb + 1 : verb + 16]]
    if tokens[verb].lower in responsibility_words("claim_verbs"):
        near = following[: following.index("that")] if "that" in following else following
        if any(word in responsibility_words("act_nouns") for word in near[:6]):
            return True
    if tokens[verb].lower in responsibility_words("claim_verbs") and set(following) & responsibility_words("losses"):
        return bool(set(following) & responsibility_words("act_nouns"))
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
            return make_mention(sentence, "attributed", tuple(forces[:1]), max(0, position - 2), at)
    return None


def find_forces_taking(sentence: Sentence) -> ResponsibilityMention | None:
    """Read ``Pakistani forces detained four students``: who is said to have made people disappear."""
    tokens = sentence.tokens
    for position, token in enumerate(tokens):
        if token.lower not in responsibility_words("state_agents") or token.lower in ("personnel", "corps"):
            continue
        following = [after.lower for after in tokens[position + 1 : position + 1 + _TAKING_REACH]]
        if following and set(following) & responsibility_words("disappearing") and "by" not in following:
            forces = [term.row for term in index_forces().find(tokens[max(0, position - 2) : position + 1])]
            start = position - 1 if position and tokens[position - 1].text[0].isalpha() else position
            return make_mention(sentence, "attributed", tuple(forces[:1]), start, position + 1)
    return None
