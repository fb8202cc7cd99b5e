"""Speakers of sentences and what is remembered of them from one sentence to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.extraction.sentences import Sentence
from generator.extraction.speech_words import is_armed_group
from generator.extraction.tokens import Token

_CARRIED_SENTENCES = 3
_LEAD_SENTENCES = 3
_NAME_REACH = 6


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks (``said_by``, an id) to whom (``via``, an outlet), with the words and their tokens.

    ``verb`` is the token of the verb of saying; ``trails`` tells that what is said stands before it. ``carried`` marks
    a speaker who is not named in the sentence and spoke in one before.
    """

    said_by: str
    via: str | None
    evidence: str
    first: int
    last: int
    verb: int = 0
    trails: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerContext:
    """Who has spoken so far: the last speaker, how many sentences ago, the last armed group, persons by surname.

    ``lead`` is the first source that the article will name, in sentence ``lead_at``.
    """

    last: Speaker | None = None
    ago: int = 0
    group: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    lead: Speaker | None = None
    lead_at: int = 0


def carried_speaker(context: SpeakerContext) -> Speaker | None:
    """Return the last speaker if he spoke shortly before, or at the beginning who speaks shortly after; as carried."""
    if context.last is None and context.lead and context.lead_at - context.ago <= _LEAD_SENTENCES:
        return replace(context.lead, carried=True)
    if context.last is None or context.ago >= _CARRIED_SENTENCES:
        return None
    return replace(context.last, carried=True)


def choose_speaker(speakers: Sequence[Speaker], first: int | None = None, last: int | None = None) -> Speaker | None:
    """Return the speaker of a clause: who speaks right after it, else the last who began to speak before it."""
    if not speakers or first is None or last is None:
        return speakers[0] if speakers else None
    after = [speaker for speaker in speakers if speaker.trails and speaker.first > last]
    before = [speaker for speaker in speakers if not speaker.trails and speaker.first <= first]
    if after and not (before and before[-1].verb > after[0].verb):
        blocked = any(other.verb > last and other.verb < after[0].first for other in speakers if other is not after[0])
        if not blocked:
            return after[0]
    return before[-1] if before else speakers[0]


def follow(context: SpeakerContext, sentence: Sentence, speakers: Sequence[Speaker]) -> SpeakerContext:
    """Return the context after a sentence."""
    if not speakers:
        return replace(context, ago=context.ago + 1)
    names = dict(context.names)
    for speaker in speakers:
        for name in _list_names(sentence.tokens, speaker):
            names[name] = speaker.said_by
    groups = [speaker.said_by for speaker in speakers if is_armed_group(speaker.said_by)]
    return SpeakerContext(speakers[-1], 0, groups[-1] if groups else context.group, names)


def _list_names(tokens: Sequence[Token], speaker: Speaker) -> list[str]:
    """Return the last names of the person who speaks: the words with a capital around the speaker's term."""
    names: list[str] = []
    around = (
        *tokens[max(0, speaker.first - _NAME_REACH) : speaker.first],
        *tokens[speaker.last + 1 : speaker.last + _NAME_REACH],
    )
    for before, token in pairwise(around):
        if token.text[0].isupper() and before.text[0].isupper() and token.text.isalpha() and not token.text.isupper():
            names.append(token.lower)
    return names
