"""The day of which a text speaks, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.dates import DateMention
from generator.extraction.deeds.tellings import TOLD, Telling
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import EdtfDate
from generator.vocabulary.word_rows import has_any

_BEFORE, _WEEK = ("had",), 7


def carry_day(
    dates: Sequence[DateMention],
    readings: Sequence[Reading],
    telling: Telling,
    tokens: Sequence[Token],
    carried: EdtfDate | None,
) -> EdtfDate | None:
    """Return the day that a text speaks of behind a sentence: the first on which that sets something, else of a saying.

    A saying that counts nobody leaves the day of a deed: ``An official said on Friday that a search had begun``.
    The day on which somebody died of his wounds is none: ``A sixth died in hospital on Monday. Later in the day, …``.
    Nor is one of what had come before: ``He had gone missing on Friday``.
    """
    if carried is not None and telling.weight < TOLD and has_any(tokens, _BEFORE):
        return carried
    died = bool(readings) and all(one.outcome == "killed" for one in readings)
    if carried is not None and died and not telling.kinds and has_any(tokens, telling_words("care")):
        return carried
    kinds = ("event", "saying") if carried is None or readings else ("event",)
    named = (date.date for kind in kinds for date in dates if date.kind == kind and date.date)
    return next(named, carried)


class ToldDays:
    """The day of which a text speaks; a paragraph that tells news leaves the old day of what had come before.

    ``They had been taken away on 11 January. … The same day, another body was found``: the day of the news is meant.
    """

    carried: EdtfDate | None = None
    news: EdtfDate | None = None
    paragraph: int = -1

    def begin(self, sentence: Sentence) -> EdtfDate | None:
        """Return the day of which the text speaks before a sentence."""
        begins = sentence.paragraph != self.paragraph
        self.paragraph = sentence.paragraph
        if begins and _is_weeks_before(self.carried, self.news) and not has_any(sentence.tokens, _BEFORE):
            self.carried = self.news
        return self.carried

    def end(self, scene: Scene) -> None:
        """Take up the day that a sentence tells."""
        self.carried = carry_day(scene.dates, scene.readings, scene.telling, scene.sentence.tokens, self.carried)
        if not has_any(scene.sentence.tokens, _BEFORE):
            self.news = self.carried


def _is_weeks_before(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    old, new = one.latest if one else None, other.earliest if other else None
    return old is not None and new is not None and (new - old).days > _WEEK
