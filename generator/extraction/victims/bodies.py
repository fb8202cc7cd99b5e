"""Bodies that are counted: brought in, found before others, of animals, or of some just told to be dead."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import load_units, time_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_BROUGHT_REACH = 13
_SEEN_REACH = 4
_FOUND_REACH = 5
_FINDER_REACH = 2
_NAME_REACH = 6
_TURNS = ("while", "whereas", ";")
_AFTER_REACH = 5


def count_nobody(
    words: Words, chunks: Sequence[Chunk], position: int, mention: Mention, found: dict[int, Reading]
) -> bool:
    """Whether bodies are no people, were found before others, or are only told to be known."""
    return (
        are_of_things(chunks, position) or are_of_before(words, mention, found) or _are_only_identified(words, mention)
    )


def are_of_things(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether bodies are those of animals or machines: ``recovered seven bodies of animals``."""
    behind = chunks[position + 1 : position + 3]
    owner = behind[1].mention if [chunk.kind for chunk in behind] == ["of", "phrase"] else None
    return owner is not None and owner.kind == "thing"


def is_brought(words: Words, mention: Mention) -> bool:
    """Whether bodies are told to be brought in, mostly of people counted elsewhere: ``Six bodies were brought``.

    What a witness saw or counted is no more sure: ``He saw four bodies``.
    """
    behind = {token.lower for token in words.tokens[mention.last + 1 : mention.last + _BROUGHT_REACH]}
    ahead = {token.lower for token in words.tokens[max(0, mention.first - _SEEN_REACH) : mention.first]}
    return bool(behind & people_words("brought") or ahead & people_words("seen")) and not mention.definite


def _are_only_identified(words: Words, mention: Mention) -> bool:
    """Whether it is only told of bodies that it is known whose they are: ``two bodies have been identified``."""
    at = mention.last + 1
    while at < len(words.tokens) and words.grammar[at] in ("be", "have"):
        at += 1
    return at > mention.last + 1 and has_any(words.tokens[at : at + 1], people_words("recognising"))


def is_of_these(words: Words, mention: Mention, found: dict[int, Reading]) -> bool:
    """Whether a body is one of the dead of the same sentence: ``two were killed, but only one body was found``."""
    number = mention.number
    return number is not None and any(
        reading.outcome == "killed"
        and reading.mention.quantity
        and (reading.mention.quantity.value or 0) > number
        and not _are_found_elsewhere(words, mention, reading.mention)
        and not _are_days_apart(words, mention, reading.mention)
        for reading in found.values()
    )


def _are_found_elsewhere(words: Words, bodies: Mention, dead: Mention) -> bool:
    """Whether bodies are found in another place than people died: ``two found in Wadh, three died in Hub``."""
    start, apart = sorted((bodies.first, dead.first))
    apart = next((at for at in range(start, apart) if words.tokens[at].lower in _TURNS), apart)
    first, second = _list_places(words, 0, apart), _list_places(words, apart, len(words.tokens))
    near = words.tokens[max(0, bodies.first - _FINDER_REACH) : bodies.last + _FOUND_REACH]
    found = has_any(near, people_words("finding"))
    return found and bool(first and second) and not first & second


def _are_days_apart(words: Words, bodies: Mention, dead: Mention) -> bool:
    """Whether bodies were found some days after others died: ``two bodies were found, a day after five were shot``."""
    between = words.tokens[min(bodies.last, dead.last) + 1 : max(bodies.first, dead.first)]
    after = next((at for at, token in enumerate(between) if at and token.lower in time_words("after")), 0)
    return bool(after) and between[after - 1].lower in load_units()


def are_of_before(words: Words, mention: Mention, found: dict[int, Reading]) -> bool:
    """Whether bodies were found before others: ``four were found in a search after the recovery of eleven bodies``."""
    before = [token.lower for token in words.tokens[max(0, mention.first - _AFTER_REACH) : mention.first]]
    led = "of" in before[-1:] and any(word in people_words("finds") for word in before[-_AFTER_REACH + 1 :])
    after = any(word in time_words("after_a_find") for word in before)
    return led and after and any(reading.rule == "body" for reading in found.values())


def _list_places(words: Words, first: int, before: int) -> set[str]:
    """Return the names behind words for where, and behind what they call them: ``in the hill town of NAME``."""
    tokens = words.tokens[first:before]
    starts = [at for at, token in enumerate(tokens) if token.lower in people_words("where")]
    return {name for at in starts if (name := _find_name(tokens[at + 1 : at + 1 + _NAME_REACH]))}


def _find_name(tokens: Sequence[Token]) -> str:
    """Return the first word with a capital, behind words in small letters alone."""
    at = next(
        (at for at, token in enumerate(tokens) if not (token.text.isalpha() and token.text.islower())), len(tokens)
    )
    return tokens[at].text if at < len(tokens) and tokens[at].text[0].isupper() else ""


def is_found(words: Words) -> bool:
    """Whether words tell that something is found or brought in, or dug out where it was hidden."""
    if has_any(words.tokens, people_words("finding") | people_words("taking_in")):
        return True
    if has_any(words.tokens, people_words("unearthing")):
        return bool(index_rows("people_words", ("hidden_graves",)).find(words.tokens))
    return bool(index_rows("people_words", ("coming_upon",)).find(words.tokens))
