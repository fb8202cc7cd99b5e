"""People before a judge: what they are tried for was done before, and they themselves were taken before."""

from __future__ import annotations

from generator.extraction.codes import CASUALTIES
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.phrases import has_any

_QUOTED = 4


def are_held_for(scene: Scene) -> bool:
    """Whether nothing is told but arrests without a day: ``Police had held six men for last month's bombing``."""
    return not is_recent(scene) and all(one.outcome == "arrested" for one in scene.readings)


def in_court(scene: Scene) -> bool:
    """Whether people are counted before a judge, and not taken in the sentence: ``four men were remanded``."""
    cue = next((cue for cue in scene.cues if cue.row == "court"), None) if scene.has_cue("court") else None
    if cue is None:
        return False
    tokens = scene.sentence.tokens
    if has_any(tokens[max(0, cue.first - _QUOTED) : cue.first], telling_words("not_yet")):
        return False
    told = [one for one in scene.readings if one.real and one.rule in ("active", "passive", "intransitive")]
    return not any(
        one.outcome in CASUALTIES or (scene.chunks[one.verb].first < cue.first and not _is_relative(scene, one))
        for one in told
    )


def _is_relative(scene: Scene, one: Reading) -> bool:
    """Whether a clause only says which people are meant: ``men who were held for …``, ``men held for …``."""
    first, verb = one.mention.last, scene.chunks[one.verb]
    between = scene.sentence.tokens[first + 1 : verb.last]
    reduced = first < verb.first and not between
    return reduced or has_any(between, ("who", "that", "whom"))
