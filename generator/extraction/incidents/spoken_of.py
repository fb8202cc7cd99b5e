"""Incidents that somebody says he speaks of: "Referring to the second incident, he said that they were ambushed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import in_small_letters

_ROW = ("first", "second", "third", "fourth")
_OPENING, _NAMED = 6, 2


def find_spoken_of(drafts: Sequence[Draft], scene: Scene) -> Draft | None:
    """Return the incident of which a sentence begins by saying that somebody speaks of it, by its place in the row."""
    words = in_small_letters(scene.sentence.tokens)[:_OPENING]
    if len(words) < _OPENING or words[0] not in telling_words("speaking_of"):
        return None
    at = next((at for at in range(1, _OPENING - 1) if words[at] in _ROW and words[at - 1] == "the"), None)
    if at is None or telling_words("singular_deeds").isdisjoint(words[at + 1 : at + 1 + _NAMED]):
        return None
    told = [draft for draft in drafts if not draft.overview]
    place = _ROW.index(words[at])
    return told[place] if place < len(told) else None
