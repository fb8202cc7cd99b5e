"""Where a sentence lies beside the incident at hand, and whether it leaves its districts."""

from __future__ import annotations

from collections.abc import Collection

from generator.extraction.codes import TAKINGS
from generator.extraction.incidents.draft import Draft, narrow, tells_new, tends_wounded
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.other_days import is_other_day, opens_with_day
from generator.extraction.places.gazetteer import load_countries, load_parents
from generator.extraction.scenes.localities import opens_with_place
from generator.extraction.scenes.outside import list_outside
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import list_deeds
from generator.extraction.words.toll_words import toll_words

_BEFORE = 2
_AROUND = ("passing", "office", "distance", "travel")


def leaves_districts(current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a sentence leaves the districts at hand; what is set nowhere lies in the province of the text."""
    at = current.districts or current.near
    if not at and current.figures and len(here) == 1 and tells_new(scene) and scene.telling.adds:
        kinds = list_kinds(current.scenes)
        return bool(kinds) and not are_alike(scene.telling.kinds, kinds)
    if not at and leaves_around(current, scene, here):
        return True
    if not at:
        return scene.elsewhere and bool(here) and any(map(tells_new, current.scenes))
    if not current.districts and _finds_taken(current, scene):
        return False
    many = scene.telling.adds or (scene.telling.several and tells_new(scene))
    return not here & at and (len(here) == 1 or bool(here and many))


def leaves_around(current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a sentence adds people in a district, behind some of whom only a road, an officer or a distance tells.

    ``Gunmen killed two men on the road from Mach to Quetta on Friday. … Three men were killed in Kalat on Sunday``.
    """
    if not current.figures or not scene.readings or len(here) != 1 or scene.telling.returns or scene.telling.again:
        return False
    around = {
        place.district for one in current.scenes for place in one.places if place.role in _AROUND and place.home
    } - {None}
    adds = scene.telling.adds or scene.opens_another or is_other_day(scene, current.scenes) or opens_with_day(scene)
    return bool(adds and around) and around.isdisjoint(here)


def _finds_taken(current: Draft, scene: Scene) -> bool:
    """Whether it may be told where people are found who were taken before: ``Their bodies were found in Ziarat``."""
    kinds = list_kinds(current.scenes)
    taken = not TAKINGS.isdisjoint(kinds) and not (scene.telling.adds or scene.opens_another)
    return taken and are_alike(scene.telling.kinds, kinds & TAKINGS)


def lie_together(here: frozenset[str], there: Collection[str]) -> bool:
    """Whether districts are the same, or one was split from the other: ``Hub town of Lasbela district``."""
    if here == there:
        return True
    split = load_parents()
    kin = {split.get(district) for district in there} | {d for d in here if split.get(d) in there}
    return bool(here and there) and bool(here & set(there)) and here - set(there) <= kin


def list_called(scene: Scene) -> frozenset[str]:
    """Return the districts of places by which an incident is called: ``the toll of the Turbat blast``."""
    tokens = scene.sentence.tokens
    called = (place for place in scene.places if place.home and place.district and place.last + 1 < len(tokens))
    return frozenset(str(place.district) for place in called if tokens[place.last + 1].lower in list_deeds())


def _list_tolled(scene: Scene) -> frozenset[str]:
    """Return the districts of a toll: ``One more died in hospital, raising the toll in Mastung to five``."""
    tokens = scene.sentence.tokens
    return frozenset(
        str(place.district)
        for place in scene.places
        if place.home
        and place.district
        and place.first > 1
        and tokens[place.first - _BEFORE].lower in toll_words("sums")
    )


def _lie_in_one_country(here: frozenset[str], there: Collection[str]) -> bool:
    """Whether one is a country and the other a province of it: ``strikes on Iran``, ``in Iran's NAME province``."""
    countries = load_countries()
    return any(countries.get(one) in there for one in here) or any(countries.get(other) in here for other in there)


def find_here(current: Draft, scene: Scene) -> frozenset[str]:
    """Return where a sentence lies; outside the province, a district and its province alone are the same place.

    Behind an incident outside, the province's name alone tells that another lies in it. Who only speaks of a deed as
    known may call it by its place.
    """
    here = _list_tolled(scene) if current.districts and tends_wounded(scene) else narrow(scene)
    here = here or (list_called(scene) if scene.telling.again and not scene.telling.kinds else here)
    if current.elsewhere and not here:
        return frozenset(place.province for place in scene.places if place.here)
    if current.elsewhere and _lie_in_one_country(here, current.districts):
        return frozenset(current.districts)
    if not (current.elsewhere and scene.elsewhere) or here & current.districts:
        return here
    mine, theirs = list_outside(scene), {name for before in current.scenes for name in list_outside(before)}
    vague = here <= mine or current.districts <= theirs
    return frozenset(current.districts) if vague and mine & theirs else here


def is_under_dateline(current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a sentence opens with a district and another kind of deed, behind one that only the dateline sets.

    ``HUB: Six were hurt when a bomb went off on Friday. In Kech, two men were hurt when gunmen fired at a shop``.
    """
    lines = {place.district for one in current.scenes for place in one.places if place.role == "dateline"} - {None}
    known = scene.telling.returns or bool(scene.telling.again)
    other = not are_alike(scene.telling.kinds, list_kinds(current.scenes))
    return len(lines) == 1 and lines.isdisjoint(here) and opens_with_place(scene) and other and not known
