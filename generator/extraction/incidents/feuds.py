"""What a feud has cost so far, which an article on one clash of it tells beside: "The feud has claimed 31 lives"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any

_PERFECT = ("has", "have", "had", "having")
_REACH, _LINK_REACH = 10, 4
_LINKS = ("in", "to", "of")
_BREAKS = (",", ";", "that", "said")


def judge_feud(scene: Scene, *, lead: bool) -> Background | None:
    """Return what a feud has cost so far: ``an enmity that has claimed 31 lives``, ``31 have so far died in the feud``.

    An article's first sentence may tell so of its own clash.
    """
    tokens = scene.sentence.tokens
    if not has_any(tokens, telling_words("feuds")):
        return None
    at = next(at for at, token in enumerate(tokens) if token.lower in telling_words("feuds"))
    behind = any(one.mention.first > at for one in scene.readings)
    own = lead and _opens(scene, at) and not has_any(tokens, telling_words("settling"))
    if behind and has_any(tokens[at + 1 : at + _REACH], _PERFECT) and not own:
        return Background("running_total", first=at, aside=True)
    linked = has_any(tokens[max(0, at - _LINK_REACH) : at], _LINKS)
    if lead or not linked or not scene.readings or not _adds_up(tokens):
        return None
    near = (one for one in scene.readings if not has_any(_between(tokens, one.mention.last, at), _BREAKS))
    return Background("running_total", first=0) if behind or any(near) else None


def _opens(scene: Scene, at: int) -> bool:
    """Whether nobody is counted before a feud."""
    return all(one.mention.first > at for one in scene.readings)


def _adds_up(tokens: Sequence[Token]) -> bool:
    """Whether a number has added up until now, or until a clash: ``so far``, ``had died in it before``."""
    if has_any(tokens, ("before",)) and has_any(tokens, ("had",)):
        return True
    return any([token.lower for token in tokens[at : at + 2]] == ["so", "far"] for at in range(len(tokens) - 1))


def _between(tokens: Sequence[Token], last: int, at: int) -> Sequence[Token]:
    return tokens[last + 1 : at] if last < at else ()
