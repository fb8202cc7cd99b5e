"""The day of a picture or a post on a page without a date, for an event that is told by the same day of the week.

``— Gul Khan (@gulkhan) May 1, 2022`` and ``Men stand at the site of a blast in Hub on January 10, 2013. — AFP`` say of
which week ``on Sunday`` and ``on Thursday`` are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.days.date_meanings import find_meaning
from generator.extraction.days.dates import DateMention, write_words
from generator.extraction.deeds.type_cues import find_type_cues
from generator.extraction.events.event_dates import EventDay
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import publication_words
from generator.vocabulary.edtf import DAY
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_POSTER = 8


def find_seen_day(sentences: Sequence[Sentence], furniture: Collection[int]) -> DateMention | None:
    """Return the one day that posts and captions of pictures of a deed give with its year; ``None`` for several."""
    found = [day for one in sentences for day in _list_days(one.tokens, shown=one.index in furniture)]
    return found[0] if len({str(day.date) for day in found}) == 1 else None


def lend_seen_day(days: Sequence[EventDay], drafts: Sequence[Draft], seen: DateMention | None) -> list[EventDay]:
    """Return the days of events, with the one that was seen for those told by its day of the week alone."""
    if seen is None:
        return list(days)
    told = zip(days, drafts, strict=True)
    return [EventDay(seen, "inferred") if not day.date and _names_weekday(draft, seen) else day for day, draft in told]


def _names_weekday(draft: Draft, seen: DateMention) -> bool:
    named = (weekday for scene in draft.scenes if (weekday := find_weekday(scene)) is not None)
    first = seen.date.earliest if seen.date else None
    return first is not None and next(named, None) == first.weekday()


def _list_days(tokens: Sequence[Token], *, shown: bool) -> Iterator[DateMention]:
    posted = has_any(tokens, ("@",))
    if not (posted or (shown and find_type_cues(tokens) and not has_any(tokens, publication_words("archived")))):
        return
    for mark in find_date_marks(tokens):
        full = mark.written is not None and mark.written.year is not None and len(mark.written.days) == 1
        if not full or (posted and not _is_posted(tokens, mark)):
            continue
        date = find_meaning(replace(mark, weekday=None), None, None).date
        if date is not None and date.precision == DAY:
            words = write_words(tokens, mark.first, mark.last)
            yield DateMention(date, mark.first, mark.last, "event", 1, words, None)


def _is_posted(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether a day stands right behind who posted something: ``— Gul Khan (@gulkhan) May 1, 2022``."""
    before = [token.text for token in tokens[max(0, mark.first - _POSTER) : mark.first]]
    return before[-1:] == [")"] and "@" in before and before[before.index("@") - 1 : before.index("@")] == ["("]
