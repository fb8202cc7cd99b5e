"""Where an event happened: the places of its sentences put together, finest first, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.extraction.places.place_mention import DATELINE, PlaceMention
from generator.extraction.words.place_words import place_cues

ASIDE = ("passing", "office")


class EventPlace(NamedTuple):
    """Province, districts and place of an event, with the words that give them; empty where they are not known."""

    province: str | None = None
    districts: tuple[str, ...] = ()
    place: str | None = None
    evidence: tuple[str, ...] = ()


def find_event_place(mentions: Sequence[PlaceMention], carried: EventPlace | None = None) -> EventPlace:
    """Return where an event happened by the mentions of its own sentences; ``carried`` holds where they name nothing.

    A district, or a place in one, decides; a place elsewhere decides where no district of the province is named; the
    bare province comes after what was carried, for it is named in passing everywhere.
    """
    here = [mention for mention in mentions if mention.role == "where"]
    named = [mention for mention in here if mention.home and mention.district]
    home = [mention for mention in named if mention.kind != DATELINE] or named
    if home:
        return _put_together(home)
    elsewhere = [mention for mention in here if not mention.home]
    if elsewhere:
        return _put_elsewhere(elsewhere)
    if carried and carried.province:
        return carried
    provinces = [mention for mention in here if mention.home]
    if provinces:
        return EventPlace(provinces[0].province, evidence=(provinces[0].evidence,))
    return _find_aside(mentions)


def find_office_place(mentions: Sequence[PlaceMention]) -> EventPlace:
    """Return the one district whose officers speak: not where those of the whole province do."""
    told = [one for one in mentions if one.role == "office" and one.home and one.district]
    told = [one for one in told if str(one.district).lower() not in place_cues("press_towns")]
    return _put_together(told) if len({one.district for one in told}) == 1 else EventPlace()


def find_only_dateline(mentions: Sequence[PlaceMention]) -> EventPlace:
    """Return the dateline's place where nothing is set elsewhere, also where correspondents write from."""
    told = [mention for mention in mentions if mention.role == "dateline" and mention.home and mention.district]
    districts = {mention.district for mention in told}
    where = (mention for mention in mentions if mention.role == "where" or (mention.home and mention.district))
    other = any(mention.district not in districts or mention.role == "far" for mention in where)
    return _put_together(told) if len(districts) == 1 and not other else EventPlace()


def _put_together(mentions: Sequence[PlaceMention]) -> EventPlace:
    districts = _unique(mention.district for mention in mentions if mention.district)
    named = [mention for mention in mentions if mention.name]
    place = named[0].name if named and (len(districts) == 1 or len(named) == len(mentions) == 1) else None
    return EventPlace(mentions[0].province, districts, place, _unique(mention.evidence for mention in mentions))


def _put_elsewhere(mentions: Sequence[PlaceMention]) -> EventPlace:
    """Return a place outside the province: its districts are none of the vocabulary's and stand as the place."""
    finest = next((mention for mention in mentions if mention.name or mention.district), mentions[0])
    return EventPlace(finest.province, (), finest.name or finest.district, (finest.evidence,))


def _find_aside(mentions: Sequence[PlaceMention]) -> EventPlace:
    """Fall back on the district whose officer speaks, or from which a short way is told, if there is only one.

    A long way tells the province, and no dateline of the town from which it is told.
    """
    for roles in (ASIDE, ("distance",)):
        aside = [mention for mention in mentions if mention.role in roles and mention.home and mention.district]
        if len({mention.district for mention in aside}) == 1:
            return _put_together(aside)
    far = [mention for mention in mentions if mention.role == "far" and mention.home]
    if not far:
        return _find_dateline(mentions)
    away = _find_dateline([mention for mention in mentions if mention.district != far[0].district])
    return away if away.districts else EventPlace(far[0].province, evidence=(far[0].evidence,))


def _find_dateline(mentions: Sequence[PlaceMention]) -> EventPlace:
    """Fall back on the dateline; where correspondents write of the whole province from, only the province is known."""
    told = [mention for mention in mentions if mention.role == "dateline" and mention.home and mention.district]
    if len({mention.district for mention in told}) != 1:
        return EventPlace()
    if str(told[0].district).lower() in place_cues("press_towns"):
        return EventPlace(told[0].province, evidence=(told[0].evidence,))
    return _put_together(told)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
