"""Incidents outside the province: which are the article's own, and which it only mentions."""

from __future__ import annotations

from functools import cache

from generator.extraction.deeds.violence import names_attackers
from generator.extraction.scenes.carrying import Carried
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import DAY
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows

_WEEK, _OPENING, _LINKED, _CROSSED = 7, 6, 3, 8
_HOME = "pakistan"
_BEFORE = ("earlier", "days_after", "comes_after", "long_after", "earlier_this_month", "last_year", "record")


def is_own_elsewhere(scene: Scene, carried: Carried) -> bool:
    """Whether an incident outside the province is one of the article's own: its lead, one more, or of the same day.

    A lead that counts incidents beyond the province makes those that follow its own: ``two bombings in Pakistan``.
    """
    if carried.recall or any(map(scene.has_cue, _BEFORE)):
        return False
    if not (scene.readings or scene.strength or names_attackers(scene.sentence)):
        return False
    if carried.background is not None and carried.background.reason != "other_province":
        return False
    if scene.has_cue("another_incident"):
        return carried.background is None and not _had_been_before(scene)
    first = next((token.lower for token in scene.sentence.tokens if token.text != '"'), "")
    added = first in telling_words("links") and scene.strength > 1
    same = carried.day is not None and any(date.kind == "event" and date.date == carried.day for date in scene.dates)
    added = added or bool(list_outside(scene) & carried.outside)
    before = carried.told_own and has_any(scene.sentence.tokens, ("had",)) and _names_other_day(scene, carried)
    return same or ((carried.wide or added) and not _names_other_day(scene, carried)) or not (carried.opened or before)


def _had_been_before(scene: Scene) -> bool:
    """Whether a sentence begins with an earlier time, and tells what had been then: ``A day earlier, a raid had``."""
    return has_any(scene.sentence.tokens[:_OPENING], ("earlier", "before")) and has_any(scene.sentence.tokens, ("had",))


def list_outside(scene: Scene) -> frozenset[str]:
    """Return the provinces outside in which a sentence sets something, where it sets nothing inside."""
    if not scene.elsewhere:
        return frozenset()
    here = (place for place in scene.places if place.role == "where" and not place.home)
    return frozenset(place.province for place in here if place.province)


def _names_other_day(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence sets something on another day than the article's own, and not on the one after it."""
    day = find_weekday(scene)
    days = [date.date for date in scene.dates if date.kind == "event" and date.precision == DAY]
    if day is not None and carried.weekday is not None and (carried.weekday + 1) % _WEEK == day:
        return False
    return (day is not None and carried.weekday not in (None, day)) or bool(
        carried.day and days and carried.day not in days
    )


def reaches_beyond(scene: Scene) -> bool:
    """Whether a lead speaks of several incidents, and not of the province's alone."""
    many = scene.telling.several or any(map(scene.has_cue, ("plural_incidents", "separate_incidents")))
    return many and not scene.districts and any(place.role == "where" and not place.home for place in scene.places)


def _opens_abroad(scene: Scene) -> bool:
    """Whether a sentence begins in another country: ``In neighbouring Afghanistan, a blast``, ``Across the border``."""
    words = in_small_letters(scene.sentence.tokens)[:_OPENING]
    if opens_across(scene):
        return bool(scene.readings)
    if _list_countries().isdisjoint(words):
        return False
    at = next((at for at, word in enumerate(words[:_LINKED]) if word in ("in", "inside")), None)
    return at is not None and any(word in _list_countries() for word in words[at + 1 : at + 3])


def opens_across(scene: Scene) -> bool:
    """Whether a sentence begins beyond the border, and names nothing there: ``On the other side of the border, …``."""
    opening = scene.sentence.tokens[:_CROSSED]
    crossed = has_any(opening, ("border", "frontier")) and bool(
        index_rows("place_cues", ("abroad_across",)).find(opening)
    )
    return crossed and bool(scene.readings) and not any(place.role == "where" for place in scene.places)


@cache
def _list_countries() -> frozenset[str]:
    rows = load_table("elsewhere").values()
    return frozenset(row.label().lower() for row in rows if row.text("kind") == "country") - {_HOME}


def names_town_abroad(scene: Scene) -> bool:
    """Whether a sentence sets something in a place of another country and none at home: ``in the Iranian town of``."""
    tokens = scene.sentence.tokens
    if any(place.here for place in scene.places):
        return False
    if _opens_abroad(scene):
        return True
    lands = place_cues("abroad")
    if not has_any(tokens, lands):
        return False
    types = place_cues("types") - place_cues("no_types")
    for at, token in enumerate(tokens[:-3]):
        behind = in_small_letters(tokens)[at + 1 : at + 4]
        if (
            token.lower in lands
            and token.text[0].isupper()
            and "of" in behind
            and behind[behind.index("of") - 1] in types
        ):
            return True
    return False
