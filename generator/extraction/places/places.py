"""The places that a sentence names and what each is to the event; and where an event happened.

``find_all_places(sentences, dateline)`` gives the mentions of each sentence of an article, which is the quick way;
``find_places(sentence, near, dateline)`` those of one: ``near`` holds the districts that the article names elsewhere.
They decide between places of one name ("Dasht" in Kech and in Mastung). A name that may be another place or no place
is taken only beside its district. ``find_event_place`` in ``event_place`` puts an event's mentions together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from itertools import pairwise

from generator.extraction.days.dates import write_words
from generator.extraction.places.dateline_towns import find_here, set_in_town, strikes_here
from generator.extraction.places.described_places import skip_types
from generator.extraction.places.event_place import ASIDE
from generator.extraction.places.gatherings import leave_gatherings
from generator.extraction.places.gazetteer import Place, load_parents
from generator.extraction.places.journeys import is_between
from generator.extraction.places.meant_places import carry_put, choose, list_called, list_sure
from generator.extraction.places.named_places import Named, add_spelled, find_named
from generator.extraction.places.namesakes import drop_homonyms, drop_longer_names
from generator.extraction.places.near_names import list_near, narrow_near
from generator.extraction.places.opening_places import has_mark, heads_item
from generator.extraction.places.place_mention import DATELINE, PlaceMention
from generator.extraction.places.place_offices import is_home_of, serves_there
from generator.extraction.places.place_origins import are_taken_from, is_person_of, is_taken_behind_home
from generator.extraction.places.place_roles import find_role
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token, find_tokens
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, read_once

_LISTS = frozenset((",", "and", "or", "&"))
_ROW = frozenset((*_LISTS, "from", "others", "another", "more"))
_LISTED = 5
_AND, _CLAUSE = "and", 3
_TURNS = frozenset((";", "while", "whereas"))
_HYPHENS = frozenset("-\u2013\u2014")
_REGIONS = frozenset(("province", "country", "region", "territory"))


def find_places(
    sentence: Sentence, near: Collection[str] = (), dateline: PlaceMention | None = None
) -> tuple[PlaceMention, ...]:
    """Return the places of a sentence in order; ``dateline`` is what its word "here" means."""
    return _read_places(
        sentence.tokens, add_spelled(read_once(sentence.tokens, find_named), sentence.tokens, near), near, dateline
    )


def find_all_places(sentences: Sequence[Sentence], dateline: str | None = None) -> tuple[tuple[PlaceMention, ...], ...]:
    """Return the places of each sentence of an article; names that the article settles elsewhere are settled by it."""
    named = [read_once(sentence.tokens, find_named) for sentence in sentences]
    near = list_near(sentences, named)
    here = find_dateline_place(dateline)
    near |= set(list_called(sentences, named, here))
    told = {place.district for found in named for place in list_sure(found) if place.home and place.district}
    named = [add_spelled(found, sentence.tokens, told) for sentence, found in zip(sentences, named, strict=True)]
    pairs = zip(sentences, named, narrow_near(sentences, named, near), strict=True)
    read = [_read_places(sentence.tokens, found, about, None) for sentence, found, about in pairs]
    read = carry_put(sentences, named, drop_longer_names(sentences, named, read))
    read = _set_items(sentences, read)
    if here is None:
        return tuple(read)
    read = [set_in_town(sentence.tokens, places, here) for sentence, places in zip(sentences, read, strict=True)]
    elsewhere = any(_sets_apart(place, here) for places in read for place in places)
    return tuple(
        (*places, *find_here(sentence.tokens, here))
        if not elsewhere or strikes_here(sentence.tokens, places)
        else places
        for sentence, places in zip(sentences, read, strict=True)
    )


def _set_items(sentences: Sequence[Sentence], read: list[tuple[PlaceMention, ...]]) -> list[tuple[PlaceMention, ...]]:
    """Return the places with the names that head the items of a list as where these are set.

    ``Turbat – Six were hurt. … Quetta – A cleric was shot``. The first is the article's dateline, if two follow it not,
    and so is one whose sentence sets it elsewhere: ``QUETTA: A bomb went off near Sibi``.
    """
    named = [at for at, places in enumerate(read) if places and places[0].role == DATELINE]
    heads = [at for at in named if heads_item(sentences[at - 1 : at], sentences[at], read[at][0].last)]
    others = [at for at in heads if read[at][0].district != read[heads[0]][0].district and read[at][0].home]
    listed = len(others) > 1
    for at in heads if listed else others:
        if read[at][0].home and (role := "where" if listed else _find_item_role(read, at)) != DATELINE:
            read[at] = (replace(read[at][0], role=role), *read[at][1:])
    return read


def _find_item_role(read: Sequence[Sequence[PlaceMention]], at: int) -> str:
    """Return what the head of an item is: where its incident is, or that only of who tells one of another district."""
    here = {place.district for place in read[at][1:] if _sets_apart(place, read[at][0])}
    if not here:
        return "where"
    before = {place.district for places in read[:at] for place in places}
    return DATELINE if here <= before else "passing"


def find_item_head(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> Term | None:
    """Return the place that heads an item of a list, as words that begin another incident: ``Quetta – Two men …``."""
    first = places[0] if places else None
    if first is None or first.first or first.role not in ("where", "passing") or not has_mark(tokens, first.last):
        return None
    return Term("scene_cues", "another_incident", "forms", 0, first.last)


def _leave_officers(tokens: Sequence[Token], mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the places without those where officers only serve to whom something happened in another district.

    ``The deputy commissioner of Panjgur was killed in an attack on his vehicle in Mastung``; or others only live.
    """
    where = [place for place in mentions if place.here and place.district]
    serve = [place for place in where if serves_there(tokens, place.first) or is_home_of(tokens, place.last)]
    others = [place for place in where if place not in serve]
    apart = [place for place in serve if any(_sets_in_clause(tokens, place, other) for other in others)]
    apart = [place for place in apart if {other.district for other in others} - {place.district}]
    return tuple(replace(place, role="office") if place in apart else place for place in mentions)


def _sets_apart(place: PlaceMention, here: PlaceMention) -> bool:
    """Whether the article sets something in another district than its dateline's, so that "here" is not precise."""
    return place.here and place.district not in (None, here.district)


def find_dateline_place(dateline: str | None) -> PlaceMention | None:
    """Return the place of a dateline, which is where "here" is; never the place of the event by itself."""
    tokens = find_tokens(dateline or "")
    found = find_named(tokens)
    if not found:
        return None
    options = found[0].options
    place = next((place for place in options if not place.ambiguous), options[0])
    return _make_mention(tokens, found[0], place, "where")


def _read_places(
    tokens: Sequence[Token], named: list[Named], near: Collection[str], dateline: PlaceMention | None
) -> tuple[PlaceMention, ...]:
    if not named and not dateline:
        return ()
    mentions: list[PlaceMention] = []
    for found in named:
        place = choose(tokens, found, named, near)
        if place:
            pair = _is_pair(tokens, found) and not _lies_within(found, place, named)
            role = find_role(tokens, found.first, found.last, pair=pair)
            if role == "where" and mentions and _is_listed(tokens, mentions[-1], found):
                role = mentions[-1].role
            if role == "where" and not place.home and is_person_of(tokens, found.first):
                role = "origin"
            home = mentions[-1] if role == "origin" and mentions else None
            if home and (is_taken_behind_home(tokens, home, found.first) or _lies_apart(tokens, home, found, place)):
                role = "where"
            mentions.append(_make_mention(tokens, found, place, role))
    if dateline:
        mentions.extend(find_here(tokens, dateline))
    told = leave_gatherings(tokens, _set_takings(tokens, drop_homonyms(tokens, mentions)))
    return _leave_officers(tokens, told)


def _lies_apart(tokens: Sequence[Token], home: PlaceMention, found: Named, place: Place) -> bool:
    """Whether a district behind the home of people is not where that lies: ``shot two men from Punjab in Kech``."""
    between = in_small_letters(tokens)[home.last + 1 : found.first]
    if between != ["in"] or home.role != "origin" or not (place.home and place.district):
        return False
    return place.district not in (home.district, load_parents().get(str(home.district)))


def _set_takings(tokens: Sequence[Token], mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Return the places with that from which people are taken as where it happened, if nothing else in the clause is.

    ``Gunmen abducted four labourers from Harnai``: without the verb they would only come from there.
    """
    taken = [
        one
        for one in mentions
        if one.role == "origin" and one.home and one.district and are_taken_from(tokens, one.first)
    ]
    taken = [one for one in taken if not any(map(partial(_sets_taking, tokens, one), mentions))]
    for one, other in pairwise(mentions):
        if one in taken and other.role == "origin" and _goes_on_from(tokens, one, other):
            taken.append(other)  # ``from Harnai and Duki``, ``from Harnai and two from Duki``
    there = {one.district for one in taken}
    return [replace(one, role="where") if one.role == "origin" and one.district in there else one for one in mentions]


def _goes_on_from(tokens: Sequence[Token], one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a row of places whence people are taken goes on, each with its number or none."""
    between = tokens[one.last + 1 : other.first]
    listed = bool(between) and between[0].lower in _LISTS
    return listed and all(
        token.lower in _ROW or token.text.isdigit() or token.lower in load_small_numbers() for token in between
    )


def _sets_in_clause(tokens: Sequence[Token], one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a place tells where something happened in the clause of another one."""
    if other.role != "where" or not (other.home and other.district):
        return False
    between = tokens[other.last + 1 : one.first] or tokens[one.last + 1 : other.first]
    return not has_any(between, _TURNS)


def _sets_taking(tokens: Sequence[Token], one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a place tells where people were taken who came from another one, in the same clause."""
    between = tokens[other.last + 1 : one.first] or tokens[one.last + 1 : other.first]
    return _sets_in_clause(tokens, one, other) and not _begins_clause(between)


def _begins_clause(words: Sequence[Token]) -> bool:
    """Whether ``and`` right behind a place begins another clause, with its own subject: ``and gunmen shot two``."""
    if len(words) < _CLAUSE or words[0].lower != _AND:
        return False
    pasts = telling_words("irregular_pasts") | telling_words("passive")
    states = telling_words("adjectives")
    verbs = [(one.lower.endswith("ed") and one.lower not in states) or one.lower in pasts for one in words[1:]]
    return not verbs[0] and any(verbs)


def _is_listed(tokens: Sequence[Token], before: PlaceMention, found: Named) -> bool:
    """Whether a name goes on with a list of where people come from or go: ``supplying gas to Kalat and Hub``."""
    between = in_small_letters(tokens)[before.last + 1 : found.first]
    within = between == ["("] or (between[-1:] == ["of"] and set(between[:-1]) <= place_cues("types"))
    if within and before.role in (*ASIDE, "origin"):
        return True  # ``who had been abducted from the Sanjawi tehsil of Ziarat``
    if between == ["'s"] and before.role == "origin":
        return True  # ``labourers from Punjab's Gujrat and Jhelum``
    between = [word for word in between if word not in place_cues("types")]
    if between == [",", "from"] and tokens[before.first - 1].lower == "of":
        return False  # ``detained Gul Khan, a resident of Mand, from Turbat``
    if before.role == "origin" and "from" in between:
        near = between[0] in _LISTS and between[-1] == "from" and len(between) <= _LISTED
        return near and place_cues("removal").isdisjoint(between)  # ``two were from Kalat and the rest from Hub``
    listed = between and all(word in _LISTS for word in between)
    inside = before.kind == "building" or any(place.district == before.district for place in found.options)
    if between == ["in"] and before.role == "travel" and inside:
        return True  # ``doctors at the Bolan Medical Complex in Quetta``
    return bool(listed) and before.role in (*ASIDE, "origin", "travel") and tokens[before.last].lower != "'s"


def _is_pair(tokens: Sequence[Token], found: Named) -> bool:
    """Whether the name is one end of a road or line: ``Quetta-Karachi highway``, ``Guddu-Quetta transmission line``."""
    left = found.first > 1 and tokens[found.first - 1].text in _HYPHENS and tokens[found.first - 2].text[0].isupper()
    behind = tokens[found.last + 1 : found.last + 3]
    right = len(behind) > 1 and behind[0].text in _HYPHENS and behind[1].text[0].isupper()
    if not (left or right):
        return False
    following = tokens[found.last + 1 : found.last + 6]
    return any(token.lower in place_cues("ways") for token in following)


def _lies_within(found: Named, place: Place, named: Sequence[Named]) -> bool:
    """Whether both ends of a road lie in one district, so that it does: ``the Shahrag-Harnai road``."""
    ends = (one for one in named if found.last + 2 == one.first or one.last + 2 == found.first)
    return place.home and any(place.district == option.district for end in ends for option in end.options)


def _make_mention(tokens: Sequence[Token], found: Named, place: Place, role: str) -> PlaceMention:
    first, last = _widen(tokens, found.first, found.last)
    nameless = place.kind in {"district", "building", "capital", *_REGIONS} or is_between(tokens, found.first)
    name = None if nameless else _strip_town(place)
    words = write_words(tokens, first, last)
    at = found.first, found.last
    return PlaceMention(
        name, place.district, place.province, place.kind, *at, role, words, place.home, skip_types(tokens, found.first)
    )


def _strip_town(place: Place) -> str:
    """Return the town's own name: ``Kalat town`` is Kalat."""
    return str(place.district) if place.name == f"{place.district} town" else place.name


def _widen(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take in the noun that says what kind of place it is: ``Mashkay area``, ``District Kalat``."""
    types = place_cues("types")
    while last + 1 < len(tokens) and tokens[last + 1].lower in types:
        last += 1
    if first and tokens[first - 1].lower in types and tokens[first - 1].text[0].isupper():
        first -= 1
    return first, last
