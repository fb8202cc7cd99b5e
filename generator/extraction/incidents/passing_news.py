"""What a text goes back to behind other news told in passing: ``Separately, troops killed ten. … The blast also …``."""

from __future__ import annotations

from generator.extraction.codes import CASUALTIES
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.draft import Draft, list_settings
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.retellings import opens_news
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.extraction.words.toll_words import toll_words
from generator.vocabulary.word_rows import has_any

_FIGHT = frozenset(("armed_clash",))
_DEFUSED = frozenset(("bomb_defused",))
_BOMBING = frozenset(("suicide_bombing",))


def leave_passing(drafts: list[Draft], current: Draft, scene: Scene) -> Draft:
    """Return the incident that a paragraph goes back to behind one whose only paragraph turned to other news.

    It takes up what only the other had: a kind of deed, its doers or its wounded. A bomb that was defused hurt nobody:
    ``Another bomb was found and defused. Nine people were injured, police said``.
    """
    if (hit := _find_harmed(drafts, current, scene)) is not None:
        return hit
    paragraphs = {one.sentence.paragraph for one in current.scenes}
    passing = len(drafts) > 1 and opens_news(current.scenes[0]) and len(paragraphs) == 1
    if not passing or scene.sentence.paragraph in paragraphs or scene.opens_another or list_settings(scene):
        return current
    others = [one for one in drafts if one is not current and not one.overview and _has_what_is_meant(one, scene)]
    return others[0] if len(others) == 1 and not _has_what_is_meant(current, scene) else current


def _find_harmed(drafts: list[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one deed that harmed people, where a bomb was defused since, for people counted as harmed nowhere."""
    if current.figures or not list_kinds(current.scenes) >= _DEFUSED:
        return None
    harmed = bool(scene.readings) and all(one.outcome in CASUALTIES and one.real for one in scene.readings)
    if not harmed or scene.opens_another or scene.telling.adds or scene.telling.kinds or list_settings(scene):
        return None
    hit = [one for one in drafts if any(item.figure.outcome in CASUALTIES for item in one.figures)]
    return hit[0] if len(hit) == 1 and not hit[0].overview else None


def _has_what_is_meant(draft: Draft, scene: Scene) -> bool:
    """Whether an incident has the deed or the wounded of which a sentence speaks as known."""
    kinds = (scene.telling.kinds | scene.telling.again) - {ANY_DEED}
    kinds = kinds or (_BOMBING if has_any(scene.sentence.tokens, people_words("bombers")) else kinds)
    if kinds and (scene.telling.again or _names_known(scene)):
        return are_alike(kinds, (list_kinds(draft.scenes) - {ANY_DEED}) or _FIGHT)
    if kinds or not scene.telling.returns or not has_any(scene.sentence.tokens, toll_words("wounded")):
        return True
    told = list_kinds(draft.scenes) - {ANY_DEED}
    return any(item.figure.outcome == "injured" for item in draft.figures) or not are_alike(told or _FIGHT, _FIGHT)


def _names_known(scene: Scene) -> bool:
    """Whether a sentence speaks of people as known: ``the bomber rammed his car into the gate``."""
    told = (chunk.mention for chunk in scene.chunks if chunk.mention is not None)
    return any(one.kind == "person" and one.definite for one in told)
