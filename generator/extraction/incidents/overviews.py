"""Where a text leaves what it says of several incidents for the first of them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.continuity import opens_apart
from generator.extraction.incidents.draft import (
    Draft,
    are_other_groups,
    begins_paragraph,
    is_new,
    key_of,
    narrow,
    takes_up,
    tells_new,
)
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.one_place import tells_one_place_bombed
from generator.extraction.incidents.whereabouts import is_under_dateline
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.localities import opens_with_place
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any

_OPENING = 2
_ROW = 8
_PAIR = 2
_SEVERAL = ("separate_incidents", "several_incidents")
_ALL_OVER = frozenset(("across", "throughout"))
_CLAUSES = frozenset(("that", "said", ",", ":", '"'))


def lists_districts(scene: Scene) -> bool:
    """Whether a sentence names several districts side by side; ``X, Y`` and ``X area of Y`` are one place."""
    places = [place for place in scene.places if place.here and place.district]
    if len(scene.districts) != _PAIR:
        return len(scene.districts) > _PAIR
    tokens = scene.sentence.tokens
    if places[0].start and tokens[places[0].start - 1].lower == "between":
        return False
    between = {token.lower for token in tokens[places[0].last : places[-1].first]}
    return bool(between & telling_words("joining"))


def joins_provinces(scene: Scene) -> bool:
    """Whether a sentence sets one number in two provinces, in no district: ``12 killed in Sindh and Balochistan``."""
    places = [place for place in scene.places if place.role == "where"]
    if len({place.home for place in places}) < _PAIR or any(place.district or place.name for place in places):
        return False
    told = {one.verb for one in scene.readings if one.sure}
    tokens = scene.sentence.tokens
    linked = has_any(tokens[places[0].last + 1 : places[-1].first], telling_words("joining"))
    return (
        len(told) == 1 and linked and not has_any(tokens[max(0, places[0].start - 1) : places[0].start], ("between",))
    )


def tells_row(scene: Scene) -> bool:
    """Whether deeds are told as a row of them: ``in a string of overnight assaults``."""
    tokens = scene.sentence.tokens
    if not scene.has_cue("plural_incidents"):
        return False
    ends = (cue.first for cue in scene.cues if cue.row == "plural_incidents")
    before = ([token.lower for token in tokens[max(0, end - _ROW) : end]] for end in ends)
    return any(_is_row(words) for words in before)


def _is_row(words: list[str]) -> bool:
    """Whether words tell of a row of deeds, and not of one that is the latest in a row."""
    at = next((at for at, word in enumerate(words) if word in telling_words("rows")), None)
    return at is not None and "of" in words[at:] and telling_words("one_of_a_row").isdisjoint(words[:at])


def tells_one_wide(scene: Scene) -> bool:
    """Whether one deed is told in several areas of one place: ``an operation in different areas of Mashkay``."""
    cues = [cue for cue in scene.cues if cue.row == "separate_incidents"]
    tokens = scene.sentence.tokens
    ends = {place.first - 2 for place in scene.places if place.home and place.district}
    areas = all(cue.last in ends and tokens[cue.last + 1].lower == "of" for cue in cues)
    return areas and not scene.has_cue("plural_incidents") and not scene.telling.several


def leaves_overview(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence tells the first incident of several, and not what was said of all of them."""
    if current is not drafts[0]:
        return bool(own) and _names_first(scene) and current.scenes[0].telling.several
    return _turns_to_one(current, scene, own)


def _turns_to_one(current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence behind a lead over several turns to one of them: by order, place, people or fewer of them."""
    beyond = current.beyond and bool(own) and bool(scene.districts)
    if beyond or (current.several and _names_first(scene)):
        return True
    if current.separate and (tells_new(scene) or len(narrow(scene)) == 1) and _takes_up_one(current, scene):
        return True
    parts = current.separate  # ``Nine died, including four traders, in separate attacks. … killing the four traders``
    told = {key_of(item) for item in current.figures if item.reading.inside is None or not parts}
    again = any(key_of(item) in told for item in own)
    if len(current.districts) == 1 or len(narrow(scene)) != 1:
        back = scene.telling.returns or bool(scene.telling.again)
        return current.separate and tells_new(scene) and not again and not back
    apart = not again and (bool(current.districts) or spans_province(current))
    inside = bool(current.figures) or (begins_paragraph(current, scene) and narrow(scene) < current.districts)
    counted = bool(own) and inside and (current.several or apart)
    return counted or (current.several and _tells_one(scene))


def _takes_up_one(current: Draft, scene: Scene) -> bool:
    """Whether a sentence tells of some of those of a lead, and not of others: ``The miners were taken when …``."""
    taken = [item for item in current.figures if takes_up(scene, item.reading)]
    return 0 < len(taken) < len(current.figures)


def spans_province(draft: Draft) -> bool:
    """Whether all that was counted befell people in several incidents of the province: ``killed in raids in …``."""
    return bool(draft.figures) and all(_is_told_widely(item.scene) for item in draft.figures)


def deals_out(current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether some of those of a lead are set in a district: ``nine of them in Duki, six in Hub``."""
    apart = (current.separate or current.beyond) and not here & current.districts
    whole = not current.districts and spans_province(current)
    return whole or (current.overview and (scene.clause is not None or apart))


def _is_told_widely(scene: Scene) -> bool:
    """Whether deeds are told in the province and in no one place of it: ``in raids in …``, ``across the province``."""
    wide = (cue.first for cue in scene.cues if cue.row == "whole_province")
    if any(scene.sentence.tokens[first].lower in _ALL_OVER for first in wide):
        return True
    return scene.has_cue("plural_incidents") and any(place.here for place in scene.places)


def _names_first(scene: Scene) -> bool:
    """Whether a clause begins with the first of several: ``He said that in the first incident two died``."""
    tokens = scene.sentence.tokens
    return any(
        cue.row in ("first_of_several", "worst_of_several")
        and (cue.first < _OPENING or tokens[cue.first - 1].lower in _CLAUSES)
        for cue in scene.cues
    )


def speaks_of_worst(scene: Scene) -> bool:
    """Whether a sentence only names the worst of several beside its news: ``21 died in fighting after the worst``."""
    return scene.has_cue("worst_of_several") and not _names_first(scene)


def _tells_one(scene: Scene) -> bool:
    """Whether a sentence tells one of several incidents: as new, or beginning with its place (``In Hub, …``)."""
    opens = any(place.role == "where" and place.district and place.start <= _OPENING for place in scene.places)
    return scene.strength > 1 or tells_new(scene) or opens


def open_worst(drafts: list[Draft], scene: Scene) -> None:
    """Let a lead speak of several incidents where a sentence tells one, or the worst: ``In the deadliest attack``."""
    if len(drafts) != 1 or drafts[0].overview or tells_one_place_bombed(drafts[0].scenes[0]):
        return
    several = any(one.has_cue("plural_incidents") for one in drafts[0].scenes)
    first = several and scene.has_cue("first_of_several") and _names_first(scene)  # ``In one attack, …``
    if first or scene.has_cue("worst_of_several"):
        drafts[0].overview = drafts[0].several = True


def outnumbers_last(current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a paragraph set nowhere counts more of such people than the last of several incidents has, as of all.

    ``A policeman was shot in Mastung. … An official put the number of security personnel killed at 13``.
    """
    last = current.figures[-1].scene if current.figures else None
    begins = last is not None and scene.sentence.paragraph != last.sentence.paragraph
    told = bool(scene.voices) or any(item.reading.rule == "toll" for item in own)
    if not begins or not told or scene.telling.again or tells_new(scene) or any(item.reading.update for item in own):
        return False
    last_told = {(item.figure.group, item.figure.outcome): number_of(item.figure) or 0 for item in current.figures}
    return any(
        0 < last_told.get((item.figure.group, item.figure.outcome), 0) < (number_of(item.figure) or 0)
        and not item.figure.status
        for item in own
    )


def lies_away(current: Draft, scene: Scene, own: list[Counted], here: frozenset[str]) -> bool:
    """Whether a sentence lies away from an incident that is set nowhere, and counts others: elsewhere, or not near."""
    out = scene.elsewhere and current.another and tells_new(scene)
    away = (bool(current.near) or out) and not here & current.near and scene.elsewhere != current.elsewhere
    apart = not current.near and bool(scene.telling.adds) and tells_new(scene)
    apart = apart and (opens_with_place(scene) or opens_apart(scene, current.scenes))
    left = bool(current.near) and not here & current.near and _turns_away(current, scene)
    if not current.figures:
        told = left and any(map(tells_new, current.scenes))
        return told and not are_alike(scene.telling.kinds, list_kinds(current.scenes))
    fewer = not current.near and _turns_away(current, scene) and counts_fewer(current, own)
    listed = not current.near and tells_new(scene) and is_new(current, own) and is_under_dateline(current, scene, here)
    others = is_new(current, own) or are_other_groups(current, own)
    return ((away or left) and others) or apart or fewer or listed


def counts_fewer(current: Draft, own: list[Counted]) -> bool:
    """Whether fewer are counted than a known attack set nowhere has killed: no toll sinks, and those are others.

    ``21 died in Friday's blast. … On Friday, one man was killed as a bomb exploded in Chaman``.
    """
    many = current.overview or current.several or any(map(_may_tell_several, current.scenes))
    known = any(scene.telling.again for scene in current.scenes) and not (many or current.districts)
    if not known or any(one.reading.update or one.reading.rule == "toll" for one in current.figures):
        return False
    told, mine = _count_killed(current.figures), _count_killed(own)
    return told is not None and mine is not None and 0 < mine < told


def _may_tell_several(scene: Scene) -> bool:
    """Whether a sentence tells of several deeds, or sets what it tells in the whole province."""
    wide = any(place.here and not place.district for place in scene.places)
    return wide or scene.telling.several or scene.has_cue("plural_incidents")


def _count_killed(counted: Sequence[Counted]) -> int | None:
    """Return how many people were killed, if each is counted and nobody claims it or means some of those known."""
    killed = [one for one in counted if one.figure.outcome == "killed" and one.figure.group]
    sure = (one.figure.count for one in killed if not (one.figure.status or one.is_some or one.reading.inside))
    numbers = [number for number in sure if number is not None]
    return sum(numbers) if len(numbers) == len(killed) > 0 else None


def _turns_away(current: Draft, scene: Scene) -> bool:
    """Whether a paragraph behind an incident set nowhere goes on with another day: ``And on Monday, … in Hub``."""
    before = current.scenes[-1].sentence
    dated = any(date.kind == "event" and date.first <= _OPENING for date in scene.dates)
    back = scene.telling.returns or bool(scene.telling.again)
    return scene.sentence.paragraph != before.paragraph and not back and (dated or tells_new(scene))


def leaves_province(current: Draft, scene: Scene) -> bool:
    """Whether a sentence tells a deed in a town or district outside the province, behind an incident in it."""
    told = scene.telling.kinds or (scene.telling.again and scene.telling.adds)  # ``also saw the latest attack``
    if not scene.elsewhere or current.elsewhere or not told:
        return False
    return any(place.role == "where" and not place.home and (place.name or place.district) for place in scene.places)


def turns_to_next(drafts: list[Draft], current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a sentence opens with the one of the lead's districts that nothing was told of yet.

    ``Camps in Panjgur and Kharan were attacked. In Panjgur, … In Kharan, the attack was repulsed.`` So does one that
    takes up others of those of the lead: ``Three policemen and a trader died. The policemen … The trader was shot in``.
    """
    lead = drafts[0]
    moved = len(here) == 1 and not here & current.districts
    if lead.separate and current is not lead and (moved or tells_new(scene)):
        next_ = [item for item in lead.figures if takes_up(scene, item.reading)]
        if next_ and not any(takes_up(one, item.reading) for one in current.scenes for item in next_):
            return True
    if not lead.overview or current is lead or len(here) != 1 or not here <= lead.districts - current.districts:
        return False
    told = bool(scene.telling.kinds or scene.telling.again)
    new = not any(draft.districts & here for draft in drafts[1:])
    return told and new and opens_with_place(scene)


def widen_lead(drafts: list[Draft], scene: Scene) -> None:
    """Let a lead speak of several incidents where its second sentence or its last clause says so.

    ``They died in different areas``; ``A trader was shot dead and two boys were hurt in two attacks in Hub``.
    """
    lead = drafts[0]
    if len(drafts) != 1 or scene is lead.scenes[0] or any(other.has_cue("wave") for other in lead.scenes):
        return
    clause = scene.sentence.index == lead.scenes[0].sentence.index and not tells_one_wide(scene)
    several = clause and (scene.telling.several or any(map(scene.has_cue, _SEVERAL)))
    apart = scene.has_cue("separate_incidents") and len(narrow(scene)) != 1 and len(lead.districts) != 1
    if apart or several:
        lead.overview = lead.several = lead.separate = True
