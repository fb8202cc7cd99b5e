"""A figure of an event while those of its sentences are put together, and what its first mention tells of people."""

from __future__ import annotations

from generator.extraction.facts import Figure
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class FirstMention:
    """What the sentence that first counted people tells of them."""

    noun: str | None
    """Their noun, where it tells who they were and not only to which group they belong."""
    called: str | None
    """Their noun, whatever it is."""
    anybody: bool
    """No noun tells who they were: ``people``, ``a man``, a bare number."""
    people: tuple[frozenset[str], ...]
    """What each single one of them is called, by his noun and the words of his name."""
    several: frozenset[str]
    """What those of them are called of whom a noun tells several."""
    named: bool
    """They are told by names alone."""
    civil: bool
    """Some of them are told to be civilians."""
    whoever: bool
    """A noun tells only their sex, age or country, which fighters and soldiers have too, or that they drove."""
    owned: bool
    """They are somebody's: ``his guard``."""
    all_of: bool
    """They are ``all`` of those told of before."""
    taken: bool
    """They are some of those called abducted: ``two of the hostages``."""
    attacked: bool
    """An attack hit them, and no operation or clash is told."""
    vanished: bool
    """It is told that people were made to disappear, or are missing persons."""
    of_dead: bool
    """They are called dead, or some of the dead: ``two of those killed``."""
    first_blow: bool
    """One explosion hit them."""
    second_blow: bool
    """A further explosion at the scene hit them."""
    all_blows: bool
    """Several explosions hit them."""
    among: bool
    """They are some of the dead: ``among the dead were``."""
    part_of: bool
    """They are told as a part of those: ``two of the dead``."""
    more: bool
    """They are told as more than those before: ``two more``."""
    out_of: int | None
    """The number of which they are some: ``two of the five``."""
    both: bool
    """They are two of those told before."""
    total: bool
    """The number is a sum over all that happened."""
    summed: bool
    """The number is a toll of its own sentence, and no such sum."""
    raised: bool
    """The number is a toll that rose."""
    early: bool
    """The number is what was told first, before others were known."""
    struck: bool
    """An active verb hit them, and no number is told."""
    at_once: bool
    """They died where they were hit."""
    holds_known: bool
    """Somebody told before is one of them: ``he was one of five soldiers wounded``."""
    had: bool
    """An active verb tells what had been done to them before."""
    joined: bool
    """"And" joins their clause to one before: ``and two men died in hospital``."""
    by_forces: bool
    """Forces killed them: ``Troops returned fire and killed five``."""


@dataclass(frozen=False, slots=True)
class Kept:
    """A figure of the event, with the sentence that first gave it and the figure of which it is a part.

    Where and among whom: ``index`` of the sentence, ``rank`` among the figures, ``verb`` its chunk (-1 for a part),
    ``told`` in the first mention; ``whole`` and ``part``, ``of_them`` (of those told before), ``others``,
    ``anaphoric`` (they may have been told before).

    What later sentences say of the number: ``again`` (the last of them), ``last`` (it is the newest count),
    ``all_told`` (the sentence that speaks of all of them), ``titled`` (how many dead the title counts).

    How they came to harm: ``later``, ``later_day``, ``died`` (of the injured), ``of`` (the injured of whom a named one
    died), ``one_of`` (the dead told beside the injured of whom one died), ``of_wounds`` (each sentence that tells them
    as those who died of their wounds, and how many it tells), ``left`` (they are those left of whom some died).

    Who says it: ``tellers``, ``sure`` where a sentence itself names its source, and ``rival`` where its speaker repeats
    a toll told before and differs from it in this number.
    """

    figure: Figure
    index: int
    rank: int
    verb: int
    told: FirstMention
    whole: Kept | None
    part: bool
    of_them: bool
    others: bool
    anaphoric: bool
    later: bool
    later_day: bool = False
    died: bool = False
    of: Kept | None = None
    one_of: Kept | None = None
    of_wounds: frozenset[tuple[int, int]] = frozenset()
    left: bool = False
    again: int = -1
    last: bool = False
    all_told: int = -1
    titled: frozenset[int | None] = frozenset()
    tellers: frozenset[str | None] = frozenset()
    sure: bool = False
    rival: bool = False


def is_rest(other: Kept, place: Kept) -> bool:
    """Whether a figure counts the others beside one told before it in the sentence: ``a judge and 15 other people``."""
    return other.others and other.index == place.index and other.rank > place.rank and place.whole is None


def remove(kept: list[Kept], gone: list[Kept]) -> list[Figure]:
    """Take figures out of those of an event and return them."""
    for place in gone:
        if place in kept:
            kept.remove(place)
    return [place.figure for place in gone]
