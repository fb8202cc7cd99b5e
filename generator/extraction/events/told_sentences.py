"""In which order the sentences of an incident say of what kind it is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES, HARM, MILITANTS
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.second_deeds import is_further_bomb
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.victims.reading import Reading

_VANISHED = "enforced_disappearance"
_HUNTS, _FIGHTS = (
    frozenset(("security_operation", "arrest")),
    frozenset(("security_operation", "arrest", "armed_clash")),
)


def order_sentences(draft: Draft) -> list[Sentence]:
    """Return an event's sentences, those with its figures first, and the lead that tells it as one of several alike."""
    counted = {item.index for item in draft.figures}
    deeds = any(scene.telling.kinds for scene in draft.scenes)
    scenes = [scene for scene in draft.scenes if not (deeds and scene.telling.spoken)]
    scenes = [scene for scene in scenes if not (is_further_bomb(scenes, scene) or _is_hunt(scenes, scene))]
    sentences = [scene.told for scene in scenes]
    lead = [draft.lead.sentence] if draft.lead and len(draft.lead.telling.kinds) == 1 and _is_of_lead(draft) else []
    return [*sorted(sentences, key=lambda sentence: sentence.index not in counted), *lead]


def _is_hunt(scenes: Sequence[Scene], scene: Scene) -> bool:
    """Whether forces search and arrest behind a deed of others, and nobody falls: ``At night, police raided homes``."""
    if not scene.telling.kinds or not scene.telling.kinds <= _HUNTS or any(map(_fell, scene.readings)):
        return False
    before = [one for one in scenes if one.sentence.index < scene.sentence.index]
    fell = [reading for one in before for reading in one.readings if _fell(reading)]
    known = not any(one.telling.kinds & _FIGHTS for one in before)
    return known and bool(fell) and all(reading.group != MILITANTS for reading in fell)


def _fell(reading: Reading) -> bool:
    return reading.real and reading.outcome in CASUALTIES


def _is_of_lead(draft: Draft) -> bool:
    """Whether an incident can be of the kind that a lead tells: people shot are none of those made to disappear."""
    hurt = any(item.figure.outcome in HARM for item in draft.figures)
    kinds = draft.lead.telling.kinds if draft.lead is not None else frozenset()
    alike = are_alike(kinds, set(list_kinds(draft.scenes)) - {ANY_DEED})
    return alike if hurt and (_VANISHED in kinds or _is_told_outright(draft)) else True


def _is_told_outright(draft: Draft) -> bool:
    """Whether an incident's own sentences tell two kinds of deeds as new: ``burned a stall and shot its owner``."""
    return any(len(scene.telling.kinds - {ANY_DEED}) > 1 for scene in draft.scenes)
