"""Words that make a sentence background: of time, of what was done before, of what an incident follows."""

from __future__ import annotations

from generator.extraction.carrying import Background
from generator.extraction.retellings import follows_deed
from generator.extraction.scenes import Scene
from generator.extraction.tallies import clause_start
from generator.vocabulary.phrases import Term
from generator.vocabulary.tables import load_table

_FAINT = ("record", "at_that_time", "elsewhere", "in_the_past")


def judge_cues(scene: Scene, *, lead: bool) -> Background | None:
    """Judge a sentence by its words; ``lead``: it is the article's own, which words of time do not make background."""
    lead = lead and not (scene.has_cue("days_after") or scene.has_cue("long_after"))
    own = {cue.first for cue in scene.cues if cue.table == "scene_cues"}
    for cue in scene.cues:
        if cue.table == "times" and cue.first in own:
            continue
        behind = any(place.district and place.role == "where" and place.first > cue.last for place in scene.places)
        told = {
            "earlier": True,
            "follows": follows_deed(scene, cue),
            "comes_after": not scene.districts,
            "days_after": not behind,
            "long_after": True,
        }
        if cue.row == "earlier" and _opens_alike(scene, cue):
            continue
        if cue.row in ("deeds", "recalled"):
            return Background("earlier_incident", first=cue.last)
        if cue.table == "times" and (reason := _reason_of(cue)) and not lead:
            return Background(reason, first=clause_start(scene, cue.first), dated=_is_dated(scene, cue))
        if told.get(cue.row) and not (cue.row == "earlier" and lead):
            return Background("earlier_incident", first=clause_start(scene, cue.first), dated=_is_dated(scene, cue))
    return None


def _opens_alike(scene: Scene, cue: Term) -> bool:
    """Whether a sentence begins another incident by its likeness: ``In a similar attack in Duki, rebels torched …``."""
    begins = any(other.row == "another_incident" and other.first <= cue.first <= other.last for other in scene.cues)
    before = scene.sentence.tokens[: cue.first]
    return begins and bool(scene.districts) and any(token.lower == "in" for token in before)


def _reason_of(cue: Term) -> str | None:
    """Return the reason that a word of time gives; none for words that need another beside them."""
    row = load_table("times")[cue.row]
    return (
        None
        if row.flag("weak") or row.text("needs") or row.text("unless") or cue.row in _FAINT
        else row.text("background")
    )


def _is_dated(scene: Scene, cue: Term) -> bool:
    """Whether a cue names a time of its own that the next paragraph can go on with: ``last week``."""
    return scene.sentence.tokens[cue.first].lower in ("last", "earlier")
