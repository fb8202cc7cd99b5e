"""A figure of an event while those of its sentences are put together: what its first mention tells of the people."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.facts import Figure


@dataclass(slots=True)
class Kept:
    """A figure of the event with the sentence that first gave it and the figure of which it is a part.

    Where and among whom: ``index`` of the sentence, ``rank`` among the figures, ``verb`` its chunk (-1 for a part),
    ``whole`` and ``part``, ``among`` (``among the dead were``), ``out_of`` (the number of which some are told).

    How the people are called: ``noun`` and ``called`` (its row), ``named`` (by names alone), ``people`` (labels of each
    single one), ``civil``, ``owned`` (``his guard``), ``others``, ``more``, ``of_them``, ``all_of``, ``anaphoric``.

    What is said of the number: ``total`` and ``summed`` (a sum), ``raised`` (a toll that rose), ``early`` (what was
    told first), ``last`` (the newest count), ``all_told`` (the sentence that speaks of all of them), ``titled`` (how
    many dead the title counts).

    How they came to harm: ``struck`` (by an active verb), ``at_once``, ``later``, ``later_day``, ``died`` (of the
    injured), ``both`` (two of the injured died), ``of`` (the injured of whom a named one died), ``one_of`` (the dead
    told beside the injured of whom one died).

    Who says it: ``tellers``, and ``sure`` where a sentence itself names its source.
    """

    figure: Figure
    index: int
    rank: int
    verb: int = -1
    whole: Kept | None = None
    part: bool = False
    anaphoric: bool = False
    total: bool = False
    later: bool = False
    died: bool = False
    noun: str | None = None
    among: bool = False
    others: bool = False
    of_them: bool = False
    early: bool = False
    raised: bool = False
    all_of: bool = False
    struck: bool = False
    all_told: int = -1
    called: str | None = None
    summed: bool = False
    named: bool = False
    at_once: bool = False
    civil: bool = False
    owned: bool = False
    tellers: frozenset[str | None] = frozenset()
    sure: bool = False
    people: tuple[frozenset[str], ...] = ()
    of: Kept | None = None
    both: bool = False
    more: bool = False
    last: bool = False
    one_of: Kept | None = None
    out_of: int | None = None
    later_day: bool = False
    titled: frozenset[int | None] = frozenset()


def outnumbers(place: Kept, whole: Kept) -> bool:
    """Whether a part counts more people than what it is a part of: it was misread as a part of those."""
    part, most = place.figure.lowest, whole.figure.highest
    return part is not None and most is not None and part > most


def is_rest(other: Kept, place: Kept) -> bool:
    """Whether a figure counts the others beside one told before it in the sentence: ``a judge and 15 other people``."""
    return other.others and other.index == place.index and other.rank > place.rank and place.whole is None


def remove(kept: list[Kept], gone: list[Kept]) -> list[Figure]:
    """Take figures out of those of an event and return them."""
    for place in gone:
        if place in kept:
            kept.remove(place)
    return [place.figure for place in gone]
