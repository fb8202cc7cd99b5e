"""Sentences that tell two incidents, a clause each: ``One died in Kohlu while a post was attacked in Chaman``.

Such a sentence is read as two scenes over the same words. It is cut only where both clauses tell something and each
has a place of its own; everything else stays one scene.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.incidents.clause_joins import (
    WHILE,
    find_near,
    find_unnamed,
    find_unplaced,
    goes_on_in,
    goes_on_with_verb,
    joins_places,
    tells_near,
)
from generator.extraction.incidents.clause_parts import counts_somebody, take_part, tells_fully
from generator.extraction.incidents.clause_recalls import BACK, EARLY, find_end_of_recall, find_recall, is_hours
from generator.extraction.incidents.draft import list_settings
from generator.extraction.incidents.engagements import split_engagement
from generator.extraction.places.place_mention import PlaceRow
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import count_back
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import Term, has_any

_TURNS = frozenset((*WHILE, ";"))
_ADDS = frozenset(("added", "adding", "adds"))
_JOINS = frozenset(("and", "but"))
_AFTER, _PLACES = frozenset(("after", "following")), frozenset(("area", "part", "place"))
_LINES = "infrastructure_attack"
_OPENING = 14
_SUBJECTS = ("person", "rank", "name", "bare")


def split_scene(scene: Scene) -> tuple[Scene, ...]:
    """Return the clauses of a sentence that tell incidents of their own, or the sentence as it is."""
    recalls = any(cue.row in BACK for cue in scene.cues)
    placed = scene.districts or recalls or _spans_provinces(scene) or scene.has_cue("another_incident")
    placed = placed or any(find_unplaced(scene)) or len(list_settings(scene)) > 1
    short = len(scene.sentence.tokens) < 2 * EARLY and not any(one.rule == GAPPED for one in scene.readings)
    if not placed or short:
        return (scene,)
    if engaged := split_engagement(scene):
        return engaged
    cut = next(_find_cuts(scene), None)
    if cut is None:
        return (_date_back(_leave_opening(_leave_aside(scene))),)
    first, second = take_part(scene, 0, cut), take_part(scene, cut, len(scene.sentence.tokens))
    day = None if second.dates else count_back(second, first)
    second = second if day is None else replace(second, dates=(day,))
    day = count_back(first, second) if all(date.first >= cut for date in first.dates) else None
    first = first if day is None else replace(first, dates=(day,))  # ``A day after a blast, gunmen on Monday …``
    hours = any(is_hours(scene, cue) for cue in scene.cues if cue.row in BACK and cue.first == cut)
    apart = hours and (not second.readings or not second.districts)
    apart = apart and not (first.districts and second.districts)
    if apart or (scene.sentence.tokens[cut].text == ";" and not first.districts):
        second = _open(second, cut)
    if not second.districts and cut in (*find_unplaced(scene), *find_unnamed(scene)):
        second = _open(second, cut)
    if first.districts and first.districts == second.districts and tells_near(scene, cut, first, second):
        second = _open(second, cut)
    return (*((first,) if tells_fully(first) else ()), *split_scene(second))


def _date_back(scene: Scene) -> Scene:
    """Return a sentence that counts people of a day before alone with that day: ``…, a day after raids killed 40``."""
    cue = next((cue for cue in scene.cues if cue.row == "days_after"), None)
    told = [one.mention.first for one in scene.readings if one.real and one.certain]
    if cue is None or scene.clause is not None or not told or min(told) < cue.first:
        return scene
    day = count_back(scene, take_part(scene, 0, cue.first))
    return scene if day is None else replace(scene, dates=(day,))


def _open(scene: Scene, at: int) -> Scene:
    """Return a clause as one that begins another incident, beside one that is set nowhere."""
    cue = Term("scene_cues", "another_incident", "forms", at, at)
    return replace(scene, cues=(cue, *scene.cues), cue_rows=scene.cue_rows | {cue.row})


def _find_cuts(scene: Scene) -> Iterator[int]:
    """Yield the tokens at which another clause with an incident of its own begins."""
    back = find_end_of_recall(scene)
    if back:
        yield back
    yield from find_recall(scene)
    yield from _find_end_of_while(scene)
    yield from _find_hours_before(scene)
    several = len(scene.districts) > 1 or any(place.role == "where" and not place.home for place in scene.places)
    gapped = {reading.mention.first for reading in scene.readings if reading.rule == GAPPED}
    yield from _find_another(scene)
    yield from _find_line(scene)
    yield from find_near(scene)
    yield from find_unplaced(scene)
    yield from find_unnamed(scene)
    for at, token in enumerate(scene.sentence.tokens):
        if token.lower == "that" and at and scene.sentence.tokens[at - 1].lower in _ADDS:
            one, two = take_part(scene, 0, at), take_part(scene, at, len(scene.sentence.tokens))
            if two.districts and not one.districts and counts_somebody(one) and counts_somebody(two):
                yield at
        if not (several or token.text == ";"):
            continue
        turn = token.lower in _TURNS
        listed = token.text == "," and (at + 1 in gapped or _begins_clause(scene, at + 1))
        listed = listed or (token.text == "," and goes_on_with_verb(scene, at) and _lists_deeds(scene, at))
        join = token.lower in _JOINS or token.lower == "as" or listed
        if not (turn or join) or joins_places(scene, at) or _goes_on_unplaced(scene, at):
            continue
        if join and _lies_before_turn(scene, at):
            continue
        one, two = take_part(scene, 0, at), take_part(scene, at, len(scene.sentence.tokens))
        here, there = list_settings(one), list_settings(two)
        if one.elsewhere != two.elsewhere:
            here, there = here or _list_provinces(one), there or _list_provinces(two)
        apart = bool(there) and (bool(here) or (token.text == ";" and counts_somebody(one))) and not here & there
        goes_on = goes_on_with_verb(scene, at) or goes_on_in(scene, at) or _begins_new(scene, at)
        tells = counts_somebody if join and not goes_on else tells_fully
        if apart and tells(one) and tells(two):
            yield at


def _begins_new(scene: Scene, at: int) -> bool:
    """Whether a clause about something new follows a comma and ``and``: ``…, and a bomb was defused in Hub``."""
    before, behind = scene.sentence.tokens[at - 1 : at], scene.sentence.tokens[at + 1 : at + 2]
    return [token.text for token in before] == [","] and has_any(behind, ("a", "an"))


def _adds(scene: Scene, at: int) -> bool:
    return scene.sentence.tokens[at].lower in _JOINS and _begins_new(scene, at)


def _find_line(scene: Scene) -> Iterator[int]:
    """Yield where a pipeline, a track or a pylon is hit beside another kind of deed at another place.

    ``Rockets were fired at Loti on Friday while a pipeline was blown up near Uch``.
    """
    for at in (at for at, token in enumerate(scene.sentence.tokens) if token.lower in WHILE):
        one, two = take_part(scene, 0, at), take_part(scene, at, len(scene.sentence.tokens))
        lines = [part for part in (one, two) if _LINES in part.telling.kinds]
        names = [{place.name for place in part.places if place.role == "where" and place.name} for part in (one, two)]
        apart = all(names) and not names[0] & names[1] and one.telling.kinds.isdisjoint(two.telling.kinds)
        if len(lines) == 1 and apart and tells_fully(one) and tells_fully(two):
            yield at


def _find_another(scene: Scene) -> Iterator[int]:
    """Yield where people are counted ``in a separate attack``, beside others who are counted before.

    ``A teacher was shot dead and a trader was killed in a separate attack in Hub``, or nothing yet said of where.
    """
    cue = next((cue for cue in reversed(scene.cues) if cue.row == "another_incident" and cue.first > EARLY), None)
    tokens = scene.sentence.tokens
    at = next((at for at in range(cue.first, 0, -1) if tokens[at].lower in _JOINS | _TURNS), 0) if cue else 0
    if at <= EARLY or tokens[at].lower not in _JOINS or joins_places(scene, at) or _shares_verb(scene, at):
        return
    if cue is not None and tokens[cue.last].lower in _PLACES:
        return  # ``killed eight pilgrims and wounded 20 in another part of the district``
    one, two = take_part(scene, 0, at), take_part(scene, at, len(tokens))
    apart = two.districts or (not one.districts and two.has_cue("another_incident"))
    if apart and counts_somebody(one) and counts_somebody(two) and not one.districts & two.districts:
        yield at


def _shares_verb(scene: Scene, at: int) -> bool:
    """Whether one verb tells what befell people on both sides of a join: ``five rebels and a soldier were killed``.

    So it is with ``left a policeman dead and two boys wounded``.
    """
    first = [one for one in scene.readings if one.mention.first < at]
    left = any(one.rule == "adjective" for one in first) and any(one.rule == "reduced" for one in scene.readings)
    return left or any(scene.chunks[one.verb].first > at for one in first)


def _goes_on_unplaced(scene: Scene, at: int) -> bool:
    """Whether the next deed of a row has no place of its own: ``and shot two, and burned a bank in NAME``."""
    if not goes_on_with_verb(scene, at):
        return False
    tokens = scene.sentence.tokens
    joins = (behind for behind in range(at + 2, len(tokens) - 1) if tokens[behind].lower in _JOINS | {","})
    end = next((behind for behind in joins if goes_on_with_verb(scene, behind)), 0)
    return end > 0 and not any(at < place.first < end and place.district for place in scene.places)


def _lies_before_turn(scene: Scene, at: int) -> bool:
    """Whether a join only adds what befell people before a turn: ``killing two and hurting nine, while in Hub …``."""
    tokens = scene.sentence.tokens
    turn = next((behind for behind in range(at + 1, len(tokens)) if tokens[behind].lower in _TURNS), 0)
    return turn > 0 and not list_settings(take_part(scene, at, turn))


def _lists_deeds(scene: Scene, at: int) -> bool:
    """Whether a comma stands in a row of deeds of the same doers: ``burned a bus, blew up a bridge and took four``."""
    tokens = scene.sentence.tokens
    return any(
        tokens[behind].lower in _JOINS and goes_on_with_verb(scene, behind) for behind in range(at + 2, len(tokens) - 1)
    )


def _begins_clause(scene: Scene, at: int) -> bool:
    """Whether somebody new and what befell him follow a comma: ``…, a soldier died in a blast in Awaran and …``."""
    return any(
        one.mention.first == at
        and scene.chunks[one.verb].first > one.mention.last
        and one.inside is None
        and not one.part
        and one.mention.kind in _SUBJECTS
        for one in scene.readings
    )


def _spans_provinces(scene: Scene) -> bool:
    """Whether a sentence sets something in the province, and something in another."""
    return len({place.home for place in scene.places if place.role == "where"}) > 1


def _list_provinces(scene: Scene) -> frozenset[str]:
    return frozenset(place.province for place in scene.places if place.role == "where")


def _leave_aside(scene: Scene) -> Scene:
    """Return a sentence with the places of a clause without a deed as such, beside one that tells a deed elsewhere.

    ``A blast killed two; a strike began in Hub``, ``The net was cut in Kech and Gwadar after an attack in Hub``.
    """
    tokens = scene.sentence.tokens
    ends = (
        at for at, word in enumerate(tokens) if word.lower in _TURNS or _is_after_deed(scene, at) or _adds(scene, at)
    )
    at = next(ends, None) if scene.districts else None
    if at is None:
        return scene
    one, two = take_part(scene, 0, at), take_part(scene, at, len(tokens))
    if tokens[at].lower in WHILE or tokens[at].lower in _JOINS:
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
    one, two = take_part(scene, 0, comma), take_part(scene, comma + 1, len(tokens))
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


def _find_end_of_while(scene: Scene) -> Iterator[int]:
    """Yield where the main clause begins behind ``While clashes went on in Kalat, fresh ones broke out in Surab``."""
    tokens = scene.sentence.tokens
    if tokens[0].lower not in _TURNS:
        return
    for at in range(EARLY - 1, len(tokens) - EARLY):
        if tokens[at].text == ",":
            one, two = take_part(scene, 0, at), take_part(scene, at + 1, len(tokens))
            if len(one.districts) == 1 and two.districts and not one.districts & two.districts and tells_fully(two):
                yield at + 1
            return


def _find_hours_before(scene: Scene) -> Iterator[int]:
    """Yield where a later deed elsewhere follows: ``defused a bomb in Sibi, hours before one killed nine in Hub``."""
    tokens = scene.sentence.tokens
    for at in range(EARLY, len(tokens) - 1):
        if tokens[at].lower in ("hours", "minutes") and tokens[at + 1].lower == "before":
            one, two = take_part(scene, 0, at), take_part(scene, at, len(tokens))
            apart = one.districts and two.districts and not one.districts & two.districts
            if apart and tells_fully(one) and counts_somebody(two):
                yield at
