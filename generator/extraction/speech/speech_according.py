"""Speakers behind a phrase: ``according to the police``, ``a statement issued by the army``, ``as per a claim``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.speech.acting_groups import find_acting_group
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_backs import find_meant, take_up
from generator.extraction.speech.speech_marks import find_via, is_bridge, may_stand_between
from generator.extraction.speech.spokesmen import find_role
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import ARMED, HOSPITAL, OUTLET, WITNESS, find_said_by, speech_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import list_words

_AFTER_REACH, _WORK_REACH = 12, 8
_NEGATION_REACH = 4
_CLAIM_REACH = 3
_TEXT_REACH = 6
_SAID_NEXT = {"that"}


def read_according(
    tokens: Sequence[Token], opener: Term, terms: Sequence[Term], context: SpeakerContext
) -> Speaker | None:
    """Read ``according to the police``, ``a statement issued by the army``, ``according to Gul``."""
    if opener.table != "speech_grammar" or _is_negated(tokens, opener.first):
        return None
    if _is_of_text(tokens, opener):
        return _take_up_body(tokens, opener, context)
    for term in terms:
        gap = tokens[opener.last + 1 : term.first]
        told = has_any(gap, _SAID_NEXT)  # ``said by phone that the army had lost nine``
        if term.first > opener.last and len(gap) <= _AFTER_REACH and is_bridge(gap) and not told:
            trails = opener.first > len(tokens) // 2
            free = _sets_free(tokens, opener, term)
            return None if free else _name_source(make_speaker(tokens, term, opener.first, trails=trails), gap)
    following = opener.last + 1
    taken = _take_up_body(tokens, opener, context) or _take_up_person(tokens, opener, context)
    taken = taken or _take_up_own_text(tokens, opener) or _read_claim(tokens, opener)
    if taken:
        return taken
    if following < len(tokens) and tokens[following].text[0].isupper():
        said_by = context.names.get(tokens[following].lower)
        said_by = said_by or _find_place_of_work(tokens, opener, terms)
        return (
            take_up(tokens, following, opener.first, said_by, trails=following > len(tokens) // 2) if said_by else None
        )
    return None


def _find_place_of_work(tokens: Sequence[Token], opener: Term, terms: Sequence[Term]) -> str | None:
    """Return for whom somebody works who is named alone: ``according to Gul Khan, who runs the ward of the hospital``.

    A doctor speaks for the hospital that the sentence names: ``were brought to the hospital, according to Dr Khan``.
    """
    told = {find_said_by(term) for term in terms}
    if tokens[opener.last + 1].lower in speech_words("doctors") and HOSPITAL in told:
        return HOSPITAL
    behind = tokens[opener.last + 1 : opener.last + 1 + _WORK_REACH]
    works = next((at for at, token in enumerate(behind) if token.lower in speech_words("works_for")), None)
    if works is None or not all(may_stand_between(token) for token in behind[:works]):
        return None
    start = opener.last + 1 + works
    return next((find_said_by(term) for term in terms if start < term.first <= start + _AFTER_REACH), None)


def _sets_free(tokens: Sequence[Token], opener: Term, term: Term) -> bool:
    """Whether people and no words were released by those who held them: ``were released by their captors``."""
    passive = opener.first > 0 and tokens[opener.first - 1].lower in list_words("grammar_words", "be")
    return passive and tokens[opener.first].lower == "released" and find_said_by(term) == ARMED


def _name_source(speaker: Speaker, before: Sequence[Token]) -> Speaker:
    """Return who tells it: local people named together with an armed group tell it without it."""
    beside = speaker.said_by == ARMED and has_any(before, speech_words("beside_armed"))
    return replace(speaker, said_by=WITNESS) if beside else speaker


def _is_of_text(tokens: Sequence[Token], opener: Term) -> bool:
    """Whether it names a text and ends there: ``according to the statement, police posts were …``."""
    words = [token.lower for token in tokens[opener.last + 1 : opener.last + 4]]
    return words[:1] == ["the"] and words[2:] == [","] and words[1] in speech_words("back_texts")


def _take_up_body(tokens: Sequence[Token], opener: Term, context: SpeakerContext) -> Speaker | None:
    """Read ``according to the statement``: the one of the speaker, or the group, before."""
    noun = opener.last + 2
    if noun >= len(tokens) or tokens[noun - 1].lower != "the" or tokens[noun].lower not in speech_words("back_texts"):
        return None
    said_by = context.last.said_by if context.last and context.last.said_by != ARMED else context.group or context.named
    said_by = _find_owner_of_text(tokens, noun, context) or find_role(tokens[noun].lower, context) or said_by
    return take_up(tokens, noun, opener.first, said_by, trails=opener.first > len(tokens) // 2) if said_by else None


def _take_up_own_text(tokens: Sequence[Token], opener: Term) -> Speaker | None:
    """Read ``NAME fighters attacked a camp, according to a media release``: the text is their own."""
    near = range(opener.last + 1, min(len(tokens), opener.last + 1 + _CLAIM_REACH))
    text = next((at for at in near if tokens[at].lower in speech_words("own_texts")), None)
    said_by = find_acting_group(tokens[: opener.first]) if text is not None else None
    return take_up(tokens, text, opener.first, said_by, trails=True) if said_by and text is not None else None


def read_opening_text(tokens: Sequence[Token], context: SpeakerContext) -> Speaker | None:
    """Read ``In the statement, nine were said to be killed``: the text of the group that spoke just before."""
    text = [token.lower for token in tokens[:3]]
    if text[:1] != ["in"] or text[2:] == [] or text[2] not in speech_words("own_texts") | speech_words("back_texts"):
        return None
    said_by = context.recent or context.author
    return take_up(tokens, 2, 2, said_by, trails=False) if said_by else None


def _find_owner_of_text(tokens: Sequence[Token], noun: int, context: SpeakerContext) -> str | None:
    """Return the armed group whose text is named with a general noun: ``as per the claim of the outfit``."""
    words = [token.lower for token in tokens[noun + 1 : noun + 4]]
    owned = words[:2] in (["of", "the"], ["by", "the"]) and words[-1] in speech_words("armed_nouns")
    return context.group or context.named or ARMED if owned else None


def _take_up_person(tokens: Sequence[Token], opener: Term, context: SpeakerContext) -> Speaker | None:
    """Read ``according to him``: the one who spoke before."""
    at = opener.last + 1
    said_by = find_meant(tokens, at, context) if at < len(tokens) else None
    return take_up(tokens, at, opener.first, said_by, trails=at > len(tokens) // 2) if said_by else None


def _read_claim(tokens: Sequence[Token], opener: Term) -> Speaker | None:
    """Read ``according to a claim``: of nobody who is named; and ``according to a report,``: of nobody at all."""
    told = [token.lower for token in tokens[opener.last + 1 : opener.last + 4]]
    if told[:1] == ["a"] and told[1:2] == ["report"] and told[2:] in ([","], ["."]):
        report = take_up(tokens, opener.last + 2, opener.first, OUTLET, trails=opener.first > len(tokens) // 2)
        return replace(report, first=opener.last + 1)
    for at in range(opener.last + 1, min(len(tokens), opener.last + 1 + _CLAIM_REACH)):
        if tokens[at].lower in speech_words("claim_nouns"):
            return take_up(tokens, at, opener.first, ARMED, trails=opener.first > len(tokens) // 2)
    return None


def _is_negated(tokens: Sequence[Token], position: int) -> bool:
    """Whether nobody says it: ``figures that have not been confirmed by the authorities``."""
    before = [token.lower for token in tokens[max(0, position - _NEGATION_REACH) : position]]
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return "any" in clause or not speech_words("negation").isdisjoint(clause)


def is_given_out(tokens: Sequence[Token], first: int) -> bool:
    """Whether a body behind ``by`` gave out the text that says it: ``a release issued here by the army said``."""
    by = first - 1 - (first > 1 and tokens[first - 1].lower == "the")
    texts = tokens[max(0, by - _TEXT_REACH) : by]
    return by > 0 and tokens[by].lower == "by" and has_any(texts, speech_words("texts_given_out"))


def make_speaker(tokens: Sequence[Token], term: Term, verb: int, *, trails: bool) -> Speaker:
    """Return the speaker whom a term names, with the words from it to the verb."""
    first, last = min(term.first, verb), max(term.last, verb)
    via = find_via(tokens, verb)
    return Speaker(find_said_by(term), via, write_words(tokens, first, last), term.first, term.last, verb, trails)
