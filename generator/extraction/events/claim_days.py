"""Which events of an article a claim means by their day: ``had claimed the November 15 killings``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.dates import DateMention
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.time_words import load_months
from generator.vocabulary.edtf import DAY
from generator.vocabulary.word_rows import has_any

_FEW = 2


def find_dated(one: ResponsibilityMention, claim: Scene, drafts: Sequence[Draft]) -> list[int]:
    """Return the events told on the day that stands before the deed that a claim names."""
    tokens, nouns = claim.sentence.tokens, responsibility_words("act_nouns")
    meant = [date for date in claim.dates if one.first <= date.first < one.end]
    meant = [date for date in meant if has_any(tokens[date.last + 1 : date.last + 2], nouns)]
    named = [day for date in meant if len(day := name_day(date, claim)) >= _FEW]
    return [at for at, draft in enumerate(drafts) if len(named) == 1 and _is_told_on(draft, claim, named[0])]


def _is_told_on(draft: Draft, claim: Scene, day: set[str]) -> bool:
    """Whether the first day that the sentences of an event name is a day."""
    told = (scene for scene in draft.scenes if scene is not claim)
    days = (name for scene in told for date in scene.dates if len(name := name_day(date, scene)) >= _FEW)
    return day <= next(days, set())


def name_day(date: DateMention, scene: Scene) -> set[str]:
    """Return the month, shortened, and the number of a day: as a text writes them, else those of the day it means."""
    words = {token.lower for token in scene.sentence.tokens[date.first : date.last + 1]}
    name = {word[:3] for word in words if word.isdigit() or word in load_months()}
    if len(name) >= _FEW or date.precision != DAY or date.date is None:
        return name
    _, month, day = str(date.date).rstrip("?~").split("-")[:3]
    return {next(word[:3] for word, number in load_months().items() if number == int(month)), str(int(day))}
