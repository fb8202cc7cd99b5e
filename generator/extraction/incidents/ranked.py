"""Victims of a row of deeds in which a sentence puts its own: ``the latest in a string of raids that left 12 dead``."""

from __future__ import annotations

from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.phrases import has_any

_BEFORE, _BEHIND = 5, 7


def judge_ranked(scene: Scene) -> Background | None:
    """Return the part of a sentence that counts the victims of a row of deeds of which its own is but one."""
    tokens = scene.sentence.tokens
    rows = telling_words("rows_of_others")
    if not has_any(tokens, rows):
        return None
    ranks = responsibility_words("ranking") | telling_words("one_of_a_row")
    for at, token in enumerate(tokens):
        if token.lower not in rows or not has_any(tokens[max(0, at - _BEFORE) : at], ranks):
            continue
        behind = range(at + 2, min(len(tokens), at + _BEHIND))
        relative = next((one for one in behind if tokens[one].lower in telling_words("row_relatives")), None)
        if relative is not None and any(one.mention.first > relative for one in scene.readings):
            return Background("earlier_incident", first=relative, aside=True)
    return None
