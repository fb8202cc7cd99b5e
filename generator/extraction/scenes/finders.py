"""Who found, freed or arrested the people of a figure: where nobody speaks, the office that did so is its source."""

from __future__ import annotations

from generator.extraction.codes import MILITANTS
from generator.extraction.scenes.figures import Counted
from generator.extraction.speech.speech_marks import is_object
from generator.extraction.victims.groups import find_group
from generator.extraction.words.speech_words import find_said_by, index_speakers, is_authority, speech_words
from generator.vocabulary.word_rows import Term, has_any

_TAKEN, _DISAPPEARANCE = ("arrested", "freed"), "enforced_disappearance"
_BY_REACH = 3


def find_finder(item: Counted) -> str | None:
    """Return the office that a sentence tells as the one that found bodies, freed or arrested people, else nothing.

    ``Levies found two bodies``, ``nine suspects were rounded up by the Frontier Corps``; not ``Gunmen freed a
    policeman``, nor whom police only looked for. Who makes people disappear is no source of it, nor who is only alleged
    to hold somebody: ``was allegedly taken into custody by the army``.
    """
    found = item.reading.rule == "body" or item.figure.outcome in _TAKEN
    if not found or not item.figure.group or _DISAPPEARANCE in item.scene.telling.kinds:
        return None
    scene, tokens = item.scene, item.scene.sentence.tokens
    if has_any(tokens, speech_words("alleged")):
        return None
    verb = scene.chunks[item.reading.verb]
    start = min(item.reading.mention.first, verb.first)
    terms = [term for term in index_speakers().find(tokens) if _is_finder(term)]
    agent = next((term for term in terms if _is_agent(item, term, verb.last)), None)
    if agent is not None:
        return find_said_by(agent)
    subject = next((term for term in terms if term.last < start), None)
    if subject is None or is_object(tokens, subject) or _acts_other(item, subject, start):
        return None
    return find_said_by(subject)


def _is_finder(term: Term) -> bool:
    """Whether a term names an office in the field: no government, and nobody who only speaks."""
    said_by = find_said_by(term)
    return is_authority(said_by) and said_by not in speech_words("no_finders")


def _is_agent(item: Counted, term: Term, verb: int) -> bool:
    """Whether ``by`` before an office right behind the verb makes it the one that did it."""
    tokens = item.scene.sentence.tokens
    before = term.first - 1 - (tokens[term.first - 1].lower == "the")
    return verb < before <= verb + _BY_REACH and tokens[before].lower == "by"


def _acts_other(item: Counted, subject: Term, start: int) -> bool:
    """Whether an office is no subject of the verb: something befell it, or others begin to act behind it."""
    before = (chunk for chunk in item.scene.chunks if chunk.kind == "outcome" and chunk.last < subject.first)
    if next(before, None) is not None:
        return True
    between = (chunk.mention for chunk in item.scene.chunks if subject.last < chunk.first and chunk.last < start)
    return any(one.kind == "person" and find_group(item.scene.words, one) == MILITANTS for one in between if one)
