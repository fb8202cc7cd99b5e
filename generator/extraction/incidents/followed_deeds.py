"""Whether one incident is told to have followed another: ``The killings in Kech on Monday followed a raid in Hub``."""

from __future__ import annotations

from generator.extraction.deeds.type_cues import find_cue_positions
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.vocabulary.word_rows import Term, has_any, word_before

_RELATIVE = ("which", "that")
_NOMINAL = "nominal"


def follows_deed(scene: Scene, cue: Term) -> bool:
    """Whether an incident follows another: ``The attack followed a raid``, and not ``gunmen followed the car``.

    Nor where who came to harm stands behind it: ``In the clash that followed a constable was killed``.
    """
    before = word_before(scene.sentence.tokens, cue.first)
    if before in _RELATIVE and any(one.certain and one.mention.first == cue.last for one in scene.readings):
        return False
    own = scene.sentence.tokens[cue.first].lower in ("incident", "attack")
    return own or before in telling_words("followers") or _is_placed_deed(scene, cue.first)


def follows_no_deed(scene: Scene, cue: Term) -> bool:
    """Whether it was no deed after which the news came: ``The troops were attacked hours after a minister left``."""
    behind = scene.sentence.tokens[cue.last + 1 :]
    told = any(one.mention.first > cue.last for one in scene.readings) or has_any(behind, list_deeds())
    return not told and all(at <= cue.last for at in find_cue_positions(scene.sentence))


def _is_placed_deed(scene: Scene, end: int) -> bool:
    """Whether a deed with its place, its day or its victims stands before a token: ``The killings in Kech``."""
    tokens = scene.sentence.tokens
    told = {at for place in scene.places for at in range(place.first, place.last + 1)}
    told |= {at for date in scene.dates for at in range(date.first, date.last + 1)}
    nominal = (one for one in scene.readings if one.rule == _NOMINAL and one.certain)
    told |= {at for one in nominal for at in range(one.mention.first, one.mention.last + 1)}
    at = end - 1
    while at > 0 and (at in told or tokens[at].lower in place_cues("prepositions")):
        at -= 1
    return 0 <= at < end - 1 and tokens[at].lower in telling_words("followers")
