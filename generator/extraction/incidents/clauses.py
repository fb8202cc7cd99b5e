"""Sentences that tell two incidents, a clause each: ``One died in Kohlu while a post was attacked in Chaman``.

Such a sentence is read as two scenes over the same words. It is cut only where both clauses tell something and each
has a place of its own; everything else stays one scene.
"""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.incidents.clause_cuts import JOINS, TURNS, adds, find_cuts
from generator.extraction.incidents.clause_joins import (
    WHILE,
    find_gapped_near,
    find_other_day,
    find_unnamed,
    find_unplaced,
    tells_near,
)
from generator.extraction.incidents.clause_parts import counts_somebody, split_at, tells_fully
from generator.extraction.incidents.clause_recalls import BACK, EARLY, LINKS, date_back, is_hours
from generator.extraction.incidents.dealt_places import split_dealt
from generator.extraction.incidents.draft import list_settings
from generator.extraction.incidents.engagements import split_engagement
from generator.extraction.places.place_mention import PlaceRow
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import count_back
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, find_words, has_any, in_small_letters

_AFTER = frozenset(("after", "following"))
_CUTS = TURNS | JOINS | _AFTER
_OPENING = 14
_BESIDE = frozenset(("and", "&", "/", ",", "in", "as", "well"))


def split_scene(scene: Scene) -> tuple[Scene, ...]:
    """Return the clauses of a sentence that tell incidents of their own, or the sentence as it is."""
    recalls = any(cue.row in (*BACK, *LINKS) for cue in scene.cues)
    placed = scene.districts or recalls or _spans_provinces(scene) or scene.has_cue("another_incident")
    placed = placed or any(find_unplaced(scene)) or len(list_settings(scene)) > 1
    short = len(scene.sentence.tokens) < 2 * EARLY and not any(one.rule == GAPPED for one in scene.readings)
    if not placed or short:
        return (scene,)
    if told := split_engagement(scene) or split_dealt(scene):
        return told
    cut = next(find_cuts(scene), None)
    if cut is None:
        return (date_back(_leave_opening(_leave_aside(scene))),)
    first, second = split_at(scene, cut)
    day = None if second.dates else count_back(second, first)
    second = second if day is None else replace(second, dates=(day,))
    day = count_back(first, second) if all(date.first >= cut for date in first.dates) else None
    if day is not None:  # ``A day after a blast, gunmen on Monday …``
        first = replace(first, dates=(day,))
        second = second if second.districts - first.districts else _open(second, cut)
    hours = any(is_hours(scene, cue) for cue in scene.cues if cue.row in BACK and cue.first == cut)
    if not hours and any(cue.row == "days_after" and cue.first == cut for cue in scene.cues):
        first = replace(first, dates=tuple(date for date in first.dates if date.first < cut))
    apart = hours and (not second.readings or not second.districts)
    apart = apart and not (first.districts and second.districts)
    if apart or (scene.sentence.tokens[cut].text == ";" and not first.districts):
        second = _open(second, cut)
    several = second.has_cue("separate_incidents") and scene.sentence.tokens[cut].lower in WHILE
    unplaced = not second.districts and (several or cut in (*find_unplaced(scene), *find_unnamed(scene)))
    if unplaced or cut in tuple(find_other_day(scene)):
        second = _open(second, cut)
    near = cut in find_gapped_near(scene) or tells_near(scene, cut, first, second)
    if first.districts and first.districts == second.districts and near:
        second = _open(second, cut)
    recalled = any(cue.first == cut for cue in scene.cues if cue.row in (*BACK, *LINKS))
    placed = recalled and bool(first.districts and first.telling.again)  # ``The attack in Hub came a day after …``
    return (*((first,) if placed or tells_fully(first) else ()), *split_scene(second))


def _open(scene: Scene, at: int) -> Scene:
    """Return a clause as one that begins another incident, beside one that is set nowhere."""
    cue = Term("scene_cues", "another_incident", "forms", at, at)
    return replace(scene, cues=(cue, *scene.cues), cue_rows=scene.cue_rows | {cue.row})


def _spans_provinces(scene: Scene) -> bool:
    """Whether a sentence sets something in the province, and something else in another: not ``in both X and Y``."""
    places = [place for place in scene.places if place.role == "where"]
    between = (
        in_small_letters(scene.sentence.tokens[one.last + 1 : other.start])
        for one, other in pairwise(places)
        if one.home != other.home
    )
    return any(not set(words) <= _BESIDE for words in between)


def _leave_aside(scene: Scene) -> Scene:
    """Return a sentence with the places of a clause without a deed as such, beside one that tells a deed elsewhere.

    ``A blast killed two; a strike began in Hub``, ``The net was cut in Kech and Gwadar after an attack in Hub``.
    """
    tokens = scene.sentence.tokens
    cuts = find_words(tokens, _CUTS) if scene.districts else ()
    ends = (at for at in cuts if tokens[at].lower in TURNS or _is_after_deed(scene, at) or adds(scene, at))
    at = next(ends, None)
    if at is None:
        return scene
    one, two = split_at(scene, at)
    if tokens[at].lower in WHILE or tokens[at].lower in JOINS:
        aside = (
            one.districts and (tells_fully(one) or counts_somebody(one)) and not two.readings and not tells_fully(two)
        )
        return _put_aside(scene, at, len(tokens)) if aside else scene
    if tokens[at].text != ";":
        aside = two.districts and tells_fully(two) and not (one.readings or one.telling.strength)
        return _put_aside(scene, 0, at) if aside else scene
    if list_settings(one) or not tells_fully(one) or two.telling.returns or two.readings or two.telling.strength:
        return scene
    return _put_aside(scene, at, len(tokens))


def _leave_opening(scene: Scene) -> Scene:
    """Return a sentence without the place of a known deed with which it begins, where its own deed lies elsewhere.

    ``Within hours of the Quetta blast, gunmen attacked a van in Lakki Marwat``.
    """
    tokens = scene.sentence.tokens
    comma = next((at for at, token in enumerate(tokens[:_OPENING]) if token.text == ","), None)
    if comma is None or tokens[0].lower not in telling_words("clause_times"):
        return scene
    one, two = split_at(scene, comma, comma + 1)
    known = bool(one.telling.again) and not (one.readings or one.telling.kinds)
    here, there = list_settings(one), list_settings(two)
    return _put_aside(scene, 0, comma) if known and here and there and not here & there and tells_fully(two) else scene


def _is_after_deed(scene: Scene, at: int) -> bool:
    """Whether what follows came first: ``after an attack``."""
    tokens = scene.sentence.tokens
    return tokens[at].lower in _AFTER and has_any(tokens[at + 1 : at + 2], telling_words("clause_subjects"))


def _put_aside(scene: Scene, first: int, end: int) -> Scene:
    places = (replace(place, role="travel") if first <= place.first < end else place for place in scene.places)
    return replace(scene, places=PlaceRow(places))
