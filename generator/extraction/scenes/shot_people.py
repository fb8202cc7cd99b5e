"""People told to be shot count as dead by convention, unless what is told next says that some or all of them live.

``Four men were shot in Hub. Two died`` leaves two alive, and so does ``He is in a stable condition``. Somebody is hurt
whom the text later calls wounded, or who is said next to be treated for his wounds, or to have been hit in a limb.
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
_ANYBODY, _MAN, _HE = "dead_or_injured_person", "man", ("he", "she")
_KNOWN = ("he", "she", "they", "him", "her", "them", "both")


def doubt_shot(scenes: Sequence[Scene]) -> list[Scene]:
    """Return the scenes with the fate of those who were shot left open where some or all of them are told to live."""
    told = map(_call_hurt, scenes, (*scenes[1:], None), _list_wounded_behind(scenes))
    return [_doubt(scene, (scene, *scenes[at + 1 : at + _NEXT])) for at, scene in enumerate(told)]


def _call_hurt(scene: Scene, behind: Scene | None, wounded: frozenset[str]) -> Scene:
    """Return a scene in which single people who were shot are hurt where the text says so later."""
    shot = [one for one in scene.readings if _is_shot(scene, one) and _is_single(one)]
    treated = shot[-1:] if shot and behind is not None and _tells_treatment(behind) else []
    hurt = {id(one) for one in shot if one in treated or (one.mention.head and one.mention.head.row in wounded)}
    if not hurt:
        return scene
    readings = (replace(one, outcome="injured") if id(one) in hurt else one for one in scene.readings)
    return replace(scene, readings=tuple(readings))


def _is_single(reading: Reading) -> bool:
    quantity, plural = reading.mention.quantity, reading.mention.plural or bool(reading.members)
    return not plural and (quantity is None or (quantity.count or 0) <= 1)


def _tells_treatment(scene: Scene) -> bool:
    """Whether a sentence tells of the wounds of ``him`` who lives: ``He suffered a bullet wound in the leg``."""
    tokens = scene.sentence.tokens
    if tokens[0].lower not in _HE or not has_any(tokens, people_words("hospitals") | people_words("limbs")):
        return False
    outcomes = {row_of(term).text("outcome") for chunk in scene.chunks for term in chunk.verbs}
    return "injured" in outcomes and "killed" not in outcomes


def _list_wounded_behind(scenes: Sequence[Scene]) -> list[frozenset[str]]:
    """Return for each sentence what people are called of whom later ones speak as wounded."""
    found = [frozenset[str]()]
    for scene in reversed(scenes[1:]):
        found.append(found[-1] | _list_wounded(scene))
    return found[::-1]


def _list_wounded(scene: Scene) -> frozenset[str]:
    """Return what a sentence calls single people of whom it speaks as wounded: ``The injured clerk was taken to``.

    Not those of whom it tells that they died.
    """
    tokens, hurt = scene.sentence.tokens, people_words("hurt")
    if not has_any(tokens, hurt):
        return frozenset()
    dead = {one.chunk for one in scene.readings if one.outcome == "killed"}
    told = (one for at, chunk in enumerate(scene.chunks) if at not in dead and (one := chunk.mention) is not None)
    single = (one for one in told if one.head is not None and one.definite and not one.plural)
    called = (one.head for one in single if has_any(tokens[one.first : one.last + 1], hurt))
    rows = {head.row for head in called if head is not None}
    return frozenset(rows | ({_MAN} if _ANYBODY in rows else set()))


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
