"""Which names of an article settle what others in it mean: a district named elsewhere, or just before a road."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.extraction.places.meant_places import list_names, list_sure
from generator.extraction.places.named_places import Named
from generator.extraction.places.place_mention import DATELINE
from generator.extraction.places.place_roles import find_role
from generator.extraction.text.sentences import Sentence
from generator.vocabulary.word_rows import has_any

_TOWN_OF_LINE = ("capital", "city")
_SPOTS = ("road", "quarter", "bazaar")


def list_near(sentences: Sequence[Sentence], named: Sequence[Sequence[Named]]) -> set[str]:
    """Return the names that settle what others mean.

    So does a dateline's where the text names no district itself, or speaks of the town: ``in the provincial capital``.
    """
    told, lines = set[str](), set[str]()
    for sentence, mentions in zip(sentences, named, strict=True):
        own, line = _part_dateline(sentence, mentions)
        told |= own
        lines |= line
    town = any(has_any(sentence.tokens, _TOWN_OF_LINE) for sentence in sentences)
    return told | lines if town or not told else told


def narrow_near(
    sentences: Sequence[Sentence], named: Sequence[Sequence[Named]], near: Collection[str]
) -> Iterator[Collection[str]]:
    """Yield the names that settle what those of each sentence mean: for roads alone the last ones named before it.

    ``A blast hurt two in Gwadar. … They threw a grenade at a shop on NAME Road.``
    """
    last: Collection[str] = ()
    for sentence, mentions in zip(sentences, named, strict=True):
        roads = bool(mentions) and all(one.options[0].ambiguous and one.options[0].kind in _SPOTS for one in mentions)
        yield last if roads and last and not has_any(sentence.tokens, _TOWN_OF_LINE) else near
        own, line = _part_dateline(sentence, mentions)
        last = own or line or last


def _part_dateline(sentence: Sentence, mentions: Sequence[Named]) -> tuple[set[str], set[str]]:
    """Return the names of the sure places of a sentence, and those of its dateline."""
    told, lines = set[str](), set[str]()
    for found in mentions:
        for place in list_sure([found]):
            line = find_role(sentence.tokens, found.first, found.last) == DATELINE
            (lines if line else told).update(list_names(place))
    return told, lines
