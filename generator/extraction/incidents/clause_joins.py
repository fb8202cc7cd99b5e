"""What stands around a word that joins two clauses: places listed, the same doers' next deed, another deed near by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.extraction.codes import MILITANTS
from generator.extraction.incidents.clause_parts import counts_somebody, split_at, tells_fully
from generator.extraction.incidents.kinds_alike import are_alike
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import find_words, has_any, in_small_letters, word_behind

WHILE = ("while", "whereas")
_JOINS = frozenset(("and", "but", *WHILE))
_BOTH = 2
_IN_A = (("in", "a"), ("in", "an"))
_NOUN = 3
_THAT = ["and", "that"]


def find_near(scene: Scene) -> Iterator[int]:
    """Yield where a second deed is reported in another place of the same district, of another kind and with its dead.

    ``He said that snipers shot dead a guard in Mand, and that two more died when a rocket hit a camp in Zamuran``.
    """
    if len(scene.districts) != 1 or sum(place.district is not None for place in scene.places) < _BOTH:
        return
    words = in_small_letters(scene.sentence.tokens)
    for at in (at for at, word in enumerate(words) if word in WHILE or words[at : at + 2] == _THAT):
        one, two = split_at(scene, at)
        if len(one.districts) == 1 and one.districts == two.districts and tells_near(scene, at, one, two):
            yield at


def find_gapped_near(scene: Scene) -> Iterator[int]:
    """Yield where people share the verb of others and have another place in the district: ``and two in Tump``."""
    gapped = [one for one in scene.readings if one.rule == GAPPED and one.mention.first > 1]
    if len(scene.districts) != 1 or len(gapped) != 1:
        return  # ``Five were injured, three on Sariab Road and two in Kuchlak``
    for at in (one.mention.first - 1 for one in gapped):
        if scene.sentence.tokens[at].lower not in _JOINS:
            return
        names = [_list_names(part) for part in split_at(scene, at)]
        if all(names) and names[0].isdisjoint(names[1]):
            yield at


def find_other_day(scene: Scene) -> Iterator[int]:
    """Yield where people of a day and place of their own follow others: ``One died in Hub on Sunday, two in Bela on``.

    That both lie in one district makes them no incident. Deeds of two kinds need not have befallen anybody.
    """
    days = [date for date in scene.dates if date.kind == "event" and date.date and date.precision <= _BOTH]
    if len({str(date.date) for date in days}) != len(days) or len(days) != _BOTH:
        return
    for at in find_words(scene.sentence.tokens, _JOINS):
        if not days[0].first < at < days[1].first:
            continue
        one, two = split_at(scene, at)
        here, there = _list_names(one), _list_names(two)
        apart = one.telling.kinds.isdisjoint(two.telling.kinds) and not goes_on_with_verb(scene, at)
        tells = tells_fully if apart else counts_somebody
        if here and there and here.isdisjoint(there) and tells(one) and tells(two):
            yield at


def _list_names(scene: Scene) -> set[str | None]:
    return {place.name or place.district for place in scene.places if place.role == "where" and place.district}


def find_unplaced(scene: Scene) -> Iterator[int]:
    """Yield where a lead that names no district turns to people whom another kind of deed befell.

    ``Seven died in a raid on a post, the military said, while two policemen were killed in a bombing``.
    """
    if scene.districts or not scene.telling.kinds:
        return
    for at in (at for at, word in enumerate(in_small_letters(scene.sentence.tokens)) if word in WHILE):
        one, two = split_at(scene, at)
        kinds = [part.telling.kinds for part in (one, two)]
        deed = any(pair in _IN_A for pair in pairwise(token.lower for token in scene.sentence.tokens[at:]))
        fighters = any(reading.group == MILITANTS for reading in scene.readings)
        if (
            deed
            and not fighters
            and all(kinds)
            and not are_alike(*kinds)
            and counts_somebody(one)
            and counts_somebody(two)
        ):
            yield at


def find_unnamed(scene: Scene) -> Iterator[int]:
    """Yield where a lead turns to people harmed by another kind of deed in a town that it does not name yet.

    ``Gunmen killed three policemen in Quetta and a bomb injured five people in a town on the border``.
    """
    tokens = scene.sentence.tokens
    if len(scene.districts) != 1 or not scene.telling.kinds or not has_any(tokens, telling_words("unnamed_places")):
        return
    for at in (at for at, token in enumerate(tokens) if token.lower in ("and", *WHILE)):
        if not any(pair in _IN_A for pair in pairwise(token.lower for token in tokens[at:])):
            continue
        one, two = split_at(scene, at)
        apart = bool(one.districts) and not two.districts and _names_none(two)
        kinds = [part.telling.kinds for part in (one, two)]
        strange = bool(kinds[1]) and (not kinds[0] or not are_alike(*kinds))
        if apart and strange and counts_somebody(one) and counts_somebody(two):
            yield at


def _names_none(scene: Scene) -> bool:
    """Whether a clause is set in a town without a name: ``in a town``, ``in a remote village``."""
    words = [token.lower for token in scene.told.tokens]
    return any(
        pair in _IN_A and not telling_words("unnamed_places").isdisjoint(words[at + 2 : at + 2 + _NOUN])
        for at, pair in enumerate(pairwise(words))
    )


def tells_near(scene: Scene, at: int, one: Scene, two: Scene) -> bool:
    """Whether two clauses each count people, told of another kind and in another named place of a district."""
    tokens = scene.sentence.tokens
    joined = tokens[at].lower in WHILE or [token.lower for token in tokens[at : at + 2]] == _THAT
    names = [{place.name for place in part.places if place.role == "where" and place.name} for part in (one, two)]
    apart = all(names) and not names[0] & names[1] and not are_alike(one.telling.kinds, two.telling.kinds)
    return joined and apart and counts_somebody(one) and counts_somebody(two)


def joins_places(scene: Scene, at: int) -> bool:
    """Whether a joining word stands right between two places: ``raids in Kech and Hub``."""
    ends = {place.last for place in scene.places}
    return at - 1 in ends and any(place.first == at + 1 for place in scene.places)


def goes_on_with_verb(scene: Scene, at: int) -> bool:
    """Whether another deed of the same doers follows a joining word: ``and destroyed cameras in Nushki``."""
    tokens = scene.sentence.tokens
    word = word_behind(tokens, at)
    return word.endswith("ed") or word in telling_words("irregular_pasts")


def goes_on_in(scene: Scene, at: int) -> bool:
    """Whether a clause that begins with its place follows a joining word: ``and in Pishin a grenade was thrown``."""
    tokens = scene.sentence.tokens
    return tokens[at + 1 : at + 2] != () and tokens[at + 1].lower == "in" and _begins_place(scene, at + 2)


def _begins_place(scene: Scene, at: int) -> bool:
    return any(place.first == at for place in scene.places)
