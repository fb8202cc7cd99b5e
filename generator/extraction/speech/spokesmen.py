"""For whom a spokesman or an officer speaks who is told by that alone: ``its spokesman said``, ``the officer said``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speakers import OFFICE, SpeakerContext, name_role
from generator.extraction.speech.speech_marks import is_object
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import (
    ARMED,
    find_said_by,
    index_speakers,
    is_armed_group,
    is_authority,
    speech_words,
)
from generator.vocabulary.word_rows import has_any, word_before

SPOKESMAN_REACH = 5
OPENING_PERSON = 2


def find_owner(tokens: Sequence[Token], position: int, context: SpeakerContext) -> str | None:
    """Return the armed group whose man speaks: ``The BLF carried out the raid, its spokesman said``.

    So speaks that of the body that alone opens a sentence: ``The army raided a house, a spokesman said``.
    """
    article = word_before(tokens, position)
    if article not in ("its", "their", "a") or tokens[position].lower not in speech_words("own_texts"):
        return None
    if tokens[position].lower.startswith("spokes") and (doer := _find_doer(tokens[: position - 1])):
        return doer
    if article == "a":
        return _find_body_spoken_for(tokens[position].lower, context)
    opening = (find_said_by(term) for term in index_speakers().find(tokens[: position - 1]))
    named = [said_by for said_by in opening if is_armed_group(said_by)]
    return (context.group or ARMED if named[0] == ARMED else named[0]) if named else None


def _find_body_spoken_for(text: str, context: SpeakerContext) -> str | None:
    """Return for whom ``a spokesman`` speaks: the body that opens the sentence before, or the office that told it."""
    if context.prior is None or not text.startswith("spokes"):
        return None
    if doer := _find_doer(context.prior.tokens):
        return doer
    last = context.last if context.last_at == context.at - 1 else None
    return last.said_by if last is not None and is_authority(last.said_by) else None


def is_of_unknown_body(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with the spokesman of somebody: ``A spokesman for the chief of the tribe said``."""
    opens = len(tokens) > SPOKESMAN_REACH and tokens[1].lower in speech_words("by_office")
    return opens and tokens[2].lower in speech_words("linked") and has_any(tokens, speech_words("verbs"))


def is_spokesman_behind(tokens: Sequence[Token], last: int, verb: int) -> bool:
    """Whether the spokesman of the opening body speaks: ``Police killed two rebels, a spokesman said``."""
    comma = next((at for at in range(verb - 1, last, -1) if tokens[at].text == ","), None)
    words = [token.lower for token in tokens[comma + 1 : comma + 3]] if comma else []
    spokesman = words[:1] in (["a"], ["its"], ["their"]) and words[-1].startswith("spokes")
    return spokesman and bool(_find_doer(tokens[:last]))


def _find_doer(tokens: Sequence[Token]) -> str | None:
    """Return the body with which words open, as the one that does what they tell."""
    bodies = [term for term in index_speakers().find(tokens) if not is_object(tokens, term)]
    first = bodies[0] if bodies else None
    opens = first is not None and all(token.lower in speech_words("openings") for token in tokens[: first.first])
    return find_said_by(first) if first is not None and opens and find_said_by(first) != ARMED else None


def find_role(text: str, context: SpeakerContext) -> str | None:
    """Return who was called so when he spoke: the spokesman of before, whoever spoke in between.

    An officer or official is never the group that spoke last. The text of nobody is that of the spokesman.
    """
    if text in speech_words("roles_of_office"):
        armed = context.last is not None and is_armed_group(context.last.said_by)
        return context.roles.get(text, context.roles.get(OFFICE)) if armed else None
    text = "spokesman" if text in speech_words("texts_given_out") else name_role(text)
    return context.roles.get(text)


def find_opening_man(tokens: Sequence[Token], context: SpeakerContext) -> str | None:
    """Return for whom the man speaks with whom a sentence opens: ``Its spokesman telephoned journalists and said``."""
    if len(tokens) < OPENING_PERSON or tokens[1].lower not in speech_words("by_office"):
        return None
    if tokens[0].lower == "the":
        return find_role(tokens[1].lower, context)
    return context.recent or context.group if tokens[0].lower in ("its", "their") else None
