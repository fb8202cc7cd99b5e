"""Counts over a week: its deeds by number, or behind several incidents those whom it cost in all."""

from __future__ import annotations

from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.lost_commas import list_numbers
from generator.extraction.words.time_words import load_small_numbers, time_words
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.word_rows import find_words, has_any, in_small_letters

_FEWEST, _NEAR, _REACH = 3, 3, 6
_SEVERAL = 2


def judge_week(scene: Scene, carried: Carried) -> Background | None:
    """Judge what is counted over a week, set in no district: behind incidents of several, or with a number of deeds.

    ``Eleven incidents were recorded in the week``, ``Total for the week: nine dead``; not ``Two died this week``.
    """
    if not has_any(scene.sentence.tokens, time_words("week_units")) or scene.districts or _has_day(scene):
        return None
    counted = counts_deeds_of_week(scene) or (len(carried.own) >= _SEVERAL and _sums_up(scene))
    return Background("running_total") if counted else None


def counts_deeds_of_week(scene: Scene) -> bool:
    """Whether a sentence counts deeds over a week or more: ``There were nine attacks during the week``."""
    tokens = scene.sentence.tokens
    words = in_small_letters(tokens)
    deeds = find_words(tokens, time_words("many_deeds"))
    many = any(_is_many(word) for at in deeds for word in words[max(0, at - _NEAR) : at])
    return many and _names_week(words)


def _sums_up(scene: Scene) -> bool:
    """Whether several people are counted over a week: ``in the course of the week``, ``The week's toll``."""
    told = [one for one in scene.readings if one.real and (one.mention.number or 0) >= _FEWEST]
    known = scene.telling.again and not scene.has_cue("plural_incidents")
    return bool(told) and not known and _names_week(in_small_letters(scene.sentence.tokens))


def _names_week(words: list[str]) -> bool:
    """Whether a week is named over which something is counted: ``during the week``, ``The week's toll``."""
    units = time_words("week_units")
    for at in (at for at, word in enumerate(words) if word in units):
        before = words[max(0, at - _REACH) : at]
        owned = words[at + 1 : at + 2] == ["'s"] and before[-1:] == ["the"]
        if owned or any(word in time_words("week_openers") for word in before):
            return True
    return False


def _is_many(word: str) -> bool:
    number = int(word) if word.isdigit() else load_small_numbers().get(word, _FEWEST * (word in list_numbers()))
    return number >= _FEWEST


def _has_day(scene: Scene) -> bool:
    dated = any(one.kind == "event" and one.date and one.precision <= FEW_DAYS for one in scene.dates)
    return dated or find_weekday(scene) is not None
