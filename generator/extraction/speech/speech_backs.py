"""Speakers who are only taken up: ``he said``, ``the official added``, ``Khan told reporters``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.speech.acting_groups import find_acting_group
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_bodies import (
    find_body,
    find_body_before,
    find_body_of_clause,
    find_lone_group,
    find_several_before,
    tells_other_body,
)
from generator.extraction.speech.speech_marks import (
    find_via,
    is_object,
    is_passive,
    is_person,
    is_verb,
    may_stand_between,
)
from generator.extraction.speech.spokesmen import OPENING_PERSON, SPOKESMAN_REACH, find_owner, find_role
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import find_groups
from generator.extraction.words.speech_words import (
    ARMED,
    find_said_by,
    index_speakers,
    is_armed_group,
    is_force,
    speech_words,
)
from generator.vocabulary.word_rows import Term, find_words, has_any

_OFFICE_REACH = 5
_LATTER = "latter"
_OPENING_REACH = 8
_CLAIM_REACH = 6
_OWNER_REACH = 5
_HARM_REACH = 4


def is_back(tokens: Sequence[Token], term: Term, context: SpeakerContext) -> bool:
    """Whether a general noun takes up the speaker of before: ``the official``, ``the group``."""
    if term.first != term.last or tokens[term.first].lower not in speech_words("back_nouns"):
        return False
    if tokens[term.first].lower in speech_words("armed_nouns"):
        return context.group is not None or context.named is not None
    if tokens[term.first].lower in speech_words("of_no_armed_group") and _spoke_armed_group(context):
        return False
    definite = term.first > 0 and tokens[term.first - 1].lower == "the"
    return definite and (context.last is not None or context.group is not None)


def _spoke_armed_group(context: SpeakerContext) -> bool:
    """Whether an armed group spoke last, and nobody else of whom more is known than that he is an official."""
    return context.last is None or is_armed_group(context.last.said_by)


def read_back(tokens: Sequence[Token], verb: int, context: SpeakerContext, *, trails: bool) -> Speaker | None:
    """Read ``he said``, ``the official added``, ``Khan said`` through the context."""
    for position in range(verb - 1, max(-1, verb - 4), -1):
        token = tokens[position]
        if token.lower in context.names and token.text[0].isupper():
            return take_up(tokens, position, verb, context.names[token.lower], trails=trails)
        if owner := find_owner(tokens, position, context):
            return take_up(tokens, position, verb, owner, trails=trails)
        definite = position > 0 and tokens[position - 1].lower == "the"
        text = token.lower in speech_words("own_texts")
        definite = definite or (
            text and (context.recent is not None or find_acting_group(tokens[:position]) is not None)
        )
        if token.lower in speech_words("back") or (definite and token.lower in speech_words("back_nouns")):
            single = token.lower in speech_words("single")
            said_by = (_find_officer(tokens[:position]) or context.recent) if single else None
            said_by = said_by or (
                _find_person(tokens[:position], context) if single else _find_whom(tokens, position, context)
            )
            return take_up(tokens, position, verb, said_by, trails=trails) if said_by else None
        if not may_stand_between(token):
            return None
    return None


def _find_officer(tokens: Sequence[Token]) -> str | None:
    """Return the officer with whom a sentence opens, and who speaks: ``An officer admitted it, but he said``."""
    bodies = index_speakers().find(tokens[:_OFFICE_REACH])
    here = next((term for term in bodies if term.first <= 1 and _is_man_of(tokens, term)), None)
    if here is None or is_armed_group(find_said_by(here)):
        return None
    return find_said_by(here) if has_any(tokens[here.last :], speech_words("verbs")) else None


def _is_man_of(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a body's name is, or stands before, that of its man: ``An officer``, ``The BYC's organiser Gul Khan``."""
    return is_person(tokens, term.first, min(term.last + _OWNER_REACH, len(tokens) - 1))


def find_force(tokens: Sequence[Token], context: SpeakerContext) -> str | None:
    """Return whom ``the force`` means: the force that these tokens name last, or the sentence before."""
    for words in (tokens, context.prior.tokens if context.prior is not None else ()):
        forces = [said_by for term in index_speakers().find(words) if is_force(said_by := find_said_by(term))]
        if forces:
            return forces[-1]
    return None


def find_name_behind(tokens: Sequence[Token], comma: int) -> str | None:
    """Return the group that stands behind a general noun: ``A separatist group, the NAME, claimed it and said``."""
    if [token.text for token in tokens[comma : comma + 1]] != [","]:
        return None
    at = comma + 1 + has_any(tokens[comma + 1 : comma + 2], ("the",))
    return next((group.row for group in find_groups(tokens) if group.first == at), None)


def _find_whom(tokens: Sequence[Token], position: int, context: SpeakerContext) -> str | None:
    """Return whom ``it`` or ``the group`` means: an armed group where one opens the sentence, or spoke just before."""
    latter = tokens[position].lower == _LATTER
    if latter or tokens[position].lower in speech_words("armed_nouns"):
        return _find_latter(context) if latter else context.group or context.named or ARMED
    own = tokens[position].lower in speech_words("own_texts") | speech_words("own_names")
    if own and (doer := find_acting_group(tokens[:position])):
        return doer
    state = tokens[position].lower in speech_words("bodies_of_state")  # ``the department`` is no armed group
    force = find_force(tokens[:position], context) if state or tokens[position].lower == "force" else None
    if told := force or _find_author(tokens[position].lower, context) or find_role(tokens[position].lower, context):
        return told
    body = find_body_of_clause(tokens, position) or _find_body_meant(tokens, position, context)
    if body and tokens[position].lower in ("it", "they"):
        return body
    alone = tokens[position].lower == "it" or (context.last is None and context.group is None)
    if alone and not (state or tells_other_body(context)):
        return find_body_before(context) or find_lone_group(context) or find_body(context)
    return None if alone or state else find_body(context)


def _find_latter(context: SpeakerContext) -> str | None:
    """Return whom ``the latter`` means: the body that the sentence before names last, if it names two."""
    bodies = index_speakers().find(context.prior.tokens) if context.prior is not None else []
    told = list(dict.fromkeys(find_said_by(body) for body in bodies))
    return told[-1] if len(told) > 1 else None


def _find_body_meant(tokens: Sequence[Token], position: int, context: SpeakerContext) -> str | None:
    """Return the group that opens the sentence, or claims something, or those who open the sentence before."""
    opening = index_speakers().find(tokens[: min(position, _OPENING_REACH)])
    group = next((term for term in opening if is_armed_group(find_said_by(term))), None)
    if group is not None and not is_object(tokens, group) and _means_group(tokens, group, position, context):
        return find_said_by(group)
    several = tokens[position].lower == "they"
    claimant = _find_claimant(tokens, position) or (None if several and _claims_alone(context) else context.recent)
    return claimant or (find_several_before(context) if several else None)


def _claims_alone(context: SpeakerContext) -> bool:
    """Whether one man of a group only claimed a deed behind others who speak: ``sources said. A spokesman claimed``."""
    if context.prior is None or context.last is None or context.last.said_by == context.recent:
        return False
    groups = find_groups(context.prior.tokens)
    return bool(groups) and groups[0].row == context.recent and is_person(context.prior.tokens, 0, groups[0].last)


def _find_author(text: str, context: SpeakerContext) -> str | None:
    """Return whose a text is that speaks: the armed group's that spoke just before, or whoever gave out the last."""
    if text in speech_words("own_texts") and context.recent is not None:
        return context.recent
    return context.author if text in speech_words("texts_given_out") else None


def _find_claimant(tokens: Sequence[Token], position: int) -> str | None:
    """Return the armed group that a clause closes with: ``The raid was claimed by the BLF on Monday; it said``."""
    by = next((at for at in range(position - 1, 0, -1) if tokens[at].lower == "by"), 0)
    claims = {token.lower for token in tokens[max(0, by - _CLAIM_REACH) : by]} & speech_words("claims_between")
    groups = index_speakers().find(tokens[by : by + _CLAIM_REACH]) if claims else []
    named = (find_said_by(term) for term in groups if term.first < _OWNER_REACH)
    return next((said_by for said_by in named if is_armed_group(said_by) and said_by != ARMED), None)


def _means_group(tokens: Sequence[Token], group: Term, position: int, context: SpeakerContext) -> bool:
    """Whether a pronoun means the armed group that opens the sentence, and not who spoke before of its attack.

    So it is where the group claims something in between, or where ``it`` cannot mean those who spoke before.
    """
    if {token.lower for token in tokens[group.last + 1 : position]} & speech_words("claims_between"):
        return True
    several = context.last is None or context.last.said_by in speech_words("several")
    return tokens[position].lower == "it" and several and group.first <= 2 and find_said_by(group) != ARMED


def _find_person(tokens: Sequence[Token], context: SpeakerContext) -> str | None:
    """Return whom ``he`` means behind some tokens: a group's spokesman who opens the sentence, an office, a person.

    The office is the one that opens the sentence before, the person the last who spoke.
    """
    opening = [term for term in index_speakers().find(tokens) if is_armed_group(find_said_by(term))]
    opens = bool(opening) and opening[0].first <= SPOKESMAN_REACH and not _is_befallen(tokens, opening[-1].last)
    if opens and is_person(tokens, 0, opening[-1].last):
        named = next((said_by for term in opening if (said_by := find_said_by(term)) != ARMED), None)
        return named or context.group or context.named or ARMED
    if context.before is not None:
        tokens = context.before.tokens
        offices = index_speakers().find(tokens[: 2 * _OFFICE_REACH])
        office = next((term for term in offices if _opens_as_person(tokens, term)), None)
        if office is not None and not is_object(tokens, office):
            return find_said_by(office)
    if context.person is not None:
        return context.person.said_by
    theirs = context.theirs and context.last is not None  # ``A spokesman of NAME said …. He added``
    mine = context.last is not None and (theirs or not is_armed_group(context.last.said_by))
    return context.last.said_by if mine and context.last else None


def _is_befallen(tokens: Sequence[Token], last: int) -> bool:
    """Whether a group's man came to harm and cannot speak: ``A commander of NAME was among the dead, he said``."""
    at = next((at for at in range(last + 1, len(tokens)) if tokens[at].lower in ("was", "were")), len(tokens))
    spoke = has_any(tokens[last + 1 : at], speech_words("verbs") | speech_words("claims_between"))
    return not spoke and has_any(tokens[at + 1 : at + 1 + _HARM_REACH], speech_words("befallen"))


def find_meant(tokens: Sequence[Token], position: int, context: SpeakerContext) -> str | None:
    """Return whom a pronoun behind ``according to`` means: ``According to him, nine were hurt``."""
    if tokens[position].lower in speech_words("single_objects"):
        return context.recent or _find_person(tokens[:position], context)
    return find_body(context) if tokens[position].lower in speech_words("several_objects") else None


def _opens_as_person(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a sentence opens with the man of a body: ``The officer``, ``A spokesman for the Frontier Corps gave``."""
    if term.first < _OFFICE_REACH and is_person(tokens, term.first, term.last):
        return True
    link = [token.lower for token in tokens[:_OFFICE_REACH] if token.lower in ("for", "of")]
    return bool(link) and term.first <= _OFFICE_REACH and is_person(tokens, 0, min(OPENING_PERSON, term.first))


def take_up(tokens: Sequence[Token], position: int, verb: int, said_by: str, *, trails: bool) -> Speaker:
    """Return a speaker named before (``said_by``) whom the word at ``position`` takes up."""
    via = find_via(tokens, verb)
    return Speaker(said_by, via, write_words(tokens, position, verb), position, position, verb, trails)


def has_other_voice(tokens: Sequence[Token], context: SpeakerContext) -> bool:
    """Whether somebody speaks of whom nothing is known: ``Senator Gul Khan said``, ``he said`` of nobody before."""
    for at in find_words(tokens, speech_words("plain_verbs")):
        if at == 0 or not is_verb(tokens, at) or is_passive(tokens, at):
            continue
        before = tokens[at - 1]
        named = before.text[0].isupper() and before.text.isalpha() and before.lower not in context.names
        alone = before.lower in speech_words("single") and _find_person(tokens[:at], context) is None
        if alone or (named and not index_speakers().find([before])):
            return True
    return False
