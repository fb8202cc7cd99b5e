"""People who died by nobody's doing: in an accident, by a leak or a stray bullet, or ill on a closed road."""

from __future__ import annotations

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.deeds.accidents import (
    find_disasters,
    is_accident,
    is_known_vehicle,
    is_leak,
    is_stray,
    names_disease,
    names_illness,
)
from generator.extraction.deeds.attacks import find_attack
from generator.extraction.deeds.violence import names_attackers
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.vocabulary.word_rows import has_any

_NEAR_TOLL, _OF_TOLL, _BY_IT = 3, 7, 6
_SUBJECT, _DONE = 6, ("active", "adjective")
_KNOWN = ("the", "it", "its", "their")


def judge_accident(scene: Scene, carried: Carried) -> Background | None:
    """Judge people killed by an accident, a leak or a stray bullet: nobody did it."""
    tokens = scene.told.tokens
    if scene.opens_another and not (scene.readings or scene.strength) and is_accident(tokens):
        return None if find_attack(scene.told) is not None else Background("context")
    own = (carried.opened or carried.told_own or bool(carried.kinds)) and not scene.opens_another
    if not scene.readings or scene.has_cue("separate_incidents") or (own and is_stray(tokens)):
        return None  # behind an incident of the article's own a stray bullet is of that
    mishap = not scene.strength and is_accident(tokens) and find_attack(scene.told) is None
    mishap = mishap and not _follows_on(scene, carried)
    disease = not scene.strength and names_disease(tokens) and not names_attackers(scene.sentence)
    sick = disease or _dies_of_illness(scene)  # ``Gunmen killed four vaccinators``, who fought the virus
    return Background("context") if mishap or sick or is_leak(tokens) else None


def judge_disaster(scene: Scene) -> Background | None:
    """Judge people whom a disaster killed beside news: ``Helicopters attacked; quake toll rises to 359``."""
    struck = find_disasters(scene.sentence.tokens) if scene.readings else ()
    if not struck:
        return None
    hit = [(at, one) for one in scene.readings for at in struck if _is_hit_by(scene, one, at)]
    first = min((at for at, _ in hit), default=0)
    people = [one for one in scene.readings if one.outcome in PERSON_OUTCOMES and one.mention.last > first]
    by_it = {one.chunk for _, one in hit}
    begins = bool(hit) and first <= _SUBJECT and not scene.telling.kinds  # ``The quake left 370 dead and 700 hurt``
    all_of_it = begins and not names_attackers(scene.sentence)
    if not hit or (not all_of_it and any(one.chunk not in by_it and one.inside not in by_it for one in people)):
        return None
    return Background("context", first=first, aside=bool(scene.telling.kinds))


def _is_hit_by(scene: Scene, one: Reading, at: int) -> bool:
    """Whether a toll is that of a disaster, or the disaster is the subject of the verb that tells of the dead."""
    verb = scene.chunks[one.verb].first
    tokens = scene.sentence.tokens
    if one.rule == "toll":
        near = -_NEAR_TOLL <= at - verb <= _OF_TOLL
        return near and at < one.mention.first and not has_any(tokens[min(at, verb) : max(at, verb)], (",", ";", "and"))
    return one.rule in _DONE and 0 < verb - at <= _BY_IT and not has_any(tokens[at:verb], (",", ";", "and"))


def _dies_of_illness(scene: Scene) -> bool:
    """Whether somebody of whom nothing was told before dies ill: ``An old man on his way to dialysis passed away``."""
    dead = all(one.rule == "intransitive" and one.outcome == "killed" for one in scene.readings)
    new = all(one.mention.kind == "person" and not one.mention.definite for one in scene.readings)
    return dead and new and not scene.strength and names_illness(scene.sentence.tokens)


def _follows_on(scene: Scene, carried: Carried) -> bool:
    """Whether what looks like an accident came of the article's own incident: ``The truck overturned in the blast``."""
    known = scene.sentence.tokens[0].lower in _KNOWN or not any(
        one.certain and one.outcome in PERSON_OUTCOMES for one in scene.readings
    )
    own = carried.told and carried.background is None
    if carried.hit and is_known_vehicle(scene.sentence.tokens):
        return True
    return known and bool(own or carried.killed or carried.counted)
