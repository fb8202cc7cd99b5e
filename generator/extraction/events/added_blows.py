"""Who was hit by a further bomb at the scene of a first: they come on top of those whom the first one hit."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.kept import Kept, remove
from generator.extraction.events.moved_deaths import join_dead
from generator.extraction.facts import Figure
from generator.extraction.scenes.blows import tells_blows, tells_second_blow, tells_single_blow
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, may_share_group

_NEAR = 2


def hits_others(kept: Sequence[Kept], item: Counted) -> bool:
    """Whether a further bomb hit people, who are others than as many whom the first one hit."""
    return is_of_second(item) and _find_first(kept, item.figure, item.index) is not None


def is_of_second(item: Counted) -> bool:
    """Whether people are counted whom a further bomb at the scene hit: no part of others, no sum."""
    mention, reading = item.reading.mention, item.reading
    new = reading.inside is None and not (mention.known or reading.total or reading.update or mention.partitive)
    return new and bool(item.figure.count) and tells_second_blow(item.scene)


def is_of_first(item: Counted) -> bool:
    """Whether people are counted whom one bomb alone hit."""
    return item.reading.inside is None and tells_single_blow(item.scene)


def is_of_all(item: Counted) -> bool:
    """Whether people are counted whom several explosions hit."""
    return item.reading.inside is None and tells_blows(item.scene)


def add_blows(kept: list[Kept]) -> list[Figure]:
    """Add those whom a further bomb hit to those of the first, unless somebody counts all of them; return these."""
    gone = []
    for more in [place for place in kept if place.told.second_blow]:
        first = _find_first(kept, more.figure, more.index) if more in kept else None
        if first is None:
            gone += remove(kept, [more] if _is_inside_all(kept, more) else [])
            continue
        both = (number_of(first.figure) or 0) + (number_of(more.figure) or 0)
        others = [place for place in kept if place not in (first, more) and _is_alike(place.figure, more.figure)]
        if any(place.figure.count == both for place in others):
            gone += remove(kept, [first, more])
            continue
        titled = first.titled if more.figure.outcome == "killed" else frozenset()
        whole = number_of(first.figure) in titled and both not in titled
        if not whole and all((number_of(place.figure) or 0) < both or place.whole is not None for place in others):
            join_dead(kept, first, more, more)
    return gone


def _is_inside_all(kept: Sequence[Kept], more: Kept) -> bool:
    """Whether more people were counted before in all the explosions together: ``in twin blasts … killing one more``."""
    told = (one for one in kept if one.told.all_blows and one.index < more.index)
    wholes = (one.figure.count or 0 for one in told if _is_alike(one.figure, more.figure))
    return more.told.more and any(number > (more.figure.count or 0) for number in wholes)


def _find_first(kept: Sequence[Kept], figure: Figure, index: int) -> Kept | None:
    """Return those whom the first bomb hit, counted right before."""
    near = [place for place in kept if 0 < index - place.index <= _NEAR and place.told.first_blow]
    fits = [place for place in near if place.figure.count and _is_alike(place.figure, figure)]
    fits = [place for place in fits if place.whole is None]
    return fits[-1] if len(fits) == 1 else None


def _is_alike(one: Figure, other: Figure) -> bool:
    same = (one.outcome, one.status, one.what) == (other.outcome, other.status, other.what)
    return same and may_share_group(one, other)
