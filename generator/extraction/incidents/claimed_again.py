"""To which incident a claim goes back: ``The BLF, meanwhile, claimed the Kech attack``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.continuity import is_other_locality
from generator.extraction.incidents.draft import Draft, key_of
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.known_lapses import find_known_beside
from generator.extraction.words.responsibility_words import act_of, find_acts

_OPENING = 6
_HELD = {"arrest"}


def find_claimed(drafts: list[Draft], scene: Scene, here: frozenset[str], own: Sequence[Counted] = ()) -> Draft | None:
    """Return the incident that a sentence claims by its district: ``The BLF, meanwhile, claimed the Kech attack``.

    One that names several districts goes back to the incident there that has its numbers. So does a group's account
    of an incident of which others have told in the same place.
    """
    if (first := _find_first(drafts, scene, own)) is not None:
        return first
    if own and find_known_beside(scene.sentence.tokens):
        return None
    known = bool(scene.telling.again) or (len(here) > 1 and scene.telling.kinds <= _HELD)
    acts = map(act_of, find_acts(scene.sentence.tokens)) if here and known else ()
    claims = "claim_responsibility" in acts
    if not claims and not _gives_account(drafts, scene, here, own):
        return None
    there = [draft for draft in drafts if draft.districts and draft.districts <= here and not draft.overview]
    if there and not own and len(here) > 1:
        return drafts[-1]  # it claims several, and leads back to none
    keys = {key_of(item) for item in own}
    told = (draft for draft in there if len(here) > 1 and keys & {key_of(item) for item in draft.figures})
    exact = (draft for draft in there if draft.districts == here)
    return next(iter((*told, *exact, *(there if len(here) > 1 else ()))), None)


def _find_first(drafts: list[Draft], scene: Scene, own: Sequence[Counted]) -> Draft | None:
    """Return the first of several, of which a group speaks late: ``17 were killed in the first attack alone``."""
    if not own or not scene.has_cue("first_of_several"):
        return None
    late = any(cue.row == "first_of_several" and cue.first > _OPENING for cue in scene.cues)
    claimed = late and all(item.figure.status == "claimed" for item in own)
    parts = [draft for draft in drafts if not draft.overview]
    return parts[0] if claimed and drafts[0].overview and len(parts) > 1 else None


def _gives_account(drafts: list[Draft], scene: Scene, here: frozenset[str], own: Sequence[Counted]) -> bool:
    """Whether all that a sentence counts is claimed, and one incident of the place is told by others."""
    claimed = bool(here) and bool(own) and all(item.figure.status == "claimed" for item in own)
    if scene.statement or scene.opens_another or scene.telling.adds:
        return False
    if not claimed:
        return _tells_officially(drafts, scene, here, own)
    there = [draft for draft in drafts if draft.districts == here and not draft.overview]
    told = [draft for draft in there if any(not item.figure.status for item in draft.figures)]
    same = len(there) == len(told) == 1 and not is_other_locality(scene, told[0].scenes)
    return same and not is_other_day(scene, told[0].scenes)


def _tells_officially(drafts: list[Draft], scene: Scene, here: frozenset[str], own: Sequence[Counted]) -> bool:
    """Whether others tell of the one incident of a place that only a group has told: ``The army said four died``."""
    there = [draft for draft in drafts if here and draft.districts == here and not draft.overview]
    told = {(item.figure.group, item.figure.outcome): item.figure.status for draft in there for item in draft.figures}
    keys = {(item.figure.group, item.figure.outcome) for item in own if not item.figure.status}
    if len(there) != 1 or not all(told.values()) or keys.isdisjoint(told):
        return False
    return not (is_other_locality(scene, there[0].scenes) or is_other_day(scene, there[0].scenes))
