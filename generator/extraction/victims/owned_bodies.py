"""Bodies of people told before to be taken: "Four men were taken off a bus; their bodies were found in a ravine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.groups import UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import has_any

_TAKEN, _REACH = ("abducted", "missing"), 4


def find_owned_bodies(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the dead whose bodies are found: those taken in the same sentence, else whoever ``their`` means."""
    if not has_any(words.tokens, people_words("bodies")):
        return
    for at in range(1, len(chunks)):
        owner, body = words.tokens[chunks[at - 1].first].lower, words.tokens[chunks[at].first].lower
        behind = words.tokens[chunks[at].last + 1 : chunks[at].last + 1 + _REACH]
        if owner != "their" or body not in people_words("bodies") or not has_any(behind, people_words("finding")):
            continue
        taken = [one for one in readings if one.outcome in _TAKEN and one.chunk < at - 1 and one.inside is None]
        if len(taken) == 1 and taken[0].real and taken[0].mention.quantity and taken[0].mention.quantity.plural:
            mention = replace(taken[0].mention, first=chunks[at - 1].first, last=chunks[at].last)
            yield replace(taken[0], mention=mention, chunk=at, outcome="killed", rule="body", verb=at, certain=True)
        elif at == 1:
            he = Mention(chunks[0].first, chunks[0].last, "pronoun")
            yield Reading(he, 0, "killed", UNSPECIFIED, "passive", 1, weak=True)
