"""One event's figures: repeated ones become one with several evidences, parts get ``subset_of``, old ones go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.facts import Figure
from generator.extraction.figures import Counted, is_open, number_of
from generator.extraction.groups import UNSPECIFIED

_MOST_EVIDENCES = 3


def merge_figures(counted: Sequence[Counted]) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of an event, and those that the article itself replaced."""
    kept: list[Figure] = []
    parts: list[tuple[int, int]] = []
    superseded = [item.figure for item in counted if item.figure.status == "superseded"]
    where: dict[tuple[int, int], int] = {}
    for item in counted:
        if item.figure.status == "superseded" or _is_superseded(item, superseded):
            continue
        place = _find_same(kept, item.figure, parts)
        if place is None:
            kept.append(item.figure)
            place = len(kept) - 1
        else:
            kept[place] = _join(kept[place], item.figure)
        where[(item.index, item.reading.chunk)] = place
        whole = where.get((item.index, item.reading.inside)) if item.reading.inside is not None else None
        if whole is not None and whole != place:
            parts.append((place, whole))
    return _mark_parts(kept, parts), superseded


def _is_superseded(item: Counted, superseded: Sequence[Figure]) -> bool:
    return any(
        old.outcome == item.figure.outcome and number_of(old) == number_of(item.figure) and not item.reading.update
        for old in superseded
    )


def _find_same(kept: list[Figure], figure: Figure, parts: Sequence[tuple[int, int]]) -> int | None:
    """Return which figure counts the same people: same outcome and number, groups that do not exclude each other."""
    _ = parts
    for exact in (True, False):
        for place, other in enumerate(kept):
            if other.what == figure.what and other.outcome == figure.outcome and _same_number(other, figure):
                if other.group == figure.group:
                    return place
                if not exact and UNSPECIFIED in (other.group, figure.group):
                    return place
    return None


def _same_number(one: Figure, other: Figure) -> bool:
    if one.vague or other.vague:
        return one.vague == other.vague
    return number_of(one) == number_of(other)


def _join(one: Figure, other: Figure) -> Figure:
    """Join two mentions of the same people: the closer group, the firmer number, all the words."""
    group = other.group if is_open(one) else one.group
    firm = one if one.count is not None or other.count is None else other
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))[:_MOST_EVIDENCES]
    certainty = one.certainty if one.certainty == other.certainty else None
    return replace(
        one, group=group, count=firm.count, min=firm.min, max=firm.max, evidence=evidence, certainty=certainty,
        approximate=one.approximate and other.approximate, note=one.note or other.note,
    )  # fmt: skip


def _mark_parts(kept: list[Figure], parts: Sequence[tuple[int, int]]) -> list[Figure]:
    """Give the figures that are parts of others their ``subset_of``."""
    links = dict(parts)
    for place, figure in enumerate(kept):
        whole = links.get(place)
        if whole is None:
            whole = _find_whole(kept, place, links)
        if whole is not None and _goes_round(links, place, whole):
            whole = None
        if whole is not None and number_of(figure) is not None:
            links[place] = whole
        else:
            links.pop(place, None)
    return _write_links(kept, links)


def _goes_round(links: dict[int, int], place: int, whole: int) -> bool:
    seen = {place}
    while whole in links:
        if whole in seen:
            return True
        seen.add(whole)
        whole = links[whole]
    return whole in seen


def _find_whole(kept: Sequence[Figure], place: int, links: dict[int, int]) -> int | None:
    """Return the open figure of the same outcome that is larger: a closer figure told beside it is a part of it."""
    figure = kept[place]
    number = number_of(figure)
    if number is None or figure.what:
        return None
    for other, whole in enumerate(kept):
        larger = (number_of(whole) or 0) > number
        if other != place and whole.outcome == figure.outcome and is_open(whole) and larger and other not in links:
            return other
    return None


def _write_links(kept: list[Figure], links: dict[int, int]) -> list[Figure]:
    names = {whole: f"f{number}" for number, whole in enumerate(sorted(set(links.values())), 1)}
    return [
        replace(figure, id=names.get(place), subset_of=names[links[place]] if place in links else None)
        for place, figure in enumerate(kept)
    ]
