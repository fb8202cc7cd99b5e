"""Sentences that tell where the known deed was, and add what was before: ``The attack took place in …, where …``."""

from __future__ import annotations

from generator.extraction.incidents.recalls import only_dies_later
from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import time_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_SUBJECT = 4
_THE = ("the", "it", "this")
_BEFORE = ("earlier", "deeds", "recalled")


def keep_setting(scene: Scene, found: Background | None, *, lead: bool) -> Background | None:
    """Return a background without the clause at its beginning that tells where the deed at hand took place.

    In a ``lead`` what tells how somebody was hurt who died now is none: ``A guard injured in a blast last week died``.
    """
    if lead and found is not None and found.aside and _tells_wounding(scene, found):
        return None
    if found is None or found.aside or not has_any(scene.sentence.tokens, telling_words("happening")):
        return found
    end = _find_setting(scene)
    backs = [cue.first for cue in scene.cues if cue.table == "times" or cue.row in _BEFORE]
    if end is None or any(first <= end for first in backs):
        return found
    if found.dated and not backs and not any(date.first > end for date in scene.dates):
        return found
    return replace(found, first=end + 1, aside=True)


def _tells_wounding(scene: Scene, found: Background) -> bool:
    """Whether an aside stands between people and the verb that tells that they died of it."""
    if found.last is None or not only_dies_later(scene):
        return False
    died = [one for one in scene.readings if one.later and one.mention.last < found.first]
    return any(found.last < scene.chunks[one.verb].first for one in died)


def _find_setting(scene: Scene) -> int | None:
    """Return the end of the last place in a clause like ``The attack took place late on Sunday in the NAME area``."""
    words = in_small_letters(scene.sentence.tokens)
    verb = next((at for at, word in enumerate(words) if word in telling_words("happening")), len(words))
    start = next((at for at in range(verb - 1, -1, -1) if words[at] in _THE), None)
    if start is None or verb - start > _SUBJECT or (start and words[start - 1] != ","):
        return None
    if any(word in telling_words("other_ones") or word in time_words("superlatives") for word in words[start:verb]):
        return None
    end = next((at for at in range(verb, len(words)) if words[at] in telling_words("setting_ends")), len(words))
    places = [place.last for place in scene.places if place.role == "where" and place.district and place.first > verb]
    return max((last for last in places if last < end), default=None)
