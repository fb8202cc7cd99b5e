"""Speakers with a general noun, by the name that was given before: ``the group said``, ``an official of the force``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_backs import find_force, find_name_behind
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import ARMED, GOVERNMENT, UNNAMED, speech_words
from generator.vocabulary.frozen import replace

_NAME_REACH = 5
_OF_THE_FORCE = (["of", "the", "force"], ["for", "the", "force"])


def name_speaker(tokens: Sequence[Token], speaker: Speaker, context: SpeakerContext) -> Speaker:
    """Return the speaker as the armed group or the force that was named before, where a general noun means it."""
    return _name_official(tokens, _name_force(tokens, _name_group(tokens, speaker, context), context))


def _name_official(tokens: Sequence[Token], speaker: Speaker) -> Speaker:
    """Return the government where an official of it speaks by his name: ``government official Gul Khan said``."""
    words = [token.lower for token in tokens[speaker.first : speaker.last + 1]]
    if speaker.said_by != UNNAMED or words[-2:] != ["government", "official"]:
        return speaker
    behind = [token for token in tokens[speaker.last + 1 : speaker.last + 3] if token.text != ","]
    near = range(speaker.first - 1, max(0, speaker.first - _NAME_REACH), -1)
    comma = next((at for at in near if tokens[at].text == ","), 0)
    named = any(token.capitalised for token in behind[:1]) or (
        comma > 1 and all(token.capitalised for token in tokens[comma - 2 : comma])
    )
    return replace(speaker, said_by=GOVERNMENT) if named else speaker


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
