"""Deeds of crowds: ``People gathered and pelted stones. They also set a motorcycle ablaze`` tells no other incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.deeds.tellings import Telling
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_GOES_ON = ("they", "some")
_REACTS = Telling(spoken=True)


def quiet_crowds(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the sentences with those that go on with a crowd's anger as reactions, within a paragraph."""
    return tuple(_find_quiet(scenes))


def _find_quiet(scenes: Sequence[Scene]) -> Iterator[Scene]:
    paragraph = -1
    for scene in scenes:
        angry = has_any(scene.sentence.tokens, telling_words("crowds"))
        goes_on = scene.sentence.paragraph == paragraph and scene.sentence.tokens[0].lower in _GOES_ON
        if angry or not goes_on:
            paragraph = scene.sentence.paragraph if angry and not scene.readings else -1
        people = any(reading.outcome in PERSON_OUTCOMES for reading in scene.readings)
        quiet = goes_on and not people and bool(scene.telling.kinds)
        yield replace(scene, telling=_REACTS, readings=()) if quiet else scene
