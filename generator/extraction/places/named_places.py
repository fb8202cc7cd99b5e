"""Where names of the gazetteer stand in a sentence, with the places that each may be."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.places.gazetteer import (
    Place,
    find_place,
    find_site,
    index_places,
    is_capital,
    load_capital,
)
from generator.extraction.places.spellings import find_spelled
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import in_small_letters

_CAPITAL = 3
_OBJECT, _PAIR, _STRIKES = 6, 2, ("strike", "strikes", "attack", "attacks", "raid", "raids")
_STOPS = frozenset(("from", "by", "with", "to", "for", "who", "that", "and", "or", "after", "as", "when", "while"))
_INSIDE = frozenset(("in", "inside"))
_LINKS = frozenset(("of", "(", "and", "is"))
_PICKED = ["picked", "up"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name from token ``first`` to ``last``, and the places that bear it."""

    first: int
    last: int
    options: tuple[Place, ...]


def add_spelled(named: list[Named], tokens: Sequence[Token], told: Collection[str]) -> list[Named]:
    """Add the names in spellings that no row has to a sentence that names no district.

    ``told``: the districts that the article names; where it names some, such a place must lie in one of them.
    """
    if any(place.district and place.home for one in named for place in one.options):
        return named
    taken: set[int] = set()
    for term in index_places().find(tokens):
        taken.update(range(term.first, term.last + 1))
    spelled = (one for one in find_spelled(tokens, taken) if not told or one[2].district in told)
    return [*named, *(Named(first, last, (place,)) for first, last, place in spelled)]


def list_named(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where names stand that may be a place in a district, and may be another place or none."""
    unsure = (found for found in find_named(tokens) if len(found.options) > 1 or found.options[0].ambiguous)
    named = (found for found in unsure if any(place.home and place.district for place in found.options))
    return [(found.first, found.last) for found in named]


def find_named(tokens: Sequence[Token]) -> list[Named]:
    """Return the names of places; one that is another name's, such as an outlet's, gives none."""
    terms = index_places().find(tokens)
    if not terms:
        return []
    found: dict[tuple[int, int], list[Place]] = {}
    for term in terms:
        options = found.setdefault((term.first, term.last), [])
        place = find_place(term) or find_site(term)
        if place is None and _is_set_in(tokens, term.first):
            continue
        if place is None:
            options.clear()
            found[term.first, -1] = []
        elif place not in options and (term.first, -1) not in found:
            options.append(place)
    named = [Named(*at, tuple(options)) for at, options in found.items() if options]
    return _drop_capitals(tokens, [_find_capital(tokens, one) for one in named])


def _find_capital(tokens: Sequence[Token], one: Named) -> Named:
    """Return the capital where a province is named by it, with words between: ``the capital of Pakistan's NAME``."""
    if one.first < _CAPITAL or one.options[0].kind != "province" or not one.options[0].home:
        return one
    at = one.first - 1
    while at > 1 and (tokens[at].lower in place_cues("descriptions") or tokens[at].lower in place_cues("country")):
        at -= 1
    of = at > 0 and tokens[at].lower == "of"
    at -= 2 if of and tokens[at - 1].lower == "city" else 1
    if not of or at < 0 or tokens[at].lower != "capital":
        return one
    return Named(at, one.last, (load_capital(),))


def _drop_capitals(tokens: Sequence[Token], named: list[Named]) -> list[Named]:
    """Drop "the provincial capital" where the city is named beside it: ``Quetta, the capital of Balochistan``."""
    if not any(map(_is_capital, named)):
        return named
    towns = [one for one in named if not _is_capital(one)]
    return [one for one in named if not _is_capital(one) or not any(_are_beside(tokens, one, other) for other in towns)]


def _is_capital(one: Named) -> bool:
    return any(map(is_capital, one.options))


def _are_beside(tokens: Sequence[Token], one: Named, other: Named) -> bool:
    """Whether nothing but words that describe stands between two names."""
    first, last = (one.last, other.first) if one.first < other.first else (other.last, one.first)
    return all(token.lower in place_cues("descriptions") or token.lower in _LINKS for token in tokens[first + 1 : last])


def _opens_there(words: Sequence[str]) -> bool:
    """Whether a sentence begins with words for where it is set: ``In``, ``Across the border in``, ``Meanwhile, in``."""
    inside = not _INSIDE.isdisjoint(words) and words[-1] not in ("the", "and")
    return inside and all(word in place_cues("opening_abroad") for word in words)


def _is_set_in(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is where something happens, though a state or a group bears it too: ``shot two inside Iran``."""
    words = in_small_letters(tokens)[max(0, first - 1 - _OBJECT) : first]
    if first < _OBJECT and _opens_there(words):
        return True
    if len(words) < _PAIR or words[-1] not in ("in", "inside", "on", "from"):
        return False
    if words[-1] == "from":
        return words[-2] in place_cues("taking") or words[-3:-1] == _PICKED  # ``was kidnapped from Iran``
    if words[-1] == "on":
        return words[-2] in place_cues("befalls") and words[-2].endswith(_STRIKES)
    return _tells_before(words[:-1])


def _tells_before(words: Sequence[str]) -> bool:
    """Whether the last verb before a place is one of harm, with only its object behind it."""
    for word in reversed(words):
        if word in place_cues("befalls"):
            return True
        if not word.isalpha() or word.endswith("ed") or word in place_cues("prepositions") or word in _STOPS:
            return False
    return False
