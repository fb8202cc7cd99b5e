"""Which of the days that the sentences of an event name is its own, and not that of what came before or after it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.codes import CASUALTIES, TAKEN
from generator.extraction.days.dates import DateMention
from generator.extraction.days.saying_days import names_deed
from generator.extraction.events.death_days import is_of_late_death
from generator.extraction.events.framed_days import (
    is_of_aftermath,
    is_of_frame,
    is_of_release,
    is_of_taking,
    is_weekend,
    tells_holding,
)
from generator.extraction.events.resumed_days import find_day_before
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.pending import speaks_of_find
from generator.extraction.scenes.relative_days import is_of_others
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import index_soon_after, time_words
from generator.extraction.words.words import row_of
from generator.vocabulary.edtf import DAY, FEW_DAYS
from generator.vocabulary.word_rows import has_any, in_small_letters

_NEAR, _WEEK = 5, 7
_DATELINE = 6
_ENDS = frozenset('.!?":;')
_BODY = "body_found"


def find_own_day(draft: Draft, dateline: str) -> DateMention | None:
    """Return an event's own day, or, where it gives none, the one that stands above it in a list."""
    own = _find_named_day(draft, dateline)
    headed = draft.scenes[0].headed
    return headed if headed and (own is None or own.precision > FEW_DAYS) else own


def _find_named_day(draft: Draft, dateline: str) -> DateMention | None:
    """Return the first date of an event: of a sentence with figures, else of any of its sentences.

    Reactions come last, what tells of those held for it, and of those who died later and of a toll that rose.
    """
    counted = {item.index for item in draft.figures}
    after = {item.index for item in draft.figures if item.reading.update or item.reading.later}
    found, held = _list_finds(draft), _list_arrests(draft)
    ordered = sorted(
        draft.scenes,
        key=lambda scene: (
            scene.sentence.index not in found,
            scene.telling.spoken and not _sets_day(scene),
            scene.sentence.index in held,
            scene.sentence.index in after,
            scene.sentence.index not in counted,
        ),
    )
    if lies_before(draft) and (earlier := find_day_before(ordered[0])) is not None:
        return earlier if earlier.date else None
    told = [(scene, date) for scene in ordered for date in scene.dates if is_event_date(scene, date, dateline)]
    told = [(scene, date) for scene, date in told if not (is_of_others(scene, date) or is_of_taking(scene, date))]
    told = [(scene, date) for scene, date in told if not _is_before_find(draft, scene, date)]
    told = [(scene, date) for scene, date in told if not is_of_late_death(scene, date)]
    told = [(scene, date) for scene, date in told if not _is_of_mourning(scene, date)]
    plain = [(scene, date) for scene, date in told if not is_of_frame(scene, date)]
    freed = all(item.figure.outcome == "freed" for item in draft.figures)  # their release is the deed itself
    ranked = sorted(told, key=lambda one: (*_rank_day(one[0], one[1], plain, after), is_of_release(*one) != freed))
    dates = [date for _, date in ranked]
    if dates and (_is_on_other_weekday(ordered, dates[0]) or _is_after_saying(ordered, dates[0])):
        return None
    if dates and dates[0].from_now:
        return next((date for date in dates if _is_day_before(date, dates[0])), dates[0])
    return dates[0] if dates else None


def _is_of_mourning(scene: Scene, date: DateMention) -> bool:
    """Whether the dead were only mourned on a day: ``His death was mourned in Hub, where shops closed on Sunday``."""
    words = in_small_letters(scene.sentence.tokens)[: date.first]
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at] in telling_words("mourning")), None)
    if at is None or words[at - 1] in time_words("before_mourners") or _sets_day(scene):
        return False
    outcomes = [chunk.first for chunk in scene.chunks if chunk.kind == "outcome"]
    return not any(at < first <= date.last + 1 for first in outcomes)  # ``A bomb in a coffin on Tuesday killed two``


def _sets_day(scene: Scene) -> bool:
    """Whether a reaction names the day of the deed: ``Prayers were offered for those killed in Sunday's raid``."""
    days = [date for date in scene.dates if date.kind == "event" and date.precision <= FEW_DAYS]
    named = any(names_deed(scene.sentence.tokens, date.last) for date in days)
    harmed = [scene.chunks[one.verb].last for one in scene.readings if one.real and one.outcome in CASUALTIES]
    return named or any(0 < date.first - at <= _NEAR for date in days for at in harmed)


def _is_before_find(draft: Draft, scene: Scene, date: DateMention) -> bool:
    """Whether somebody found dead was taken on a day: ``The body of a driver was found. He went missing on Friday``."""
    finds = any(_BODY in one.telling.kinds for one in draft.scenes if one is not scene)
    if not finds or _BODY in scene.telling.kinds or speaks_of_find(scene):
        return False
    dead = any(one.outcome == "killed" for one in scene.readings)
    before = has_any(scene.sentence.tokens[: date.first], people_words("while_alive"))
    return (tells_holding(scene, date) and not (dead and _begins_with_death(scene))) or (before and not dead)


def _begins_with_death(scene: Scene) -> bool:
    """Whether a sentence tells first that somebody was killed: ``14 were shot after they were taken off on Friday``."""
    first = next((chunk for chunk in scene.chunks if chunk.kind == "outcome"), None)
    return first is not None and any(row_of(term).text("outcome") == "killed" for term in first.verbs)


def _rank_day(
    scene: Scene, date: DateMention, told: Sequence[tuple[Scene, DateMention]], after: Collection[int]
) -> tuple[bool, ...]:
    """Return how near a day comes to that of the deed, nearest first; ``after``: sentences on what came after it."""
    wide = _is_wide(date, told)
    return (
        wide or not (scene.sentence.index in after and _names_its_day(scene, date)),
        _is_of_wounds(scene, date) or has_any(scene.sentence.tokens, telling_words("mourning")),
        wide,
        is_of_aftermath(scene, date),
        is_of_frame(scene, date),
    )


def _list_finds(draft: Draft) -> set[int]:
    """Return the sentences that tell on what day the bodies of people were found who were taken before."""
    if not any(item.figure.outcome == "killed" and item.reading.outcome in TAKEN for item in draft.figures):
        return set()
    return {scene.sentence.index for scene in draft.scenes if speaks_of_find(scene)}


def _list_arrests(draft: Draft) -> set[int]:
    """Return the sentences that count nobody but people held, behind one that tells who came to harm in the deed."""
    harmed = {item.index for item in draft.figures if item.figure.outcome in CASUALTIES}
    held = {item.index for item in draft.figures if item.figure.outcome == "arrested"}
    return {index for index in held - harmed if harmed and index > min(harmed)}


def _is_on_other_weekday(ordered: Sequence[Scene], date: DateMention) -> bool:
    """Whether the sentence with an event's figures names the day of the week alone, and a known day is another's."""
    first = ordered[0]
    weekday = find_weekday(first)
    known = any(other.kind == "event" and other.date for other in first.dates if other is not date)
    if weekday is None or known or date.date is None or date.date.earliest is None or date in first.dates:
        return False
    if date.precision != DAY:
        return date.precision > FEW_DAYS
    return date.date.earliest.weekday() != weekday and date.evidence not in {one.evidence for one in first.dates}


def _is_after_saying(ordered: Sequence[Scene], date: DateMention) -> bool:
    """Whether a day lies behind that on which the event was told of: ``next day`` was counted from the telling.

    The weekday of tomorrow is that of a telling where the day of publication is one behind, as on the other side of
    the world.
    """
    told = [one.date.latest for one in ordered[0].dates if one.kind == "saying" and one.date and one.date.latest]
    first = date.date.earliest if date.date else None
    if not told or first is None or date in ordered[0].dates:
        return False
    return first > max(told) and (first - max(told)).days != _WEEK - 1


def dies_then(draft: Draft, day: DateMention | None) -> bool:
    """Whether a day is only that on which some of the injured died: ``Two of the injured succumbed on Wednesday``."""
    dated = {scene.sentence.index for scene in draft.scenes if day in scene.dates}
    told = [item for item in draft.figures if item.index in dated]
    return bool(told) and all(item.reading.later for item in told)


def _is_wide(date: DateMention, told: Sequence[tuple[Scene, DateMention]]) -> bool:
    """Whether days are told in which a day of the event lies: ``Earlier in the week … on Wednesday``."""
    if "week" in date.evidence.lower() and any("week" not in one.evidence.lower() for _, one in told):
        return True  # ``Earlier this week, on Saturday``
    if date.precision > FEW_DAYS and any(one.precision == DAY and _tells_deed(scene) for scene, one in told):
        return True  # ``nine men who took part in the raid last week … died when soldiers came on Tuesday``
    first, last = (date.date.earliest, date.date.latest) if date.date else (None, None)
    if first is None or last is None or not ((last - first).days > 1 or is_weekend(date)):
        return False
    days = [one.date.earliest for _, one in told if one.precision == DAY and one.date]
    return any(day is not None and first <= day <= last for day in days)


def _names_its_day(scene: Scene, date: DateMention) -> bool:
    """Whether a day names the deed of which somebody died later: ``wounded in Sunday's ambush, he died on Tuesday``."""
    return date.precision <= FEW_DAYS and names_deed(scene.sentence.tokens, date.last)


def _tells_deed(scene: Scene) -> bool:
    """Whether a sentence tells a deed with what became of people, or takes up one told before."""
    return bool(scene.telling.kinds or scene.telling.again) and any(reading.real for reading in scene.readings)


def _is_of_wounds(scene: Scene, date: DateMention) -> bool:
    """Whether a date is that on which a toll rose: ``rose to nine after two succumbed to their wounds on Sunday``."""
    rises = any(reading.rule == "toll" for reading in scene.readings)
    return rises and any(reading.later and reading.mention.first < date.first for reading in scene.readings)


def lies_before(draft: Draft) -> bool:
    """Whether an event lies before the others: ``The raid came two days after nine men were shot dead``."""
    opening = draft.scenes[0]
    cued = opening.has_cue("comes_after") or opening.has_cue("days_after")
    return cued and not index_soon_after().match(opening.sentence.tokens, _find_cue(opening))


def _find_cue(scene: Scene) -> int:
    """Return where the words stand that set what follows before."""
    return next(cue.first for cue in scene.cues if cue.row in ("comes_after", "days_after"))


def _is_day_before(date: DateMention, other: DateMention) -> bool:
    """Whether a date named by its weekday is the day before one told as ``yesterday``: that was said a day earlier."""
    one, two = (found.date.earliest if found.date else None for found in (date, other))
    return not date.from_now and date.precision == DAY and bool(one and two and (two - one).days == 1)


def is_event_date(scene: Scene, date: DateMention, dateline: str) -> bool:
    """Whether a date is an event's: not the one in the article's dateline, nor one of a line of the page."""
    in_dateline = date.first <= _DATELINE and date.evidence in dateline
    return date.kind == "event" and date.date is not None and not in_dateline and not _is_of_page(scene)


def _is_of_page(scene: Scene) -> bool:
    """Whether a line tells nothing and is no sentence, as those around an article are: ``ePaper - June 14, 2022``."""
    telling, tokens = scene.telling, scene.sentence.tokens
    told = bool(telling.kinds or telling.again or telling.returns or scene.readings)
    placed = any(place.role == "where" for place in scene.places)
    return not (told or placed) and tokens[-1].text not in _ENDS
