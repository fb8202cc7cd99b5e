"""Which body opens a sentence as its subject, and whom an aside or a relative clause tells of."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speech_marks import MET_REACH, is_named, is_object
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import (
    ARMED,
    UNNAMED,
    find_said_by,
    is_armed_group,
    is_contradicted,
    speech_words,
)
from generator.vocabulary.word_rows import Term, has_any

_RELATIVES = ("who", "which")
_OWN_RELATIVES = ("who", "which", "that")
_CLAUSE_ENDS = (",", ";", '"', "and", "but", "while")
_TURN_REACH = 3
_ASIDE_REACH = 14
_RELATIVE_REACH = 10


def find_first_group(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> Term | None:
    """Return the armed group that is the subject of the sentence: ``NAME denied the army's claim and said``."""
    first = _find_first(tokens, verb, terms)
    return first if first is not None and is_armed_group(find_said_by(first)) else None


def find_first_body(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> Term | None:
    """Return the body that is the subject of the sentence, where no other may be: ``The army denied it and said``."""
    first = _find_first(tokens, verb, terms)
    official = first is not None and not is_armed_group(find_said_by(first))
    same = find_said_by(first) if first is not None else None  # ``Brigadier NAME of the FC``
    others = [term for term in terms if find_said_by(term) != same and not (official and _is_aimed_at(tokens, term))]
    alone = first is not None and all(term.first <= first.last or term.first > verb for term in others)
    if first is not None and not alone and _turns_to_another(tokens, first.last, verb, terms):
        return None
    return first if alone else find_first_group(tokens, verb, terms)


def find_outer(tokens: Sequence[Token], verb: int, chosen: Term | None, terms: Sequence[Term]) -> Term | None:
    """Return who is told of by an aside that names another: ``Paank, the human rights wing of the party, said``."""
    if chosen is None or tokens[verb - 1].text != ",":
        return chosen
    commas = [at for at in range(max(1, chosen.first - _ASIDE_REACH), chosen.first) if tokens[at].text == ","]
    if not commas or tokens[commas[-1] + 1].lower not in ("the", "a", "an"):
        return chosen
    outer = next((term for term in terms if term.last == commas[-1] - 1), chosen)
    return chosen if find_said_by(outer) in (ARMED, UNNAMED) else outer  # ``an alliance of groups, the NAME, said``


def leave_relative(tokens: Sequence[Token], chosen: Term | None, terms: Sequence[Term]) -> Term | None:
    """Return whose relative clause a body ends that is only where they went: ``Officials who reached the hospital``."""
    if chosen is None or chosen.first == 0 or not has_any(tokens[: chosen.first], _RELATIVES):
        return chosen
    link = chosen.first - 1 - (tokens[chosen.first - 1].lower in ("the", "a", "an"))
    if link < 1 or tokens[link].lower not in speech_words("linked"):
        return chosen
    for term in reversed(terms):
        after = term.last + 1 + (term.last + 1 < len(tokens) and tokens[term.last + 1].text == ",")
        if term.last < chosen.first and after < chosen.first and tokens[after].lower in _RELATIVES:
            said = any(token.lower in speech_words("verbs") for token in tokens[after : chosen.first])
            return chosen if said or is_named(chosen) else term
    return chosen


def find_told_by_relative(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> Term | None:
    """Return the body whose relative clause ends right before a verb: ``The rebels who stormed the post said``."""
    clause = slice(max(0, verb - _RELATIVE_REACH), verb)
    start = next((at for at in range(verb - 1, clause.start, -1) if tokens[at].lower in _OWN_RELATIVES), None)
    if start is None or has_any(tokens[start:verb], _CLAUSE_ENDS) or has_any(tokens[start:verb], speech_words("verbs")):
        return None
    body = next((term for term in terms if term.last == start - 1), None)
    return None if body is None or is_object(tokens, body) else body


def _is_aimed_at(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a group is only what somebody speaks of: ``dismissed the claims of NAME and said``; or whom he met."""
    before = tokens[max(0, term.first - MET_REACH) : term.first]
    claims = has_any(before, speech_words("accounts")) and is_armed_group(find_said_by(term))
    return claims or is_contradicted(tokens, term.first, term.last) or _is_met(tokens, term)


def _is_met(tokens: Sequence[Token], term: Term) -> bool:
    """Whether fighters are only those with whom somebody fought: ``exchanged fire with the fleeing attackers``."""
    before = {token.lower for token in tokens[max(0, term.first - MET_REACH) : term.first]}
    return find_said_by(term) == ARMED and not before.isdisjoint(speech_words("against"))


def _turns_to_another(tokens: Sequence[Token], first: int, verb: int, terms: Sequence[Term]) -> bool:
    """Whether another body has a clause of its own before a verb: ``NAME denied it, while officials … and said``."""
    turn = next((at for at in range(verb - 1, first, -1) if tokens[at].lower in speech_words("turns")), verb)
    return any(turn < term.first <= turn + _TURN_REACH and term.last < verb for term in terms)


def _find_first(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> Term | None:
    first = next((term for term in terms if term.last < verb), None)
    opens = first is not None and all(
        token.lower in speech_words("openings") or token.text[0].isupper() for token in tokens[: first.first]
    )
    return first if opens else None
