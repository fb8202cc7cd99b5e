"""The day of an event that stands only where the text comes back to it beside another deed, which came before it.

``Three died in a blast in Hub. The blast occurred on Tuesday, a day after rebels killed two in Kohlu``: what is told of
Kohlu is another incident or none of the news, and the day is that of the blast.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.extraction.days.dates import DateMention, write_words
from generator.extraction.days.saying_days import names_deed
from generator.extraction.deeds.type_cues import find_type_cues
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_small_numbers, load_units
from generator.vocabulary.edtf import DAY, FEW_DAYS, from_days
from generator.vocabulary.word_rows import Term

_BACK = ("days_after", "comes_after", "long_after")
_DEED = 5
_WEEK, _ASIDE = 7, 4


def find_resumed_day(drafts: Sequence[Draft], number: int, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day with which the text comes back to an event before it turns to the next."""
    draft = drafts[number]
    first = draft.scenes[0].sentence.index
    end = drafts[number + 1].scenes[0].sentence.index if number + 1 < len(drafts) else scenes[-1].sentence.index
    told = [scene for scene in scenes if first <= scene.sentence.index <= end]
    if len(drafts) == 1 and (named := next(filter(None, (_find_name(draft, scene) for scene in told[1:])), None)):
        return named
    return next(filter(None, (_find_day(draft, scene, first) for scene in told)), None)


def find_day_before(scene: Scene) -> DateMention | None:
    """Return the day of a deed that a sentence sets before its own: ``a day after a bomb killed two on Monday``.

    That which it names for it is surer than the one that its words count back from the publication.
    """
    counted = next((date for date in scene.dates if date.kind == "before"), None)
    if counted is None:
        return None
    return next(iter(_list_behind(scene, counted.last)), counted)


def _find_name(draft: Draft, scene: Scene) -> DateMention | None:
    """Return the day by which the one deed of an article is called where a sentence begins: ``Tuesday's attack``."""
    day = next(iter(_list_days(scene)), None)
    if day is None or day.first > 1 or not _names_known(scene.sentence.tokens, day.last):
        return None
    return day if _lies_here(draft, scene, day.last + _DEED) else None


def _find_day(draft: Draft, scene: Scene, first: int) -> DateMention | None:
    tokens = scene.sentence.tokens
    days = _list_days(scene)
    cue = next((cue for cue in scene.cues if cue.row in _BACK), None)
    if not days or scene.sentence.index == first:
        return _count_on(scene, cue) if days and cue is not None else None
    if cue is None or tokens[0].lower not in telling_words("resuming"):
        return None
    end = _find_end_of_aside(tokens, cue.first)
    before = [date for date in days if date.last < cue.first]
    behind = [date for date in days if end and date.first > end]
    if not _lies_here(draft, scene, cue.first, end):
        return None
    return next(iter((*before, *behind)), None) or _count_on(scene, cue)


def _list_days(scene: Scene) -> list[DateMention]:
    return [date for date in scene.dates if date.kind == "event" and date.date and date.precision <= FEW_DAYS]


def _list_behind(scene: Scene, last: int) -> list[DateMention]:
    """Return the days named behind a word for a deed before, and before the comma that closes what is told of it."""
    end = _find_end_of_aside(scene.sentence.tokens, last)
    return [date for date in _list_days(scene) if date.first > last and not (end and date.first > end)]


def _count_on(scene: Scene, cue: Term) -> DateMention | None:
    """Return the day that lies so many days after the one named for a deed before: ``a day after a bomb on Monday``."""
    words = [token.lower for token in scene.sentence.tokens]
    at = next((at for at in range(cue.first, cue.last + 1) if 0 < load_units().get(words[at], 0) <= _WEEK), 0)
    number = 1 if at and words[at - 1] in ("a", "one") else load_small_numbers().get(words[at - 1], 0) if at else 0
    named = next(iter(_list_behind(scene, cue.last)), None)
    known = named.date if named is not None and named.precision == DAY else None
    if not number or known is None or known.earliest is None:
        return None
    day = known.earliest + dt.timedelta(days=number * load_units()[words[at]])
    evidence = write_words(scene.sentence.tokens, at - 1, cue.last)
    return DateMention(
        from_days(day, day, year_uncertain=known.uncertain), at - 1, cue.last, "event", 1, evidence, None
    )


def _names_known(tokens: Sequence[Token], last: int) -> bool:
    """Whether a deed is called by its day at the beginning of a sentence: ``Tuesday's attack``."""
    named = range(last + 2, last + _DEED)
    return names_deed(tokens, last) and any(cue.first in named for cue in find_type_cues(tokens[: last + _DEED]))


def _find_end_of_aside(tokens: Sequence[Token], first: int) -> int:
    """Return the comma that closes what is told between commas of a deed before; 0 without one."""
    opened = any(token.text == "," for token in tokens[max(0, first - _ASIDE) : first])
    if not opened:
        return 0
    return next((at for at in range(first, len(tokens)) if tokens[at].text == ","), 0)


def _lies_here(draft: Draft, scene: Scene, first: int, last: int = 0) -> bool:
    """Whether what is told before one word, and behind another, is set in no other place than that of an event."""
    main = (place for place in scene.places if place.first < first or place.first > last > 0)
    return all(place.home and place.district in (None, *draft.districts) for place in main if place.role == "where")
