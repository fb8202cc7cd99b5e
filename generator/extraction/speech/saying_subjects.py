"""The subject of a verb of saying, from the verb leftwards."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.opening_bodies import (
    find_first_group,
    find_outer,
    find_told_by_relative,
    leave_relative,
)
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_according import is_given_out, make_speaker
from generator.extraction.speech.speech_backs import is_back, read_back, take_up
from generator.extraction.speech.speech_marks import (
    ends_outlet,
    is_before_name,
    is_linked,
    is_named,
    is_object,
    is_relative,
    is_trailing,
    joins,
    may_stand_between,
)
from generator.extraction.speech.spokesmen import is_spokesman_behind
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import ARMED, UNNAMED, find_said_by, is_contradicted, speech_words
from generator.vocabulary.word_rows import Term, in_small_letters

_REACH = 26
_SHORT_ASIDE = 4
_ASIDE_REACH = 14
_OPENING = 2
_STATED = 4
_CALL_REACH, _REJECTING = 12, 6
_BREAKS = ',;"'


def read_before(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    """Read the subject of a verb of saying, from the verb leftwards; the first body of a chain is the speaker."""
    if ends_outlet(tokens, verb):
        return None
    verb = _find_start(tokens, verb)
    chosen = _leave_contradicted(tokens, _find_subject(tokens, verb - 1, terms), terms)
    if chosen is not None and is_spokesman_behind(tokens, chosen.last, verb):
        return read_back(tokens, verb, context, trails=is_trailing(tokens, verb))
    if chosen is None:
        aside = _find_aside(tokens, verb)
        chosen = _find_subject(tokens, aside - 1, terms) if aside is not None else _find_opening(tokens, verb, terms)
        chosen = chosen or find_told_by_relative(tokens, verb, terms)
    chosen = find_outer(tokens, verb, leave_relative(tokens, chosen, terms), terms)
    trails = is_trailing(tokens, verb)
    stated = chosen is not None and (_is_of_statement(tokens, verb) or is_given_out(tokens, chosen.first))
    object_only = chosen and not stated and is_object(tokens, chosen) and not is_relative(tokens, chosen, verb)
    if object_only or (chosen and is_before_name(tokens, chosen, verb)):
        return None
    if chosen is None and "responsibility" in set(in_small_letters(tokens)[max(0, verb - 3) : verb]):
        chosen = find_first_group(tokens, verb, terms)  # ``NAME, while accepting responsibility, said``
    if chosen and find_said_by(chosen) == ARMED:
        chosen = next((term for term in reversed(terms) if term.last < chosen.first and is_named(term)), chosen)
    if chosen and not is_back(tokens, chosen, context):
        return make_speaker(tokens, chosen, verb, trails=trails)
    back = read_back(tokens, verb, context, trails=trails)
    if back is None and chosen is not None and find_said_by(chosen) == ARMED:  # ``the group behind the raid said``
        return take_up(tokens, chosen.first, verb, context.group or context.named or ARMED, trails=trails)
    return back


def _leave_contradicted(tokens: Sequence[Token], chosen: Term | None, terms: Sequence[Term]) -> Term | None:
    """Return the body that rejects what another says, and speaks: ``The army rejected the group's claim and said``."""
    if chosen is None or not is_contradicted(tokens, chosen.first, chosen.last):
        return chosen
    before = (term for term in reversed(terms) if term.last < chosen.first)
    return next((term for term in before if chosen.first - term.last <= _REJECTING), chosen)


def _find_start(tokens: Sequence[Token], verb: int) -> int:
    """Return where a verb of saying begins: ``went on to say``, ``NAME, one of several groups, has claimed``."""
    words = in_small_letters(tokens)[max(0, verb - 3) : verb]
    if words[-2:] in ([",", "has"], [",", "have"], [",", "had"]):
        return verb - 1
    if words[-2:] == ["on", "to"] and words[0] in speech_words("going_on"):
        return verb - 3
    return _find_contact(tokens, verb) if words[-1:] in (["to"], ["and"]) else verb


def _find_contact(tokens: Sequence[Token], verb: int) -> int:
    """Return the verb with which somebody reaches those to whom he speaks: ``rang up the press club to say``."""
    for at in range(verb - 2, max(0, verb - 2 - _CALL_REACH), -1):
        if tokens[at].lower in speech_words("contacting"):
            return at
        if tokens[at].text in _BREAKS:
            break
    return verb


def _is_of_statement(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it is said in a statement: ``claimed by NAME in a statement, which said``."""
    words = [token.lower for token in tokens[max(0, verb - _STATED) : verb] if token.text != ","]
    return words[-1:] in (["which"], ["that"]) and words[-2:-1] in (["statement"], ["message"], ["communique"])


def _find_subject(tokens: Sequence[Token], position: int, terms: Sequence[Term]) -> Term | None:
    """Return the body that words from ``position`` leftwards name, its first part where it is a chain."""
    chosen: Term | None = None
    start, limit, last = position, max(0, position + 1 - _REACH), tokens[position].text
    while position >= limit:
        term = next((term for term in terms if term.first <= position <= term.last), None)
        if term and term.last <= start:
            if chosen and joins(tokens[term.last + 1 : chosen.first]):
                chosen, position = _choose_closer(term, chosen), term.first - 1
                continue
            if chosen and not is_linked(tokens, term, chosen):
                break
            vague = chosen is not None and find_said_by(term) in (UNNAMED, ARMED)
            chosen, position = chosen if vague else term, term.first - 1
            continue
        if not may_stand_between(tokens[position]) or (chosen and tokens[position].text in ",;"):
            break
        if tokens[position].lower == "the" and position < start and tokens[position - 1].text == "," != last:
            break  # ``killed his driver, the World Food Programme said``
        position -= 1
    return chosen


def _choose_closer(first: Term, second: Term) -> Term:
    """Return the one of two who say it together that is closer to the matter: an authority before helpers or media."""
    return first if find_said_by(second) in speech_words("helpers") and find_said_by(first) != ARMED else second


def _find_opening(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> Term | None:
    """Return the subject of the sentence for a verb that hangs on it: ``The army issued a statement, saying ...``.

    A name right before it is its own subject: ``Troops raided a camp, with elder Gul Khan claiming ...``; whom a
    quotation names is none: ``"Gunmen killed two," Gul Khan said, adding ...``.
    """
    named = verb > 0 and tokens[verb - 1].text[0].isupper() and all(term.last != verb - 1 for term in terms)
    if named or tokens[verb].lower not in speech_words("hanging"):
        return None
    first = next((term for term in terms if term.last < verb), None)
    opens = first is not None and first.first <= _OPENING and not is_object(tokens, first)
    if first is not None and tokens[0].text == '"' in {token.text for token in tokens[first.last + 1 : verb]}:
        return None
    return first if opens else find_first_group(tokens, verb, terms)


def _find_aside(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the comma that opens what is told of the speaker: ``Colonel NAME, in charge of the operation, said``.

    So does a short aside: ``a local official, however, said``.
    """
    if verb < 2 or tokens[verb - 1].text != ",":
        return None
    for position in range(verb - 2, max(0, verb - 2 - _ASIDE_REACH), -1):
        if tokens[position].text in '".;':
            return None
        if tokens[position].text == ",":
            told = tokens[position + 1].lower in speech_words("asides")
            told = told or tokens[verb - 2].lower in speech_words("aside_ends")
            short = told or verb - position <= _SHORT_ASIDE
            return position if short or tokens[position - 1].text[0].isupper() else None
    return None
