"""Stretches of time over which something was counted."""

from __future__ import annotations

from generator.extraction.dates import DateMention
from generator.extraction.scenes import Scene
from generator.extraction.time_words import load_small_numbers, load_units, time_words
from generator.vocabulary.phrases import has_any

_WEEK, _COMPARED = 7, 10
_WITHIN = ("in", "within", "over", "during")


def speaks_of_period(scene: Scene) -> bool:
    """Whether a sentence has no time but a span that nothing dates: ``last year`` in an article without a date."""
    spans = [date for date in scene.dates if date.kind == "period" and date.date is None]
    return bool(spans) and all(date in spans for date in scene.dates)


def find_years(scene: Scene) -> int | None:
    """Return where a long time is named over which a count has run: ``in three years``, ``within two months``."""
    tokens, units = scene.sentence.tokens, load_units()
    if not has_any(tokens, _WITHIN):
        return None
    for at in range(len(tokens) - 2):
        number, unit = tokens[at + 1].lower, tokens[at + 2].lower
        counted = number.isdigit() or number in load_small_numbers()
        if tokens[at].lower in _WITHIN and counted and units.get(unit, 0) >= _WEEK:
            return at
    return None


def closes_clause(scene: Scene, position: int) -> bool:
    """Whether no word stands behind a word of time: ``have not been seen since.``, at the end."""
    behind = scene.sentence.tokens[position + 1 : position + 2]
    return not behind or not behind[0].text[0].isalnum()


def compares(scene: Scene, date: DateMention) -> bool:
    """Whether a month or year only says how an incident compares: ``the deadliest attack in the city this year``."""
    before = scene.sentence.tokens[max(0, date.first - _COMPARED) : date.first]
    ranks = [token.start for token in before if token.lower in time_words("superlatives")]
    verbs = (scene.sentence.tokens[scene.chunks[one.verb].first].start for one in scene.readings)
    return bool(ranks) and not any(start > ranks[-1] for start in verbs)
