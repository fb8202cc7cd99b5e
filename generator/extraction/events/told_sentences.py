"""In which order the sentences of an incident say of what kind it is."""

from __future__ import annotations

from generator.extraction.deeds.relevance import HARM
from generator.extraction.incidents.continuity import are_alike, list_kinds
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.going_on import is_further_bomb
from generator.extraction.text.sentences import Sentence

_VANISHED = "enforced_disappearance"


def order_sentences(draft: Draft) -> list[Sentence]:
    """Return an event's sentences, those with its figures first, and the lead that tells it as one of several alike."""
    counted = {item.index for item in draft.figures}
    deeds = any(scene.telling.kinds for scene in draft.scenes)
    scenes = [scene for scene in draft.scenes if not (deeds and scene.telling.spoken)]
    sentences = [scene.told for scene in scenes if not is_further_bomb(scenes, scene)]
    lead = [draft.lead.sentence] if draft.lead and len(draft.lead.telling.kinds) == 1 and _is_of_lead(draft) else []
    return [*sorted(sentences, key=lambda sentence: sentence.index not in counted), *lead]


def _is_of_lead(draft: Draft) -> bool:
    """Whether an incident can be of the kind that a lead tells: people shot are none of those made to disappear."""
    hurt = any(item.figure.outcome in HARM for item in draft.figures)
    kinds = draft.lead.telling.kinds if draft.lead is not None else frozenset()
    return not hurt or _VANISHED not in kinds or are_alike(kinds, list_kinds(draft.scenes))
