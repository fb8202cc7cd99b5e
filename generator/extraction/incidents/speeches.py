"""People whom somebody counts in a speech, behind the news: ``told the assembly that 60 policemen had been killed``.

They are a sum over years, told in the perfect without a day or a place, and far more than the article's own dead.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.speech_words import RIGHTS, speech_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import DAY
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any

_PERFECT, _OWNED = 4, 6
_FEW, _TWICE, _MANY, _TIMES = 3, 2, 10, 5
_KILLED, _MISSING, _PARTY = "killed", "missing", "political_party"
_RIGHTS = (RIGHTS, "rights")
_REBELS = frozenset((MILITANTS,))


def judge_speech(scene: Scene, carried: Carried) -> Background | None:
    """Judge people who are counted in a speech alone, in a count far above the article's own of the same outcome."""
    if _tells_of_known(scene, carried):
        return Background("earlier_incident")
    if not _may_sum(scene, carried):
        return None
    told = [one for one in scene.readings if one.certain and one.outcome in PERSON_OUTCOMES]
    verb = next((chunk.last for chunk in scene.chunks if chunk.kind == "speech"), None)
    if not told or verb is None or any(one.mention.first < verb for one in told) or _is_set_behind(scene, verb):
        return None
    rebels = all(one.group in _REBELS for one in told)  # the dead of an operation, as its side tells them
    whole = [one for one in told if one.rule != "reduced" and one.outcome != _MISSING]
    if rebels or not all(_is_perfect(scene, one) for one in whole):
        return None
    public = _speaks_in_public(scene, told) or _counts_own(scene, told)
    least = (_FEW, _TWICE) if public else (_MANY, _TIMES)
    far = (public or _speaks_for_rights(scene)) and _goes_beyond(told, carried, *least)
    return Background("running_total", first=verb) if far else None


def _tells_of_known(scene: Scene, carried: Carried) -> bool:
    """Whether a speech with which the text opens speaks of people known to be dead: ``the nine rebels killed in``.

    Not where the text has told of them already, or says on which day it was.
    """
    told = [one for one in scene.readings if one.sure]
    if carried.told_own or not told or any(date.kind == "event" for date in scene.dates):
        return False
    speaks = scene.sentence.tokens[0].lower in speech_words("speech_openers")
    return speaks and all(one.rule == "reduced" and one.mention.definite for one in told)


def _may_sum(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence stands behind the news, takes no deed of it up, and tells of no other one."""
    if not scene.sentence.index or carried.killed == _REBELS or (carried.told and not carried.opened):
        return False
    return not (scene.telling.again or scene.telling.adds or scene.opens_another)


def _is_set_behind(scene: Scene, verb: int) -> bool:
    """Whether a day or a place is told of those who are counted, and not of the speech alone."""
    told = min(one.mention.first for one in scene.readings)
    days = any(date.first > told and date.precision == DAY for date in scene.dates)
    return days or any(place.first > max(verb, told) and place.district for place in scene.places)


def _is_perfect(scene: Scene, one: Reading) -> bool:
    """Whether the verb that takes people, or what follows bodies, is in the perfect."""
    verb = scene.chunks[one.verb]
    at = verb.last if verb.mention is None else verb.last + _PERFECT
    return has_any(scene.sentence.tokens[max(0, at - _PERFECT) : at + 1], telling_words("perfect"))


def _goes_beyond(told: Sequence[Reading], carried: Carried, few: int, times: int) -> bool:
    """Whether many more are counted than the article's own, the dead before all others."""
    outcome = _KILLED if any(one.outcome == _KILLED for one in told) else told[0].outcome
    own = max((number for kind, number in carried.counted if kind == outcome), default=1)
    numbers = (one.mention.quantity for one in told if one.outcome == outcome)
    return any((number.value or 0) >= max(few, times * own) for number in numbers if number is not None)


def _speaks_in_public(scene: Scene, told: Sequence[Reading]) -> bool:
    """Whether a party speaks, or somebody at an occasion for speeches: ``addressing a rally``."""
    first = told[0].mention.first
    party = any(voice.said_by == _PARTY for voice in scene.voices)
    return party or has_any(scene.sentence.tokens[:first], speech_words("occasions"))


def _speaks_for_rights(scene: Scene) -> bool:
    """Whether a rights group speaks, named or not; its counts of the day's own victims are smaller than its sums."""
    organisations = load_table("organisations")
    kinds = (organisations[v.said_by].text("kind") if v.said_by in organisations else v.said_by for v in scene.voices)
    return any(kind in _RIGHTS for kind in kinds)


def _counts_own(scene: Scene, told: Sequence[Reading]) -> bool:
    """Whether the speakers count their own: ``12 of their colleagues had been murdered``."""
    tokens = scene.sentence.tokens
    for one in told:
        behind = [token.lower for token in tokens[one.mention.first : one.mention.first + _OWNED]]
        if any(whose in telling_words("whose") and who in telling_words("fellows") for whose, who in pairwise(behind)):
            return True
    return False
