"""Who is said to have done it: claims, denials, blame, and that nobody has claimed it.

``find_responsibility(sentences)`` gives every mention of the article, in order. A claim is an armed group's own word;
blame is not a claim. ``No group has claimed`` is a finding of its own. What a group does as a rule or did before says
nothing about this event and is left out. ``event_responsibility`` chooses for one event.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.doers.callers import calls_in_its_name
from generator.extraction.doers.claim_clauses import read_clauses
from generator.extraction.doers.claiming_groups import (
    PAIR_GAP,
    find_nameless,
    find_object,
    find_partner,
    find_subject,
    is_unknown_group,
    skip_article,
)
from generator.extraction.doers.claims_going_on import read_going_on
from generator.extraction.doers.disappearances import read_disappearance
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention, read_strike
from generator.extraction.doers.responsibility_others import read_behind, read_named_attack, read_people_of
from generator.extraction.doers.responsibility_own import read_own_act, read_own_people
from generator.extraction.doers.responsibility_said import read_said
from generator.extraction.doers.short_claims import is_habit, read_short_claim
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import (
    act_of,
    find_acts,
    find_groups,
    find_states,
    is_state,
    name_whole,
    responsibility_words,
)
from generator.vocabulary.word_rows import Term, has_any

_NEGATION_REACH = 7
_LAST_REACH, _YEARS_REACH = 4, 5
_ALLY_REACH = 4
_CAPTION_REACH = 6
_BACK_REACH = 14
_NEAR = 3


def find_responsibility(sentences: Sequence[Sentence]) -> tuple[ResponsibilityMention, ...]:
    """Return what an article says of responsibility, in order."""
    found: list[ResponsibilityMention] = []
    last: tuple[str, ...] = ()
    for sentence in sentences:
        groups = find_groups(sentence.tokens)
        told = read_clauses(sentence, last, _read_clause)
        if told and _tells_of_years(sentence.tokens):
            told = [one for one in told if one.stance not in ("claimed", "attributed")]
        before = found[-1] if found and not (told or groups) else None
        if before is not None and before.stance == "claimed" and before.sentence == sentence.index - 1:
            told = read_going_on(sentence, before.by)
        found += told
        if groups:
            last = (groups[0].row,)
    return tuple(found)


def _read_clause(sentence: Sentence, last: tuple[str, ...]) -> ResponsibilityMention | None:
    tokens = sentence.tokens
    groups = find_groups(tokens)
    states = find_states(tokens)
    suspects = sorted((*groups, *states), key=lambda term: term.first)
    if has_any(tokens[:_CAPTION_REACH], responsibility_words("captions")):
        return None
    for term in sorted(find_acts(tokens), key=lambda term: act_of(term) != "none_claimed"):
        mention = _read_act(sentence, term, suspects if act_of(term) == "blame" else groups, last)
        if mention:
            return mention
    if not suspects and not last:  # nobody is named who may have done or claimed it
        return read_short_claim(sentence, groups) or read_disappearance(sentence)
    if own := read_short_claim(sentence, groups, last) or read_said(sentence, groups, last):
        return own
    for read, named in (
        (read_own_people, groups),
        (read_own_act, groups),
        (read_people_of, groups),
        (_read_belief, suspects),
        (read_behind, suspects),
        (read_strike, states),
        (read_named_attack, groups),
    ):
        mention = read(sentence, named)
        if mention:
            return mention
    return read_disappearance(sentence)


def _read_act(
    sentence: Sentence, term: Term, groups: Sequence[Term], last: tuple[str, ...]
) -> ResponsibilityMention | None:
    tokens, act = sentence.tokens, act_of(term)
    negation = _find_negation(tokens, term, act) if act in ("none_claimed", "claim_responsibility") else None
    if negation is not None and _is_of_no_deed(tokens, term):
        return None
    if negation is not None:
        return make_mention(sentence, "none_claimed", (), negation, term.last)
    if is_habit(tokens, term) or act == "none_claimed" or _is_rule(tokens, term):
        return None
    by = find_subject(tokens, term, groups)
    if act == "claim_responsibility":
        return _read_claim(sentence, term, by, groups, last)
    if act == "deny":
        return _deny(sentence, term, by)
    return _read_own_people(sentence, term, groups) or _read_blame(sentence, term, groups)


def _is_denied(tokens: Sequence[Token], term: Term) -> bool:
    """Whether it is said who did not do it: ``the firing had not been carried out by NAME``."""
    return tokens[term.last].lower == "by" and has_any(tokens[max(0, term.first - PAIR_GAP) : term.first], ("not",))


def _is_of_no_deed(tokens: Sequence[Token], term: Term) -> bool:
    """Whether what nobody claims is no deed: ``nobody claimed the bodies``."""
    behind = tokens[term.last + 1 : term.last + 1 + PAIR_GAP]
    return has_any(behind, responsibility_words("unclaimed_things"))


def _read_blame(sentence: Sentence, term: Term, groups: Sequence[Term]) -> ResponsibilityMention | None:
    tokens = sentence.tokens
    blamed = find_object(tokens, groups, term)
    if blamed is None or _only_links(tokens, term, blamed) or _is_denied(tokens, term):
        return None
    start, end = min(term.first, blamed.first), max(term.last, blamed.last)
    return make_mention(sentence, "attributed", (name_whole(blamed, groups),), start, end)


def _read_own_people(sentence: Sentence, term: Term, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``an attack that NAME said was carried out by its men``, ``It was the work of its men, NAME said``."""
    tokens = sentence.tokens
    own = tokens[term.last].lower in ("by", "of") and has_any(
        tokens[term.last + 1 : term.last + 2], responsibility_words("own_of_groups")
    )
    before = next((group for group in reversed(groups) if group.last < term.first), None) if own else None
    if before is not None:
        if not has_any(tokens[before.last + 1 : term.first], responsibility_words("saying")):
            return None
        return make_mention(sentence, "claimed", (name_whole(before, groups),), before.first, term.last)
    behind = next((group for group in groups if group.first > term.last), None) if own else None
    near = tokens[max(term.last, behind.first - _NEAR) : behind.last + 1 + _NEAR] if behind else ()
    if behind is None or not has_any(near, (*responsibility_words("saying"), "according")):
        return None
    return make_mention(sentence, "claimed", (name_whole(behind, groups),), term.first, behind.last)


def _is_rule(tokens: Sequence[Token], term: Term) -> bool:
    """Whether what a group does as a rule is meant: ``the province is hit by attacks blamed on the BLA``."""
    before = [token.lower for token in tokens[max(0, term.first - 3) : term.first]]
    if any(token.lower in ("those", "these", "previous") for token in tokens[:2]) and "all" in before:
        return True  # ``Those attacks, all claimed by the group, left 100 dead``
    if tokens[term.last].lower == "by" and has_any(tokens[:_LAST_REACH], responsibility_words("other_deeds")):
        return True  # ``The last such attack, on January 21, was claimed by NAME``
    rule = bool(before) and before[-1] in responsibility_words("violence")
    behind = [token.lower for token in tokens[term.last + 1 : term.last + 3] if token.lower != "for"]
    if act_of(term) == "blame" and behind[:1] and behind[0] in responsibility_words("violence"):
        return True  # ``the group has been blamed for attacks on engineers``
    return rule and act_of(term) == "blame" and not set(before) & responsibility_words("definite")


def _tells_of_years(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a long time: ``In recent years, attacks have been claimed by NAME``."""
    opens = tokens[0].lower in responsibility_words("time_openings")
    return opens and has_any(tokens[1:_YEARS_REACH], responsibility_words("long_times"))


def _deny(sentence: Sentence, term: Term, by: Term | None) -> ResponsibilityMention | None:
    if by is None:
        return None
    first, last = min(by.first, term.first), max(by.last, term.last)
    return make_mention(sentence, "denied", (), first, last, denied_by=(by.row,))


def _only_links(tokens: Sequence[Token], term: Term, blamed: Term) -> bool:
    """Whether a group or state is named without blame: ``accused of links with the BLA``, a state far from the verb."""
    between = tokens[term.last + 1 : blamed.first]
    ally = is_state(blamed) and tokens[term.first].lower == "backed"
    allied = {token.lower for token in tokens[max(0, term.first - _ALLY_REACH) : term.first]}
    if ally and allied & responsibility_words("state_agents"):
        return True  # ``the forces, backed by a coalition``
    on = bool(between) and between[-1].lower == "on"  # ``was blamed by the minister on NAME``
    far = is_state(blamed) and any(token.lower not in responsibility_words("articles") for token in between) and not on
    return far or any(token.lower in responsibility_words("links") for token in between)


def _read_claim(
    sentence: Sentence, term: Term, by: Term | None, groups: Sequence[Term], last: tuple[str, ...]
) -> ResponsibilityMention | None:
    tokens = sentence.tokens
    if by:
        both = find_partner(tokens, by, groups)
        names = (name_whole(by, groups), *(other.row for other in both))
        return make_mention(sentence, "claimed", names, min(by.first, term.first), max(by.last, term.last))
    near = range(term.first - 1, max(-1, term.first - 1 - _BACK_REACH), -1)
    back = next((at for at in near if tokens[at].lower in responsibility_words("back")), None)
    if back is not None and last and not is_unknown_group(tokens, back):
        return make_mention(sentence, "claimed", last, back, term.last)
    nameless = find_nameless(tokens, term)
    if nameless is None:
        return None
    first = min(skip_article(tokens, nameless), term.first)
    return make_mention(sentence, "claimed", (), first, max(nameless, term.last))


def _find_negation(tokens: Sequence[Token], term: Term, act: str) -> int | None:
    """Return the token that says that nobody claims it, the words themselves or one before them."""
    if act == "none_claimed":
        return term.first
    if term.first and tokens[term.first - 1].lower == "as":
        return None  # ``two had died, and not nine as claimed by NAME``
    before = range(max(0, term.first - _NEGATION_REACH), term.first)
    found = (at for at in before if tokens[at].lower in responsibility_words("negation"))
    return next((at for at in found if not _is_of_aside(tokens, at, term.first)), None)


def _is_of_aside(tokens: Sequence[Token], negation: int, claim: int) -> bool:
    """Whether a verb is negated in what is told of the group: ``NAME, a group not known before, claimed it``."""
    if tokens[negation].lower not in ("not", "never") or tokens[negation + 1].text == ",":
        return False
    return any(token.text == "," for token in tokens[negation:claim])


def _read_belief(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``police believe that NAME was responsible``."""
    tokens = sentence.tokens
    for group in groups:
        before = {token.lower for token in tokens[: group.first]}
        after = next(
            (at for at in range(group.last + 1, min(len(tokens), group.last + 6)) if _is_responsible(tokens[at])), None
        )
        calls = after is not None and calls_in_its_name(tokens[: group.first])
        if after is not None and (calls or before & (responsibility_words("believe") | {"held", "holds", "hold"})):
            stance = "claimed" if calls else "attributed"
            return make_mention(sentence, stance, (name_whole(group, groups),), group.first, after)
        verb = skip_article(tokens, group.first) - 1
        suspects = verb > 0 and tokens[verb].lower in responsibility_words("suspecting")
        if suspects and tokens[verb - 1].lower not in responsibility_words("articles"):
            return make_mention(sentence, "attributed", (name_whole(group, groups),), verb, group.last)
    return None


def _is_responsible(token: Token) -> bool:
    return token.lower in responsibility_words("responsible")
