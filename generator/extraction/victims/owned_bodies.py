"""Bodies of people told before to be taken: "Four men were taken off a bus; their bodies were found in a ravine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import GONE, TAKEN, UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import has_any

_REACH = 9
_BETWEEN = ("outcome", "word", "dash", "adverb")


def find_owned_bodies(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the dead whose bodies are found: those taken in the same sentence, else whoever ``their`` means."""
    if not has_any(words.tokens, people_words("bodies")):
        return
    for at in range(1, len(chunks)):
        whose = _find_owner(chunks, at)
        owner, body = words.tokens[chunks[whose].first].lower, words.tokens[chunks[at].last].lower
        behind = words.tokens[chunks[at].last + 1 : chunks[at].last + 1 + _REACH]
        if owner != "their" or body not in people_words("bodies") or not has_any(behind, people_words("finding")):
            continue
        taken = [one for one in readings if one.outcome in GONE and one.chunk < whose and one.inside is None]
        if len(taken) == 1 and taken[0].real and taken[0].mention.quantity and taken[0].mention.quantity.plural:
            mention = replace(taken[0].mention, first=chunks[whose].first, last=chunks[at].last)
            yield replace(taken[0], mention=mention, chunk=at, outcome="killed", rule="body", verb=at, certain=True)
        elif whose == find_opening_chunk(chunks):
            he = Mention(chunks[whose].first, chunks[whose].last, "pronoun")
            yield Reading(he, 0, "killed", UNSPECIFIED, "passive", at, weak=True, opens=True)


def _find_owner(chunks: Sequence[Chunk], body: int) -> int:
    """Return what stands before bodies and the words that tell their state: ``their bullet-riddled bodies``."""
    owner = body - 1
    while owner > 0 and chunks[owner].kind in _BETWEEN:
        owner -= 1
    return owner


def is_other_body(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether somebody taken is only the other of two bodies: ``one body was found, the other was taken away``."""
    if reading.outcome not in TAKEN or reading.mention.kind != "bare" or not reading.mention.others:
        return False
    definite = words.tokens[reading.mention.first].lower == "the"
    before = [chunk.mention for chunk in chunks[: reading.chunk] if chunk.mention is not None]
    return definite and bool(before) and any(one.kind == "body" for one in before)
