"""The day of an event that the article tells without one: that on which it was told of, where an hour alone is given.

``Two guards were killed, officials said on Tuesday. … The attackers came at around 2am``: who names the hour alone
speaks of the day of the report. Without an hour nobody can know.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from operator import attrgetter

from generator.extraction.days.date_marks import find_part_of_day
from generator.extraction.days.dates import DateMention
from generator.extraction.deeds.type_cues import find_type_cues
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.time_words import time_words
from generator.vocabulary.edtf import DAY, FEW_DAYS, EdtfDate
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_OPENING, _FEW_DAYS, _REACH = 4, 2, 7
_STOPS = frozenset(",;:.")
_EARLY = ("early hours", "morning")


def find_day_of_all(scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day on which an article says that all its incidents were: ``Both attacks took place on Wednesday``.

    So it is with the one that opens a list of them: ``Incidents reported on Wednesday:``.
    """
    for scene in scenes:
        tokens = scene.sentence.tokens
        opens = tokens[-1].text == ":" and scene.has_cue("plural_incidents") and not scene.districts
        if scene.readings or not (opens or index_rows("date_words", ("of_all",)).match(tokens, 0)):
            continue
        kinds = ("event", "saying") if opens else ("event",)
        days = [date for date in scene.dates if date.kind in kinds and date.date and date.precision == DAY]
        if len(days) == 1:
            return days[0]
    return None


def find_told_day(scenes: Sequence[Scene], published: EdtfDate | None) -> DateMention | None:
    """Return the one day, shortly before the publication, on which the opening of an article says that all was told."""
    told = [date for scene in scenes[:_OPENING] for date in scene.dates if date.kind == "saying" and date.date]
    days = {str(date.date) for date in told}
    other = any(date.kind == "event" and date.date for scene in scenes[:_OPENING] for date in scene.dates)
    if len(days) != 1 or other or published is None or published.latest is None:
        return None
    first = told[0].date.earliest if told[0].date and told[0].precision == DAY else None
    return told[0] if first is not None and (published.latest - first).days <= _FEW_DAYS else None


def find_day_of_telling(draft: Draft, published: EdtfDate | None) -> DateMention | None:
    """Return the one day on which an event was told of, where nothing but an hour after midnight is given for it.

    ``The military announced on Thursday that four men had died in a pre-dawn raid``: who says so the evening before
    names the night.
    """
    scenes = [scene for scene in draft.scenes if not scene.telling.spoken]
    told = [date for scene in scenes for date in scene.dates if date.kind == "saying" and date.date]
    if not told or len({str(date.date) for date in told}) > 1 or any(map(_has_own_day, scenes)):
        return None
    first = told[0].date.earliest if told[0].date and told[0].precision == DAY else None
    if first is None or published is None or published.latest is None or (published.latest - first).days > _FEW_DAYS:
        return None
    return told[0] if any(map(_is_early, scenes)) else None


def _is_early(scene: Scene) -> bool:
    """Whether a sentence tells its deed, or takes it up, as of the hours between midnight and noon."""
    tokens = scene.told.tokens
    words = ("", "", *(token.lower for token in tokens))
    if index_rows("date_words", ("past_midnight",)).find(tokens):
        return True
    if not (scene.telling.kinds or scene.telling.again):
        return False
    hours = zip(words, words[1:], words[2:], strict=False)
    halves = (
        last.startswith("am") and hour[:1].isdigit() and before not in time_words("until_hour")
        for before, hour, last in hours
    )
    return find_part_of_day(tokens) in _EARLY or any(halves)


def _has_own_day(scene: Scene) -> bool:
    return any(date.kind == "event" for date in scene.dates)


def tells_hour(draft: Draft) -> bool:
    """Whether an event is told with an hour or a part of the day, and no sentence of it names a day."""
    if any(date.kind == "event" for scene in draft.scenes for date in scene.dates):
        return False
    return any(_names_hour(scene.told.tokens) for scene in draft.scenes if not scene.telling.spoken)


def _names_hour(tokens: Sequence[Token]) -> bool:
    if index_rows("date_words", ("hours",)).find(tokens):
        return True
    ends = time_words("clock")
    return any(two.lower in ends and one.text[0].isdigit() for one, two in pairwise(tokens))


def find_known_day(scenes: Sequence[Scene], districts: Collection[str]) -> DateMention | None:
    """Return the day that sentences give to the one deed of an article, whatever else is said beside it.

    It stands right behind the deed taken up as known, or its place: ``when the explosion occurred on Wednesday``.
    """
    return next((date for scene in scenes if scene.telling.again for date in _list_known_days(scene, districts)), None)


def _list_known_days(scene: Scene, districts: Collection[str]) -> list[DateMention]:
    tokens = scene.sentence.tokens
    cues = find_type_cues(tokens)
    return [
        date
        for date in scene.dates
        if date.kind == "event" and date.date and date.precision <= FEW_DAYS
        for cue in [max((cue for cue in cues if cue.last < date.first), key=attrgetter("last"), default=None)]
        if cue is not None
        and date.first - cue.last <= _REACH
        and cue.first > 0
        and tokens[cue.first - 1].lower in ("the", "this")
        and not _is_cut(tokens[cue.last : date.first])
        and all(place.district in districts for place in scene.places if cue.last < place.first < date.first)
    ]


def _is_cut(tokens: Sequence[Token]) -> bool:
    """Whether a mark stands between a deed and its day, but for one that opens a clause on it: ``, which was on``."""
    return any(
        token.text in _STOPS and not has_any(tokens[at + 1 : at + 2], ("which", "that"))
        for at, token in enumerate(tokens)
    )
