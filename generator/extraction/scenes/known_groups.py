"""The groups of people whom an article has told of further up: by name, by number, by the office they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.joined_lists import join_lists
from generator.extraction.victims.known_people import find_all_of, find_escort, find_named, find_taken_up
from generator.extraction.victims.reading import Reading
from generator.vocabulary.frozen import replace


def tell_known(scene: Scene, known: Mapping[str, str], up: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings of a sentence with the groups told before; who is of one group now counts with his list.

    ``known``: the groups by names and nouns; ``up``: the readings of the sentence above.
    """
    told = tuple(_with_known(scene, one, known, up) for one in scene.readings)
    same = all(one is other for one, other in zip(told, scene.readings, strict=True))
    return told if same else tuple(join_lists(scene.words, scene.chunks, told))


def _with_known(scene: Scene, reading: Reading, known: Mapping[str, str], up: Sequence[Reading]) -> Reading:
    """Give a victim whom a sentence only names the group that an earlier one gives the name, and ``the two`` theirs."""
    mention = reading.mention
    group = find_escort(reading, known) or find_taken_up(scene.words, mention, known)
    if (group := group or find_all_of(mention, known, up)) is not None:
        return replace(reading, group=group)
    if mention.kind != "name" or reading.members:
        return reading
    parts = [token.lower for token in scene.sentence.tokens[mention.first : mention.last + 1]]
    group = find_named(parts, known)
    return reading if group is None else replace(reading, group=group)
