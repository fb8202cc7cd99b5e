"""Articles that so far only recall a deed: an anniversary, a court, a protest; and what they go on to tell of it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent
from generator.extraction.victims.reading import Reading

_TELLING = 3
_STOPS = frozenset((".", "!", '"', "'"))
_TAKEN = ("abducted", "missing")


def opens_article(scene: Scene) -> bool:
    """Whether a sentence is the article's lead: it tells of somebody, and it is no headline."""
    return bool(scene.readings) and scene.sentence.tokens[-1].text in _STOPS


def tells_incident(scene: Scene) -> bool:
    """Whether the sentence itself tells of an incident, so that the next one can go on with it."""
    return bool(scene.readings) or scene.strength >= _TELLING


def only_recalls(scene: Scene, found: Background | None, carried: Carried) -> bool:
    """Whether all incidents told so far, one at least, are earlier ones."""
    if found is None:
        told = scene.telling.kinds or any(one.real and one.certain for one in scene.readings)
        return carried.recalled and not told
    earlier = found.reason == "earlier_incident" and not found.aside
    return carried.recalled or (earlier and not carried.told_own and bool(scene.readings))


def judge_recalled(scene: Scene, carried: Carried) -> Background | None:
    """Judge a sentence that goes on with a deed only recalled so far: ``More than 100 were hurt in the attack``."""
    if not carried.recalled or is_recent(scene) or find_weekday(scene) is not None or not scene.readings:
        return None
    goes_on = scene.telling.again and not scene.telling.kinds and not scene.opens_another
    return Background("earlier_incident") if goes_on else None


def frees_some(scene: Scene, ends: Sequence[Reading]) -> bool:
    """Whether far more were taken than come free: ``144 disappeared in May, of whom 41 returned home``."""
    taken = max((_number(one) for one in scene.readings if one.outcome in _TAKEN), default=0)
    return taken > sum(map(_number, ends))


def _number(reading: Reading) -> int:
    quantity = reading.mention.quantity
    return (quantity.value or 0) if quantity is not None else 1
