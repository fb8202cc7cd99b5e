"""Which incident a claim means: by the kind of its deed, or as one that had been claimed before."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import list_numbers
from generator.extraction.words.responsibility_words import act_of, find_acts, responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import Term, has_any

_GOES_ON, _NEAR = (",", "and"), 2


def find_named_by_claim(others: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one other incident of the kind that a claim names, where of the current no kind is told.

    ``A bomb killed four in Bolan. Gunmen killed three in Kharan. The BLA claimed the bombing.``
    """
    if list_kinds(current.scenes) - {ANY_DEED} or not any(map(_is_claim, find_acts(scene.sentence.tokens))):
        return None
    there = [draft for draft in others if scene.telling.again & list_kinds(draft.scenes) - {ANY_DEED}]
    return there[0] if len(there) == 1 else None


def judge_claimed_before(scene: Scene, carried: Carried) -> Background | None:
    """Judge whom a clause counts behind a deed that had been claimed: ``It had also claimed a raid that killed 11``."""
    tokens = scene.sentence.tokens
    if not scene.readings or not has_any(tokens, ("had",)) or list_numbers(scene) & carried.counted:
        return None
    owned = (at for at, token in enumerate(tokens) if token.lower in responsibility_words("owned"))
    at = next((at for at in owned if has_any(tokens[max(0, at - _NEAR) : at], ("had",))), len(tokens))
    clause = next(
        (place for place in range(at, len(tokens)) if tokens[place].lower in telling_words("relatives_of_places")), None
    )
    if clause is None or has_any(tokens[at:clause], _GOES_ON):
        return None  # ``which had claimed the raid, said that nine had died``
    if not all(one.mention.first > clause for one in scene.readings):
        return None
    return Background("earlier_incident", first=clause, aside=True)


def _is_claim(term: Term) -> bool:
    return act_of(term) in ("claim_responsibility", "none_claimed")
