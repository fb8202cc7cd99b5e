"""Where the events of an article happened: from the places of their sentences, each event apart from the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from generator.extraction.events.found_places import find_where_found, find_where_titled
from generator.extraction.incidents.draft import Draft, narrow
from generator.extraction.incidents.overviews import spans_province
from generator.extraction.incidents.second_deeds import SCATTERED
from generator.extraction.places.event_place import (
    EventPlace,
    find_event_place,
    find_office_place,
    find_only_dateline,
)
from generator.extraction.places.gazetteer import load_countries
from generator.extraction.places.included_places import SHARE
from generator.extraction.places.place_mention import PlaceMention
from generator.extraction.scenes.localities import (
    goes_on_in_town,
    goes_on_there,
    is_spread_out,
    names_area,
    names_same_place,
)
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.unread_places import names_unread
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import DAY
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

PAIR = 2
_OPENING = 6
_FEW_DAYS = 2
_SPOTS = ("quarter", "road", "bazaar", "station", "airport", "shrine")
"""Kinds of places that lie within a town."""


def find_draft_places(drafts: Sequence[Draft], scenes: Sequence[Scene]) -> list[EventPlace]:
    """Return where each event happened.

    A lead names the districts of all: where an event has several, those that are another event's only one are not its.
    What is said of several incidents at once keeps them all, but for two incidents in two districts.
    """
    alone = len(drafts) == 1
    told = [_leave_earlier(draft, drafts, scenes) if draft.overview else scenes for draft in drafts]
    found = [
        find_where_found(draft) or _find_place(draft, whole, alone=alone)
        for draft, whole in zip(drafts, told, strict=True)
    ]
    for number, draft in enumerate(drafts):
        others = {
            place.districts[0] for other, place in enumerate(found) if other != number and len(place.districts) == 1
        }
        own = set(found[number].districts)
        left = (own or _lead_districts(draft)) - others
        if not number and found[0].districts[:1] and found[0].districts[0] in others:
            continue
        if left and left != own and (not draft.overview or len(drafts) == len(own) == PAIR):
            found[number] = _find_place(draft, told[number], alone=alone, without=others)
    return found


def _leave_earlier(draft: Draft, drafts: Sequence[Draft], scenes: Sequence[Scene]) -> Sequence[Scene]:
    """Return the sentences without those of incidents that lie days before what is said of several at once.

    ``Offices were attacked in parts of the province on Monday. … On January 30, four had died in a blast in NAME``.
    """
    days = _list_days(draft)
    before = [other for other in drafts if other is not draft and _lies_before(_list_days(other), days)]
    left = {scene.sentence.index for other in before for scene in other.scenes}
    left -= {scene.sentence.index for scene in draft.scenes}
    return [scene for scene in scenes if scene.sentence.index not in left] if left else scenes


def _lies_before(own: Collection[dt.date], days: Collection[dt.date]) -> bool:
    return bool(own and days) and (min(days) - max(own)).days > _FEW_DAYS


def _list_days(draft: Draft) -> set[dt.date]:
    """Return the single days that the sentences of an incident give to what happened."""
    dates = (one.date for scene in draft.scenes for one in scene.dates if one.kind == "event" and one.precision == DAY)
    return {date.earliest for date in dates if date and date.earliest}


def _lead_districts(draft: Draft) -> set[str]:
    return set(draft.lead.districts) if draft.lead else set()


def _find_place(
    draft: Draft, scenes: Sequence[Scene], *, alone: bool, without: Collection[str] = frozenset()
) -> EventPlace:
    """Return where an event happened: by the sentences with its figures, then those near them, then all of its own."""
    wide = draft.overview and not alone and not draft.districts and spans_province(draft) and not _is_titled(scenes)
    shares = [] if draft.districts else [one for scene in draft.scenes for one in scene.places if one.role == SHARE]
    if len({place.district for place in shares}) > 1:
        return find_event_place([replace(place, role="where") for place in shares])
    if wide or shares or _is_scattered(draft, alone=alone):
        told_of = [place for scene in draft.scenes for place in scene.places if place.home and not place.district]
        return find_event_place(told_of)
    counted = {item.index for item in draft.figures}
    told = {scene.sentence.index for scene in draft.scenes if scene.districts and not scene.telling.spoken}
    counted = counted & told or counted
    there = EventPlace() if alone else _find_there(draft, scenes, counted, without)
    near = [
        place for scene in draft.scenes if scene.sentence.index in counted for place in _narrow_places(scene, draft)
    ]
    whole = scenes if alone or draft.overview else draft.scenes
    every = [place for scene in whole for place in scene.places]
    nearest = [] if draft.overview and not alone else _find_nearest(draft, whole, counted)
    found = EventPlace()
    own = [place for scene in draft.scenes for place in scene.places] if draft.overview and not alone else []
    telling = (scene for scene in draft.scenes if scene.sentence.index in counted)
    aside = [place for scene in telling for place in scene.places if place.role != "where"]
    for mentions in () if there.districts else (near, nearest, own, aside, every):
        here = [place for place in mentions if place.home != draft.elsewhere]
        found = find_event_place([place for place in here if place.district not in without])
        if found.districts or (draft.elsewhere and found.province):
            return _name_region(found, draft)
    if there.districts or (found.province and _spans_provinces(draft, counted)):
        return there
    only = _find_at_dateline(draft, scenes, alone=alone)
    only = only if only.districts else find_where_titled(draft, scenes)
    if only.districts:
        return only
    place = _fall_back(draft, scenes, without, found)
    return place if place.province or not alone else _find_abroad(scenes)


def _is_scattered(draft: Draft, *, alone: bool) -> bool:
    """Whether all people of an event are counted in many places, and none of its sentences names a district."""
    if alone:
        return bool(draft.figures) and all(map(is_spread_out, draft.figures))
    wide = any(map(draft.scenes[0].has_cue, SCATTERED))
    return wide and bool(draft.figures) and not draft.overview and not any(one.districts for one in draft.scenes)


def _name_region(found: EventPlace, draft: Draft) -> EventPlace:
    """Return a country as the region of it that the event's sentences name: ``strikes on Iran … near NAME``."""
    named = (place.province for scene in draft.scenes for place in scene.places if place.role == "where")
    region = next((name for name in named if load_countries().get(name) == found.province), None)
    return found._replace(province=region) if region and not found.districts else found


def _find_abroad(scenes: Sequence[Scene]) -> EventPlace:
    """Return the place abroad of the only event of an article that names none at home."""
    every = [place for scene in scenes for place in scene.places]
    lands = {*load_countries().keys(), *load_countries().values()}
    if any(place.home for place in every):
        return EventPlace()
    return find_event_place([place for place in every if place.province in lands])


def _is_titled(scenes: Sequence[Scene]) -> bool:
    """Whether a title names the one district of all that is told: ``Black day in Sibi``."""
    named = {district for scene in scenes for district in scene.districts}
    return bool(scenes) and len(named) == 1 and bool(scenes[0].districts) and not scenes[0].readings


def _find_at_dateline(draft: Draft, scenes: Sequence[Scene], *, alone: bool) -> EventPlace:
    """Return the dateline's place where no other is named and it is the only event, or goes on ``in the city``.

    Not where an area is named that no list has: that may lie anywhere in the province, as any such place may of which
    a town tells from which correspondents write of all of it.
    """
    named = any(map(names_area, draft.scenes)) or draft.elsewhere or spans_province(draft)
    if named or not (alone or any(map(goes_on_there, draft.scenes))):
        return EventPlace()
    only = find_only_dateline([place for scene in scenes for place in scene.places])
    wide = bool(only.districts) and only.districts[0].lower() in place_cues("press_towns")
    return EventPlace() if wide and any(names_unread(scene) for scene in draft.scenes) else only


def _fall_back(draft: Draft, scenes: Sequence[Scene], without: Collection[str], found: EventPlace) -> EventPlace:
    """Return the place of an event that names no district: of the officers who speak of it, or where the text was."""
    office = EventPlace() if draft.elsewhere or draft.overview else find_office_place(_list_own(draft, without))
    if office.districts or (found.province and any(place.role == "where" for place in draft.scenes[0].places)):
        return office if office.districts else found
    carried = _find_carried(draft, scenes, without)
    return carried if carried.districts or not found.province else found


def _find_there(
    draft: Draft, scenes: Sequence[Scene], counted: Collection[int], without: Collection[str]
) -> EventPlace:
    """Return the place that the text was at, where an event's first sentence counts people there: ``at the site``."""
    first = draft.scenes[0]
    led = draft.lead is not None and not names_same_place(first)
    if first.districts or first.sentence.index not in counted or led or not goes_on_there(first):
        return EventPlace()
    return _find_carried(draft, scenes, without)


def _list_own(draft: Draft, without: Collection[str]) -> list[PlaceMention]:
    """Return the places of an event's own sentences, but for those of other events."""
    told = [place for scene in draft.scenes if not scene.telling.spoken for place in scene.places]
    return [place for place in told if place.district not in without]


def _spans_provinces(draft: Draft, counted: Collection[int]) -> bool:
    """Whether the people counted died in several provinces: ``17 dead in operations across KP and Balochistan``."""
    places = [place for scene in draft.scenes if scene.sentence.index in counted for place in scene.places]
    return any(place.role == "where" and not place.home and place.kind == "province" for place in places)


def _find_carried(draft: Draft, scenes: Sequence[Scene], without: Collection[str]) -> EventPlace:
    """Return the place that the text was at, where an event begins ``in the same area`` or ``in the city``.

    An incident that a lead told together with others lies in what is left of the lead's districts, if that is one.
    Without such words an incident in the province is known to lie in it, and no more.
    """
    first = draft.scenes[0]
    if draft.lead is not None:
        left = [place for place in draft.lead.places if place.home and place.district not in without]
        found = find_event_place(left)
        if len(found.districts) == 1:
            return found
    before = [scene for scene in scenes if scene.districts and scene.sentence.index <= first.sentence.index]
    if not before or draft.elsewhere or first.elsewhere:
        lead = draft.lead.places if draft.lead and not first.elsewhere else ()
        home = find_event_place([place for place in lead if place.home])
        return EventPlace(home.province, evidence=home.evidence[:1])
    here = [place for place in before[-1].places if place.home]
    place = find_event_place(here)
    spots = {one.name for one in here if one.kind in _SPOTS}
    unrest = has_any(first.sentence.tokens, telling_words("rioters"))
    if place.place in spots and (unrest or goes_on_in_town(first)):
        place = place._replace(place=None)  # ``in the city`` holds for the city, not for the quarter told before
    told = any(map(goes_on_there, draft.scenes)) or _stands_below(first, before[-1])
    told = told or (bool(place.districts) and set(place.districts) == draft.districts)  # begun where the text was
    return place if told else EventPlace(place.province, evidence=place.evidence[:1])


def _stands_below(first: Scene, before: Scene) -> bool:
    """Whether an incident begins in a paragraph that another sentence, of one district, opens with its place.

    So does one of several of which that sentence tells: ``Two bombs went off in NAME. The first blast …``.
    """
    same = first.sentence.paragraph == before.sentence.paragraph and first.sentence.index > before.sentence.index
    tokens = before.sentence.tokens
    opens = any(place.here and place.start <= _OPENING for place in before.places)
    one = before.telling.several and not first.telling.kinds
    return same and (opens or one) and len(before.districts) == 1 and tokens[-1].text != ":"


def _find_nearest(draft: Draft, scenes: Sequence[Scene], counted: Collection[int]) -> list[PlaceMention]:
    """Return the places that hold where an event's figures, or its strongest words, stand without a place.

    Those are of the sentence itself or the last before it that sets something in a district, else of the first after.
    """
    told = [scene for scene in draft.scenes if scene.sentence.index in counted]
    told = told or [max(draft.scenes, key=lambda scene: (scene.telling.weight > 0, scene.strength))]
    at = told[0].sentence.index
    set_ = [scene for scene in scenes if scene.districts]
    before = [scene for scene in set_ if scene.sentence.index <= at]
    after = [scene for scene in set_ if scene.sentence.index > at]
    if not set_:
        return []
    nearest = before[-1] if before else after[0]
    meant = narrow(nearest) or nearest.districts
    return [place for place in nearest.places if not (place.home and place.district) or place.district in meant]


def _narrow_places(scene: Scene, draft: Draft) -> list[PlaceMention]:
    """Return the places of a sentence that lie in the districts of its event."""
    return [
        place for place in scene.places if not place.district or not place.home or place.district in draft.districts
    ]
