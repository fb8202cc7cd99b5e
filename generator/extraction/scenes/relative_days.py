"""Which days are those of people only spoken of: ``a bomb hit the relatives of a man who was shot on Monday``."""

from __future__ import annotations

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.days.dates import DateMention
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import time_words
from generator.extraction.words.words import row_of
from generator.vocabulary.edtf import DAY

_WHO = frozenset(("who", "whom"))
_STOPS = frozenset(",;:.")
_RELATIVE, _PAIR = 14, 2


def is_of_others(scene: Scene, date: DateMention) -> bool:
    """Whether a day is that of people only spoken of: ``a bomb hit the relatives of a man who was shot on Monday``."""
    words = [token.lower for token in scene.sentence.tokens[max(0, date.first - _RELATIVE) : date.first]]
    at = max((at for at, word in enumerate(words) if word in _WHO), default=None)
    if at is None or words[at + 1 : at + 2] not in (["was"], ["were"], ["had"]) or _STOPS & set(words[at:]):
        return False
    who = date.first - len(words) + at
    told = {_outcome(chunk) for chunk in scene.chunks if who < chunk.first < date.first}
    if "injured" in told:
        return False  # ``a guard who was hurt on Sunday died on Tuesday``: he was a victim on Sunday
    if any(one.mention.last == who - 1 and who < scene.chunks[one.verb].first < date.first for one in scene.readings):
        return False  # ``an officer was among five soldiers who were killed on Friday``
    if any(_dies_behind(scene, one, date) and who - _PAIR <= one.mention.last < who for one in scene.readings):
        return False  # ``a guard, who was hit in Sunday's clash, succumbed on Tuesday``
    verbs = [(reading, scene.chunks[reading.verb]) for reading in scene.readings if reading.mention.last < who]
    main = "killed" not in told and _is_before_main(scene, date)
    return any(
        verb.first > date.last or (verb.last < who and (main or not _adjoins(scene, one.mention.last, who)))
        for one, verb in verbs
    )


def _is_before_main(scene: Scene, date: DateMention) -> bool:
    """Whether the day of the main verb follows: ``found the bodies of four who were taken on May 7 on Monday``."""
    behind = (one for one in scene.dates if one.kind == "event" and one.precision == DAY and one.first > date.last)
    day = date.date.latest if date.date is not None else None
    return day is not None and any(one.date and one.date.earliest and one.date.earliest > day for one in behind)


def _dies_behind(scene: Scene, reading: Reading, date: DateMention) -> bool:
    """Whether people died behind a day on which they were hurt: of their wounds, or only ``died``."""
    word = scene.sentence.tokens[scene.chunks[reading.verb].first].lower
    died = reading.outcome == "killed" and word in time_words("passing_away")
    return reading.later or (died and scene.chunks[reading.verb].first > date.last)


def _adjoins(scene: Scene, last: int, who: int) -> bool:
    """Whether nothing but their place stands between people and ``who``: ``four labourers in Gwadar, who were``."""
    gap = scene.sentence.tokens[last + 1 : who]
    words = [token.lower for token in gap if token.text.isalpha() and not token.text[0].isupper()]
    return len(gap) < _PAIR or place_cues("around_places").issuperset(words)


def _outcome(chunk: Chunk) -> str:
    """Return what became of people by a verb, empty where it tells of nobody's fate."""
    return next((outcome for term in chunk.verbs if (outcome := row_of(term).text("outcome"))), "")
