"""Whom a sentence tells to be attacked, and no more: "Gunmen opened fire at two labourers. They were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_PEOPLE = ("person", "rank", "relation")
_AT, _PASSIVE = ("at", "on", "upon"), ("was", "were")
_FIRE_REACH, _BEHIND = 3, 4


def find_attacked(words: Words, chunks: Sequence[Chunk], told: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return those who were attacked in a sentence that tells no fate, of whom the next tells it: counted and alone.

    They are no figure of their own: nobody says here that anything befell them.
    """
    if told or not has_any(words.tokens, people_words("attacking_people") | people_words("shooting")):
        return ()
    people = [at for at, chunk in enumerate(chunks) if (one := chunk.mention) and _is_attacked(words, one)]
    if len(people) != 1 or len(expand_right(words, chunks, people[0])) > 1:
        return ()
    mention = chunks[people[0]].mention
    if mention is None:
        return ()
    return (Reading(mention, people[0], "killed", find_group(words, mention), "active", people[0], certain=False),)


def _is_attacked(words: Words, mention: Mention) -> bool:
    """Whether people stand behind the verb of an attack or the fire on them, or before its passive."""
    if mention.kind not in _PEOPLE or mention.quantity is None or mention.partitive:
        return False
    tokens, first = words.tokens, mention.first
    before = tokens[first - 1].lower if first else ""
    if before in people_words("attacking_people"):
        return True
    if before in _AT:
        return has_any(tokens[max(0, first - 1 - _FIRE_REACH) : first - 1], people_words("shooting"))
    behind = tokens[mention.last + 1 : mention.last + 1 + _BEHIND]
    passive = has_any(behind[:1], _PASSIVE) and has_any(behind[1:3], people_words("being_hit"))
    under = has_any(behind[:1], people_words("meeting")) and has_any(behind[1:2], people_words("traps"))
    return before not in (*_AT, "of", "with", "by", "carrying") and (passive or under)
