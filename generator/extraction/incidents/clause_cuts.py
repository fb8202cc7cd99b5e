"""Where a clause with an incident of its own begins: ``One died in Kohlu while a post was attacked in Chaman``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.incidents.clause_joins import (
    WHILE,
    find_gapped_near,
    find_near,
    find_other_day,
    find_unnamed,
    find_unplaced,
    goes_on_in,
    goes_on_with_verb,
    joins_places,
)
from generator.extraction.incidents.clause_parts import counts_somebody, split_at, take_part, tells_fully
from generator.extraction.incidents.clause_recalls import EARLY, find_end_of_recall, find_recall
from generator.extraction.incidents.draft import list_settings
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters

TURNS = frozenset((*WHILE, ";"))
_ADDS = frozenset(("added", "adding", "adds"))
JOINS = frozenset(("and", "but"))
_OTHERS = frozenset(("another_incident", "separate_incidents"))
_AFTER, _OPENING = frozenset(("after", "following")), 14
_DEED = 4
_PLACES = frozenset(("area", "part", "place"))
_LINES = "infrastructure_attack"
_CARRIED = (GAPPED, "reduced", "participial", "adjective")
_SUBJECTS = ("person", "rank", "name", "bare")


def find_cuts(scene: Scene) -> Iterator[int]:
    """Yield the tokens at which another clause with an incident of its own begins."""
    back = find_end_of_recall(scene)
    if back:
        yield back
    yield from find_recall(scene)
    yield from _find_end_of_opening(scene)
    yield from _find_end_of_while(scene)
    yield from _find_hours_before(scene)
    yield from _find_another(scene)
    yield from _find_line(scene)
    yield from find_near(scene)
    yield from find_gapped_near(scene)
    yield from find_other_day(scene)
    yield from find_unplaced(scene)
    yield from find_unnamed(scene)
    yield from _find_added(scene)
    yield from _find_joined(scene)


def _find_added(scene: Scene) -> Iterator[int]:
    """Yield where it is added what happened elsewhere: ``Two died in Hub, he said, adding that three died in Uch``."""
    tokens = scene.sentence.tokens
    for at in range(1, len(tokens)):
        if tokens[at].lower == "that" and tokens[at - 1].lower in _ADDS:
            one, two = split_at(scene, at)
            if two.districts and not one.districts and counts_somebody(one) and counts_somebody(two):
                yield at


def _find_joined(scene: Scene) -> Iterator[int]:
    """Yield where a mark or a word joins what happened elsewhere: ``killed two in Hub and wounded one in Uch``."""
    tokens = scene.sentence.tokens
    several = len(scene.districts) > 1 or any(place.role == "where" and not place.home for place in scene.places)
    gapped = {reading.mention.first for reading in scene.readings if reading.rule == GAPPED}
    for at, token in enumerate(tokens):
        if not (several or token.text == ";"):
            continue
        listed = token.text == "," and (at + 1 in gapped or _begins_clause(scene, at + 1))
        listed = listed or (token.text == "," and goes_on_with_verb(scene, at) and _lists_deeds(scene, at))
        join = token.lower in JOINS or token.lower == "as" or listed
        if not (join or token.lower in TURNS) or joins_places(scene, at) or _goes_on_unplaced(scene, at):
            continue
        if (join and _lies_before_turn(scene, at)) or _counts_some(scene, at):
            continue
        if _tell_apart(scene, at, join=join):
            yield at


def _tell_apart(scene: Scene, at: int, *, join: bool) -> bool:
    """Whether what stands before a token and behind it tells of incidents at different places."""
    one, two = take_part(scene, _find_heading(scene), at), take_part(scene, at, len(scene.sentence.tokens))
    here, there = list_settings(one), list_settings(two)
    if one.elsewhere != two.elsewhere:
        here, there = here or _list_provinces(one), there or _list_provinces(two)
    unplaced = scene.sentence.tokens[at].text == ";" and counts_somebody(one)
    apart = bool(there) and (bool(here) or unplaced) and not here & there
    goes_on = goes_on_with_verb(scene, at) or goes_on_in(scene, at) or _begins_new(scene, at)
    tells = counts_somebody if join and not goes_on else tells_fully
    return apart and tells(one) and tells(two)


def _counts_some(scene: Scene, at: int) -> bool:
    """Whether some of those before a semicolon are told: ``Ten have died this year; four of them in a raid on Hub``."""
    parts = (one.mention.first for one in scene.readings if one.mention.kind == "part")
    return scene.sentence.tokens[at].text == ";" and at + 1 in parts


def _find_heading(scene: Scene) -> int:
    """Return where a sentence begins behind the town that heads it: ``SIBI: Two died and six were hurt in Bhag``."""
    tokens = scene.sentence.tokens
    ends = (place.last + 1 for place in scene.places if not place.first)
    return next((end for end in ends if end < len(tokens) and tokens[end].text == ":"), 0)


def _begins_new(scene: Scene, at: int) -> bool:
    """Whether a clause about something new follows a comma and ``and``: ``…, and a bomb was defused in Hub``."""
    before, behind = scene.sentence.tokens[at - 1 : at], scene.sentence.tokens[at + 1 : at + 2]
    return [token.text for token in before] == [","] and has_any(behind, ("a", "an"))


def adds(scene: Scene, at: int) -> bool:
    """Whether a join begins a clause about something new: ``and a bomb was defused``, not ``and injured two``."""
    return scene.sentence.tokens[at].lower in JOINS and _begins_new(scene, at)


def _find_line(scene: Scene) -> Iterator[int]:
    """Yield where a pipeline, a track or a pylon is hit beside another kind of deed at another place.

    ``Rockets were fired at Loti on Friday while a pipeline was blown up near Uch``.
    """
    for at in (at for at, token in enumerate(scene.sentence.tokens) if token.lower in WHILE):
        one, two = split_at(scene, at)
        lines = [part for part in (one, two) if _LINES in part.telling.kinds]
        names = [{place.name for place in part.places if place.role == "where" and place.name} for part in (one, two)]
        apart = all(names) and not names[0] & names[1] and one.telling.kinds.isdisjoint(two.telling.kinds)
        if len(lines) == 1 and apart and tells_fully(one) and tells_fully(two):
            yield at


def _find_another(scene: Scene) -> Iterator[int]:
    """Yield where people are counted ``in a separate attack``, beside others who are counted before.

    ``A teacher was shot dead and a trader was killed in a separate attack in Hub``, or nothing yet said of where.
    Behind ``while`` it may be the same place: ``while a guard and a driver died in two other attacks in the city``.
    """
    cue = next((cue for cue in reversed(scene.cues) if cue.row in _OTHERS and cue.first > EARLY), None)
    tokens = scene.sentence.tokens
    at = _find_join(scene, cue.first) if cue else 0
    turns = tokens[at].lower in WHILE
    at = next((before for before in range(at - 1, 0, -1) if tokens[before].lower in WHILE), at) if not turns else at
    turns = tokens[at].lower in WHILE
    if at <= EARLY or not (turns or tokens[at].lower in JOINS) or joins_places(scene, at) or _shares_verb(scene, at):
        return
    if cue is not None and tokens[cue.last].lower in _PLACES:
        return  # ``killed eight pilgrims and wounded 20 in another part of the district``
    shared = any(one.rule in (GAPPED, "reduced") and one.mention.first == at + 1 for one in scene.readings)
    if shared and (tokens[0].lower in _AFTER or (cue is not None and cue.row == "separate_incidents")):
        return  # ``After a blast in Hub, 12 people were killed and 17 injured in another one in Uch``
    one, two = split_at(scene, at)
    apart = two.districts or (not one.districts and two.has_cue("another_incident"))
    apart = turns or (apart and not one.districts & two.districts and two.has_cue("another_incident"))
    apart = apart or adds(scene, at) or _begins_clause(scene, at + 1) or _begins_with_doers(scene, at + 1)
    if apart and counts_somebody(one) and counts_somebody(two):
        yield at


def _find_join(scene: Scene, end: int) -> int:
    """Return where the clause before a token is joined on, not people in a list: ``hurt two guards and a cook``."""
    joins = (at for at in range(end, 0, -1) if scene.sentence.tokens[at].lower in JOINS | TURNS)
    return next((at for at in joins if not _lists_people(scene, at, end)), 0)


def _lists_people(scene: Scene, at: int, end: int) -> bool:
    """Whether a join stands in the middle of people of whom one verb tells."""
    told = [scene.chunks[one.verb].first < at for one in scene.readings if at < one.mention.first < end]
    gapped = any(one.rule == GAPPED and one.mention.first > at for one in scene.readings)
    if told or gapped:
        return all(told) and not gapped
    inside = any(chunk.kind == "outcome" and at < chunk.first < end for chunk in scene.chunks)
    listed = (scene.chunks[one.verb].first for one in scene.readings if one.mention.last == at - 1)
    return any(verb > at or not inside for verb in listed)


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
    joins = (behind for behind in range(at + 2, len(tokens) - 1) if tokens[behind].lower in JOINS | {","})
    end = next((behind for behind in joins if goes_on_with_verb(scene, behind)), 0)
    return end > 0 and not any(at < place.first < end and place.district for place in scene.places)


def _lies_before_turn(scene: Scene, at: int) -> bool:
    """Whether a join only adds what befell people before a turn: ``killing two and hurting nine, while in Hub …``."""
    tokens = scene.sentence.tokens
    turn = next((behind for behind in range(at + 1, len(tokens)) if tokens[behind].lower in TURNS), 0)
    turn = turn or next((behind for behind in range(at + 1, len(tokens)) if _turns_by_join(scene, at, behind)), 0)
    return turn > 0 and not list_settings(take_part(scene, at, turn))


def _turns_by_join(scene: Scene, at: int, behind: int) -> bool:
    """Whether a second ``and`` turns to somebody new: ``left two dead and four hurt and guards were shot``."""
    if scene.sentence.tokens[behind].lower not in JOINS:
        return False
    if not (_begins_clause(scene, behind + 1) or _begins_with_doers(scene, behind + 1)):
        return False
    inside = range(at + 1, behind)
    told = [one for one in scene.readings if one.mention.first in inside]
    return bool(told) and all(one.rule in _CARRIED and scene.chunks[one.verb].first in inside for one in told)


def _lists_deeds(scene: Scene, at: int) -> bool:
    """Whether a comma stands in a row of deeds of the same doers: ``burned a bus, blew up a bridge and took four``."""
    tokens = scene.sentence.tokens
    return any(
        tokens[behind].lower in JOINS and goes_on_with_verb(scene, behind) for behind in range(at + 2, len(tokens) - 1)
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


def _begins_with_doers(scene: Scene, at: int) -> bool:
    """Whether those who did something to others stand at a token, right before their verb: ``forces killed nine``."""
    last = next((one.last for one in scene.chunks if one.first == at and one.kind in ("phrase", "name")), None)
    return last is not None and any(scene.chunks[one.verb].first == last + 1 for one in scene.readings)


def _list_provinces(scene: Scene) -> frozenset[str]:
    return frozenset(place.province for place in scene.places if place.role == "where")


def _find_end_of_opening(scene: Scene) -> Iterator[int]:
    """Yield where another deed begins behind one only named: ``After a blast in Hub, another in Uch killed two``."""
    tokens = scene.sentence.tokens
    start = _find_heading(scene)
    start += start > 0
    at = next((at for at in range(start, min(start + _OPENING, len(tokens))) if tokens[at].text == ","), 0)
    if tokens[start].lower not in _AFTER or not at:
        return
    one, two = split_at(scene, at, at + 1)
    apart = bool(one.districts and two.districts) and not one.districts & two.districts
    if apart and not one.readings and counts_somebody(two) and _names_another(two):
        yield at + 1


def _names_another(scene: Scene) -> bool:
    """Whether words name one more deed: ``in another grenade attack``, ``a second blast``."""
    words = in_small_letters(scene.sentence.tokens)
    more = (at for at, word in enumerate(words) if word in telling_words("one_more_deed"))
    deeds = any(list_deeds() & set(words[at + 1 : at + _DEED]) for at in more)
    return deeds or scene.has_cue("another_incident")


def _find_end_of_while(scene: Scene) -> Iterator[int]:
    """Yield where the main clause begins behind ``While clashes went on in Kalat, fresh ones broke out in Surab``."""
    tokens = scene.sentence.tokens
    if tokens[0].lower not in TURNS:
        return
    for at in range(EARLY - 1, len(tokens) - EARLY):
        if tokens[at].text == ",":
            one, two = split_at(scene, at, at + 1)
            if len(one.districts) == 1 and two.districts and not one.districts & two.districts and tells_fully(two):
                yield at + 1
            return


def _find_hours_before(scene: Scene) -> Iterator[int]:
    """Yield where a later deed elsewhere follows: ``defused a bomb in Sibi, hours before one killed nine in Hub``."""
    tokens = scene.sentence.tokens
    for at in range(EARLY, len(tokens) - 1):
        if tokens[at].lower in ("hours", "minutes") and tokens[at + 1].lower == "before":
            one, two = split_at(scene, at)
            apart = one.districts and two.districts and not one.districts & two.districts
            if apart and tells_fully(one) and counts_somebody(two):
                yield at
