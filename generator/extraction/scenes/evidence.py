"""The article's own words for a value: short, and without the names of private persons."""

from __future__ import annotations

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.victims.named_forces import names_organisation
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.vocabulary.word_sets import list_words

MOST_WORDS = 40


def quote_reading(text: str, scene: Scene, reading: Reading) -> tuple[str, ...]:
    """Return the words from the mention to its verb; in two pieces where a name or too many words lie between."""
    mention, verb = reading.mention, scene.chunks[reading.verb]
    if reading.rule == "identified":
        return (quote(text, scene, verb.first, scene.chunks[reading.chunk].first - 1),)
    if reading.rule == GAPPED:
        place = scene.chunks[reading.chunk + 2]
        return quote(text, scene, verb.first, verb.last), quote(text, scene, mention.first, place.last)
    if mention.kind == "name":
        return (quote(text, scene, verb.first if _is_above(scene, verb) else max(0, verb.first - 1), verb.last),)
    told = [member for member in reading.members if member.kind != "name"]
    first, last = _without_name(scene, mention.first, told[-1].last if told else mention.last)
    start, end = min(first, verb.first), max(last, verb.last)
    named = len(told) < len(reading.members)
    if end - start < MOST_WORDS and not (named or _has_name(scene, start, end) or _is_above(scene, verb)):
        return (quote(text, scene, start, end),)
    pieces = sorted({(first, last), (verb.first, verb.last)})
    return tuple(quote(text, scene, left, right) for left, right in pieces)


def _is_above(scene: Scene, verb: Chunk) -> bool:
    """Whether a verb is that of the heading above a list, of which the sentence is an item."""
    return scene.sentence.item and scene.sentence.tokens[verb.last].end < scene.sentence.start


def quote(text: str, scene: Scene, first: int, last: int) -> str:
    """Return the words of a sentence from one token to another, white space folded."""
    tokens = scene.sentence.tokens
    return " ".join(text[tokens[first].start : tokens[last].end].split())


def _without_name(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Cut the name behind a rank or trade off."""
    while last > first and (_is_of_name(scene, last) or _stands_in_name(scene, last)):
        last -= 1
    return first, last


def _is_of_name(scene: Scene, position: int) -> bool:
    name = scene.words.is_name(position) and position not in scene.words.numbers
    return name and _is_outside_nouns(scene, position)


def _stands_in_name(scene: Scene, position: int) -> bool:
    """Whether a mark or article stands in the middle of a name: ``Inam-ul-Haq``."""
    articles = list_words("sentence_words", "name_articles")
    texts = [one.text for one in scene.sentence.tokens[max(0, position - 1) : position + 2]]
    return texts[len(texts) // 2] in articles or (texts[1:2] == ["-"] and not articles.isdisjoint(texts))


def _is_outside_nouns(scene: Scene, position: int) -> bool:
    return not any(term.first <= position <= term.last for term in scene.words.nouns.values())


def _has_name(scene: Scene, first: int, last: int) -> bool:
    names = [chunk for chunk in scene.chunks if chunk.kind == "name" and first < chunk.first <= last]
    if not names:
        return False
    places = {position for place in scene.places for position in range(place.first, place.last + 1)}
    return any(chunk.first not in places and chunk.last > chunk.first for chunk in names)


def is_known_name(scene: Scene, mention: Mention) -> bool:
    """Whether a name is that of a place or an organisation; whose or from where somebody is, is none of it."""
    tokens, first = scene.sentence.tokens, mention.first
    while first < mention.last and not tokens[first].text[0].isupper():
        first += 1
    behind = people_words("behind_names")
    last = next((at for at in range(first, mention.last) if tokens[at + 1].lower in behind), mention.last)
    places = any(place.first <= last and first <= place.last for place in scene.places)
    return places or names_organisation(tokens[first : last + 1])
