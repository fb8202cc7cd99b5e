"""Days on which somebody only died who had been hurt before: they are not those of the deed."""

from __future__ import annotations

from generator.extraction.codes import CASUALTIES
from generator.extraction.days.dates import DateMention
from generator.extraction.days.saying_days import names_deed
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import row_of
from generator.vocabulary.word_rows import has_any

_OPENS = 1


def is_of_late_death(scene: Scene, date: DateMention) -> bool:
    """Whether a day is that on which some of the injured died: ``Two of those injured in a blast died on Friday``.

    So is that on which one more died and a toll rose: ``Another guard died on Friday, raising the toll to four``.
    """
    if names_deed(scene.sentence.tokens, date.last):
        return False
    told = [one for one in scene.readings if one.real and one.outcome in CASUALTIES]
    died = [one for one in told if one.rule != "toll" and one.outcome == "killed"]
    rises = any(one.rule == "toll" and one.update for one in told)
    if not died or any(one not in died and one.rule != "toll" for one in told):
        return False
    return all(_was_hurt(scene, one) or (rises and one.mention.further) for one in died) and any(
        _dates_death(scene, one, date) for one in died
    )


def _was_hurt(scene: Scene, died: Reading) -> bool:
    """Whether those who died are told as injured before: ``a wounded guard``, ``a guard who was hurt in a blast``."""
    tokens = scene.sentence.tokens
    if not died.later:
        return False
    if any(_is_hurt(scene, at) for at in range(died.chunk + 1, died.verb)):
        return True
    return has_any(tokens[died.mention.first : died.mention.last + 1], people_words("told_injured"))


def _is_hurt(scene: Scene, at: int) -> bool:
    return any(row_of(term).text("outcome") == "injured" for term in scene.chunks[at].verbs)


def _dates_death(scene: Scene, died: Reading, date: DateMention) -> bool:
    """Whether a day opens the sentence or stands behind ``died``, and nothing tells there how they had been hurt."""
    verb, tokens = scene.chunks[died.verb], scene.sentence.tokens
    if date.first > verb.first:
        if has_any(tokens[verb.first : date.first], toll_words("raising")):
            return False
        nearer = any(verb.first < one.first < date.first for one in scene.dates if one.kind == "event")
        between = range(died.verb + 1, len(scene.chunks))
        return not nearer and not any(_is_hurt(scene, at) for at in between if scene.chunks[at].first < date.first)
    return date.first <= _OPENS and date.last < died.mention.first
