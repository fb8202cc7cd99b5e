"""People of a team of whose service only the sentence before tells: ``Three members of the team lost their lives``."""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.codes import CIVILIANS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.named_forces import find_group_at, find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_BEHIND, _CALLED = 4, 3


def share_team(readings: tuple[Reading, ...], words: Words, last: Words) -> tuple[Reading, ...]:
    """Give members of ``the team`` the group of the team told of just before: ``a police team came under fire``."""
    if not has_any(words.tokens, people_words("units")):
        return readings
    teams = (_find_team(words, one) if one.group == UNSPECIFIED else None for one in readings)
    pairs = zip(readings, teams, strict=True)
    return tuple(replace(one, group=_find_group(last, team)) if team else one for one, team in pairs)


def _find_team(words: Words, reading: Reading) -> str | None:
    """Return the noun of the team known by now, of whom people are."""
    told = in_small_letters(words.tokens)[reading.mention.first : reading.mention.last + _BEHIND]
    known = (two for one, two in pairwise(told) if one == "the" and two in people_words("units"))
    return next(known, None) if "of" in told else None


def _find_group(words: Words, team: str) -> str:
    """Return the group of a team by the words right before it, or of whom it is said to be behind it."""
    small = in_small_letters(words.tokens)
    if team not in small:
        return UNSPECIFIED
    at = small.index(team)
    owned = find_group_at(words, at + 2) if small[at + 1 : at + 2] == ["of"] else None
    groups = {row_of(term).text("group") for place, term in words.nouns.items() if place <= at <= term.last}
    called = find_group_between(words, max(0, at - _CALLED), at)
    service = SECURITY_FORCES if SECURITY_FORCES in groups else called
    return owned or service or (CIVILIANS if CIVILIANS in groups else UNSPECIFIED)
