"""Whether a sentence goes on with the incident that the text is at, or begins another in the same place.

Signals are weighed, none decides alone: a deed told as new, figures of its own, another locality, another day, words
that add ("also", "meanwhile"), another kind of deed; against it stand words that go back ("the attack", "the injured").
"""

from __future__ import annotations

from collections.abc import Collection

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, TAKINGS, UNSPECIFIED
from generator.extraction.deeds.telling_marks import tells_known
from generator.extraction.deeds.tellings import ANY_DEED, TOLD
from generator.extraction.incidents.draft import tends_wounded
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.known_sites import takes_up_site
from generator.extraction.incidents.other_days import (
    is_days_off,
    is_other_day,
    list_days,
    opens_with_first_day,
    opens_with_hour,
    opens_with_other_day,
)
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.scenes.localities import names_area
from generator.extraction.scenes.other_victims import adds_somebody, begins_with_somebody, names_attackers
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.known_lapses import find_known_lapse
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_small_numbers
from generator.extraction.words.words import row_of
from generator.vocabulary.word_rows import in_small_letters

ANOTHER = 3
_DISTRICT = 3
_DAY = 2
_PLACE = 2
_AREA = 1
_KIND = 1
_COUNTS = 1
_OTHER = 1
_OPENS = 1
_RETURNS = -2
_PART = frozenset(("arrest",))
_SUICIDE = frozenset(("suicide_bombing",))
_ATTACKS = frozenset(("armed_attack", "mass_shooting", "ambush"))
_BODY = frozenset(("body_found",))
_CITY = "city"
_OPENING = 6
_WEAPON = 4
_TOLD_OUT = 2
_ATTACKERS, _DEFINITE = "they", "the"
_TOWNS = ("town", "tehsil", "village")
_LINE = "infrastructure_attack"
_ROCKETS = "rocket_or_shelling"
_OUTLAWS = (MILITANTS, UNSPECIFIED)


def weigh_change(scene: Scene, before: Collection[Scene], *, moves: bool, counts: bool, other: bool = False) -> int:
    """Return how much speaks for another incident than that of the sentences before.

    ``counts``: people are counted who were not before; ``other``: one of them is called another victim. A body found
    where people were taken before may be one of theirs.
    """
    telling = scene.telling
    kinds = list_kinds(before)
    alike = bool(kinds) and (are_alike(telling.kinds, kinds) or _tells_bombers_died(scene, kinds))
    strange = bool(telling.kinds - _PART) and not alike
    return (
        _DISTRICT * moves
        + _COUNTS * counts
        + _OTHER * (other + (other and names_attackers(scene)))
        + _OTHER * (telling.weight >= TOLD and begins_with_somebody(scene))
        + _OTHER * (counts and telling.weight >= TOLD and begins_with_unit(scene))
        + _OTHER * (counts and opens_apart(scene, before))
        + _DAY * (counts and telling.weight >= TOLD and opens_with_hour(scene))
        + _OTHER * (telling.weight >= TOLD and _follows_elsewhere(scene, before))
        + _DAY * (is_other_day(scene, before) or opens_with_other_day(scene, before))
        + _OPENS * opens_with_other_day(scene, before)
        + _weigh_place(scene, before, counts=counts)
        + telling.adds
        + _PLACE * (_is_other_line(scene, before) or (strange and counts and _is_other_town(scene, before)))
        + _OTHER * (_LINE in telling.kinds and telling.adds > 0 and bool(kinds) and _LINE not in kinds)
        + _PLACE * (_adds_rockets(scene, kinds) or _begins_with_weapon(scene, before, kinds))
        + _KIND * strange
        + _OPENS * (strange and counts and telling.weight >= TOLD and opens_with_first_day(scene, before))
        + _RETURNS * (not moves and not scene.opens_another and tells_known(scene.sentence.tokens))
        + _RETURNS * (_takes_up(scene, before) or _goes_on_with_attackers(scene) or _takes_up_site(scene, before))
        - (telling.kinds == _BODY and not moves and not TAKINGS.isdisjoint(kinds))
    )


def _weigh_place(scene: Scene, before: Collection[Scene], *, counts: bool) -> int:
    """Return how much the place speaks for another incident; another town of a city's district does where it counts."""
    if is_other_locality(scene, before) or (counts and are_towns_apart(scene, before)):
        return _PLACE
    return _AREA if _names_place(scene, before) else 0


def _tells_bombers_died(scene: Scene, kinds: Collection[str]) -> bool:
    """Whether it is only told that bombers died, behind an attack with guns: ``Two bombers also died``."""
    harmed = [one for one in scene.readings if one.outcome in PERSON_OUTCOMES]
    attack = scene.telling.kinds == _SUICIDE and not _ATTACKS.isdisjoint(kinds)
    return attack and bool(harmed) and all(_is_of_outlaws(scene, one) and one.outcome == "killed" for one in harmed)


def _is_of_outlaws(scene: Scene, reading: Reading) -> bool:
    return reading.mention.head is not None and find_group(scene.words, reading.mention) == MILITANTS


def opens_apart(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a paragraph begins by adding what is set in its district anew and is of another kind: ``Meanwhile, …``.

    The attackers of the deed before may have died there.
    """
    tokens, kinds = scene.sentence.tokens, list_kinds(before)
    opens = tokens[0].lower in telling_words("adding") and tokens[1].text == "," and bool(scene.districts)
    if not opens or scene.telling.returns or scene.telling.again or not scene.telling.kinds.isdisjoint(kinds):
        return False
    attackers = all(reading.group == MILITANTS for reading in scene.readings)
    begins = scene.sentence.paragraph != max(other.sentence.paragraph for other in before)
    return begins and not (attackers and (not kinds or are_alike((ANY_DEED,), kinds)))


def _takes_up(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence takes up a known deed, and not only says how long after it its own was, in another place."""
    back = scene.telling.returns or bool(scene.telling.again)
    return back and not (_follows_elsewhere(scene, before) or _strikes_elsewhere(scene, before))


def _strikes_elsewhere(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether attackers taken up by a pronoun alone strike in another district: ``They attacked a post in Sibi``.

    Not ``They were attacked``, nor what they did with people whom they had taken.
    """
    tokens, telling = scene.sentence.tokens, scene.telling
    if tokens[0].lower != _ATTACKERS or telling.again or telling.weight < TOLD or len(scene.districts) != 1:
        return False
    verb = next((at for at in range(1, len(tokens)) if scene.words.grammar[at] != "adverb"), 0)
    acts = scene.words.grammar[verb] not in ("be", "have", "get") and any(map(_begins_with_outlaws, before))
    known = any(one.mention.kind == "pronoun" for one in scene.readings) or _DEFINITE in in_small_letters(tokens)
    return acts and not known and (telling.kinds | list_kinds(before)).isdisjoint(TAKINGS)


def _begins_with_outlaws(scene: Scene) -> bool:
    """Whether the first people of a sentence are attackers or of an armed group: ``Gunmen fired``, ``BLA fighters``."""
    mention = next((chunk.mention for chunk in scene.chunks if chunk.mention is not None), None)
    if mention is None or mention.head is None:
        return False
    return row_of(mention.head).flag("attacker") or find_group(scene.words, mention) == MILITANTS


def _follows_elsewhere(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence only says how long after a known deed its own was, in another place."""
    return bool(find_known_lapse(scene.sentence.tokens)) and is_other_locality(scene, before)


def _takes_up_site(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence speaks of a site told of before, and sets nothing on another day."""
    return takes_up_site(scene, before) and not is_other_day(scene, before)


def _adds_rockets(scene: Scene, kinds: Collection[str]) -> bool:
    """Whether rockets are told beside another deed, at a time of their own: ``Rockets were also fired at the town``."""
    added = _ROCKETS in scene.telling.kinds and scene.telling.adds > 0 and scene.telling.weight >= TOLD
    return added and bool(kinds) and _ROCKETS not in kinds and bool(list_days(scene) and scene.districts)


def _begins_with_weapon(scene: Scene, before: Collection[Scene], kinds: Collection[str]) -> bool:
    """Whether a paragraph begins with a weapon as new, behind another kind of deed: ``A grenade was thrown``."""
    if len(before) < _TOLD_OUT or ANY_DEED in kinds or are_alike(scene.telling.kinds, kinds) or not scene.telling.kinds:
        return False
    if scene.sentence.paragraph == max(other.sentence.paragraph for other in before) or scene.telling.again:
        return False
    words = [token.lower for token in scene.sentence.tokens[:_WEAPON]]
    counted = words[0] in ("a", "an") or words[0] in load_small_numbers()
    return counted and scene.telling.weight >= TOLD and not telling_words("weapons").isdisjoint(words)


def begins_with_unit(scene: Scene) -> bool:
    """Whether a sentence begins with forces on the move who were not told of before: ``A convoy sent there``."""
    words = in_small_letters(scene.sentence.tokens)[:_OPENING]
    return words[0] in ("a", "an") and not telling_words("units").isdisjoint(words)


def _goes_on_with_attackers(scene: Scene) -> bool:
    """Whether a sentence tells what known attackers also did, nowhere else: ``The men also burned two trucks``."""
    if scene.dates or scene.districts or names_area(scene) or scene.opens_another:
        return False
    first = scene.chunks[0].mention if scene.chunks else None
    known = first is not None and first.head is not None and first.definite and first.quantity is None
    return known and first is not None and find_group(scene.words, first) in _OUTLAWS


def _is_other_line(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence tells of a pipeline, a track or a pylon destroyed, and those before of another such thing."""
    mine = _list_lines(scene)
    theirs = {line for other in before for line in _list_lines(other)}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _list_lines(scene: Scene) -> set[str]:
    """Return what kinds of lines a sentence tells to be destroyed or damaged."""
    things = (one.mention.head for one in scene.readings if one.real and one.mention.kind == "thing")
    return {head.row for head in things if head is not None and row_of(head).flag("line")}


def may_be_same(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence can tell the incident of others: no other day, locality or family of deeds."""
    kinds = list_kinds(before)
    other = is_other_day(scene, before) or is_other_locality(scene, before)
    return not other and are_alike(scene.telling.kinds, kinds)


def is_other_locality(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence names another place than the sentences before; a city holds its quarters and roads."""
    mine = _list_localities(scene)
    theirs = {name for other in before if not tends_wounded(other) for name in _list_localities(other)}
    return bool(mine and theirs) and not mine & theirs


def is_set_apart(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence sets something in another place on another day: ``Two men died in Mand a day earlier``.

    Or adds somebody there whom an active verb befalls: ``The group also killed a man in Mand``.
    """
    apart = is_other_day(scene, before) or is_days_off(scene) or adds_somebody(scene)
    return apart and (is_other_locality(scene, before) or _is_other_town(scene, before))


def are_towns_apart(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence is set in a town or city, and those before in others."""
    mine, theirs = _list_towns((scene,)), _list_towns(before)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _list_towns(scenes: Collection[Scene]) -> set[str | None]:
    kinds = (_CITY, *_TOWNS)
    return {place.name for one in scenes for place in one.places if place.role == "where" and place.kind in kinds}


def _is_other_town(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence is set in a town, and those before in a city or another town of the district."""
    towns = {place.name for place in scene.places if place.role == "where" and place.kind in _TOWNS}
    theirs = {place.name for one in before for place in one.places if place.role == "where" and place.name}
    return bool(towns and theirs) and not towns & theirs


def _names_place(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence names an area, or where it adds a deed, a town that was not named: ``Meanwhile … in Wadh``."""
    adds = scene.telling.adds > 0 and scene.telling.weight >= TOLD
    adds = adds or _begins_elsewhere(scene, before)
    return names_area(scene) or (adds and bool(_list_localities(scene).difference(*map(_list_localities, before))))


def _begins_elsewhere(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a paragraph begins with another kind of deed, behind one set nowhere: ``A bomb in Wadh killed two``."""
    begins = scene.sentence.paragraph != max(other.sentence.paragraph for other in before)
    told, kinds = begins and scene.telling.weight >= TOLD, list_kinds(before)
    strange = bool(kinds) and not are_alike(scene.telling.kinds, kinds)
    return told and strange and not any(map(_list_localities, before))


def _list_localities(scene: Scene) -> set[str]:
    here = (place for place in scene.places if place.role == "where" and place.name and place.kind != _CITY)
    return {str(place.name) for place in here if not _is_left(scene, place)}


def _is_left(scene: Scene, place: PlaceMention) -> bool:
    """Whether somebody came from a place: ``had followed the car from Alamdar Road``."""
    return place.start > 0 and scene.sentence.tokens[place.start - 1].lower == "from"
