"""Sentences that tell what came before beside their news: ``Two died in Hub, a day after three were shot in Duki``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.deeds.tellings import TOLD
from generator.extraction.incidents.clause_parts import counts_somebody, split_at, take_part, tells_fully
from generator.extraction.incidents.draft import list_settings
from generator.extraction.incidents.followed_deeds import follows_deed
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import count_back
from generator.extraction.words.known_lapses import goes_on_at_once
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any

BACK = ("days_after", "comes_after")
LINKS = ("follows", "long_after")
EARLY = 6
_AFTERMATH = frozenset(("other", "arrest", "roadblock", "security_operation"))
_COMES = frozenset(("comes", "come", "came", "coming"))


def find_recall(scene: Scene) -> Iterator[int]:
    """Yield where a sentence turns to what came before: ``Two died in Hub, a day after three were shot in Duki``."""
    for cue in scene.cues:
        if cue.row in BACK or cue.row in LINKS:
            one, two = split_at(scene, cue.first)
            known = bool(one.telling.again) and bool(one.districts) and not one.districts & two.districts
            told = counts_somebody(two) or (
                is_hours(scene, cue) and tells_fully(two) and not two.telling.kinds & one.telling.kinds
            )
            first = is_hours(scene, cue) and _befell_somebody(two)
            new = counts_somebody(one) and (cue.row in BACK or follows_deed(scene, cue))
            new = new or (cue.row == "days_after" and _tells_deed_apart(one, two))
            if (two.districts or two.elsewhere or first) and (new or known) and told:
                yield cue.first


def _tells_deed_apart(one: Scene, two: Scene) -> bool:
    """Whether a clause that counts nobody tells a deed in its own district: ``A post was attacked in Mand, a day``.

    What the authorities do where people died the day before is no deed apart from that.
    """
    kinds = one.telling.kinds if one.districts and one.telling.weight >= TOLD else frozenset()
    return bool(kinds - _AFTERMATH) or (bool(kinds) and one.districts.isdisjoint(two.districts))


def _befell_somebody(two: Scene) -> bool:
    """Whether a clause says what befell somebody new: ``hours after a lawyer was shot dead on NAME Road``."""
    told = [one.rule == "passive" and one.mention.kind != "pronoun" for one in two.readings if one.sure]
    return bool(told) and all(told) and not has_any(two.told.tokens, ("had",))


def date_back(scene: Scene) -> Scene:
    """Return a sentence that counts people of a day before alone with that day: ``…, a day after raids killed 40``.

    It counts back from a day that stands before those words; behind them it is that of the deed before.
    """
    cue = next((cue for cue in scene.cues if cue.row == "days_after"), None)
    told = [one.mention.first for one in scene.readings if one.sure]
    if cue is None or scene.clause is not None or not told or min(told) < cue.first:
        return scene
    main = any(date.first < cue.first for date in scene.dates)
    day = count_back(scene, take_part(scene, 0, cue.first)) if main else None
    return scene if day is None else replace(scene, dates=(day,))


def is_hours(scene: Scene, cue: Term) -> bool:
    """Whether a deed came hours before another: ``blew up a pipeline, hours after helicopters had shelled NAME``."""
    return any(token.lower == "hours" for token in scene.sentence.tokens[cue.first : cue.last + 1])


def find_end_of_recall(scene: Scene) -> int:
    """Return where the main clause begins behind ``Days after an attack in Mastung, …``; 0 if there is none."""
    cue = next((cue for cue in scene.cues if cue.row in BACK and cue.first <= EARLY), None)
    tokens = scene.sentence.tokens
    if cue is None or goes_on_at_once(tokens) or any(token.lower in _COMES for token in tokens[: cue.last + 1]):
        return 0
    commas = [at for at in range(cue.last + 1, len(tokens)) if tokens[at].text == ","]
    verbs = [scene.chunks[reading.verb].first for reading in scene.readings]
    first = min(verbs, default=0)
    begun = next((at + 1 for at in commas if at < first), 0)
    return begun or next(
        (at + 1 for at in commas[:1] if counts_somebody(take_part(scene, 0, at)) and _tells_apart(scene, at)), 0
    )


def _tells_apart(scene: Scene, at: int) -> bool:
    """Whether people are counted elsewhere behind a comma: ``A day after a bomb killed two in Sibi, a blast …``."""
    one, two = split_at(scene, at)
    here, there = list_settings(one), list_settings(two)
    if not counts_somebody(two) or not (here or there):
        return False
    return _is_a_day(one) if here and (here & there or not there) else bool(there)


def _is_a_day(one: Scene) -> bool:
    """Whether a clause says how many days before the news something was: ``A day after a bomb killed two``."""
    words = [token.lower for token in one.sentence.tokens[:EARLY]]
    after = words.index("after") if "after" in words else 0
    return after > 1 and words[after - 1] in ("day", "days")
