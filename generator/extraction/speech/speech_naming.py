"""Speakers with a general noun, by the name that was given before: ``the group said``, ``an official of the force``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_backs import find_force, find_name_behind
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import ARMED, UNNAMED, speech_words
from generator.vocabulary.frozen import replace

_OF_THE_FORCE = (["of", "the", "force"], ["for", "the", "force"])


def name_speaker(tokens: Sequence[Token], speaker: Speaker, context: SpeakerContext) -> Speaker:
    """Return the speaker as the armed group or the force that was named before, where a general noun means it."""
    return _name_force(tokens, _name_group(tokens, speaker, context), context)


def _name_group(tokens: Sequence[Token], speaker: Speaker, context: SpeakerContext) -> Speaker:
    """Return the speaker as the armed group named before, where ``the group`` speaks."""
    if speaker.said_by == ARMED and (name := find_name_behind(tokens, speaker.last + 1)):
        return replace(speaker, said_by=name)
    group = context.group or context.named
    definite = speaker.first > 0 and tokens[speaker.first - 1].lower == "the"
    plural = definite and tokens[speaker.last].lower in speech_words("back_fighters")
    general = speaker.said_by == ARMED and (plural or tokens[speaker.last].lower in speech_words("back_nouns"))
    return replace(speaker, said_by=group) if general and group else speaker


def _name_force(tokens: Sequence[Token], speaker: Speaker, context: SpeakerContext) -> Speaker:
    """Return the speaker as the force named before, of which he is one: ``an official of the force said``."""
    behind = [token.lower for token in tokens[speaker.last + 1 : speaker.last + 4]]
    if speaker.said_by != UNNAMED or behind not in _OF_THE_FORCE:
        return speaker
    force = find_force(tokens[: speaker.first], context)
    return replace(speaker, said_by=force) if force else speaker
