"""A body told of by a number alone behind another one: "One body was found in Tump. The second was found in Mand"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_OUTCOME, _RULE = "killed", "body"


def find_another_body(words: Words, chunks: Sequence[Chunk], before: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the body that a sentence tells of as the second or the other one, if the one before tells of one body."""
    told = [one for one in before if one.sure and one.inside is None]
    at = find_opening_chunk(chunks)
    if len(told) == 1 and at < len(chunks) and _are_some(words, chunks, at, told[0]):
        some = chunks[at].mention
        body = replace(some, kind="body", head=told[0].mention.head, partitive=False) if some else None
        return (Reading(body, at, _OUTCOME, told[0].group, _RULE, at),) if body is not None else ()
    if len(told) != 1 or not _is_one_body(words, told[0]):
        return ()
    kinds = [chunk.kind for chunk in chunks[at : at + 3]]
    mention = chunks[at].mention if at < len(chunks) else None
    if mention is None or mention.kind != "bare" or mention.head is not None or kinds[1:2] != ["be"] or len(kinds) < 3:
        return ()
    other = has_any(words.tokens[mention.first : mention.last + 1], people_words("the_next"))
    found = other and _finds(words, chunks[at + 2])
    return (Reading(mention, at, _OUTCOME, told[0].group, _RULE, at),) if found else ()


def _are_some(words: Words, chunks: Sequence[Chunk], at: int, whole: Reading) -> bool:
    """Whether some of the bodies of which the sentence before told are told to be found: ``Two of them were found``."""
    mention, number = chunks[at].mention, whole.mention.quantity
    if mention is None or mention.kind != "part" or mention.quantity is None or number is None:
        return False
    fewer = 0 < (mention.quantity.count or 0) < (number.count or 0) and whole.mention.kind == "body"
    them = words.tokens[mention.last].lower in ("them", "these")
    passive = (one for one, two in pairwise(chunks[at + 1 :]) if one.kind == "be" and _finds(words, two))
    return fewer and them and whole.outcome == _OUTCOME and next(passive, None) is not None


def _finds(words: Words, chunk: Chunk) -> bool:
    return words.tokens[chunk.first].lower in people_words("finding")


def _is_one_body(words: Words, reading: Reading) -> bool:
    """Whether one body is told of, or one of several: ``a body``, ``one of the bodies``."""
    mention, quantity = reading.mention, reading.mention.quantity
    body = mention.kind == "body" or has_any(words.tokens[mention.first : mention.last + 1], people_words("bodies"))
    return body and reading.outcome == _OUTCOME and (quantity is None or quantity.count == 1)
