"""Bodies that words without a name mean: who opens the sentence before, or is the last who spoke."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speakers import SpeakerContext
from generator.extraction.speech.speech_marks import is_object
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import find_groups
from generator.extraction.words.speech_words import ARMED, find_said_by, index_speakers, is_armed_group, speech_words
from generator.vocabulary.word_rows import has_any

_OPENING_REACH, _CLAUSE = 8, 3
_RELATIVES = ("which", "where", "when")


def find_body_before(context: SpeakerContext) -> str | None:
    """Return the body that opens a sentence before in which nobody speaks: ``The army rejected the claim. It said``."""
    body = _find_opening_body(context)
    return None if body in speech_words("several") or body == ARMED else body


def find_several_before(context: SpeakerContext) -> str | None:
    """Return those who open a sentence before in which nobody speaks: ``Police doubted the claim. They said``."""
    body = _find_opening_body(context)
    return body if body in speech_words("several") else None


def tells_other_body(context: SpeakerContext) -> bool:
    """Whether a body that no vocabulary knows is the subject of the sentence before: ``The miners' union called``."""
    tokens = context.before.tokens[:_OPENING_REACH] if context.before is not None else ()
    return has_any(tokens, speech_words("other_bodies")) and not find_groups(tokens)


def find_lone_group(context: SpeakerContext) -> str | None:
    """Return the armed group named before, where those who spoke last are several and cannot be meant by ``it``."""
    several = context.last is not None and context.last.said_by in speech_words("several") and not _is_one_body(context)
    return context.group or context.named if several else None


def _is_one_body(context: SpeakerContext) -> bool:
    """Whether those who spoke last are called as one body, which ``it`` means: ``the CTD``, ``the home department``."""
    words = context.last.evidence.split() if context.last is not None else []
    return any(word.isupper() or word.lower() in speech_words("bodies_of_state") for word in words)


def find_body(context: SpeakerContext) -> str | None:
    """Return whom ``it``, ``they`` or ``the group`` means: the last speaker."""
    return context.last.said_by if context.last else context.group or context.named


def _find_opening_body(context: SpeakerContext) -> str | None:
    tokens = context.before.tokens if context.before is not None else ()
    bodies = index_speakers().find(tokens[:_OPENING_REACH])
    term = next((term for term in bodies if all(_opens(token) for token in tokens[: term.first])), None)
    return find_said_by(term) if term is not None and not is_object(tokens, term) else None


def _opens(token: Token) -> bool:
    return token.text == "," or token.lower in speech_words("openings")


def find_body_of_clause(tokens: Sequence[Token], position: int) -> str | None:
    """Return the state's body that opens a sentence and is ``it``: ``The army owns to a raid in which it said``."""
    if position < _CLAUSE or tokens[position - 1].lower not in _RELATIVES:
        return None
    bodies = index_speakers().find(tokens[:position])
    opens = bool(bodies) and bodies[0].first <= 1
    return None if not opens or any(is_armed_group(find_said_by(one)) for one in bodies) else find_said_by(bodies[0])
