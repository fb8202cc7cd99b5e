"""Whose "the driver" is: of the force whose vehicle an event's sentences tell of, and of no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.codes import CASUALTIES, CIVILIANS, SECURITY_FORCES
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.named_forces import find_group_between
from generator.vocabulary.frozen import replace

_ITS, _LEFT_OUT = "its", frozenset(("the", "their", "its", "that", "riding"))
_DRIVER, _VEHICLES = "driver", "vehicles"
_OWNER = 2


def name_drivers(counted: Sequence[Counted], scenes: Sequence[Scene]) -> list[Counted]:
    """Count the driver among a force if its vehicle was hit and no other is told of.

    ``Two policemen died and another was hurt as a police van was hit. … The driver was hurt, an officer said``.
    """
    if not any(map(_is_driver, counted)) or not any(map(_is_of_force, counted)):
        return list(counted)
    owners = [group for scene in scenes for group in _list_owners(scene)]
    if not owners or any(group != SECURITY_FORCES for group in owners):
        return list(counted)
    return [_as_force(item) if _is_driver(item) else item for item in counted]


def _is_driver(item: Counted) -> bool:
    """Whether one person is counted as ``the driver``, without a word for what he drove."""
    mention, figure = item.reading.mention, item.figure
    if mention.head is None or mention.head.row != _DRIVER or figure.group != CIVILIANS or figure.count != 1:
        return False
    plain = mention.head.first - mention.first <= 1 and mention.owner is None and not mention.others
    known = mention.definite or item.words[0].lower == _ITS
    return plain and known and figure.outcome in CASUALTIES


def _is_of_force(item: Counted) -> bool:
    return (
        item.figure.group == SECURITY_FORCES and item.figure.outcome in CASUALTIES and item.figure.status != "claimed"
    )


def _list_owners(scene: Scene) -> Iterator[str | None]:
    """Yield whose each vehicle of a sentence is, ``None`` for nobody's: ``a police van``, ``a truck``.

    One that was told of before, and the attackers' own, are left out: ``the driver of the vehicle``, ``riding a car``.
    """
    for at, term in scene.words.things.items():
        if term.row == _VEHICLES:
            owner = find_group_between(scene.words, max(0, at - _OWNER), term.last + 1)
            before = {token.lower for token in scene.words.tokens[max(0, at - _OWNER) : at]}
            if owner is not None or before.isdisjoint(_LEFT_OUT):
                yield owner


def _as_force(item: Counted) -> Counted:
    return replace(item, figure=replace(item.figure, group=SECURITY_FORCES))
