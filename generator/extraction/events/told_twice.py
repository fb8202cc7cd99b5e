"""Incidents that an article tells twice: one blow of several by itself, or as it was told before the news changed."""

from __future__ import annotations

from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.continuity import is_other_locality
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import in_small_letters

_OPENING = 6
_EARLIER, _LONG, _SHORTEST = "earlier", 4, 5
_SEVERAL, _SPOTS = 2, ("area", "bazaar", "quarter", "road", "village")
_AT = ("on", "at", "near", "outside", "inside", "into")


def strikes_there(lead: Draft, part: Draft) -> bool:
    """Whether the blows of which a lead tells all fell in one place, and only one of them is told by itself.

    ``Two bombs outside a barracks in Quetta killed 28. … Minutes after the first, another bomber killed three``.
    """
    if len(lead.districts) != 1 or not part.districts <= lead.districts or count_dead(lead) < count_dead(part):
        return False
    kinds = list_kinds([item.scene for item in lead.figures]) - {ANY_DEED}
    alike = bool(list_kinds(part.scenes[:1]) & kinds) or not kinds
    return alike and lead.overview and can_be_same(lead, part)


def deals_out_dead(lead: Draft, part: Draft) -> bool:
    """Whether those killed by the blows of one incident are together as many as its lead counts."""
    dead = [number_of(item.figure) or 0 for item in part.figures if item.figure.outcome == "killed"]
    return sum(dead) == count_dead(lead) > 0


def was_told_first(first: Draft, later: Draft) -> bool:
    """Whether what an article said before its news changed stands behind it: ``Earlier, 15 died in a blast near …``.

    It lies in the same district, was aimed at the same (``a procession``), and no more have died there.
    """
    begins = later.scenes[0]
    opens = begins.has_cue("opening") and begins.sentence.tokens[0].lower == _EARLIER and not _opens_another(begins)
    if not opens or first.overview or first.elsewhere != later.elsewhere or later.districts != first.districts:
        return False
    same = _list_aims(begins) & {aim for scene in first.scenes for aim in _list_aims(scene)}
    fewer = count_dead(later) <= count_dead(first) and (count_dead(first) > 0 or not later.figures)
    return bool(same) and fewer and can_be_same(first, later)


def kills_at_same_spot(first: Draft, later: Draft) -> bool:
    """Whether as many died at the very spot where they did before: ``Gunmen shot dead three at NAME Chowk``.

    ``Later on Monday gunmen opened fire at a shop in NAME Chowk, hurting five. Three of them died``: no word adds it.
    """
    begins, dead = later.scenes[0], count_dead(later)
    if first.overview or dead < _SEVERAL or dead != count_dead(first) or first.districts != later.districts:
        return False
    spots = [
        {place.name for one in draft.scenes for place in one.places if _is_spot(place)} for draft in (first, later)
    ]
    added = _opens_another(begins) or begins.telling.adds or begins.opens_another
    return not (added or spots[0].isdisjoint(spots[1])) and can_be_same(first, later)


def tells_how_they_died(first: Draft, later: Draft) -> bool:
    """Whether a later account counts the dead of a first one as some of those it tells were hurt: ``Three of them``."""
    dead = [item for item in later.figures if item.figure.outcome == "killed"]
    return all(item.is_some for item in dead) and count_dead(first) == count_dead(later) > 0


def _is_spot(place: PlaceMention) -> bool:
    return place.role == "where" and place.kind in _SPOTS


def _list_aims(scene: Scene) -> set[str]:
    """Return at what or near what a sentence tells deeds: the words behind ``on``, ``near``."""
    words = in_small_letters(scene.sentence.tokens)
    places = {word.lower() for place in scene.places for word in (place.name or "", place.district or "")}
    behind = (words[at + 1 : at + 1 + _LONG] for at, word in enumerate(words) if word in _AT)
    aims = {word for some in behind for word in some if len(word) >= _SHORTEST and word.isalpha()}
    days = {word for date in scene.dates for word in words[date.first : date.last + 1]}
    return aims - places - days - telling_words("singular_deeds")


def can_be_same(first: Draft, later: Draft) -> bool:
    """Whether nothing sets a later incident on another day or in another place, or tells deeds of another kind."""
    kinds = list_kinds(first.scenes) - {ANY_DEED}
    return all(
        are_alike(scene.telling.kinds - {ANY_DEED}, kinds)
        and not is_other_day(scene, first.scenes)
        and not is_other_locality(scene, first.scenes)
        for scene in (later.scenes[0], *(item.scene for item in later.figures))
    )


def _opens_another(scene: Scene) -> bool:
    """Whether a sentence begins with another deed: ``In another attack, …``."""
    return any(cue.row == "another_incident" and cue.first < _OPENING for cue in scene.cues)


def count_dead(draft: Draft) -> int:
    """Return how many died at most in an incident."""
    return max((number_of(item.figure) or 0 for item in draft.figures if item.figure.outcome == "killed"), default=0)
