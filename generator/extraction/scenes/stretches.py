"""Stretches of time that words name without a date: ``in the last twelve months``, ``during his tenure``.

What is counted over one is no news of the day. A stretch behind words that rank a deed only says among what it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_months, load_small_numbers, time_words
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.word_rows import has_any, in_small_letters

_REACH, _RANKED, _SUBJECT = 8, 9, 9
_CENTURIES, _DECADE, _DECADE_LENGTH = ("19", "20"), "s", 4
_OPENING, _NOT_OF = 4, frozenset(("half", "spring"))
_BREAKS = frozenset((",", ";", "which", "who", "that", "where", "when"))
_CLAUSES = frozenset(("where", "which", ";", "while", "whereas"))
_COUNTED, _MANY, _OF_PEOPLE = 6, 10, {"killings", "murders"}
_SUCH, _ALONE = "such", frozenset(("alone",))


def find_stretch(scene: Scene) -> int | None:
    """Return where a stretch of time begins over which a sentence counts; ``None`` without one.

    Beside a day of the article's own only a clause counts so, which begins there: ``, where 60 died in two decades``.
    """
    tokens = scene.sentence.tokens
    words = in_small_letters(tokens)
    if not (has_any(tokens, time_words("stretches")) or has_any(tokens, _ALONE) or _may_name_decade(words)):
        return None
    dated = _has_day(scene)
    if not dated and (spanned := _find_spanned(scene, words)) is not None:
        return spanned
    starts = [at for at in range(len(words)) if _ends_stretch(scene, words, at) and not _ranks(words, at)]
    if dated:
        return next((first for at in starts if (first := _find_clause(scene, words, at))), None)
    return next((at for at in starts if at <= _OPENING or _is_counted(scene, words, at)), None)


def _is_counted(scene: Scene, words: Sequence[str], at: int) -> bool:
    """Whether what befell somebody is told right before a stretch, in its clause."""
    ends = (scene.end_of(one) for one in scene.readings if one.certain)
    return any(end < at and _BREAKS.isdisjoint(words[end + 1 : at]) for end in ends)


def _find_clause(scene: Scene, words: Sequence[str], at: int) -> int:
    """Return where the clause of a stretch begins in which people are counted and no day stands; 0 without one."""
    start = next((place for place in range(at - 1, 0, -1) if words[place] in _CLAUSES), 0)
    days = any(
        start <= date.first <= at for date in scene.dates if date.kind != "period" and date.precision <= FEW_DAYS
    )
    within = any(start < one.mention.first < at for one in scene.readings if one.certain)
    before = any(one.mention.last < start for one in scene.readings if one.certain)
    return start if within and before and not days and _is_counted(scene, words, at) else 0


def counts_such(scene: Scene) -> bool:
    """Whether the perfect counts who fell to deeds of a kind: ``Forty labourers have been killed in such raids``."""
    words = in_small_letters(scene.sentence.tokens)
    if _SUCH not in words or not has_any(scene.sentence.tokens, telling_words("present_perfect")) or _has_day(scene):
        return False
    behind = (word for at, word in enumerate(words[:-1]) if word == _SUCH for word in words[at + 1 : at + 3])
    return any(word in time_words("many_deeds") for word in behind)


def counts_recorded(scene: Scene) -> bool:
    """Whether somebody keeps count of many deeds, on no day: ``The institute recorded 64 attacks in which 97 died``."""
    tokens = scene.sentence.tokens
    if not has_any(tokens, telling_words("keeping_count")) or _has_day(scene):
        return False
    words = in_small_letters(tokens)
    deeds = time_words("many_deeds") - _OF_PEOPLE
    for at in (at for at, word in enumerate(words) if word in telling_words("keeping_count")):
        near = range(at + 1, min(len(words), at + _COUNTED))
        if any(_is_many(words[one]) and deeds.intersection(words[one + 1 : one + 4]) for one in near):
            return True
    return False


def _is_many(word: str) -> bool:
    return word.isdigit() and int(word) >= _MANY


def _has_day(scene: Scene) -> bool:
    dated = any(date.kind == "event" and date.date and date.precision <= FEW_DAYS for date in scene.dates)
    return dated or find_weekday(scene) is not None


def _may_name_decade(words: Sequence[str]) -> bool:
    return _DECADE in words and any(_is_decade(words, at) for at in range(len(words) - 1))


def _is_decade(words: Sequence[str], at: int) -> bool:
    """Whether a decade is named in digits: ``1970s``."""
    year = words[at]
    behind = words[at + 1] if at + 1 < len(words) else ""
    return len(year) == _DECADE_LENGTH and year.startswith(_CENTURIES) and year.isdigit() and behind == _DECADE


def _find_spanned(scene: Scene, words: Sequence[str]) -> int | None:
    """Return 0 where a stretch is the subject of seeing: ``August saw 140 killed``, ``The first half of the year saw``.

    So it is where a month or a year is called the worst. More than one must be counted.
    """
    if not any(one.mention.quantity is not None and one.mention.quantity.plural for one in scene.readings):
        return None
    for at, word in enumerate(words[:_SUBJECT]):
        before = [one for one in words[:at] if one not in time_words("spanning_links")]
        week = bool(before) and before[-1] == "week" and "alone" in words[:at]
        if word in time_words("spanning") and before and (week or _names_span(before[-1]) or _is_year(before[-1])):
            return 0 if not set(words[:at]) & {",", "."} else None
    ranked = (at for at, word in enumerate(words[1:], 1) if word in time_words("ranked_spans"))
    return next((0 for at in ranked if words[at - 1] in time_words("worst")), None)


def _names_span(word: str) -> bool:
    return word in load_months() or word in time_words("spans")


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == _DECADE_LENGTH and word.startswith(_CENTURIES)


def _ends_stretch(scene: Scene, words: Sequence[str], at: int) -> bool:
    """Whether a stretch begins at a token: a preposition, words for which one it is, its unit, and no noun behind."""
    if words[at] in time_words("stretch_openers"):
        start = at + 1
    elif words[at] in time_words("before_seasons") and at + 1 < len(words) and words[at + 1] in time_words("seasons"):
        return _closes(scene, words, at + 1)  # ``last summer``
    else:
        return False
    for end in range(start, min(len(words), start + _REACH)):
        word = words[end]
        more = end + 1 < len(words) and words[end + 1] in time_words("stretches")  # ``his two-year tenure``
        if not more and (word in time_words("stretches") or _is_decade(words, end)):
            joined = words[end - 1] in ("-", "\u2013")
            bare = end == start and word not in time_words("seasons")
            return not (bare or (joined and not _counts(words, end))) and _closes(scene, words, end)
        if not (word in time_words("stretch_words") or word in load_small_numbers() or word.isdigit() or word == "-"):
            return False
    return False


def _counts(words: Sequence[str], end: int) -> bool:
    return end > 1 and (words[end - 2] in load_small_numbers() or words[end - 2].isdigit())


def _closes(scene: Scene, words: Sequence[str], end: int) -> bool:
    """Whether a phrase ends with a token: ``in the summer`` and not ``in the summer capital``, ``conflict zone``."""
    behind = end + 1 + _is_decade(words, end)
    if words[end] in _NOT_OF and words[behind : behind + 1] == ["of"]:
        return bool(set(words[behind + 1 : behind + 4]) & time_words("stretches")) or _is_year(words[behind + 1])
    if behind >= len(words) or not words[behind][0].isalpha():
        return behind >= len(words) or words[behind] not in ("-", "\u2013", "'s", "/")
    return (
        scene.words.grammar[behind] != ""
        or behind in scene.words.verbs
        or words[behind] in time_words("spanning_links")
    )


def _ranks(words: Sequence[str], at: int) -> bool:
    """Whether words before a stretch only rank a deed in it: ``the third such raid in the last two months``."""
    before = words[max(0, at - _RANKED) : at]
    return bool(set(before) & (time_words("ranks") | time_words("superlatives"))) or before[-2:] == ["first", "time"]
