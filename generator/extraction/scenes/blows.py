"""Whether a sentence tells of a further explosion at the scene of one that was just told."""

from __future__ import annotations

from collections.abc import Collection

from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words, tells_explosion
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_BLASTS = frozenset(("bombing", "suicide_bombing", "grenade_attack"))


def tells_blow(kinds: Collection[str]) -> bool:
    """Whether one of several kinds of deeds is an explosion."""
    return not _BLASTS.isdisjoint(kinds)


def tells_second_blow(scene: Scene) -> bool:
    """Whether something explodes where people came for what exploded before: ``as rescuers gathered, another bomb``."""
    tokens = scene.told.tokens
    if not (tells_blow(scene.telling.kinds) and tells_explosion(tokens)):
        return False
    signs = {term.row for term in index_rows("telling_words", ("coming_to_scene", "minutes_later")).find(tokens)}
    more = has_any(tokens, telling_words("one_more_bomb"))
    return len(signs) > 1 or (bool(signs) and more)


def tells_blows(scene: Scene) -> bool:
    """Whether a sentence counts explosions, so that its numbers are of all: ``in two blasts``, ``twin blasts``."""
    tokens = scene.told.tokens
    twin = bool(index_rows("telling_words", ("twin_blasts",)).find(tokens))
    return twin or (scene.telling.several and tells_blow(scene.telling.kinds))


def tells_single_blow(scene: Scene) -> bool:
    """Whether a sentence tells of one explosion: of no attack that may have been several, and no twin blasts."""
    blow = tells_blow(scene.telling.kinds or scene.telling.again) and not scene.telling.several
    return blow and not has_any(scene.told.tokens, telling_words("not_one_blow"))
