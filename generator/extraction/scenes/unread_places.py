"""Names of places in a sentence that no list knows, or that lie in several districts: ``near Tarkhan``."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from generator.extraction.places.gazetteer import index_places
from generator.extraction.places.named_places import list_named
from generator.extraction.places.place_roles import find_role
from generator.extraction.places.spellings import may_be_place
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.victims.named_forces import names_organisation
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.word_rows import word_before

_NEAR = ("in", "near", "at")
_LONGEST = 3


def names_unread(scene: Scene) -> bool:
    """Whether a sentence sets something in a place that could not be read: ``near NAME``."""
    return next(list_unread(scene), None) is not None


def list_unread(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield where a sentence names a place that could not be read, by its first and last token."""
    tokens = scene.sentence.tokens
    taken = {at for place in scene.places for at in range(place.first, place.last + 1)}
    undecided = [(first, last) for first, last in list_named(tokens) if first not in taken]
    yield from (span for span in undecided if _is_set(tokens, *span))
    taken |= scene.words.masked
    taken |= {at for term in index_places().find(tokens) for at in range(term.first, term.last + 1)}
    for at, token in enumerate(tokens):
        if token.lower in _NEAR:
            start = _skip_to_name(tokens, at + 1)
            end = _end_of_name(scene, start, taken)
            if end is not None and _is_place_name(tokens, at, start, end):
                yield start, end


def _is_set(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = word_before(tokens, first)
    return before in place_cues("prepositions") and find_role(tokens, first, last) == "where"


def _skip_to_name(tokens: Sequence[Token], at: int) -> int:
    """Go over ``the remote area of`` to the name."""
    while at < len(tokens) and (
        tokens[at].lower in ("the", "a", "an", "of")
        or (tokens[at].text.islower() and tokens[at].lower in place_cues("descriptions") | place_cues("types"))
    ):
        at += 1
    return at


def _end_of_name(scene: Scene, first: int, taken: set[int]) -> int | None:
    """Return the last token of an unknown name that begins there."""
    at = first
    while at < len(scene.sentence.tokens) and at not in taken and scene.words.is_name(at) and _is_unknown(scene, at):
        at += 1
    last = at - 1
    return last if first <= last < first + _LONGEST else None


def _is_unknown(scene: Scene, at: int) -> bool:
    words = scene.words
    tables: tuple[Container[int], ...] = (words.nouns, words.things, words.verbs, words.numbers, words.links)
    known = any(at in table for table in tables) or words.tokens[at].lower in place_cues("no_places")
    text = words.tokens[at].text
    return text.isalpha() and len(text) > 2 and not known and not (text.isupper() and len(text) < 6)


def _is_place_name(tokens: Sequence[Token], at: int, first: int, last: int) -> bool:
    """Whether an unknown name is a place's: a type of place stands by it, or nothing but the preposition does."""
    return not names_organisation(tokens[first : last + 1]) and may_be_place(tokens, at, first, last, sure=True)
