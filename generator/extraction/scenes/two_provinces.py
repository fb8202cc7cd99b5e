"""Numbers that count people of several provinces at once: "14 killed in operations in Bannu and Kalat"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.word_rows import in_small_letters

_BREAKS = frozenset(("outcome", "verb", "be", "have", "stop", "subordinator", "speech", "relative", "pronoun"))
_BEFORE = 5


def find_shared(items: Sequence[Counted]) -> list[Counted]:
    """Return the figures that stand beside places in the province and outside, joined by ``and``."""
    shared = [one for one in items if len(one.scene.places) > 1 and _is_shared(one)]
    wholes = {(one.index, one.reading.chunk) for one in shared}
    return [one for one in items if one in shared or (one.index, one.reading.inside) in wholes]


def _is_shared(item: Counted) -> bool:
    """Whether the places beside a figure are in the province and outside."""
    groups = list(_list_groups(item.scene))
    near = min(groups, key=lambda group: _distance(item, group), default=[])
    return len({place.home for place in near}) > 1 and not _is_way(item.scene, near[0])


def _list_groups(scene: Scene) -> Iterator[list[PlaceMention]]:
    """Yield the places in which a sentence sets something, those that are joined together."""
    here = [place for place in scene.places if place.role == "where"]
    group = here[:1]
    for one, other in pairwise(here):
        if _are_joined(scene, one, other):
            group.append(other)
        else:
            yield group
            group = [other]
    if group:
        yield group


def _are_joined(scene: Scene, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether only ``and`` or a comma joins two places, with what was done or when: ``a blast in Hub and one in``."""
    between = in_small_letters(scene.sentence.tokens)[one.last + 1 : other.first]
    if "and" not in between and between != [","]:
        return False
    chunks = [chunk for chunk in scene.chunks if one.last < chunk.first < other.first]
    counts = any(chunk.mention is not None and chunk.mention.kind != "thing" for chunk in chunks)
    return not counts and not any(map(_tells_more, chunks))


def _tells_more(chunk: Chunk) -> bool:
    """Whether a clause of its own begins, and no deed is only named: ``a blast in Hub and a shooting in Karachi``."""
    deed = any(term.form_key == "gerund" for term in chunk.verbs)
    return chunk.kind in _BREAKS and not deed


def _is_way(scene: Scene, first: PlaceMention) -> bool:
    """Whether something lies between places: ``on the border of Zhob and``, ``on the road between Hub and``."""
    before = in_small_letters(scene.sentence.tokens)[max(0, first.first - _BEFORE) : first.first]
    return not place_cues("ways_between").isdisjoint(before)


def _distance(item: Counted, group: Sequence[PlaceMention]) -> int:
    mention = item.reading.mention
    return min(abs(place.first - mention.last) for place in group)
