"""Deeds of crowds: ``People gathered and pelted stones. They also set a motorcycle ablaze`` tells no other incident.

So it is behind a deed that harmed people: ``Six were shot dead. … Enraged protesters set a bus on fire``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.codes import CASUALTIES, PERSON_OUTCOMES
from generator.extraction.deeds.tellings import Telling
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import list_words

_GOES_ON, _OPENING = ("they", "some"), 4
_REACTS = Telling(spoken=True)


def quiet_crowds(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the sentences with those that go on with a crowd's anger as reactions."""
    return tuple(_find_quiet(scenes))


def _find_quiet(scenes: Sequence[Scene]) -> Iterator[Scene]:
    paragraph, harmed = -1, False
    for scene in scenes:
        angry = has_any(scene.sentence.tokens, telling_words("crowds") | telling_words("protests"))
        goes_on = scene.sentence.paragraph == paragraph and scene.sentence.tokens[0].lower in _GOES_ON
        people = any(reading.outcome in PERSON_OUTCOMES for reading in scene.readings)
        if angry or not goes_on:
            paragraph = scene.sentence.paragraph if angry and not people else -1
        acts = goes_on or (harmed and _begins_with_crowd(scene))
        quiet = acts and not people and bool(scene.telling.kinds or scene.readings)
        harmed = harmed or any(reading.outcome in CASUALTIES and reading.real for reading in scene.readings)
        yield replace(scene, telling=_REACTS, readings=()) if quiet else scene


def _begins_with_crowd(scene: Scene) -> bool:
    """Whether a crowd is the one who acts: ``Enraged protesters set a bus on fire``, not ``A mob was fired on``."""
    words = in_small_letters(scene.sentence.tokens[:_OPENING])
    at = next((at for at, word in enumerate(words) if word in telling_words("crowds")), None)
    behind = words[at + 1] if at is not None and at + 1 < len(words) else ""
    return at is not None and behind not in list_words("grammar_words", "be")
