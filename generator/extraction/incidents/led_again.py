"""Where a text goes back to its first incident behind one that it told aside as earlier.

``Six died in a suicide attack on Saturday night. … Earlier in the morning, a bomb on Joint Road hurt seven. … "Six have
been killed and 27 injured," police said``: its numbers, its time of the day or the kind of its deed show it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.continuity import is_other_locality, may_be_same
from generator.extraction.incidents.draft import Draft, key_of, list_settings
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.incidents.other_days import is_other_day, list_days
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.other_victims import names_other_trade
from generator.extraction.scenes.scenes import Scene

_EARLIER = "earlier"
_BEGUN, _OPENING = 2, 3


def find_led_again(drafts: Sequence[Draft], current: Draft, scene: Scene, own: Sequence[Counted]) -> Draft | None:
    """Return the first incident where a sentence behind an earlier one told aside goes back to it.

    So does one that gives all its numbers for all its districts: ``In Kech and Awaran eight were killed, 15 held``.
    """
    lead = drafts[0]
    if current is not lead and lead.overview and _tells_all_again(lead, scene, own):
        return lead
    if (freed := _find_freed(drafts, current, scene, own)) is not None:
        return freed
    if current is lead or lead.overview or not lead.figures or not any(map(_tells_earlier, current.scenes[:_BEGUN])):
        return None
    if not _can_go_back(lead, current, scene):
        return None
    return lead if _names_deed(lead, current, scene) or _counts_again(lead, current, own) else None


def _tells_all_again(lead: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether each of several numbers of a sentence was told of the first incident, in just those districts."""
    told = {key_of(item) for item in lead.figures}
    same = len(own) > 1 and all(key_of(item) in told and (key_of(item)[1] or 0) > 1 for item in own)
    return same and len(lead.districts) > 1 and scene.districts == lead.districts and not scene.opens_another


def _find_freed(drafts: Sequence[Draft], current: Draft, scene: Scene, own: Sequence[Counted]) -> Draft | None:
    """Return the incident of the lead that told as many to be free, and no more yet: ``One man has come home``."""
    if not own or scene.opens_another or any(item.figure.outcome != "freed" for item in own):
        return None
    paragraph, keys = drafts[0].scenes[0].sentence.paragraph, {key_of(item) for item in own}
    here, first = list_settings(scene), [draft for draft in drafts[:_BEGUN] if draft is not current]
    told = (draft for draft in first if not here or not draft.districts or here & draft.districts)
    told = (draft for draft in told if not names_other_trade(draft.figures, own))
    told = (draft for draft in told if all(one.scene.sentence.paragraph == paragraph for one in _list_freed(draft)))
    return next((draft for draft in told if keys <= {key_of(item) for item in draft.figures}), None)


def _list_freed(draft: Draft) -> list[Counted]:
    return [item for item in draft.figures if item.figure.outcome == "freed"]


def _tells_earlier(scene: Scene) -> bool:
    """Whether a sentence begins with an earlier time: ``Earlier in the day``, ``Hours earlier``."""
    return any(token.lower == _EARLIER for token in scene.sentence.tokens[:_OPENING])


def _can_go_back(lead: Draft, current: Draft, scene: Scene) -> bool:
    """Whether a sentence tells nothing more, and nothing sets it elsewhere than the first incident."""
    last = current.scenes[-1].sentence
    if scene.opens_another or scene.telling.adds or scene.sentence.paragraph == last.paragraph:
        return False
    here = list_settings(scene)
    return not (here and lead.districts and not here & lead.districts) and not is_other_locality(scene, lead.scenes)


def _names_deed(lead: Draft, current: Draft, scene: Scene) -> bool:
    """Whether a sentence speaks of a deed that was the first one's by its time of the day or by its kind."""
    if list_days(scene) and is_other_day(scene, current.scenes) and may_be_same(scene, lead.scenes):
        return True
    return bool((scene.telling.again & list_kinds(lead.scenes)) - list_kinds(current.scenes))


def _counts_again(lead: Draft, current: Draft, own: Sequence[Counted]) -> bool:
    """Whether a sentence gives one of the first incident's numbers of several people, and none of the other's."""
    keys = {key_of(item) for item in own if (key_of(item)[1] or 0) > 1}
    told, other = ({key_of(item) for item in draft.figures} for draft in (lead, current))
    return bool(keys & told) and not keys & other
