"""Bombs that exploded in one place: ``Two bombs have gone off near the port`` tells one incident."""

from __future__ import annotations

from generator.extraction.incidents.draft import narrow
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_sets import index_rows

_BOMBS = {"bombs"}
_EXPLOSIONS, _AT_A = {"blasts", "explosions"}, (["at", "a"], ["at", "an"])


def tells_one_place_bombed(scene: Scene) -> bool:
    """Whether only bombs, or twin blasts, are told in one district: ``Two bombs have gone off near the port``.

    So it is where they exploded at one site, though nobody says in which town: ``in a series of blasts at a school``.
    """
    words = [token.lower for token in scene.sentence.tokens]
    counted = set(words) & telling_words("deeds")
    if counted and counted <= _EXPLOSIONS and not scene.districts:
        return any(words[at + 1 : at + 3] in _AT_A for at, word in enumerate(words) if word in _EXPLOSIONS)
    bombed = counted == _BOMBS or bool(index_rows("telling_words", ("twin_blasts",)).find(scene.sentence.tokens))
    return bombed and len(narrow(scene)) == 1 and len(_list_named(scene)) == 1


def _list_named(scene: Scene) -> set[str | None]:
    """Return the names under which a sentence sets something; a district and a place in it are one."""
    here = [place for place in scene.places if place.here]
    return {place.name for place in here if place.name} or {None for _ in here}
