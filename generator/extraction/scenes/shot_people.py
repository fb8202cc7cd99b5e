"""People told to be shot count as dead by convention, unless what is told next says that some or all of them live.

``Four men were shot in Hub. Two died`` leaves two alive, and so does ``He is in a stable condition``.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import SPLIT, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_NEXT = 3
_FATES = ("intransitive", "passive")
_SOME = ("bare", "part")
_KNOWN = ("he", "she", "they", "him", "her", "them", "both")


def doubt_shot(scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes with the fate of those who were shot left open where some or all of them are told to live."""
    return [_doubt(scene, scenes[at : at + _NEXT]) for at, scene in enumerate(scenes)]


def _doubt(scene: Scene, near: Sequence[Scene]) -> Scene:
    open_ = {id(one) for one in scene.readings if _is_shot(scene, one) and _lives(one, scene, near)}
    if not open_:
        return scene
    readings = (replace(one, certain=False) if id(one) in open_ else one for one in scene.readings)
    return replace(scene, readings=tuple(readings))


def _is_shot(scene: Scene, reading: Reading) -> bool:
    """Whether the verb says only that bullets hit people: ``were shot``, not ``were shot dead``."""
    verbs = [term for term in scene.chunks[reading.verb].verbs if not term.form_key.startswith(SPLIT)]
    only = bool(verbs) and all(row_of(term).text("certain") == "false" for term in verbs)
    return only and reading.outcome == "killed" and reading.certain and reading.rule in _FATES


def _lives(reading: Reading, scene: Scene, near: Sequence[Scene]) -> bool:
    behind = scene.sentence.tokens[scene.chunks[reading.verb].last + 1 :]
    alone = all(one is reading or one.outcome != "killed" for one in scene.readings)
    if alone and has_any(behind, people_words("how_the_living_are")):
        return True
    return any(_tells_of_some(reading, one) or _tells_condition(one) for one in near if one is not scene) or any(
        _is_some_of(reading, one) for one in scene.readings if one.chunk > reading.chunk
    )


def _tells_of_some(shot: Reading, scene: Scene) -> bool:
    return not scene.districts and any(_is_some_of(shot, one) for one in scene.readings)


def _is_some_of(shot: Reading, reading: Reading) -> bool:
    """Whether a number alone counts some of the shot: fewer who died, or ``two of them`` who were hurt."""
    mention, whole = reading.mention, shot.mention.quantity
    quantity = mention.quantity
    if quantity is None or whole is None or mention.others or quantity.more or reading.inside is not None:
        return False
    died = mention.kind in _SOME and reading.outcome == "killed" and reading.rule in _FATES
    of_them = mention.kind == "part" and mention.partitive and mention.state is None and mention.whole is None
    told = died or (of_them and reading.outcome in CASUALTIES)
    return told and reading.verb != shot.verb and 0 < (quantity.count or 0) < (whole.count or 0)


def _tells_condition(scene: Scene) -> bool:
    """Whether a sentence tells how somebody told before is: ``He is stable``, ``Doctors said they were critical``."""
    dead = any(reading.outcome == "killed" for reading in scene.readings)
    tokens = scene.sentence.tokens
    return has_any(tokens, _KNOWN) and not dead and has_any(tokens, people_words("how_the_living_are"))
