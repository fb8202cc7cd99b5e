"""Numbers that were told first, before others took their place: ``Initial reports had put the toll at 16``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.draft import Draft, tells_new
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.incidents.retellings import recalls_account
from generator.extraction.scenes.named_days import list_weekdays
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_weekdays, time_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_AT_ONCE, _FIRST = ["at", "first"], [["first"], ["initially"]]
_VERBS = ("verb", "outcome")
_HARM = 4
_REPORTED = 4  # words: ``local reports said .`` at the end of a sentence


def was_first_told(scene: Scene) -> bool:
    """Whether a sentence gives a number as one that was told first: ``Initial reports had put the toll at 16``."""
    words = in_small_letters(scene.sentence.tokens)
    first = has_any(scene.sentence.tokens, telling_words("at_first")) or words[:1] == ["earlier"]
    if first and any(_is_told(words, at) for at in range(len(words))):
        return not _tells_earlier_deed(scene, words)
    return recalls_account(scene) or _is_said_at_first(words) or _is_said_earlier(scene, words)


def _is_told(words: Sequence[str], at: int) -> bool:
    """Whether a verb tells how many were reported, and not that people received injuries."""
    return words[at] in telling_words("reported_first") and time_words("wounds").isdisjoint(words[at : at + _HARM])


def _tells_earlier_deed(scene: Scene, words: list[str]) -> bool:
    """Whether it was done earlier, and not told: ``Earlier on Sunday, a bomb killed two in Turbat, media reported``."""
    told = telling_words("reported_first")
    ends = any(word in told for word in words[-_REPORTED:]) and not any(word in told for word in words[:-_REPORTED])
    return words[:1] == ["earlier"] and bool(ends and scene.telling.kinds and scene.districts)


def tells_risen(current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether it is told how those of a risen toll came to harm: ``It rose to four. … Earlier, a bomb went off``."""
    rose = any(one.rule == "toll" and one.update for told in current.scenes for one in told.readings)
    if not rose or in_small_letters(scene.sentence.tokens[:1]) != ["earlier"] or not here <= current.districts:
        return False
    kinds, told = scene.telling.kinds - {ANY_DEED}, list_kinds(current.scenes) - {ANY_DEED}
    return bool(kinds and told) and are_alike(kinds, told) and not is_other_day(scene, current.scenes)


def tells_other_toll(drafts: Sequence[Draft], scene: Scene) -> bool:
    """Whether the toll of a deed rises that is none of those told: by its kind, day or place, as ``Friday's blast``."""
    if not list_weekdays(scene) or scene.telling.spoken:
        return False
    named, there = scene.telling.again - {ANY_DEED}, _list_there(scene)
    return bool(named or there) and all(_is_other(draft, scene, named, there) for draft in drafts)


def tolls_elsewhere(drafts: Sequence[Draft], scene: Scene, here: frozenset[str]) -> bool:
    """Whether the toll of a known deed is told where none told so far lies: ``the toll of the Hub blast rose``."""
    apart = all(draft.districts and draft.districts.isdisjoint(here) for draft in drafts)
    return apart and len(here) == 1 and bool(scene.telling.again)


def _is_other(draft: Draft, scene: Scene, named: Collection[str], there: Collection[str]) -> bool:
    """Whether an incident is of another kind than a deed that is named by its day, or of another day or district."""
    kinds = list_kinds(draft.scenes)
    if draft.overview or not any(tells_new(one) for one in draft.scenes):
        return False
    away = bool(draft.districts) and bool(there) and draft.districts.isdisjoint(there)
    return away or not are_alike(named, kinds) or is_other_day(scene, draft.scenes)


def _list_there(scene: Scene) -> set[str]:
    """Return the districts of a deed that is named by its day: ``the toll of Friday's blast in Mach rose``."""
    tokens, names = scene.sentence.tokens, load_weekdays()
    owned = (at for at, one in enumerate(tokens[:-1]) if one.lower in names and tokens[at + 1].text == "'s")
    start = next(owned, len(tokens))
    ends = (chunk.first for chunk in scene.chunks if chunk.kind in _VERBS and chunk.first > start)
    end = next(ends, len(tokens))
    return {place.district for place in scene.places if place.home and place.district and start < place.first < end}


def _is_said_earlier(scene: Scene, words: list[str]) -> bool:
    """Whether somebody said before how many there were, of nothing new: ``Earlier, a doctor said four had died``."""
    if words[:1] != ["earlier"] or scene.districts or scene.telling.kinds:
        return False
    said = next((at for at, word in enumerate(words) if word in telling_words("said_first")), len(words))
    placed = any(place.role == "where" for place in scene.places)
    known = bool(scene.telling.again) or scene.has_cue("of_all")
    plain = words[1:2] == [","] and not scene.dates
    if not plain and (placed or not known or any(one.first > said for one in scene.dates)):
        return False  # ``Earlier on Friday, police said gunmen had killed two on Joint Road``
    return bool(scene.readings) and all(one.mention.first > said for one in scene.readings)


def _is_said_at_first(words: list[str]) -> bool:
    """Whether somebody said something at first, or first spoke of a number: ``Officials at first said four died``."""
    said = telling_words("said_first")
    for at, word in enumerate(words if not said.isdisjoint(words) else ()):
        if word not in said:
            continue
        after = words[at + 1 : at + 2]
        if words[max(0, at - 2) : at] == _AT_ONCE or words[max(0, at - 1) : at] in _FIRST:
            return True
        if after in _FIRST[1:] or words[at + 1 : at + 3] == _AT_ONCE:
            return True
    return words[:2] == _AT_ONCE or words[:1] in _FIRST[1:] or _is_put_at_first(words)


def _is_put_at_first(words: list[str]) -> bool:
    """Whether a number is the one given at first: ``He put the number of the dead at five at first``."""
    behind = (at + 1 for at in range(2, len(words)) if words[at - 1] == "at" and words[at] != "first")
    return any(words[at : at + 2] == _AT_ONCE or words[at : at + 1] in _FIRST[1:] for at in behind)
