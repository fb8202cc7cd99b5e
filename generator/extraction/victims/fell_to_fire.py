"""Attackers who fell beside those who died by their own bombs: "Two blew themselves up and one was gunned down"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import MILITANTS, SECURITY_FORCES
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any

_AGENT = 6


def is_bombers_fellow(words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading | None) -> bool:
    """Whether a number counts attackers who were shot, or killed by forces, beside those who blew themselves up."""
    return before is not None and _is_beside(chunks, reading, before) and _fell_to_fire(words, chunks, reading)


def is_bombers_victim(words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether a number counts whom those killed who blew themselves up: it says of no shot, nor of any forces."""
    plain = not (reading.mention.definite or (reading.mention.quantity is not None and reading.mention.quantity.more))
    return plain and _is_beside(chunks, reading, before) and not _fell_to_fire(words, chunks, reading)


def _is_beside(chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether a number alone is told to be killed beside attackers who died by their own bombs."""
    alone = reading.mention.kind == "bare" and not reading.mention.others and reading.inside is None
    killed = reading.rule in ("passive", "intransitive") and reading.outcome == "killed"
    return alone and killed and before.group == MILITANTS and blew_up(chunks, before)


def blew_up(chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether people died by their own bombs."""
    return any(row_of(term).flag("attacker") for term in chunks[reading.verb].verbs)


def _fell_to_fire(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether people were shot, or killed by forces."""
    verb = chunks[reading.verb]
    if has_any(words.tokens[verb.first : verb.last + 1], people_words("by_fire")):
        return True
    behind = verb.last + 1
    agent = has_any(words.tokens[behind : behind + 1], ("by",))
    return agent and find_group_between(words, behind + 1, min(len(words.tokens), behind + _AGENT)) == SECURITY_FORCES
