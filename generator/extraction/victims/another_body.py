"""A body told of by a number alone behind another one: "One body was found in Tump. The second was found in Mand"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_OUTCOME, _RULE = "killed", "body"


def find_another_body(words: Words, chunks: Sequence[Chunk], before: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the body that a sentence tells of as the second or the other one, if the one before tells of one body."""
    told = [one for one in before if one.real and one.certain and one.inside is None]
    if len(told) != 1 or not _is_one_body(words, told[0]):
        return ()
    at = find_opening_chunk(chunks)
    kinds = [chunk.kind for chunk in chunks[at : at + 3]]
    mention = chunks[at].mention if at < len(chunks) else None
    if mention is None or mention.kind != "bare" or mention.head is not None or kinds[1:2] != ["be"] or len(kinds) < 3:
        return ()
    other = has_any(words.tokens[mention.first : mention.last + 1], people_words("the_next"))
    found = words.tokens[chunks[at + 2].first].lower in people_words("finding")
    return (Reading(mention, at, _OUTCOME, told[0].group, _RULE, at),) if other and found else ()


def _is_one_body(words: Words, reading: Reading) -> bool:
    """Whether one body is told of, or one of several: ``a body``, ``one of the bodies``."""
    mention, quantity = reading.mention, reading.mention.quantity
    body = mention.kind == "body" or has_any(words.tokens[mention.first : mention.last + 1], people_words("bodies"))
    return body and reading.outcome == _OUTCOME and (quantity is None or quantity.count == 1)
