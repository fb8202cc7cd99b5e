"""Which group is the subject or the object of a verb of responsibility: who claims, who is blamed, who joins in."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import act_of, responsibility_words
from generator.vocabulary.word_rows import Term, has_any

PAIR_GAP = 3
_SO_CALLED = ("so", "-", "called", "so-called")
_NAMELESS_REACH = 7


def is_unknown_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun tells of a group that no vocabulary knows, and goes back to none: ``a little-known outfit``."""
    before = [token.lower for token in tokens[max(0, at - 4) : at]]
    near = before[max((n for n, word in enumerate(before, 1) if word in (",", "the")), default=0) :]
    return tokens[at].lower in responsibility_words("back_groups") and bool({"a", "an", "another"} & set(near))


def find_nameless(tokens: Sequence[Token], term: Term) -> int | None:
    """Return where a group stands that claims and that nobody names: ``a banned outfit claimed responsibility``."""
    passive = tokens[term.last].lower == "by" or next((token.lower for token in tokens[term.last + 1 :]), "") == "by"
    if passive:
        near = range(term.last + 1, min(len(tokens), term.last + 1 + _NAMELESS_REACH))
    else:
        near = range(term.first - 1, max(-1, term.first - 1 - _NAMELESS_REACH), -1)
        if has_any(tokens[max(0, term.first - PAIR_GAP) : term.first], ("who",)):
            return None  # ``police arrested a man of an armed group who had accepted responsibility``
    return next((at for at in near if tokens[at].lower in responsibility_words("nameless_claimants")), None)


def find_partner(tokens: Sequence[Token], by: Term, groups: Sequence[Term]) -> list[Term]:
    """Return the group that claims together with another: ``The BLA and the BLF claimed responsibility``."""
    last = by.last
    for other in groups:
        between = tokens[last + 1 : other.first]
        gap = [token.lower for token in between if token.text not in "()" and token.lower not in _SO_CALLED]
        if other.first > last and other.row == by.row and not gap:
            last = other.last
        elif other.first > last and gap and gap[0] in responsibility_words("together") and len(gap) <= PAIR_GAP:
            return [other] if other.row != by.row else []
    return []


def find_subject(tokens: Sequence[Token], term: Term, groups: Sequence[Term]) -> Term | None:
    """Return the group that claims, denies or is blamed: after ``by``, else the first named before the verb."""
    after = [group for group in groups if group.first > term.last]
    if tokens[term.last].lower == "by":
        return after[0] if after else None
    if after and tokens[term.last + 1].lower == "by":
        return after[0]  # and not ``claimed responsibility by telephone``
    before = [group for group in groups if group.last < term.first]
    inside = [group for group in groups if term.first <= group.first <= term.last]
    named = [group for group in after if _is_claimed_for(tokens, group)]
    if after and not before and _is_apposed(tokens, term, after[0]):
        return after[0]
    if named and tokens[skip_article(tokens, named[0].first) - 1].lower == "of":
        return named[0]  # ``NAME telephoned to claim it on behalf of NAME``: who claims it and not who calls
    options = after or before if act_of(term) == "blame" else before or inside or named
    return options[0] if options else None


def _is_apposed(tokens: Sequence[Token], term: Term, group: Term) -> bool:
    """Whether a name tells which group claims it: ``the two outfits that have accepted responsibility, the NAME``."""
    relative = {token.lower for token in tokens[max(0, term.first - PAIR_GAP) : term.first]} & {"which", "that", "who"}
    between = [token.lower for token in tokens[term.last + 1 : group.first]]
    return bool(relative) and between[:1] == [","] and set(between[1:]) <= responsibility_words("articles")


def _is_claimed_for(tokens: Sequence[Token], group: Term) -> bool:
    """Whether somebody claims it in a group's name: ``claimed responsibility for the raid for the NAME``."""
    at = skip_article(tokens, group.first) - 1
    words = [token.lower for token in tokens[max(0, at - 1) : at + 1]]
    return words[-1:] == ["for"] or words == ["behalf", "of"]


def find_object(tokens: Sequence[Token], groups: Sequence[Term], term: Term) -> Term | None:
    """Return whom somebody blames: the first group after the verb, or the last before a passive without one."""
    after = [group for group in groups if group.first > term.last]
    if after:
        return after[0]
    before = [group for group in groups if group.last < term.first]
    words = {token.lower for token in tokens[max(0, term.first - 1) : term.last + 2]}
    active = "accused" in words and "of" not in words
    return before[-1] if before and words & responsibility_words("passive") and not active else None


def skip_article(tokens: Sequence[Token], at: int) -> int:
    """Return where the words before a token begin that are articles."""
    while at and tokens[at - 1].lower in responsibility_words("articles"):
        at -= 1
    return at
