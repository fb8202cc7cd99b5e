"""Sentences that count people and deal them out to places: "Eight died, five in a blast in Hub and three in Sibi"."""

from __future__ import annotations

from itertools import combinations, pairwise

from generator.extraction.incidents.clause_parts import take_part
from generator.extraction.incidents.draft import list_settings
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.victims.reading import Reading
from generator.vocabulary.frozen import replace

_FEWEST = 2


def split_dealt(scene: Scene) -> tuple[Scene, ...]:
    """Return the sentence up to its shares, and each share with a place of its own; nothing where they have none."""
    for whole in scene.readings:
        shares = _list_shares(scene, whole) if whole.real and whole.certain and whole.inside is None else ()
        if len(shares) >= _FEWEST and (parts := _split(scene, whole, shares)):
            return parts
    return ()


def _list_shares(scene: Scene, whole: Reading) -> tuple[Reading, ...]:
    """Return the numbers without a noun that deal people out, or are told as some of them."""
    inside = (one for one in scene.readings if one.inside == whole.chunk and one.outcome == whole.outcome)
    return whole.dealt or tuple(one for one in inside if one.mention.kind == "bare")


def _split(scene: Scene, whole: Reading, shares: tuple[Reading, ...]) -> tuple[Scene, ...]:
    starts = [one.mention.first for one in shares]
    if starts[0] < whole.mention.first:
        return ()  # ``Nine men - five in Hub, four in Sibi - were held``
    parts = [take_part(scene, *span) for span in pairwise([*starts, len(scene.sentence.tokens)])]
    places = [list_settings(part) for part in parts]
    others = any(
        one.mention.first > starts[0] and one not in shares and one.mention.kind != "thing" for one in scene.readings
    )
    if others or not all(places) or any(one & other for one, other in combinations(places, 2)):
        return ()
    head = take_part(scene, 0, starts[0])
    if list_settings(head):
        return ()
    head = replace(head, readings=tuple(replace(one, total=one is whole or one.total) for one in head.readings))
    return (head, *(replace(part, readings=(_open(one, whole),)) for part, one in zip(parts, shares, strict=True)))


def _open(share: Reading, whole: Reading) -> Reading:
    """Return a share as a number of its own."""
    return replace(share, group=whole.group, rule=GAPPED, inside=None, part=False, dealt=())
