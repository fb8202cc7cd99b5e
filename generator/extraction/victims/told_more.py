"""Words between a subject and its verb that only tell more of it: "the driver of a bus taking pilgrims to Hub was"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_WITHIN = {"word", "name", "determiner", "preposition", "to", "of", "outcome", "phrase"}
_OF_ONE = ("was", "has")
_ATTACK_REACH = 5


def over_told_more(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> int | None:
    """Return where to go on from several people in a clause in -ing: ``The driver of a van serving troops was``.

    They stand before a verb of one, so they are not its subject; without such a clause nothing is returned.
    """
    if (suspect := _over_suspicion(words, chunks, position, verb)) is not None:
        return suspect
    mention = chunks[position].mention
    if mention is None or not mention.plural or words.tokens[chunks[verb].first].lower not in _OF_ONE:
        return None
    start = position - 1
    while start > 0 and chunks[start].kind in _WITHIN:
        if _tells_more(words, chunks, start):
            return start - 1
        start -= 1
    return None


def _over_suspicion(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> int | None:
    """Return the people of whom a deed is believed to whose victims stand before a passive; else nothing.

    ``A man believed to have sheltered the killers of three miners was arrested``.
    """
    if chunks[verb].kind not in ("be", "have"):
        return None
    held = index_rows("telling_words", ("held_to_have",)).find(words.tokens[: chunks[position].first])
    at = next((at for at in range(position) if held and chunks[at].last == held[-1].first - 1), None)
    if at is None or chunks[at].mention is None:
        return None
    within = (chunk.kind for chunk in chunks[at + 1 : position] if chunk.first > held[-1].last)
    return at if set(within) <= _WITHIN | {"verb", "and"} else None


def meets_attack(words: Words, verb: int) -> bool:
    """Whether a verb says that somebody was attacked, and the next what became of him: ``came under fire and died``."""
    behind = words.tokens[verb + 1 : verb + _ATTACK_REACH]
    under = words.tokens[verb].lower in people_words("meeting") and has_any(behind[:1], ("under",))
    return under and has_any(behind, people_words("hitting"))


def only_tells_more(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether an outcome tells more of those before or behind it: ``a bus taking pilgrims to``, ``for missing men``."""
    if not position or chunks[position].kind != "outcome":
        return False
    adjective = any(term.form_key == "adjective" for term in chunks[position].verbs)
    return (adjective and chunks[position - 1].kind in ("preposition", "of")) or _tells_more(words, chunks, position)


def _tells_more(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a verb in -ing stands right behind people, a thing or a name."""
    verb, before = chunks[position], chunks[position - 1]
    told = before.mention is not None or before.kind == "name"
    return told and verb.kind in ("word", "outcome") and words.tokens[verb.first].lower.endswith("ing")
