"""Tolls that rose over some days, and so count more than the incident: ``raising the toll to 40 in three days``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_small_numbers, time_words
from generator.extraction.words.toll_words import toll_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_REACH = 4


def judge_risen(scene: Scene, carried: Carried) -> Background | None:
    """Judge a toll over several days that is larger than what is told of those who died now.

    ``Troops killed nine, raising the toll to 40 in three days``: the 40 are no part of this incident. Where some of
    the injured die the toll is that of one incident.
    """
    tokens = scene.sentence.tokens
    tolls = [one for one in scene.readings if one.rule == "toll" and one.real and one.outcome == "killed"]
    if not tolls or not has_any(tokens, time_words("span_units")) or has_any(tokens, toll_words("wounded")):
        return None
    if not _names_days(in_small_letters(tokens)) or has_any(tokens, telling_words("bodies_found")):
        return None
    toll, others = tolls[-1], [one for one in scene.readings if one not in tolls]
    if others:
        start = _find_raising(scene, toll)
        fewer = any(one.outcome == "killed" and one.mention.last < start for one in others)
        return Background("running_total", first=start) if start and fewer else None
    fewer = any(outcome == "killed" and number < (toll.mention.number or 0) for outcome, number in carried.counted)
    return Background("running_total", first=1) if fewer else None


def _find_raising(scene: Scene, toll: Reading) -> int:
    """Return where a participle behind a comma makes the toll larger: ``, raising the toll to 40``; else 0."""
    words = in_small_letters(scene.sentence.tokens)
    starts = (at for at in range(1, len(words)) if words[at] in toll_words("raising") and words[at - 1] == ",")
    return next((at for at in starts if at < toll.mention.last), 0)


def _names_days(words: Sequence[str]) -> bool:
    """Whether several days or weeks are named over which something was counted: ``over the past three days``."""
    return any(_is_span(words, at) for at, word in enumerate(words) if word in time_words("span_units"))


def _is_span(words: Sequence[str], at: int) -> bool:
    """Whether the words before a unit open a stretch of it: ``in three``, ``over the past few``, ``this``."""
    if words[at - 1 : at] == ["this"]:
        return True
    start = max((one for one in range(max(0, at - _REACH), at) if words[one] in time_words("within")), default=None)
    between = words[start + 1 : at] if start is not None else []
    known = time_words("stretch_words").union(load_small_numbers())
    told = all(word in known or word.isdigit() for word in between)
    return bool(between) and words[at].endswith("s") and told
