"""Which incident a claim means by the kind of its deed, where of the current one no kind is told."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.continuity import list_kinds
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import act_of, find_acts
from generator.vocabulary.phrases import Term


def find_named_by_claim(others: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one other incident of the kind that a claim names, where of the current no kind is told.

    ``A bomb killed four in Bolan. Gunmen killed three in Kharan. The BLA claimed the bombing.``
    """
    if list_kinds(current.scenes) - {ANY_DEED} or not any(map(_is_claim, find_acts(scene.sentence.tokens))):
        return None
    there = [draft for draft in others if scene.telling.again & list_kinds(draft.scenes) - {ANY_DEED}]
    return there[0] if len(there) == 1 else None


def _is_claim(term: Term) -> bool:
    return act_of(term) in ("claim_responsibility", "none_claimed")
